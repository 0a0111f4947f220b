"""Everybody can work the linkmaker: copy, keyboard, screen reader, other colours, no script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import bewaak
from tests.hulp.inhoud import sitetekst
from tests.hulp.klembord import geplakt
from tests.hulp.linkmaker import CODES, Linkmaker, kort
from tests.hulp.toegankelijk import SCHERMEN, Kleur, nagekeken

TABS = ("email", "brief", "kaart", "vragen")


def test_met_alleen_het_toetsenbord_van_keuze_tot_gekopieerde_tekst(browser: Browser, adres: str) -> None:
    """Space, arrows, letters and Tab; the link, the mail and the letter copy whole, and the card prints."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    with bewaak(context.new_page()):
        page = context.pages[0]
        page.add_init_script("window.print = () => { document.documentElement.dataset.geprint = 'ja' }")
        maker = Linkmaker(page, adres)
        toets = page.keyboard
        page.locator('input[name="leefgebieden"]').first.focus()
        toets.press("Space")
        naar(page, "[name=vorm]")
        toets.press("ArrowDown")
        naar(page, "[name=groet]")
        toets.type("Welkom")
        toets.press("Enter")
        eerste, vorm = next(iter(CODES["leefgebieden"])), next(iter(CODES["vorm"]))
        assert maker.link() == f"{maker.zelfcheck}{kort(leefgebieden=[eerste], vorm=[vorm])}&groet=Welkom"
        gemeld = page.get_by_role("status").filter(has_text="Gekopieerd")

        def gekopieerd() -> str:
            naar(page, "[data-actie=kopieer]")
            toets.press("Enter")
            expect(gemeld).to_have_count(1)
            tekst = geplakt(page)
            assert "{" not in tekst
            return tekst

        assert gekopieerd() == maker.link()
        naar(page, "[role=tab]")
        tekst = gekopieerd()
        assert maker.link() in tekst
        assert tekst.endswith("\n\nHet wijkteam van Landgraaf")
        toets.press("Shift+Tab")
        toets.press("ArrowRight")
        expect(page.get_by_role("tabpanel")).to_have_accessible_name(page.locator("#tab-brief").inner_text())
        brief = gekopieerd()
        assert maker.zelfcheck + kort(leefgebieden=[eerste], vorm=[vorm]) in brief
        assert "Welkom" not in brief
        toets.press("Shift+Tab")
        toets.press("ArrowRight")
        naar(page, "[data-actie=print]")
        toets.press("Enter")
        expect(page.locator("html")).to_have_attribute("data-geprint", "ja")
        # Round the corner: Home, and to the left of it the last.
        toets.press("Shift+Tab")
        toets.press("Home")
        toets.press("ArrowLeft")
        expect(page.locator("#tab-vragen")).to_be_focused()
        expect(page.get_by_role("tab", selected=True)).to_have_id("tab-vragen")
        expect(page.get_by_role("tabpanel")).to_have_count(1)
        maker.kies("vorm", "zin")
        expect(gemeld).to_have_count(0)
    context.close()


def naar(page: Page, keuze: str) -> None:
    """Tab until this has focus; what has focus shows."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("(keuze) => document.activeElement.matches(keuze)", keuze):
            expect(page.locator(":focus")).to_be_in_viewport()
            return
    raise AssertionError(keuze)


def test_zonder_klembord_is_de_tekst_geselecteerd(page: Page, adres: str) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
    maker = Linkmaker(page, adres).kies("leefgebieden", "financien")
    page.get_by_role("button", name="Link kopiëren").click()
    expect(page.get_by_role("status").filter(has_text="geselecteerd")).to_have_count(1)
    assert page.evaluate("getSelection().toString().trim()") == maker.link()


def test_een_keuze_zegt_een_zin_en_een_groet_niets(maker: Linkmaker) -> None:
    """What a screen reader reads out: how long it takes, when that changes; never the link itself."""
    maker.page.evaluate(
        "() => { globalThis.gezegd = [];"
        "for (const een of document.querySelectorAll('main :is([role=status], [role=alert], [aria-live])'))"
        "new MutationObserver(() => een.textContent.trim() && gezegd.push(een.textContent.trim()))"
        ".observe(een, { childList: true, subtree: true, characterData: true }); }"
    )
    maker.kies("leefgebieden", "financien")
    gezegd = [maker.omvang.inner_text()]
    maker.page.locator('input[name="groet"]').press_sequentially("Welkom")
    assert maker.link().endswith("groet=Welkom")
    maker.kies("leefgebieden", "sociaal")
    gezegd.append(maker.omvang.inner_text())
    assert maker.page.evaluate("gezegd") == gezegd
    assert gezegd[0] != gezegd[1]
    assert "#" not in "".join(gezegd)


@pytest.mark.parametrize(("breed", "kleur"), SCHERMEN)
def test_toegankelijk(page: Page, adres: str, breed: int, kleur: Kleur) -> None:
    """Every tab, and a greeting that is refused."""
    page.set_viewport_size({"width": breed, "height": 640})
    # Without motion: the theme's button to the top fades in and out, and halfway it has no contrast.
    page.emulate_media(reduced_motion="reduce")
    maker = Linkmaker(page, adres)
    nagekeken(page, "html", kleur)
    maker.kies("leefgebieden", "financien", "sociaal").kies("vorm", "zin").groet("Welkom " * 17)
    for tab in TABS:
        maker.tab(tab)
        nagekeken(page, ".link-uit", kleur)
    maker.groet("jan@voorbeeld.nl")
    nagekeken(page, "[data-linkmaker]", kleur)


def test_op_een_breed_scherm_staan_keuzes_en_link_naast_elkaar(browser: Browser, adres: str) -> None:
    """The link stays in view from the first choice to the last; in colours of one's own the tab shows too."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, forced_colors="active")
    with bewaak(context.new_page()):
        maker = Linkmaker(context.pages[0], adres).kies("leefgebieden", "financien")
        for keuze in ('input[name="leefgebieden"] >> nth=0', "[data-keuzes] [type=reset]"):
            maker.page.locator(keuze).scroll_into_view_if_needed()
            for deel in (keuze, "#link-kop", '[data-actie="kopieer"] >> nth=0', "[data-omvang]"):
                expect(maker.page.locator(deel)).to_be_in_viewport(ratio=1)
        stijl = "(een) => { const s = getComputedStyle(een); return [s.borderBottomColor, s.color] }"
        assert keuze_en_link_naast_elkaar(maker)
        aan, uit = (maker.page.locator(f"#tab-{naam}").evaluate(stijl) for naam in ("email", "brief"))
        assert aan != uit
        maker.tab("kaart")
    context.close()


def keuze_en_link_naast_elkaar(maker: Linkmaker) -> bool:
    keuzes, link = (maker.page.locator(deel).bounding_box() for deel in ("[data-keuzes]", ".link-uit"))
    assert keuzes
    assert link
    return keuzes["x"] + keuzes["width"] <= link["x"] and abs(keuzes["y"] - link["y"]) < link["height"]


def test_zonder_script_verwijst_de_pagina_naar_de_uitleg(browser: Browser, adres: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    with bewaak(context.new_page()):
        page = context.pages[0]
        page.goto(f"{adres}wijkteam/link/")
        expect(page.get_by_role("link", name=sitetekst("linkmaker.zonder_script.zelf"))).to_be_visible()
        expect(page.locator("[data-resultaat]")).to_be_hidden()
    context.close()
