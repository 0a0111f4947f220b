"""Pictures of every screen of public/, with those of the run before beside them: ``make schermbeelden``.

Each as wide as a telephone and as a desk, in light and dark. schermbeelden/index.html shows them, and first
what changed; the pictures stand in schermbeelden/nu and schermbeelden/vorige.
"""

import os
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from bouw.content import Keuze, read_content
from bouw.environment import find_browser
from bouw.job import ROOT, SITE
from bouw.pixels import share_different, side_by_side
from bouw.schermen import KLEUREN, MATEN, Bezoek, Scherm, all_screens, paint, settled
from bouw.server import Handler
from bouw.yaml import shown

PUBLIC = ROOT / "public"
SCHERMBEELDEN = ROOT / "schermbeelden"
NU, VORIGE, ANDERS = "nu", "vorige", "anders"
GEDULD = 60_000  # milliseconds: the calculator starts slowly on a busy machine

Gevallen = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Schermbeeld:
    """A picture of this run, of the run before or of both, and the share of its pixels that differs."""

    naam: str
    nu: bool
    vorige: bool
    deel: float

    @property
    def ander(self) -> bool:
        """Whether this run shows something else than the run before."""
        return self.nu and self.vorige and self.deel > 0


def make_pictures(public: Path = PUBLIC, target: Path = SCHERMBEELDEN) -> list[str]:
    """Take all pictures of a built site and write the page; gives what could not be reached, and why."""
    gevallen = read_content(Keuze()).gevallen
    schermen = list(all_screens(public, gevallen))
    now = new_run(target)
    missed: list[str] = []
    with _served(public) as address, _browser() as browser:
        camera = _Camera(browser, address, gevallen, now)
        for scherm in schermen:
            for width in MATEN:
                try:
                    camera.take(scherm, width)
                except (LookupError, PlaywrightError) as error:
                    missed.append(f"{scherm.naam}-{width}: {str(error).splitlines()[0]}")
    write_page(target, compare(target), [scherm.naam for scherm in schermen], missed)
    return missed


def new_run(target: Path) -> Path:
    """The folder for the pictures of this run, empty; what stood there is now of the run before."""
    now = target / NU
    if now.is_dir():
        shutil.rmtree(target / VORIGE, ignore_errors=True)
        now.rename(target / VORIGE)
    now.mkdir(parents=True)
    return now


def compare(target: Path) -> list[Schermbeeld]:
    """All pictures of both runs, what differs most first; of what differs also a sheet with both."""
    shutil.rmtree(target / ANDERS, ignore_errors=True)
    (target / ANDERS).mkdir()
    namen = {soort: {path.stem for path in (target / soort).glob("*.png")} for soort in (NU, VORIGE)}
    found = []
    for naam in sorted(namen[NU] | namen[VORIGE]):
        deel, pair = 0.0, [target / soort / f"{naam}.png" for soort in (VORIGE, NU)]
        if naam in namen[NU] & namen[VORIGE]:
            before, after = (Image.open(path) for path in pair)
            with before, after:
                deel = share_different(before, after)
                if deel:
                    side_by_side(before, after).save(target / ANDERS / f"{naam}.png")
        found.append(Schermbeeld(naam, naam in namen[NU], naam in namen[VORIGE], deel))
    return sorted(found, key=lambda schermbeeld: (-schermbeeld.deel, schermbeeld.naam))


def write_page(
    target: Path, schermbeelden: Sequence[Schermbeeld], schermen: Sequence[str], missed: Sequence[str]
) -> None:
    """The gallery as one HTML file that needs no server."""
    environment = Environment(
        loader=FileSystemLoader(SITE / "galerij"), autoescape=True, undefined=StrictUndefined
    )
    page = environment.get_template("schermen.html").render(
        anders=[schermbeeld for schermbeeld in schermbeelden if schermbeeld.ander],
        bij={schermbeeld.naam: schermbeeld for schermbeeld in schermbeelden},
        gemist=missed,
        kleuren=list(KLEUREN),
        maten=list(MATEN),
        schermen=schermen,
        weg=[schermbeeld.naam for schermbeeld in schermbeelden if not schermbeeld.nu],
    )
    (target / "index.html").write_text(page, encoding="utf-8")


@contextmanager
def _served(public: Path) -> Iterator[str]:
    """The address of the built site, as long as it is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(public)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with server:
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def _browser() -> Iterator[Browser]:
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"] if as_root else []
        )
        yield browser
        browser.close()


@dataclass(frozen=True)
class _Camera:
    """What every picture of a run is taken with."""

    browser: Browser
    address: str
    gevallen: Gevallen
    target: Path

    def take(self, scherm: Scherm, width: int) -> None:
        """The pictures of one screen at one width; paper has one colour."""
        size: Any = {"width": width, "height": MATEN[width]}
        context = self.browser.new_context(viewport=size, locale="nl-NL", reduced_motion="reduce")
        try:
            page = context.new_page()
            page.set_default_timeout(GEDULD)
            scherm.ga(Bezoek(page, self.address, self.gevallen))
            for naam, kleur in KLEUREN.items():
                if scherm.papier and kleur == "dark":
                    continue
                page.emulate_media(media="print" if scherm.papier else "screen")
                paint(page, naam)
                settled(page, scherm).save(self.target / f"{scherm.naam}-{width}-{naam}.png")
        finally:
            context.close()


if __name__ == "__main__":
    not_reached = make_pictures()
    sys.stdout.write(f"{shown(SCHERMBEELDEN / 'index.html')}\n")
    if not_reached:
        sys.exit("Not reached:\n" + "\n".join(not_reached))
