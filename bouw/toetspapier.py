"""How the privacy papers read (bouw/adoptie.py): the government's forms, and what goes from whom to whom.

The numbers of questions and the choices are those of MinBZK/par-dpia-form; they stand in bouw/schemas, with
headings of our own. Its output (assessment-output, version 2) is written here from that standard's text.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from bouw import opname
from bouw.adoptiepapier import Paper, bullets, is_open, page_of, row, said
from bouw.vorm import schema

OUTPUT = "https://github.com/MinBZK/par-dpia-form/blob/main/schemas/assessment-output.v2.schema.json"
NUMBER = re.compile(r"\d+(\.\d+)*")
YES_NO = {"ja": "true", "nee": "false"}


def page(words: Paper, naam: str, paper: Paper) -> str:
    """A form as people read it: a heading for each question, with its number in the form."""
    fields = schema(f"adoptie-{naam}")["properties"]["antwoorden"]["properties"]
    parts: list[Iterable[str]] = [bullets(paper["uitleg"])]
    for number, answer in paper["antwoorden"].items():
        parts.append([f"## {number} {fields[number]['title']}", "", *_answer(words, fields[number], answer)])
    return page_of(paper, *parts)


def _answer(words: Paper, field: Mapping[str, Any], answer: Any) -> list[str]:  # noqa: ANN401  a part of a paper
    if not isinstance(answer, list):
        return [said(words, answer)]
    if "properties" not in field["items"]:
        return bullets(answer)
    titles = {number: one["title"] for number, one in field["items"]["properties"].items()}
    lines = [row(*titles.values()), "|---" * len(titles) + "|"]
    return lines + [row(*(said(words, one.get(number, "")) for number in titles)) for one in answer]


def output(paper: Paper) -> dict[str, Any]:
    """The form's own file. An open line has no answer yet; a number with a letter has no place in it."""
    when = f"{paper['ingevuld_op']}T00:00:00Z"

    def answers(given: Mapping[str, Any]) -> dict[str, Any]:
        return {
            number: _rows(value) if _has_rows(value) else {"value": _value(value), "lastEditedAt": when}
            for number, value in given.items()
            if NUMBER.fullmatch(number) and not is_open(value)
        }

    def _rows(rows: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
        return [{"_index": index, **answers(one)} for index, one in enumerate(rows)]

    return {
        "$schema": OUTPUT,
        "metadata": {"urn": paper["formulier"], "createdAt": when},
        "answers": answers(paper["antwoorden"]),
    }


def _has_rows(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, Mapping) for one in value)


def _value(value: Any) -> Any:  # noqa: ANN401  a text or a list of texts
    return value if isinstance(value, list) else YES_NO.get(value, value)


def flows(words: Paper, paper: Paper, recording: opname.Recording, picture: str) -> str:
    """The picture, every arrow of it in words with the tests that hold it, and what the recording saw."""
    names = {one["id"]: one["naam"] for one in paper["plekken"]}
    lines = [
        f"{number}. **{names[one['van']]} → {names[one['naar']]}: {one['wat']}.** {one['uitleg']} "
        f"{words['persoonlijk']}: {'ja' if one['persoonlijk'] else 'nee'}. "
        f"{words['tests']}: {', '.join(f'`{test}`' for test in one['tests']) or words['geen_test']}."
        for number, one in enumerate(opname.drawn(recording, paper), start=1)
    ]
    return page_of(
        paper,
        bullets(paper["uitleg"]),
        [f"![{paper['alt']}]({picture})"],
        lines,
        *opname.tables(recording, paper),
    )


def promises(paper: Paper, blocks: Iterable[str]) -> str:
    """What the page about privacy says, the tests that hold it, and what each of those does.

    ``blocks``: the paragraphs of the page as they are; the paper has the beginning of each.
    """
    heads, tests = paper["koppen"], paper["tests"]
    held = [
        row(text, ", ".join(one["door"]) if "door" in one else one["geen"])
        for text in blocks
        for one in paper["blokken"]
        if text.startswith(one["begint"])
    ]
    return page_of(
        paper,
        bullets(paper["uitleg"]),
        [row(heads["belofte"], heads["door"]), "|---|---|", *held],
        [
            f"## {heads['doet']}",
            "",
            row(heads["test"], heads["doet"], heads["bestand"]),
            "|---|---|---|",
            *(row(name, one["doet"], f"`{one['test']}`") for name, one in tests.items()),
        ],
    )
