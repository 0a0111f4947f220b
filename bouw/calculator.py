"""Pack the calculator into public/rekenhulp: Pyodide from its npm package, trimmed, and the rules.

Each file is named by its content, so a file of another build can't take its place and a browser may keep it
for ever. The worker knows them by name, length and hash (``bestanden``), and checks each before it is used.
The archives are stored, not deflated, so that the web server can compress the whole of them.
"""

import base64
import hashlib
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

from bouw.bewaard import cached, files_of, write_files
from bouw.job import ROOT, Job
from bouw.node import NODE_MODULES, run_script
from bouw.ongewijzigd import check_unchanged

PYODIDE = NODE_MODULES / "pyodide"
PYODIDE_FILES = ("pyodide.asm.mjs", "pyodide.asm.wasm")
CALCULATOR = "rekenhulp"
FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def pack_calculator(job: Job, compiled: Path) -> None:
    """Write what the worker loads into the build folder, for ``copy_calculator``.

    ``compiled``: the folder that ``compile_for_browser`` made.
    """
    target = job.build / CALCULATOR
    target.mkdir(parents=True)
    for name in PYODIDE_FILES:
        shutil.copyfile(PYODIDE / name, target / name)
    write_archive(compiled / "stdlib", target / "python_stdlib.zip")
    write_archive(compiled / "rules", target / "regels.zip")
    files = {path.name: _named(path) for path in sorted(target.iterdir())}
    _list(job).write_text(json.dumps(files), encoding="utf-8")


def _named(path: Path) -> dict[str, str | int]:
    """Give a file the name of its content; what the worker must know of it."""
    content = path.read_bytes()
    digest = hashlib.sha256(content)
    name = f"{path.stem}-{digest.hexdigest()[:8]}{path.suffix}"
    path.rename(path.with_name(name))
    return {"adres": name, "bytes": len(content), "sha256": base64.b64encode(digest.digest()).decode()}


def _list(job: Job) -> Path:
    return job.build / "rekenhulp.json"


def bestanden(job: Job) -> dict[str, dict[str, Any]]:
    """The packed files by Pyodide's name for them: ``adres``, ``bytes`` and ``sha256`` (base64)."""
    files: dict[str, dict[str, Any]] = json.loads(_list(job).read_text(encoding="utf-8"))
    return files


def addresses(job: Job) -> list[str]:
    """Where the calculator's files are on the site."""
    return [f"{CALCULATOR}/{file['adres']}" for file in bestanden(job).values()]


def copy_calculator(job: Job) -> None:
    """Put the packed files on the site."""
    shutil.copytree(job.build / CALCULATOR, job.public / CALCULATOR)


def lock_info() -> dict[str, Any]:
    """What Pyodide's own lock file says of itself; without packages nothing else of it is needed."""
    info: dict[str, Any] = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    return info


def compile_for_browser(job: Job) -> Path:
    """Let the Pyodide that is shipped compile the rules and what they import (see pyodide_compile.mjs)."""
    check_unchanged(PYODIDE)
    sources, compiled = job.build / "rules", job.build / "pyc"
    shutil.copytree(ROOT / "rules_py", sources / "rules_py", ignore=shutil.ignore_patterns("__pycache__"))
    kader = job.build / "kader.json"

    def make() -> dict[str, bytes]:
        run_script(
            "pyodide_compile.mjs",
            *(PYODIDE, library_with_start(job), sources, kader, compiled),
            doing="Compiling the rules for the browser",
        )
        return files_of(compiled)

    write_files(compiled, cached("rekenhulp", [sources, kader, PYODIDE], make))
    return compiled


def library_with_start(job: Job) -> Path:
    """Pyodide's library with our ``sitecustomize``, as the browser has it: so what that needs is found."""
    library = job.build / "python_stdlib.zip"
    shutil.copyfile(PYODIDE / "python_stdlib.zip", library)
    with zipfile.ZipFile(library, "a") as archive:
        archive.write(ROOT / "bouw" / "start_in_browser.py", "sitecustomize.py")
    return library


def write_archive(folder: Path, target: Path) -> None:
    """All files below ``folder`` in a stored zip with fixed dates, in order of name."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.rglob("*.pyc")):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), FIXED_DATE)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
