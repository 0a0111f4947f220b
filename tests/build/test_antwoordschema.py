"""The answers schema of a framework: for Landgraaf 2022 it allows whatever the contract allows."""

import json
from pathlib import Path
from random import Random
from typing import Any

import jsonschema
import pytest
from jsonschema import Draft202012Validator

from bouw.antwoordschema import answers_schema
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.fouten import AntwoordFout
from rules_py.model.kader import Kader
from tests.hulp.voorbeelden import deel_van


def willekeurig(schema: dict[str, Any], hele: dict[str, Any], bron: Random) -> Any:  # noqa: PLR0911
    """Something that a schema of the contract allows."""
    if "$ref" in schema:
        return willekeurig(hele["$defs"][schema["$ref"].split("/")[-1]], hele, bron)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return bron.choice(schema["enum"])
    if "anyOf" in schema:
        return willekeurig(bron.choice(schema["anyOf"]), hele, bron)
    if schema["type"] == "integer":
        return bron.randint(schema["minimum"], schema["maximum"])
    if schema["type"] == "array":
        return bron.sample(schema["items"]["enum"], bron.randint(0, len(schema["items"]["enum"])))
    delen = dict(schema.get("properties", {}))
    for patroon, deel in schema.get("patternProperties", {}).items():
        delen |= dict.fromkeys(patroon.strip("^$()").split("|"), deel)
    nodig = schema.get("required", [])
    return {
        sleutel: willekeurig(deel, hele, bron)
        for sleutel, deel in delen.items()
        if sleutel in nodig or bron.random() < 0.6
    }


def test_wat_het_contract_toelaat_laat_het_kader_toe(kader: Kader, schemas: dict[str, Any]) -> None:
    toetsen = [Draft202012Validator(schema) for schema in (schemas["antwoorden"], answers_schema(kader))]
    bron = Random(2026)
    for _ in range(deel_van(300)):
        antwoorden = willekeurig(schemas["antwoorden"], schemas["antwoorden"], bron)
        for toets in toetsen:
            toets.validate(antwoorden)
        lees_antwoorden(kader, json.dumps(antwoorden))


@pytest.mark.parametrize(
    "fout",
    [
        {"stemming": "goed"},
        {"kenmerken": {"risico": "groot"}},
        {"leefgebieden": {"tuin": {}}},
        {"leefgebieden": {"financien": {"score": 4}}},
        {"kenmerken": {"leeftijd": 121}},
        {"doelen": ["a", "a"]},
    ],
)
def test_wat_niet_mag_mag_nergens(kader: Kader, schemas: dict[str, Any], fout: dict[str, Any]) -> None:
    antwoorden = {"schema": "antwoorden/1", **fout}
    for schema in (schemas["antwoorden"], answers_schema(kader)):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(antwoorden, schema)
    with pytest.raises(AntwoordFout):
        lees_antwoorden(kader, json.dumps(antwoorden))


def test_het_schema_staat_op_de_site(site: Path, kader: Kader) -> None:
    gelezen = json.loads((site / "schema" / "antwoorden.schema.json").read_text("utf-8"))
    assert gelezen == json.loads(json.dumps(answers_schema(kader)))
