"""What the two readings point to, how firm an outcome is, and what it was computed from, in words."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rules_py import VERSIE
from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Familie, Kader, Status
from rules_py.model.omvang import PATRONEN
from rules_py.rekenen.gevraagd import te_jong
from rules_py.rekenen.lezingen import PAST_NIET_GOED, STEVIGST_EERST
from rules_py.rekenen.omslag import Omslagpunt
from rules_py.rekenen.onzekerheid import Mogelijk
from rules_py.rekenen.uren import uren_in_woorden
from rules_py.zeggen.verwoording import Json, zin_json

HOEVEEL = {0: "geen", 1: "een"}


def zekerheid(mogelijk: Mapping[str, Mogelijk]) -> str:
    """The least firm of the families that are open."""
    return max((deel.zekerheid for deel in mogelijk.values()), key=STEVIGST_EERST.index)


def statuswoorden(
    kader: Kader, antwoorden: Antwoorden, status: str, mogelijk: Mapping[str, Mogelijk]
) -> Status:
    """Title and reasons. What an outcome must say first: too young for the Wmo, or nothing fits well.

    Where one kind of support fits and another doesn't, that is said of each (titel.py).
    """
    if te_jong(kader, antwoorden):
        return kader.te_jong
    if status == "profiel" and all(deel.zekerheid == PAST_NIET_GOED for deel in mogelijk.values()):
        return kader.past_niet_goed
    return kader.statussen[status]


def oordelen_json(kader: Kader, mogelijk: Mapping[str, Mogelijk], antwoorden: Antwoorden) -> list[Json]:
    """What each reading points to, for each family that is open (design, rule 1)."""
    return [
        _oordeel(kader, familie, mogelijk[familie.id], antwoorden)
        for familie in kader.families
        if familie.id in mogelijk
    ]


def _oordeel(kader: Kader, familie: Familie, deel: Mogelijk, antwoorden: Antwoorden) -> Json:
    velden = {
        "kop": _of(kader, deel.kop or ()),
        "beschrijving": _of(kader, deel.beschrijving),
        "antwoorden": _kopantwoorden(kader, familie, antwoorden),
    }
    bron = dict.fromkeys(bron for profiel in kader.profielen_van(familie) for bron in profiel.kop_bron)
    zin = kader.zin(f"oordeel.{deel.zekerheid}", tuple(bron), **velden)
    if deel.kop != deel.kop_noemt:
        valt_af = kader.tekst(
            "oordeel.kop_valt_af", genoemd=_of(kader, deel.kop_noemt or ()), kop=velden["kop"]
        )
        zin = replace(zin, tekst=f"{zin.tekst} {valt_af}")
    return {
        "familie": familie.id,
        "naam": familie.naam,
        "beschrijving": _op_volgorde(kader, deel.beschrijving),
        "kop": None if deel.kop is None else _op_volgorde(kader, deel.kop),
        "zekerheid": deel.zekerheid,
        **zin_json(zin),
    }


def _kopantwoorden(kader: Kader, familie: Familie, antwoorden: Antwoorden) -> str:
    """The answers that the heading speaks about, as they were given."""
    profielen = kader.profielen_van(familie)
    paden = dict.fromkeys(pad for profiel in profielen for als in profiel.kop for pad in als)
    return ", ".join(
        f"{kader.vraag(pad).kort.lower()}: {kader.vraag(pad).namen[waarde]}"
        for pad in paden
        if (waarde := antwoorden.waarde(pad)) is not None
    )


def robuust_json(kader: Kader, status: str, punten: Sequence[Omslagpunt]) -> Json | None:
    """How many single answers would change the outcome, and what would be usual then (hours a week, H10)."""
    if status != "profiel":
        return None
    aantal = len({punt.vraag for punt in punten})
    hoeveel = kader.tekst(f"robuust.{HOEVEEL.get(aantal, 'meer')}", aantal=aantal)
    volumes = _volumes(kader, {code for punt in punten for code in punt.dan})
    return {"aantal": aantal, "tekst": " ".join([hoeveel, *volumes])}


def _volumes(kader: Kader, codes: Collection[str]) -> Iterator[str]:
    """What is usual for these profiles together: a sentence for each kind of support."""
    namen = kader.vraag(kader.route.behoefte).namen
    patronen = {naam: kader.teksten[f"robuust.uren.{naam}"].tekst for naam in PATRONEN}
    banden = [kader.banden[naam] for code in codes for naam in kader.profielen[code].banden]
    soorten = [soort for soort in namen if any(band.behoefte == soort for band in banden)]
    for soort in soorten:
        uren = uren_in_woorden(kader, [band.id for band in banden if band.behoefte == soort], patronen)
        sleutel = "robuust.omvang" if len(soorten) == 1 else "robuust.omvang_van"
        yield kader.tekst(sleutel, uren=uren, soort=namen[soort].lower())


def herkomst_json(kader: Kader) -> Json:
    """What this was computed from: with the answers it is enough to compute it again."""
    return {
        "kader": kader.id,
        "versie": kader.vastgesteld_op,
        "kader_hash": kader.vingerafdruk,
        "regels": VERSIE,
    }


def _op_volgorde(kader: Kader, codes: Iterable[str]) -> list[str]:
    return [code for code in kader.profielen if code in set(codes)]


def _of(kader: Kader, codes: Iterable[str]) -> str:
    return f" {kader.tekst('criterium.of')} ".join(_op_volgorde(kader, codes))
