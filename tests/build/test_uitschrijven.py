"""The rules as the browser gets them: dataclasses written out, and the framework as the build kept it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bouw.job import ROOT
from bouw.uitschrijven import OnbekendeVormError, schrijf_uit
from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import kadertekst

pytestmark = pytest.mark.niet_snel

# Only the browser's modules are written out; this one is for the command, and uses dataclasses.asdict.
ALLEEN_OPDRACHT = ROOT / "rules_py" / "verschil.py"

PUNT = """
from dataclasses import dataclass, field, replace

@dataclass(frozen=True)
class Punt:
    '''A place.'''
    x: int
    y: int = 2
    namen: dict = field(default_factory=dict)

    def som(self):
        return self.x + self.y
"""

# Runs beside the written-out rules: opens the framework as the build keeps it, and prints an outcome a line.
HERHAAL = """
import json, sys
from rules_py.brug import bereken_json
from rules_py.kader import open_kader
from rules_py.nagekeken import bewaar, open_nagekeken

kader = open_nagekeken(*bewaar(open_kader(open(sys.argv[1], encoding="utf-8").read())))
for antwoorden in json.load(sys.stdin):
    print(bereken_json(kader, antwoorden))
assert "dataclasses" not in sys.modules
"""

VINGERAFDRUK = """
import hashlib, sys
from rules_py.kader import open_kader
from rules_py.nagekeken import bewaar

kader = open_kader(open(sys.argv[1], encoding="utf-8").read())
print([hashlib.sha256(deel).hexdigest() for deel in bewaar(kader)])
"""


def test_het_bewaarde_kader_is_elke_keer_gelijk(tmp_path: Path) -> None:
    """Sets are written in one order, so two builds give the browser the same bytes."""
    bestand = tmp_path / "kader.json"
    bestand.write_text(kadertekst(), encoding="utf-8")
    gemaakt = {
        subprocess.run(
            [sys.executable, "-c", VINGERAFDRUK, str(bestand)],
            env={**os.environ, "PYTHONHASHSEED": zaad, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zaad in ("1", "2")
    }
    assert len(gemaakt) == 1


def uitgeschreven(bron: str) -> dict[str, Any]:
    ruimte: dict[str, Any] = {}
    exec(schrijf_uit(bron), ruimte)
    return ruimte


def test_een_uitgeschreven_klasse_doet_wat_een_dataclass_doet() -> None:
    module = uitgeschreven(PUNT)
    punt = module["Punt"]
    een, zelfde, ander = punt(1), punt(x=1, y=2), punt(1, 3)
    assert (een.x, een.y, een.namen, een.som(), punt.__doc__) == (1, 2, {}, 3, "A place.")
    assert een.namen is not zelfde.namen
    assert een == zelfde != ander
    assert een != (1, 2, {})
    assert vars(module["replace"](een, y=5)) == {"x": 1, "y": 5, "namen": {}}
    lijst = uitgeschreven(PUNT.replace("dict", "tuple"))["Punt"]
    assert hash(lijst(1)) == hash(lijst(1))
    with pytest.raises(TypeError, match="x"):
        punt()


def test_zonder_vergelijking_is_alleen_hetzelfde_gelijk() -> None:
    punt = uitgeschreven(PUNT.replace("frozen=True", "frozen=True, eq=False"))["Punt"]
    assert punt(1) != punt(1)
    assert len({punt(1), punt(1)}) == 2


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("class Punt:", "class Punt(Basis):"),
        ("frozen=True", "order=True"),
        ("default_factory=dict", "default=None"),
        ("import dataclass,", "import asdict, dataclass,"),
    ],
)
def test_wat_het_niet_kan_stopt_de_bouw(was: str, wordt: str) -> None:
    assert was in PUNT
    with pytest.raises(OnbekendeVormError):
        schrijf_uit(PUNT.replace(was, wordt))


def test_elk_geval_geeft_tot_op_de_letter_dezelfde_uitkomst(kader: Kader, tmp_path: Path) -> None:
    for bron in (ROOT / "rules_py").rglob("*.py"):
        doel = tmp_path / bron.relative_to(ROOT)
        doel.parent.mkdir(parents=True, exist_ok=True)
        if bron != ALLEEN_OPDRACHT:
            doel.write_text(schrijf_uit(bron.read_text(encoding="utf-8")), encoding="utf-8")
    (tmp_path / "herhaal.py").write_text(HERHAAL, encoding="utf-8")
    antwoorden = [json.dumps(geval.antwoorden) for geval in GEVALLEN]
    klaar = subprocess.run(
        [sys.executable, "herhaal.py", str(ROOT / "build" / "kader.json")],
        input=json.dumps(antwoorden),
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        encoding="utf-8",
    )
    assert klaar.stdout.splitlines() == [bereken_json(kader, een) for een in antwoorden]
    assert len(antwoorden) > 100
