"""Everybody can work the linkmaker: copy, restart, keyboard, screen reader, no script; nothing is kept."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import bewaak
from tests.e2e.test_toegankelijk import kleur_page, past_in_de_breedte, schoon
from tests.hulp.linkmaker import Linkmaker

__all__ = ["kleur_page"]


@pytest.mark.parametrize("deel", ["Link kopiëren", "E-mail kopiëren", "Brief kopiëren"])
def test_kopieren_geeft_de_hele_tekst(browser: Browser, adres: str, deel: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with bewaak(context.new_page()):
        page = context.pages[0]
        maker = Linkmaker(page, adres).kies("leefgebieden", "financien").kies("vorm", "pgb")
        page.get_by_role("button", name=deel).click()
        gemeld = page.get_by_role("status").filter(has_text="Gekopieerd")
        expect(gemeld).to_have_count(1)
        tekst: str = page.evaluate("navigator.clipboard.readText()")
        assert maker.link() in tekst
        assert "{" not in tekst
        if deel != "Link kopiëren":
            assert tekst.endswith("\n\nHet wijkteam van Landgraaf")
        else:
            assert tekst == maker.link()
        maker.kies("vorm", "zin")
        expect(gemeld).to_have_count(0)
    context.close()


def test_zonder_klembord_is_de_tekst_geselecteerd(page: Page, adres: str) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
    maker = Linkmaker(page, adres).kies("leefgebieden", "financien")
    page.get_by_role("button", name="Link kopiëren").click()
    expect(page.get_by_role("status").filter(has_text="geselecteerd")).to_have_count(1)
    assert page.evaluate("getSelection().toString().trim()") == maker.link()


def test_opnieuw_beginnen_maakt_alles_leeg(maker: Linkmaker) -> None:
    maker.kies("leefgebieden", "financien").kies("vorm", "pgb").groet("Welkom")
    maker.page.get_by_role("button", name="Begin opnieuw").click()
    expect(maker.page.locator('.link-tekst [data-invul="link"]')).to_have_text(maker.zelfcheck)
    expect(maker.page.locator("[data-groetregel]:visible")).to_have_count(0)


def test_met_alleen_het_toetsenbord(page: Page, adres: str) -> None:
    """Choose, greet and reach the print button with Tab, space, arrows and letters."""
    page.add_init_script("window.print = () => { document.documentElement.dataset.geprint = 'ja' }")
    maker = Linkmaker(page, adres)
    page.locator('input[name="leefgebieden"]').first.focus()
    page.keyboard.press("Space")
    for _ in range(60):
        page.keyboard.press("Tab")
        nu = page.evaluate("[document.activeElement.name, document.activeElement.dataset.actie]")
        if nu == ["vorm", None]:
            page.keyboard.press("ArrowDown")
        if nu == ["groet", None]:
            page.keyboard.type("Welkom")
            page.keyboard.press("Enter")
        if nu[1] == "print":
            page.keyboard.press("Enter")
            break
    eerste = page.locator('input[name="leefgebieden"]').first.get_attribute("value")
    tweede = page.locator('input[name="vorm"]').nth(1).get_attribute("value")
    assert maker.link() == f"{maker.zelfcheck}#leefgebieden={eerste}&vorm={tweede}&groet=Welkom"
    expect(page.locator("html")).to_have_attribute("data-geprint", "ja")


def test_toegankelijk(kleur_page: Page, adres: str) -> None:
    # The theme's button to the top fades in and out; halfway it has no contrast.
    kleur_page.emulate_media(reduced_motion="reduce")
    maker = Linkmaker(kleur_page, adres)
    schoon(kleur_page)
    maker.kies("leefgebieden", "financien", "sociaal").kies("vorm", "zin").groet("Welkom " * 25)
    kleur_page.get_by_text("Bekijk de vragen").click()
    schoon(kleur_page)
    past_in_de_breedte(kleur_page)
    maker.groet("jan@voorbeeld.nl")
    schoon(kleur_page)
    past_in_de_breedte(kleur_page)


def test_zonder_script_verwijst_de_pagina_naar_de_uitleg(browser: Browser, adres: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    with bewaak(context.new_page()):
        page = context.pages[0]
        page.goto(f"{adres}wijkteam/link/")
        expect(page.get_by_role("link", name="Lees hoe u zelf een link maakt")).to_be_visible()
        expect(page.locator("[data-resultaat]")).to_be_hidden()
    context.close()


def test_niets_blijft_achter(maker: Linkmaker) -> None:
    maker.kies("leefgebieden", "financien").groet("Welkom")
    opslag: Any = maker.page.evaluate(
        "[{ ...localStorage }, { ...sessionStorage }, document.cookie, location.hash]"
    )
    lokaal, sessie, koekje, hash_ = opslag
    assert "Welkom" not in str(opslag)
    assert "financien" not in str(opslag)
    assert (koekje, hash_) == ("", "")
    assert not [sleutel for sleutel in [*lokaal, *sessie] if "link" in sleutel]
