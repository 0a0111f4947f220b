"""The text of a print as somebody finds it who searches it: letters that a font joins are apart again."""

import io
import unicodedata

from playwright.sync_api import Page
from pypdf import PdfReader


def lees_print(page: Page) -> PdfReader:
    """The page as it comes out of the printer."""
    return PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def bladen(lezer: PdfReader) -> list[str]:
    """The text of each sheet, in NFKC and with single spaces."""
    teksten = (unicodedata.normalize("NFKC", blad.extract_text() or "") for blad in lezer.pages)
    return [" ".join(tekst.split()) for tekst in teksten]


def kleinste_letter(page: Page, binnen: str) -> float:
    """The size in points of the smallest text inside, as it is printed."""
    page.emulate_media(media="print")
    pixels: float = page.locator(binnen).evaluate(
        """(deel) => {
          const loper = document.createTreeWalker(deel, NodeFilter.SHOW_TEXT);
          const maten = [];
          while (loper.nextNode()) {
            if (!loper.currentNode.data.trim()) continue;
            maten.push(parseFloat(getComputedStyle(loper.currentNode.parentElement).fontSize));
          }
          return Math.min(...maten);
        }"""
    )
    page.emulate_media(media="null")
    return round(pixels * 72 / 96, 2)
