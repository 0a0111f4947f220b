"""The scripts that need no page, tried in Node (tests/js), and what the built page gives them."""

import json
import os
import subprocess
from pathlib import Path

from bouw.environment import find_node
from rules_py.model.kader import Kader
from tests.hulp.html import soep
from tests.hulp.inhoud import ROOT
from tests.hulp.schermtoets import schermtoets

TESTS = ROOT / "tests" / "js"


def test_scripts_in_node(kader: Kader, tmp_path: Path) -> None:
    """Among them: the page asks what Python's ``te_vragen`` asks, for hundreds of sets of answers."""
    gegevens = tmp_path / "schermtoets.json"
    gegevens.write_text(json.dumps(schermtoets(kader)), encoding="utf-8")
    gedraaid = subprocess.run(
        [find_node() or "node", "--test", *map(str, sorted(TESTS.glob("*.test.mjs")))],
        env={**os.environ, "SCHERMTOETS": str(gegevens)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert gedraaid.returncode == 0, gedraaid.stdout + gedraaid.stderr
    assert "pass 0" not in gedraaid.stdout


def test_de_pagina_geeft_de_scripts_dezelfde_gegevens(site: Path, kader: Kader) -> None:
    """What the tests in Node work with is what stands in the built page."""
    pagina = soep(site / "zelfcheck" / "index.html")
    toets = schermtoets(kader)
    check = pagina.select_one("[data-check]")
    assert check
    assert json.loads(str(check["data-route"])) == toets["route"]
    assert json.loads(str(check["data-linkvragen"])) == toets["linkcodes"]
    plan = soep(site / "plan" / "index.html")
    planvragen = plan.select_one("[data-planvragen]")
    assert planvragen
    assert json.loads(planvragen.text) == toets["planvragen"]
    vorm = {naam: check[f"data-{naam}"] for naam in ("kader", "gebieden")}
    assert vorm | {"gelijk": json.loads(str(check["data-gelijk"]))} == toets["antwoordvorm"]
    vragen = [
        {
            "pad": veld["data-vraag"],
            "soort": veld["data-soort"],
            "gebied": veld.get("data-gebied"),
            "toonAls": json.loads(str(veld["data-toon-als"])),
            "zonderWeetNiet": veld.has_attr("data-zonder-weet-niet"),
        }
        for veld in pagina.select("[data-vraag]")
    ]
    assert vragen == [{naam: een[naam] for naam in vragen[0]} for een in toets["vragen"]]
