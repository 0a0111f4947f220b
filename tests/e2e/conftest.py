"""A real Chromium against the built site. Every request is recorded and must stay on our own origin."""

import functools
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from bouw.environment import find_browser
from bouw.job import SITE
from bouw.server import Handler
from tests.hulp.gevallentabel import Gevallentabel
from tests.hulp.kwaadwillig import Host, Kwaadwillig
from tests.hulp.linkmaker import Linkmaker
from tests.hulp.rekenaar import Rekenaar, gebruik_stub
from tests.hulp.werkblad import Werkblad

PAD = "/onder/een/pad/"

HARTSLAG = 0.02
"""Seconds between two looks whether a server must stop: who stops one waits for the next."""
# Upper limits for a machine that is busy with something else; no test measures time.
GEDULD = int(os.environ.get("GEDULD", "60000"))
expect.set_options(timeout=GEDULD)


class MetRekenaar(Rekenaar, Handler):
    """The site's server, which also computes for the stub of the worker, and has each script alone.

    The site has its scripts bundled; a test that looks at one of them imports it from its path in site/.
    """

    def translate_path(self, path: str) -> str:
        los = SITE / path.partition("?")[0].lstrip("/")
        return str(los) if los.suffix == ".js" and los.is_file() else super().translate_path(path)


class OnderEenPad(MetRekenaar):
    """Serves the site below a path only, so that a link to the root of the host fails."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path[len(PAD) - 1 :] if path.startswith(PAD) else "/bestaat-niet")


def start_server(handler: Callable[..., Handler], site: Path) -> tuple[ThreadingHTTPServer, str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, args=(HARTSLAG,), daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


@pytest.fixture(scope="session")
def adres(site: Path) -> Iterator[str]:
    """Address of the site, with a closing slash."""
    server, origin = start_server(MetRekenaar, site)
    yield f"{origin}/"
    server.shutdown()


@pytest.fixture(scope="session")
def adres_onder_pad(site: Path) -> Iterator[str]:
    """Address of the same site below a path."""
    server, origin = start_server(OnderEenPad, site)
    yield origin + PAD
    server.shutdown()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The Chromium of this machine; without a sandbox only where we are root."""
    args = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        args.append("--no-sandbox")
    found = find_browser()
    return {**browser_type_launch_args, "args": args, **({"executable_path": found} if found else {})}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A telephone's width: what works there works wider.

    Without a service worker, which would answer before a test can (test_zonder_internet.py has it).
    """
    own = {"viewport": {"width": 360, "height": 740}, "locale": "nl-NL", "service_workers": "block"}
    return {**browser_context_args, **own}


@pytest.fixture
def maker(page: Page, adres: str) -> Linkmaker:
    """The linkmaker, open."""
    return Linkmaker(page, adres)


@pytest.fixture
def tabel(page: Page, adres: str) -> Gevallentabel:
    """The table of cases, open."""
    return Gevallentabel(page, adres)


@pytest.fixture
def smal(page: Page) -> Page:
    """A page of 320 px wide; without motion, so that a colour is never half way."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    return page


@contextmanager
def bewaak(page: Page, *, echt: bool = False) -> Iterator[list[str]]:
    """Record all requests; fail on another origin, on an error in the page, and on a missing file.

    The calculator is the stub, unless the test asks for the real one.
    """
    if not echt:
        gebruik_stub(page)
    verzoeken: list[str] = []
    klachten: list[str] = []

    def noteer(request: Request) -> None:
        verzoeken.append(request.url)

    page.set_default_timeout(GEDULD)
    page.on("request", noteer)
    page.on("pageerror", lambda fout: klachten.append(f"fout in de pagina: {fout}"))
    page.on("response", lambda antwoord: klachten.append(antwoord.url) if antwoord.status >= 400 else None)
    yield verzoeken
    eigen = ("http://127.0.0.1:", "data:", "blob:http://127.0.0.1:")
    assert [url for url in verzoeken if not url.startswith(eigen)] == []
    if not getattr(page, "klachten_verwacht", False):
        assert klachten == []


@pytest.fixture(autouse=True)
def bewaakt(request: pytest.FixtureRequest) -> Iterator[list[str]]:
    """Guard the page of every test that has one."""
    if "page" not in request.fixturenames:
        yield []
        return
    page = request.getfixturevalue("page")
    echt = request.node.get_closest_marker("echte_rekenhulp") is not None
    with bewaak(page, echt=echt) as verzoeken:
        yield verzoeken


@pytest.fixture
def werkblad(page: Page, adres: str) -> Werkblad:
    """The worker's view, as wide as a desk."""
    page.set_viewport_size({"width": 1280, "height": 900})
    return Werkblad(page, adres)


@pytest.fixture
def host(page: Page) -> Host:
    """What the server of ``kwaad_adres`` does wrong; faults in the page are meant then."""
    page.klachten_verwacht = True  # type: ignore[attr-defined]
    return Host()


@pytest.fixture
def kwaad_adres(site: Path, host: Host) -> Iterator[str]:
    """Address of the site on a host that treats its files as ``host`` says."""
    server, oorsprong = start_server(type("Server", (Kwaadwillig,), {"host": host}), site)
    yield f"{oorsprong}/"
    host.herstelt()
    server.shutdown()
