"""Parts of an outcome as JSON data, with the sentences and sources that content gives them."""

from collections.abc import Iterable

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Zin
from rules_py.model.individueel import Domein
from rules_py.model.kader import Familie, Kader, Profiel
from rules_py.rekenen.beoordeling import Oordeel, beoordeel, tegenspraken
from rules_py.rekenen.omslag import Omslagpunt
from rules_py.rekenen.uren import duur_in_woorden

Json = dict[str, object]
MAX_GENOEMD = 3


def zin_json(zin: Zin) -> Json:
    """A sentence with its sources as one text."""
    return {"tekst": zin.tekst, "bron": ", ".join(zin.bron)}


def tegenspraken_tekst(kader: Kader, oordelen: tuple[Oordeel, ...]) -> str:
    """How many given answers contradict, in words."""
    aantal = tegenspraken(oordelen)
    sleutel = {0: "geen_tegenspraak", 1: "een_tegenspraak"}.get(aantal, "tegenspraken")
    return kader.tekst(f"profiel.{sleutel}", aantal=aantal)


def criterium_json(kader: Kader, oordeel: Oordeel) -> Json:
    """One criterion: answer, what is allowed (bijlage 1 to 4), whether it fits, sources and words."""
    vraag = kader.vraag(oordeel.criterium.vraag)
    return {
        "vraag": vraag.pad,
        "kort": vraag.kort,
        "antwoord": oordeel.antwoord,
        "toegestaan": list(oordeel.toegestaan),
        "past": oordeel.past,
        "bron": list(oordeel.criterium.bron),
        "hard": oordeel.criterium.hard,
        "tekst": _criteriumtekst(kader, oordeel),
    }


def _criteriumtekst(kader: Kader, oordeel: Oordeel) -> str:
    vraag, als = kader.vraag(oordeel.criterium.vraag), oordeel.criterium.als
    scheiding = f" {kader.tekst('criterium.of')} "
    mag = scheiding.join(f"‘{vraag.labels.get(waarde, str(waarde))}’" for waarde in oordeel.toegestaan)
    if set(oordeel.toegestaan) == set(vraag.waarden):
        mag = kader.tekst("criterium.alles")
    if oordeel.antwoord is None:
        return kader.tekst("criterium.onbekend", toegestaan=mag)
    antwoord = vraag.labels.get(oordeel.antwoord, str(oordeel.antwoord))
    if oordeel.past is None and als is not None:
        return kader.tekst("criterium.hangt_af", antwoord=antwoord, vraag=kader.vraag(als.vraag).kort)
    tekst = kader.tekst(f"criterium.{'past' if oordeel.past else 'tegen'}", antwoord=antwoord, toegestaan=mag)
    return (
        f"{tekst} {oordeel.criterium.hard_reden}"
        if oordeel.past is False and oordeel.criterium.hard
        else tekst
    )


def waarom_niet(kader: Kader, profiel: Profiel, antwoorden: Antwoorden) -> Json:
    """Why a profile is not shown: only the answers that contradict it."""
    oordelen = beoordeel(profiel, antwoorden)
    return {
        "code": profiel.code,
        "naam": profiel.naam,
        "tegenspraken": tegenspraken(oordelen),
        "tegenspraken_tekst": tegenspraken_tekst(kader, oordelen),
        "criteria": [criterium_json(kader, oordeel) for oordeel in oordelen if oordeel.past is False],
    }


def duren_json(kader: Kader, opties: Iterable[str], familie: Familie | None) -> list[Json]:
    """Duration options (months, H10); a family adds the section on its focus (H7)."""
    return [
        {
            "optie": optie,
            "maanden": kader.duren[optie].maanden,
            "naam": duur_in_woorden(kader, optie),
            **zin_json(
                kader.zin(
                    "duur.optie",
                    tuple(dict.fromkeys((*kader.duren[optie].bron, *(familie.duur_bron if familie else ())))),
                    naam=duur_in_woorden(kader, optie),
                    wanneer=kader.duren[optie].wanneer,
                )
            ),
        }
        for optie in opties
    ]


def omslagpunt_json(kader: Kader, punt: Omslagpunt) -> Json:
    """A turning point in words: the profiles that would fit best, or how many, or none."""
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


def individueel_json(kader: Kader, antwoorden: Antwoorden) -> Json:
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
            {**zin_json(Zin(resultaat.hoofd, resultaat.bron)), "delen": list(resultaat.resultaten)}
            for resultaat in resultaten
        ],
        "let_op": None if resultaten else domein.zonder_ib_4,
    }
