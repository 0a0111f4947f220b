"""A profile beside its neighbours: one lighter, one heavier, and as heavy with the other focus."""

from collections.abc import Iterator
from dataclasses import dataclass

from bouw.vergelijken.toegestaan import Punt, Woorden, bijzin, criteria_van, familie_van, mag, vooral
from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader, Profiel

HOOGSTENS = 5
"""Criteria a comparison names; more is no longer read."""
VOLGORDE = ("lichter", "zwaarder", "andere_focus")


@dataclass(frozen=True)
class Buur:
    """A profile next to another: what differs, and how many differences were left out."""

    soort: str
    code: str
    punten: tuple[Punt, ...]
    afhankelijk: tuple[str, ...]
    meer: int


@dataclass(frozen=True)
class Buurverschil:
    """One question for which two profiles allow different values; ``wijst``: others depend on it."""

    vraag: str
    eigen: tuple[Waarde, ...]
    ander: tuple[Waarde, ...]
    wijst: bool

    @property
    def rang(self) -> int:
        """What nothing fits both comes first, then what each allows something more for."""
        los = not set(self.eigen) & set(self.ander)
        eenzijdig = set(self.eigen) <= set(self.ander) or set(self.ander) <= set(self.eigen)
        return 0 if los else 1 + eenzijdig


def buren(kader: Kader, woorden: Woorden, code: str) -> list[Buur]:
    """The neighbours of a profile, each with what differs in words."""
    eigen = kader.profielen[code]
    gevonden = [
        _buur(kader, woorden, eigen, ander, soort)
        for ander in kader.profielen.values()
        if (soort := _soort(kader, eigen, ander))
    ]
    return sorted(gevonden, key=lambda buur: VOLGORDE.index(buur.soort))


def _soort(kader: Kader, eigen: Profiel, ander: Profiel) -> str:
    """Which kind of neighbour a profile is; empty when it is none."""
    stap = ander.niveau - eigen.niveau
    if ander.familie == eigen.familie:
        return {-1: "lichter", 1: "zwaarder"}.get(stap, "")
    zelfde = familie_van(kader, ander).behoefte == familie_van(kader, eigen).behoefte
    return "andere_focus" if zelfde and not stap else ""


def _buur(kader: Kader, woorden: Woorden, eigen: Profiel, ander: Profiel, soort: str) -> Buur:
    op_rang = sorted(_verschillen(kader, eigen, ander), key=lambda verschil: verschil.rang)
    punten = [
        Punt(kader.vraag(verschil.vraag).kort, _in_woorden(kader, woorden, verschil, ander.code))
        for verschil in op_rang[:HOOGSTENS]
    ]
    afhankelijk = (
        *_afhankelijk(kader, woorden, eigen, woorden["hier"]),
        *_afhankelijk(kader, woorden, ander, woorden["daar"].format(code=ander.code)),
    )
    return Buur(soort, ander.code, tuple(punten), afhankelijk, len(op_rang[HOOGSTENS:]))


def _verschillen(kader: Kader, eigen: Profiel, ander: Profiel) -> Iterator[Buurverschil]:
    """Questions for which the two differ, save those for which it depends on another question."""
    hier, daar = criteria_van(eigen), criteria_van(ander)
    alle = (*hier.values(), *daar.values())
    hangt_af = {criterium.vraag for criterium in alle if criterium.als}
    wijzers = {criterium.als.vraag for criterium in alle if criterium.als}
    for vraag in dict.fromkeys((*hier, *daar)):
        lees = vooral if vraag in wijzers else mag
        kanten = lees(kader, vraag, hier.get(vraag)), lees(kader, vraag, daar.get(vraag))
        if vraag not in hangt_af and kanten[0] != kanten[1]:
            yield Buurverschil(vraag, *kanten, vraag in wijzers)


def _in_woorden(kader: Kader, woorden: Woorden, verschil: Buurverschil, code: str) -> tuple[str, ...]:
    hier, daar = woorden["hier"], woorden["daar"].format(code=code)
    namen = ((woorden["dit_profiel"], verschil.eigen), (code, verschil.ander))
    if verschil.wijst or not verschil.rang:
        zin = woorden["vooral" if verschil.wijst else "beter"]
        return tuple(
            zin.format(profiel=naam, als=bijzin(kader, verschil.vraag, waarden, woorden["of_als"]))
            for naam, waarden in namen
        )
    extra = (
        (hier, daar, [waarde for waarde in verschil.eigen if waarde not in verschil.ander]),
        (daar, hier, [waarde for waarde in verschil.ander if waarde not in verschil.eigen]),
    )
    return tuple(
        zin
        for plek, andere_plek, waarden in extra
        if waarden
        for zin in (
            woorden["ook"].format(plek=plek, dat=bijzin(kader, verschil.vraag, waarden, woorden["of_dat"])),
            *([woorden["niet"].format(plek=andere_plek)] if verschil.rang > 1 else []),
        )
    )


def _afhankelijk(kader: Kader, woorden: Woorden, profiel: Profiel, plek: str) -> Iterator[str]:
    """How many criteria of a profile depend on another question, for each such question."""
    wijzers = [criterium.als.vraag for criterium in profiel.criteria if criterium.als]
    for vraag in dict.fromkeys(wijzers):
        aantal = wijzers.count(vraag)
        yield woorden["hangt_af"].format(plek=plek, aantal=aantal, vraag=kader.vraag(vraag).kort)
