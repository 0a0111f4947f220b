"""The sheet for the talk, as a real PDF of the browser: readable text, at most two sides, nothing missing."""

import json

import pytest
from playwright.sync_api import Page

from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.regels import kort

NORMAAL = ["ibo-3-leerboekgeval", "zin-focus-onbekend"]
GEVALLEN_PER_STATUS = {geval.verwacht["status"]: geval for geval in reversed(GEVALLEN)}


def blad(page: Page) -> list[str]:
    """The text of each page of the print."""
    return bladen(lees_print(page))


@pytest.mark.parametrize("status", GEVALLEN_PER_STATUS)
def test_blad_per_status(page: Page, adres: str, kader: Kader, status: str) -> None:
    geval = GEVALLEN_PER_STATUS[status]
    gerekend = json.loads(bereken_json(kader, geval.json))
    check = Check(page, adres).open()
    check.open_bestand({**geval.antwoorden, "invuller": "inwoner"})
    check.uitkomst()
    paginas = blad(page)
    assert len(paginas) <= 2
    assert all(len(tekst) > 150 for tekst in paginas), "no page is empty"
    tekst = " ".join(paginas)
    for zin in [*gerekend["samenvatting"], *gerekend["bespreekpunten"]]:
        assert zin["tekst"] in tekst
    for profiel in gerekend["profielen"]:
        assert f"{profiel['code']}: {profiel['naam']}" in tekst
    if gerekend["status"] == "profiel":
        assert gerekend["robuust"]["tekst"] in tekst
        assert all(een["tekst"] in tekst for een in gerekend["oordeel"])
    assert "5 juli 2022" in tekst
    assert f"Berekend met: {kort(gerekend)}." in tekst
    assert kader.titel in tekst
    assert "De antwoorden zijn nergens naartoe gestuurd." in tekst
    assert "Wis mijn antwoorden" not in tekst
    assert "Lees meer" not in tekst


def test_alle_antwoorden_staan_op_het_blad(page: Page, adres: str, kader: Kader) -> None:
    geval = next(een for een in GEVALLEN if een.naam == "ibo-3-leerboekgeval")
    check = Check(page, adres).open()
    check.open_bestand(geval.antwoorden)
    check.uitkomst()
    tekst = " ".join(blad(page)).replace(" ", "")
    for naam, waarde in geval.antwoorden["kenmerken"].items():
        vraag = kader.vragen[f"kenmerken.{naam}"]
        if vraag.labels:
            assert (vraag.kort + vraag.labels[waarde]).replace(" ", "") in tekst, naam


def test_het_blad_is_niet_op_het_scherm(page: Page, adres: str) -> None:
    check = Check(page, adres).open()
    check.open_bestand(GEVALLEN_PER_STATUS["zin"].antwoorden)
    check.uitkomst()
    assert not page.locator("[data-gespreksblad]").is_visible()


def test_de_check_op_papier_is_te_printen(page: Page, adres: str, kader: Kader) -> None:
    """The blank check: every question that is not about one leefgebied, without menu or footer."""
    page.goto(f"{adres}papier/")
    tekst = " ".join(blad(page))
    for vraag in kader.vragen.values():
        if vraag.gebied is None:
            assert vraag.titel in tekst, vraag.pad
    assert "Ga naar inhoud" not in tekst
