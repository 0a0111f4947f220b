"""The panel with which a resident hands over answers, as tests open it."""

from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import VOLLEDIG


def laat_zien(check: Check) -> None:
    """Open the panel of the outcome that shows."""
    check.actie("deel")
    expect(check.page.locator("[data-overdracht] h2")).to_be_focused()


def laat_volledig_zien(page: Page, adres: str) -> Check:
    """The panel of a whole set of answers."""
    check = Check(page, adres).open()
    check.open_bestand(VOLLEDIG.antwoorden)
    check.uitkomst()
    laat_zien(check)
    return check
