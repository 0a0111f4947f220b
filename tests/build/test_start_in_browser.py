"""The library that a browser gets: it starts without what is never used; errors still say what is wrong."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bouw.calculator import PYODIDE
from bouw.environment import find_node
from tests.hulp.inhoud import ROOT

pytestmark = pytest.mark.niet_snel


@pytest.fixture(scope="module")
def gestart(site: Path) -> dict[str, Any]:
    """What tests/js/rekenhulp.mjs saw: the modules after the start, and the text of three errors."""
    archieven = [next(site.glob(f"rekenhulp/{naam}-*.zip")) for naam in ("python_stdlib", "regels")]
    driver = ROOT / "tests" / "js" / "rekenhulp.mjs"
    command = [find_node() or "node", str(driver), *map(str, (PYODIDE, *archieven))]
    gedraaid = subprocess.run(command, capture_output=True, text=True, check=False)
    assert gedraaid.returncode == 0, gedraaid.stderr[-2000:]
    gezien: dict[str, Any] = json.loads(gedraaid.stdout)
    return gezien


def test_niets_dat_de_regels_niet_gebruiken(gestart: dict[str, Any]) -> None:
    """A newer Pyodide that imports more than this shows here."""
    begonnen = set(gestart["begonnen"])
    assert {"asyncio", "pyodide.webloop", "_pyodide_core", "json"} <= begonnen
    for naam in (
        "asyncio.events",
        "socket",
        "ssl",
        "subprocess",
        "logging",
        "zipfile",
        "tempfile",
        "dataclasses",
    ):
        assert naam not in begonnen, naam
    assert len(begonnen) <= 120


def test_een_fout_in_de_regels_zegt_waar(gestart: dict[str, Any]) -> None:
    fout = gestart["inDeRegels"]
    assert fout.startswith("Traceback (most recent call last):")
    assert 'File "rules_py/brug.py", line' in fout
    assert "AttributeError" in fout
    assert "No module named 'rules_py.bestaat_niet'" in gestart["bestaatNiet"]


def test_wat_is_weggelaten_wordt_genoemd(gestart: dict[str, Any]) -> None:
    assert "asyncio.sleep: left out by bouw/start_in_browser.py" in gestart["weggelaten"]
