"""Many cases at once: the short outcome is the long one in codes, and a bad case spoils no other."""

import json
from random import Random
from typing import Any

from rules_py.brug import MAX_FOUTEN, beantwoord_veel, bereken_json, naar_json
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN, VERWACHT
from tests.hulp.regels import genest, willekeurig
from tests.hulp.voorbeelden import deel_van
from tests.rules.test_antwoorden import SLECHT


def veel(kader: Kader, teksten: list[str]) -> list[dict[str, Any]]:
    gevonden: list[dict[str, Any]] = json.loads(beantwoord_veel(kader, json.dumps(teksten)))
    return gevonden


def in_codes(uitkomst: dict[str, Any]) -> dict[str, Any]:
    """What the whole outcome says, in the words of the readable cases."""
    profielen = uitkomst["profielen"]
    return {
        "status": uitkomst["status"],
        "best": [een["code"] for een in profielen if een["past"] == "best"],
        "dichtbij": [een["code"] for een in profielen if een["past"] == "dichtbij"],
        "tegenspraken": {een["code"]: een["tegenspraken"] for een in profielen},
        "uren": {een["code"]: [een["omvang"]["min_uren"], een["omvang"]["max_uren"]] for een in profielen},
        "ligging": {een["code"]: een["omvang"]["ligging"] for een in profielen},
        "plus": {een["code"]: een["plus"]["advies"] for een in profielen},
        "duur": {een["code"]: [duur["optie"] for duur in een["duur"]] for een in profielen},
        "duur_zin": [duur["optie"] for duur in uitkomst["duur"]],
        "individueel": uitkomst["individuele_begeleiding"]["categorieen"],
        "zekerheid": [oordeel["zekerheid"] for oordeel in uitkomst["oordeel"]],
    }


def test_beknopt_zegt_hetzelfde_als_de_hele_uitkomst(kader: Kader) -> None:
    bron = Random(20221105)
    teksten = [geval.json for geval in GEVALLEN]
    for familie in kader.families:
        for aantal_open in (0, 1, 2, 3, 5, 9):
            teksten += [
                naar_json(genest(willekeurig(kader, familie.id, bron, aantal_open)[0]))
                for _ in range(deel_van(8))
            ]
    gevonden = veel(kader, teksten)
    assert len(gevonden) == len(teksten) > len(GEVALLEN)
    for tekst, een in zip(teksten, gevonden, strict=True):
        assert een == {"beknopt": in_codes(json.loads(bereken_json(kader, tekst)))}, tekst


def test_beknopt_heeft_alles_wat_een_geval_kan_verwachten(kader: Kader) -> None:
    assert set(veel(kader, [GEVALLEN[0].json])[0]["beknopt"]) == VERWACHT


def test_een_slecht_geval_bederft_de_rest_niet(kader: Kader) -> None:
    for tekst, regels in SLECHT.values():
        eerste, slecht, laatste = veel(kader, [GEVALLEN[0].json, tekst, GEVALLEN[1].json])
        assert "beknopt" in eerste
        assert "beknopt" in laatste
        assert set(slecht) == {"fouten", "meer"}
        assert all(any(regel in een for een in slecht["fouten"]) for regel in regels[:1])


def test_van_heel_veel_fouten_staan_er_een_paar(kader: Kader) -> None:
    slecht = {"schema": "antwoorden/1", **{f"onzin{nummer}": 1 for nummer in range(1000)}}
    (gevonden,) = veel(kader, [naar_json(slecht)])
    assert len(gevonden["fouten"]) == MAX_FOUTEN
    assert gevonden["meer"] == 1000 - MAX_FOUTEN


def test_geen_gevallen_is_geen_fout(kader: Kader) -> None:
    assert veel(kader, []) == []
