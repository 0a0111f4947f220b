"""Duindorp in a real browser: the check to an outcome with the real calculator, and the worker's view."""

import functools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bouw.content import Keuze, read_content
from bouw.kaders import compiled
from bouw.server import Handler
from rules_py.kader import open_kader
from rules_py.model.kader import Kader
from tests.e2e.conftest import start_server
from tests.hulp.bouwen import DUINDORP as CONTENT
from tests.hulp.bouwen import DUINDORP_PAD
from tests.hulp.check import Check
from tests.hulp.rekenaar import Rekenaar
from tests.hulp.werkblad import MATRIX, Werkblad


@functools.cache
def kader_van_duindorp() -> Kader:
    return open_kader(compiled(read_content(Keuze("duindorp", None, CONTENT)).kader))


class VanDuindorp(Rekenaar, Handler):
    """The site of Duindorp, and for the stub of the calculator its framework."""

    def kader(self) -> Kader:
        return kader_van_duindorp()


@pytest.fixture(scope="module")
def adres_duindorp(duindorp: Path) -> Iterator[str]:
    server, oorsprong = start_server(VanDuindorp, duindorp)
    yield f"{oorsprong}{DUINDORP_PAD}"
    server.shutdown()


@pytest.mark.echte_rekenhulp
def test_de_check_van_duindorp_tot_de_uitkomst(page: Page, adres_duindorp: str) -> None:
    check = Check(page, adres_duindorp).open()
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
    with page.expect_download() as wacht:
        check.actie("bewaar")
    assert re.fullmatch(r"hulpwijzer-\d{4}-\d\d-\d\d\.json", wacht.value.suggested_filename)


def test_het_wijkteam_ziet_de_profielen_van_duindorp(page: Page, adres_duindorp: str) -> None:
    """The matrix of the worker's page, with a criterion that hangs on another answer."""
    kader = kader_van_duindorp()
    antwoorden = {
        "schema": "antwoorden/1",
        "invuller": "inwoner",
        "behoefte": "thuis",
        "focus": "groei",
        "vorm": "pgb",
        "pgb_vaardig": "ja",
        "kenmerken": {"kracht": "groot", "gevaar": "veel", "haast": "weinig"},
    }
    werkblad = Werkblad(page, adres_duindorp).open(antwoorden)
    werkblad.toont(kader, antwoorden)
    (matrix,) = page.evaluate(MATRIX)
    assert matrix["codes"] == ["Steun-1", "Steun-2"]
    assert matrix["rijen"]["kenmerken.kracht"] == [["past", "P2"], ["past_niet", "P2"]]
