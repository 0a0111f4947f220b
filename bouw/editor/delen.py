"""What stands in a schema more than once, said once: a list of all sources in each field is much."""

import json
from collections import Counter
from typing import Any

LONG = 300
"""Shorter than this is plainer where it stands."""


def shared(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema, in which each long part that comes back is in ``$defs``."""
    times: Counter[str] = Counter()
    _count(schema, times)
    names = {
        text: f"deel_{number}" for number, (text, often) in enumerate(sorted(times.items()), 1) if often > 1
    }
    made: dict[str, Any] = {key: _replaced(part, names) for key, part in schema.items()}
    defs = {
        name: {key: _replaced(part, names) for key, part in json.loads(text).items()}
        for text, name in names.items()
    }
    return {**made, "$defs": {**made.get("$defs", {}), **defs}} if defs else made


def _count(part: object, times: Counter[str]) -> None:
    if (text := _text(part)) is not None:
        times[text] += 1
        if times[text] > 1:
            return  # what stands in it comes along
    for one in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _count(one, times)


def _replaced(part: Any, names: dict[str, str]) -> Any:  # noqa: ANN401  any part of a schema
    if name := names.get(_text(part) or ""):
        return {"$ref": f"#/$defs/{name}"}
    if isinstance(part, dict):
        return {key: _replaced(one, names) for key, one in part.items()}
    return [_replaced(one, names) for one in part] if isinstance(part, list) else part


def _text(part: object) -> str | None:
    """A part that is a schema of its own, and long."""
    if isinstance(part, dict) and (isinstance(part.get("type"), str | list) or "anyOf" in part):
        text = json.dumps(part, ensure_ascii=False)
        return text if len(text) > LONG else None
    return None
