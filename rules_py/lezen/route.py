"""Content -> sources, differences, families and the questions of the route."""

from collections.abc import Iterable, Mapping

from rules_py.lezen.knoop import Knoop
from rules_py.lezen.profielen import lees_zin
from rules_py.lezen.voorwaarden import controleer_voorwaarde, lees_voorwaarde
from rules_py.model.basis import Voorwaarde
from rules_py.model.kader import Familie, Route
from rules_py.model.vraag import Vraag

GELEZEN = ("tekst", "over")
"""How sure we are of a section of the law: read itself, or read about."""
SOORTEN = ("document", "kopie")
"""A difference: the document contradicts itself (also when nothing is said), or our copy is damaged."""
RAAKT_ALTIJD = ("profiel", "zin", "geen_pgb", "geen_wmo", "onvoldoende", "ib")


def lees_bronnen(knopen: Iterable[Knoop]) -> tuple[str, ...]:
    """Ids of the sections that may be named as a source, of one or more documents."""
    bronnen: list[str] = []
    for knoop in knopen:
        velden = knoop.velden("documenten vindplaatsen")
        documenten = []
        for rij in velden["documenten"].lijst():
            deel = rij.velden("id titel datum", "vingerafdruk")
            deel["titel"].tekst()
            deel["datum"].of_leeg(Knoop.tekst)
            documenten.append(deel["id"].tekst())
        for rij in velden["vindplaatsen"].lijst():
            deel = rij.velden("id document titel", "regels gelezen")
            if "gelezen" in deel:
                deel["gelezen"].keuze(GELEZEN)
            if "regels" in deel:
                [regel.geheel() for regel in deel["regels"].lijst()]
            deel["document"].keuze(documenten)
            deel["titel"].tekst()
            if (naam := deel["id"].tekst()) in bronnen:
                raise deel["id"].fout(f"vindplaats ‘{naam}’ staat er al.")
            bronnen.append(naam)
    return tuple(bronnen)


def lees_verschillen(knoop: Knoop, codes: Iterable[str], bronnen: Iterable[str]) -> dict[str, frozenset[str]]:
    """Difference id -> profile codes and statuses it touches. Both readings must have a source."""
    verschillen: dict[str, frozenset[str]] = {}
    for rij in knoop.lijst():
        velden = rij.velden("id titel lezing_a lezing_b keuze reden raakt", "soort")
        if "soort" in velden:
            velden["soort"].keuze(SOORTEN)
        for naam in ("titel", "keuze", "reden"):
            velden[naam].tekst()
        for naam in ("lezing_a", "lezing_b"):
            lezing = velden[naam].velden("tekst bron")
            lezing["tekst"].tekst()
            lezing["bron"].woorden(bronnen)
        if (naam := velden["id"].tekst()) in verschillen:
            raise velden["id"].fout(f"verschil ‘{naam}’ staat er al.")
        verschillen[naam] = frozenset(velden["raakt"].woorden((*codes, *RAAKT_ALTIJD)))
    return verschillen


def lees_families(
    knoop: Knoop, route: Route, vragen: Mapping[str, Vraag], duren: Iterable[str], bronnen: Iterable[str]
) -> tuple[Familie, ...]:
    """The groups of profiles that are compared with each other (H8, H9)."""
    families = []
    for rij in knoop.lijst():
        velden = rij.velden(
            "id naam behoefte focus bron duur duur_bron plus plus_bron leidend leidend_bron "
            "toelichting_omvang toelichting_duur"
        )
        velden["leidend_bron"].woorden(bronnen)
        families.append(
            Familie(
                id=velden["id"].tekst(),
                naam=velden["naam"].tekst(),
                behoefte=velden["behoefte"].keuze(vragen[route.behoefte].waarden),
                focus=velden["focus"].keuze(vragen[route.focus].waarden),
                duur=velden["duur"].woorden(duren),
                duur_bron=velden["duur_bron"].woorden(bronnen),
                plus=velden["plus"].ja_nee(),
                plus_bron=velden["plus_bron"].woorden(bronnen),
                leidend=velden["leidend"].woorden(vragen),
                toelichting_omvang=tuple(
                    lees_zin(zin, bronnen) for zin in velden["toelichting_omvang"].lijst()
                ),
                toelichting_duur=tuple(lees_zin(zin, bronnen) for zin in velden["toelichting_duur"].lijst()),
                bron=velden["bron"].woorden(bronnen),
            )
        )
    return tuple(families)


def lees_route(
    knoop: Knoop, vragen: Mapping[str, Vraag], gebieden: Iterable[str], bronnen: Iterable[str]
) -> tuple[Route, tuple[str, ...]]:
    """The questions that decide the route and the values that matter (H3, H4, H7, H10); the short route.

    The short route: paths of the questions for a first, wider outcome; empty where there is none.
    """
    delen = knoop.velden(
        "vorm pgb_vaardig behoefte focus hoog_risico leeftijd opgelost geen_wmo",
        "korte_route naaste overbelast",
    )
    opgelost, geen_wmo = delen.pop("opgelost"), delen.pop("geen_wmo")
    kort = delen.pop("korte_route", None)
    naaste, overbelast = (delen.pop(naam, None) for naam in ("naaste", "overbelast"))
    eigen = {
        "vorm": "pgb zin",
        "pgb_vaardig": "niet",
        "behoefte": "beide",
        "focus": "",
        "hoog_risico": "waarden",
        "leeftijd": "vanaf",
    }
    velden = {naam: deel.velden(f"vraag bron {eigen[naam]}") for naam, deel in delen.items()}
    paden = {naam: str(deel["vraag"].keuze(tuple(vragen))) for naam, deel in velden.items()}
    for deel in velden.values():
        deel["bron"].woorden(bronnen)
    route = Route(
        vorm=paden["vorm"],
        pgb=velden["vorm"]["pgb"].keuze(vragen[paden["vorm"]].waarden),
        zin=velden["vorm"]["zin"].keuze(vragen[paden["vorm"]].waarden),
        pgb_vaardig=paden["pgb_vaardig"],
        niet_vaardig=velden["pgb_vaardig"]["niet"].keuze(vragen[paden["pgb_vaardig"]].waarden),
        behoefte=paden["behoefte"],
        beide=velden["behoefte"]["beide"].keuze(vragen[paden["behoefte"]].waarden),
        focus=paden["focus"],
        risico=paden["hoog_risico"],
        hoog_risico=frozenset(velden["hoog_risico"]["waarden"].keuzen(vragen[paden["hoog_risico"]].waarden)),
        leeftijd=paden["leeftijd"],
        vanaf=velden["leeftijd"]["vanaf"].geheel(),
        opgelost={gebied: _lees_opgelost(opgelost, gebied, vragen) for gebied in gebieden},
        geen_wmo=_lees_als(geen_wmo, vragen, bronnen),
        naaste=_lees_als(naaste, vragen, bronnen) if naaste else None,
        overbelast=_lees_als(overbelast, vragen, bronnen) if overbelast else None,
    )
    return route, kort.woorden(vragen) if kort else ()


def _lees_als(knoop: Knoop, vragen: Mapping[str, Vraag], bronnen: Iterable[str]) -> Voorwaarde:
    """A condition with its source."""
    velden = knoop.velden("als bron")
    velden["bron"].woorden(bronnen)
    als = lees_voorwaarde(velden["als"])
    controleer_voorwaarde(velden["als"], als, vragen)
    return als


def _lees_opgelost(knoop: Knoop, gebied: str, vragen: Mapping[str, Vraag]) -> tuple[Voorwaarde, ...]:
    voorwaarden = tuple(lees_voorwaarde(rij, gebied) for rij in knoop.lijst())
    for voorwaarde in voorwaarden:
        controleer_voorwaarde(knoop, voorwaarde, vragen)
    return voorwaarden


def controleer_kenmerken(knoop: Knoop, vragen: Mapping[str, Vraag], bronnen: Iterable[str]) -> None:
    """The kenmerken of H3 each point to a question."""
    for rij in knoop.lijst():
        velden = rij.velden("nummer naam groep vraag bron")
        velden["nummer"].geheel()
        velden["naam"].tekst()
        velden["groep"].tekst()
        velden["vraag"].keuze(tuple(vragen))
        velden["bron"].woorden(bronnen)


def controleer_voorliggend(knoop: Knoop, bronnen: Iterable[str]) -> None:
    """The three groups of solutions that come first (H4)."""
    velden = knoop.velden("groepen voorzieningen")
    for rij in velden["groepen"].lijst():
        deel = rij.velden("id nummer naam uitleg bron")
        deel["nummer"].geheel()
        deel["bron"].woorden(bronnen)
        for naam in ("id", "naam", "uitleg"):
            deel[naam].tekst()
    for rij in velden["voorzieningen"].lijst():
        deel = rij.velden("naam term bron")
        deel["naam"].tekst()
        deel["term"].tekst()
        deel["bron"].woorden(bronnen)
