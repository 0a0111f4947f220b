"""The site's scripts as few files, each named by its content, so that a browser may keep it for ever.

In site/ every script has its own place: there it is written, typed and tested. What the browser gets is made
of them before MkDocs runs, because the pages name the files. Which file a script became: ``script_names``.
"""

import base64
import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bouw.bewaard import cached, files_of, write_files
from bouw.calculator import addresses, bestanden, lock_info
from bouw.job import SITE, BuildFailedError, Job
from bouw.node import NODE_MODULES, run_script

FOLDER = "script"
"""The folder of the scripts on the site."""

NAMES, PACKAGES = "scripts.json", "scripts-van-anderen.json"
AHEAD = "vooruit.json"
"""What site/app/vooruit.js fetches."""

# Workers first: a page that starts one needs its name.
WORKERS = ("app/worker.js", "paginas/gevallen/gevallenlezer.js")
ON_EVERY_PAGE = ("app/beleid.js", "app/codes.js", "app/verhuisd.js", "app/vroeg.js", "bundels/leespagina.js")
COMPONENTS = ("componenten/zoekhulp/zoekhulp.js", "componenten/zonderinternet/zonderinternet.js")


def bundle_scripts(job: Job) -> None:
    """Bundle all scripts into the build folder; ``copy_scripts`` puts them on the site after MkDocs."""
    known = {"BESTANDEN": bestanden(job), "SLOT": lock_info()}
    made = bundle([WORKERS, entries()], job.build / FOLDER, known)
    (job.build / NAMES).write_text(json.dumps(made.names), encoding="utf-8")
    note_packages(job, {f"{FOLDER}/{name}": found for name, found in made.packages.items()})


@dataclass(frozen=True)
class Bundles:
    """Path of a script in site/ -> the name of its file; and that name -> the npm packages in it."""

    names: dict[str, str]
    packages: dict[str, list[str]]


def bundle(groups: Sequence[Sequence[str]], target: Path, known: Mapping[str, Any] | None = None) -> Bundles:
    """Bundle entries (paths in site/) into ``target``.

    A group may start a worker that an earlier group made. ``known``: names in the scripts that the build
    replaces by a value (site/app/gebouwd.d.ts). Raises BuildFailedError with what esbuild says.
    """
    asked = json.dumps({"groups": groups, "known": known or {}})

    def make() -> tuple[dict[str, Any], dict[str, bytes]]:
        made = run_script("bundel.mjs", SITE, NODE_MODULES, target, text=asked, doing="Bundling the scripts")
        return json.loads(made), files_of(target)

    made, files = cached("bundels", [asked, SITE], make)
    write_files(target, files)
    return Bundles(**made)


def entries() -> tuple[str, ...]:
    """The scripts that a page names, as paths in site/."""
    pages = (f"paginas/{path.stem}/{path.stem}.js" for path in sorted(SITE.glob("paginas/*")))
    return (*ON_EVERY_PAGE, *COMPONENTS, *(page for page in pages if (SITE / page).is_file()))


def script_names(job: Job) -> dict[str, str]:
    """Path of a script in site/ to its address on the site: ``app/worker.js`` to ``script/worker-….js``."""
    names: dict[str, str] = json.loads((job.build / NAMES).read_text(encoding="utf-8"))
    return {path: f"{FOLDER}/{name}" for path, name in names.items()}


def libraries_of(job: Job) -> dict[str, list[str]]:
    """The npm packages in each script that was bundled, by its path on the site."""
    path = job.build / PACKAGES
    packages: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return packages


def note_packages(job: Job, packages: Mapping[str, list[str]]) -> None:
    """Keep which npm packages are in scripts of the site, for their licences (bouw/meegeleverd.py)."""
    (job.build / PACKAGES).write_text(json.dumps({**libraries_of(job), **packages}), encoding="utf-8")


def script_hashes(job: Job) -> dict[str, str]:
    """Path of a script in site/ to what a page says of it, so that a browser runs no other: ``sha256-…``."""
    return {
        path: f"sha256-{base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()}"
        for path, address in script_names(job).items()
        if (file := job.build / address).is_file()
    }


def of_the_check(job: Job) -> list[str]:
    """The check and what it loads that takes long, to fetch when somebody is on the way; seen from FOLDER."""
    names = script_names(job)
    scripts = [names[path] for path in ("app/vroeg.js", "app/worker.js", "paginas/zelfcheck/zelfcheck.js")]
    return [f"../{address}" for address in ("zelfcheck/", *scripts, *addresses(job))]


def copy_scripts(job: Job) -> None:
    """Put the bundled scripts on the site; the licences of what is in them: bouw/meegeleverd.py."""
    target = job.public / FOLDER
    if target.exists():
        raise BuildFailedError(f"A page can't be called {FOLDER}/: the site keeps its own files there.")
    shutil.copytree(job.build / FOLDER, target)
    (target / AHEAD).write_text(json.dumps(of_the_check(job)), encoding="utf-8")
