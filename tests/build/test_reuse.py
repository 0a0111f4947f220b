"""Who holds the rights in each file, and under which licence: the check of the REUSE specification itself."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hulp.inhoud import ROOT

pytestmark = pytest.mark.niet_snel


def keur(folder: Path) -> tuple[int, str]:
    """Exit status and text of `reuse lint`; what git ignores is not looked at."""
    gedaan = subprocess.run(
        [sys.executable, "-m", "reuse", "--root", str(folder), "lint"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return gedaan.returncode, gedaan.stdout + gedaan.stderr


def test_elk_bestand_zegt_van_wie_het_is() -> None:
    uitslag, tekst = keur(ROOT)
    assert uitslag == 0, tekst


def test_de_keuring_ziet_wat_ontbreekt(tmp_path: Path) -> None:
    """Our own REUSE.toml without the text of a licence that it names, and without the line for all files."""
    shutil.copytree(ROOT / "LICENSES", tmp_path / "LICENSES", ignore=lambda *_: {"MIT.txt"})
    sjabloon = Path("site/overrides/partials/search.html")
    (tmp_path / sjabloon).parent.mkdir(parents=True)
    shutil.copyfile(ROOT / sjabloon, tmp_path / sjabloon)
    regels = (ROOT / "REUSE.toml").read_text(encoding="utf-8")
    (tmp_path / "REUSE.toml").write_text(regels.replace('path = "**"', 'path = "rules_py/**"'), "utf-8")
    (tmp_path / "nieuw.py").write_text("x = 1\n", encoding="utf-8")
    uitslag, tekst = keur(tmp_path)
    assert uitslag == 1
    assert "Missing licenses: MIT" in tekst
    assert "/nieuw.py" in tekst
