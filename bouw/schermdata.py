"""What the scripts need of the framework, as data in the page: no script holds a path, a value or a code."""

from typing import Any

from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag


def antwoordvorm(kader: Kader) -> dict[str, Any]:
    """The form of the answers (site/app/antwoorden.js): which question chooses leefgebieden, and which
    values count as another one (path -> value -> the value that is kept).
    """
    return {
        "gebieden": gebiedenvraag(kader),
        "gelijk": {
            vraag.pad: {
                str(waarde): kader.doelen[str(waarde)]
                for waarde in vraag.waarden
                if kader.doelen[str(waarde)] != waarde
            }
            for vraag in kader.vragen.values()
            if vraag.soort == "meerkeuze"
        },
    }


def gebiedenvraag(kader: Kader) -> str:
    """The path of the question that chooses leefgebieden; empty where the framework has none."""
    return next((vraag.pad for vraag in kader.vragen.values() if vraag.soort == "gebieden"), "")


def toon_als(kader: Kader, vraag: Vraag) -> dict[str, list[str]]:
    """When a question shows: for each path, answers of which one is given. Its leefgebied is one of them."""
    gebied = {gebiedenvraag(kader): [vraag.gebied]} if vraag.gebied else {}
    return gebied | {pad: sorted(map(str, waarden)) for pad, waarden in vraag.toon_als.items()}


def schermen(kader: Kader) -> list[list[Vraag]]:
    """The questions by screen, in the order in which they are asked (``samen``: on the one before it)."""
    gevonden: list[list[Vraag]] = []
    for vraag in kader.vragen.values():
        if vraag.samen:
            gevonden[-1].append(vraag)
        else:
            gevonden.append([vraag])
    return gevonden


def bij_gevaar(kader: Kader) -> dict[str, list[str]]:
    """The question about danger, and its answers heavier than the lightest: numbers to call go first."""
    return {
        een.vraag: list(map(str, een.oplopend[1:]))
        for een in kader.zwaarte.volgorde
        if een.vraag == kader.route.risico
    }


def bij_overbelasting(kader: Kader) -> dict[str, list[str]]:
    """The answers of a carer who can hardly go on; none where the framework does not ask."""
    return {pad: sorted(map(str, waarden)) for pad, waarden in (kader.route.overbelast or {}).items()}


def route(kader: Kader) -> dict[str, Any]:
    """Where the route stops (site/app/route.js): conditions and values as text."""
    stopt = kader.route
    return {
        "leeftijd": stopt.leeftijd,
        "vanaf": stopt.vanaf,
        "gebieden": gebiedenvraag(kader),
        "opgelost": {
            gebied: [{pad: sorted(map(str, mag)) for pad, mag in als.items()} for als in voorwaarden]
            for gebied, voorwaarden in stopt.opgelost.items()
        },
        "geenWmo": {pad: sorted(map(str, mag)) for pad, mag in stopt.geen_wmo.items()},
        "pgbVaardig": stopt.pgb_vaardig,
        "nietVaardig": stopt.niet_vaardig,
        "risico": stopt.risico,
    }
