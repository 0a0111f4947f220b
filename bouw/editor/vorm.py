"""A shape of a content file with everything filled in that depends on the content."""

import json
from collections.abc import Mapping
from typing import Any

from bouw.editor.codes import Codes
from bouw.editor.delen import shared
from bouw.editor.plaatsen import PARTS, SHAPES, shapes
from bouw.editor.zinnen import braces, sentences
from rules_py.lezen.bewoording import NAASTE

SECOND = "De woorden voor wie de check voor iemand anders invult."
WORDS = {f"{place}#/$defs/{name}" for place in ("", PARTS.name) for name in ("tekst", "teksten")}
OWN = frozenset({"wijst_naar", "sleutels", "velden", "uitleg", "zinnen", "per_schaal"})


def filled(name: str, codes: Codes) -> dict[str, Any]:
    """A shape with everything filled in."""
    path = shapes()[name]
    shape = json.loads(path.read_text(encoding="utf-8"))
    parts = json.loads(PARTS.read_text(encoding="utf-8"))["$defs"]
    defs = {
        **{f"{PARTS.name}#/$defs/{key}": one for key, one in parts.items()},
        **{f"#/$defs/{key}": one for key, one in {**parts, **shape.get("$defs", {})}.items()},
    }
    # The older schemas refer to themselves only; ours are made whole, so that a value can know its question.
    whole = path.parent == SHAPES
    kept = {key: one for key, one in shape.items() if not (whole and key == "$defs")}
    return shared(Filler(codes, defs if whole else {}).fill(kept))


class Filler:
    """Walks a shape; ``asked``: the question whose values count at this place, where that is known."""

    def __init__(self, codes: Codes, defs: Mapping[str, Any]) -> None:
        self.codes = codes
        self.defs = defs

    def fill(self, part: Any, asked: str | None = None) -> Any:  # noqa: ANN401  any part of a schema
        """This part with our own keywords made into plain ones."""
        if isinstance(part, list):
            return [self.fill(one, asked) for one in part]
        if not isinstance(part, dict):
            return part
        part = self._whole(part)
        if "zinnen" in part:
            return {**self._plain(part, asked), **sentences(self.codes)}
        made = self._plain(part, asked)
        if "sleutels" in part:
            self._name_keys(made, part, asked)
        if "wijst_naar" in part:
            self._name_codes(made, part["wijst_naar"], asked)
        if "velden" in part:
            made.setdefault("allOf", []).append(braces(part["velden"]))
        if "uitleg" in part:
            made["patternErrorMessage"] = part["uitleg"]
        if "per_schaal" in part:
            made.setdefault("allOf", []).extend(self._options())
        if self.defs and "properties" in part:
            made["properties"] |= self._second_wordings(part["properties"])
        return made

    def _whole(self, part: dict[str, Any]) -> dict[str, Any]:
        """With what it refers to in its place; what stands beside it counts first."""
        while part.get("$ref") in self.defs:
            part = {**self.defs[part["$ref"]], **{key: one for key, one in part.items() if key != "$ref"}}
        return part

    def _plain(self, part: Mapping[str, Any], asked: str | None) -> dict[str, Any]:
        return {
            key: {name: self.fill(one, asked) for name, one in value.items()}
            if key in ("properties", "$defs")
            else value
            if key in ("enum", "const", "required")
            else self.fill(value, asked)
            for key, value in part.items()
            if key not in OWN
        }

    def _name_keys(self, made: dict[str, Any], part: Mapping[str, Any], asked: str | None) -> None:
        kind = part["sleutels"]
        if names := self.codes.of(kind, asked):
            value = part["additionalProperties"]
            made["properties"] = {
                str(name): self.fill(value, self.codes.question(kind, str(name)) or asked) for name in names
            }
            made["additionalProperties"] = False

    def _name_codes(self, made: dict[str, Any], kind: str, asked: str | None) -> None:
        if names := self.codes.of(kind, asked):
            made["enum"] = [*names, *([None] if "null" in made.get("type", ()) else [])]

    def _options(self) -> list[dict[str, Any]]:
        """A question has one option for each value of its scale."""
        return [
            {
                "if": {"properties": {"schaal": {"const": name}}, "required": ["schaal"]},
                "then": {
                    "properties": {
                        "opties": {
                            "minItems": len(values),
                            "maxItems": len(values),
                            "items": {"properties": {"waarde": {"enum": list(values)}}},
                        }
                    }
                },
            }
            for name, values in self.codes.scales.items()
        ]

    def _second_wordings(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name + NAASTE: {**self.fill(one), "description": SECOND}
            for name, one in fields.items()
            if one.get("$ref") in WORDS
        }
