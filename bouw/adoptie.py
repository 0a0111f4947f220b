"""The papers of adoption (content/adoptie): filled in for a municipality, and what only it can say.

Written to public/beheer/adoptie/ as Markdown to read and as data to hand in, and to build/adoptie/ as pages
(bouw/papierpagina.py). No page for residents links to it: it is a draft for whoever decides.
``python -m bouw.adoptie`` prints all open lines (``make open``).
"""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from bouw import adoptiepapier as papier
from bouw import papierpagina, regelrecht, toetspapier
from bouw.adoptiepapier import OPEN, Regel, is_open
from bouw.beelden.stromen import stroombeeld
from bouw.bellen import still_empty, still_to_call
from bouw.beloften import blocks
from bouw.content import PAPERS, PRIVACY, Content, read_content
from bouw.job import Job
from bouw.opname import drawn
from bouw.schrijfwijze import datum
from bouw.vorm import fouten_tegen
from rules_py.model.fouten import KaderFout

FOLDER = "beheer/adoptie"
REGISTER, *_, FLOWS, PROMISES, STATEMENT, CRITERIA, MACHINE, HANDOVER = PAPERS
LAW = "regelrecht.yaml"


def filled(content: Content, naam: str) -> dict[str, Any]:
    """A paper with the municipality's own words; what it did not say stays an open line."""
    kader = content.kader.inhoud["kader"]
    words = {
        "gemeente": str(content.gemeente["naam"]),
        "kader": str(kader["titel"]),
        "datum": datum(str(kader["vastgesteld_op"])),
    }
    own: Mapping[str, str] = content.gemeente.get("adoptie", {})

    def fill(part: Any) -> Any:  # noqa: ANN401  any part of a file of content
        if isinstance(part, str):
            return part.format(**words)
        if isinstance(part, list):
            return [fill(one) for one in part]
        if isinstance(part, Mapping):
            if is_open(part) and part[OPEN] in own:
                # A decision stands in a list, so there its question comes along.
                asked = f"{fill(part['vraag'])} " if naam == HANDOVER else ""
                return f"{asked}{own[part[OPEN]]}"
            return {key: fill(value) for key, value in part.items()}
        return part

    paper: dict[str, Any] = fill(content.adoptie[naam])
    return paper


def open_lines(content: Content) -> list[Regel]:
    """Every line that only the municipality can fill in, once each, in the order of the papers."""
    found: dict[str, Regel] = {}
    for naam in PAPERS:
        paper = filled(content, naam)
        for part in open_parts(paper):
            found.setdefault(part[OPEN], Regel(part[OPEN], part["vraag"], part["wie"], paper["titel"]))
    return list(found.values())


def open_ids(content: Content) -> list[str]:
    """The names of all lines that a municipality can fill in, filled in or not."""
    return [str(part[OPEN]) for naam in PAPERS for part in open_parts(content.adoptie[naam])]


def open_parts(part: object) -> Iterator[Mapping[str, str]]:
    """Every open line in a part of a paper, as often as it stands there."""
    if isinstance(part, Mapping):
        if is_open(part):
            yield part
        else:
            for value in part.values():
                yield from open_parts(value)
    elif isinstance(part, list):
        for value in part:
            yield from open_parts(value)


def write_adoption(job: Job) -> None:
    """Write every paper. What the municipality filled in must fit the standard as well."""
    papers = {naam: filled(job.content, naam) for naam in PAPERS}
    place = job.content.plaatsen["gemeente"]
    faults = [fout for naam in PAPERS for fout in fouten_tegen(f"adoptie-{naam}", place, papers[naam], {})]
    if faults:
        raise KaderFout(faults)
    # Not every municipality has each page of the sample.
    sample = papers[STATEMENT]["steekproef"]
    sample["adressen"] = [one for one in sample["adressen"] if (job.public / one / "index.html").is_file()]
    words = papers[HANDOVER]["woorden"]
    titles = {naam: papers[naam]["titel"] for naam in PAPERS if naam != HANDOVER}
    texts = {
        "README.md": papier.handover(papers[HANDOVER], titles, open_lines(job.content)),
        "open.md": open_page(job.content),
        f"{REGISTER}.md": papier.register(words, papers[REGISTER]),
        f"{REGISTER}.json": as_json(papier.registration(papers[REGISTER])),
        **{f"{naam}.md": toetspapier.page(words, naam, papers[naam]) for naam in PRIVACY},
        **{f"{naam}.json": as_json(toetspapier.output(papers[naam])) for naam in PRIVACY},
        f"{FLOWS}.md": toetspapier.flows(words, papers[FLOWS], job.content.opname, f"{FLOWS}.svg"),
        f"{FLOWS}.svg": stroombeeld(papers[FLOWS], drawn(job.content.opname, papers[FLOWS])),
        f"{PROMISES}.md": toetspapier.promises(
            papers[PROMISES], blocks((job.public / "privacy" / "index.html").read_text(encoding="utf-8"))
        ),
        f"{STATEMENT}.md": papier.statement(words, papers[STATEMENT]),
        f"{CRITERIA}.md": papier.criteria(words, papers[CRITERIA]),
        f"{CRITERIA}.earl.json": as_json(papier.earl(papers[CRITERIA])),
        f"{MACHINE}.md": papier.machine(papers[MACHINE]),
        LAW: regelrecht.as_yaml(
            regelrecht.law(job.content, job.kader, papers[MACHINE]),
            [papers[MACHINE]["concept"], *papers[MACHINE]["uitleg"]],
        ),
    }
    target = job.public / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (target / name).write_text(text, encoding="utf-8")
    papierpagina.write_pages(job, texts, words["terug"])


def as_json(value: object) -> str:
    """As people read it."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def open_page(content: Content) -> str:
    """All open lines as Markdown: of the papers by who can say them, of the contact, and numbers to call."""
    words = filled(content, HANDOVER)["woorden"]
    lines = [f"# {words['alles_open']}", "", words["hierover"], "", words["invullen"], ""]
    unsaid = open_lines(content)
    for who in dict.fromkeys(regel.wie for regel in unsaid):
        lines += [f"## {who}", ""]
        lines += [f"- `{regel.id}`: {regel.vraag} ({regel.papier})" for regel in unsaid if regel.wie == who]
        lines.append("")
    cases = content.gevallen
    unjudged = sum("gevalideerd_door" not in case for case in cases.values())
    for title, found in (
        (words["gevallen"], [f"{unjudged} / {len(cases)}"] if unjudged else []),
        (words["contact_leeg"], still_empty(content.gemeente)),
        (words["contact_nakijken"], still_to_call(content.gemeente, content.nummers)),
    ):
        if found:
            lines += [f"## {title}", "", *(f"- {one}" for one in found), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(open_page(read_content()))
