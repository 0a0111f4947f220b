"""The two letters: what is typed shows in the letter, copies and prints; nothing of it is kept or sent."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import bewaak
from tests.hulp.inhoud import inhoud, sitetekst
from tests.hulp.klembord import geplakt
from tests.hulp.toegankelijk import ook_in_het_donker, past_in_de_breedte, schoon

GEHEIM = "Mevrouw Zeldzaam <b>&"
WAAROM = "Er staan geen uren in.\nIk ben bang dat het te weinig is."


def brief(page: Page, welke: str) -> Locator:
    return page.locator(f'[data-brief="{welke}"]')


def vraag(welke: str, veld: str) -> str:
    """What a field of a letter asks."""
    (een,) = (een for een in inhoud().site["brieven"]["brieven"] if een["id"] == welke)
    return str(next(rij["vraag"] for rij in een["velden"] if rij["id"] == veld))


def letter(page: Page, welke: str) -> Locator:
    return brief(page, welke).locator("[data-papier]")


@pytest.fixture
def bezwaar(page: Page, adres: str) -> Locator:
    """The objection, open, with a name, a decision and reasons."""
    page.goto(f"{adres}brieven/#bezwaar")
    deel = brief(page, "bezwaar")
    deel.get_by_label(vraag("bezwaar", "naam")).fill(GEHEIM)
    deel.get_by_label(vraag("bezwaar", "besluitdatum")).fill("2 november 2026")
    deel.get_by_label(vraag("bezwaar", "waarom")).fill(WAAROM)
    return deel


def test_wat_u_invult_staat_in_de_brief_en_nergens_anders(
    page: Page, bezwaar: Locator, bewaakt: list[str]
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    bezwaar.get_by_role("button", name=sitetekst("brieven.kopieer")).click()
    expect(bezwaar.get_by_role("status")).to_contain_text("gekopieerd")
    tekst = geplakt(page)
    assert tekst.count(GEHEIM) == 2
    assert WAAROM in tekst
    assert "uw besluit van 2 november 2026" in tekst
    assert "(het adres staat in uw besluit)" in tekst
    assert "Nummer: …" in tekst
    assert "Handtekening: …" in tekst
    assert "☐" not in tekst

    # A choice takes its lines along, and emptying brings the lines to write on back.
    bezwaar.get_by_label(vraag("bezwaar", "later")).check()
    expect(letter(page, "bezwaar")).to_contain_text(f"{vraag('bezwaar', 'later')}.")
    assert "Er staan geen uren in." not in letter(page, "bezwaar").inner_text()
    bezwaar.get_by_role("button", name=sitetekst("brieven.wis")).click()
    expect(letter(page, "bezwaar")).not_to_contain_text("Zeldzaam")
    expect(letter(page, "bezwaar").locator('[data-invul="naam"] .stippel')).to_have_count(2)

    # The theme keeps which colours somebody chose, and nothing else is kept.
    bewaard = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert "Zeldzaam" not in bewaard
    assert "bang" not in bewaard
    assert page.evaluate("document.cookie") == ""
    assert not [url for url in bewaakt if "Zeldzaam" in url or "Mevrouw" in url]
    assert "Zeldzaam" not in page.url


def test_de_gekozen_brief_print_alleen(page: Page, bezwaar: Locator) -> None:
    """The button prints one letter; nothing of the form or of the page around it comes along."""
    page.evaluate("globalThis.print = () => { globalThis.geprint = true }")
    bezwaar.get_by_role("button", name=sitetekst("brieven.print")).click()
    assert page.evaluate("geprint") is True
    page.emulate_media(media="print")
    expect(letter(page, "bezwaar")).to_be_visible()
    expect(letter(page, "melding")).to_be_hidden()
    for weg in ("h1", "input:visible, textarea:visible, button:visible", "[data-formulier]", "label"):
        assert page.locator("main").locator(weg).locator("visible=true").count() == 0, weg
    # Without the button the browser prints both.
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(letter(page, "melding")).to_be_visible()


def test_zonder_script_staat_de_brief_er_om_over_te_schrijven(browser: Browser, adres: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    with bewaak(context.new_page()):
        page = context.pages[0]
        page.goto(f"{adres}brieven/")
        assert page.locator(".brieven form:visible, .brieven button:visible").count() == 0
        for welke in ("melding", "bezwaar"):
            assert letter(page, welke).locator(".stippel:visible").count() > 6
            expect(letter(page, welke)).to_contain_text("☐")
    context.close()


@pytest.mark.usefixtures("bezwaar")
def test_de_ingevulde_brief_is_voor_iedereen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    brief(page, "melding").get_by_label(vraag("melding", "spoed")).check()
    past_in_de_breedte(page)
    schoon(page)
    ook_in_het_donker(page)
