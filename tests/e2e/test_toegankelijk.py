"""axe finds nothing in any state, light and dark; nothing scrolls sideways at 320 px; keyboard only."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.check import Check
from tests.e2e.conftest import bewaak
from tests.gevallen import GEVALLEN

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PROFIEL = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
PAGINAS = [
    "",
    "uitleg/",
    "over-het-kader/",
    "berekening/",
    "individuele-begeleiding/",
    "profielen/",
    "profielen/ibo-4/",
    "profielen/dbb-1/",
    "papier/",
    "verschillen/",
    "zelfcheck/",
]


def schoon(page: Page) -> None:
    """No finding by axe in what shows now."""
    if not page.evaluate("'axe' in globalThis"):
        page.add_script_tag(path=AXE)
    bevindingen: list[dict[str, Any]] = page.evaluate(
        "(regels) => axe.run({ runOnly: regels }).then((uit) => uit.violations.map("
        "({ id, nodes }) => ({ id, waar: nodes.map((een) => een.html.slice(0, 160)) })))",
        REGELS,
    )
    assert bevindingen == []


def past_in_de_breedte(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")


@pytest.fixture(params=["light", "dark"])
def kleur_page(request: pytest.FixtureRequest, browser: Browser) -> Any:
    """A page of 320 px wide, in light and in dark."""
    context = browser.new_context(color_scheme=request.param, viewport={"width": 320, "height": 640})
    with bewaak(context.new_page()):
        yield context.pages[0]
    context.close()


@pytest.mark.parametrize("pad", PAGINAS)
def test_pagina(kleur_page: Page, adres: str, pad: str) -> None:
    kleur_page.goto(adres + pad)
    schoon(kleur_page)
    past_in_de_breedte(kleur_page)


def fout(check: Check) -> None:
    check.actie("volgende")


def overzicht(check: Check) -> None:
    check.open_bestand(PROFIEL.antwoorden)
    check.uitkomst().locator('[data-actie="controleer"]').click()
    expect(check.page.locator("[data-overzicht]")).to_be_visible()


def uitkomst(check: Check) -> None:
    check.open_bestand(PROFIEL.antwoorden)
    for kop in check.uitkomst().locator("summary").all():
        kop.click()


def gebieden(check: Check) -> None:
    check.beantwoord({})
    check.actie("volgende")
    check.kies("leefgebieden", ["financien"])


@pytest.mark.parametrize("maak", [fout, overzicht, uitkomst, gebieden], ids=lambda maak: maak.__name__)
def test_staat_van_de_check(kleur_page: Page, adres: str, maak: Callable[[Check], None]) -> None:
    maak(Check(kleur_page, adres).open())
    schoon(kleur_page)
    past_in_de_breedte(kleur_page)


@pytest.mark.parametrize("status", ["zin", "geen_pgb", "geen_wmo", "onvoldoende"])
def test_uitkomst_per_status(page: Page, adres: str, status: str) -> None:
    geval = next(een for een in GEVALLEN if een.verwacht["status"] == status)
    check = Check(page, adres).open()
    check.open_bestand(geval.antwoorden)
    assert check.uitkomst().get_attribute("data-status") == status
    schoon(page)


def test_met_alleen_het_toetsenbord(page: Page, adres: str) -> None:
    """From the first question to the outcome with Tab, space, arrows and Enter."""
    check = Check(page, adres).open()
    page.locator('[data-actie="begin"]').focus()
    page.keyboard.press("Enter")
    for _ in range(40):
        if page.locator("[data-overzicht]:visible").count():
            break
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowUp" if check.vraag() != "invuller" else "Space")
        if not page.locator("fieldset:visible input:checked").count():
            velden = page.locator("fieldset:visible input").count()
            for _ in range(velden - 1):
                page.keyboard.press("Tab")
            page.keyboard.press("Space")
        page.keyboard.press("Enter")
    expect(page.locator("[data-overzicht]")).to_be_visible()
    page.locator('[data-actie="uitkomst"]:visible').focus()
    page.keyboard.press("Enter")
    assert check.uitkomst().get_attribute("data-status") == "onvoldoende"
