"""Which answers count: those to questions that are asked, and what is counted from them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader
from rules_py.model.vraag import Afgeleid, Vraag


def alleen_gevraagd(kader: Kader, antwoorden: Antwoorden) -> Antwoorden:
    """The answers to questions that are asked; what was left from another route does not count."""
    gevraagd = {vraag.pad for vraag in zichtbare_vragen(kader, antwoorden)}
    over = {pad: waarde for pad, waarde in antwoorden.waarden.items() if pad in gevraagd}
    return _met_afgeleid(kader, replace(antwoorden, waarden=over))


def zichtbare_vragen(kader: Kader, antwoorden: Antwoorden) -> Iterable[Vraag]:
    """The questions that are asked, in order; the page decides the same way."""
    for vraag in kader.vragen.values():
        if (vraag.gebied is None or vraag.gebied in antwoorden.gebieden) and antwoorden.voldoet(
            vraag.toon_als
        ):
            yield vraag


def te_vragen(kader: Kader, antwoorden: Antwoorden) -> tuple[Vraag, ...]:
    """What is still worth asking: the route stops where it is decided (design, rule 6).

    Too young: nothing after the age. No leefgebied left: only what could still make a request. No pgb
    possible: only the danger. Whoever wants may answer everything all the same. The page stops alike.
    """
    route, vragen = kader.route, tuple(zichtbare_vragen(kader, antwoorden))
    paden = [vraag.pad for vraag in vragen]
    if te_jong(kader, antwoorden):
        return vragen[: paden.index(route.leeftijd) + 1]
    gebieden = [index for index, vraag in enumerate(vragen) if vraag.gebied is not None]
    if gebieden and _kan_geen_vraag_zijn(kader, antwoorden):
        return _met_nog(kader, paden[: gebieden[-1] + 1], route.geen_wmo)
    if antwoorden.waarde(route.pgb_vaardig) == route.niet_vaardig and route.pgb_vaardig in paden:
        return _met_nog(kader, paden[: paden.index(route.pgb_vaardig) + 1], (route.risico,))
    return vragen


def _kan_geen_vraag_zijn(kader: Kader, antwoorden: Antwoorden) -> bool:
    """Whether every leefgebied is settled, and nothing that was said makes a request all the same."""
    return geen_belemmering(kader, antwoorden) and all(
        antwoorden.gegeven[pad] in waarden
        for pad, waarden in kader.route.geen_wmo.items()
        if pad in antwoorden.gegeven
    )


def _met_nog(kader: Kader, paden: list[str], ook: Iterable[str]) -> tuple[Vraag, ...]:
    """These questions and some more, also ones that this route would not ask, in order."""
    mag = {*paden, *ook}
    return tuple(vraag for vraag in kader.vragen.values() if vraag.pad in mag)


def te_jong(kader: Kader, antwoorden: Antwoorden) -> bool:
    """Whether the person is known to be younger than the Wmo's begeleiding begins (Jeugdwet 1.1)."""
    leeftijd = antwoorden.gegeven.get(kader.route.leeftijd)
    return isinstance(leeftijd, int) and leeftijd < kader.route.vanaf


def geen_belemmering(kader: Kader, antwoorden: Antwoorden) -> bool:
    """Whether nothing is left that hinders: every leefgebied that was named is settled (H3, H4).

    A leefgebied that was not named is not part of the question (H3: no more than is relevant).
    One that was named without a clear answer stays open, so then this is False.
    """
    return bool(antwoorden.gebieden) and all(
        is_geregeld(kader, antwoorden, gebied) for gebied in antwoorden.gebieden
    )


def met(kader: Kader, antwoorden: Antwoorden, pad: str, waarde: Waarde) -> Antwoorden:
    """The answers with one of them changed or filled in."""
    anders: Mapping[str, Waarde] = {pad: waarde}
    nieuw = replace(
        antwoorden, waarden={**antwoorden.waarden, **anders}, gegeven={**antwoorden.gegeven, **anders}
    )
    return _met_afgeleid(kader, nieuw) if pad in _bepaalt_afgeleid(kader) else nieuw


def is_geregeld(kader: Kader, antwoorden: Antwoorden, gebied: str) -> bool:
    """Whether a leefgebied is known to give no trouble, or to be solved (H3, H4)."""
    return any(map(antwoorden.voldoet, kader.route.opgelost[gebied]))


@lru_cache(maxsize=8)
def _bepaalt_afgeleid(kader: Kader) -> frozenset[str]:
    """What is derived, and the questions on which it hangs: no other answer changes it."""
    opgelost = (een for voorwaarden in kader.route.opgelost.values() for een in voorwaarden)
    telt = (een for afgeleid in kader.afgeleid.values() for een in afgeleid.telt.values())
    return frozenset(pad for een in (*opgelost, *telt, kader.afgeleid) for pad in een)


def _met_afgeleid(kader: Kader, antwoorden: Antwoorden) -> Antwoorden:
    waarden = {pad: waarde for pad, waarde in antwoorden.waarden.items() if pad not in kader.afgeleid}
    open_gebieden = [een for een in antwoorden.gebieden if not is_geregeld(kader, antwoorden, een)]
    for pad, afgeleid in kader.afgeleid.items():
        klassen = set(_klassen(afgeleid, antwoorden, open_gebieden))
        zeker = klassen.pop() if len(klassen) == 1 else None
        if zeker is not None:
            waarden[pad] = zeker
    return replace(antwoorden, waarden=waarden)


def _klassen(
    afgeleid: Afgeleid, antwoorden: Antwoorden, open_gebieden: Sequence[str]
) -> Iterator[Waarde | None]:
    """The classes that the number of leefgebieden can still have (None: there is no trouble left)."""
    zeker = sum(antwoorden.voldoet(afgeleid.telt[gebied]) for gebied in open_gebieden)
    for aantal in range(zeker, len(open_gebieden) + 1):
        yield next((klasse for klasse, tot in afgeleid.tot if 0 < aantal <= tot), None)
