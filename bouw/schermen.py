"""The screens of the site and the way to each, by the marks of the contract only; and a picture of one.

Both the gallery (bouw/schermbeelden.py) and the test of looks (tests/e2e/test_schermbeelden.py) walk here.
"""

import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PIL import Image
from playwright.sync_api import Locator, Page

MATEN = {360: 740, 1280: 800}
"""The widths of a telephone and a desk, with the height of the window there."""
KLEUREN: dict[str, Literal["light", "dark"]] = {"licht": "light", "donker": "dark"}
VANDAAG = "2026-03-02T10:00:00"
WISSELVALLIG = ".md-top { display: none !important; } [data-invul] { color: transparent !important; }"
"""The theme's way back to the top comes and goes with the last few pixels of scrolling; a made link names the
port of the server, which is another one each time."""
HIDE = """(style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""
"""A sheet made so is no style in the page, which the site's own policy would refuse."""
POGINGEN = 20
STAPPEN = 80  # more than any walk through the check takes

EEN, MEER, ONVOLDOENDE = (
    *("ibo-3-leerboekgeval", "planbaarheid-onbekend-houdt-twee-open"),
    "leeg-is-onvoldoende",
)
"""Readable cases: one profile that fits best, several, and too little to say anything."""


@dataclass(frozen=True)
class Bezoek:
    """A visitor in a fresh page, and the answers of the readable cases by name."""

    page: Page
    adres: str
    gevallen: Mapping[str, Mapping[str, Any]]

    def ga(self, pad: str) -> None:
        """Open a page; where there is a calculator, wait until its script runs."""
        self.page.clock.set_fixed_time(VANDAAG)
        self.page.goto(f"{self.adres}{pad}")
        if self.page.locator("html[data-rekenhulp]").count():
            self.page.locator('html[data-rekenhulp="klaar"]').wait_for(state="attached")

    def druk(self, actie: str) -> None:
        """Press what does this, where it shows."""
        self.page.locator(f'[data-actie="{actie}"]:visible').first.click()

    def vragen(self, begin: str = "") -> Locator:
        """The questions that show, of those whose path begins so."""
        keuze = f'[data-vraag^="{begin}"]' if begin else "[data-vraag]"
        return self.page.locator(f"fieldset{keuze}:visible")

    def beantwoord(self) -> None:
        """Give the first answer to each question that shows, also to those that this brings into view."""
        for _ in range(STAPPEN):
            leeg = self.vragen().filter(has_not=self.page.locator("input:checked"))
            if not leeg.count():
                return
            leeg.first.locator('input:is([type="radio"], [type="checkbox"])').first.check()

    def loop_tot(self, klaar: Callable[[], bool]) -> None:
        """Answer and go on until the screen is there."""
        for _ in range(STAPPEN):
            if klaar():
                return
            self.beantwoord()
            self.druk("volgende")
        raise LookupError("the walk through the check never came there")

    def open(self, geval: str) -> None:
        """Give the page the answers of a case, as a file that somebody kept."""
        bestand = json.dumps(self.gevallen[geval]["antwoorden"]).encode()
        self.page.locator('input[type="file"][data-actie="open"]').first.set_input_files(
            files={"name": "antwoorden.json", "mimeType": "application/json", "buffer": bestand}
        )


@dataclass(frozen=True)
class Scherm:
    """A screen, how to get there from a fresh page, and what of it is looked at."""

    naam: str
    ga: Callable[[Bezoek], None]
    heel: bool = False
    """The page from top to bottom; else what shows in the window."""
    papier: bool = False


def pagina(pad: str) -> Callable[[Bezoek], None]:
    """Just this page."""
    return lambda bezoek: bezoek.ga(pad)


def uitkomst(geval: str, *acties: str) -> Callable[[Bezoek], None]:
    """The outcome of a case, and then what follows on these buttons."""

    def ga(bezoek: Bezoek) -> None:
        bezoek.ga("zelfcheck/")
        bezoek.open(geval)
        bezoek.page.locator("[data-uitkomst][data-status]").first.wait_for()
        for actie in acties:
            bezoek.druk(actie)

    return ga


def _vraag(bezoek: Bezoek) -> None:
    """The first question."""
    bezoek.ga("zelfcheck/")
    bezoek.druk("begin")
    bezoek.vragen().first.wait_for()


def _fout(bezoek: Bezoek) -> None:
    """The first question, gone on from without an answer."""
    _vraag(bezoek)
    bezoek.druk("volgende")
    bezoek.page.locator('input[aria-invalid="true"]').first.wait_for(state="attached")


def _domein(bezoek: Bezoek) -> None:
    """The first question about a domain, answered as somebody with trouble there would."""
    _vraag(bezoek)
    bezoek.loop_tot(lambda: bezoek.vragen("leefgebieden.").count() > 0)
    bezoek.vragen("leefgebieden.").first.locator("input").nth(2).check()


def _deel(bezoek: Bezoek) -> None:
    """The review of the first part."""
    _vraag(bezoek)
    bezoek.loop_tot(lambda: bezoek.vragen().count() == 0)


def _werkblad(bezoek: Bezoek) -> None:
    """The worker's view of somebody's answers."""
    bezoek.ga("wijkteam/bekijken/")
    bezoek.open(EEN)
    code = bezoek.gevallen[EEN]["verwacht"]["best"][0]
    bezoek.page.locator("main").get_by_text(code).locator("visible=true").first.wait_for()


SLEUTELSCHERMEN = (
    Scherm("home", pagina("")),
    Scherm("tekst", pagina("zin-of-pgb/"), heel=True),
    Scherm("profiel", pagina("profielen/ibo-3/"), heel=True),
    Scherm("contact", pagina("contact/")),
    Scherm("check-begin", pagina("zelfcheck/")),
    Scherm("check-vraag", _vraag),
    Scherm("check-domein", _domein),
    Scherm("check-overzicht", uitkomst(EEN, "controleer"), heel=True),
    Scherm("uitkomst-een", uitkomst(EEN), heel=True),
    Scherm("uitkomst-meer", uitkomst(MEER), heel=True),
    Scherm("uitkomst-onvoldoende", uitkomst(ONVOLDOENDE), heel=True),
    Scherm("werkblad", _werkblad),
    Scherm("linkmaker", pagina("wijkteam/link/")),
)
"""The screens whose looks a test holds."""

OVERIGE_SCHERMEN = (
    Scherm("check-fout", _fout),
    Scherm("check-deel", _deel, heel=True),
    Scherm("uitkomst-overdracht", uitkomst(EEN, "deel"), heel=True),
    Scherm("papier-gespreksblad", uitkomst(EEN), heel=True, papier=True),
    Scherm("papier-verslag", _werkblad, heel=True, papier=True),
)


def all_screens(public: Path, gevallen: Mapping[str, Mapping[str, Any]]) -> Iterator[Scherm]:
    """All that a built site has to show: the screens above, each kind of outcome, and every page."""
    yield from SLEUTELSCHERMEN
    yield from OVERIGE_SCHERMEN
    soorten: set[str] = {gevallen[naam]["verwacht"]["status"] for naam in (EEN, ONVOLDOENDE)}
    for naam, geval in gevallen.items():
        status = geval["verwacht"]["status"]
        if status not in soorten:
            soorten.add(status)
            yield Scherm(f"uitkomst-{status.replace('_', '-')}", uitkomst(naam), heel=True)
    for path in sorted(public.rglob("index.html")):
        pad = path.parent.relative_to(public).as_posix()
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8"):
            naam = "home" if pad == "." else pad.replace("/", "-")
            yield Scherm(f"pagina-{naam}", pagina("" if pad == "." else f"{pad}/"), heel=True)


PIN = """(schema) => {
  const zet = () => {
    if (document.body.dataset.mdColorScheme !== window.vastSchema)
      document.body.dataset.mdColorScheme = window.vastSchema;
  };
  if (!window.vastSchema)
    new MutationObserver(zet).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  window.vastSchema = schema;
  zet();
}"""


def paint(page: Page, kleur: str) -> None:
    """Show the page in light or dark, and keep it so: the theme's own script may set it once more."""
    page.emulate_media(color_scheme=KLEUREN[kleur])
    page.evaluate(PIN, "slate" if KLEUREN[kleur] == "dark" else "default")


def photograph(page: Page, scherm: Scherm, hoogst: int | None = None) -> Image.Image:
    """One picture as it is now; of a whole page at most so many pixels from the top."""
    page.mouse.move(0, 0)
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    if scherm.heel:
        _stretch(page, hoogst)
    page.evaluate(HIDE, WISSELVALLIG)
    return _opened(page.screenshot(animations="disabled"))


def _stretch(page: Page, hoogst: int | None) -> None:
    """Make the window as high as the page. A picture beyond the window would make the theme move about."""
    height: int = page.evaluate("document.documentElement.scrollHeight")
    height = min(height, hoogst or height)
    size = page.viewport_size
    if size and size["height"] < height:
        page.set_viewport_size({"width": size["width"], "height": height})


def settled(page: Page, scherm: Scherm, hoogst: int | None = None) -> Image.Image:
    """The picture when nothing moves any more: twice the same, one after the other."""
    found = photograph(page, scherm, hoogst)
    for _ in range(POGINGEN):
        before, found = found, photograph(page, scherm, hoogst)
        if before.size == found.size and before.tobytes() == found.tobytes():
            return found
    raise LookupError(f"{scherm.naam} never stands still")


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")
