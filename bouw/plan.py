"""What the page of the plan takes from the answers of the check, as data in the page."""

from collections.abc import Mapping
from typing import Any

from bouw import schermdata
from rules_py.model.basis import WEET_NIET
from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag


def planvragen(kader: Kader, woorden: Mapping[str, Any]) -> list[dict[str, Any]]:
    """All questions, with what the page needs to know which are asked; some feed a field of the plan.

    ``veld``: its id. ``regels``: for each answer the line that it becomes there. A question that
    content/site/plan.yaml names and this framework does not have is left out.
    """
    uit = {
        deel["vraag"]: {"veld": veld["id"], **deel}
        for veld in woorden["velden"]
        for deel in veld.get("uit", ())
    }
    return [
        {
            "pad": vraag.pad,
            "soort": vraag.soort,
            "gebied": vraag.gebied,
            "inKorteRoute": vraag.pad in kader.korte_route,
            "zonderWeetNiet": not vraag.weet_niet,
            "toonAls": schermdata.toon_als(kader, vraag),
            **_regels(kader, vraag, uit.get(_patroon(vraag))),
        }
        for vraag in kader.vragen.values()
    ]


def _patroon(vraag: Vraag) -> str:
    """The path of a question as plan.yaml names it: ``*`` for whichever leefgebied it is about."""
    return vraag.pad.replace(f".{vraag.gebied}.", ".*.") if vraag.gebied else vraag.pad


def _regels(kader: Kader, vraag: Vraag, deel: Mapping[str, Any] | None) -> dict[str, Any]:
    if deel is None:
        return {}
    gebied = kader.gebieden.get(vraag.gebied or "", "")
    labels = vraag.naaste.labels if deel.get("zonder_u") else vraag.labels
    regels = {str(waarde): _regel(deel["zin"], gebied, label) for waarde, label in labels.items()}
    if "weet_niet" in deel:
        regels[WEET_NIET] = deel["weet_niet"].format(gebied=gebied)
    return {"veld": deel["veld"], "regels": regels}


def _regel(zin: str, gebied: str, label: str) -> str:
    """One line of the plan: an answer goes on with a small letter after a colon, and ends as a sentence."""
    if ": {antwoord}" in zin:
        label = label[:1].lower() + label[1:]
    regel = zin.format(gebied=gebied, antwoord=label)
    return regel if regel.endswith((".", "!", "?")) else f"{regel}."
