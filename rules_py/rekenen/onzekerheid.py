"""Doubt: which profiles can still be the best, whatever the missing answers turn out to be.

A profile is ``best`` when some way of filling in the unknown answers makes it so (lezingen.weeg),
``dichtbij`` when some way brings it that close. With everything answered that is one plain weighing.
Answering more can only take profiles away.

Exact for any number of unknowns without trying all combinations. The questions that decide what
others mean (``bepalend``: risk, complexity) are tried value by value. For the rest only leads count:
for one profile its lead over each of the others, leads add up question by question, and of two ways
to answer the one that is nowhere better can be dropped (a Pareto front).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import add, ge, sub

from rules_py.model.basis import Waarde
from rules_py.rekenen.familietabel import GEBROKEN, Familietabel, Situatie, Telling, opgeteld
from rules_py.rekenen.lezingen import OPEN, Weging, weeg

MEESTE_ONBEKENDEN = 6
"""Up to this many unknown answers every way to fill them in is tried, to say how firm the outcome is."""
MEESTE_BEWAARD = 5000
"""Fronts and answers that are kept: enough for one visitor, and bounded."""
ACHTER = -10 * GEBROKEN
"""By how much a profile may be behind one that does not count."""


@dataclass(frozen=True)
class Mogelijk:
    """Codes that each reading can point to, that can be best or dichtbij, and how firm that is.

    ``kop_noemt``: what the heading names to the letter; ``kop``: what it points to (Familietabel.kop).
    """

    beschrijving: frozenset[str]
    kop_noemt: frozenset[str] | None
    kop: frozenset[str] | None
    best: frozenset[str]
    dichtbij: frozenset[str]
    zekerheid: str


def mogelijk(tabel: Familietabel, bekend: Mapping[str, Waarde]) -> Mogelijk:
    """What the known answers leave possible in one family."""
    return _mogelijk(tabel, tuple(bekend.get(pad) for pad in tabel.vragen))


@lru_cache(maxsize=MEESTE_BEWAARD)
def _mogelijk(tabel: Familietabel, waarden: tuple[Waarde | None, ...]) -> Mogelijk:
    """The same by value, None for unknown, in the order of the questions of the family."""
    bekend = {pad: waarde for pad, waarde in zip(tabel.vragen, waarden, strict=True) if waarde is not None}
    onbekend = tuple(pad for pad in tabel.vragen if pad not in bekend)
    if not onbekend:
        situatie = tuple(bekend[pad] for pad in tabel.bepalend)
        weging = weeg(tabel.som(situatie, bekend), tabel.kop(bekend), len(tabel.vragen))
        return _in_codes(tabel, bekend, weging)
    beschrijving, best, dichtbij = set[int](), set[int](), set[int]()
    for situatie in tabel.situaties(bekend):
        ruimte = _Ruimte.van(tabel, situatie, bekend)
        for index in range(len(tabel.profielen)):
            if ruimte.kan_voor(index, 0):
                beschrijving.add(index)
            if ruimte.kan_voor(index, -1):
                dichtbij.add(index)
            if ruimte.kan_best(index):
                best.add(index)
    zekerheid = _zekerheid(tabel, bekend, onbekend)
    weging = Weging(frozenset(beschrijving), frozenset(best), frozenset(dichtbij - best), zekerheid)
    return _in_codes(tabel, bekend, weging)


def _in_codes(tabel: Familietabel, bekend: Mapping[str, Waarde], weging: Weging) -> Mogelijk:
    def codes(indexen: Iterable[int]) -> frozenset[str]:
        return frozenset(tabel.codes[index] for index in indexen)

    noemt, kop = tabel.kop_letterlijk(bekend), tabel.kop(bekend)

    return Mogelijk(
        beschrijving=codes(weging.beschrijving),
        kop_noemt=None if noemt is None else codes(noemt),
        kop=None if kop is None else codes(kop),
        best=codes(weging.best),
        dichtbij=codes(weging.dichtbij),
        zekerheid=weging.zekerheid,
    )


@dataclass(frozen=True)
class _Ruimte:
    """What is left open in one situation."""

    tabel: Familietabel
    situatie: Situatie
    som: Telling
    kop: frozenset[int] | None
    open_vragen: tuple[str, ...]

    @classmethod
    def van(cls, tabel: Familietabel, situatie: Situatie, bekend: Mapping[str, Waarde]) -> "_Ruimte":
        nu = {**bekend, **dict(zip(tabel.bepalend, situatie, strict=True))}
        open_vragen = tuple(pad for pad in tabel.vragen if pad not in nu)
        return cls(tabel, situatie, tabel.som(situatie, nu), tabel.kop(nu), open_vragen)

    def kan_voor(
        self,
        index: int,
        met: int,
        van: frozenset[int] | None = None,
        heel: int | None = None,
        anders: int = ACHTER,
    ) -> bool:
        """Whether some way of answering puts profile ``index``, unbroken, ahead (negative: behind).

        By ``met`` contradictions of each of ``van`` (all when not given), and by ``anders`` of the others.
        ``heel``: another profile that must stay unbroken as well.
        """
        if self.som[index] >= GEBROKEN or (heel is not None and self.som[heel] >= GEBROKEN):
            return False
        eis = frozenset({index} if heel is None else {index, heel})
        minstens = (met if van is None or ander in van else anders for ander in range(len(self.som)))
        nodig = tuple(map(sub, minstens, _voorsprong(self.som, index)))
        fronten = _front(self.tabel, self.situatie, self.open_vragen, index, eis)
        return any(all(map(ge, winst, nodig)) for winst in fronten)

    def kan_best(self, index: int) -> bool:
        """Whether some way of answering makes this profile one of the best (lezingen.weeg)."""
        if self.kop is None:
            return self.kan_voor(index, 0)
        if index not in self.kop:
            # Alone what the description points to: ahead of all that the heading points to.
            return self.kan_voor(index, 1, van=self.kop, anders=0)
        if self.kan_voor(index, 0):
            return True
        # The heading points to it, and the description only to others: then all of both are best.
        andere = (ander for ander in range(len(self.som)) if ander not in self.kop)
        return any(self.kan_voor(ander, 1, van=self.kop, heel=index) for ander in andere)


@lru_cache(maxsize=MEESTE_BEWAARD)
def _front(
    tabel: Familietabel, situatie: Situatie, paden: tuple[str, ...], index: int, eis: frozenset[int]
) -> frozenset[Telling]:
    """The best leads of one profile that the questions ``paden`` can give, with ``eis`` unbroken."""
    if not paden:
        return frozenset({(0,) * len(tabel.profielen)})
    stappen = {
        _voorsprong(telling, index)
        for telling in tabel.telling(situatie)[paden[-1]].values()
        if all(telling[heel] < GEBROKEN for heel in eis)
    }
    return _verleng(_front(tabel, situatie, paden[:-1], index, eis), stappen)


def _zekerheid(tabel: Familietabel, bekend: Mapping[str, Waarde], onbekend: tuple[str, ...]) -> str:
    """How firm, when every way to fill in the unknown answers agrees on it and on the best; else open."""
    if len(onbekend) > MEESTE_ONBEKENDEN:
        return OPEN
    gevonden: set[tuple[frozenset[int], str]] = set()
    for situatie in tabel.situaties(bekend):
        ruimte = _Ruimte.van(tabel, situatie, bekend)
        for tegen in _eindstanden(ruimte):
            weging = weeg(tegen, ruimte.kop, len(tabel.vragen))
            gevonden.add((weging.best, weging.zekerheid))
        if len(gevonden) > 1:
            return OPEN
    ((_, zekerheid),) = gevonden
    return zekerheid


def _eindstanden(ruimte: _Ruimte) -> set[Telling]:
    """All rows of contradictions that the open questions can still lead to."""
    standen = {ruimte.som}
    for pad in ruimte.open_vragen:
        stappen = set(ruimte.tabel.telling(ruimte.situatie)[pad].values())
        standen = {opgeteld(len(stand), (stand, stap)) for stand in standen for stap in stappen}
    return standen


def _voorsprong(telling: Telling, index: int) -> Telling:
    """How many contradictions fewer than each profile the one at ``index`` has."""
    eigen = telling[index]
    return tuple([ander - eigen for ander in telling])


def _verleng(front: frozenset[Telling], stappen: set[Telling]) -> frozenset[Telling]:
    """All sums of a lead and a step, without the ones that another beats or equals everywhere."""
    sommen = {tuple(map(add, winst, stap)) for winst in front for stap in stappen}
    return frozenset(
        som for som in sommen if not any(ander != som and all(map(ge, ander, som)) for ander in sommen)
    )


def onderscheid(tabel: Familietabel, pad: str, nog: Mogelijk) -> float:
    """How often, a value, a question tells two of the possible profiles apart; 0: it can't matter."""
    if pad not in tabel.vragen:
        return 0
    open_profielen = [index for index, code in enumerate(tabel.codes) if code in nog.best | nog.dichtbij]
    paren = 0
    situaties = list(tabel.situaties({}))
    for situatie in situaties:
        for telling in tabel.telling(situatie)[pad].values():
            tegen = sum(telling[index] > 0 for index in open_profielen)
            paren += tegen * (len(open_profielen) - tegen)
    eigen = len(open_profielen) - 1 if pad in tabel.bepalend else 0
    return eigen + paren / (len(situaties) * len(tabel.schaal(pad)))
