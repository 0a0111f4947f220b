"""Content -> Kader: all validation of a framework happens here, before any rule runs.

The input is what the YAML files say, as plain data: name of the file -> its content. Faults name
file, path, value and what is allowed; the faults of all profiles come together.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from rules_py.lezen.individueel import lees_individueel, lees_resultaten
from rules_py.lezen.knoop import Knoop, verzamel
from rules_py.lezen.omvang import lees_banden, lees_duren, lees_finetunen, lees_plus
from rules_py.lezen.profielen import Bekend, lees_profiel, lees_zin
from rules_py.lezen.route import (
    controleer_kenmerken,
    controleer_voorliggend,
    lees_bronnen,
    lees_families,
    lees_route,
    lees_verschillen,
)
from rules_py.lezen.schalen import lees_doelen, lees_gebieden, lees_schalen
from rules_py.lezen.teksten import lees_bespreekpunten, lees_statussen, lees_zinnen
from rules_py.lezen.vragen import Bouwstenen, lees_korte_route, lees_vragen
from rules_py.model.fouten import Fout, KaderFout
from rules_py.model.individueel import Individueel
from rules_py.model.kader import Familie, Kader, Profiel, Vraag

VERPLICHT = (
    *("bronnen", "doelen", "duur", "kader", "kenmerken", "leefgebieden", "omvang", "plus", "schalen"),
    *("statussen", "teksten", "verschillen", "voorliggend", "vragen"),
)
INDIVIDUEEL = "individueel"
RESULTATEN = "individueel_resultaten"
REGISTER = "feiten"
PROFIELEN = "profielen/"


def lees_kader(data: Mapping[str, object], plaatsen: Mapping[str, str] | None = None) -> Kader:
    """Make a Kader of ``data``: file name without .yaml (``profielen/IBO-1``) -> content.

    ``plaatsen`` gives the path to show in a fault, where that is not just the name. Raises KaderFout.
    """
    _controleer_bestanden(data)
    knopen = {
        naam: Knoop((plaatsen or {}).get(naam, f"{naam}.yaml"), "", inhoud) for naam, inhoud in data.items()
    }
    bronnen = lees_bronnen(knopen["bronnen"])
    gebieden = lees_gebieden(knopen["leefgebieden"], bronnen)
    doelen = lees_doelen(knopen["doelen"], bronnen)
    schalen = lees_schalen(knopen["schalen"], bronnen)
    vragen = lees_vragen(knopen["vragen"], Bouwstenen(schalen, gebieden, doelen, bronnen))
    controleer_kenmerken(knopen["kenmerken"], vragen, bronnen)
    controleer_voorliggend(knopen["voorliggend"], bronnen)
    duren, toelichting = lees_duren(knopen["duur"], vragen, bronnen)
    basis = knopen["kader"].velden("id titel gemeente vastgesteld_op bron status route families")
    basis["gemeente"].tekst()
    basis["status"].tekst()
    basis["bron"].woorden(bronnen)
    route = lees_route(basis["route"], vragen, gebieden, bronnen)
    families = lees_families(basis["families"], route, vragen, duren, bronnen)
    omvang = knopen["omvang"].velden("banden finetunen")
    banden = lees_banden(omvang["banden"], vragen[route.behoefte].waarden, bronnen)
    finetunen, netwerk = lees_finetunen(
        omvang["finetunen"], vragen, [familie.id for familie in families], bronnen
    )
    verschillen = lees_verschillen(knopen["verschillen"], _codes(knopen), bronnen)
    bekend = Bekend(vragen, [familie.id for familie in families], banden, bronnen, verschillen)
    profielen = _lees_profielen(knopen, bekend, families)
    statussen = knopen["statussen"].velden(
        "status bespreekpunten nog_onbekend hoog_risico_zonder_belemmering"
    )
    signalen = {signaal.id for profiel in profielen for signaal in profiel.signalen}
    return Kader(
        id=basis["id"].tekst(),
        titel=basis["titel"].tekst(),
        vastgesteld_op=basis["vastgesteld_op"].tekst(),
        vragen=vragen,
        korte_route=lees_korte_route(knopen["vragen"], vragen),
        gebieden={naam: gebied.kort for naam, gebied in gebieden.items()},
        doelen=doelen.telt_als,
        families=families,
        profielen={profiel.code: profiel for profiel in profielen},
        banden=banden,
        duren=duren,
        duur_toelichting=toelichting,
        finetunen=finetunen,
        netwerk=netwerk,
        plus=lees_plus(knopen["plus"], vragen, bronnen),
        route=route,
        statussen=lees_statussen(statussen["status"], bronnen),
        bespreekpunten=lees_bespreekpunten(statussen["bespreekpunten"], vragen, bronnen),
        nog_onbekend=lees_zin(statussen["nog_onbekend"], bronnen),
        zonder_belemmering=lees_zin(statussen["hoog_risico_zonder_belemmering"], bronnen),
        individueel=_lees_individueel(knopen, vragen, gebieden, bronnen),
        verschillen=verschillen,
        teksten=lees_zinnen(knopen["teksten"], sorted(signalen), bronnen),
    )


def _controleer_bestanden(data: Mapping[str, object]) -> None:
    fouten = [
        Fout(f"{naam}.yaml", "dit bestand ontbreekt. Maak het aan.") for naam in VERPLICHT if naam not in data
    ]
    fouten += [
        Fout(f"{naam}.yaml", f"dit bestand hoort hier niet. Toegestaan: {', '.join(VERPLICHT)}.")
        for naam in data
        if naam not in (*VERPLICHT, INDIVIDUEEL, RESULTATEN, REGISTER) and not naam.startswith(PROFIELEN)
    ]
    if fouten:
        raise KaderFout(fouten)


def _lees_individueel(
    knopen: Mapping[str, Knoop],
    vragen: Mapping[str, Vraag],
    gebieden: Iterable[str],
    bronnen: Iterable[str],
) -> Individueel | None:
    """The second document, where a framework has one."""
    if INDIVIDUEEL not in knopen:
        return None
    resultaten = lees_resultaten(knopen[RESULTATEN], gebieden, bronnen) if RESULTATEN in knopen else ()
    return lees_individueel(knopen[INDIVIDUEEL], resultaten, vragen, bronnen)


def _codes(knopen: Mapping[str, Knoop]) -> list[str]:
    return [naam.removeprefix(PROFIELEN) for naam in knopen if naam.startswith(PROFIELEN)]


def _lees_profielen(
    knopen: Mapping[str, Knoop], bekend: Bekend, families: tuple[Familie, ...]
) -> list[Profiel]:
    def lees(naam: str, knoop: Knoop) -> Profiel:
        profiel = lees_profiel(knoop, bekend)
        if PROFIELEN + profiel.code != naam:
            raise knoop.fout(f"de code is ‘{profiel.code}’, maar het bestand heet anders. Maak ze gelijk.")
        return profiel

    lezers: list[Callable[[], Profiel]] = [
        partial(lees, naam, knoop) for naam, knoop in knopen.items() if naam.startswith(PROFIELEN)
    ]
    rang = {familie.id: index for index, familie in enumerate(families)}
    return sorted(verzamel(lezers), key=lambda profiel: (rang[profiel.familie], profiel.niveau))
