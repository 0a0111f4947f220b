"""The card of a link: a code that a telephone reads from a screen and from paper."""

import io
import re
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.hulp.linkmaker import GROET, Linkmaker, decodeer

MM = 96 / 25.4
A6 = (105, 148)


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
