"""Answers that were kept before the questions changed: what still fits is not lost."""

from rules_py.lezen.antwoorden import SCHEMA, lees_json, oogst_antwoorden
from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.fouten import AntwoordFout
from rules_py.model.kader import Kader

Json = dict[str, object]


def passend(kader: Kader, tekst: str | bytes) -> Json | None:
    """The answers in ``tekst`` that this framework still knows, or None when there are none.

    For a file that ``lees_antwoorden`` refuses: the resident hears what no longer fits, and may go on
    with the rest. What is no set of answers at all gives None.
    """
    try:
        inhoud = lees_json(tekst)
    except AntwoordFout:
        return None
    if not isinstance(inhoud, dict) or inhoud.get("schema") != SCHEMA:
        return None
    antwoorden = oogst_antwoorden(kader, inhoud).antwoorden()
    if not (antwoorden.waarden or antwoorden.gebieden or antwoorden.doelen):
        return None
    return naar_antwoorden(kader, antwoorden)


def naar_antwoorden(kader: Kader, antwoorden: Antwoorden) -> Json:
    """Answers in the form of the contract (antwoorden/1)."""
    json: Json = {"schema": SCHEMA, "kader": kader.id}
    for vraag in kader.vragen.values():
        if vraag.soort == "gebieden" and antwoorden.gebieden:
            json[vraag.pad] = {gebied: {} for gebied in antwoorden.gebieden}
        elif vraag.soort == "meerkeuze" and antwoorden.doelen:
            json[vraag.pad] = list(antwoorden.doelen)
    for pad, waarde in antwoorden.waarden.items():
        _plaats(json, pad, waarde)
    return json


def _plaats(json: Json, pad: str, waarde: Waarde) -> None:
    *stappen, laatste = pad.split(".")
    groep: Json = json
    for stap in stappen:
        verder = groep.setdefault(stap, {})
        assert isinstance(verder, dict)
        groep = verder
    groep[laatste] = waarde
