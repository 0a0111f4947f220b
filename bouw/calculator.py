"""Pack the calculator into public/rekenhulp: Pyodide from its npm package, trimmed, and the rules.

The archives are stored, not deflated, so that the web server can compress the whole of them.
"""

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

from bouw.environment import find_node
from bouw.job import ROOT, BuildFailedError, Job

PYODIDE = ROOT / "node_modules" / "pyodide"
PYODIDE_FILES = ("pyodide.asm.mjs", "pyodide.asm.wasm")
FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def pack_calculator(job: Job) -> None:
    """Write what the worker loads: Pyodide, its standard library, and the rules with the framework."""
    target = job.public / "rekenhulp"
    target.mkdir(parents=True)
    for name in PYODIDE_FILES:
        shutil.copyfile(PYODIDE / name, target / name)
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    empty_lock = json.dumps({"info": lock["info"], "packages": {}})
    (target / "pyodide-lock.json").write_text(empty_lock, encoding="utf-8")
    compiled = compile_for_browser(job)
    write_archive(compiled / "stdlib", target / "python_stdlib.zip")
    write_archive(compiled / "rules", target / "regels.zip")


def compile_for_browser(job: Job) -> Path:
    """Let the Pyodide that is shipped compile the rules and what they import (see pyodide_compile.mjs)."""
    node = find_node()
    if node is None or not PYODIDE.is_dir():
        raise BuildFailedError("Node or Pyodide is missing. Run `make setup` first.")
    sources, compiled = job.build / "rules", job.build / "pyc"
    shutil.copytree(ROOT / "rules_py", sources / "rules_py", ignore=shutil.ignore_patterns("__pycache__"))
    script = ROOT / "bouw" / "pyodide_compile.mjs"
    command = [node, script, PYODIDE, sources, job.build / "kader.json", compiled]
    result = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ.get("PATH", "")},
    )
    if result.returncode:
        raise BuildFailedError(
            f"Compiling the rules for the browser failed:\n{result.stderr.strip()[-2000:]}"
        )
    return compiled


def write_archive(folder: Path, target: Path) -> None:
    """All files below ``folder`` in a stored zip with fixed dates, in order of name."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*.pyc")):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), FIXED_DATE)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
