"""Answers -> outcome (uitkomst/1): everything the page and the command show, as plain JSON data.

Every text comes from content and every line names its source. See contract/uitkomst.schema.json
for the fixed keys; more keys: titel, melding, niet_getoond, and words beside the codes.
"""

from collections.abc import Iterable, Mapping

from rules_py.antwoorden import Antwoorden, alleen_gevraagd
from rules_py.beoordeling import Oordeel, beoordeel, mogelijke_families, tegenspraken
from rules_py.duur import duuropties, plusadvies
from rules_py.model import Domein, Familie, Kader, Profiel, Zin
from rules_py.omslag import Omslagpunt, omslagpunten, ontbrekend
from rules_py.omvang import bepaal_omvang
from rules_py.onzekerheid import Mogelijk
from rules_py.route import bepaal_mogelijk, bepaal_route, geen_belemmering, hoog_risico

Json = dict[str, object]
MAX_GENOEMD = 3


def bereken(kader: Kader, antwoorden: Antwoorden) -> Json:
    """The outcome for these answers; answers to questions that are not asked are left out."""
    antwoorden = alleen_gevraagd(kader, antwoorden)
    status = bepaal_route(kader, antwoorden)
    mogelijk = bepaal_mogelijk(kader, antwoorden) if status == "profiel" else {}
    mist = ontbrekend(kader, antwoorden)
    if mogelijk and _niets_valt_af(kader, mogelijk) and any(pad in mist for pad in _criteriumvragen(kader)):
        status = "onvoldoende"
    getoond = _getoond(kader, mogelijk)
    return {
        "schema": "uitkomst/1",
        "kader": {"id": kader.id, "titel": kader.titel, "vastgesteld_op": kader.vastgesteld_op},
        "status": status,
        "titel": kader.statussen[status].titel,
        "redenen": [_zin(zin) for zin in kader.statussen[status].redenen],
        "profielen": [
            _profiel(kader, familie, profiel, past, antwoorden) for familie, profiel, past in getoond
        ],
        "niet_getoond": [
            _waarom_niet(kader, profiel, antwoorden)
            for familie in mogelijke_families(kader, antwoorden)
            if familie.id in mogelijk
            for profiel in kader.profielen_van(familie)
            if profiel.code not in {toch.code for _, toch, _ in getoond}
        ],
        "duur": _duur_zonder_profiel(kader, antwoorden) if status == "zin" else [],
        "ontbrekend": [{"vraag": pad, "kort": kader.vragen[pad].kort} for pad in mist],
        "omslagpunten": [_omslagpunt(kader, punt) for punt in omslagpunten(kader, antwoorden)],
        "bespreekpunten": [_zin(zin) for zin in _bespreekpunten(kader, status, getoond, antwoorden)],
        "bronverschillen": _bronverschillen(kader, status, [profiel for _, profiel, _ in getoond]),
        "individuele_begeleiding": _individueel(kader, antwoorden),
    }


Getoond = list[tuple[Familie, Profiel, str]]


def _getoond(kader: Kader, mogelijk: Mapping[str, Mogelijk]) -> Getoond:
    """The profiles to show, best before dichtbij, each in the order of its family."""
    return [
        (familie, profiel, past)
        for past in ("best", "dichtbij")
        for familie in kader.families
        if familie.id in mogelijk
        for profiel in kader.profielen_van(familie)
        if profiel.code in getattr(mogelijk[familie.id], past)
    ]


def _niets_valt_af(kader: Kader, mogelijk: Mapping[str, Mogelijk]) -> bool:
    return all(
        len(mogelijk[familie.id].best) == len(kader.profielen_van(familie))
        for familie in kader.families
        if familie.id in mogelijk
    )


def _criteriumvragen(kader: Kader) -> set[str]:
    return {criterium.vraag for profiel in kader.profielen.values() for criterium in profiel.criteria}


def _zin(zin: Zin) -> Json:
    return {"tekst": zin.tekst, "bron": ", ".join(zin.bron)}


def _profiel(kader: Kader, familie: Familie, profiel: Profiel, past: str, antwoorden: Antwoorden) -> Json:
    oordelen = beoordeel(profiel, antwoorden)
    omvang = bepaal_omvang(kader, familie, profiel, antwoorden)
    advies, zin = plusadvies(kader, familie, antwoorden)
    return {
        "code": profiel.code,
        "naam": profiel.naam,
        "kort": profiel.kort,
        "familie": familie.naam,
        "bron": ", ".join(profiel.bron),
        "past": past,
        "tegenspraken": tegenspraken(oordelen),
        "tegenspraken_tekst": _tegenspraken_tekst(kader, oordelen),
        "omvang": {
            "banden": list(omvang.banden),
            "min_uren": omvang.min_uren,
            "max_uren": omvang.max_uren,
            "tekst": omvang.redenen[0].tekst,
            "ligging": omvang.ligging,
            "redenen": [_zin(reden) for reden in omvang.redenen],
        },
        "duur": _duren(kader, duuropties(kader, [familie]), familie),
        "duur_toelichting": [_zin(reden) for reden in familie.toelichting_duur],
        "plus": {"advies": advies, **_zin(zin)},
        "criteria": [_criterium(kader, oordeel) for oordeel in oordelen],
        "signalen": [
            {
                "id": signaal.id,
                "naam": kader.tekst(f"signalen.{signaal.id}"),
                **_zin(Zin(signaal.tekst, signaal.bron)),
                "reden": signaal.reden,
            }
            for signaal in profiel.signalen
        ],
    }


def _tegenspraken_tekst(kader: Kader, oordelen: tuple[Oordeel, ...]) -> str:
    aantal = tegenspraken(oordelen)
    sleutel = {0: "geen_tegenspraak", 1: "een_tegenspraak"}.get(aantal, "tegenspraken")
    return kader.tekst(f"profiel.{sleutel}", aantal=aantal)


def _criterium(kader: Kader, oordeel: Oordeel) -> Json:
    vraag = kader.vragen[oordeel.criterium.vraag]
    return {
        "vraag": vraag.pad,
        "kort": vraag.kort,
        "antwoord": oordeel.antwoord,
        "toegestaan": list(oordeel.toegestaan),
        "past": oordeel.past,
        "bron": list(oordeel.criterium.bron),
        "tekst": _criteriumtekst(kader, oordeel),
    }


def _criteriumtekst(kader: Kader, oordeel: Oordeel) -> str:
    vraag, als = kader.vragen[oordeel.criterium.vraag], oordeel.criterium.als
    scheiding = f" {kader.tekst('criterium.of')} "
    mag = scheiding.join(f"‘{vraag.labels.get(waarde, str(waarde))}’" for waarde in oordeel.toegestaan)
    if set(oordeel.toegestaan) == set(vraag.waarden):
        mag = kader.tekst("criterium.alles")
    if oordeel.antwoord is None:
        return kader.tekst("criterium.onbekend", toegestaan=mag)
    antwoord = vraag.labels.get(oordeel.antwoord, str(oordeel.antwoord))
    if oordeel.past is None and als is not None:
        return kader.tekst("criterium.hangt_af", antwoord=antwoord, vraag=kader.vragen[als.vraag].kort)
    return kader.tekst(f"criterium.{'past' if oordeel.past else 'tegen'}", antwoord=antwoord, toegestaan=mag)


def _waarom_niet(kader: Kader, profiel: Profiel, antwoorden: Antwoorden) -> Json:
    oordelen = beoordeel(profiel, antwoorden)
    return {
        "code": profiel.code,
        "naam": profiel.naam,
        "tegenspraken": tegenspraken(oordelen),
        "tegenspraken_tekst": _tegenspraken_tekst(kader, oordelen),
        "criteria": [_criterium(kader, oordeel) for oordeel in oordelen if oordeel.past is False],
    }


def _duren(kader: Kader, opties: Iterable[str], familie: Familie | None) -> list[Json]:
    return [
        {
            "optie": optie,
            "maanden": kader.duren[optie].maanden,
            **_zin(
                kader.zin(
                    "duur.optie",
                    tuple(dict.fromkeys((*kader.duren[optie].bron, *(familie.duur_bron if familie else ())))),
                    naam=kader.duren[optie].naam,
                    wanneer=kader.duren[optie].wanneer,
                )
            ),
        }
        for optie in opties
    ]


def _duur_zonder_profiel(kader: Kader, antwoorden: Antwoorden) -> list[Json]:
    return _duren(kader, duuropties(kader, mogelijke_families(kader, antwoorden)), None)


def _omslagpunt(kader: Kader, punt: Omslagpunt) -> Json:
    vraag = kader.vragen[punt.vraag]
    velden = {"als": vraag.als[punt.naar]}
    if vraag.gebied:
        velden = {"als": f"{velden['als']} ({kader.gebieden[vraag.gebied]})"}
    profielen = f" {kader.tekst('criterium.of')} ".join(punt.dan)
    if len(punt.dan) > MAX_GENOEMD:
        tekst = kader.tekst("omslag.veel_profielen", aantal=len(punt.dan), **velden)
    elif punt.dan:
        tekst = kader.tekst("omslag.profielen", profielen=profielen, **velden)
    else:
        tekst = kader.tekst("omslag.geen_profiel", **velden)
    return {"vraag": punt.vraag, "van": punt.van, "naar": punt.naar, "dan": list(punt.dan), "tekst": tekst}


def _bespreekpunten(kader: Kader, status: str, getoond: Getoond, antwoorden: Antwoorden) -> Iterable[Zin]:
    if geen_belemmering(kader, antwoorden) and hoog_risico(kader, antwoorden):
        yield kader.zonder_belemmering
    for punt in kader.bespreekpunten:
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


def _individueel(kader: Kader, antwoorden: Antwoorden) -> Json:
    """The second document, apart from the profile (never equated with IBO or IBB)."""
    if kader.individueel is None:
        return {"categorieen": [], "tekst": "", "koppeling": "", "resultaten": []}
    antwoord = antwoorden.waarde(kader.individueel.vraag)
    gekozen = [deel for deel in kader.individueel.categorieen if deel.waarde == antwoord]
    return {
        "categorieen": [deel.code for deel in gekozen],
        "tekst": kader.tekst(f"individuele_begeleiding.{'apart' if gekozen else 'geen_antwoord'}"),
        "koppeling": kader.tekst("individuele_begeleiding.koppeling"),
        "resultaten": [
            _domein(domein, categorie.resultaten)
            for categorie in gekozen
            for domein in kader.individueel.domeinen
            if set(domein.gebieden) & set(antwoorden.gebieden)
        ],
    }


def _domein(domein: Domein, soort: str) -> Json:
    resultaten = domein.resultaten[soort]
    return {
        "domein": domein.id,
        "naam": domein.naam,
        "resultaten": [
            {**_zin(Zin(resultaat.hoofd, resultaat.bron)), "delen": list(resultaat.resultaten)}
            for resultaat in resultaten
        ],
        "let_op": None if resultaten else domein.zonder_ib_4,
    }
