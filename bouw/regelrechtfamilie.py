"""How the two readings meet, for the profiles of one family (rules_py/rekenen/lezingen.py), as operations.

It holds when every answer that counts is known; what the check does with an unknown answer has no
counterpart in that form.
"""

from collections.abc import Mapping
from typing import Any

from bouw.regelrechtop import Deel, both, compare, either, name, negated, number, output
from rules_py.rekenen.familietabel import GEBROKEN


def family_section(familie: str, bron: Mapping[str, str]) -> Deel:
    """``bron``: the codes of its profiles from light to heavy, each with the article that counts it."""
    ends = [name(code) for code in bron]
    results = [
        output(f"minst_{familie}", "number", number("MIN", *(f"$tegenspraken_{end}" for end in ends))),
        *(output(f"beschrijving_{end}", "boolean", _fewest(familie, end)) for end in ends),
        output(f"verschuift_{familie}", "boolean", _moves(ends)),
        *(
            output(f"genoemd_{end}", "boolean", _named(familie, ends, index))
            for index, end in enumerate(ends)
        ),
        output(f"eens_{familie}", "boolean", either(_shared(end) for end in ends)),
        *(output(f"best_{end}", "boolean", _best(familie, end)) for end in ends),
        *(output(f"ook_{end}", "boolean", _also(familie, end)) for end in ends),
    ]
    return {
        "endpoint": familie,
        "execution": {
            "produces": {"legal_character": "INFORMATIEF", "decision_type": "GEEN_BESLUIT"},
            "input": [
                {
                    "name": f"{wat}_{end}",
                    "type": kind,
                    "source": {"output": f"{wat}_{end}", "description": where},
                }
                for end, where in zip(ends, bron.values(), strict=True)
                for wat, kind in (("tegenspraken", "number"), ("kop", "boolean"), ("uitgesloten", "boolean"))
            ],
            "output": [field for field, _ in results],
            "actions": [action for _, action in results],
        },
    }


def _whole(end: str) -> Deel:
    return compare("LESS_THAN", f"$tegenspraken_{end}", GEBROKEN)


def _fewest(familie: str, end: str) -> Any:  # noqa: ANN401  an operation
    return both([_whole(end), compare("EQUALS", f"$tegenspraken_{end}", f"$minst_{familie}")])


def _next(ends: list[str], index: int) -> Any:  # noqa: ANN401  an operation, or a literal
    """Whether this is the first profile, heavier than all that the heading names, that is not ruled out."""
    return either(
        both(
            [
                f"$kop_{ends[heaviest]}",
                *(negated(f"$kop_{end}") for end in ends[heaviest + 1 :]),
                *(f"$uitgesloten_{end}" for end in ends[heaviest + 1 : index]),
                negated(f"$uitgesloten_{ends[index]}"),
            ]
        )
        for heaviest in range(index)
    )


def _moves(ends: list[str]) -> Any:  # noqa: ANN401  an operation
    """Whether all that the heading names is ruled out, and there is a heavier profile to point to."""
    return both(
        [
            *(either([negated(f"$kop_{end}"), f"$uitgesloten_{end}"]) for end in ends),
            either(_next(ends, index) for index in range(1, len(ends))),
        ]
    )


def _named(familie: str, ends: list[str], index: int) -> Any:  # noqa: ANN401  an operation
    """Whether the heading points to it, and no hard condition of it is broken."""
    moves = f"$verschuift_{familie}"
    points = either([both([moves, _next(ends, index)]), both([negated(moves), f"$kop_{ends[index]}"])])
    return both([_whole(ends[index]), points])


def _shared(end: str) -> Any:  # noqa: ANN401  an operation
    return both([f"$beschrijving_{end}", f"$genoemd_{end}"])


def _best(familie: str, end: str) -> Any:  # noqa: ANN401  an operation
    """What both readings share; when they share nothing, all of both."""
    apart = both([negated(f"$eens_{familie}"), either([f"$beschrijving_{end}", f"$genoemd_{end}"])])
    return either([_shared(end), apart])


def _also(familie: str, end: str) -> Any:  # noqa: ANN401  an operation
    """One contradiction more than the fewest, and not best."""
    near = compare("LESS_THAN_OR_EQUAL", f"$tegenspraken_{end}", number("ADD", f"$minst_{familie}", 1))
    return both([_whole(end), near, negated(f"$best_{end}")])
