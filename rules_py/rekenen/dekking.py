"""The whole answer space, walked: what the rules do for every possible set of answers.

Not one by one: two sets of answers with the same contradictions give the same outcome. So the walk
counts how many sets of answers lead to each row of contradictions, question by question. That is
exact, and takes seconds for millions of combinations. The questions that lead (risico, and what
changes what another criterion allows, B1 IBO-4) are walked for all their values at once, so that
outcomes can be compared across them with all other answers equal.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise, product
from math import prod

from rules_py.model.basis import Waarde
from rules_py.model.kader import Familie, Kader
from rules_py.rekenen.onzekerheid import Familietabel, Telling, familietabellen

Situatie = tuple[Waarde, ...]
Rij = tuple[Telling, ...]
"""The contradictions of all profiles, once for each situation (values of the leading questions)."""


@dataclass(frozen=True)
class Profieldekking:
    """In how many combinations a profile is the best: alone, or shared with others."""

    code: str
    alleen: int
    gedeeld: int
    zonder_tegenspraak: int


@dataclass(frozen=True)
class Familiedekking:
    """What the walk found for one family."""

    familie: str
    naam: str
    combinaties: int
    profielen: tuple[Profieldekking, ...]
    gedeeld: tuple[tuple[tuple[str, ...], int], ...]
    niemand_past: int
    beslist_nooit: tuple[str, ...]
    risico_verlaagt: tuple["Daling", ...]


@dataclass(frozen=True)
class Daling:
    """Where a higher risk, all else equal, lowers the level shown: from and to, and how often."""

    van: Waarde
    naar: Waarde
    eerst: tuple[str, ...]
    dan: tuple[str, ...]
    aantal: int


@lru_cache(maxsize=8)
def dekking(kader: Kader) -> tuple[Familiedekking, ...]:
    """Walk the answer space of every family. Asserts what must hold for every combination."""
    return tuple(_familie(kader, familie) for familie in kader.families)


@dataclass(frozen=True)
class _Ruimte:
    """The answer space of one family."""

    tabel: Familietabel
    voorop: tuple[str, ...]
    risico: int | None

    @cached_property
    def situaties(self) -> tuple[Situatie, ...]:
        return tuple(product(*(self.tabel.schaal(pad) for pad in self.voorop)))

    @cached_property
    def rest(self) -> tuple[str, ...]:
        return tuple(pad for pad in self.tabel.vragen if pad not in self.voorop)

    def tegen(self, situatie: Situatie, pad: str, waarde: Waarde) -> Telling:
        """The contradictions of one answer in one situation."""
        return self.tabel.telling(situatie[: len(self.tabel.bepalend)])[pad][waarde]

    def begin(self, situatie: Situatie) -> Telling:
        """The contradictions of the leading answers themselves."""
        rijen = [self.tegen(situatie, pad, waarde) for pad, waarde in zip(self.voorop, situatie, strict=True)]
        return tuple(map(sum, zip(*rijen, strict=True))) if rijen else (0,) * len(self.tabel.profielen)

    def stappen(self, pad: str) -> Counter[Rij]:
        """What one answer to ``pad`` adds in each situation, and by how many of its values."""
        return Counter(
            tuple(self.tegen(situatie, pad, waarde) for situatie in self.situaties)
            for waarde in self.tabel.schaal(pad)
        )

    def loop(self, zonder: str | None = None) -> Mapping[Rij, int]:
        """How many sets of answers lead to each row of contradictions (one question left out)."""
        telling: Counter[Rij] = Counter({tuple(self.begin(situatie) for situatie in self.situaties): 1})
        for pad in self.rest:
            if pad == zonder:
                continue
            volgende: Counter[Rij] = Counter()
            for rij, aantal in telling.items():
                for stap, keer in self.stappen(pad).items():
                    volgende[_plus(rij, stap)] += aantal * keer
            telling = volgende
        return telling


def _ruimte(kader: Kader, familie: Familie) -> _Ruimte:
    tabel = familietabellen(kader)[familie.id]
    risico = [kader.route.risico] if kader.route.risico in tabel.vragen else []
    voorop = tuple(dict.fromkeys((*tabel.bepalend, *risico)))
    return _Ruimte(tabel, voorop, voorop.index(risico[0]) if risico else None)


def _familie(kader: Kader, familie: Familie) -> Familiedekking:
    ruimte = _ruimte(kader, familie)
    codes = [profiel.code for profiel in ruimte.tabel.profielen]
    groepen: Counter[tuple[str, ...]] = Counter()
    zonder: Counter[str] = Counter()
    dalingen: Counter[tuple[Waarde, Waarde, tuple[str, ...], tuple[str, ...]]] = Counter()
    niemand = 0
    for rij, aantal in ruimte.loop().items():
        for tegen in rij:
            best = _best(tegen)
            foutloos = {index for index, telling in enumerate(tegen) if telling == 0}
            assert best, "a family always has a best profile"
            assert foutloos <= best, "a profile that meets all its criteria is always best"
            groepen[tuple(codes[index] for index in sorted(best))] += aantal
            zonder.update({codes[index]: aantal for index in foutloos})
            niemand += aantal * (not foutloos)
        dalingen.update(dict.fromkeys(_dalingen(ruimte, rij, codes), aantal))
    return Familiedekking(
        familie=familie.id,
        naam=familie.naam,
        combinaties=prod(len(ruimte.tabel.schaal(pad)) for pad in ruimte.tabel.vragen),
        profielen=tuple(
            Profieldekking(
                code=code,
                alleen=groepen[(code,)],
                gedeeld=sum(aantal for groep, aantal in groepen.items() if code in groep and len(groep) > 1),
                zonder_tegenspraak=zonder[code],
            )
            for code in codes
        ),
        gedeeld=tuple(
            sorted(
                ((groep, aantal) for groep, aantal in groepen.items() if len(groep) > 1),
                key=lambda paar: (-paar[1], paar[0]),
            )
        ),
        niemand_past=niemand,
        beslist_nooit=tuple(pad for pad in ruimte.tabel.vragen if not _beslist(ruimte, pad)),
        risico_verlaagt=tuple(
            Daling(*wat, aantal) for wat, aantal in sorted(dalingen.items(), key=lambda paar: -paar[1])
        ),
    )


def _plus(rij: Rij, stap: Rij) -> Rij:
    return tuple(tuple(map(sum, zip(a, b, strict=True))) for a, b in zip(rij, stap, strict=True))


def _best(tegen: Telling) -> frozenset[int]:
    minst = min(tegen)
    return frozenset(index for index, aantal in enumerate(tegen) if aantal == minst)


def _beslist(ruimte: _Ruimte, pad: str) -> bool:
    """Whether another answer to this question alone ever changes which profiles are best."""
    if pad in ruimte.voorop:
        plaats = ruimte.voorop.index(pad)
        return any(
            _best(rij[een]) != _best(rij[ander])
            for rij in ruimte.loop()
            for een, ander in _buren(ruimte, plaats)
        )
    stappen = list(ruimte.stappen(pad))
    if len(stappen) == 1:
        return False
    return any(
        len({_best(tegen) for tegen in tegens}) > 1
        for rij in ruimte.loop(zonder=pad)
        for tegens in zip(*(_plus(rij, stap) for stap in stappen), strict=True)
    )


def _buren(ruimte: _Ruimte, plaats: int) -> Iterator[tuple[int, int]]:
    """Pairs of situations that differ only in one leading question, the second one value higher."""
    schaal = ruimte.tabel.schaal(ruimte.voorop[plaats])
    for lager, hoger in pairwise(schaal):
        for index, situatie in enumerate(ruimte.situaties):
            if situatie[plaats] == lager:
                ander = (*situatie[:plaats], hoger, *situatie[plaats + 1 :])
                yield index, ruimte.situaties.index(ander)


def _dalingen(
    ruimte: _Ruimte, rij: Rij, codes: list[str]
) -> Iterator[tuple[Waarde, Waarde, tuple[str, ...], tuple[str, ...]]]:
    """Each step to a higher risk at which the lowest or the highest level shown goes down."""
    if ruimte.risico is None:
        return
    niveau = [profiel.niveau for profiel in ruimte.tabel.profielen]
    for een, ander in _buren(ruimte, ruimte.risico):
        eerst, dan = sorted(_best(rij[een])), sorted(_best(rij[ander]))
        if niveau[dan[0]] < niveau[eerst[0]] or niveau[dan[-1]] < niveau[eerst[-1]]:
            van, naar = (ruimte.situaties[deel][ruimte.risico] for deel in (een, ander))
            yield van, naar, tuple(codes[i] for i in eerst), tuple(codes[i] for i in dan)
