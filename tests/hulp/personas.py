"""The personas: somebody who fills in the check, and what a consulent would expect and why.

Two series by two hands: up to 44, and from 45 on, written without having seen the rules or an outcome.
Nobody has validated them yet; each file says by whom and when, once somebody has.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bouw.yaml import read_yaml
from rules_py.brug import naar_json
from rules_py.model.kader import Kader
from tests.hulp.inhoud import ROOT

FOLDER = ROOT / "tests" / "personas"
SLEUTELS = {"naam", "wie", "antwoorden", "verwacht", "omdat", "gevalideerd"}
VERWACHT = {"status", "onder_best", "nooit_alleen_best", "scherp"}


@dataclass(frozen=True)
class Persona:
    """``onder_best``: at least one of these is among the best. ``nooit_alleen``: never the only best.

    ``zekerheid``: how sure the outcome may be; empty where nothing is expected. ``afwijking``: what the
    rules do not satisfy, by the name of the expectation, with the reason. The expectation stays.
    """

    naam: str
    antwoorden: dict[str, Any]
    status: tuple[str, ...]
    onder_best: tuple[str, ...]
    nooit_alleen: tuple[str, ...]
    scherp: bool
    zekerheid: tuple[str, ...]
    afwijking: dict[str, str]
    bronnen: tuple[str, ...]

    @property
    def json(self) -> str:
        """The answers as the contract wants them."""
        return naar_json(self.antwoorden)

    def niet_gehaald(self, kader: Kader, uitkomst: dict[str, Any]) -> set[str]:
        """The expectations that an outcome does not satisfy."""
        best = beste(uitkomst)
        profiel = uitkomst["status"] == "profiel"
        gezegd = {oordeel["zekerheid"] for oordeel in uitkomst["oordeel"]}
        haalt = {
            "status": uitkomst["status"] in self.status,
            "onder_best": not profiel or not self.onder_best or bool(best & set(self.onder_best)),
            "nooit_alleen_best": not (len(best) == 1 and best <= set(self.nooit_alleen)),
            "scherp": not profiel or self.scherp == is_scherp(kader, best),
            "zekerheid": not self.zekerheid or gezegd <= set(self.zekerheid),
        }
        # Without the expected status there is nothing to compare the profiles with.
        return {naam for naam, goed in haalt.items() if not goed} if haalt["status"] else {"status"}


def beste(uitkomst: dict[str, Any]) -> set[str]:
    """The codes of the profiles that fit best."""
    return {profiel["code"] for profiel in uitkomst["profielen"] if profiel["past"] == "best"}


def is_scherp(kader: Kader, best: Iterable[str]) -> bool:
    """Whether there is one best profile for each kind of help."""
    soort = {familie.id: familie.behoefte for familie in kader.families}
    soorten = [soort[kader.profielen[code].familie] for code in best]
    return bool(soorten) and len(soorten) == len(set(soorten))


def lees(path: Path) -> Persona:
    """One file; every key is known and every persona says why."""
    inhoud: Any = read_yaml(path)
    assert set(inhoud) - {"afwijking"} == SLEUTELS, path.name
    verwacht, afwijking = inhoud["verwacht"], inhoud.get("afwijking", {})
    assert set(verwacht) - {"zekerheid"} == VERWACHT, path.name
    assert set(afwijking) <= VERWACHT | {"zekerheid"}, path.name
    assert all(str(reden).strip() for reden in afwijking.values()), path.name
    return Persona(
        naam=path.stem,
        antwoorden=inhoud["antwoorden"],
        status=tuple(verwacht["status"]),
        onder_best=tuple(verwacht["onder_best"]),
        nooit_alleen=tuple(verwacht["nooit_alleen_best"]),
        scherp=verwacht["scherp"],
        zekerheid=tuple(verwacht.get("zekerheid", ())),
        afwijking=afwijking,
        bronnen=tuple(reden["bron"] for reden in inhoud["omdat"]),
    )


PERSONAS = [lees(path) for path in sorted(FOLDER.glob("*.yaml"))]
