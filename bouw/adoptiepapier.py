"""How a paper of adoption reads (bouw/adoptie.py): as Markdown, and in its standard's form."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bouw.vorm import schema

OPEN = "open"
TABLE = "|---|---|---|"
Paper = Mapping[str, Any]
# The vocabulary of the W3C's report tool, which reads this (EARL 1.0 in JSON-LD).
EARL = {
    "@vocab": "http://www.w3.org/ns/earl#",
    "earl": "http://www.w3.org/ns/earl#",
    "dct": "http://purl.org/dc/terms/",
    "sch": "https://schema.org/",
    "title": "dct:title",
    "description": "dct:description",
    "outcome": {"@type": "@id"},
    "mode": {"@type": "@id"},
}


@dataclass(frozen=True)
class Regel:
    """An open line: what to say, who can say it, and in which paper it is needed."""

    id: str
    vraag: str
    wie: str
    papier: str


def is_open(part: object) -> bool:
    """Whether this part of a paper is an open line."""
    return isinstance(part, Mapping) and set(part) == {OPEN, "vraag", "wie"}


def said(words: Paper, part: Any) -> str:  # noqa: ANN401  a text, a list of texts or an open line
    """A part in words; an open line says who can fill it in, and under which name."""
    if is_open(part):
        return f"**{words['open']}:** {part['vraag']} ({part['wie']}, `{part[OPEN]}`)"
    return ", ".join(part) if isinstance(part, list) else str(part)


def page_of(paper: Paper, *parts: Iterable[str]) -> str:
    """A title, that it is a draft, and parts with a line between them."""
    blocks = [f"# {paper['titel']}", f"> {paper['concept']}", *("\n".join(part) for part in parts)]
    return "\n\n".join(blocks) + "\n"


def bullets(lines: Iterable[str]) -> list[str]:
    """A list in Markdown."""
    return [f"- {line}" for line in lines]


def row(*cells: str) -> str:
    """A row of a table in Markdown."""
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def register(words: Paper, paper: Paper) -> str:
    """The draft for the algorithm register: each field under the heading that the standard gives it."""
    fields = schema("adoptie-algoritmeregister")["properties"]["registratie"]["properties"]
    parts: list[Iterable[str]] = [bullets(paper["uitleg"])]
    for name, value in paper["registratie"].items():
        parts.append(
            [f"## {fields[name]['title']}", "", f"{words['veld']}: `{name}`", "", said(words, value)]
        )
    no_ai = paper["geen_ai"]
    parts.append([f"## {no_ai['kop']}", "", *bullets([*no_ai["redenen"], said(words, no_ai["oordeel"])])])
    return page_of(paper, *parts)


def registration(paper: Paper) -> dict[str, Any]:
    """The fields of the standard that are filled in; an open line has no value yet, so it is not there."""
    return {name: value for name, value in paper["registratie"].items() if not is_open(value)}


def statement(words: Paper, paper: Paper) -> str:
    """The draft of the accessibility statement, with how it was looked at (the steps of WCAG-EM)."""
    parts: list[Iterable[str]] = [
        [f"**{words['status']}: {paper['status']}, {paper['status_naam']}**"],
        bullets(paper["redenen"]),
        *([f"## {one['kop']}", "", said(words, one["tekst"])] for one in paper["verklaring"]),
        [f"## {words['maatregelen']}", "", *bullets(paper["maatregelen"])],
        *([f"## {step['kop']}", "", *bullets(step["regels"])] for step in paper["onderzoek"]),
        [f"## {words['steekproef']}", "", *bullets(f"`{one}`" for one in paper["steekproef"]["adressen"])],
    ]
    return page_of(paper, *parts)


def machine(paper: Paper) -> str:
    """What there is for computers, and what got lost on the way to each form."""
    return page_of(
        paper,
        bullets([*paper["uitleg"], "[regelrecht.yaml](regelrecht.yaml)"]),
        [f"## {paper['kop_regels']}", "", *bullets(paper["regels_verloren"])],
        bullets(f"**{one['wat']}.** {one['reden']}" for one in paper["niet_vertaald"]),
        [f"## {paper['kop_dienst']}", "", *bullets(paper["dienst_verloren"])],
    )


def criteria(words: Paper, paper: Paper) -> str:
    """Every criterion of WCAG with what a test holds of it, and what people still have to look at."""
    parts: list[Iterable[str]] = [bullets(paper["uitleg"])]
    for one in paper["eisen"]:
        lines = [f"## {one['nr']} {one['naam']}", "", f"WCAG {one['versie']}, {one['niveau']}", ""]
        if "komt_niet_voor" not in one:
            tests = ", ".join(f"`{test}`" for test in one.get("tests", ())) or words["geen_test"]
            lines.append(f"- {words['tests']}: {tests}")
        lines += [
            f"- {words[key]}: {one[key]}"
            for key in ("komt_niet_voor", "gezien", "afwijking", "mensen")
            if key in one
        ]
        parts.append(lines)
    return page_of(paper, *parts)


def earl(paper: Paper) -> dict[str, Any]:
    """The same as EARL. No outcome is ever ``passed``: that is for the people who do the research."""
    return {
        "@context": EARL,
        "@graph": [
            {
                "@type": "Assertion",
                "mode": "earl:semiAuto" if "tests" in one else "earl:unknownMode",
                "test": {
                    "@type": "TestRequirement",
                    "title": f"WCAG {one['versie']} {one['nr']} {one['naam']}",
                },
                "result": {
                    "@type": "TestResult",
                    "outcome": _outcome(one),
                    "description": one.get("afwijking") or one.get("komt_niet_voor") or one["mensen"],
                },
            }
            for one in paper["eisen"]
        ],
    }


def _outcome(one: Paper) -> str:
    if "afwijking" in one:
        return "earl:failed"
    if "komt_niet_voor" in one:
        return "earl:inapplicable"
    return "earl:cantTell" if "tests" in one else "earl:untested"


def handover(paper: Paper, papers: Mapping[str, str], unsaid: Iterable[Regel]) -> str:
    """The first page: who does what, what to decide, each paper (name -> title), and what comes each year."""
    words = paper["woorden"]
    todo = [
        row(f"[{papers[one['papier']]}]({one['papier']}.md)", one["doet"], one["wie"])
        for one in paper["stukken"]
    ]
    return page_of(
        paper,
        [*bullets(paper["uitleg"]), f"- [{words['alles_open']}](open.md)"],
        [f"## {words['per_persoon']}", "", *_all_persons(paper, papers, list(unsaid))],
        [f"## {words['besluiten']}", "", words["voor_online"], "", *_per_person(words, paper["besluiten"])],
        [f"## {words['papieren']}", "", row(words["papier"], words["u_doet"], words["tekent"]), TABLE, *todo],
        [
            f"## {words['taken']}",
            "",
            row(words["wanneer"], words["wie"], words["wat"]),
            TABLE,
            *(row(one["wanneer"], one["wie"], one["wat"]) for one in paper["taken"]),
        ],
    )


def _per_person(words: Paper, decisions: Iterable[Any]) -> list[str]:
    """The open decisions under who makes them, in the order of the paper; what was decided comes last."""
    found: dict[str, list[str]] = {}
    for one in sorted(decisions, key=lambda one: not is_open(one)):
        who = one["wie"] if is_open(one) else words["besloten"]
        found.setdefault(who, []).append(f"{one['vraag']} (`{one[OPEN]}`)" if is_open(one) else one)
    return [line for who, lines in found.items() for line in (f"### {who}", "", *bullets(lines), "")][:-1]


def _all_persons(paper: Paper, papers: Mapping[str, str], unsaid: list[Regel]) -> list[str]:
    """A row for each person: how much to decide, what to sign, and how many lines to fill in."""
    words = paper["woorden"]
    decisions = {one[OPEN]: one["wie"] for one in paper["besluiten"] if is_open(one)}
    decides = list(decisions.values())
    fills = [one.wie for one in unsaid if one.id not in decisions]
    signs = {one["papier"]: one["wie"] for one in paper["stukken"] if one["wie"] != words["niemand"]}

    def signed_by(who: str) -> str:
        return ", ".join(papers[name] for name, one in signs.items() if one == who) or words["geen_papier"]

    lines = [
        row(
            f"[{who}](open.md#{who.replace(' ', '-').lower()})" if who in [*decides, *fills] else who,
            str(decides.count(who)),
            signed_by(who),
            str(fills.count(who)),
        )
        for who in dict.fromkeys([*decides, *signs.values(), *fills])
    ]
    return [
        row(words["wie"], words["beslist"], words["stelt_vast"], words["vult_in"]),
        "|---|---|---|---|",
        *lines,
    ]
