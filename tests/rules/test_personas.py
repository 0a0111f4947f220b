"""What a consulent would expect for each persona: a door that stays open, and nothing that misleads."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rules_py.model.kader import Kader
from tests.hulp.inhoud import inhoud
from tests.hulp.personas import PERSONAS, Persona
from tests.hulp.regels import berekend

MINSTENS = 80


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.naam)
def test_persona(kader: Kader, schemas: dict[str, Any], persona: Persona) -> None:
    """All that is expected holds, but what the file itself names with a reason.

    What it names must differ for real: once the rules satisfy it, the line goes.
    """
    Draft202012Validator(schemas["antwoorden"]).validate(persona.antwoorden)
    uitkomst = json.loads(berekend(kader, persona.json))
    assert persona.niet_gehaald(kader, uitkomst) == set(persona.afwijking)


def test_er_zijn_er_genoeg_met_een_bron(kader: Kader) -> None:
    assert len(PERSONAS) >= MINSTENS
    assert {code for een in PERSONAS for code in een.onder_best} == set(kader.profielen)
    bestanden = inhoud().kader.inhoud
    lijsten = (bestanden["norm/bronnen"], bestanden["wet/bronnen"])
    bekend = {rij["id"] for lijst in lijsten for rij in lijst["vindplaatsen"]}
    assert {bron for een in PERSONAS for bron in een.bronnen} <= bekend
