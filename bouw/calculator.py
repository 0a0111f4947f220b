"""Pack the calculator into public/rekenhulp: Pyodide from its npm package, trimmed, and the rules.

The archives are stored, not deflated, so that the web server can compress the whole of them.
"""

import json
import shutil
import zipfile
from pathlib import Path

from bouw.bewaard import cached, files_of, write_files
from bouw.job import ROOT, Job
from bouw.node import NODE_MODULES, run_script

PYODIDE = NODE_MODULES / "pyodide"
PYODIDE_FILES = ("pyodide.asm.mjs", "pyodide.asm.wasm")
CALCULATOR = "rekenhulp"
CALCULATOR_FILES = (*PYODIDE_FILES, "pyodide-lock.json", "python_stdlib.zip", "regels.zip")
"""All that the worker loads from the calculator's folder."""
FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def pack_calculator(job: Job, compiled: Path) -> None:
    """Write what the worker loads: Pyodide, its standard library, and the rules with the framework.

    ``compiled``: the folder that ``compile_for_browser`` made.
    """
    target = job.public / CALCULATOR
    target.mkdir(parents=True)
    for name in PYODIDE_FILES:
        shutil.copyfile(PYODIDE / name, target / name)
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    empty_lock = json.dumps({"info": lock["info"], "packages": {}})
    (target / "pyodide-lock.json").write_text(empty_lock, encoding="utf-8")
    write_archive(compiled / "stdlib", target / "python_stdlib.zip")
    write_archive(compiled / "rules", target / "regels.zip")


def compile_for_browser(job: Job) -> Path:
    """Let the Pyodide that is shipped compile the rules and what they import (see pyodide_compile.mjs)."""
    sources, compiled = job.build / "rules", job.build / "pyc"
    shutil.copytree(ROOT / "rules_py", sources / "rules_py", ignore=shutil.ignore_patterns("__pycache__"))
    kader = job.build / "kader.json"

    def make() -> dict[str, bytes]:
        run_script(
            "pyodide_compile.mjs",
            *(PYODIDE, sources, kader, compiled),
            doing="Compiling the rules for the browser",
        )
        return files_of(compiled)

    write_files(compiled, cached("rekenhulp", [sources, kader, PYODIDE], make))
    return compiled


def write_archive(folder: Path, target: Path) -> None:
    """All files below ``folder`` in a stored zip with fixed dates, in order of name."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*.pyc")):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), FIXED_DATE)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
