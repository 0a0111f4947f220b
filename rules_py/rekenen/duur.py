"""Duration (H10, with H7's focus): options, never one choice; and the plus variant (H7 ad E, H8)."""

from collections.abc import Iterable
from itertools import product

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde, Zin
from rules_py.model.kader import Familie, Kader


def duuropties(kader: Kader, families: Iterable[Familie]) -> tuple[str, ...]:
    """The duration options that these families leave open, in order of length."""
    open_opties = {optie for familie in families for optie in familie.duur}
    return tuple(optie for optie in kader.duren if optie in open_opties)


def duurredenen(kader: Kader, families: Iterable[Familie], antwoorden: Antwoorden) -> tuple[Zin, ...]:
    """What makes the duration shorter or longer, for these families and answers (H7, H10)."""
    eigen = (zin for familie in families for zin in familie.toelichting_duur)
    algemeen = (punt.zin for punt in kader.duur_toelichting if antwoorden.voldoet(punt.als))
    return tuple(dict.fromkeys((*algemeen, *eigen)))


def plusadvies(kader: Kader, familie: Familie, antwoorden: Antwoorden) -> tuple[str, Zin]:
    """Advice on the plus variant and its sentence.

    All named questions high: aanleiding; all low: weinig_aanleiding; else afwegen. Onbekend when
    missing answers could still change it; niet_geregeld where the text says nothing (H9).
    """
    if not familie.plus:
        return "niet_geregeld", kader.zin("plus.niet_geregeld", familie.plus_bron)
    keuzes = [_mogelijk(kader, pad, antwoorden) for pad in kader.plus.vragen]
    adviezen = {_advies(kader, combinatie) for combinatie in product(*keuzes)}
    advies = adviezen.pop() if len(adviezen) == 1 else "onbekend"
    return advies, kader.zin(f"plus.{advies}", familie.plus_bron)


def _mogelijk(kader: Kader, pad: str, antwoorden: Antwoorden) -> tuple[Waarde, ...]:
    antwoord = antwoorden.waarde(pad)
    return kader.vragen[pad].waarden if antwoord is None else (antwoord,)


def _advies(kader: Kader, antwoorden: tuple[Waarde, ...]) -> str:
    if all(antwoord == kader.plus.veel for antwoord in antwoorden):
        return "aanleiding"
    if all(antwoord == kader.plus.weinig for antwoord in antwoorden):
        return "weinig_aanleiding"
    return "afwegen"
