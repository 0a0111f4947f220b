"""The answer space in figures: what the rules do for every possible set of answers."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import prod

from rules_py.model.basis import Waarde
from rules_py.model.kader import Familie, Kader
from rules_py.model.vraag import Volgorde
from rules_py.rekenen.antwoordruimte import Ruimte, weeg_onthouden
from rules_py.rekenen.familietabel import GEBROKEN, Familietabel, familietabellen


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
class Geteld:
    """What counting alone would do in one family, with no heading and no hard condition.

    ``tegen_kop``: in how many combinations one profile is best that the heading does not point to.
    ``zwaarst``: the heaviest answers to all that the headings ask, in ``zwaarste`` combinations; ``licht``:
    in how many of those the lightest profile is among the best. ``nu``: the same by both readings.
    """

    tegen_kop: int
    tegen_kop_nu: int
    zwaarst: Mapping[str, Waarde]
    zwaarste: int
    licht: int
    licht_nu: int


@dataclass(frozen=True)
class Familiedekking:
    """What the walk found for one family. ``zekerheid``: how firm, and in how many combinations.

    ``alleen_geteld``: in how many one profile would be best if the heading did not count.
    ``geteld``: what counting alone would do; None where no heading names an answer.
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
    geteld: Geteld | None


@lru_cache(maxsize=8)
def dekking(kader: Kader) -> tuple[Familiedekking, ...]:
    """Walk the answer space of every family. Asserts what must hold for every combination."""
    return tuple(_familie(kader, familie) for familie in kader.families)


def _familie(kader: Kader, familie: Familie) -> Familiedekking:
    tabel = familietabellen(kader)[familie.id]
    ruimte = Ruimte(tabel)
    groepen: Counter[frozenset[int]] = Counter()
    zonder: Counter[str] = Counter()
    zekerheid: Counter[str] = Counter()
    niemand = alleen_geteld = 0
    for rij, aantal in ruimte.gang().items():
        for plaats, tegen in enumerate(rij):
            weging = ruimte.weeg(plaats, tegen)
            assert weging.best, "a family always has a best profile"
            assert all(tegen[index] < GEBROKEN for index in weging.best), "a broken profile is never best"
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
        geteld=_geteld(kader, familie, ruimte) if tabel.kopvragen else None,
    )


def _geteld(kader: Kader, familie: Familie, ruimte: Ruimte) -> Geteld:
    """Counting alone beside both readings, over the whole answer space."""
    zwaarst = {
        volgorde.vraag: volgorde.oplopend[-1]
        for volgorde in kader.zwaarte.volgorde
        if volgorde.vraag in ruimte.tabel.kopvragen
    }
    geteld = Ruimte(Familietabel(_zonder_harde_voorwaarden(kader), familie))
    tegen_kop, zwaarste, licht = _tel(geteld, ruimte.koppen, zwaarst, met_kop=False)
    tegen_kop_nu, _, licht_nu = _tel(ruimte, ruimte.koppen, zwaarst, met_kop=True)
    return Geteld(tegen_kop, tegen_kop_nu, zwaarst, zwaarste, licht, licht_nu)


def _zonder_harde_voorwaarden(kader: Kader) -> Kader:
    zacht = {
        code: replace(profiel, criteria=tuple(replace(een, hard=False) for een in profiel.criteria))
        for code, profiel in kader.profielen.items()
    }
    return replace(kader, profielen=zacht)


def _tel(
    ruimte: Ruimte,
    koppen: tuple[frozenset[int] | None, ...],
    zwaarst: Mapping[str, Waarde],
    *,
    met_kop: bool,
) -> tuple[int, int, int]:
    """One profile best against the heading; the heaviest combinations; the lightest profile best in those."""
    tegen_kop = zwaarste = licht = 0
    geteld = len(ruimte.tabel.vragen)
    for rij, aantal in ruimte.gang().items():
        for plaats, (situatie, tegen, kop) in enumerate(zip(ruimte.situaties, rij, koppen, strict=True)):
            best = ruimte.weeg(plaats, tegen).best if met_kop else weeg_onthouden(tegen, None, geteld).best
            tegen_kop += aantal * (len(best) == 1 and kop is not None and not best <= kop)
            if zwaarst.items() <= dict(zip(ruimte.tabel.bepalend, situatie, strict=True)).items():
                zwaarste += aantal
                licht += aantal * (0 in best)
    return tegen_kop, zwaarste, licht


def _beslist(ruimte: Ruimte, pad: str) -> bool:
    """Whether another answer to this question alone ever changes which profiles are best."""
    return any(
        eerst.best != dan.best
        for van, naar in pairwise(ruimte.tabel.schaal(pad))
        for eerst, dan, _ in ruimte.paren(pad, van, naar)
    )


def _dalingen(kader: Kader, familie: Familie, ruimte: Ruimte) -> Iterator[Daling]:
    """Each step to a heavier answer that lightens the outcome, for every ordered question."""
    for volgorde in kader.zwaarte.volgorde:
        if volgorde.vraag in ruimte.tabel.vragen:
            yield from _dalingen_van(familie, ruimte, volgorde)


def _dalingen_van(familie: Familie, ruimte: Ruimte, volgorde: Volgorde) -> Iterator[Daling]:
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
