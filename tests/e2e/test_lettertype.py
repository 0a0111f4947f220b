"""The typeface in a real browser: it comes, only what a page needs, and nothing moves when it does."""

import pytest
from playwright.sync_api import Page

# The width of a text and the height of a line, by the letters that draw it.
MAAT = """async ([letters, dikte, tekst]) => {
  await document.fonts.load(`${dikte} 1000px ${letters}`);
  const doek = document.createElement("canvas").getContext("2d");
  doek.font = `${dikte} 1000px ${letters}, monospace`;
  const maat = doek.measureText(tekst);
  return [maat.width, maat.fontBoundingBoxAscent, maat.fontBoundingBoxDescent];
}"""
ONZE, RESERVE = '"Atkinson Hyperlegible Next"', '"Even groot"'


def test_de_letters_komen_en_wat_er_eerst_staat_is_even_groot(
    page: Page, adres: str, bewaakt: list[str]
) -> None:
    page.goto(f"{adres}stappen/")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(f"document.fonts.check('16px {ONZE}')")
    assert [url.rpartition("/")[2] for url in bewaakt if "woff" in url] == ["latin.woff2"]
    tekst = page.locator("article").inner_text().replace("\n", " ")
    for dikte in (400, 700):
        onze = page.evaluate(MAAT, [ONZE, dikte, tekst])
        reserve = page.evaluate(MAAT, [RESERVE, dikte, tekst])
        assert reserve == pytest.approx(onze, rel=0.01)
