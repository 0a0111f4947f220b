"""The schema of tekst/teksten.yaml, from the list of sentences that the rules speak."""

import re
from collections.abc import Iterable
from typing import Any

from bouw.editor.codes import Codes
from rules_py.lezen.bewoording import NAASTE
from rules_py.lezen.teksten import ZINNEN

TEXT = {"type": "string", "pattern": "\\S"}
OF_FRAMEWORK = {"signalen": "signaal", "betekenis": "familie"}
"""Group of sentences -> the kind of code that each is named after."""


def braces(names: Iterable[str]) -> dict[str, str]:
    """What may stand between braces: only these {names}."""
    fields = "".join(rf"|\{{{re.escape(name)}\}}" for name in names)
    return {"pattern": rf"^([^{{}}]|\{{\{{|\}}\}}{fields})*$"}


def sentences(codes: Codes) -> dict[str, Any]:
    """The groups of the file, with every sentence and the {fields} that it may use."""
    root: dict[str, Any] = {"properties": {}}
    for name, fields in ZINNEN.items():
        _put(root, name.split("."), _sentence(fields, codes), needed=True)
    for group, kind in OF_FRAMEWORK.items():
        for code in codes.of(kind, None):
            _put(root, [group, str(code)], _sentence((), codes), needed=False)
    return root


def _put(group: dict[str, Any], steps: list[str], leaf: dict[str, Any], *, needed: bool) -> None:
    group |= {"type": "object", "additionalProperties": False}
    first, *rest = steps
    if needed and first not in group.setdefault("required", []):
        group["required"].append(first)
    if rest:
        _put(group["properties"].setdefault(first, {"properties": {}}), rest, leaf, needed=needed)
    else:
        group["properties"] |= {first: leaf, first + NAASTE: leaf}


def _sentence(fields: tuple[str, ...], codes: Codes) -> dict[str, Any]:
    """A text, or a text with its own source."""
    names = ", ".join(f"{{{name}}}" for name in fields)
    text = {**TEXT, "allOf": [braces(fields)]}
    sources = {"type": "array", "items": {"enum": list(codes.of("bron", None))}, "uniqueItems": True}
    with_source = {
        "type": "object",
        "additionalProperties": False,
        "required": ["tekst", "bron"],
        "properties": {"tekst": text, f"tekst{NAASTE}": text, "bron": sources},
    }
    said = f"Deze velden mogen erin: {names}." if fields else "Hier mag niets tussen haakjes."
    return {"description": said, "anyOf": [text, with_source]}
