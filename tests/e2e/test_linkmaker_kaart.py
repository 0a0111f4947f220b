"""The card of a link: a code that a telephone reads from a screen and from paper."""

import io
import re
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.hulp.linkmaker import GROET, Linkmaker, gescand, kort

MM = 96 / 25.4
A6 = (105, 148)
MINST_PER_MODULE = 4  # what another telephone reads from a narrow one
LANG = ("Fijn dat u komt, één vraag tegelijk. " * 4)[:120]
GRIEKS = ("Καλώς ήρθατε " * 10)[:120]  # six signs a letter in a link


def per_module(maker: Linkmaker) -> float:
    vak = maker.code().bounding_box()
    assert vak
    return vak["width"] / modules(maker)


def modules(maker: Linkmaker) -> int:
    """Of one side, with the quiet zone of four that belongs to the picture."""
    links, boven, breed, hoog = map(int, (maker.code().get_attribute("viewBox") or "").split())
    assert (links, boven, breed) == (-4, -4, hoog)
    return breed


def test_code_op_de_kaart_is_de_link(maker: Linkmaker, kader: Kader) -> None:
    """Of no choice, of a few, and of as many as can be; on a narrow telephone, however long it is."""
    assert maker.gelezen() == maker.link() == maker.zelfcheck
    maker.kies("leefgebieden", "financien", "sociaal").kies("vorm", "pgb").groet(GROET)
    assert maker.gelezen() == maker.link()
    maker.kies("leefgebieden", *kader.gebieden).kies("behoefte", "beide").kies("route", "kort").groet(LANG)
    assert maker.gelezen() == maker.link()
    assert per_module(maker) >= MINST_PER_MODULE
    # What would be too fine to read loses its greeting in the code, and the page says so.
    melding = maker.page.locator("[data-code-zonder-groet]")
    assert melding.is_hidden()
    maker.groet(GRIEKS)
    assert maker.gelezen() == maker.link().partition("&groet=")[0] != maker.link()
    assert melding.is_visible()
    assert per_module(maker) >= MINST_PER_MODULE


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
    """From a dark page as well, whatever tab is open: only the card, on white, the code at least 3 cm."""
    context = browser.new_context(color_scheme="dark")
    with bewaak(context.new_page()):
        page = context.pages[0]
        maker = Linkmaker(page, adres).kies("leefgebieden", "financien").groet(GROET)
        link = maker.link()
        page.emulate_media(media="print")
        zichtbaar = [deel for deel in page.locator("main").inner_text().splitlines() if deel.strip()]
        zonder_groet = maker.zelfcheck + kort(leefgebieden=["financien"])
        assert zichtbaar == ["Gemeente Landgraaf", zichtbaar[1], zonder_groet]
        assert zichtbaar[1].count(".") == 1
        assert gescand(page) == link
        page.emulate_media(media="screen")
        maker.tab("kaart")
        page.emulate_media(media="print")
        code = page.locator("[data-code] svg")
        vak = code.bounding_box()
        assert vak
        breed = int((code.get_attribute("viewBox") or "").split()[2])
        assert vak["width"] * (breed - 8) / breed >= 30 * MM
        papier = page.locator("[data-kaart]").evaluate("(kaart) => getComputedStyle(kaart).backgroundColor")
        assert papier == "rgb(255, 255, 255)"
        # On A6, through the printer's own path: one sheet, also with the longest address, and no other
        # page's style decides the paper (which would shrink the card).
        page.emulate_media(media="screen")
        maker.kies("leefgebieden", *kader.gebieden).kies("vorm", "zin").groet(LANG)
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
