"""Duindorp's check in a real browser, with the real calculator, to an outcome of its own framework."""

import functools
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bouw.server import Handler
from tests.hulp.check import Check


@pytest.fixture(scope="module")
def adres_duindorp(duindorp: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(duindorp)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.mark.echte_rekenhulp
def test_de_check_van_duindorp_tot_de_uitkomst(page: Page, adres_duindorp: str) -> None:
    check = Check(page, adres_duindorp).open()
    check.actie("begin")
    antwoorden = {
        "invuller": "inwoner",
        "kenmerken": {"leeftijd": 40, "kracht": "klein", "gevaar": "veel", "haast": "veel"},
        "leefgebieden": {"wonen": {"belemmering": "ja"}},
        "doelen": ["a"],
        "behoefte": "thuis",
        "focus": "groei",
        "vorm": "pgb",
        "pgb_vaardig": "ja",
    }
    check.loop(antwoorden)
    check.actie("uitkomst")
    uitkomst = check.uitkomst()
    expect(uitkomst).to_have_attribute("data-status", "profiel")
    expect(page.locator('[data-profiel="Steun-2"]')).to_have_attribute("data-max-uren", "")
    expect(uitkomst).to_contain_text("2,5 uur per week of meer")
