"""Hours a week in words (H10): from the numbers of the bands, in one place for outcome, pages and pictures.

Bands that follow each other become one range. Bands with a gap between them stay apart: a sum over
the gap would name hours that no band has.
"""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from rules_py.model.basis import getal
from rules_py.model.kader import Kader
from rules_py.model.omvang import Band


def uren_in_woorden(kader: Kader, namen: Iterable[str]) -> str:
    """The usual volume of these bands together, such as "hoogstens 1 uur per week"."""
    reeksen = _reeksen(kader.banden, namen)
    scheiding = f", {kader.tekst('criterium.of')} "
    return scheiding.join(_reeks_in_woorden(kader, reeks) for reeks in reeksen)


def _reeksen(banden: Mapping[str, Band], namen: Iterable[str]) -> list[list[Band]]:
    """The bands in order, those that follow each other together."""
    gevraagd = set(namen)
    volgt_op = {
        later.id: eerder.id
        for eerder, later in pairwise(banden.values())
        if eerder.behoefte == later.behoefte and eerder.max_uren is not None
    }
    reeksen: list[list[Band]] = []
    for band in banden.values():
        if band.id not in gevraagd:
            continue
        if reeksen and volgt_op.get(band.id) == reeksen[-1][-1].id:
            reeksen[-1].append(band)
        else:
            reeksen.append([band])
    return reeksen


def _reeks_in_woorden(kader: Kader, reeks: list[Band]) -> str:
    minimum, maximum, rond = reeks[0].min_uren, reeks[-1].max_uren, reeks[0].rond
    if maximum is None:
        return kader.tekst("uren.vanaf", min=getal(minimum)) if minimum else kader.tekst("uren.onbekend")
    if minimum == 0:
        return kader.tekst("uren.hoogstens", max=getal(maximum))
    if len(reeks) == 1 and rond is not None:
        return kader.tekst("uren.rond", rond=getal(rond), min=getal(minimum), max=getal(maximum))
    return kader.tekst("uren.tussen", min=getal(minimum), max=getal(maximum))
