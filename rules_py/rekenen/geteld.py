"""What counting alone would do, with no heading and no hard condition, beside what both readings do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rules_py.model.basis import Waarde
from rules_py.model.kader import Familie, Kader
from rules_py.rekenen.antwoordruimte import Ruimte, weeg_onthouden
from rules_py.rekenen.familietabel import Familietabel


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


def tel_alleen(kader: Kader, familie: Familie, ruimte: Ruimte) -> Geteld:
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
    for rij, aantal in ruimte.loop().items():
        for plaats, (situatie, tegen, kop) in enumerate(zip(ruimte.situaties, rij, koppen, strict=True)):
            best = ruimte.weeg(plaats, tegen).best if met_kop else weeg_onthouden(tegen, None, geteld).best
            tegen_kop += aantal * (len(best) == 1 and kop is not None and not best <= kop)
            if zwaarst.items() <= dict(zip(ruimte.tabel.bepalend, situatie, strict=True)).items():
                zwaarste += aantal
                licht += aantal * (0 in best)
    return tegen_kop, zwaarste, licht
