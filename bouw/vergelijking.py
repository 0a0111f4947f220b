"""Profiles beside each other, from the answers each allows: neighbours, what tells them apart, an example."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from rules_py.basis import Waarde
from rules_py.model import Criterium, Familie, Kader, Profiel

HOOGSTENS = 5
"""Criteria a comparison names; more is no longer read."""


@dataclass(frozen=True)
class Punt:
    """One criterion in words: what it is about, and what holds."""

    kort: str
    zinnen: tuple[str, ...]


@dataclass(frozen=True)
class Buur:
    """A profile next to another: ``soort`` is lichter, zwaarder or andere_focus; ``meer`` was left out."""

    soort: str
    code: str
    punten: tuple[Punt, ...]
    afhankelijk: tuple[str, ...]
    meer: int


def buren(kader: Kader, woorden: Mapping[str, Any], code: str) -> list[Buur]:
    """The profile one lighter, one heavier, and the one as heavy with the other focus."""
    eigen = kader.profielen[code]
    behoefte = _familie(kader, eigen).behoefte
    gevonden = []
    for ander in kader.profielen.values():
        stap = ander.niveau - eigen.niveau
        if ander.familie == eigen.familie and abs(stap) == 1:
            gevonden.append(_buur(kader, woorden, (eigen, ander), "lichter" if stap < 0 else "zwaarder"))
        elif ander.familie != eigen.familie and not stap and _familie(kader, ander).behoefte == behoefte:
            gevonden.append(_buur(kader, woorden, (eigen, ander), "andere_focus"))
    volgorde = ("lichter", "zwaarder", "andere_focus")
    return sorted(gevonden, key=lambda buur: volgorde.index(buur.soort))


def _buur(kader: Kader, woorden: Mapping[str, Any], paar: tuple[Profiel, Profiel], soort: str) -> Buur:
    criteria = [_criteria(profiel) for profiel in paar]
    namen = (woorden["dit_profiel"], paar[1].code)
    hangen_af = {vraag: criterium for deel in criteria for vraag, criterium in deel.items() if criterium.als}
    wijzers = {criterium.als.vraag for criterium in hangen_af.values() if criterium.als}
    gevonden: list[tuple[tuple[bool, int], Punt]] = []
    for vraag in dict.fromkeys(vraag for deel in criteria for vraag in deel):
        kanten = [set(_mag(kader, deel.get(vraag), vraag, vraag in wijzers)) for deel in criteria]
        if vraag in hangen_af or kanten[0] == kanten[1]:
            continue
        verschil = (kanten[0] - kanten[1], kanten[1] - kanten[0])
        zin = woorden["vooral" if vraag in wijzers else "beter"]
        zinnen = tuple(
            zin.format(profiel=naam, als=_als(kader, woorden, vraag, alleen))
            for naam, alleen in zip(namen, verschil, strict=True)
            if alleen
        )
        rang = (bool(kanten[0] & kanten[1]), -len(zinnen))
        gevonden.append((rang, Punt(kader.vragen[vraag].kort, zinnen)))
    op_rang = [punt for _, punt in sorted(gevonden, key=lambda rij: rij[0])]
    afhankelijk = tuple(
        woorden["hangt_af"].format(
            profiel=naam,
            aantal=sum(criterium.als is not None for criterium in deel.values()),
            vraag=kader.vragen[sorted(wijzers)[0]].kort,
        )
        for naam, deel in zip(namen, criteria, strict=True)
        if any(criterium.als for criterium in deel.values())
    )
    return Buur(soort, paar[1].code, tuple(op_rang[:HOOGSTENS]), afhankelijk, len(op_rang[HOOGSTENS:]))


def onderscheid(kader: Kader, woorden: Mapping[str, Any], familie: Familie, aantal: int = 4) -> list[Punt]:
    """What tells the profiles of a family apart most: for each group of profiles what they allow."""
    profielen = kader.profielen_van(familie)
    gevonden: list[tuple[tuple[int, bool], Punt]] = []
    for vraag in dict.fromkeys(criterium.vraag for profiel in profielen for criterium in profiel.criteria):
        criteria = {profiel.code: _criteria(profiel).get(vraag) for profiel in profielen}
        groepen: dict[str, list[str]] = {}
        for code, criterium in criteria.items():
            groepen.setdefault(_mag_tekst(kader, woorden, vraag, criterium), []).append(code)
        mag = [set(_mag(kader, criterium, vraag)) for criterium in criteria.values()]
        los = sum(not een & ander for een, ander in combinations(mag, 2))
        if len(groepen) > 1:
            zinnen = tuple(
                woorden["regel"].format(profielen=woorden["en"].join(codes), tekst=tekst)
                for tekst, codes in groepen.items()
            )
            rang = (-los, vraag not in familie.leidend)
            gevonden.append((rang, Punt(kader.vragen[vraag].kort, zinnen)))
    return [punt for _, punt in sorted(gevonden, key=lambda rij: rij[0])[:aantal]]


def voorbeelden(kader: Kader, code: str, aantal: int = 4) -> list[Punt]:
    """Answers in examples that belong to a profile and not to the others of its kind."""
    profiel = kader.profielen[code]
    behoefte = _familie(kader, profiel).behoefte
    anderen = [
        _criteria(ander)
        for ander in kader.profielen.values()
        if ander.code != code and _familie(kader, ander).behoefte == behoefte
    ]
    gevonden: list[tuple[int, int, Punt]] = []
    for plaats, criterium in enumerate(profiel.criteria):
        vraag, waarde = kader.vragen[criterium.vraag], criterium.gemiddelde[0]
        voorbeeld = vraag.voorbeelden.get(waarde)
        if voorbeeld and set(criterium.gemiddelde) != set(vraag.waarden):
            sluit_uit = sum(waarde not in _mag(kader, ander.get(vraag.pad), vraag.pad) for ander in anderen)
            gevonden.append((-sluit_uit, plaats, Punt(vraag.kort, (voorbeeld,))))
    eerst = sorted(gevonden, key=lambda rij: rij[:2])[:aantal]
    return [punt for _, _, punt in sorted(eerst, key=lambda rij: rij[1])]


def _familie(kader: Kader, profiel: Profiel) -> Familie:
    return next(familie for familie in kader.families if familie.id == profiel.familie)


def _criteria(profiel: Profiel) -> dict[str, Criterium]:
    return {criterium.vraag: criterium for criterium in profiel.criteria}


def _mag(kader: Kader, criterium: Criterium | None, vraag: str, vooral: bool = False) -> tuple[Waarde, ...]:
    """The values allowed, in the order of the scale; ``vooral``: of what allows all, the average client's."""
    alle = kader.vragen[vraag].waarden
    if criterium is None:
        return alle
    ruim = set(criterium.waarden) == set(alle)
    mag = criterium.gemiddelde if vooral and ruim else criterium.waarden
    return tuple(waarde for waarde in alle if waarde in mag)


def _als(kader: Kader, woorden: Mapping[str, Any], vraag: str, waarden: Iterable[Waarde]) -> str:
    als = kader.vragen[vraag].als
    return str(woorden["of"]).join(als[waarde] for waarde in kader.vragen[vraag].waarden if waarde in waarden)


def _mag_tekst(kader: Kader, woorden: Mapping[str, Any], vraag: str, criterium: Criterium | None) -> str:
    """What a profile allows, said the short way: what fits, or what does not."""
    mag, vooral = (_mag(kader, criterium, vraag, vooral) for vooral in (False, True))
    alle = kader.vragen[vraag].waarden
    anders = [waarde for waarde in alle if waarde not in vooral]
    if not anders:
        return str(woorden["alles"])
    if mag != vooral:
        return str(woorden["past_vooral"].format(als=_als(kader, woorden, vraag, vooral)))
    if len(anders) < len(mag):
        return str(woorden["past_niet"].format(als=_als(kader, woorden, vraag, anders)))
    return str(woorden["past"].format(als=_als(kader, woorden, vraag, mag)))
