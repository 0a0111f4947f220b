"""What an outcome means, in one heading without a code, and how firm that is, in one line.

The hours in a heading are those that people say (a band of 1.1 to 3 is "about 2"); the precise band stands
with each profile.
"""

from collections.abc import Iterable, Mapping, Sequence

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Zin
from rules_py.model.kader import Familie, Kader, Profiel, Status
from rules_py.model.omvang import PATRONEN
from rules_py.rekenen.lezingen import EENS, PAST_NIET_GOED
from rules_py.rekenen.onzekerheid import Mogelijk
from rules_py.rekenen.uren import hele_uren_in_woorden
from rules_py.zeggen.verwoording import Json, zin_json

Beste = Sequence[tuple[Familie, Profiel]]
"""The profiles that are best, with their family, in the order of the families."""
MEESTE_IN_TITEL = 2


def betekenis(kader: Kader, familie: Familie) -> str:
    """What a family of profiles is for, in plain words, as the start of a sentence."""
    return _met_hoofdletter(_betekenis(kader, familie))


def uren(kader: Kader, banden: Iterable[str]) -> str:
    """The hours a week of these bands, as a heading says them."""
    patronen = {naam: kader.teksten[f"titel.uren.{naam}"].tekst for naam in PATRONEN}
    return hele_uren_in_woorden(kader, banden, patronen)


def bepaal_titel(
    kader: Kader, woorden: Status, mogelijk: Mapping[str, Mogelijk], beste: Beste, antwoorden: Antwoorden
) -> str:
    """The heading: the kinds of support that fit, with the hours where one volume is meant."""
    passend = [(familie, profiel) for familie, profiel in beste if _past(mogelijk, familie)]
    families = list(dict.fromkeys(familie for familie, _ in passend))
    if not families or len(families) > MEESTE_IN_TITEL:
        return woorden.titel
    hulp, *meer = (_betekenis(kader, familie) for familie in families)
    if meer:
        woord = "en" if _samen(kader, families, antwoorden) else "of"
        hulp, ook = _eens_gezegd(hulp, meer[0])
        return _met_hoofdletter(kader.tekst(f"titel.{woord}", hulp=hulp, ook=ook))
    if len({profiel.banden for _, profiel in passend}) > 1:
        return _met_hoofdletter(kader.tekst("titel.hoeveel_open", hulp=hulp))
    banden = passend[0][1].banden
    return _met_hoofdletter(kader.tekst("titel.een", hulp=hulp, uren=uren(kader, banden)))


def stevigheid_json(
    kader: Kader, mogelijk: Mapping[str, Mogelijk], beste: Beste, antwoorden: Antwoorden
) -> list[Json]:
    """How firm the outcome is, in a sentence; where kinds differ, one for each that is less firm."""
    families = list(dict.fromkeys(familie for familie, _ in beste))
    soorten = {familie: mogelijk[familie.id].zekerheid for familie in families}
    if set(soorten.values()) == {EENS} and len(beste) > 1:
        samen = _samen(kader, families, antwoorden)  # also a single family
        sleutel = "eens" if samen and len(families) == len(beste) else f"eens_{'samen' if samen else 'welke'}"
        return [zin_json(kader.zin(f"stevig.{sleutel}"))]
    if len(set(soorten.values())) == 1:
        return [zin_json(kader.zin(f"stevig.{soort}")) for soort in set(soorten.values())]
    return [
        _stevigheid_van(kader, familie, zekerheid)
        for familie, zekerheid in soorten.items()
        if zekerheid != EENS
    ]


def soorten_json(kader: Kader, beste: Beste) -> list[Json]:
    """Each kind of support with all hours that are best in it: what there is to see while much is open."""
    banden: dict[Familie, dict[str, None]] = {}
    for familie, profiel in beste:
        banden.setdefault(familie, {}).update(dict.fromkeys(profiel.banden))
    return [
        {
            "familie": familie.id,
            "hulp": betekenis(kader, familie),
            "soort": familie.behoefte,
            "banden": list(namen),
            "uren": uren(kader, namen),
        }
        for familie, namen in banden.items()
    ]


def _eens_gezegd(hulp: str, ook: str) -> tuple[str, str]:
    """Two kinds of support in one heading, what they share said once: "support or a day centre to learn"."""
    (soort, _, doel), (ander, _, ander_doel) = hulp.partition(" "), ook.partition(" ")
    if soort == ander:
        return hulp, ander_doel
    return (soort if doel == ander_doel else hulp), ook


def _samen(kader: Kader, families: Sequence[Familie], antwoorden: Antwoorden) -> bool:
    """Whether these kinds of support are wanted beside each other, and not one of them."""
    beide = antwoorden.waarde(kader.route.behoefte) == kader.route.beide
    soorten = {familie.behoefte for familie in families}
    return len(families) == 1 or (beide and len(soorten) == len(families))


def _stevigheid_van(kader: Kader, familie: Familie, zekerheid: str) -> Json:
    zin = kader.zin(f"stevig.{zekerheid}")
    stevig = zin.tekst[:1].lower() + zin.tekst[1:]
    tekst = kader.tekst("stevig.van", hulp=betekenis(kader, familie), stevig=stevig)
    return zin_json(Zin(tekst, zin.bron))


def _past(mogelijk: Mapping[str, Mogelijk], familie: Familie) -> bool:
    return mogelijk[familie.id].zekerheid != PAST_NIET_GOED


def _betekenis(kader: Kader, familie: Familie) -> str:
    return kader.tekst(f"betekenis.{familie.id}")


def _met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
