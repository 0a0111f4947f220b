"""The answer space of one family, walked without trying every set of answers apart.

Two sets of answers with the same contradictions give the same outcome. So the walk counts how many sets
of answers lead to each row of contradictions, question by question. That is exact, and takes seconds for
millions of combinations. The questions that decide what others mean (risk, complexity) are walked for all
their values at once, so that outcomes can be compared across them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader
from rules_py.rekenen.familietabel import Familietabel, Situatie, Telling, familietabellen, opgeteld
from rules_py.rekenen.lezingen import Weging, weeg

Rij = tuple[Telling, ...]
"""The contradictions of all profiles, once for each situation (values of the deciding questions)."""


@dataclass(frozen=True)
class Ruimte:
    """The answer space of one family. ``gelopen``: each walk that was made, for they come back."""

    tabel: Familietabel
    gelopen: dict[str | None, Mapping[Rij, int]] = field(default_factory=dict)

    @cached_property
    def situaties(self) -> tuple[Situatie, ...]:
        """Every way to answer the deciding questions."""
        return tuple(self.tabel.situaties({}))

    @cached_property
    def koppen(self) -> tuple[frozenset[int] | None, ...]:
        """What the heading points to in each situation."""
        bepaald = (dict(zip(self.tabel.bepalend, situatie, strict=True)) for situatie in self.situaties)
        return tuple(self.tabel.kop(situatie) for situatie in bepaald)

    @cached_property
    def rest(self) -> tuple[str, ...]:
        """The questions that decide nothing about others."""
        return tuple(pad for pad in self.tabel.vragen if pad not in self.tabel.bepalend)

    def begin(self, situatie: Situatie) -> Telling:
        """The contradictions of the deciding answers themselves."""
        return self.tabel.som(situatie, {})

    def stap(self, pad: str, waarde: Waarde) -> Rij:
        """What one answer adds in each situation."""
        return tuple(self.tabel.telling(situatie)[pad][waarde] for situatie in self.situaties)

    def gang(self, zonder: str | None = None) -> Mapping[Rij, int]:
        """The walk over all questions, or all but one."""
        if zonder not in self.gelopen:
            self.gelopen[zonder] = self.loop(zonder)
        return self.gelopen[zonder]

    def loop(self, zonder: str | None = None, vast: Mapping[str, Waarde] | None = None) -> Mapping[Rij, int]:
        """How many sets of answers lead to each row of contradictions.

        One question may be left out, and some (none of the deciding ones) may have a fixed answer.
        """
        telling: Counter[Rij] = Counter({tuple(self.begin(situatie) for situatie in self.situaties): 1})
        for pad in self.rest:
            if pad == zonder:
                continue
            schaal = [vast[pad]] if vast and pad in vast else self.tabel.schaal(pad)
            stappen = Counter(self.stap(pad, waarde) for waarde in schaal)
            volgende: Counter[Rij] = Counter()
            for rij, aantal in telling.items():
                for stap, keer in stappen.items():
                    volgende[_plus(rij, stap)] += aantal * keer
            telling = volgende
        return telling

    def weeg(self, plaats: int, tegen: Telling) -> Weging:
        """The outcome in one situation."""
        return weeg_onthouden(tegen, self.koppen[plaats], len(self.tabel.vragen))

    def paren(self, pad: str, van: Waarde, naar: Waarde) -> Iterator[tuple[Weging, Weging, int]]:
        """The outcomes with one answer and with another, all else equal, and in how many combinations."""
        if pad in self.tabel.bepalend:
            plaats = self.tabel.bepalend.index(pad)
            buren = [
                (index, self.situaties.index((*situatie[:plaats], naar, *situatie[plaats + 1 :])))
                for index, situatie in enumerate(self.situaties)
                if situatie[plaats] == van
            ]
            for rij, aantal in self.gang().items():
                for een, ander in buren:
                    yield self.weeg(een, rij[een]), self.weeg(ander, rij[ander]), aantal
            return
        eerst, dan = self.stap(pad, van), self.stap(pad, naar)
        if eerst == dan:
            return
        for rij, aantal in self.gang(pad).items():
            met_eerst, met_dan = _plus(rij, eerst), _plus(rij, dan)
            for plaats in range(len(rij)):
                yield self.weeg(plaats, met_eerst[plaats]), self.weeg(plaats, met_dan[plaats]), aantal


@lru_cache(maxsize=100_000)
def weeg_onthouden(tegen: Telling, kop: frozenset[int] | None, geteld: int) -> Weging:
    """As ``lezingen.weeg``; the same few rows come back millions of times."""
    return weeg(tegen, kop, geteld)


def eindstanden(
    kader: Kader, familie: str, vast: Mapping[str, Waarde] | None = None
) -> Counter[tuple[frozenset[str], frozenset[str], str]]:
    """How often each outcome (best, dichtbij, zekerheid) occurs, with some answers fixed if you like."""
    ruimte = Ruimte(familietabellen(kader)[familie])

    def codes(indexen: frozenset[int]) -> frozenset[str]:
        return frozenset(ruimte.tabel.codes[index] for index in indexen)

    gevonden: Counter[tuple[frozenset[str], frozenset[str], str]] = Counter()
    for rij, aantal in ruimte.loop(vast=vast).items():
        for plaats, tegen in enumerate(rij):
            weging = ruimte.weeg(plaats, tegen)
            gevonden[codes(weging.best), codes(weging.dichtbij), weging.zekerheid] += aantal
    return gevonden


def _plus(rij: Rij, stap: Rij) -> Rij:
    return tuple(map(_bij, rij, stap))


@lru_cache(maxsize=100_000)
def _bij(tegen: Telling, erbij: Telling) -> Telling:
    """The same few sums come back millions of times."""
    return opgeteld(len(tegen), (tegen, erbij))
