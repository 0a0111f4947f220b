"""The content and the framework of Landgraaf, read once for all tests."""

import copy
import dataclasses
import re
from functools import cache
from pathlib import Path
from typing import Any

from bouw.content import Content, Keuze, read_content
from bouw.kaders import compiled
from rules_py.kader import open_kader
from rules_py.model.kader import Kader

ROOT = Path(__file__).resolve().parents[2]
KEUZE = Keuze()


@cache
def inhoud() -> Content:
    """All content as it is read. Tests that change it work on a deep copy."""
    return read_content(KEUZE)


def met_een_geval(naam: str) -> Content:
    """A copy to put a fault in, with one readable case: checking them all takes most of the time."""
    return copy.deepcopy(dataclasses.replace(inhoud(), gevallen={naam: inhoud().gevallen[naam]}))


def met_fout(fout: dict[str, Any]) -> dict[str, Any]:
    """A copy of the framework's files with a fault of tests/ongeldig: a value set, or taken away."""
    bestanden = copy.deepcopy(dict(inhoud().kader.regels))
    plek: Any = bestanden[fout["bestand"]]
    *stappen, laatste = fout.get("zet") or fout["haal_weg"]
    for stap in stappen:
        plek = plek[stap]
    if "haal_weg" in fout:
        del plek[laatste]
    else:
        plek[laatste] = fout["waarde"]
    return bestanden


@cache
def kadertekst() -> str:
    """The framework as the one JSON text that the browser reads as well."""
    return compiled(inhoud().kader)


@cache
def landgraaf() -> Kader:
    """The checked framework, from that text."""
    return open_kader(kadertekst())


def sitetekst(pad: str, **velden: object) -> str:
    """The words at a path in content/site (``check.rekenhulp.fout``), with its {fields} filled in."""
    return _op_pad(pad).format(**velden)


def sitestuk(pad: str) -> str:
    """The longest run of those words without a {field}: to find them where a script fills in the fields."""
    return langste_stuk(_op_pad(pad))


def langste_stuk(tekst: str) -> str:
    """The longest run of a text without a {field}."""
    return max(re.split(r"\{\w+\}", tekst), key=len).strip()


def _op_pad(pad: str) -> str:
    woorden: Any = inhoud().site
    for stap in pad.split("."):
        woorden = woorden[int(stap) if isinstance(woorden, list) else stap]
    assert isinstance(woorden, str), f"{pad}: no text"
    return woorden
