"""The heading says what an outcome means, its line how firm that is, and three answers say why."""

import json
import re
from typing import Any

import pytest

from rules_py.brug import naar_json
from rules_py.model.kader import Kader
from rules_py.zeggen.titel import uren
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import langste_stuk
from tests.hulp.personas import PERSONAS
from tests.hulp.regels import berekend

ALLE = {een.naam: een.antwoorden for een in GEVALLEN} | {een.naam: een.antwoorden for een in PERSONAS}


def gerekend(kader: Kader, naam: str, **anders: Any) -> dict[str, Any]:
    gevonden: dict[str, Any] = json.loads(berekend(kader, naar_json({**ALLE[naam], **anders})))
    return gevonden


def stevigheid(uitkomst: dict[str, Any]) -> list[str]:
    return [zin["tekst"] for zin in uitkomst["stevigheid"]]


def test_het_gemiddelde_van_de_tekst_of_hele_uren_waar_de_band_in_past(kader: Kader) -> None:
    for band in kader.banden.values():
        getallen = [float(een) for een in re.findall(r"[\d,]+", uren(kader, [band.id]))]
        if band.rond is not None:
            assert getallen == [band.rond]
            continue
        grenzen = [grens for grens in (band.min_uren or None, band.max_uren) if grens is not None]
        assert len(getallen) == len(grenzen)
        for getal, grens in zip(getallen, grenzen, strict=True):
            assert getal.is_integer()
            assert abs(getal - grens) < 1
        if band.max_uren is not None:
            assert getallen[-1] >= band.max_uren
        if band.min_uren:
            assert getallen[0] <= band.min_uren


def test_een_profiel_noemt_soort_en_uren_en_geen_code(kader: Kader) -> None:
    uitkomst = gerekend(kader, "ibo-3-leerboekgeval")
    assert uitkomst["titel"] == kader.tekst("titel.een", hulp="Hulp om te leren", uren=uren(kader, ["pb_c"]))
    assert stevigheid(uitkomst) == [kader.tekst("stevig.eens")]


@pytest.mark.parametrize("naam", ALLE)
def test_geen_kop_met_een_code_en_nooit_meer_dan_drie_redenen(kader: Kader, naam: str) -> None:
    uitkomst = gerekend(kader, naam)
    assert not any(code in uitkomst["titel"] for code in kader.profielen)
    assert len(uitkomst["omdat"]["redenen"]) <= 3
    teksten = [zin["tekst"] for zin in uitkomst["omdat"]["redenen"]]
    assert len(set(teksten)) == len(teksten)
    if uitkomst["status"] == "profiel":
        assert uitkomst["stevigheid"]
        assert uitkomst["omdat"]["redenen"]
    else:
        assert uitkomst["stevigheid"] == []
        assert uitkomst["omdat"]["redenen"] == uitkomst["redenen"][:3]


def test_meer_profielen_van_een_soort_laten_de_uren_open(kader: Kader) -> None:
    uitkomst = gerekend(kader, "dbb-1-en-dbb-2-gelijk-belastbaarheid")
    assert uitkomst["titel"].endswith(kader.tekst("titel.hoeveel_open", hulp=""))
    assert stevigheid(uitkomst) == [kader.tekst("stevig.eens_samen")]
    assert [een["banden"] for een in uitkomst["soorten"]] == [["db_a", "db_b", "db_c", "db_d"]]


@pytest.mark.parametrize(
    ("naam", "titel", "stevig"),
    [
        ("beide-ontwikkelgericht", "Hulp en dagbesteding om te leren lijken te passen", "eens"),
        (
            "focus-onbekend-begeleiding",
            "Hulp om te leren of om te houden wat u kunt lijkt te passen",
            "eens_welke",
        ),
    ],
)
def test_twee_soorten_naast_elkaar_of_een_van_de_twee(
    kader: Kader, naam: str, titel: str, stevig: str
) -> None:
    """What both share is said once."""
    uitkomst = gerekend(kader, naam)
    assert len(uitkomst["soorten"]) == 2
    assert uitkomst["titel"] == titel
    assert stevigheid(uitkomst) == [kader.tekst(f"stevig.{stevig}")]


def test_twee_kanten_noemt_van_beide_kanten_een_antwoord(kader: Kader) -> None:
    uitkomst = gerekend(kader, "ibo-4-laag-risico-en-sterke-kenmerken")
    assert uitkomst["omdat"]["kop"] == kader.tekst("omdat.kop_twee_kanten")
    redenen = " ".join(zin["tekst"] for zin in uitkomst["omdat"]["redenen"])
    (oordeel,) = uitkomst["oordeel"]
    assert all(f"(wijst naar {code})" in redenen for code in (*oordeel["kop"], *oordeel["beschrijving"]))


def test_wat_niet_goed_past_zegt_welke_antwoorden_dat_doen(kader: Kader) -> None:
    uitkomst = gerekend(kader, "veilig-s2-zwak-en-laag-risico-is-geen-ibo-4")
    assert uitkomst["titel"] == kader.past_niet_goed.titel
    assert uitkomst["omdat"]["kop"] == kader.tekst("omdat.kop_past_niet")
    (best,) = (een for een in uitkomst["profielen"] if een["past"] == "best")
    tegen = {criterium["kort"] for criterium in best["criteria"] if criterium["past"] is False}
    assert {zin["tekst"].partition(":")[0] for zin in uitkomst["omdat"]["redenen"]} <= tegen


def test_waar_een_soort_wel_past_en_een_andere_niet_gaat_de_kop_over_wat_past(kader: Kader) -> None:
    uitkomst = gerekend(kader, "focus-onbekend-dagbesteding")
    assert {een["zekerheid"] for een in uitkomst["oordeel"]} == {"eens", "past_niet_goed"}
    assert uitkomst["titel"].startswith("Dagbesteding om te houden wat u kunt, ")
    (regel,) = stevigheid(uitkomst)
    assert regel.startswith(kader.tekst("betekenis.db_ontwikkelgericht").capitalize() + ": ")
    zinnen = [zin["tekst"] for zin in uitkomst["samenvatting"]]
    assert langste_stuk(kader.teksten["samenvatting.familie_niet_goed"].tekst) in zinnen[0]
    assert "het meest" not in zinnen[0]


def test_over_een_ander_staat_de_betekenis_ook_zonder_u(kader: Kader) -> None:
    uitkomst = gerekend(kader, "dbb-1-en-dbb-2-gelijk-belastbaarheid", invuller="naaste")
    assert uitkomst["titel"].startswith("Dagbesteding om te houden wat nu lukt")
