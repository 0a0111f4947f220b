"""Answers that were kept before the questions changed: what fits stays, and the rest is named."""

import json
from typing import Any

import pytest

from rules_py.brug import beantwoord, naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.lezen.bewaard import naar_antwoorden, passend
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN
from tests.rules.test_antwoorden import SLECHT


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_goede_antwoorden_gaan_heen_en_terug(kader: Kader, geval: Any) -> None:
    gelezen = lees_antwoorden(kader, geval.json)
    assert lees_antwoorden(kader, naar_json(naar_antwoorden(kader, gelezen))) == gelezen
    leeg = not (gelezen.waarden or gelezen.gebieden or gelezen.doelen)
    assert passend(kader, geval.json) == (None if leeg else naar_antwoorden(kader, gelezen))


def test_wat_niet_meer_past_valt_weg_en_wordt_genoemd(kader: Kader) -> None:
    oud = {
        "schema": "antwoorden/1",
        "kader": "landgraaf-2021",
        "vorm": "pgb",
        "doelen": ["a", "z"],
        "kenmerken": {"risico": "enorm", "motivatie": "bevorderend", "geduld": "veel"},
        "leefgebieden": {"financien": {"score": 9, "belemmering": "ja"}, "tuin": {}},
    }
    gevonden = json.loads(beantwoord(kader, json.dumps(oud)))
    assert gevonden["passend"] == {
        "schema": "antwoorden/1",
        "kader": kader.id,
        "leefgebieden": {"financien": {"belemmering": "ja"}},
        "doelen": ["a"],
        "vorm": "pgb",
        "kenmerken": {"motivatie": "bevorderend"},
    }
    assert len(gevonden["fouten"]) == 6
    assert "uitkomst" in json.loads(beantwoord(kader, naar_json(gevonden["passend"])))


@pytest.mark.parametrize("tekst", [tekst for tekst, _ in SLECHT.values()], ids=list(SLECHT))
def test_slechte_invoer_geeft_niets_of_iets_dat_past(kader: Kader, tekst: str) -> None:
    over = passend(kader, tekst)
    if over is not None:
        lees_antwoorden(kader, naar_json(over))


def test_wat_geen_antwoorden_is_geeft_niets(kader: Kader) -> None:
    for tekst in ("hallo", "[]", '{"schema": "iets anders"}', '{"schema": "antwoorden/1"}'):
        assert passend(kader, tekst) is None
