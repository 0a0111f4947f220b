"""The content and the framework of Landgraaf, read once for all tests."""

import copy
import dataclasses
from functools import cache
from pathlib import Path

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


@cache
def kadertekst() -> str:
    """The framework as the one JSON text that the browser reads as well."""
    return compiled(inhoud().kader)


@cache
def landgraaf() -> Kader:
    """The checked framework, from that text."""
    return open_kader(kadertekst())
