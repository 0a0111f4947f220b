"""The schemas for editors: every content file has exactly one and fits it, and a fault is a red line."""

import json
import random
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bouw.content import CONTENT
from bouw.editor.plaatsen import END, MADE_UP, VSCODE, settings, shapes
from bouw.editor.schrijven import known_codes, made_up_roots, write_schemas
from bouw.editor.vorm import filled
from bouw.yaml import read_yaml
from rules_py.lezen.kader import lees_kader
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import ROOT, inhoud, met_fout
from tests.hulp.voorbeelden import deel_van

MAPPING: dict[str, list[str]] = json.loads((VSCODE / "settings.json").read_text(encoding="utf-8"))[
    "yaml.schemas"
]
FILES = sorted(
    path.relative_to(ROOT) for root in (CONTENT, *made_up_roots()) for path in root.rglob("*.yaml")
)
Steps = tuple[str | int, ...]
ONGELDIG = ROOT / "tests" / "ongeldig"
NIET_TE_ZIEN = {
    "een getal tegenover een ander getal": {
        "band-loopt-achteruit",
        "band-na-een-open-einde",
        "band-overlapt",
        "banden-door-elkaar",
    },
    "iets dat twee keer voorkomt": {"leefgebied-dubbel", "vraag-dubbel"},
    "de naam van het bestand": {"code-past-niet-bij-bestand"},
    "twee lezingen samen": {"criterium-sluit-iedereen-uit"},
    "een ander profiel": {"profiel-zwijgt-over-een-vraag-die-telt"},
    "de vraag hiervoor": {
        "samen-bij-de-eerste-vraag-van-een-leefgebied",
        "samen-bij-de-eerste-vraag-van-een-thema",
    },
}
"""What no schema can know, as it needs more than one place -> the faults of that kind."""


@cache
def schema(name: str) -> Draft202012Validator:
    """The schema that the settings name, made anew from the content."""
    made_up = f"/{MADE_UP}/" in name
    made = filled(Path(name).name.removesuffix(END), codes(made_up=made_up))
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


@cache
def codes(*, made_up: bool) -> Any:
    return known_codes((CONTENT, *made_up_roots()) if made_up else (CONTENT,))


def schemas_of(path: Path) -> list[str]:
    """Every schema that the settings give this file."""
    return [name for name, globs in MAPPING.items() if any(_full_match(path, glob) for glob in globs)]


def _full_match(path: Path, glob: str) -> bool:
    """As an editor does: a star never crosses a folder."""
    return len(path.parts) == len(Path(glob).parts) and path.match(glob)


def as_json(value: Any) -> Any:
    """As an editor reads it: every key is text."""
    if isinstance(value, dict):
        return {str(key): as_json(one) for key, one in value.items()}
    return [as_json(one) for one in value] if isinstance(value, list) else value


def faults(path: Path, content: Any) -> list[str]:
    (name,) = schemas_of(path)
    return [f"{error.json_path}: {error.message}" for error in schema(name).iter_errors(as_json(content))]


def test_elk_schema_wordt_geschreven_en_is_te_lezen(tmp_path: Path) -> None:
    write_schemas(target=tmp_path)
    written = {path.name.removesuffix(END) for path in tmp_path.iterdir()}
    assert written == set(shapes())
    for path in tmp_path.iterdir():
        Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


def test_een_kader_met_een_fout_maakt_geen_schema_stuk(tmp_path: Path) -> None:
    """Half a change in the content: the editor still knows the shape, only no codes."""
    shutil.copytree(CONTENT / "gemeenten", tmp_path / "gemeenten")
    write_schemas((tmp_path,), tmp_path / "schemas")
    shape = json.loads((tmp_path / "schemas" / f"norm-plus{END}").read_text(encoding="utf-8"))
    assert shape["additionalProperties"] is False
    assert "enum" not in json.dumps(shape)


def test_de_instellingen_zijn_die_van_de_lijst() -> None:
    """Not so? Then run make schemas."""
    assert settings() == MAPPING


def test_elk_bestand_heeft_precies_een_schema() -> None:
    wrong = {path.as_posix(): found for path in FILES if len(found := schemas_of(path)) != 1}
    assert wrong == {}, "geef dit bestand een schema in bouw/schemas, en draai make schemas"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_elk_bestand_met_inhoud_past_in_zijn_schema(path: Path) -> None:
    assert faults(path, read_yaml(ROOT / path)) == []


@pytest.mark.parametrize("path", sorted(ONGELDIG.glob("*.yaml")), ids=lambda path: path.stem)
def test_een_fout_in_het_kader_is_een_rode_streep(path: Path) -> None:
    """Each fault that the reader is known to refuse, but for what no schema can know."""
    fout: Any = read_yaml(path)
    if "vervang" in fout:
        pytest.skip("dit is geen YAML meer: dat ziet een editor zonder schema")
    hidden = {name for names in NIET_TE_ZIEN.values() for name in names}
    found = faults(Path(inhoud().kader.plaatsen[fout["bestand"]]), met_fout(fout)[fout["bestand"]])
    assert bool(found) == (path.stem not in hidden)


def changes(content: Any, path: Steps = ()) -> Iterator[tuple[Steps, str, Any]]:
    """Faults to try: where, what kind, and what stands there then."""
    if isinstance(content, dict):
        yield path, "onbekende sleutel", {**content, "zomaar": "x"}
        for key in content:
            yield path, f"zonder {key}", {name: one for name, one in content.items() if name != key}
    if isinstance(content, list):
        yield path, "geen lijst", "zomaar"
    if isinstance(content, str):
        yield path, "een getal", 7
        yield path, "leeg", " "
        yield path, "onbekende code", "zomaar"
    if isinstance(content, bool | int | float):
        yield path, "woorden", "zomaar"
    if content is not None:
        yield path, "null", None
    pairs = (
        content.items()
        if isinstance(content, dict)
        else enumerate(content)
        if isinstance(content, list)
        else ()
    )
    for key, one in pairs:
        yield from changes(one, (*path, key))


def changed(content: Any, path: Steps, value: Any) -> Any:
    """The content with another value at this place."""
    if not path:
        return value
    copied: Any = dict(content) if isinstance(content, dict) else list(content)
    copied[path[0]] = changed(content[path[0]], path[1:], value)
    return copied


def steps_of(place: str) -> str:
    """A path as the reader writes it, without the file."""
    return place.partition(".yaml")[2].removeprefix(": ")


def as_path(path: Steps) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def one_of_each(name: str) -> list[tuple[Steps, str, Any]]:
    """One place for each kind of fault at each kind of place: rows of a list are alike."""
    found = {
        (tuple("#" if isinstance(step, int) else step for step in path), kind): (path, kind, value)
        for path, kind, value in changes(inhoud().kader.regels[name])
    }
    return list(found.values())


@pytest.mark.parametrize("aantal", [100, pytest.param(300, marks=pytest.mark.diep)])
def test_wat_de_lezer_hier_weigert_is_een_rode_streep(aantal: int) -> None:
    """A broad sample: whatever the reader refuses at the very place of the change, the schema refuses too."""
    data, places = inhoud().kader.regels, inhoud().kader.plaatsen
    tried = [
        (name, *fault)
        for name in sorted(data)
        if name not in ("tekst/beelden",)
        for fault in one_of_each(name)
    ]
    refused = 0
    for name, path, kind, value in random.Random(15).sample(tried, deel_van(aantal)):
        content = changed(data[name], path, value)
        try:
            lees_kader({**data, name: content}, places)
            continue
        except KaderFout as fault:
            told = fault.fouten
        here = [
            one
            for one in told
            if one.plek.startswith(places[name]) and steps_of(one.plek).startswith(as_path(path))
        ]
        if here and not any(words in here[0].melding for words in ("staat er al", "gebruikt niemand")):
            refused += 1
            assert faults(Path(places[name]), content), (name, path, kind, here[0].regel())
    assert refused > deel_van(aantal // 3)


VRIJ: dict[str, set[Steps]] = {"norm/schalen": {()}, "norm/afgeleid": {()}, "ib/vragen": {("schalen",)}}
"""Groups in which somebody gives the names; in a profiel the signals too."""


def een_profiel(names: Iterable[str]) -> list[str]:
    """Every file but the profielen, and the one of those that says most: they share a schema."""
    return sorted(
        name
        for name in names
        if name != "tekst/beelden" and not (name.startswith("norm/profielen/") and not name.endswith("IBO-4"))
    )


@pytest.mark.parametrize("name", een_profiel(inhoud().kader.regels))
def test_elke_groep_is_gesloten_en_elke_tekst_is_tekst(name: str) -> None:
    """At every kind of place in every file: a key that nobody knows, and a number where words belong."""
    content, place = inhoud().kader.regels[name], Path(inhoud().kader.plaatsen[name])
    for path, kind, value in one_of_each(name):
        free = path in VRIJ.get(name, ()) or path == ("signalen",)
        code = path[-1:] == ("waarde",) and "schalen" in (*path, *name.split("/"))
        if (kind == "onbekende sleutel" and not free) or (kind == "een getal" and not code):
            assert faults(place, changed(content, path, value)), (path, kind)
