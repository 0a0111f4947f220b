"""Which answers count: those to questions that are asked, and what is counted from them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

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


def met(kader: Kader, antwoorden: Antwoorden, pad: str, waarde: Waarde) -> Antwoorden:
    """The answers with one of them changed or filled in."""
    anders: Mapping[str, Waarde] = {pad: waarde}
    return _met_afgeleid(
        kader,
        replace(
            antwoorden, waarden={**antwoorden.waarden, **anders}, gegeven={**antwoorden.gegeven, **anders}
        ),
    )


def is_geregeld(kader: Kader, antwoorden: Antwoorden, gebied: str) -> bool:
    """Whether a leefgebied is known to give no trouble, or to be solved (H3, H4)."""
    return any(antwoorden.voldoet(voorwaarde) for voorwaarde in kader.route.opgelost[gebied])


def _met_afgeleid(kader: Kader, antwoorden: Antwoorden) -> Antwoorden:
    waarden = {pad: waarde for pad, waarde in antwoorden.waarden.items() if pad not in kader.afgeleid}
    for pad, afgeleid in kader.afgeleid.items():
        klassen = set(_klassen(kader, afgeleid, antwoorden))
        zeker = klassen.pop() if len(klassen) == 1 else None
        if zeker is not None:
            waarden[pad] = zeker
    return replace(antwoorden, waarden=waarden)


def _klassen(kader: Kader, afgeleid: Afgeleid, antwoorden: Antwoorden) -> Iterator[Waarde | None]:
    """The classes that the number of leefgebieden can still have (None: there is no trouble left)."""
    open_gebieden = [een for een in antwoorden.gebieden if not is_geregeld(kader, antwoorden, een)]
    zeker = sum(antwoorden.voldoet(afgeleid.telt[gebied]) for gebied in open_gebieden)
    for aantal in range(zeker, len(open_gebieden) + 1):
        yield next((klasse for klasse, tot in afgeleid.tot if 0 < aantal <= tot), None)
