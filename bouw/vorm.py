"""Check a file of content against its schema in bouw/schemas: every fault in Dutch, with its path.

The schemas are plain JSON Schema (2020-12) with three keywords of our own, which editors ignore:
``velden`` (which {fields} a sentence may have), ``wijst_naar`` (the kind of id a text must be), and
``uitleg`` (what to say instead, where a rule needs more than a general sentence).
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from string import Formatter
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from rules_py.model.fouten import Fout, onbekende_sleutel, onbekende_waarde, opsomming, toon, verkeerde_soort

SCHEMAS = Path(__file__).with_name("schemas")
SOORTEN = {
    "string": "tekst",
    "object": "een groep met sleutels",
    "array": "een lijst",
    "integer": "een heel getal",
    "number": "een getal",
    "boolean": "true of false",
    "null": "null",
}
MEESTE_GENOEMD = 20
Ids = Mapping[str, Collection[str]]
"""Kind of id -> the ids that exist."""


@cache
def schema(naam: str) -> dict[str, Any]:
    """The schema with this name."""
    gelezen: dict[str, Any] = json.loads((SCHEMAS / f"{naam}.schema.json").read_text(encoding="utf-8"))
    return gelezen


def fouten_tegen(naam: str, plaats: str, data: object, ids: Ids) -> list[Fout]:
    """What is wrong with the content of one file, in the order of the file's paths."""
    gevonden = _validator(schema(naam), ids).iter_errors(data)
    vertaald = (fout for error in sorted(gevonden, key=_volgorde) for fout in _vertaal(plaats, error))
    return list(dict.fromkeys(vertaald))


def _volgorde(error: ValidationError) -> list[tuple[bool, str | int]]:
    return [(isinstance(stap, str), stap) for stap in error.absolute_path]


def _validator(wat: dict[str, Any], ids: Ids) -> Any:  # noqa: ANN401  made by jsonschema, which names no type for it
    return _soort_validator(tuple((soort, tuple(bestaat)) for soort, bestaat in ids.items()))(wat)


@lru_cache(maxsize=8)
def _soort_validator(bekend: tuple[tuple[str, tuple[str, ...]], ...]) -> Any:  # noqa: ANN401  as above
    """The keywords with the ids that exist, made once: making a class takes longer than checking a file."""
    ids = dict(bekend)

    def wijst_naar(_: object, soort: str, gevonden: object, __: object) -> Iterator[ValidationError]:
        if isinstance(gevonden, str) and gevonden not in ids[soort]:
            yield ValidationError(_onbekend_id(soort, gevonden, ids[soort]))

    regels = {"velden": _velden, "wijst_naar": wijst_naar}
    return extend(Draft202012Validator, regels)  # type: ignore[no-untyped-call]


def _velden(_: object, mag: list[str], tekst: object, __: object) -> Iterator[ValidationError]:
    """Only these {fields} may stand in a sentence: the code fills no other."""
    if not isinstance(tekst, str):
        return
    try:
        gebruikt = {naam for _, naam, _, _ in Formatter().parse(tekst) if naam is not None}
    except ValueError:
        yield ValidationError(f"de haakjes kloppen niet in {toon(tekst)}.")
        return
    for naam in sorted(gebruikt - set(mag)):
        toegestaan = opsomming(f"{{{veld}}}" for veld in mag) or "geen haakjes"
        yield ValidationError(f"{toon(f'{{{naam}}}')} vult hier niemand in. Toegestaan: {toegestaan}.")


def _onbekend_id(soort: str, gevonden: str, bestaat: Collection[str]) -> str:
    if len(bestaat) <= MEESTE_GENOEMD:
        return f"{toon(gevonden)} bestaat niet als {soort}. Toegestaan: {opsomming(bestaat) or 'geen'}."
    lijkt = get_close_matches(gevonden, bestaat, 4, 0) or sorted(bestaat)[:4]
    return f"{toon(gevonden)} bestaat niet als {soort}. Het meest lijken: {opsomming(lijkt)}."


@dataclass(frozen=True)
class Bevinding:
    """One rule of a schema that does not hold: where, the rule's own value, and what was found."""

    plek: str
    regel: Any
    gevonden: Any
    schema: Any


def _vertaal(plaats: str, error: ValidationError) -> Iterable[Fout]:
    een = Bevinding(_plek(plaats, error.absolute_path), error.validator_value, error.instance, error.schema)
    soort = str(error.validator)
    if "uitleg" in een.schema and soort in ("pattern", "oneOf"):
        return [Fout(een.plek, een.schema["uitleg"])]
    vertaler = VERTALERS.get(soort)
    return vertaler(een) if vertaler else [Fout(een.plek, error.message)]


def _plek(plaats: str, stappen: Iterable[str | int]) -> str:
    pad = "".join(f"[{stap}]" if isinstance(stap, int) else f".{stap}" for stap in stappen)
    return f"{plaats}: {pad.removeprefix('.')}" if pad else plaats


def _onbekende_sleutels(een: Bevinding) -> Iterable[Fout]:
    mag = een.schema["properties"]
    return [onbekende_sleutel(een.plek, sleutel, mag) for sleutel in een.gevonden if sleutel not in mag]


def _ontbreekt(een: Bevinding) -> Iterable[Fout]:
    mist = [sleutel for sleutel in een.regel if sleutel not in een.gevonden]
    return [Fout(een.plek, f"‘{sleutel}’ ontbreekt. Vul het in.") for sleutel in mist]


def _hoort_erbij(een: Bevinding) -> Iterable[Fout]:
    return [
        Fout(een.plek, f"bij ‘{sleutel}’ hoort ook ‘{ander}’. Vul het in.")
        for sleutel, nodig in een.regel.items()
        for ander in nodig
        if sleutel in een.gevonden and ander not in een.gevonden
    ]


def _soort(een: Bevinding) -> Iterable[Fout]:
    namen = [SOORTEN[soort] for soort in ([een.regel] if isinstance(een.regel, str) else een.regel)]
    return [verkeerde_soort(een.plek, een.gevonden, " of ".join(namen))]


def _precies_een(een: Bevinding) -> Iterable[Fout]:
    return [Fout(een.plek, f"kies hier één sleutel. Toegestaan: {opsomming(een.schema['properties'])}.")]


def _grens(een: Bevinding) -> Iterable[Fout]:
    return [verkeerde_soort(een.plek, een.gevonden, f"een getal vanaf {een.regel}")]


VERTALERS: Mapping[str, Callable[[Bevinding], Iterable[Fout]]] = {
    "additionalProperties": _onbekende_sleutels,
    "required": _ontbreekt,
    "dependentRequired": _hoort_erbij,
    "type": _soort,
    "pattern": lambda een: [verkeerde_soort(een.plek, een.gevonden, "tekst")],
    "enum": lambda een: [onbekende_waarde(een.plek, een.gevonden, een.regel)],
    "minProperties": _precies_een,
    "maxProperties": _precies_een,
    "minItems": lambda een: [Fout(een.plek, "hier hoort meer te staan. Vul de lijst aan.")],
    "maxItems": lambda een: [Fout(een.plek, "hier staat te veel. Haal iets uit de lijst.")],
    "uniqueItems": lambda een: [Fout(een.plek, "hier staat iets dubbel. Haal er één weg.")],
    "minimum": _grens,
    "exclusiveMinimum": _grens,
}
"""What each rule of a schema says in Dutch."""
