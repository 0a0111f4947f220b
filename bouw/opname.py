"""What the tests saw of a visit (content/adoptie/opname.yaml), as arrows between places and as tables.

Which arrows there are follows from the recording; content/adoptie/gegevensstroom.yaml only says what they are
called. An arrow without words, or words without an arrow, is a fault of the content.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from bouw.adoptiepapier import Paper, row
from rules_py.lezen.knoop import Knoop
from rules_py.model.fouten import Fout, KaderFout, toon

SERVER, TAKEN = "server", "bezit"
Recording = Mapping[str, Mapping[str, list[dict[str, Any]]]]
KINDS = ("verzoeken", "bewaard", "gegeven")
Arrow = tuple[str, str]
Cells = Callable[[dict[str, Any]], tuple[str, ...]]
GIVES = "geeft"


def rows(recording: Recording, kind: str) -> list[dict[str, Any]]:
    """All rows of one kind, of every visit."""
    return [one for visit in recording.values() for one in visit.get(kind, ())]


def arrows(recording: Recording, paper: Paper) -> dict[Arrow, bool]:
    """From and to -> whether it carries something of a person, as the recording has it.

    A request shows a server who asks: an address on the internet is of a person. What comes back is a file
    that everybody gets.
    """
    place = {who: one["id"] for one in paper["plekken"] for who in one["wie"]}
    found: dict[Arrow, bool] = {}
    for one in rows(recording, "verzoeken"):
        found[SERVER, place[one["wie"]]] = False
        found[place[one["wie"]], SERVER] = True
    for one in rows(recording, "gegeven"):
        gives = one["doet"] == GIVES
        arrow = (place[one["wie"]], TAKEN) if gives else (TAKEN, place[one["wie"]])
        found[arrow] = found.get(arrow, False) or bool(one["met"])
    return found


def drawn(recording: Recording, paper: Paper) -> list[dict[str, Any]]:
    """Every flow with its words, and whether it is of a person; what happens outside the site always is."""
    seen = arrows(recording, paper)
    return [{**one, "persoonlijk": seen.get((one["van"], one["naar"]), True)} for one in paper["stromen"]]


def check_flows(recording: Recording, knoop: Knoop) -> None:
    """Whether the words are those of the recording. Raises KaderFout with every fault."""
    paper: Any = knoop.waarde
    known = {who for one in paper["plekken"] for who in one["wie"]}
    strangers = {
        one["wie"] for kind in ("verzoeken", "bewaard", "gegeven") for one in rows(recording, kind)
    } - known
    if strangers:
        raise knoop.fout(f"plekken: de opname noemt {toon(min(strangers))}. Zet die bij ‘wie’ van een plek.")
    told = {(one["van"], one["naar"]) for one in paper["stromen"] if "buiten" not in one}
    seen = arrows(recording, paper).keys()
    faults = [
        f"stromen: de opname heeft een pijl van ‘{one[0]}’ naar ‘{one[1]}’. Geef hem woorden."
        for one in seen - told
    ]
    faults += [
        f"stromen: de opname heeft geen pijl van ‘{one[0]}’ naar ‘{one[1]}’. Haal hem weg, of zeg ‘buiten’."
        for one in told - seen
    ]
    faults += list(_without_words(recording, paper))
    if faults:
        raise KaderFout([Fout(knoop.plek, one) for one in sorted(faults)])


def _without_words(recording: Recording, paper: Paper) -> Iterator[str]:
    named = {
        "waar": {one["waar"] for one in rows(recording, "bewaard")},
        "namen": {one["naam"] for one in rows(recording, "bewaard")},
        "met": {name for one in rows(recording, "gegeven") for name in one["met"]},
    }
    for kind, names in named.items():
        for name in names - paper[kind].keys():
            yield f"{kind}: de opname noemt {toon(name)}. Geef dat woorden."
        for name in paper[kind].keys() - names:
            yield f"{kind}: {toon(name)} staat niet in de opname. Haal het weg."


def tables(recording: Recording, paper: Paper) -> list[list[str]]:
    """What the recording saw, as three tables in Markdown, each with its heading."""
    heads = paper["koppen"]

    def table(
        name: str, columns: Iterable[str], cells: Callable[[dict[str, Any]], tuple[str, ...]]
    ) -> list[str]:
        titles = [heads["wie"], heads["stap"], *(heads[one] for one in columns)]
        found = rows(recording, {"server": "verzoeken"}.get(name, name))
        lines = dict.fromkeys(row(one["wie"], one["stap"], *cells(one)) for one in found)
        return [f"## {heads[name]}", "", row(*titles), "|---" * len(titles) + "|", *lines]

    def given(one: dict[str, Any]) -> tuple[str, ...]:
        inside = ", ".join(paper["met"][name] for name in one["met"]) or paper["niets"]
        return (f"{paper[one['doet']]} {one['hoe']}", inside)

    def kept(one: dict[str, Any]) -> tuple[str, ...]:
        return (paper["namen"][one["naam"]], paper["waar"][one["waar"]])

    asked = table("server", ["vraagt"], lambda one: (f"`{one['pad']}`",))
    return [
        [*_grouped(asked), "", paper["niets_mee"], "", paper["paden"]],
        table(
            "bewaard", ["wat", "tot"], lambda one: (paper["namen"][one["naam"]], paper["waar"][one["waar"]])
        ),
        table("gegeven", ["hoe", "erin"], given),
    ]


def _grouped(lines: list[str]) -> list[str]:
    """The rows of one step as one row, with all that is asked for."""
    head, body = lines[:4], lines[4:]
    steps: dict[str, list[str]] = {}
    for line in body:
        step, _, asked = line.removesuffix(" |").rpartition(" | ")
        steps.setdefault(step, []).append(asked)
    return [*head, *(f"{step} | {', '.join(asked)} |" for step, asked in steps.items())]
