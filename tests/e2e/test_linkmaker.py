"""The wijkteam makes a link: from choices to its text, a card that a telephone reads, and ready texts."""

import io
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.e2e.test_toegankelijk import kleur_page, past_in_de_breedte, schoon
from tests.hulp.check import Check

__all__ = ["kleur_page"]

GROET = "Fijn dat u komt. Één vraag & meer = 100% #welkom!"
MM = 96 / 25.4
A6 = (105, 148)


class Linkmaker:
    """A worker of the wijkteam in one page."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page = page
        self.zelfcheck = f"{adres}zelfcheck/"
        page.goto(f"{adres}wijkteam/link/")
        expect(self.page.locator("[data-resultaat]")).to_be_visible()

    def kies(self, naam: str, *waarden: str) -> "Linkmaker":
        for waarde in waarden:
            self.page.locator(f'input[name="{naam}"][value="{waarde}"]').check()
        return self

    def groet(self, tekst: str) -> "Linkmaker":
        self.page.locator('input[name="groet"]').fill(tekst)
        return self

    def link(self) -> str:
        tekst = self.page.locator('.link-tekst [data-invul="link"]')
        expect(tekst).to_be_visible()
        return tekst.inner_text()

    def aantal(self) -> int:
        gevonden = re.search(r"ziet (\d+) vra", self.page.locator("[data-omvang]").inner_text())
        assert gevonden
        return int(gevonden[1])

    def code(self) -> Locator:
        return self.page.locator("[data-code] svg")

    def gelezen(self) -> str:
        """What a scanner reads from the screen; one that only knows dark on white."""
        return decodeer(self.code().screenshot())


def decodeer(png: bytes) -> str:
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)), try_invert=False)
    assert [code.format for code in codes] == [zxingcpp.BarcodeFormat.QRCode]
    return codes[0].text


@pytest.fixture
def maker(page: Page, adres: str) -> Linkmaker:
    return Linkmaker(page, adres)


def test_zonder_keuzes_staat_er_niets_achter_het_adres(maker: Linkmaker) -> None:
    assert maker.link() == maker.zelfcheck


@pytest.mark.parametrize(
    ("keuzes", "fragment"),
    [
        ({"leefgebieden": ["financien"]}, "#leefgebieden=financien"),
        ({"leefgebieden": ["financien", "psychisch"]}, "#leefgebieden=psychisch,financien"),
        ({"vorm": ["zin"]}, "#vorm=zin"),
        ({"behoefte": ["beide"], "vorm": ["pgb"]}, "#vorm=pgb&behoefte=beide"),
        ({"leefgebieden": ["sociaal"], "vorm": ["pgb"]}, "#leefgebieden=sociaal&vorm=pgb"),
    ],
)
def test_link_volgt_de_keuzes(maker: Linkmaker, keuzes: dict[str, list[str]], fragment: str) -> None:
    for naam, waarden in keuzes.items():
        maker.kies(naam, *waarden)
    assert maker.link() == maker.zelfcheck + fragment
    expect(maker.page.locator("[data-proef]")).to_have_attribute("href", maker.zelfcheck + fragment)


def test_korte_route_en_groet_staan_in_de_link(maker: Linkmaker, kader: Kader) -> None:
    vol = maker.kies("leefgebieden", "financien").aantal()
    maker.kies("route", "kort").groet(f"  {GROET}\u2028")
    delen = parse_qs(urlsplit(maker.link()).fragment, strict_parsing=True)
    assert delen == {"leefgebieden": ["financien"], "route": ["kort"], "groet": [GROET]}
    assert re.fullmatch(r"[\w%-]+", maker.link().rpartition("groet=")[2])
    # The form is open, so nothing hides a question of the short route but its leefgebied.
    assert maker.aantal() == sum(kader.vragen[pad].gebied in (None, "financien") for pad in kader.korte_route)
    assert maker.aantal() < vol


def test_link_opent_de_check_met_wat_gekozen_is(maker: Linkmaker, adres: str) -> None:
    maker.kies("leefgebieden", "financien", "psychisch").kies("vorm", "zin")
    aantal = maker.aantal()
    maker.page.locator("[data-proef]").click()
    check = Check(maker.page, adres).gestart()
    for waarde in ("financien", "psychisch"):
        expect(maker.page.locator(f'input[name="leefgebieden"][value="{waarde}"]')).to_be_checked()
    expect(maker.page.locator('input[name="leefgebieden"]:checked')).to_have_count(2)
    expect(maker.page.locator('input[name="vorm"][value="zin"]')).to_be_checked()
    assert check.vraag()
    expect(maker.page.locator("[data-stap]:visible")).to_contain_text(f"van {aantal}")


def test_voorproef_toont_de_vragen_en_de_tijd(maker: Linkmaker, kader: Kader) -> None:
    maker.kies("leefgebieden", "financien").kies("vorm", "zin")
    maker.page.get_by_text("Bekijk de vragen").click()
    regels = maker.page.locator('[data-lijst="vragen"] li')
    expect(regels).to_have_count(maker.aantal())
    vraag = kader.vragen["leefgebieden.financien.score"]
    expect(regels.filter(has_text=vraag.titel)).to_have_count(1)
    expect(regels.filter(has_text=kader.vragen["leefgebieden"].titel)).to_contain_text("Al ingevuld")
    assert "leefgebieden.sociaal.score" in kader.vragen
    expect(regels.filter(has_text=kader.vragen["leefgebieden.sociaal.score"].titel)).to_have_count(0)
    minuten = -(-maker.aantal() * 25 // 60)
    expect(maker.page.locator("[data-omvang]")).to_contain_text(f"ongeveer {minuten} minuten")
    expect(maker.page.locator('[data-bericht="email"]')).to_contain_text(f"ongeveer {minuten} minuten.")


def test_eigen_leefgebieden_geven_meer_vragen(maker: Linkmaker) -> None:
    """Without leefgebieden in the link the resident adds them: the page says how many questions each adds."""
    zonder = maker.aantal()
    zin = maker.page.locator("[data-omvang]").inner_text()
    per_gebied = int(re.findall(r"(\d+) vragen bij", zin)[0])
    assert maker.kies("leefgebieden", "sociaal").aantal() == zonder + per_gebied
    expect(maker.page.locator("[data-omvang]")).not_to_contain_text("bij.")


def test_code_op_de_kaart_is_de_link(maker: Linkmaker) -> None:
    assert maker.gelezen() == maker.link() == maker.zelfcheck
    maker.kies("leefgebieden", "financien", "sociaal").kies("vorm", "pgb").groet(GROET)
    assert maker.gelezen() == maker.link()


def test_ook_de_langste_link_is_te_lezen(maker: Linkmaker, kader: Kader) -> None:
    maker.kies("leefgebieden", *kader.gebieden).kies("vorm", "pgb").kies("behoefte", "beide")
    maker.groet(("Fijn dat u komt, één vraag tegelijk. " * 6)[:200])
    assert maker.gelezen() == maker.link()


@pytest.mark.parametrize(
    "soort", [{"color_scheme": "dark"}, {"forced_colors": "active", "color_scheme": "dark"}], ids=str
)
def test_code_is_donker_op_wit_ook_op_een_donker_scherm(
    browser: Browser, adres: str, soort: dict[str, Any]
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, **soort)
    with bewaak(context.new_page()):
        maker = Linkmaker(context.pages[0], adres).kies("leefgebieden", "financien").groet(GROET)
        assert maker.gelezen() == maker.link()
        beeld = Image.open(io.BytesIO(maker.code().screenshot())).convert("L")
        # The quiet zone is part of the picture: white all round.
        hoeken = [(x, y) for x in (2, beeld.width - 3) for y in (2, beeld.height - 3)]
        assert [beeld.getpixel(hoek) for hoek in hoeken] == [255] * 4
    context.close()


def test_kaart_print_alleen(browser: Browser, adres: str, kader: Kader) -> None:
    """From a dark page as well: only the card, on white, the code at least 3 cm with its quiet zone."""
    context = browser.new_context(color_scheme="dark")
    with bewaak(context.new_page()):
        page = context.pages[0]
        maker = Linkmaker(page, adres).kies("leefgebieden", "financien").groet(GROET)
        link = maker.link()
        page.emulate_media(media="print")
        zichtbaar = [deel for deel in page.locator("main").inner_text().splitlines() if deel.strip()]
        zonder_groet = f"{maker.zelfcheck}#leefgebieden=financien"
        assert zichtbaar == ["Gemeente Landgraaf", zichtbaar[1], zonder_groet]
        assert zichtbaar[1].count(".") == 1
        assert decodeer(page.screenshot()) == link
        vak = maker.code().bounding_box()
        assert vak
        modules = [int(een) for een in (maker.code().get_attribute("viewBox") or "").split()]
        assert modules[:2] == [-4, -4]
        assert vak["width"] * (modules[2] - 8) / modules[2] >= 30 * MM
        papier = page.locator("[data-kaart]").evaluate("(kaart) => getComputedStyle(kaart).backgroundColor")
        assert papier == "rgb(255, 255, 255)"
        # On A6, through the printer's own path: one sheet, also with the longest address, and no other
        # page's style decides the paper (which would shrink the card).
        page.emulate_media(media="screen")
        maker.kies("leefgebieden", *kader.gebieden).groet((GROET * 5)[:200])
        page.emulate_media(media="print")
        pdf = page.pdf(
            width="105mm",
            height="148mm",
            margin={"top": "10mm", "right": "10mm", "bottom": "10mm", "left": "10mm"},
            prefer_css_page_size=True,
        )
        vellen = re.findall(rb"/MediaBox \[0 0 (\d+)[\d.]* (\d+)", pdf)
        assert [(round(int(breed) / 72 * 25.4), round(int(hoog) / 72 * 25.4)) for breed, hoog in vellen] == [
            A6
        ]
    context.close()


def test_groet_met_opmaak_blijft_tekst(maker: Linkmaker) -> None:
    groet = '<img src=x onerror=alert(1)> {link} "welkom"'
    maker.groet(groet)
    expect(maker.page.locator("[data-groet]")).to_have_text(groet)
    assert maker.page.locator("[data-linkmaker] img").count() == 0
    assert parse_qs(urlsplit(maker.link()).fragment) == {"groet": [groet]}
    assert maker.gelezen() == maker.link()


@pytest.mark.parametrize(
    ("groet", "woord"),
    [
        ("Uw nummer is 123456782", "getal"),
        ("Bel 06 - 12 34 56 78", "getal"),
        ("Geboren op 01-02-1980", "getal"),
        ("Mail jan@voorbeeld.nl", "e-mailadres"),
        ("U woont op 6371 AB", "postcode"),
        ("a" * 201, "te lang"),
    ],
)
def test_groet_over_een_persoon_wordt_geweigerd(maker: Linkmaker, groet: str, woord: str) -> None:
    maker.kies("leefgebieden", "financien").groet(groet)
    veld = maker.page.locator('input[name="groet"]')
    expect(maker.page.locator("[data-groetfout]")).to_contain_text(woord)
    expect(veld).to_have_attribute("aria-invalid", "true")
    expect(veld).to_have_value(groet)
    # No link, no code and no text that somebody could still copy or print.
    expect(maker.page.locator("[data-resultaat]")).to_be_hidden()
    expect(maker.page.locator("[data-geen-link]")).to_be_visible()
    maker.groet("Welkom, tot 12 mei om 10.30 uur")
    expect(maker.page.locator("[data-groetfout]")).to_be_empty()
    assert maker.link().endswith(
        "#leefgebieden=financien&groet=Welkom%2C%20tot%2012%20mei%20om%2010%2E30%20uur"
    )


def test_waarschuwing_hoort_bij_het_veld(maker: Linkmaker) -> None:
    veld = maker.page.get_by_label("Uw groet")
    expect(veld).to_have_accessible_description(re.compile("geen naam, adres, geboortedatum of ziekte"))


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
