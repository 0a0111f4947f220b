"""The site's scripts as few files, each named by its content, so that a browser may keep it for ever.

In site/ every script has its own place: there it is written, typed and tested. What the browser gets is made
of them before MkDocs runs, because the pages name the files. Which file a script became: ``script_names``.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bouw.environment import find_node
from bouw.job import ROOT, SITE, BuildFailedError, Job

NODE_MODULES = ROOT / "node_modules"
FOLDER = "script"
"""The folder of the scripts on the site."""

NAMES = "scripts.json"

# Workers first: a page that starts one needs its name.
WORKERS = ("app/worker.js", "paginas/gevallen/gevallenlezer.js")
ON_EVERY_PAGE = ("app/codes.js", "app/verhuisd.js", "app/vroeg.js")
COMPONENTS = ("componenten/zoekhulp/zoekhulp.js", "componenten/voorleesbalk/voorleesbalk.js")
# What the licence of a library that is bundled asks: its text beside the scripts.
LICENCES = {"lean-qr": "LICENSE", "yaml": "LICENSE"}


def bundle_scripts(job: Job) -> None:
    """Bundle all scripts into the build folder; ``copy_scripts`` puts them on the site after MkDocs."""
    names = bundle([WORKERS, entries()], job.build / FOLDER)
    (job.build / NAMES).write_text(json.dumps(names), encoding="utf-8")


def bundle(groups: Sequence[Sequence[str]], target: Path) -> dict[str, str]:
    """Bundle entries (paths in site/) into ``target``; each with the name of its file.

    A group may start a worker that an earlier group made. Raises BuildFailedError with what esbuild says.
    """
    node = find_node()
    if node is None or not NODE_MODULES.is_dir():
        raise BuildFailedError("Node or esbuild is missing. Run `make setup` first.")
    result = subprocess.run(
        [node, str(ROOT / "bouw" / "bundel.mjs"), str(SITE), str(NODE_MODULES), str(target)],
        input=json.dumps(groups),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={"PATH": os.environ.get("PATH", "")},
    )
    if result.returncode:
        raise BuildFailedError(f"Bundling the scripts failed:\n{result.stderr.strip()[-2000:]}")
    names: dict[str, str] = json.loads(result.stdout)
    return names


def entries() -> tuple[str, ...]:
    """The scripts that a page names, as paths in site/."""
    pages = (f"paginas/{path.stem}/{path.stem}.js" for path in sorted(SITE.glob("paginas/*")))
    return (*ON_EVERY_PAGE, *COMPONENTS, *(page for page in pages if (SITE / page).is_file()))


def script_names(job: Job) -> dict[str, str]:
    """Path of a script in site/ to its address on the site: ``app/worker.js`` to ``script/worker-….js``."""
    names: dict[str, str] = json.loads((job.build / NAMES).read_text(encoding="utf-8"))
    return {path: f"{FOLDER}/{name}" for path, name in names.items()}


def copy_scripts(job: Job) -> None:
    """Put the bundled scripts and the licences of what is in them on the site."""
    target = job.public / FOLDER
    if target.exists():
        raise BuildFailedError(f"A page can't be called {FOLDER}/: the site keeps its own files there.")
    shutil.copytree(job.build / FOLDER, target)
    for library, licence in LICENCES.items():
        shutil.copyfile(NODE_MODULES / library / licence, target / f"{library}.LICENSE.txt")
