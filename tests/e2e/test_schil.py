"""The frame of every page in a real browser: by keyboard, without script, in other colours, on paper."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import bewaak
from tests.hulp.inhoud import sitetekst
from tests.hulp.toegankelijk import SCHERMEN, Kleur, nagekeken

PAGINAS = ["", "stappen/"]


@pytest.mark.parametrize(("breed", "kleur"), [*SCHERMEN, pytest.param(360, "licht", marks=pytest.mark.diep)])
def test_start_en_uitleg_met_het_menu_dicht_en_open(page: Page, adres: str, breed: int, kleur: Kleur) -> None:
    page.set_viewport_size({"width": breed, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    for pad in PAGINAS:
        page.goto(f"{adres}{pad}")
        nagekeken(page, "html", kleur)
        page.locator(".kop-alles summary").click()
        expect(page.locator(".alles a").first).to_be_visible()
        nagekeken(page, "header", kleur)


def test_met_het_toetsenbord_van_overslaan_tot_de_voet(page: Page, adres: str) -> None:
    """On a desk: skip first, then the sender, search, the bar and the button that opens the rest."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{adres}zelfcheck/")
    gezien = []
    for _ in range(30):
        page.keyboard.press("Tab")
        plek = page.locator(":focus")
        expect(plek).to_be_in_viewport()
        if plek.evaluate("(deel) => deel.matches('#zoekveld')"):
            gezien.append("zoekveld")
            page.keyboard.press("Escape")  # leaves the dialog of search, and stays at its place in the page
            continue
        gezien.append(plek.inner_text().strip().replace("\n", " "))
        if gezien[-1] == "Alle pagina’s":
            break
    assert gezien[0] == sitetekst("schil.boven.inhoud")
    balk = ["Doe de check", "Zo werkt het", "Soorten hulp", "Uw rechten", "Contact", "Alle pagina’s"]
    assert gezien[gezien.index("zoekveld") + 1 :] == balk
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".alles a").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".alles")).to_be_hidden()
    expect(page.locator(".kop-balk [aria-current=page]")).to_have_text("Doe de check")
    page.locator("a.md-skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_focused()


@pytest.mark.parametrize("script", [True, False])
def test_op_een_telefoon_opent_menu_alle_paginas(browser: Browser, adres: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script, viewport={"width": 360, "height": 740})
    with bewaak(context.new_page()):
        page = context.pages[0]
        page.goto(f"{adres}contact/")
        expect(page.locator(".kop-balk")).to_be_hidden()
        expect(page.get_by_text("Zoeken", exact=True).first).to_be_visible(visible=script)
        page.get_by_text("Menu", exact=True).click()
        menu = page.get_by_role("navigation", name="Hoofdmenu")
        expect(menu.locator("[aria-current=page]:visible")).to_have_text("Contact")
        menu.get_by_role("link", name="Mijn plan").click()
        expect(page).to_have_url(re.compile("/plan/$"))
    context.close()


def test_de_kop_blijft_niet_staan_en_komt_niet_op_papier(page: Page, adres: str) -> None:
    page.goto(f"{adres}stappen/")
    page.locator("footer.voet").scroll_into_view_if_needed()
    expect(page.locator("header.kop")).not_to_be_in_viewport()
    page.emulate_media(media="print")
    for deel in ("header.kop", ".kruimels", ".zij", "footer.voet"):
        expect(page.locator(deel)).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()


def test_met_kleuren_van_het_systeem_blijft_te_zien_waar_u_bent(browser: Browser, adres: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 800})
    with bewaak(context.new_page()):
        page = context.pages[0]
        page.goto(f"{adres}stappen/")
        streep = "(deel) => getComputedStyle(deel, '::after').borderBottomStyle"
        assert page.locator(".kop-balk [aria-current]").evaluate(streep) == "solid"
        page.goto(adres)
        kleur = "(deel) => getComputedStyle(deel).color"
        tekst = page.locator(".start-weten strong").first.evaluate(kleur)
        assert page.locator(".start-weten .pictogram").first.evaluate(kleur) == tekst
        rand = page.locator(".kaarten li").first.evaluate("(deel) => getComputedStyle(deel).borderStyle")
        assert rand == "solid"
    context.close()
