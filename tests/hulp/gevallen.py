"""Read the readable cases of the framework: a situation, what is expected, and the section that says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bouw.content import Content
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


def lees_gevallen(content: Content) -> list[Geval]:
    """All cases of a framework, those that it leaves unchanged as well."""
    return [lees_geval(naam, geval) for naam, geval in content.gevallen.items()]


def lees_geval(naam: str, geval: Mapping[str, Any]) -> Geval:
    """One file; every key is known and every case says why."""
    assert set(geval) == {"titel", "verhaal", "antwoorden", "verwacht", "omdat"}, naam
    assert set(geval["verwacht"]) <= VERWACHT, naam
    assert geval["omdat"], naam
    assert all(reden["reden"] for reden in geval["omdat"]), naam
    bronnen = tuple(reden["bron"] for reden in geval["omdat"])
    return Geval(naam, geval["titel"], geval["antwoorden"], geval["verwacht"], bronnen)


GEVALLEN = lees_gevallen(inhoud())
VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
"""A case with every question answered that counts."""
