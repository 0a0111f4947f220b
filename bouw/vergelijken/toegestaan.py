"""What one profile allows for one question, as values and in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rules_py.model.basis import Waarde
from rules_py.model.kader import Criterium, Familie, Kader, Profiel

Woorden = Mapping[str, Any]


@dataclass(frozen=True)
class Punt:
    """One criterion in words: what it is about, and what holds."""

    kort: str
    zinnen: tuple[str, ...]


def familie_van(kader: Kader, profiel: Profiel) -> Familie:
    """The family a profile belongs to."""
    return next(familie for familie in kader.families if familie.id == profiel.familie)


def criteria_van(profiel: Profiel) -> dict[str, Criterium]:
    """A profile's criteria by question; a question without one makes no difference for it."""
    return {criterium.vraag: criterium for criterium in profiel.criteria}


def mag(kader: Kader, vraag: str, criterium: Criterium | None) -> tuple[Waarde, ...]:
    """The values a profile allows, in the order of the scale."""
    alle = kader.vraag(vraag).waarden
    return alle if criterium is None else tuple(waarde for waarde in alle if waarde in criterium.waarden)


def vooral(kader: Kader, vraag: str, criterium: Criterium | None) -> tuple[Waarde, ...]:
    """The values allowed; where that is all of them, those of the average client (H10)."""
    alle = mag(kader, vraag, criterium)
    if criterium is None or alle != kader.vraag(vraag).waarden:
        return alle
    return tuple(waarde for waarde in alle if waarde in criterium.gemiddelde)


def bijzin(kader: Kader, vraag: str, waarden: Iterable[Waarde], tussen: str) -> str:
    """Values as the question says them after "als"; ``tussen`` stands between two of them."""
    als = kader.vraag(vraag).als
    return tussen.join(als[waarde] for waarde in kader.vraag(vraag).waarden if waarde in waarden)
