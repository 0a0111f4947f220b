"""Volume, duration, fine-tuning and plus as frozen data (H7, H10)."""

from dataclasses import dataclass

from rules_py.model.basis import Voorwaarde, Waarde, Zin

PATRONEN = ("hoogstens", "rond", "tussen", "vanaf", "onbekend")
"""The names of the sentences for hours a week: at most, about, between, from, unknown."""


@dataclass(frozen=True)
class Band:
    """A usual volume (H10), in hours a week; ``max_uren`` None means no upper end.

    ``naam``: what the text calls it, empty where it only says the hours. ``rond``: the average that the
    text names, where it names one.
    """

    id: str
    behoefte: Waarde
    naam: str
    min_uren: float
    max_uren: float | None
    rond: float | None
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Duur:
    """A duration (H10), in months until the review."""

    optie: str
    maanden: int
    wanneer: str
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Toelichting:
    """A sentence that holds only with certain answers."""

    als: Voorwaarde
    zin: Zin


@dataclass(frozen=True)
class Finetune:
    """A kenmerk of H10's fine-tuning; ``oplopend`` runs from fewer to more hours at once."""

    vraag: str
    oplopend: tuple[Waarde, ...]
    families: frozenset[str] | None
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Netwerkeffect:
    """H10: which answers about the network point to less, more, or no change."""

    vraag: str
    minder: frozenset[Waarde]
    meer: frozenset[Waarde]
    zonder: frozenset[Waarde]


@dataclass(frozen=True)
class Plusregel:
    """Questions that H7 names for the plus variant, and their high and low value."""

    vragen: tuple[str, ...]
    veel: Waarde
    weinig: Waarde


def duurmaat(maanden: int) -> tuple[str, int]:
    """How a duration is counted in words: whole years as jaar, else months; with the amount."""
    if maanden % 12 == 0:
        return "jaar", maanden // 12
    return ("maand" if maanden == 1 else "maanden"), maanden
