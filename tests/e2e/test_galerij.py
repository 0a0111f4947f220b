"""Every example of every component in a real browser: it shows, fits 320 px, and axe finds nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bouw.galerij import Voorbeeld, make_gallery
from bouw.server import Handler
from tests.e2e.conftest import start_server
from tests.hulp.toegankelijk import past_in_de_breedte, schoon

# The levels of headings and landmarks are those of a page, not of a list of parts.
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def voorbeelden(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Voorbeeld]]:
    target = tmp_path_factory.mktemp("galerij") / "galerij"
    return target, make_gallery(target)


@pytest.fixture(scope="module")
def adres_galerij(voorbeelden: tuple[Path, list[Voorbeeld]]) -> Iterator[str]:
    server, origin = start_server(Handler, voorbeelden[0])
    yield f"{origin}/"
    server.shutdown()


@pytest.fixture(params=["default", "slate"], ids=["licht", "donker"])
def galerij(request: pytest.FixtureRequest, page: Page, adres_galerij: str) -> Page:
    """The gallery of 320 px wide, all filled in, with everything folded open."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    page.goto(adres_galerij)
    expect(page.locator("html")).to_have_attribute("data-galerij", "klaar")
    page.evaluate("for (const een of document.querySelectorAll('details')) een.open = true")
    page.evaluate("kleuren => document.body.setAttribute('data-md-color-scheme', kleuren)", request.param)
    return page


def test_elk_voorbeeld_is_te_zien_past_en_is_toegankelijk(
    galerij: Page, voorbeelden: tuple[Path, list[Voorbeeld]]
) -> None:
    for een in voorbeelden[1]:
        plek = galerij.locator(f'[data-voorbeeld="{een.id}"]')
        assert plek.inner_text().strip(), een.id
    past_in_de_breedte(galerij)
    schoon(galerij, regels=REGELS)


def test_nergens_worden_letters_samengevoegd(galerij: Page) -> None:
    """A joined "fi" is one character in a PDF, and is then not found or copied as two."""
    los = galerij.evaluate(
        """[...document.querySelectorAll("body, body *")].filter((een) => {
          const stijl = getComputedStyle(een);
          return stijl.fontVariantLigatures !== "none" || stijl.fontFeatureSettings !== "normal";
        }).map((een) => een.outerHTML.slice(0, 80))"""
    )
    assert los == []
