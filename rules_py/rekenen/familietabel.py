"""The contradictions of every value of every question, for the profiles of one family.

A profile that breaks a hard condition (a "moet" or "geen sprake van" of the text) can't be what the
description points to. In the numbers that is ``GEBROKEN``: more contradictions than any count can reach.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from operator import add

from rules_py.model.basis import Waarde
from rules_py.model.kader import Criterium, Familie, Kader, Profiel
from rules_py.rekenen.beoordeling import toegestaan

Telling = tuple[int, ...]
"""One number a profile: contradictions, or a lead over each profile."""
Situatie = tuple[Waarde, ...]
"""Values of the questions that decide what others mean, in the order of ``Familietabel.bepalend``."""

GEBROKEN = 1000


class Familietabel:
    """What each answer adds to each profile, and which profiles the heading points to.

    ``bepalend``: the questions that must be known before an answer to another can be counted, or before
    the heading says anything. ``vragen``: all questions of the family, those first.
    """

    def __init__(self, kader: Kader, familie: Familie) -> None:
        self.profielen: tuple[Profiel, ...] = kader.profielen_van(familie)
        self.codes: tuple[str, ...] = tuple(profiel.code for profiel in self.profielen)
        criteria = [criterium for profiel in self.profielen for criterium in profiel.criteria]
        self.kopvragen: tuple[str, ...] = tuple(
            dict.fromkeys(pad for profiel in self.profielen for als in profiel.kop for pad in als)
        )
        afhankelijk = (criterium.als.vraag for criterium in criteria if criterium.als)
        self.bepalend: tuple[str, ...] = tuple(dict.fromkeys((*afhankelijk, *self.kopvragen)))
        self.vragen: tuple[str, ...] = tuple(
            dict.fromkeys((*self.bepalend, *(criterium.vraag for criterium in criteria)))
        )
        self._schaal = {pad: kader.vraag(pad).waarden for pad in self.vragen}
        self._criteria: tuple[Mapping[str, Criterium], ...] = tuple(
            {criterium.vraag: criterium for criterium in profiel.criteria} for profiel in self.profielen
        )
        self._koppen: dict[tuple[Waarde | None, ...], frozenset[int] | None] = {}
        self._tellingen: dict[Situatie, Mapping[str, Mapping[Waarde, Telling]]] = {}

    def schaal(self, pad: str) -> tuple[Waarde, ...]:
        """The values of a question, weet_niet left out."""
        return self._schaal[pad]

    def situaties(self, bekend: Mapping[str, Waarde]) -> Iterable[Situatie]:
        """Every way to fill in the deciding questions that are not known."""
        return product(*([bekend[pad]] if pad in bekend else self._schaal[pad] for pad in self.bepalend))

    def kop(self, bekend: Mapping[str, Waarde]) -> frozenset[int] | None:
        """The profiles that the heading points to; None when it says nothing about these answers.

        When the same answers break a hard condition of all that it names, it points to the next heavier
        profile that they leave: a risk that rules out IBO-1 doesn't silence the heading (H8). One that
        stays keeps its word: with a low complexity and a high risk that is level 4.
        """
        antwoorden = tuple(bekend.get(pad) for pad in self.kopvragen)
        if antwoorden not in self._koppen:
            self._koppen[antwoorden] = self._kop(bekend)
        return self._koppen[antwoorden]

    def _kop(self, bekend: Mapping[str, Waarde]) -> frozenset[int] | None:
        genoemd = self.kop_letterlijk(bekend)
        if genoemd is None or not all(self._uitgesloten(index, bekend) for index in genoemd):
            return genoemd
        zwaarder = range(max(genoemd) + 1, len(self.profielen))
        volgende = next((index for index in zwaarder if not self._uitgesloten(index, bekend)), None)
        return genoemd if volgende is None else frozenset({volgende})

    def kop_letterlijk(self, bekend: Mapping[str, Waarde]) -> frozenset[int] | None:
        """The profiles whose heading names these answers, whatever else they break."""
        if not self.kopvragen or any(pad not in bekend for pad in self.kopvragen):
            return None
        genoemd = frozenset(
            index
            for index, profiel in enumerate(self.profielen)
            if any(all(bekend[pad] in waarden for pad, waarden in als.items()) for als in profiel.kop)
        )
        return genoemd or None

    def _uitgesloten(self, index: int, bekend: Mapping[str, Waarde]) -> bool:
        """Whether the answers that the heading is about break a hard condition of this profile."""
        criteria = (self._criteria[index].get(pad) for pad in self.kopvragen)
        return any(
            bekend[criterium.vraag] not in toegestaan(criterium, None)
            for criterium in criteria
            if criterium is not None and criterium.hard and criterium.als is None
        )

    def telling(self, situatie: Situatie) -> Mapping[str, Mapping[Waarde, Telling]]:
        """Question -> value -> contradictions of each profile, with these deciding answers."""
        if situatie not in self._tellingen:
            bepaald = dict(zip(self.bepalend, situatie, strict=True))
            self._tellingen[situatie] = {
                pad: {waarde: self._tegenspraken(pad, waarde, bepaald) for waarde in self._schaal[pad]}
                for pad in self.vragen
            }
        return self._tellingen[situatie]

    def som(self, situatie: Situatie, bekend: Mapping[str, Waarde]) -> Telling:
        """The contradictions of all known answers in this situation."""
        tabel, nu = self.telling(situatie), {**bekend, **dict(zip(self.bepalend, situatie, strict=True))}
        return opgeteld(len(self.profielen), (tabel[pad][nu[pad]] for pad in self.vragen if pad in nu))

    def _tegenspraken(self, pad: str, waarde: Waarde, bepaald: Mapping[str, Waarde]) -> Telling:
        telling = []
        for criteria in self._criteria:
            criterium = criteria.get(pad)
            if criterium is None:
                telling.append(0)
                continue
            bepalend = bepaald[criterium.als.vraag] if criterium.als else None
            past = waarde in toegestaan(criterium, bepalend)
            telling.append(0 if past else GEBROKEN if criterium.hard else 1)
        return tuple(telling)


@lru_cache(maxsize=8)
def familietabellen(kader: Kader) -> Mapping[str, Familietabel]:
    """Family id -> table; made once for each framework."""
    return {familie.id: Familietabel(kader, familie) for familie in kader.families}


def opgeteld(lengte: int, tellingen: Iterable[Sequence[int]]) -> Telling:
    """The sum of the contradictions; one that breaks a hard condition stays broken and nothing more."""
    totaal: Telling = (0,) * lengte
    for telling in tellingen:
        totaal = tuple(map(add, totaal, telling))
    return tuple([min(aantal, GEBROKEN) for aantal in totaal])
