"""Stop and keep: erasing asks and can be undone, and a device remembers only when it is asked to."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud

ZIN = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")
WOORDEN = inhoud().site["check"]["bewaren"]
LEEG = {"schema": "antwoorden/1", "kader": "landgraaf-2022"}
NU = datetime(2026, 3, 2, 10)


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open()


def bewaard(page: Page, waar: str = "localStorage") -> str:
    """All that the browser keeps, but for the theme's own choices (which colours, what was searched)."""
    tekst: str = page.evaluate(
        f"Object.entries({waar}).filter(([naam]) => naam.startsWith('wmo-')).flat().join(' ')"
    )
    return tekst


def open_paneel(page: Page) -> None:
    page.locator("[data-stoppen]:not([open]) > summary").click()


def test_wissen_vraagt_eerst_en_kan_terug(check: Check, page: Page) -> None:
    check.vul_in(ZIN.antwoorden)
    voor = check.bewaar()
    # Open, and shut again: nothing is gone, and the button that erases waits behind its question.
    open_paneel(page)
    expect(page.locator('[data-actie="wis"]')).to_be_hidden()
    page.locator("[data-wissen] > summary").click()
    expect(page.locator("[data-wissen] p").first).to_have_text(WOORDEN["wis_vraag"])
    page.keyboard.press("Escape")
    expect(page.locator("[data-stoppen] > summary")).to_be_focused()
    assert check.bewaar() == voor

    check.actie("wis")
    expect(page.locator("[data-gewisttekst]")).to_be_focused()
    expect(page.locator("[data-verder]")).to_be_hidden()
    expect(page.locator("input:checked")).to_have_count(0)
    assert "zin" not in bewaard(page, "sessionStorage")
    check.actie("herstel")
    check.actie("verder")
    expect(page.locator("[data-overzicht]")).to_be_visible()
    assert check.bewaar() == voor

    # After a new answer there is no way back; what was erased is nowhere any more.
    check.actie("wis")
    check.actie("begin")
    assert check.bewaar() == LEEG
    check.kies("invuller", ["inwoner"])
    page.go_back()
    expect(page.locator("[data-begin]")).to_be_visible()
    expect(page.locator('[data-actie="herstel"]')).to_be_hidden()
    page.reload()
    check.gestart()
    assert "zin" not in bewaard(page, "sessionStorage")


def test_een_toestel_onthoudt_alleen_als_u_dat_vraagt(page: Page, adres: str) -> None:
    """Off at first; on, it is there in a new tab, as long as the page says; and away it is away."""
    page.clock.install(time=NU)
    check = Check(page, adres).open()
    check.kies("invuller", ["inwoner"])
    keuze = page.locator("[data-onthoud]")
    expect(keuze).not_to_be_checked()
    assert bewaard(page) == ""
    open_paneel(page)
    expect(page.locator("#onthoud-uitleg")).to_contain_text(f"{WOORDEN['dagen']} dagen")
    keuze.check()
    check.vul_in(ZIN.antwoorden)
    voor = check.bewaar()

    def nieuw_tabblad(later: timedelta) -> Check:
        """Somebody comes back: nothing of the session is left."""
        page.evaluate("sessionStorage.clear()")
        page.goto("about:blank")
        page.clock.set_system_time(NU + later)
        return Check(page, adres).open(begin=False)

    houdbaar = timedelta(days=WOORDEN["dagen"])
    check = nieuw_tabblad(houdbaar - timedelta(hours=1))
    expect(page.locator("[data-verdertekst]")).to_contain_text("2 maart 2026")
    check.actie("verder")
    expect(page.locator("[data-overzicht]")).to_be_visible()
    expect(keuze).to_be_checked()
    assert check.bewaar() == voor

    # Erased and brought back: it is remembered again. Then no longer.
    check.actie("wis")
    assert bewaard(page) == ""
    check.actie("herstel")
    assert "zin" in bewaard(page)
    check.actie("verder")
    open_paneel(page)
    keuze.uncheck()
    assert bewaard(page) == ""
    assert check.bewaar() == voor
    open_paneel(page)
    keuze.check()
    assert "zin" in bewaard(page)

    nieuw_tabblad(2 * houdbaar)
    expect(page.locator("[data-begin]")).to_be_visible()
    expect(page.locator("[data-verder]")).to_be_hidden()
    assert bewaard(page) == ""
