"""Hours a week and durations in words (H10): from the numbers, in one place for outcome, pages and pictures.

Bands that follow each other become one range. Bands with a gap between them stay apart: a sum over
the gap would name hours that no band has.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rules_py.model.basis import met_komma
from rules_py.model.kader import Kader
from rules_py.model.omvang import PATRONEN, Band, duurmaat

GROOTSTE_STAP = 1
"""Hours between the end of a band and the start of the next: whole hours are the coarsest step."""


@dataclass(frozen=True)
class Reeks:
    """Hours a week of bands that follow each other; ``tot`` None: no upper end.

    ``rond``: the average that the text names, only of a single band.
    """

    van: float
    tot: float | None
    rond: float | None


def reeksen(kader: Kader, namen: Iterable[str]) -> tuple[Reeks, ...]:
    """The bands with these ids as few ranges as there are without a gap, from light to heavy."""
    gevraagd = set(namen)
    gevonden: list[Reeks] = []
    vorige: Band | None = None
    for band in kader.banden.values():
        telt = band.id in gevraagd
        if telt and vorige and vorige.id in gevraagd and _volgt(vorige, band):
            gevonden[-1] = replace(gevonden[-1], tot=band.max_uren, rond=None)
        elif telt:
            gevonden.append(Reeks(band.min_uren, band.max_uren, band.rond))
        vorige = band
    return tuple(gevonden)


def _volgt(eerder: Band, later: Band) -> bool:
    """Whether nothing lies between two bands that stand beside each other."""
    if eerder.behoefte != later.behoefte or eerder.max_uren is None:
        return False
    return later.min_uren - eerder.max_uren <= GROOTSTE_STAP


def uren_in_woorden(kader: Kader, namen: Iterable[str], patronen: Mapping[str, str] | None = None) -> str:
    """The usual volume of these bands together, such as "hoogstens 1 uur per week".

    ``patronen``: other wordings by the names in ``PATRONEN``, such as the short ones of a picture.
    """
    zinnen = patronen or {naam: kader.teksten[f"uren.{naam}"].tekst for naam in PATRONEN}
    scheiding = f" {kader.tekst('criterium.of')} " if patronen else f", {kader.tekst('criterium.of')} "
    return scheiding.join(_in_woorden(reeks, zinnen) for reeks in reeksen(kader, namen))


def hele_uren_in_woorden(kader: Kader, namen: Iterable[str], patronen: Mapping[str, str]) -> str:
    """The same for a heading: the average where the text names one, else whole hours that hold the bands."""
    heel = (
        Reeks(math.floor(reeks.van), None if reeks.tot is None else math.ceil(reeks.tot), reeks.rond)
        for reeks in reeksen(kader, namen)
    )
    return f" {kader.tekst('criterium.of')} ".join(_in_woorden(reeks, patronen) for reeks in heel)


def _in_woorden(reeks: Reeks, patronen: Mapping[str, str]) -> str:
    if reeks.tot is None:
        soort = "vanaf" if reeks.van else "onbekend"
    elif reeks.van == 0:
        soort = "hoogstens"
    else:
        soort = "tussen" if reeks.rond is None else "rond"
    velden = {"min": reeks.van, "max": reeks.tot, "rond": reeks.rond}
    gevuld = {naam: met_komma(waarde) for naam, waarde in velden.items() if waarde is not None}
    return patronen[soort].format(**gevuld)


def duur_in_woorden(kader: Kader, optie: str) -> str:
    """How long a duration option is, such as "6 maanden" or "2 jaar"."""
    maat, aantal = duurmaat(kader.duren[optie].maanden)
    return kader.tekst(f"duur.{maat}", aantal=aantal)
