"""Content -> Kader: all validation of a framework happens here, before any rule runs.

The input is what the YAML files say, as plain data: name of the file -> its content. Faults name
file, path, value and what is allowed; the faults of all profiles come together.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any

from rules_py.lezen.afgeleid import controleer_zoekwoorden, lees_afgeleid, lees_zwaarte
from rules_py.lezen.bewoording import voor_naaste
from rules_py.lezen.bijschriften import controleer_namen, controleer_punten, controleer_woorden
from rules_py.lezen.criteria import Bekend
from rules_py.lezen.individueel import lees_individueel, lees_resultaten
from rules_py.lezen.knoop import Knoop, verzamel
from rules_py.lezen.omvang import lees_banden, lees_duren, lees_finetunen, lees_plus
from rules_py.lezen.opties import Bouwstenen
from rules_py.lezen.profielen import lees_profiel, lees_zin
from rules_py.lezen.route import (
    controleer_kenmerken,
    controleer_voorliggend,
    lees_bronnen,
    lees_families,
    lees_route,
    lees_verschillen,
)
from rules_py.lezen.schalen import lees_doelen, lees_gebieden, lees_schalen
from rules_py.lezen.teksten import lees_bespreekpunten, lees_status, lees_statussen, lees_zinnen
from rules_py.lezen.vragen import lees_vragen
from rules_py.model.fouten import Fout, KaderFout
from rules_py.model.individueel import Individueel
from rules_py.model.kader import Familie, Kader, Profiel
from rules_py.model.vraag import Vraag

NORM = (
    *("bronnen", "doelen", "duur", "families", "kenmerken", "leefgebieden", "omvang", "plus", "route"),
    *("afgeleid", "schalen", "verschillen", "voorliggend", "zoekwoorden", "zwaarte"),
)
TEKST = ("beelden", "punten", "statussen", "teksten", "woorden")
NAMEN = "tekst/namen"
"""May be absent: then everything is called as in the check."""
WET = "wet/bronnen"
VERPLICHT = ("kader", WET, *(f"norm/{naam}" for naam in NORM), *(f"tekst/{naam}" for naam in TEKST))
PROFIELEN = "norm/profielen/"
VRAGEN = "vragen/"
# The second document, beside the framework of a municipality that uses it.
TWEEDE = ("ib/bronnen", "ib/categorieen", "ib/resultaten", "ib/vragen")


def lees_kader(
    data: Mapping[str, object], plaatsen: Mapping[str, str] | None = None, vingerafdruk: str = ""
) -> Kader:
    """Make a Kader of ``data``: file name without .yaml (``norm/profielen/IBO-1``) -> content.

    ``plaatsen`` gives the path to show in a fault, where that is not just the name;
    ``vingerafdruk`` is the hash of the compiled framework. Raises KaderFout.
    """
    kader = _lees_kader(data, plaatsen or {}, vingerafdruk)

    @cache
    def over_een_ander() -> Kader:
        """Read when it is first asked for: most people fill in the check for themselves."""
        anders: Any = voor_naaste(data)
        return _lees_kader(anders, plaatsen or {}, vingerafdruk)

    return replace(kader, over_een_ander=over_een_ander)


def _lees_kader(data: Mapping[str, object], plaatsen: Mapping[str, str], vingerafdruk: str) -> Kader:
    _controleer_bestanden(data)
    knopen = {naam: Knoop(plaatsen.get(naam, f"{naam}.yaml"), "", inhoud) for naam, inhoud in data.items()}
    norm = {naam: knopen[f"norm/{naam}"] for naam in NORM}
    tweede = _tweede_document(knopen)
    bronnen = lees_bronnen([norm["bronnen"], knopen[WET], *([tweede["bronnen"]] if tweede else [])])
    gebieden = lees_gebieden(norm["leefgebieden"], bronnen)
    doelen = lees_doelen(norm["doelen"], bronnen)
    vragenlijsten = [knoop for naam, knoop in sorted(knopen.items()) if naam.startswith(VRAGEN)]
    schalen = lees_schalen(norm["schalen"], bronnen)
    stenen = Bouwstenen(schalen, gebieden, doelen, bronnen)
    themas, vragen = lees_vragen(vragenlijsten, tweede.get("vragen"), stenen)
    afgeleid = lees_afgeleid(norm["afgeleid"], gebieden, vragen, bronnen)
    alle_vragen = {**vragen, **{pad: een.vraag for pad, een in afgeleid.items()}}
    controleer_kenmerken(norm["kenmerken"], vragen, bronnen)
    controleer_zoekwoorden(norm["zoekwoorden"], vragen)
    controleer_voorliggend(norm["voorliggend"], bronnen)
    duren, toelichting = lees_duren(norm["duur"], vragen, bronnen)
    basis = knopen["kader"].velden("id titel vastgesteld_op bron status")
    basis["bron"].woorden(bronnen)
    route, korte_route = lees_route(norm["route"], vragen, gebieden, bronnen)
    families = lees_families(norm["families"], route, vragen, duren, bronnen)
    omvang = norm["omvang"].velden("banden finetunen")
    banden = lees_banden(omvang["banden"], vragen[route.behoefte].waarden, bronnen)
    finetunen, netwerk = lees_finetunen(
        omvang["finetunen"], vragen, [familie.id for familie in families], bronnen
    )
    verschillen = lees_verschillen(norm["verschillen"], _codes(knopen), bronnen)
    bekend = Bekend(alle_vragen, [familie.id for familie in families], banden, bronnen, verschillen)
    profielen = _lees_profielen(knopen, bekend, families)
    statussen = knopen["tekst/statussen"].velden(
        "status te_jong past_niet_goed bespreekpunten nog_onbekend zonder_belemmering "
        "hoog_risico_zonder_belemmering"
    )
    controleer_punten(knopen["tekst/punten"], bronnen)
    controleer_woorden(knopen["tekst/woorden"])
    if NAMEN in knopen:
        controleer_namen(knopen[NAMEN], vragen)
    signalen = {signaal.id for profiel in profielen for signaal in profiel.signalen}
    return Kader(
        id=basis["id"].tekst(),
        titel=basis["titel"].tekst(),
        vastgesteld_op=basis["vastgesteld_op"].tekst(),
        status=basis["status"].tekst(),
        vingerafdruk=vingerafdruk,
        themas=themas,
        vragen=vragen,
        korte_route=korte_route,
        afgeleid=afgeleid,
        zwaarte=lees_zwaarte(norm["zwaarte"], alle_vragen, [familie.id for familie in families], bronnen),
        gebieden={naam: gebied.kort for naam, gebied in gebieden.items()},
        doelen=doelen.telt_als,
        families=families,
        profielen={profiel.code: profiel for profiel in profielen},
        banden=banden,
        duren=duren,
        duur_toelichting=toelichting,
        finetunen=finetunen,
        netwerk=netwerk,
        plus=lees_plus(norm["plus"], vragen, bronnen),
        route=route,
        statussen=lees_statussen(statussen["status"], bronnen),
        bespreekpunten=lees_bespreekpunten(statussen["bespreekpunten"], vragen, bronnen),
        nog_onbekend=lees_zin(statussen["nog_onbekend"], bronnen),
        zonder_belemmering=lees_zin(statussen["zonder_belemmering"], bronnen),
        hoog_risico_zonder_belemmering=lees_zin(statussen["hoog_risico_zonder_belemmering"], bronnen),
        te_jong=lees_status(statussen["te_jong"], bronnen),
        past_niet_goed=lees_status(statussen["past_niet_goed"], bronnen),
        individueel=_lees_individueel(tweede, vragen, gebieden, bronnen),
        verschillen=verschillen,
        teksten=lees_zinnen(
            knopen["tekst/teksten"], sorted(signalen), [familie.id for familie in families], bronnen
        ),
    )


def _controleer_bestanden(data: Mapping[str, object]) -> None:
    tweede = TWEEDE if any(naam in data for naam in TWEEDE) else ()
    fouten = [
        Fout(f"{naam}.yaml", "dit bestand ontbreekt. Maak het aan.")
        for naam in (*VERPLICHT, *tweede)
        if naam not in data
    ]
    if not any(naam.startswith(VRAGEN) for naam in data):
        fouten.append(Fout(VRAGEN, "hier staat geen enkele vraag. Maak een bestand per thema."))
    fouten += [
        Fout(f"{naam}.yaml", f"dit bestand hoort hier niet. Toegestaan: {', '.join(VERPLICHT)}.")
        for naam in data
        if naam not in (*VERPLICHT, *TWEEDE, NAMEN) and not naam.startswith((PROFIELEN, VRAGEN))
    ]
    if fouten:
        raise KaderFout(fouten)


def _tweede_document(knopen: Mapping[str, Knoop]) -> dict[str, Knoop]:
    """The files of the second document by name; empty for a framework without one."""
    return {naam.partition("/")[2]: knopen[naam] for naam in TWEEDE if naam in knopen}


def _lees_individueel(
    tweede: Mapping[str, Knoop],
    vragen: Mapping[str, Vraag],
    gebieden: Iterable[str],
    bronnen: Iterable[str],
) -> Individueel | None:
    if not tweede:
        return None
    resultaten = lees_resultaten(tweede["resultaten"], gebieden, bronnen)
    return lees_individueel(tweede["categorieen"], resultaten, vragen, bronnen)


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
    profielen = verzamel(lezers)
    verzamel([partial(_controleer_familie, familie, profielen, knopen) for familie in families])
    rang = {familie.id: index for index, familie in enumerate(families)}
    return sorted(profielen, key=lambda profiel: (rang[profiel.familie], profiel.niveau))


def _controleer_familie(familie: Familie, profielen: Iterable[Profiel], knopen: Mapping[str, Knoop]) -> None:
    """Silence is no fit: a question counts only where every profile of the family says something about it.

    And some profile must always be left: at least one breaks no hard condition.
    """
    eigen = [profiel for profiel in profielen if profiel.familie == familie.id]
    vragen = dict.fromkeys(criterium.vraag for profiel in eigen for criterium in profiel.criteria)
    stil = [
        Fout(
            knopen[PROFIELEN + profiel.code].plek,
            f"over ‘{pad}’ staat hier niets, en bij een ander profiel van ‘{familie.id}’ wel. "
            "Een vraag telt alleen als elk profiel er iets over zegt. Zet hem anders bij signalen.",
        )
        for profiel in eigen
        for pad in vragen
        if pad not in {een.vraag for een in profiel.criteria}
    ]
    if stil:
        raise KaderFout(stil)
    if eigen and all(any(een.hard for een in profiel.criteria) for profiel in eigen):
        raise knopen["norm/families"].fout(
            f"elk profiel van ‘{familie.id}’ heeft een harde voorwaarde. Laat er minstens één zonder."
        )
