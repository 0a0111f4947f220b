"""The papers of adoption as pages: clean by axe and whole on a narrow screen, whoever opens them."""

from pathlib import Path

from playwright.sync_api import Page

from tests.hulp.toegankelijk import past_in_de_breedte, schoon


def test_elk_papier_is_goed_te_lezen_op_een_smal_scherm(page: Page, bladen: Path) -> None:
    paden = sorted(bladen.glob("*.html"))
    assert len(paden) > 9
    page.set_viewport_size({"width": 320, "height": 640})
    for path in paden:
        page.set_content(path.read_text(encoding="utf-8"))
        past_in_de_breedte(page)
        schoon(page)
