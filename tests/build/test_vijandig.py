"""Hostile input for the link, opened files and the table of cases: tried in Node, and on to the rules.

The bridge itself, with hypothesis: tests/rules/test_vijandig.py. What a browser shows of it: tests/e2e.
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bouw.environment import find_node
from rules_py.model.kader import Kader
from tests.hulp.gevallentabel import WOORDEN
from tests.hulp.inhoud import ROOT
from tests.hulp.schermtoets import schermtoets
from tests.hulp.vijandig import TEKENS, aantal_voor
from tests.hulp.voorbeelden import GEWOON, VOORBEELDEN
from tests.rules.test_vijandig import controleer

pytestmark = [pytest.mark.niet_snel, pytest.mark.ook_diep]

DRIVER = ROOT / "tests" / "js" / "vijandig.mjs"
GROOT = {"megabyte", "diep", "diep en dicht", "ankers", "samengevoegd", "documenten", "rauwe bytes"}
SOORTEN = {"geknipt", "bytes", "namen", "soort", "getal", "dubbel", "begin", *TEKENS}
DEEL_NAAR_REGELS = 4
"""One in so many goes on to the rules in ``make test``: the bridge has a test of its own."""
GEHEUGEN = 1024
"""Megabytes for Node: what an input makes grow ends there, and the test fails."""


def probeer(deur: str, kader: Kader, site: Path, tmp_path: Path) -> dict[str, Any]:
    gegevens, lezer = tmp_path / "schermtoets.json", next((site / "script").glob("gevallenlezer-*.js"))
    gegevens.write_text(json.dumps(schermtoets(kader)), encoding="utf-8")
    # A module by its ending, in a folder that has no package.json.
    (tmp_path / "lezer.mjs").write_bytes(lezer.read_bytes())
    node, aantal = find_node() or "node", str(aantal_voor(deur))
    gedraaid = subprocess.run(
        [node, f"--max-old-space-size={GEHEUGEN}", str(DRIVER), deur, aantal, str(tmp_path / "lezer.mjs")],
        env={**os.environ, "SCHERMTOETS": str(gegevens)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert gedraaid.returncode == 0, gedraaid.stderr[-3000:]
    uit: dict[str, Any] = json.loads(gedraaid.stdout)
    return uit


@pytest.mark.parametrize("deur", ["link", "bestand", "tabel"])
def test_niets_breekt_een_deur(deur: str, kader: Kader, site: Path, tmp_path: Path) -> None:
    uit = probeer(deur, kader, site, tmp_path)
    geteld = uit["geteld"]
    assert uit["geprobeerd"] == aantal_voor(deur)
    if uit["geprobeerd"] >= 500:
        assert set(geteld) >= SOORTEN, "every kind of change was tried"
        assert set(geteld) & GROOT
    if uit["geprobeerd"] >= 10_000:
        assert set(geteld) >= GROOT
    meldingen = {een.removeprefix("melding ") for een in geteld if een.startswith("melding ")}
    assert all(f"fout-{een}" in WOORDEN for een in meldingen), "each has its sentence in the page"
    assert uit["naarRegels"]
    for tekst in uit["naarRegels"][:: 1 if VOORBEELDEN > GEWOON else DEEL_NAAR_REGELS]:
        controleer(tekst)
