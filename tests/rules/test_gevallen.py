"""Every readable case of every version, in CPython.

tests/e2e/test_gevallen.py replays those of today in the browser.
"""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bouw.antwoordschema import answers_schema
from rules_py.model.kader import Kader
from tests.hulp.gevallen import Geval
from tests.hulp.regels import berekend
from tests.hulp.versies import OUD, VERSIES, versie_van


def van_versie(schema: dict[str, Any], kader: Kader) -> dict[str, Any]:
    """The contract's schema of an outcome, which names one version of the framework, for another one."""
    delen = schema["properties"]
    naam = {"id": {"const": kader.id}, "vastgesteld_op": {"const": kader.vastgesteld_op}}
    van = {**delen["kader"], "properties": {**delen["kader"]["properties"], **naam}}
    return {**schema, "properties": {**delen, "kader": van}}


ALLE = {f"{geval.naam}-{datum}": (datum, geval) for datum in VERSIES for geval in versie_van(datum).gevallen}


@pytest.mark.parametrize(("datum", "geval"), ALLE.values(), ids=list(ALLE))
def test_geval(schemas: dict[str, Any], datum: str, geval: Geval) -> None:
    kader = versie_van(datum).kader
    Draft202012Validator(answers_schema(kader)).validate(geval.antwoorden)
    uitkomst = json.loads(berekend(kader, geval.json))
    Draft202012Validator(van_versie(schemas["uitkomst"], kader)).validate(uitkomst)
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


@pytest.mark.parametrize("geval", versie_van(OUD).gevallen, ids=lambda geval: geval.naam)
def test_geval_volgt_het_contract(schemas: dict[str, Any], geval: Geval) -> None:
    Draft202012Validator(schemas["antwoorden"]).validate(geval.antwoorden)


@pytest.mark.parametrize("datum", VERSIES)
def test_gevallen_dekken_alle_profielen_en_statussen(datum: str) -> None:
    versie = versie_van(datum)
    best = {code for geval in versie.gevallen for code in geval.verwacht.get("best", [])}
    assert best == set(versie.kader.profielen)
    assert {geval.verwacht["status"] for geval in versie.gevallen} == set(versie.kader.statussen)


@pytest.mark.parametrize("datum", VERSIES)
def test_gevallen_noemen_bestaande_bronnen(datum: str) -> None:
    bestanden = versie_van(datum).inhoud.kader.inhoud
    lijsten = (bestanden["norm/bronnen"], bestanden["ib/bronnen"], bestanden["wet/bronnen"])
    bekend = {rij["id"] for lijst in lijsten for rij in lijst["vindplaatsen"]}
    assert {bron for geval in versie_van(datum).gevallen for bron in geval.bronnen} <= bekend
