"""axe finds nothing on a page, light and dark; nothing scrolls sideways at 320 px, or with wide text."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import bewaak
from tests.hulp.check import Check
from tests.hulp.gevallen import VOLLEDIG
from tests.hulp.toegankelijk import Kleur, nagekeken, past_in_de_breedte

# One page of each kind is tried always: a form, a table, a fold, another language. The others in test-diep.
VAN_ELK_EEN = (
    *(".", "zelfcheck", "plan", "brieven", "stappen", "rechten", "contact", "ar", "verschillen"),
    *("profielen", "profielen/ibo-4", "profielen/vergelijken", "papier", "wijkteam/link"),
)


def paginas(site: Path) -> list[str]:
    """The addresses of the pages, without those that moved."""
    return [
        path.parent.relative_to(site).as_posix()
        for path in sorted(site.rglob("index.html"))
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize(
    ("welke", "kleur"),
    [
        pytest.param(VAN_ELK_EEN[::2], "licht", id="een-licht"),
        pytest.param(VAN_ELK_EEN[1::2], "donker", id="twee-donker"),
        pytest.param(VAN_ELK_EEN[::2], "donker", id="een-donker", marks=pytest.mark.diep),
        pytest.param(VAN_ELK_EEN[1::2], "licht", id="twee-licht", marks=pytest.mark.diep),
        pytest.param((), "licht", id="rest-licht", marks=pytest.mark.diep),
        pytest.param((), "donker", id="rest-donker", marks=pytest.mark.diep),
    ],
)
def test_elke_pagina(smal: Page, adres: str, site: Path, welke: tuple[str, ...], kleur: Kleur) -> None:
    """All pages of the site, without the calculator: what it shows has tests of its own."""
    alle = paginas(site)
    assert set(VAN_ELK_EEN) < set(alle)
    for pad in welke or [pad for pad in alle if pad not in VAN_ELK_EEN]:
        smal.goto(adres if pad == "." else f"{adres}{pad}/")
        nagekeken(smal, "html", kleur)


# A window of 1280 by 1024 at 400 % is 320 by 256; then text spacing by WCAG 1.4.12.
# The policy of the page refuses a style tag; a sheet made by a script is no text in the page.
MEER_STIJL = """(tekst) => {
  const blad = new CSSStyleSheet();
  blad.replaceSync(tekst);
  document.adoptedStyleSheets.push(blad);
}"""
RUIMTE = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""


def test_vergroot_en_met_ruimte_in_de_tekst_valt_niets_weg(page: Page, adres: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    check = Check(page, adres).open()
    page.evaluate(MEER_STIJL, RUIMTE)
    check.beantwoord({})
    past_in_de_breedte(page)
    check.open_bestand(VOLLEDIG.antwoorden)
    check.uitkomst()
    past_in_de_breedte(page)
    geknipt = page.locator("[data-check] :is(.knop, label, summary, legend, h2, h3):visible").evaluate_all(
        "(delen) => delen.filter((deel) => deel.scrollWidth > deel.clientWidth + 1 && deel.clientWidth > 0)"
        ".map((deel) => deel.textContent)"
    )
    assert geknipt == []


def test_wie_geen_beweging_wil_ziet_er_geen(browser: Browser, adres: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    with bewaak(context.new_page()):
        page = context.pages[0]
        Check(page, adres).open()
        duur = page.locator("*").evaluate_all(
            "(delen) => delen.filter((deel) => getComputedStyle(deel).transitionDuration.split(',')"
            ".some((tijd) => parseFloat(tijd) > 0)).length"
        )
        assert duur == 0
    context.close()
