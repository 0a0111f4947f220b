"""Read content (YAML) as plain data; a fault names the file, the line and what to do, in Dutch."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bouw.job import ROOT
from rules_py.lezen.kader import INDIVIDUEEL
from rules_py.model.fouten import Fout, KaderFout

PAGINAS = ROOT / "content" / "paginas"
KADER = ROOT / "content" / "kaders" / "landgraaf_2022"
INDIVIDUELE_BEGELEIDING = ROOT / "content" / "kaders" / "individuele_begeleiding"


def shown(path: Path) -> str:
    """A path as an editor of content knows it: from the project's root."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


def read_yaml(path: Path) -> object:
    """One YAML 1.2 file as plain data. Raises KaderFout for bad YAML and for a double key."""
    try:
        return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except DuplicateKeyError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        fault = Fout(f"{shown(path)}, regel {line}", "deze sleutel staat er al. Haal er één weg.")
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        fault = Fout(
            f"{shown(path)}, regel {line}",
            "dit is geen geldige YAML. Kijk naar inspringen, haakjes en aanhalingstekens.",
        )
    except (YAMLError, UnicodeDecodeError):
        fault = Fout(shown(path), "dit bestand is niet te lezen als YAML in UTF-8.")
    raise KaderFout([fault])


def read_words() -> dict[str, Any]:
    """The words around the questions and pages (content/check.yaml)."""
    return _group("check.yaml")


def read_menu() -> list[dict[str, Any]]:
    """The menu: single pages and groups of pages, in order (content/menu.yaml)."""
    return _list("menu.yaml")


def read_explained() -> list[dict[str, Any]]:
    """The hard words with their explanation (content/woorden.yaml)."""
    return _list("woorden.yaml")


def read_pictures() -> dict[str, Any]:
    """The words in and beside pictures (content/beelden.yaml)."""
    return _group("beelden.yaml")


def read_profile_words() -> dict[str, Any]:
    """The words of the profile pages and of comparing profiles (content/profielpagina.yaml)."""
    return _group("profielpagina.yaml")


def read_shared() -> dict[str, Any]:
    """What pages use beside a framework: the municipality, rights and time limits, explained words."""
    return {
        "gemeente": _group("gemeente.yaml"),
        "gevallen": _group("gevallen.yaml"),
        "linkmaker": _group("linkmaker.yaml"),
        "rechten": _group("rechten.yaml"),
        "werkblad": _group("werkblad.yaml"),
        "woorden": read_explained(),
    }


def _group(name: str) -> dict[str, Any]:
    found = read_yaml(ROOT / "content" / name)
    if not isinstance(found, dict):
        raise KaderFout([Fout(f"content/{name}", "hier hoort een groep met sleutels.")])
    return found


def _list(name: str) -> list[dict[str, Any]]:
    found = read_yaml(ROOT / "content" / name)
    if not isinstance(found, list):
        raise KaderFout([Fout(f"content/{name}", "hier hoort een lijst.")])
    return found


def read_kader(folder: Path = KADER, individueel: Path | None = INDIVIDUELE_BEGELEIDING) -> dict[str, Any]:
    """All files of a framework: ``bestanden`` (name -> data) and ``plaatsen`` (name -> shown path)."""
    paths = {
        path.relative_to(folder).with_suffix("").as_posix(): path for path in sorted(folder.rglob("*.yaml"))
    }
    for path in sorted(individueel.glob("*.yaml")) if individueel else ():
        paths[INDIVIDUEEL if path.stem == "categorieen" else f"{INDIVIDUEEL}_{path.stem}"] = path
    bestanden: dict[str, Any] = {}
    fouten: list[Fout] = []
    for name, path in paths.items():
        try:
            bestanden[name] = read_yaml(path)
        except KaderFout as fout:
            fouten += fout.fouten
    if fouten:
        raise KaderFout(fouten)
    return {"bestanden": bestanden, "plaatsen": {name: shown(path) for name, path in paths.items()}}
