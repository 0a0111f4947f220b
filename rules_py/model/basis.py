"""The smallest pieces: values, conditions on answers, and sentences with their source."""

from collections.abc import Mapping
from dataclasses import dataclass

Waarde = str | int
"""A value on a scale: a word, or a number for score and leeftijd."""

Voorwaarde = Mapping[str, frozenset[Waarde]]
"""Path -> values; holds when every path has one of its values (not answered counts as weet_niet)."""

WEET_NIET = "weet_niet"


@dataclass(frozen=True)
class Zin:
    """A Dutch sentence with the sections of the source that support it."""

    tekst: str
    bron: tuple[str, ...]


def met_komma(waarde: float) -> str:
    """A number as it is written in Dutch: 1,1 and 6."""
    return f"{waarde:g}".replace(".", ",")
