"""Computes with a file in MinBZK/regelrecht's form: the operations that ours uses, as its schema says."""

from collections.abc import Callable, Mapping
from typing import Any


def reken(wet: Mapping[str, Any], gegeven: Mapping[str, Any]) -> dict[str, Any]:
    """Every output of every article, in order; an output may be the input of a later article."""
    waarden = dict(gegeven)
    for artikel in wet["articles"]:
        uitvoering = artikel["machine_readable"].get("execution", {})
        nodig = [een["name"] for een in uitvoering.get("parameters", [])]
        nodig += [een["source"]["output"] for een in uitvoering.get("input", [])]
        assert set(nodig) <= set(waarden), (artikel["number"], set(nodig) - set(waarden))
        # Only what an article says it needs: a parameter that is forgotten is a fault.
        eigen = {naam: waarden[naam] for naam in nodig}
        for actie in uitvoering.get("actions", []):
            eigen[actie["output"]] = bereken(actie.get("value", actie), eigen)
        assert {een["name"] for een in uitvoering.get("output", [])} <= set(eigen)
        waarden |= eigen
    return waarden


def bereken(deel: Any, waarden: Mapping[str, Any]) -> Any:
    """One value or operation."""
    if isinstance(deel, str) and deel.startswith("$"):
        return waarden[deel[1:]]
    if not isinstance(deel, Mapping):
        return deel
    return BEWERKING[deel["operation"]](deel, waarden)


def _alle(delen: list[Any], waarden: Mapping[str, Any]) -> list[Any]:
    return [bereken(een, waarden) for een in delen]


def _als(deel: Mapping[str, Any], waarden: Mapping[str, Any]) -> Any:
    past = (een["then"] for een in deel["cases"] if bereken(een["when"], waarden))
    return bereken(next(past, deel["default"]), waarden)


BEWERKING: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any]], Any]] = {
    "ADD": lambda deel, nu: sum(_alle(deel["values"], nu)),
    "MIN": lambda deel, nu: min(_alle(deel["values"], nu)),
    "EQUALS": lambda deel, nu: bereken(deel["subject"], nu) == bereken(deel["value"], nu),
    "LESS_THAN": lambda deel, nu: bereken(deel["subject"], nu) < bereken(deel["value"], nu),
    "LESS_THAN_OR_EQUAL": lambda deel, nu: bereken(deel["subject"], nu) <= bereken(deel["value"], nu),
    "AND": lambda deel, nu: all(_alle(deel["conditions"], nu)),
    "OR": lambda deel, nu: any(_alle(deel["conditions"], nu)),
    "NOT": lambda deel, nu: not bereken(deel["value"], nu),
    "IN": lambda deel, nu: bereken(deel["subject"], nu) in _alle(deel["values"], nu),
    "LIST": lambda deel, nu: _alle(deel["items"], nu),
    "IF": _als,
}
