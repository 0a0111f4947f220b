"""Small helpers of the rules tests: answers by path, and all the ways to complete them."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from random import Random
from typing import Any

from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from rules_py.rekenen.familietabel import familietabellen


def genest(waarden: dict[str, Any]) -> dict[str, Any]:
    """Path -> value as the nested answers of the contract."""
    antwoorden: dict[str, Any] = {"schema": "antwoorden/1"}
    for pad, waarde in waarden.items():
        if pad == "leefgebieden_aantal":
            last = {"belemmering": "ja", "oplossing": "geen"}
            antwoorden["leefgebieden"] = dict.fromkeys(GEBIEDEN[: HOEVEEL[waarde]], last)
            continue
        *stappen, laatste = pad.split(".")
        groep = antwoorden
        for stap in stappen:
            groep = groep.setdefault(stap, {})
        groep[laatste] = waarde
    return antwoorden


@cache
def berekend(kader: Kader, antwoorden: str) -> str:
    """The outcome as the bridge gives it, worked out once: many tests look at the same case."""
    return bereken_json(kader, antwoorden)


def uitkomst(kader: Kader, waarden: dict[str, Any], **meer: Any) -> dict[str, Any]:
    """The outcome for answers by path, plus whole keys such as leefgebieden."""
    gelezen: dict[str, Any] = json.loads(bereken_json(kader, json.dumps({**genest(waarden), **meer})))
    return gelezen


def codes(gevonden: dict[str, Any], past: str = "best") -> set[str]:
    return {profiel["code"] for profiel in gevonden["profielen"] if profiel["past"] == past}


GEBIEDEN = ("financien", "psychisch", "praktisch", "sociaal", "huisvesting", "zingeving", "lichamelijk")
HOEVEEL = {"een": 1, "enkele": 3, "veel": 7}
"""How many leefgebieden with trouble make each class of ``leefgebieden_aantal``."""


def criteriumvragen(kader: Kader, familie: str) -> list[str]:
    """The questions that one family's profiles use, and those that decide what others mean."""
    return list(familietabellen(kader)[familie].vragen)


def basis(kader: Kader, familie: str) -> dict[str, Any]:
    """The answers of the route that open exactly one family."""
    soort = next(een for een in kader.families if een.id == familie)
    return {"vorm": "pgb", "pgb_vaardig": "ja", "behoefte": soort.behoefte, "focus": soort.focus}


def aanvullingen(kader: Kader, waarden: dict[str, Any], open_vragen: list[str]) -> Iterator[dict[str, Any]]:
    """Every way to answer the open questions."""
    for combinatie in product(*(kader.vraag(pad).waarden for pad in open_vragen)):
        yield {**waarden, **dict(zip(open_vragen, combinatie, strict=True))}


def willekeurig(
    kader: Kader, familie: str, bron: Random, aantal_open: int
) -> tuple[dict[str, Any], list[str]]:
    """A family with all criteria answered but ``aantal_open``; the answers and the open questions."""
    vragen = criteriumvragen(kader, familie)
    open_vragen = bron.sample(vragen, min(aantal_open, len(vragen)))
    waarden = basis(kader, familie)
    for pad in vragen:
        if pad not in open_vragen:
            waarden[pad] = bron.choice(kader.vraag(pad).waarden)
    return waarden, open_vragen


def kort(uitkomst: Mapping[str, Any]) -> str:
    """What an outcome was computed from, as the pages write it."""
    herkomst = uitkomst["herkomst"]
    return ", ".join([herkomst["kader"], herkomst["versie"], herkomst["kader_hash"][:12], herkomst["regels"]])
