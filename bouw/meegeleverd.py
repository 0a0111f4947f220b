"""What the site carries of others, held against the files that are really there; their notices, and the list.

Every file of the site must be ours or belong to a part of bouw/anderen/onderdelen.yaml, and every part must
be on the site. Each part has its licence text in licenties/tekst/, and content/site/paginas/licenties.md is
the page of all; for machines there is a bill of materials (CycloneDX) beside the texts.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from bouw.bundelen import libraries_of
from bouw.job import BuildFailedError, Job
from bouw.onderdelen import SOURCE, Onderdeel, material_libraries, onderdelen, own_patterns
from bouw.stuklijst import bill_of_materials

FOLDER = "licenties/tekst"
BILL = "sbom.cdx.json"
Places = Mapping[str, tuple[str, ...]]
"""Id of a part -> the files of the site that it is in."""


def write_notices(job: Job) -> None:
    """Check what is shipped, and write a notice for each part and the bill of materials."""
    parts = onderdelen()
    found = places(job.public, parts, libraries_of(job))
    target = job.public / FOLDER
    target.mkdir(parents=True)
    for part in parts:
        (target / f"{part.id}.txt").write_text(part.licentietekst(), encoding="utf-8")
    title = str(job.content.gemeente["site"]["titel"])
    (target / BILL).write_text(bill_of_materials(title, parts, found), encoding="utf-8")


def places(public: Path, parts: Iterable[Onderdeel], bundled: Mapping[str, Collection[str]]) -> Places:
    """Where each part is; ``bundled``: packages of each script. Raises BuildFailedError with all faults."""
    paths = (path for path in sorted(public.rglob("*")) if path.is_file())
    files = {path.relative_to(public).as_posix(): path for path in paths}
    found: dict[str, tuple[str, ...]] = {}
    for part in parts:
        found[part.id] = _of(part, files, found, bundled)
    faults = [*_unknown(files, found), *_not_there(parts, found), *_unnamed(parts, bundled)]
    if faults:
        raise BuildFailedError("\n".join(f"{SOURCE.name}: {fault}" for fault in faults))
    return found


def _of(
    part: Onderdeel, files: Mapping[str, Path], found: Places, bundled: Mapping[str, Collection[str]]
) -> tuple[str, ...]:
    pattern = "|".join(part.bestanden)
    names = [name for name in files if part.bestanden and re.fullmatch(pattern, name)]
    names += [script for script, packages in bundled.items() if part.bundel in packages]
    if part.kaart:
        names += [name for name in found[part.in_] if name.endswith((".js", ".css"))]
    elif part.in_ and not (part.bestanden or part.bundel):
        names += found[part.in_]
    text = part.teken.encode()
    return tuple(name for name in names if name in files and text in files[name].read_bytes())


def _unknown(files: Mapping[str, Path], found: Places) -> Iterable[str]:
    known = {name for names in found.values() for name in names}
    own = "|".join(own_patterns())
    for name in files:
        if name not in known and not name.startswith(f"{FOLDER}/") and not re.fullmatch(own, name):
            yield (
                f"nobody named {name}. Is it of others? Say under `onderdelen` whose it is, with its terms. "
                "Is it ours? Add its path to `eigen`."
            )


def _not_there(parts: Iterable[Onderdeel], found: Places) -> Iterable[str]:
    for part in parts:
        if not found[part.id] and not part.soms:
            yield f"{part.id} is not on the site (any more), or not where it was. Take it out, or say where."


def _unnamed(parts: Iterable[Onderdeel], bundled: Mapping[str, Collection[str]]) -> Iterable[str]:
    for what, there, named in (
        ("esbuild", {one for each in bundled.values() for one in each}, {part.bundel for part in parts}),
        ("Material's source maps", material_libraries(), {part.kaart for part in parts}),
    ):
        for name in sorted(there - named):
            yield f"{what} found the package {name} in what is shipped, and no part names it."
        for name in sorted(named - there - {""}):
            yield f"{what} did not find the package {name} in what is shipped."


def occurrences(bill: str) -> Places:
    """The files of each part, read back from a bill of materials."""
    return {
        part["bom-ref"]: tuple(one["location"] for one in part["evidence"]["occurrences"])
        for part in _all(json.loads(bill))
    }


def _all(part: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    for one in part.get("components", []):
        yield one
        yield from _all(one)
