"""The personas: somebody who fills in the check, and what a consulent would expect and why.

Nobody has validated them yet; each file says by whom and when, once somebody has.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bouw.yaml import read_yaml
from rules_py.brug import naar_json
from tests.hulp.inhoud import ROOT

FOLDER = ROOT / "tests" / "personas"


@dataclass(frozen=True)
class Persona:
    """``onder_best``: at least one of these is among the best. ``nooit_alleen``: never the only best."""

    naam: str
    antwoorden: dict[str, Any]
    status: tuple[str, ...]
    onder_best: tuple[str, ...]
    nooit_alleen: tuple[str, ...]
    scherp: bool
    bronnen: tuple[str, ...]

    @property
    def json(self) -> str:
        """The answers as the contract wants them."""
        return naar_json(self.antwoorden)


def lees(path: Path) -> Persona:
    """One file; every key is known and every persona says why."""
    inhoud: Any = read_yaml(path)
    assert set(inhoud) == {"naam", "wie", "antwoorden", "verwacht", "omdat", "gevalideerd"}, path.name
    verwacht = inhoud["verwacht"]
    assert set(verwacht) == {"status", "onder_best", "nooit_alleen_best", "scherp"}, path.name
    return Persona(
        naam=path.stem,
        antwoorden=inhoud["antwoorden"],
        status=tuple(verwacht["status"]),
        onder_best=tuple(verwacht["onder_best"]),
        nooit_alleen=tuple(verwacht["nooit_alleen_best"]),
        scherp=verwacht["scherp"],
        bronnen=tuple(reden["bron"] for reden in inhoud["omdat"]),
    )


PERSONAS = [lees(path) for path in sorted(FOLDER.glob("*.yaml"))]
