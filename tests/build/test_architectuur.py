"""docs/architectuur.md holds: its table is the real imports, its names are in the tree, its changes work."""

import ast
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import build
from tests.hulp.inhoud import ROOT, inhoud, kadertekst, landgraaf

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


# --- The changes, made for real ---------------------------------------------------------------------------


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the framework's folder, in a copy of the content that a build can be pointed at."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content" / KADER.relative_to(ROOT / "content")


def vervang(path: Path, oud: str, nieuw: str) -> None:
    tekst = path.read_text(encoding="utf-8")
    assert tekst.count(oud) == 1, (oud, tekst.count(oud))
    path.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def bouw(kopie: Path) -> int:
    """The public command; its exit status."""
    folder = kopie.parents[2]
    return build.main(["kader", "--content", str(folder), "--work", str(folder.parent / "werk")])


def anders(kopie: Path) -> dict[str, tuple[object, object]]:
    """Path in the compiled framework -> its value before and after."""
    assert bouw(kopie) == 0
    tekst = (kopie.parents[3] / "werk" / build.KADER_JSON).read_text(encoding="utf-8")
    oud, nieuw = (dict(bladeren("", json.loads(een)["bestanden"])) for een in (kadertekst(), tekst))
    return {
        pad: (oud.get(pad), nieuw.get(pad))
        for pad in oud.keys() | nieuw.keys()
        if oud.get(pad) != nieuw.get(pad)
    }


def bladeren(pad: str, waarde: Any) -> Iterator[tuple[str, object]]:
    if isinstance(waarde, dict | list) and waarde:
        for sleutel, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            yield from bladeren(f"{pad}#{sleutel}", deel)
    else:
        yield pad, waarde


def test_een_zin_staat_in_een_bestand_en_verandert_alleen_daar(kopie: Path) -> None:
    woorden = "spreekt dit profiel tegen"
    assert f'grep -rnF "{woorden}" content' in ARCHITECTUUR
    content = kopie.parents[2]
    [bestand] = [
        path for path in content.rglob("*") if path.is_file() and woorden in path.read_text(encoding="utf-8")
    ]
    assert bestand == kopie / "tekst" / "teksten.yaml"
    vervang(bestand, f"Niets in uw antwoorden {woorden}.", f"Geen antwoord {woorden}.")
    assert anders(kopie) == {
        "#tekst/teksten#profiel#geen_tegenspraak": (
            f"Niets in uw antwoorden {woorden}.",
            f"Geen antwoord {woorden}.",
        )
    }


def test_een_waarde_van_een_profiel_verandert_alleen_daar(kopie: Path) -> None:
    plek = "kenmerken.belastbaarheid:\n    lezing: {proza: "
    profiel = kopie / "norm" / "profielen" / "IBO-3.yaml"
    vervang(profiel, f"{plek}[gemiddeld]", f"{plek}[gemiddeld, bevorderend]")
    pad = "#norm/profielen/IBO-3#criteria#kenmerken.belastbaarheid#lezing#proza#1"
    assert anders(kopie) == {pad: (None, "bevorderend")}


VRAAG = """
  - pad: situatie.reizen
    soort: keuze
    schaal: mate
    kort: Reizen
    titel: Hoe lukt het u om te reizen?
    titel_naaste: Hoe lukt reizen?
    lees_meer: kenmerken/
    opties:
      - {waarde: laag, tekst: Bijna niet, als: "reizen bijna niet lukt"}
      - {waarde: gemiddeld, tekst: Soms, als: "reizen soms lukt"}
      - {waarde: hoog, tekst: Goed, als: "reizen goed lukt"}
    bron: [H3]
"""
CRITERIUM = """criteria:
  situatie.reizen:
    lezing: {proza: [laag], schema: null, keuze: proza, reden: "Verzonnen.", verschil: null}
    bron: [B1 IBO-1]
    citaat: [{regel: 595, woorden: 7, hash: "c8f68e07179d9025"}]
"""


def test_een_vraag_is_een_bestand_en_telt_pas_als_elk_profiel_iets_zegt(
    kopie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also at a theme that is not the last one; the build names every profile that is still silent."""
    thema = kopie / "vragen" / "2-gebieden.yaml"
    thema.write_text(thema.read_text(encoding="utf-8").rstrip("\n") + "\n" + VRAAG, encoding="utf-8")
    assert {pad.split("#")[1] for pad in anders(kopie)} == {"vragen/2-gebieden"}
    eerste, *stil = [code for code in landgraaf().profielen if code.startswith("IBO")]
    profielen = kopie / "norm" / "profielen"
    vervang(profielen / f"{eerste}.yaml", "criteria:\n", CRITERIUM)
    assert bouw(kopie) == 1
    fout = capsys.readouterr().err
    assert re.findall(r"(IBO-\d)\.yaml: over ‘situatie\.reizen’ staat hier niets", fout) == stil
    for code in stil:
        vervang(profielen / f"{code}.yaml", "criteria:\n", CRITERIUM)
    assert {pad.split("#")[1] for pad in anders(kopie)} == {
        "vragen/2-gebieden",
        *(f"norm/profielen/{code}" for code in (eerste, *stil)),
    }
