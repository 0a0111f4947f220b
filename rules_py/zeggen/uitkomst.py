"""Answers -> outcome (uitkomst/1): everything the page and the command show, as plain JSON data.

Every text comes from content and every line names its source. See contract/uitkomst.schema.json
for the fixed keys; more keys: titel, stevigheid, omdat, soorten, samenvatting, niet_getoond, matrix, and
words beside the codes.
"""

from collections.abc import Iterable

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Zin
from rules_py.model.kader import Familie, Kader, Profiel, Status
from rules_py.rekenen.beoordeling import beoordeel, mogelijke_families, tegenspraken
from rules_py.rekenen.duur import duuropties, duurredenen, plusadvies
from rules_py.rekenen.gevraagd import alleen_gevraagd, geen_belemmering, te_jong
from rules_py.rekenen.omslag import omslagpunten, ontbrekend
from rules_py.rekenen.omvang import bepaal_omvang
from rules_py.rekenen.route import hoog_risico
from rules_py.rekenen.status import Getoond, bepaal_status, criteriumvragen, getoonde_profielen
from rules_py.zeggen.matrix import matrix_json
from rules_py.zeggen.omdat import omdat_json
from rules_py.zeggen.oordeel import herkomst_json, oordelen_json, robuust_json, statuswoorden
from rules_py.zeggen.samenvatting import vat_samen
from rules_py.zeggen.titel import bepaal_titel, betekenis, soorten_json, stevigheid_json, uren
from rules_py.zeggen.verwoording import (
    Json,
    criterium_json,
    duren_json,
    individueel_json,
    omslagpunt_json,
    tegenspraken_tekst,
    waarom_niet,
    zin_json,
)


def bereken(kader: Kader, antwoorden: Antwoorden) -> Json:
    """The outcome for these answers; answers to questions that are not asked are left out.

    What takes long is decided with the framework itself, which remembers it; the words come after that.
    """
    antwoorden = alleen_gevraagd(kader, antwoorden)
    status, mogelijk = bepaal_status(kader, antwoorden)
    mist = ontbrekend(kader, antwoorden)
    omslag = list(omslagpunten(kader, antwoorden))
    kader = kader.in_woorden_voor(antwoorden)
    getoond = getoonde_profielen(kader, mogelijk)
    beste = _beste(getoond) if status == "profiel" else []
    woorden = statuswoorden(kader, antwoorden, status, mogelijk)
    return {
        "schema": "uitkomst/1",
        "kader": {"id": kader.id, "titel": kader.titel, "vastgesteld_op": kader.vastgesteld_op},
        "status": status,
        "te_jong": te_jong(kader, antwoorden),
        "titel": bepaal_titel(kader, woorden, mogelijk, beste, antwoorden),
        "stevigheid": stevigheid_json(kader, mogelijk, beste, antwoorden),
        "omdat": omdat_json(kader, woorden, mogelijk, beste, antwoorden),
        "soorten": soorten_json(kader, _beste(getoond)),
        "samenvatting": [zin_json(zin) for zin in vat_samen(kader, woorden, mogelijk, beste)],
        "redenen": [zin_json(zin) for zin in _redenen(kader, status, woorden, mist)],
        "oordeel": oordelen_json(kader, mogelijk, antwoorden),
        "profielen": [
            _profiel(kader, familie, profiel, past, antwoorden) for familie, profiel, past in getoond
        ],
        "niet_getoond": [
            waarom_niet(kader, profiel, antwoorden)
            for familie in mogelijke_families(kader, antwoorden)
            if familie.id in mogelijk
            for profiel in kader.profielen_van(familie)
            if profiel.code not in {toch.code for _, toch, _ in getoond}
        ],
        "matrix": matrix_json(kader, antwoorden, mogelijk),
        **_duur_zonder_profiel(kader, antwoorden, status),
        "ontbrekend": [
            {"vraag": pad, "kort": kader.vragen[pad].kort, "titel": kader.vragen[pad].titel} for pad in mist
        ],
        "omslagpunten": [omslagpunt_json(kader, punt) for punt in omslag],
        "robuust": robuust_json(kader, status, omslag),
        "bespreekpunten": [zin_json(zin) for zin in _bespreekpunten(kader, status, getoond, antwoorden)],
        "bronverschillen": _bronverschillen(kader, status, [profiel for _, profiel, _ in getoond]),
        "individuele_begeleiding": individueel_json(kader, antwoorden),
        "herkomst": herkomst_json(kader),
    }


def _redenen(kader: Kader, status: str, woorden: Status, mist: tuple[str, ...]) -> tuple[Zin, ...]:
    """Why this status; with profiles it is said that missing answers may still take some away."""
    open_einde = status == "profiel" and any(pad in mist for pad in criteriumvragen(kader))
    return (*woorden.redenen, *([kader.nog_onbekend] if open_einde else []))


def _beste(getoond: Getoond) -> list[tuple[Familie, Profiel]]:
    return [(familie, profiel) for familie, profiel, past in getoond if past == "best"]


def _profiel(kader: Kader, familie: Familie, profiel: Profiel, past: str, antwoorden: Antwoorden) -> Json:
    oordelen = beoordeel(profiel, antwoorden)
    omvang = bepaal_omvang(kader, familie, profiel, antwoorden)
    advies, zin = plusadvies(kader, familie, antwoorden)
    return {
        "code": profiel.code,
        "naam": profiel.naam,
        "kort": profiel.kort,
        "familie": familie.naam,
        "hulp": betekenis(kader, familie),
        "soort": familie.behoefte,
        "bron": ", ".join(profiel.bron),
        "past": past,
        "tegenspraken": tegenspraken(oordelen),
        "tegenspraken_tekst": tegenspraken_tekst(kader, oordelen),
        "omvang": {
            "banden": list(omvang.banden),
            "min_uren": omvang.min_uren,
            "max_uren": omvang.max_uren,
            "tekst": omvang.redenen[0].tekst,
            "kort": uren(kader, omvang.banden),
            "ligging": omvang.ligging,
            "redenen": [zin_json(reden) for reden in omvang.redenen],
        },
        "duur": duren_json(kader, duuropties(kader, [familie]), familie),
        "duur_toelichting": [zin_json(reden) for reden in duurredenen(kader, [familie], antwoorden)],
        "plus": {"advies": advies, **zin_json(zin), "lezing": zin_json(profiel.plus)},
        "criteria": [criterium_json(kader, oordeel) for oordeel in oordelen],
        "signalen": [
            {
                "id": signaal.id,
                "naam": kader.tekst(f"signalen.{signaal.id}"),
                **zin_json(Zin(signaal.tekst, signaal.bron)),
                "reden": signaal.reden,
            }
            for signaal in profiel.signalen
        ],
    }


def _duur_zonder_profiel(kader: Kader, antwoorden: Antwoorden, status: str) -> Json:
    """Zorg in natura has no profile, but it has a duration (H7)."""
    families = tuple(mogelijke_families(kader, antwoorden)) if status == "zin" else ()
    redenen = duurredenen(kader, families, antwoorden) if families else ()
    return {
        "duur": duren_json(kader, duuropties(kader, families), None),
        "duur_toelichting": [zin_json(reden) for reden in redenen],
    }


def _bespreekpunten(kader: Kader, status: str, getoond: Getoond, antwoorden: Antwoorden) -> Iterable[Zin]:
    jong = te_jong(kader, antwoorden)  # the Wmo is not their law: only danger can't wait
    if status != "geen_wmo" and geen_belemmering(kader, antwoorden) and not jong:
        yield (
            kader.hoog_risico_zonder_belemmering
            if hoog_risico(kader, antwoorden)
            else kader.zonder_belemmering
        )
    for punt in kader.bespreekpunten:
        if jong and kader.route.risico not in punt.als:
            continue
        if status in punt.status and antwoorden.voldoet(punt.als):
            yield punt.zin
    for _, profiel, past in getoond:
        if past == "best" and status == "profiel":
            yield from profiel.bespreekpunten


def _bronverschillen(kader: Kader, status: str, profielen: Iterable[Profiel]) -> list[str]:
    """Ids of the differences that touch this status, these profiles or one of their criteria."""
    raak = {status}
    genoemd: set[str | None] = set()
    for profiel in profielen:
        raak |= {profiel.code, "profiel"}
        genoemd |= {criterium.verschil for criterium in profiel.criteria}
        genoemd |= {signaal.verschil for signaal in profiel.signalen}
    return [naam for naam, raakt in kader.verschillen.items() if naam in genoemd or raak & raakt]
