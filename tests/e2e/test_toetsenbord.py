"""With a keyboard alone: from the first view to each kind of outcome, and in and out of the fold to stop."""

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check, gekozen
from tests.hulp.gevallen import GEVALLEN

ACTIEF = "document.activeElement"


def tab_tot(page: Page, voorwaarde: str) -> None:
    """Tab on until what has focus is what is looked for; at least once."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(f"{ACTIEF}{voorwaarde}"):
            return
    raise AssertionError(f"not by Tab: {voorwaarde}")


def naar_knop(page: Page, actie: str) -> None:
    tab_tot(page, f".dataset.actie === '{actie}'")
    page.keyboard.press("Enter")


def kies(page: Page, pad: str, waarden: list[str]) -> None:
    """To this question, and its answers with arrows and space, or an age with digits."""
    tab_tot(page, f".name === '{pad}'")
    velden = page.locator(f'input[name="{pad}"]')
    if page.evaluate(f"{ACTIEF}.type") == "radio":
        page.keyboard.press("Space")
        for _ in range(velden.count()):
            if page.evaluate(f"{ACTIEF}.value") in waarden:
                break
            page.keyboard.press("ArrowDown")
    else:
        for nummer in range(velden.count()):
            if nummer:
                page.keyboard.press("Tab")
            if page.evaluate(f"{ACTIEF}.value") in waarden:
                page.keyboard.press("Space")
            elif page.evaluate(f"{ACTIEF}.type") == "text" and waarden[0].isdigit():
                page.keyboard.type(waarden[0])
                break
    over = "(delen) => delen.filter((een) => een.checked || (een.type === 'text' && een.value))"
    assert set(velden.evaluate_all(f"{over}.map((een) => een.value)")) <= set(waarden), pad


@pytest.mark.parametrize(
    "status",
    [
        *("profiel", "geen_wmo"),
        *(pytest.param(een, marks=pytest.mark.diep) for een in ("zin", "geen_pgb", "onvoldoende")),
    ],
)
def test_met_alleen_het_toetsenbord_naar_elke_uitkomst(page: Page, adres: str, status: str) -> None:
    """Each screen has focus on its first question or heading; what comes into view is the next by Tab."""
    geval = min(
        (een for een in GEVALLEN if een.verwacht["status"] == status),
        key=lambda een: len(een.antwoorden.get("leefgebieden", {})),
    )
    check = Check(page, adres).open(begin=False)
    naar_knop(page, "begin")
    while not page.locator('[data-actie="uitkomst"]:visible').count():
        if page.locator("[data-overzicht]:visible").count():
            expect(page.locator("[data-overzicht] h2")).to_be_focused()
            naar_knop(page, "volgende")
            continue
        expect(check.getoond().first).to_be_focused()
        gedaan: list[str] = []
        while nog := [pad for pad in check.vragen() if pad not in gedaan]:
            kies(page, nog[0], gekozen(nog[0], geval.antwoorden))
            gedaan.append(nog[0])
        page.keyboard.press("Enter")
        expect(page.locator("[data-foutoverzicht]")).to_be_hidden()
    naar_knop(page, "uitkomst")
    assert check.uitkomst().get_attribute("data-status") == status
    expect(check.uitkomst().get_by_role("heading", level=2)).to_be_focused()


def test_stoppen_onthouden_wissen_en_terug(page: Page, adres: str) -> None:
    """The fold to stop: open, tick, shut with Escape; erase and undo."""
    check = Check(page, adres).open()
    check.kies("invuller", ["inwoner"])
    page.locator("h1").focus()
    tab_tot(page, ".matches('[data-stoppen] > summary')")
    page.keyboard.press("Enter")
    tab_tot(page, ".matches('[data-onthoud]')")
    page.keyboard.press("Space")
    expect(page.locator("[data-onthoud]")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("[data-stoppen] > summary")).to_be_focused()
    expect(page.locator("[data-onthoud]")).to_be_hidden()
    page.keyboard.press("Enter")
    tab_tot(page, ".matches('[data-wissen] > summary')")
    page.keyboard.press("Enter")
    naar_knop(page, "wis")
    expect(page.locator("[data-gewisttekst]")).to_be_focused()
    naar_knop(page, "herstel")
    expect(page.locator("h1")).to_be_focused()
    naar_knop(page, "verder")
    assert check.vraag() != "invuller"
