"""Read the files of one framework, with those that a later version leaves unchanged."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bouw.yaml import read_group, read_yaml, shown
from rules_py.brug import naar_json
from rules_py.model.fouten import Fout, KaderFout

KADER = "kader"
REGISTER = "feiten"
ONGEWIJZIGD = "ongewijzigd"
PAGES, CASES = "paginas", "gevallen"
TWEEDE = "ib"
WET = "wet/bronnen"


@dataclass(frozen=True)
class Bestanden:
    """The files of a framework: name (``norm/omvang``) -> content, and the path that a fault shows."""

    inhoud: Mapping[str, Any]
    plaatsen: Mapping[str, str]
    paginafolders: tuple[Path, ...]
    gevalfolders: tuple[Path, ...]

    @property
    def regels(self) -> dict[str, Any]:
        """What the rules read: everything but the register of facts."""
        return {name: inhoud for name, inhoud in self.inhoud.items() if name != REGISTER}


def read_kader(folder: Path, wet: Path, tweede: Path | None = None) -> Bestanden:
    """All files of the framework in ``folder``, with the articles of law and the second document.

    Raises KaderFout.
    """
    paths, pages, cases = _paths(folder)
    paths[WET] = wet
    if tweede:
        paths |= {f"{TWEEDE}/{path.stem}": path for path in sorted(tweede.glob("*.yaml"))}
    inhoud: dict[str, Any] = {}
    fouten: list[Fout] = []
    for name, path in sorted(paths.items()):
        try:
            inhoud[name] = read_yaml(path)
        except KaderFout as fout:
            fouten += fout.fouten
    if fouten:
        raise KaderFout(fouten)
    if isinstance(inhoud.get(KADER), dict):
        inhoud[KADER] = {key: value for key, value in inhoud[KADER].items() if key != ONGEWIJZIGD}
    return Bestanden(inhoud, {name: shown(path) for name, path in paths.items()}, pages, cases)


def _paths(folder: Path) -> tuple[dict[str, Path], tuple[Path, ...], tuple[Path, ...]]:
    """Name -> path of the framework's data files, and its folders with pages and with cases."""
    own = {
        name: path
        for path in sorted(folder.rglob("*.yaml"))
        if not (name := path.relative_to(folder).with_suffix("").as_posix()).startswith(f"{CASES}/")
    }
    pages: tuple[Path, ...] = (folder / PAGES,)
    cases: tuple[Path, ...] = (folder / CASES,)
    unchanged = read_group(folder / f"{KADER}.yaml").get(ONGEWIJZIGD)
    if unchanged is None:
        return own, pages, cases
    place = f"{shown(folder / KADER)}.yaml: {ONGEWIJZIGD}"
    earlier_folder, names = _unchanged(unchanged, folder, place)
    earlier, earlier_pages, earlier_cases = _paths(earlier_folder)
    taken = _taken(names, earlier, own, place)
    if PAGES in names:
        pages = (*pages, *earlier_pages)
    if CASES in names:
        cases = (*cases, *earlier_cases)
    return {**taken, **own}, pages, cases


def _unchanged(unchanged: object, folder: Path, place: str) -> tuple[Path, list[str]]:
    """The earlier version, and the names that stay as they were there: no silent fallback."""
    if not isinstance(unchanged, dict) or set(unchanged) != {"van", "bestanden"}:
        raise KaderFout([Fout(place, "hier horen ‘van’ (een datum) en ‘bestanden’ (een lijst).")])
    earlier = folder.parent / str(unchanged["van"])
    if not earlier.is_dir() or earlier == folder:
        raise KaderFout([Fout(place, f"de versie ‘{unchanged['van']}’ bestaat hier niet.")])
    return earlier, [str(name) for name in unchanged["bestanden"]]


def _taken(
    names: Iterable[str], earlier: Mapping[str, Path], own: Mapping[str, Path], place: str
) -> dict[str, Path]:
    taken: dict[str, Path] = {}
    fouten = []
    for name in names:
        if name in (PAGES, CASES):
            continue
        if name in own:
            fouten.append(Fout(place, f"‘{name}’ staat ook in deze versie zelf. Haal één van de twee weg."))
        elif name not in earlier:
            fouten.append(Fout(place, f"‘{name}’ bestaat niet in de vorige versie. Kijk daar hoe het heet."))
        else:
            taken[name] = earlier[name]
    if fouten:
        raise KaderFout(fouten)
    return taken


def compiled(bestanden: Bestanden) -> str:
    """A framework as the one JSON text that the rules read everywhere, with the hash of what it says."""
    data = {"bestanden": bestanden.regels, "plaatsen": bestanden.plaatsen}
    digest = hashlib.sha256(naar_json(data).encode()).hexdigest()
    return naar_json({"hash": digest, **data})
