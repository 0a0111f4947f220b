"""In which share of a family's answer space another profile is the best in a later version.

Where both versions ask a family the same questions with the same values, every combination is counted:
walked as in ``dekking.py``, question by question, with the contradictions of both versions side by side.
Elsewhere a sample is drawn, alike every time. How many combinations were compared is always said.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod

from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader
from rules_py.rekenen.familietabel import GEBROKEN, Familietabel, Telling, familietabellen, opgeteld
from rules_py.rekenen.lezingen import weeg
from rules_py.rekenen.onzekerheid import mogelijk

STEEKPROEF = 20_000


@dataclass(frozen=True)
class Familieverschil:
    """Of how many combinations of answers the best profiles differ.

    ``precies``: whether those are all combinations, or a sample. ``vragen``: the questions that only one
    of the versions asks for this family, or with other values.
    """

    familie: str
    combinaties: int
    anders: int
    precies: bool
    vragen: tuple[str, ...]


def familieverschillen(oud: Kader, nieuw: Kader) -> Iterator[Familieverschil]:
    """Compare every family that both versions have."""
    eerst, dan = familietabellen(oud), familietabellen(nieuw)
    for familie in (naam for naam in eerst if naam in dan):
        yield familieverschil(familie, eerst[familie], dan[familie])


def familieverschil(naam: str, eerst: Familietabel, dan: Familietabel) -> Familieverschil:
    """Compare one family: all combinations where the questions are the same, else a sample."""
    schalen = {pad: tabel.schaal(pad) for tabel in (dan, eerst) for pad in tabel.vragen}
    anders_gevraagd = tuple(pad for pad in schalen if _schaal(eerst, pad) != _schaal(dan, pad))
    if anders_gevraagd:
        combinaties, anders = STEEKPROEF, _anders_in_steekproef(eerst, dan)
    else:
        combinaties = prod(len(schaal) for schaal in schalen.values())
        anders = _anders_van_alle(eerst, dan, schalen)
    return Familieverschil(naam, combinaties, anders, not anders_gevraagd, anders_gevraagd)


def _schaal(tabel: Familietabel, pad: str) -> frozenset[Waarde]:
    return frozenset(tabel.schaal(pad) if pad in tabel.vragen else ())


@dataclass(frozen=True)
class _Kant:
    """One version in one situation: what each answer adds, and which profiles the sums point to."""

    tabel: Familietabel
    bekend: Mapping[str, Waarde]

    @property
    def _situatie(self) -> tuple[Waarde, ...]:
        return tuple(self.bekend[pad] for pad in self.tabel.bepalend)

    def begin(self) -> Telling:
        return _voorsprong(self.tabel.som(self._situatie, self.bekend))

    def stap(self, pad: str, waarde: Waarde) -> Telling:
        return self.tabel.telling(self._situatie)[pad][waarde]

    def best(self, tegen: Telling) -> frozenset[str]:
        gevonden = _best(tegen, self.tabel.kop(self.bekend), len(self.tabel.vragen))
        return frozenset(self.tabel.codes[index] for index in gevonden)


def _anders_van_alle(
    eerst: Familietabel, dan: Familietabel, schalen: Mapping[str, tuple[Waarde, ...]]
) -> int:
    """In how many of all combinations the best profiles differ."""
    bepalend = tuple(dict.fromkeys((*eerst.bepalend, *dan.bepalend)))
    rest = [pad for pad in schalen if pad not in bepalend]
    anders = 0
    for waarden in product(*(schalen[pad] for pad in bepalend)):
        bekend = dict(zip(bepalend, waarden, strict=True))
        kanten = (_Kant(eerst, bekend), _Kant(dan, bekend))
        telling = Counter([(kanten[0].begin(), kanten[1].begin())])
        for pad in rest:
            stappen = Counter(
                (kanten[0].stap(pad, waarde), kanten[1].stap(pad, waarde)) for waarde in schalen[pad]
            )
            volgende: Counter[tuple[Telling, Telling]] = Counter()
            for (een, ander), aantal in telling.items():
                for (bij_een, bij_ander), keer in stappen.items():
                    volgende[_verder(een, bij_een), _verder(ander, bij_ander)] += aantal * keer
            telling = volgende
        anders += sum(
            aantal for (een, ander), aantal in telling.items() if kanten[0].best(een) != kanten[1].best(ander)
        )
    return anders


@lru_cache(maxsize=100_000)
def _best(tegen: Telling, kop: frozenset[int] | None, geteld: int) -> frozenset[int]:
    return weeg(tegen, kop, geteld).best


@lru_cache(maxsize=100_000)
def _verder(tegen: Telling, erbij: Telling) -> Telling:
    return _voorsprong(opgeteld(len(tegen), (tegen, erbij)))


def _voorsprong(tegen: Telling) -> Telling:
    """Contradictions above the fewest: they decide who is best, and many sums become one."""
    minst = min(tegen)
    return tuple(aantal if aantal >= GEBROKEN else aantal - minst for aantal in tegen)


def _anders_in_steekproef(eerst: Familietabel, dan: Familietabel) -> int:
    return sum(
        mogelijk(eerst, _van(eerst, antwoorden)).best != mogelijk(dan, _van(dan, antwoorden)).best
        for antwoorden in _steekproef(eerst, dan)
    )


def _steekproef(een: Familietabel, ander: Familietabel) -> Iterator[dict[str, Waarde]]:
    """Sets of answers to the questions of both, spread evenly and alike in every run."""
    schalen = {pad: list(tabel.schaal(pad)) for tabel in (een, ander) for pad in tabel.vragen}
    stand = 1
    for _ in range(STEEKPROEF):
        antwoorden: dict[str, Waarde] = {}
        for pad, waarden in schalen.items():
            stand = (stand * 1_103_515_245 + 12_345) % 2**31  # a plain generator: no clock, no chance
            antwoorden[pad] = waarden[(stand >> 16) % len(waarden)]
        yield antwoorden


def _van(tabel: Familietabel, antwoorden: Mapping[str, Waarde]) -> dict[str, Waarde]:
    """The answers that a version knows; a value that it lacks is unknown to it."""
    return {
        pad: waarde
        for pad, waarde in antwoorden.items()
        if pad in tabel.vragen and waarde in tabel.schaal(pad)
    }
