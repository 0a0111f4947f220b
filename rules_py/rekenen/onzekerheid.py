"""Doubt: which profiles can still be the best, whatever the missing answers turn out to be.

A profile is ``best`` when some way of filling in the unknown answers gives it the fewest
contradictions of its family, ``dichtbij`` when some way brings it to exactly one more. With
everything answered that is a plain count. Answering more can only take profiles away.

Exact for any number of unknowns without trying all combinations: for one profile only the lead
over each of the others counts, leads add up question by question, and of two ways to answer the
one that is nowhere better can be dropped (a Pareto front). Only questions that change what
another criterion allows (risico, B1 IBO-4) are tried value by value.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rules_py.model.basis import Waarde
from rules_py.model.kader import Familie, Kader, Profiel
from rules_py.rekenen.beoordeling import toegestaan

Telling = tuple[int, ...]
"""One number a profile: contradictions, or a lead over each profile."""


@dataclass(frozen=True)
class Mogelijk:
    """Codes that can be best, and codes that can come within one contradiction."""

    best: frozenset[str]
    dichtbij: frozenset[str]


class Familietabel:
    """The contradictions of every value of every question, for the profiles of one family."""

    def __init__(self, kader: Kader, familie: Familie) -> None:
        self.profielen: tuple[Profiel, ...] = kader.profielen_van(familie)
        criteria = [criterium for profiel in self.profielen for criterium in profiel.criteria]
        self.bepalend: tuple[str, ...] = tuple(
            dict.fromkeys(criterium.als.vraag for criterium in criteria if criterium.als)
        )
        self.vragen: tuple[str, ...] = tuple(
            dict.fromkeys((*self.bepalend, *(criterium.vraag for criterium in criteria)))
        )
        self._schaal = {pad: kader.vragen[pad].waarden for pad in self.vragen}
        self._per_profiel = [
            {criterium.vraag: criterium for criterium in profiel.criteria} for profiel in self.profielen
        ]
        self._tellingen: dict[tuple[Waarde, ...], Mapping[str, Mapping[Waarde, Telling]]] = {}
        self._fronten: dict[tuple[tuple[Waarde, ...], tuple[str, ...]], tuple[frozenset[Telling], ...]] = {}

    def schaal(self, pad: str) -> tuple[Waarde, ...]:
        """The values of a question, weet_niet left out."""
        return self._schaal[pad]

    def mogelijk(self, bekend: Mapping[str, Waarde]) -> Mogelijk:
        """Which profiles can be best or close, with ``bekend`` as the known answers."""
        speling = [-len(self.vragen)] * len(self.profielen)
        for situatie in product(
            *([bekend[pad]] if pad in bekend else self._schaal[pad] for pad in self.bepalend)
        ):
            for index, ruimte in enumerate(self._speling(situatie, bekend)):
                speling[index] = max(speling[index], ruimte)
        codes = [profiel.code for profiel in self.profielen]
        best = frozenset(code for code, ruimte in zip(codes, speling, strict=True) if ruimte >= 0)
        dichtbij = frozenset(code for code, ruimte in zip(codes, speling, strict=True) if ruimte >= -1)
        return Mogelijk(best, dichtbij - best)

    def onderscheid(self, pad: str, mogelijk: Mogelijk) -> float:
        """How often, a value, a question tells two of the possible profiles apart; 0: it can't matter."""
        if pad not in self.vragen:
            return 0
        open_profielen = [
            index
            for index, profiel in enumerate(self.profielen)
            if profiel.code in mogelijk.best | mogelijk.dichtbij
        ]
        paren = 0
        situaties = list(product(*(self._schaal[bepalend] for bepalend in self.bepalend)))
        for situatie in situaties:
            for telling in self.telling(situatie)[pad].values():
                tegen = sum(telling[index] for index in open_profielen)
                paren += tegen * (len(open_profielen) - tegen)
        eigen = len(open_profielen) - 1 if pad in self.bepalend else 0
        return eigen + paren / (len(situaties) * len(self._schaal[pad]))

    def _speling(self, situatie: tuple[Waarde, ...], bekend: Mapping[str, Waarde]) -> Iterator[int]:
        """For each profile the largest lead it can have over its closest rival (negative: behind)."""
        tabel = self.telling(situatie)
        nu = {**bekend, **dict(zip(self.bepalend, situatie, strict=True))}
        open_vragen = tuple(pad for pad in self.vragen if pad not in nu)
        telling = _som(len(self.profielen), (tabel[pad][nu[pad]] for pad in self.vragen if pad in nu))
        fronten = self._front(situatie, open_vragen)
        for index in range(len(telling)):
            voorsprong = _voorsprong(tuple(telling), index)
            yield max(min(map(sum, zip(voorsprong, winst, strict=True))) for winst in fronten[index])

    def telling(self, situatie: tuple[Waarde, ...]) -> Mapping[str, Mapping[Waarde, Telling]]:
        """Question -> value -> contradictions of each profile, with these deciding answers."""
        if situatie not in self._tellingen:
            bepaald = dict(zip(self.bepalend, situatie, strict=True))
            self._tellingen[situatie] = {
                pad: {waarde: self._tegenspraken(pad, waarde, bepaald) for waarde in self._schaal[pad]}
                for pad in self.vragen
            }
        return self._tellingen[situatie]

    def _tegenspraken(self, pad: str, waarde: Waarde, bepaald: Mapping[str, Waarde]) -> Telling:
        telling = []
        for criteria in self._per_profiel:
            criterium = criteria.get(pad)
            bepalend = bepaald[criterium.als.vraag] if criterium and criterium.als else None
            telling.append(int(criterium is not None and waarde not in toegestaan(criterium, bepalend)))
        return tuple(telling)

    def _front(self, situatie: tuple[Waarde, ...], paden: tuple[str, ...]) -> tuple[frozenset[Telling], ...]:
        """Per profile: the best leads that the questions ``paden`` can still give."""
        sleutel = (situatie, paden)
        if sleutel not in self._fronten:
            if not paden:
                nul = frozenset({(0,) * len(self.profielen)})
                self._fronten[sleutel] = (nul,) * len(self.profielen)
            else:
                eerder = self._front(situatie, paden[:-1])
                waarden = self.telling(situatie)[paden[-1]].values()
                self._fronten[sleutel] = tuple(
                    _verleng(front, {_voorsprong(telling, index) for telling in waarden})
                    for index, front in enumerate(eerder)
                )
        return self._fronten[sleutel]


@lru_cache(maxsize=8)
def familietabellen(kader: Kader) -> Mapping[str, Familietabel]:
    """Family id -> table; made once for each framework."""
    return {familie.id: Familietabel(kader, familie) for familie in kader.families}


def _som(lengte: int, tellingen: Iterable[Telling]) -> list[int]:
    totaal = [0] * lengte
    for telling in tellingen:
        for index, aantal in enumerate(telling):
            totaal[index] += aantal
    return totaal


def _voorsprong(telling: Telling, index: int) -> Telling:
    """How many contradictions fewer than each profile the one at ``index`` has."""
    return tuple(ander - telling[index] for ander in telling)


def _verleng(front: frozenset[Telling], stappen: set[Telling]) -> frozenset[Telling]:
    """All sums of a lead and a step, without the ones that another beats or equals everywhere."""
    sommen = {tuple(map(sum, zip(winst, stap, strict=True))) for winst in front for stap in stappen}
    return frozenset(
        som
        for som in sommen
        if not any(ander != som and all(a >= b for a, b in zip(ander, som, strict=True)) for ander in sommen)
    )
