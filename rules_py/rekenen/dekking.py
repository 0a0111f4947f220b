"""The whole answer space, walked: what the rules do for every possible set of answers.

Not one by one: two sets of answers with the same contradictions give the same outcome. So the walk
counts how many sets of answers lead to each row of contradictions, question by question. That is
exact, and takes seconds for millions of combinations. The questions that decide what others mean (risk,
complexity) are walked for all their values at once, so that outcomes can be compared across them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from math import prod

from rules_py.model.basis import Waarde
from rules_py.model.kader import Familie, Kader
from rules_py.model.vraag import Volgorde
from rules_py.rekenen.familietabel import Familietabel, Situatie, Telling, familietabellen, opgeteld
from rules_py.rekenen.lezingen import Weging, weeg

Rij = tuple[Telling, ...]
"""The contradictions of all profiles, once for each situation (values of the deciding questions)."""


@dataclass(frozen=True)
class Profieldekking:
    """In how many combinations a profile is the best: alone, or shared with others."""

    code: str
    alleen: int
    gedeeld: int
    zonder_tegenspraak: int


@dataclass(frozen=True)
class Daling:
    """Where a heavier answer, all else equal, gives a lighter outcome; in how many combinations."""

    familie: str
    vraag: str
    van: Waarde
    naar: Waarde
    aantal: int


@dataclass(frozen=True)
class Familiedekking:
    """What the walk found for one family. ``zekerheid``: how firm, and in how many combinations.

    ``alleen_geteld``: in how many one profile would be best if the heading did not count.
    """

    familie: str
    naam: str
    combinaties: int
    profielen: tuple[Profieldekking, ...]
    gedeeld: tuple[tuple[tuple[str, ...], int], ...]
    een_best: int
    alleen_geteld: int
    zekerheid: Mapping[str, int]
    niemand_past: int
    beslist_nooit: tuple[str, ...]
    dalingen: tuple[Daling, ...]


@lru_cache(maxsize=8)
def dekking(kader: Kader) -> tuple[Familiedekking, ...]:
    """Walk the answer space of every family. Asserts what must hold for every combination."""
    return tuple(_familie(kader, familie) for familie in kader.families)


@dataclass(frozen=True)
class _Ruimte:
    """The answer space of one family. ``gelopen``: each walk that was made, for they come back."""

    tabel: Familietabel
    gelopen: dict[str | None, Mapping[Rij, int]] = field(default_factory=dict)

    @cached_property
    def situaties(self) -> tuple[Situatie, ...]:
        return tuple(self.tabel.situaties({}))

    @cached_property
    def koppen(self) -> tuple[frozenset[int] | None, ...]:
        bepaald = (dict(zip(self.tabel.bepalend, situatie, strict=True)) for situatie in self.situaties)
        return tuple(self.tabel.kop(situatie) for situatie in bepaald)

    @cached_property
    def rest(self) -> tuple[str, ...]:
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
        return _weeg(tegen, self.koppen[plaats], len(self.tabel.vragen))

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
def _weeg(tegen: Telling, kop: frozenset[int] | None, geteld: int) -> Weging:
    return weeg(tegen, kop, geteld)


def eindstanden(
    kader: Kader, familie: str, vast: Mapping[str, Waarde] | None = None
) -> Counter[tuple[frozenset[str], frozenset[str], str]]:
    """How often each outcome (best, dichtbij, zekerheid) occurs, with some answers fixed if you like."""
    ruimte = _Ruimte(familietabellen(kader)[familie])

    def codes(indexen: frozenset[int]) -> frozenset[str]:
        return frozenset(ruimte.tabel.codes[index] for index in indexen)

    gevonden: Counter[tuple[frozenset[str], frozenset[str], str]] = Counter()
    for rij, aantal in ruimte.loop(vast=vast).items():
        for plaats, tegen in enumerate(rij):
            weging = ruimte.weeg(plaats, tegen)
            gevonden[codes(weging.best), codes(weging.dichtbij), weging.zekerheid] += aantal
    return gevonden


def _familie(kader: Kader, familie: Familie) -> Familiedekking:
    tabel = familietabellen(kader)[familie.id]
    ruimte = _Ruimte(tabel)
    groepen: Counter[frozenset[int]] = Counter()
    zonder: Counter[str] = Counter()
    zekerheid: Counter[str] = Counter()
    niemand = alleen_geteld = 0
    for rij, aantal in ruimte.gang().items():
        for plaats, tegen in enumerate(rij):
            weging = ruimte.weeg(plaats, tegen)
            assert weging.best, "a family always has a best profile"
            foutloos = frozenset(index for index, telling in enumerate(tegen) if telling == 0)
            assert foutloos <= weging.best | weging.dichtbij, "a profile that meets all its criteria is shown"
            groepen[weging.best] += aantal
            zonder.update({tabel.codes[index]: aantal for index in foutloos})
            zekerheid[weging.zekerheid] += aantal
            niemand += aantal * (not foutloos)
            alleen_geteld += aantal * (len(weging.beschrijving) == 1)
    return Familiedekking(
        familie=familie.id,
        naam=familie.naam,
        combinaties=prod(len(tabel.schaal(pad)) for pad in tabel.vragen),
        profielen=tuple(
            Profieldekking(
                code=code,
                alleen=groepen[frozenset({index})],
                gedeeld=sum(aantal for groep, aantal in groepen.items() if index in groep and len(groep) > 1),
                zonder_tegenspraak=zonder[code],
            )
            for index, code in enumerate(tabel.codes)
        ),
        gedeeld=tuple(
            (tuple(tabel.codes[index] for index in sorted(groep)), aantal)
            for groep, aantal in sorted(groepen.items(), key=lambda paar: (-paar[1], sorted(paar[0])))
            if len(groep) > 1
        ),
        een_best=sum(aantal for groep, aantal in groepen.items() if len(groep) == 1),
        alleen_geteld=alleen_geteld,
        zekerheid=dict(zekerheid),
        niemand_past=niemand,
        beslist_nooit=tuple(pad for pad in tabel.vragen if not _beslist(ruimte, pad)),
        dalingen=tuple(_dalingen(kader, familie, ruimte)),
    )


def _plus(rij: Rij, stap: Rij) -> Rij:
    return tuple(map(_bij, rij, stap))


@lru_cache(maxsize=100_000)
def _bij(tegen: Telling, erbij: Telling) -> Telling:
    """The same few sums come back millions of times."""
    return opgeteld(len(tegen), (tegen, erbij))


def _beslist(ruimte: _Ruimte, pad: str) -> bool:
    """Whether another answer to this question alone ever changes which profiles are best."""
    return any(
        eerst.best != dan.best
        for van, naar in pairwise(ruimte.tabel.schaal(pad))
        for eerst, dan, _ in ruimte.paren(pad, van, naar)
    )


def _dalingen(kader: Kader, familie: Familie, ruimte: _Ruimte) -> Iterator[Daling]:
    """Each step to a heavier answer that lightens the outcome, for every ordered question."""
    for volgorde in kader.zwaarte.volgorde:
        if volgorde.vraag in ruimte.tabel.vragen:
            yield from _dalingen_van(familie, ruimte, volgorde)


def _dalingen_van(familie: Familie, ruimte: _Ruimte, volgorde: Volgorde) -> Iterator[Daling]:
    niveaus = [profiel.niveau for profiel in ruimte.tabel.profielen]
    for van, naar in pairwise(volgorde.oplopend):
        keer = sum(
            aantal
            for eerst, dan, aantal in ruimte.paren(volgorde.vraag, van, naar)
            if is_lichter(dan.best, eerst.best, niveaus)
        )
        if keer:
            yield Daling(familie.id, volgorde.vraag, van, naar, keer)


def is_lichter(dan: frozenset[int], eerst: frozenset[int], niveaus: list[int]) -> bool:
    """Whether an outcome is lighter than another: neither end of it is heavier, and one end is lighter."""
    nu = (min(niveaus[index] for index in dan), max(niveaus[index] for index in dan))
    was = (min(niveaus[index] for index in eerst), max(niveaus[index] for index in eerst))
    return nu != was and nu[0] <= was[0] and nu[1] <= was[1]
