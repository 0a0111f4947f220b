"""Read one YAML file as plain data; a fault names the file, the line and what to do, in Dutch."""

import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from bouw.bewaard import cached
from bouw.job import ROOT
from rules_py.model.fouten import Fout, KaderFout

UNREADABLE = "dit bestand is niet te lezen als YAML in UTF-8."
FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


def shown(path: Path) -> str:
    """A path as an editor of content knows it: from the project's root."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


def read_yaml(path: Path) -> object:
    """One YAML 1.2 file as plain data. Raises KaderFout for bad YAML and for a double key."""
    try:
        return _parse(shown(path), path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        fault = Fout(shown(path), "dit bestand ontbreekt. Maak het aan.")
    except UnicodeDecodeError:
        fault = Fout(shown(path), UNREADABLE)
    raise KaderFout([fault])


def _parse(place: str, text: str) -> object:
    """YAML text as plain data; its first line is the first of the file."""
    try:
        return cached("yaml", [text], lambda: YAML(typ="safe", pure=True).load(text))
    except DuplicateKeyError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        fault = Fout(f"{place}, regel {line}", "deze sleutel staat er al. Haal er één weg.")
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else "?"
        fault = Fout(
            f"{place}, regel {line}",
            "dit is geen geldige YAML. Kijk naar inspringen, haakjes en aanhalingstekens.",
        )
    except YAMLError:
        fault = Fout(place, UNREADABLE)
    raise KaderFout([fault])


def front_matter(place: str, text: str) -> object:
    """What stands between dashes at the head of a page, as plain data."""
    head = FRONT_MATTER.match(text)
    if head is None:
        raise KaderFout(
            [Fout(place, "boven de pagina hoort een blok met ‘title’, tussen twee regels ‘---’.")]
        )
    return _parse(place, f"\n{head[1]}")


def read_group(path: Path) -> dict[str, Any]:
    """A file that holds a group of keys."""
    found = read_yaml(path)
    if not isinstance(found, dict):
        raise KaderFout([Fout(shown(path), "hier hoort een groep met sleutels.")])
    return found


def read_list(path: Path) -> list[dict[str, Any]]:
    """A file that holds a list."""
    found = read_yaml(path)
    if not isinstance(found, list):
        raise KaderFout([Fout(shown(path), "hier hoort een lijst.")])
    return found
