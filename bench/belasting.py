"""How much one small server bears, and what a visit weighs: nginx on loopback as the build says, and wrk.

`make belasting` builds the site first. Each address is asked for SECONDS by CONNECTIONS connections at once,
no longer and no more; client and server share this machine, so a real server does better. Prints Markdown
for docs/schaal.md. Exit status 1 when the server gave an error or another answer than the file.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bs4 import BeautifulSoup

from bouw.calculator import CALCULATOR
from bouw.hosting import class_of, classes, read_source
from bouw.job import ROOT
from tests.hulp.hosts import Plek, host

SECONDS, CONNECTIONS, THREADS = 5, 32, 1
HEADERS = 350
"""Bytes of headers with each answer, about; a file that did not change is an answer of headers only (304)."""
PAGES = ("index.html", "zelfcheck/index.html", "profielen/ibo-3/index.html")
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
SLOWEST = re.compile(r"99%\s+([\d.]+\w+)")
ERRORS = re.compile(r"(Non-2xx or 3xx responses: \d+|Socket errors: .*)")


@dataclass(frozen=True)
class Visit:
    """Files that a visitor's browser asks for."""

    name: str
    files: frozenset[str]


def sent(public: Path, name: str) -> int:
    """Bytes of a file on the line: compressed where the build did so, with the headers."""
    small = public / f"{name}.br"
    return (small if small.is_file() else public / name).stat().st_size + HEADERS


def calculator(public: Path) -> list[str]:
    """The calculator's files."""
    files = sorted((public / CALCULATOR).iterdir())
    return [f"{CALCULATOR}/{path.name}" for path in files if path.suffix not in (".br", ".gz")]


def named_by(public: Path, page: str) -> frozenset[str]:
    """The page, and its scripts, styles and pictures; of the typeface the one that Dutch needs."""
    html = BeautifulSoup((public / page).read_text(encoding="utf-8"), "html.parser")
    links = html.select("script[src], img[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]")
    names = (str(link.get("src") or link.get("href")) for link in links)
    paths = (((public / page).parent / name.split("?")[0]).resolve() for name in names)
    inside = (path.relative_to(public.resolve()).as_posix() for path in paths if path.is_file())
    return frozenset((page, *inside))


def visits(public: Path) -> list[Visit]:
    """A look at home; and the whole check, with the calculator."""
    home, check = (named_by(public, page) for page in PAGES[:2])
    worker = {path.relative_to(public).as_posix() for path in public.glob("script/worker-*.js")}
    return [
        Visit("home", home),
        Visit("home and a page of a profile", home | named_by(public, PAGES[2])),
        Visit("home, and the check to its outcome", home | check | worker | {*calculator(public)}),
    ]


def weights(public: Path) -> Iterable[str]:
    """A row a visit: requests and bytes, the first time and the second."""
    kinds = classes(read_source(), ())
    yield "| visit | first: requests | first: kB | second: requests | second: kB |"
    yield "|---|---|---|---|---|"
    for visit in visits(public):
        again = [name for name in visit.files if "immutable" not in class_of(kinds, name).bewaren]
        first = sum(sent(public, name) for name in visit.files)
        yield (
            f"| {visit.name} | {len(visit.files)} | {first / 1000:,.0f} "
            f"| {len(again)} | {len(again) * HEADERS / 1000:,.1f} |"
        )


def load(public: Path, address: str) -> tuple[list[str], bool]:
    """A row a file: requests a second, the slowest of a hundred, errors. And whether all went well."""
    rows, good = ["| file | kB sent | requests/s | 99 % within | errors |", "|---|---|---|---|---|"], True
    for name in (*PAGES, *calculator(public)):
        url = address + name.removesuffix("index.html")
        how = (
            "-t",
            str(THREADS),
            "-c",
            str(CONNECTIONS),
            "-d",
            f"{SECONDS}s",
            "--timeout",
            "20s",
            "--latency",
        )
        done = subprocess.run(
            ["wrk", *how, "-H", "Accept-Encoding: br", url],
            capture_output=True,
            text=True,
            check=True,
            timeout=SECONDS * 6,
        ).stdout
        rate, slowest = RATE.search(done), SLOWEST.search(done)
        errors = ERRORS.findall(done)
        good &= not errors and rate is not None and float(rate[1]) > 0
        rows.append(
            f"| {name} | {sent(public, name) / 1000:,.1f} | {float(rate[1]) if rate else 0:,.0f} "
            f"| {slowest[1] if slowest else '?'} | {'; '.join(errors) or 'none'} |"
        )
    return rows, good


def main() -> int:
    """Measure and print."""
    public = ROOT / "public"
    for program in ("wrk", "nginx"):
        if not shutil.which(program):
            print(f"{program} is not here: apt-get install {program}, or run this as root on Debian.")
            return 1
    if not (public / "index.html.br").is_file():
        print("public/ has no compressed files: run `make build` first.")
        return 1
    kind = f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
    print(
        f"{datetime.now(UTC):%Y-%m-%d}; {kind}; nginx with one worker; {CONNECTIONS} at once, {SECONDS} s.\n"
    )
    with tempfile.TemporaryDirectory() as work:
        place = Plek(public, "/", ROOT / "build" / "hosting")
        with host("nginx", place, Path(work)) as address:
            rows, good = load(public, address)
    print("\n".join([*rows, "", *weights(public)]))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
