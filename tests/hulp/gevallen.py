"""Read the readable cases of the framework: a situation, what is expected, and the section that says so."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bouw.yaml import read_yaml
from rules_py.brug import naar_json
from tests.hulp.inhoud import inhoud

(FOLDER,) = inhoud().kader.gevalfolders
VERWACHT = {
    *("status", "best", "dichtbij", "tegenspraken", "uren", "ligging", "plus", "duur", "duur_zin"),
    "individueel",
    "zekerheid",
}


@dataclass(frozen=True)
class Geval:
    """One case; ``json`` is its answers as the contract wants them."""

    naam: str
    titel: str
    antwoorden: dict[str, Any]
    verwacht: dict[str, Any]
    bronnen: tuple[str, ...]

    @property
    def json(self) -> str:
        return naar_json(self.antwoorden)


def lees_geval(path: Path) -> Geval:
    """One file; every key is known and every case says why."""
    inhoud: Any = read_yaml(path)
    assert set(inhoud) == {"titel", "verhaal", "antwoorden", "verwacht", "omdat"}, path.name
    assert set(inhoud["verwacht"]) <= VERWACHT, path.name
    assert inhoud["omdat"], path.name
    assert all(reden["reden"] for reden in inhoud["omdat"]), path.name
    bronnen = tuple(reden["bron"] for reden in inhoud["omdat"])
    return Geval(path.stem, inhoud["titel"], inhoud["antwoorden"], inhoud["verwacht"], bronnen)


GEVALLEN = [lees_geval(path) for path in sorted(FOLDER.glob("*.yaml"))]
