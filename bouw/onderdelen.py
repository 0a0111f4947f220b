"""What the site carries of others, as people wrote it (bouw/anderen/onderdelen.yaml), with its terms."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from bouw.job import ROOT, BuildFailedError
from bouw.node import NODE_MODULES
from bouw.yaml import read_group

SOURCE = ROOT / "bouw" / "anderen" / "onderdelen.yaml"
TEXTS = SOURCE.with_name("teksten")
PYODIDE = NODE_MODULES / "pyodide"
NPM, PYTHON, WASM, INSIDE = "npm:", "python:", "wasm:", "pyodide"


@dataclass(frozen=True)
class Onderdeel:
    """One part of somebody else; the keys are explained at the top of onderdelen.yaml."""

    id: str
    naam: str
    nut: str
    licentie: str
    tekst: str | list[str]
    bron: str
    versie: str = ""
    rechten: list[str] = field(default_factory=list)
    bestanden: list[str] = field(default_factory=list)
    in_: str = ""
    teken: str = ""
    bundel: str = ""
    kaart: str = ""
    soms: bool = False

    @property
    def nummer(self) -> str:
        """The version that is installed here; empty where nothing says it."""
        if self.versie.startswith(NPM):
            return str(_package(self.versie.removeprefix(NPM))["version"])
        if self.versie.startswith(PYTHON):
            return distribution(self.versie.removeprefix(PYTHON)).version
        if self.versie == INSIDE:
            lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
            return str(lock["info"]["python"])
        return self._in_wasm() if self.versie else ""

    def _in_wasm(self) -> str:
        found = _found_in_wasm(self.versie.removeprefix(WASM))
        if not found:
            raise BuildFailedError(
                f"{SOURCE.name}: {self.id}: its version is not in Pyodide where it was ({self.versie}). "
                "Look which version is in it now, or leave `versie` out."
            )
        return found.replace("_", ".")

    def licentietekst(self) -> str:
        """The text that must come along, with the names it asks to keep."""
        names = self.tekst if isinstance(self.tekst, list) else [self.tekst]
        head = [f"{self.naam} {self.nummer}".strip(), self.licentie, f"Source: {self.bron}"]
        parts = ["\n".join(head), "\n".join(self.rechten), *(_text(name) for name in names)]
        return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"

    @property
    def purl(self) -> str:
        """The package it came from, as a package URL; empty for what came inside another."""
        if self.versie.startswith(NPM):
            return f"pkg:npm/{self.versie.removeprefix(NPM).replace('@', '%40')}@{self.nummer}"
        if self.versie.startswith(PYTHON):
            return f"pkg:pypi/{self.versie.removeprefix(PYTHON)}@{self.nummer}"
        return ""


@cache
def onderdelen() -> tuple[Onderdeel, ...]:
    """All parts, those that are inside another after it. Raises BuildFailedError for a part that can't be."""
    found: list[Onderdeel] = []
    for row in read_group(SOURCE)["onderdelen"]:
        try:
            part = Onderdeel(**{{"in": "in_"}.get(key, key): value for key, value in row.items()})
        except TypeError as error:
            raise BuildFailedError(f"{SOURCE.name}: {row.get('id')}: {error}") from error
        if part.in_ and part.in_ not in {one.id for one in found}:
            raise BuildFailedError(f"{SOURCE.name}: {part.id}: `in: {part.in_}` must stand above it.")
        if not (part.bestanden or part.bundel or part.kaart or (part.in_ and part.teken)):
            raise BuildFailedError(f"{SOURCE.name}: {part.id}: say where on the site it is.")
        found.append(part)
    return tuple(found)


def own_patterns() -> list[str]:
    """Paths on the site of files that are ours."""
    return [str(one) for one in read_group(SOURCE)["eigen"]]


def material_libraries() -> frozenset[str]:
    """What Material's scripts and style are made of, by its own source maps (which are not shipped)."""
    return frozenset(
        match[1]
        for path in _material_maps()
        for source in json.loads(path.read_text(encoding="utf-8"))["sources"]
        if (match := re.search(r"node_modules/((?:@[^/]+/)?[^/]+)", source))
    )


def _material_maps() -> list[Path]:
    assets = Path(str(distribution("mkdocs-material").locate_file("material/templates/assets")))
    return [*sorted(assets.glob("*/*.map")), *sorted(assets.glob("javascripts/workers/*.map"))]


@cache
def _found_in_wasm(pattern: str) -> str:
    """What the group of a pattern holds in ten million bytes; empty when it is not there."""
    found = re.search(pattern.encode(), _wasm())
    return found[1].decode() if found else ""


@cache
def _wasm() -> bytes:
    return (PYODIDE / "pyodide.asm.wasm").read_bytes()


@cache
def _package(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((NODE_MODULES / name / "package.json").read_text(encoding="utf-8"))
    return read


def _text(name: str) -> str:
    """A licence text of our own folder, or the one that a package has."""
    if name.startswith(NPM):
        return (NODE_MODULES / name.removeprefix(NPM)).read_text(encoding="utf-8")
    if name.startswith(PYTHON):
        package = distribution(name.removeprefix(PYTHON))
        (file,) = [file for file in package.files or () if file.match("*.dist-info/licenses/LICENSE*")]
        return file.read_text()
    return (TEXTS / name).read_text(encoding="utf-8")
