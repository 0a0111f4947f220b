"""What an outcome means, in a few lines: what fits most, how much is usual, and who decides.

The last line says in every outcome that it is no promise: a general disclaimer elsewhere is not enough
(RVS:2019:1694).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rules_py.model.basis import Zin
from rules_py.model.kader import Familie, Kader, Profiel, Status
from rules_py.rekenen.lezingen import EENS, PAST_NIET_GOED
from rules_py.rekenen.onzekerheid import Mogelijk
from rules_py.rekenen.uren import uren_in_woorden

MAX_FAMILIES = 2
MAX_GENOEMD = 3


def vat_samen(
    kader: Kader,
    woorden: Status,
    mogelijk: Mapping[str, Mogelijk],
    beste: Iterable[tuple[Familie, Profiel]],
) -> tuple[Zin, ...]:
    """The summary. ``beste``: the profiles that fit most (H7, H8, H9), with their family."""
    per_familie: dict[str, list[Profiel]] = {}
    for familie, profiel in beste:
        per_familie.setdefault(familie.id, []).append(profiel)
    families = [familie for familie in kader.families if familie.id in per_familie]
    beslist = kader.zin("samenvatting.beslist")
    if not families:
        return (*woorden.redenen, beslist)
    if len(families) > MAX_FAMILIES:
        aantal = sum(map(len, per_familie.values()))
        onbekend = kader.zin("samenvatting.omvang_onbekend")
        return (kader.zin("samenvatting.veel", aantal=aantal), onbekend, beslist)
    if len(families) == 1:
        deel = mogelijk[families[0].id]
        return (*_een_familie(kader, per_familie[families[0].id], deel.zekerheid), beslist)
    regels = (
        _in_familie(kader, familie, per_familie[familie.id], mogelijk[familie.id].zekerheid)
        for familie in families
    )
    return (*regels, beslist)


def _een_familie(kader: Kader, beste: Sequence[Profiel], zekerheid: str) -> Iterator[Zin]:
    bron = _bron(beste)
    if zekerheid == PAST_NIET_GOED:
        yield kader.zin("samenvatting.dichtst_bij", bron, profielen=_codes(kader, beste))
    elif len(beste) == 1:
        yield kader.zin("samenvatting.een", bron, code=beste[0].code, naam=beste[0].naam)
    elif len(beste) > MAX_GENOEMD:
        yield kader.zin("samenvatting.veel", bron, aantal=len(beste))
    else:
        sleutel = "enkele" if zekerheid == EENS else "mogelijk"
        yield kader.zin(f"samenvatting.{sleutel}", bron, profielen=_codes(kader, beste))
    yield kader.zin("samenvatting.omvang", omvang=_omvang(kader, beste))


def _in_familie(kader: Kader, familie: Familie, beste: Sequence[Profiel], zekerheid: str) -> Zin:
    """One line for a family, where two kinds of support stand beside each other."""
    velden = {"familie": familie.naam, "profielen": _codes(kader, beste), "omvang": _omvang(kader, beste)}
    sleutel = "familie_niet_goed" if zekerheid == PAST_NIET_GOED else "familie"
    return kader.zin(f"samenvatting.{sleutel}", _bron(beste), **velden)


def _bron(beste: Iterable[Profiel]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bron for profiel in beste for bron in profiel.bron))


def _codes(kader: Kader, beste: Iterable[Profiel]) -> str:
    return f" {kader.tekst('criterium.of')} ".join(profiel.code for profiel in beste)


def _omvang(kader: Kader, beste: Iterable[Profiel]) -> str:
    return uren_in_woorden(kader, (naam for profiel in beste for naam in profiel.banden))
