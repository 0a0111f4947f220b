"""The schemas of content: each file has one, and each is valid and closed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bouw.gedeeld import _bestanden, known_ids
from bouw.vorm import SCHEMAS
from tests.hulp.inhoud import KEUZE, ROOT, inhoud, landgraaf


def test_elk_bestand_met_inhoud_wordt_nagekeken() -> None:
    """What the rules do not read has a schema; a new file in content can't be forgotten."""
    nagekeken = {bestand.plaats for bestand in _bestanden(inhoud(), landgraaf())}
    alleen_met_schema = {inhoud().kader.plaatsen[naam] for naam in ("feiten", "tekst/beelden")}
    assert alleen_met_schema <= nagekeken
    nagekeken |= set(inhoud().kader.plaatsen.values())
    folder = ROOT / "content"
    van_anderen = {
        *((folder / "gemeenten").glob("*")),
        *((folder / "kaders").glob("*")),
        *((folder / "kaders" / KEUZE.gemeente).glob("*")),
    } - {folder / "gemeenten" / KEUZE.gemeente, folder / "kaders" / KEUZE.gemeente, folder / "kaders" / "ib"}
    van_anderen -= {folder / "kaders" / KEUZE.gemeente / str(inhoud().gemeente["kader"])}
    alle = {path for path in folder.rglob("*.yaml") if van_anderen.isdisjoint(path.parents)}
    assert nagekeken == {path.relative_to(ROOT).as_posix() for path in alle}


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.name)
def test_elk_schema_is_geldig_en_gesloten(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    for deel in groepen(schema):
        if "type" in deel and "properties" in deel:
            assert deel["additionalProperties"] is False
            assert set(deel.get("required", ())) <= set(deel["properties"])
        if "wijst_naar" in deel:
            assert deel["wijst_naar"] in known_ids(inhoud(), landgraaf())
    gebruikt: set[str] = {bestand.schema for bestand in _bestanden(inhoud(), landgraaf())}
    assert path.name.removesuffix(".schema.json") in gebruikt | {"pagina", "gecontroleerd"}


def groepen(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for deel in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from groepen(deel)
