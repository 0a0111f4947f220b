"""The operations of MinBZK/regelrecht (schema 0.5.6) that the framework needs, as small pieces of data."""

from collections.abc import Iterable
from typing import Any

from rules_py.model.basis import Waarde

Deel = dict[str, Any]


def name(pad: str) -> str:
    """The path of a question or the code of a profile, as a variable is called there."""
    return pad.replace(".", "_").replace("-", "_").lower()


def one_of(veld: str, waarden: Iterable[Waarde]) -> Deel:
    """Whether an answer is one of these values."""
    return {"operation": "IN", "subject": f"${veld}", "values": sorted(waarden, key=str)}


def none_of(veld: str, waarden: Iterable[Waarde]) -> Deel:
    """Whether an answer is none of these values."""
    return negated(one_of(veld, waarden))


def negated(part: object) -> Deel:
    """The opposite."""
    return {"operation": "NOT", "value": part}


def both(conditions: Iterable[Any]) -> Any:  # noqa: ANN401  an operation, or a literal
    """All of these; none at all is true."""
    return _joined("AND", list(conditions), empty=True)


def either(conditions: Iterable[Any]) -> Any:  # noqa: ANN401  as above
    """Any of these; none at all is false."""
    return _joined("OR", list(conditions), empty=False)


def _joined(operation: str, conditions: list[Any], *, empty: bool) -> Any:  # noqa: ANN401  as above
    if not conditions:
        return empty
    return conditions[0] if len(conditions) == 1 else {"operation": operation, "conditions": conditions}


def number(operation: str, *values: object) -> Deel:
    """ADD, MIN or MAX of these."""
    return {"operation": operation, "values": list(values)}


def compare(operation: str, subject: object, value: object) -> Deel:
    """EQUALS, LESS_THAN and the like."""
    return {"operation": operation, "subject": subject, "value": value}


def when(condition: object, then: object, default: object) -> Deel:
    """One of two values."""
    return {"operation": "IF", "cases": [{"when": condition, "then": then}], "default": default}


def output(veld: str, kind: str, value: Any) -> tuple[Deel, Deel]:  # noqa: ANN401  an operation, or a literal
    """An output field, and the action that computes it."""
    return {"name": veld, "type": kind}, {"output": veld, "value": value}
