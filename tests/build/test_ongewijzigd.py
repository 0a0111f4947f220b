"""Pyodide's files are those that somebody looked at; an altered one stops the build in a clear sentence."""

import shutil
from pathlib import Path

import pytest

from bouw import calculator
from bouw.calculator import PYODIDE, PYODIDE_FILES
from bouw.job import BuildFailedError, Job
from bouw.ongewijzigd import HASHES, check_unchanged
from tests.hulp.inhoud import inhoud, landgraaf


def test_wat_er_ligt_is_wat_er_hoort_te_liggen() -> None:
    check_unchanged(PYODIDE)
    namen = {regel.split("  ")[1] for regel in HASHES.read_text("utf-8").splitlines() if regel[0] != "#"}
    assert namen == {*PYODIDE_FILES, "pyodide.mjs", "pyodide-lock.json", "python_stdlib.zip"}


@pytest.mark.parametrize("naam", ["pyodide.asm.wasm", "python_stdlib.zip"])
@pytest.mark.parametrize("hoe", ["een byte", "weg"])
def test_een_ander_bestand_houdt_de_bouw_tegen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, naam: str, hoe: str
) -> None:
    shutil.copytree(PYODIDE, tmp_path / "pyodide")
    ander = tmp_path / "pyodide" / naam
    inhoud_ervan = bytearray(ander.read_bytes())
    inhoud_ervan[len(inhoud_ervan) // 2] ^= 1
    ander.write_bytes(inhoud_ervan) if hoe == "een byte" else ander.unlink()
    monkeypatch.setattr(calculator, "PYODIDE", tmp_path / "pyodide")
    job = Job(tmp_path / "build", tmp_path / "public", inhoud(), landgraaf())
    with pytest.raises(BuildFailedError, match=rf"{naam} is not the file .* Run `npm ci`"):
        calculator.compile_for_browser(job)
    assert not (tmp_path / "public").exists(), "nothing of it is used before the check"
