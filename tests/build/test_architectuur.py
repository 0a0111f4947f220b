"""docs/architectuur.md holds: its table is the real imports, and its names are in the tree."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.hulp.inhoud import ROOT, inhoud

DOCS = ROOT / "docs"
ARCHITECTUUR = (DOCS / "architectuur.md").read_text(encoding="utf-8")
KADER = inhoud().kader.paginafolders[0].parent
RIJ = re.compile(r"^\| (`[^|]+`) \| ([^|]+) \| ([^|]+) \|$", re.M)
TUSSEN_ACCENTEN = re.compile(r"`([^`\n]+)`")
NIETS, ALLES = "nothing", "anything"


@dataclass(frozen=True)
class Rij:
    """A row of the table. ``mag``: the rows it may import, None for all of them."""

    map: str
    mag: frozenset[str] | None


def lees_rij(plek: str, mag: str) -> Rij:
    genoemd = frozenset(TUSSEN_ACCENTEN.findall(mag))
    assert genoemd or mag in (NIETS, ALLES), (plek, mag)
    return Rij(plek.strip("`"), None if mag == ALLES else genoemd)


TABEL = {rij.map: rij for rij in (lees_rij(plek, mag) for plek, _, mag in RIJ.findall(ARCHITECTUUR))}


def rij_van(pad: str) -> str:
    """The most specific row that a file belongs to, or '' when there is none."""
    return max((naam for naam in TABEL if pad == naam or pad.startswith(naam)), key=len, default="")


# --- What is imported -------------------------------------------------------------------------------------


def module_als_pad(module: str) -> str | None:
    """The file of a module of this project, from its root; None for the standard library and packages."""
    basis = ROOT.joinpath(*module.split("."))
    for path in (basis.with_suffix(".py"), basis / "__init__.py"):
        if path.is_file():
            return path.relative_to(ROOT).as_posix()
    return None


def python_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            namen = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: an import from this project names its whole path"
            namen = [
                deel if module_als_pad(deel := f"{node.module}.{alias.name}") else str(node.module)
                for alias in node.names
            ]
        else:
            continue
        yield from (pad for naam in namen if (pad := module_als_pad(naam)))


SCRIPT_IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.{1,2}/[^"']+)["']""")
TEMPLATE_IMPORT = re.compile(
    r"""\{%-?\s*(?:include|from|import|extends)\s+["']((?:componenten|paginas)/[^"']+)"""
)


def site_imports(path: Path) -> Iterator[str]:
    """What a script imports (types in its comments as well), and what a template takes in."""
    tekst = path.read_text(encoding="utf-8")
    for naam in SCRIPT_IMPORT.findall(tekst) if path.suffix == ".js" else ():
        yield (path.parent / naam).resolve().relative_to(ROOT).as_posix()
    for naam in TEMPLATE_IMPORT.findall(tekst) if path.suffix == ".html" else ():
        yield f"site/{naam}"


def alle_imports() -> Iterator[tuple[str, str]]:
    """Every import of a file of this project by another, as paths from its root."""
    python = [ROOT / "build.py"]
    for folder in ("rules_py", "bouw", "tests/naslag"):
        python += sorted((ROOT / folder).rglob("*.py"))
    for path in python:
        yield from ((path.relative_to(ROOT).as_posix(), naar) for naar in python_imports(path))
    for path in sorted((ROOT / "site").rglob("*")):
        if path.suffix in (".js", ".html"):
            yield from ((path.relative_to(ROOT).as_posix(), naar) for naar in site_imports(path))


IMPORTS = tuple(alle_imports())


@pytest.mark.parametrize("naam", TABEL)
def test_wat_een_map_mag_importeren_is_wat_hij_importeert(naam: str) -> None:
    mag = TABEL[naam].mag
    if mag is None:
        return
    assert mag <= set(TABEL), "a row names rows"
    gevonden: dict[str, set[str]] = defaultdict(set)
    for van, naar in IMPORTS:
        if rij_van(van) == naam != rij_van(naar):
            gevonden[rij_van(naar)].add(f"{van} -> {naar}")
    te_veel = {rij: wie for rij, wie in gevonden.items() if rij not in mag}
    assert not te_veel, f"the table does not allow {naam} to import this"
    assert mag <= set(gevonden), f"the table allows what {naam} never imports"


def test_een_pagina_importeert_geen_andere_pagina() -> None:
    paginas = [(van, naar) for van, naar in IMPORTS if van.startswith("site/paginas/")]
    assert paginas
    for van, naar in paginas:
        if naar.startswith("site/paginas/"):
            assert van.split("/")[:3] == naar.split("/")[:3], (van, naar)


def test_elke_map_heeft_een_rij() -> None:
    mappen = [
        path
        for folder in (
            ROOT / "content",
            ROOT / "rules_py",
            ROOT / "bouw",
            ROOT / "site",
            ROOT / "tests",
            KADER,
        )
        for path in folder.iterdir()
        if path.is_dir() and path.name != "__pycache__" and any(path.iterdir())
    ]
    gevonden = {
        path for naam in TABEL for path in ROOT.glob(naam.replace("<gemeente>", "*").replace("<datum>", "*"))
    }
    for path in mappen:
        assert path in gevonden or any(path in rij.parents for rij in gevonden), (
            f"no row is about {path.name}"
        )


# --- Names in the docs ------------------------------------------------------------------------------------

PAD = re.compile(r"(?:[\w.-]|<[\w-]+>)+(?:/(?:[\w.-]|<[\w-]+>)+)+/?|(?:[\w.-]|<[\w-]+>)+/")
GEMAAKT = tuple(
    regel.strip("/")
    for regel in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    if regel.startswith("/")
)
VOORBEELD = re.compile(r"<[\w-]+>|\bstrandwijk\b|\b\d{4}-\d{2}-\d{2}\b")
"""What stands for a name that the reader chooses: a placeholder, or the example of docs/nieuw-kader.md."""


def genoemde_paden() -> Iterator[tuple[str, str]]:
    for path in (ROOT / "README.md", *sorted(DOCS.rglob("*.md"))):
        for stuk in TUSSEN_ACCENTEN.findall(path.read_text(encoding="utf-8")):
            for woord in stuk.split():
                if PAD.fullmatch(woord) and not woord.startswith(tuple(f"{naam}/" for naam in GEMAAKT)):
                    yield path.relative_to(ROOT).as_posix(), woord


def bestaat(pad: str) -> bool:
    """From the root, or from the folder of a framework or a municipality, where docs speak about one.

    Or the address of a page.
    """
    patroon = VOORBEELD.sub("*", pad.rstrip("/"))
    if f"{patroon}.md" in inhoud().paginas:
        return True
    plekken = (ROOT, KADER, ROOT / "content" / "gemeenten" / "landgraaf")
    gevonden = [path for plek in plekken for path in plek.glob(patroon)]
    return any(path.is_dir() or not pad.endswith("/") for path in gevonden)


def test_elke_naam_in_de_docs_bestaat() -> None:
    genoemd = set(genoemde_paden())
    assert len(genoemd) > 100, "the docs name folders and files"
    assert sorted(een for een in genoemd if not bestaat(een[1])) == []
