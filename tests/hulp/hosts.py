"""Real web servers on loopback, with the configuration that the build wrote for them."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bouw.comprimeren import BEWAARD, comprimeer
from bouw.environment import SERVERS

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
TIJDELIJK = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
ZWAAR = "rekenhulp"
"""What takes most of a minute to compress: these files go as they are, unless they were compressed before."""


@dataclass(frozen=True)
class Plek:
    """A site as somebody puts it on a server: root of the host, place below it, and configuration."""

    wortel: Path
    pad: str
    hosting: Path

    @property
    def site(self) -> Path:
        return self.wortel / self.pad.strip("/")


def zet_neer(gebouwd: Path, wortel: Path, pad: str) -> Plek:
    """Copy a built site to where a server finds it, with the compressed files beside it."""
    plek = Plek(wortel, pad, gebouwd / "build" / "hosting")
    shutil.copytree(gebouwd / "public", plek.site, dirs_exist_ok=True, ignore=shutil.ignore_patterns(ZWAAR))
    comprimeer(plek.site, BEWAARD)
    shutil.copytree(gebouwd / "public" / ZWAAR, plek.site / ZWAAR)
    return plek


def nginx(plek: Plek, werk: Path, poort: int) -> list[str]:
    """The command that runs nginx, as a person configures it: a server block with a root and our file."""
    mappen = "".join(f"  {naam}_temp_path {werk / naam};\n" for naam in TIJDELIJK)
    (werk / "nginx.conf").write_text(
        f"load_module {BROTLI};\n{_gebruiker()}daemon off;\nworker_processes 1;\npid {werk / 'nginx.pid'};\n"
        f"error_log {werk / 'fouten.log'};\nevents {{}}\nhttp {{\n  access_log off;\n{mappen}"
        f"  server {{\n    listen 127.0.0.1:{poort};\n    root {plek.wortel};\n"
        f"    include {plek.hosting / 'nginx.conf'};\n  }}\n}}\n",
        encoding="utf-8",
    )
    return ["nginx", "-e", str(werk / "fouten.log"), "-c", str(werk / "nginx.conf")]


def caddy(plek: Plek, werk: Path, poort: int) -> list[str]:
    """The command that runs Caddy: a site block with a root and our file."""
    (werk / "Caddyfile").write_text(
        f"{{\n  admin off\n  auto_https off\n  storage file_system {werk}\n}}\n"
        f"http://127.0.0.1:{poort} {{\n  root * {plek.wortel}\n  import {plek.hosting / 'Caddyfile'}\n}}\n",
        encoding="utf-8",
    )
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(werk / "Caddyfile")]


def _gebruiker() -> str:
    """As root nginx would become somebody who may not read the folders of the tests."""
    return "user root;\n" if os.geteuid() == 0 else ""


OPDRACHT: dict[str, Callable[[Plek, Path, int], list[str]]] = {"nginx": nginx, "caddy": caddy}


@contextmanager
def host(naam: str, plek: Plek, werk: Path) -> Iterator[str]:
    """The address of the site on this server; the test is skipped where that is not installed."""
    if not shutil.which(naam) or (naam == "nginx" and not BROTLI.is_file()):
        pytest.skip(f"{naam} is not here: apt-get install {' '.join(SERVERS[naam])}")
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = vrij.getsockname()[1]
    opdracht = OPDRACHT[naam](plek, werk, poort)
    with (werk / "uitvoer.log").open("wb") as uitvoer:
        proces = subprocess.Popen(opdracht, stdout=uitvoer, stderr=uitvoer)
    try:
        _wacht(poort, proces, werk)
        yield f"http://127.0.0.1:{poort}{plek.pad}"
    finally:
        proces.terminate()
        proces.wait(30)


def _wacht(poort: int, proces: "subprocess.Popen[bytes]", werk: Path) -> None:
    """Until the server listens; what it said when it stopped instead."""
    for _ in range(600):
        if proces.poll() is not None:
            break
        with socket.socket() as poging:
            if poging.connect_ex(("127.0.0.1", poort)) == 0:
                return
        time.sleep(0.1)
    pytest.fail((werk / "uitvoer.log").read_text(encoding="utf-8", errors="replace")[-2000:])
