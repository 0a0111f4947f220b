"""Every readable case, in CPython; tests/e2e/test_gevallen.py replays the same ones in the browser."""

import json
from typing import Any

import jsonschema
import pytest

from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.inhoud import inhoud


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_geval(kader: Kader, schemas: dict[str, Any], geval: Geval) -> None:
    jsonschema.validate(geval.antwoorden, schemas["antwoorden"])
    uitkomst = json.loads(bereken_json(kader, geval.json))
    jsonschema.validate(uitkomst, schemas["uitkomst"])
    assert samenvatting(uitkomst, geval) == geval.verwacht


def samenvatting(uitkomst: dict[str, Any], geval: Geval) -> dict[str, Any]:
    """The outcome in the words of the case, with only what the case speaks about."""
    profielen = {profiel["code"]: profiel for profiel in uitkomst["profielen"]}
    per_profiel = {
        "tegenspraken": lambda profiel: profiel["tegenspraken"],
        "uren": lambda profiel: [profiel["omvang"]["min_uren"], profiel["omvang"]["max_uren"]],
        "ligging": lambda profiel: profiel["omvang"]["ligging"],
        "plus": lambda profiel: profiel["plus"]["advies"],
        "duur": lambda profiel: [duur["optie"] for duur in profiel["duur"]],
    }
    gevonden: dict[str, Any] = {
        "status": uitkomst["status"],
        "duur_zin": [duur["optie"] for duur in uitkomst["duur"]],
        "individueel": uitkomst["individuele_begeleiding"]["categorieen"],
        "zekerheid": [oordeel["zekerheid"] for oordeel in uitkomst["oordeel"]],
    }
    for past in ("best", "dichtbij"):
        gevonden[past] = [code for code, profiel in profielen.items() if profiel["past"] == past]
    for naam, lees in per_profiel.items():
        codes = geval.verwacht.get(naam, {})
        gevonden[naam] = {code: lees(profielen[code]) for code in codes if code in profielen}
    return {naam: gevonden[naam] for naam in geval.verwacht}


def test_gevallen_dekken_alle_profielen_en_statussen(kader: Kader) -> None:
    best = {code for geval in GEVALLEN for code in geval.verwacht.get("best", [])}
    assert best == set(kader.profielen)
    assert {geval.verwacht["status"] for geval in GEVALLEN} == set(kader.statussen)


def test_gevallen_noemen_bestaande_bronnen() -> None:
    bestanden = inhoud().kader.inhoud
    lijsten = (bestanden["norm/bronnen"], bestanden["ib/bronnen"], bestanden["wet/bronnen"])
    bekend = {rij["id"] for lijst in lijsten for rij in lijst["vindplaatsen"]}
    assert {bron for geval in GEVALLEN for bron in geval.bronnen} <= bekend
