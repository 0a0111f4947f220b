"""Whether the text that this site explains still counts (``make bronwacht``, a scheduled job).

The municipality's regulations stand in the government's register of local regulations (CVDR), which can be
searched over SRU. The job asks for every version of the framework's number, or reads an answer that was
fetched before (``--antwoord FILE``). Without a number the hash of the text tells the same (``--tekst FILE``).
Prints an issue for the maintainer. Exit status 0: the same; 1: somebody must look; 2: nothing to compare.
"""

import argparse
import hashlib
import re
import sys
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bouw.content import CONTENT, Content, read_content
from bouw.schrijfwijze import datum

NUMBER = re.compile(r"(CVDR\d+)_(\d+)")
OPEN_LINE = "cvdr_nummer"
"""The open line of the papers of adoption that a municipality fills in: CVDR123456_1."""
RESULT = "gecontroleerd.yaml"
GELIJK, NIEUWER, INGETROKKEN = "gelijk", "nieuwere_versie", "ingetrokken"
NIET_GEVONDEN, GEEN_ANTWOORD = "niet_gevonden", "geen_antwoord"
OUTCOMES = (GELIJK, NIEUWER, INGETROKKEN, NIET_GEVONDEN, GEEN_ANTWOORD)
SECONDS, MOST_BYTES = 30, 5_000_000


@dataclass(frozen=True)
class Versie:
    """One version of a regulation, as the register has it."""

    nummer: str
    versie: int
    vanaf: str
    tot: str

    def geldt(self, today: str) -> bool:
        """Whether it is in force on a day (both as YYYY-MM-DD)."""
        return self.vanaf <= today and (not self.tot or self.tot > today)


@dataclass(frozen=True)
class Uitslag:
    """What came of it: one of OUTCOMES, and which version the register has now."""

    soort: str
    gevonden: str = ""


class GeenAntwoord(Exception):
    """The service did not answer, or with something that is no answer."""


def address(service: str, number: str) -> str:
    """Where to ask for all versions of a regulation."""
    query = {
        "version": "2.0",
        "operation": "searchRetrieve",
        "x-connection": "cvdr",
        "maximumRecords": "100",
        "query": f"dcterms.identifier={number}_*",
    }
    return f"{service}?{urllib.parse.urlencode(query)}"


def versions(answer: bytes) -> list[Versie]:
    """The versions in an answer of the service, oldest first. Raises GeenAntwoord."""
    if len(answer) > MOST_BYTES or b"<!DOCTYPE" in answer or b"<!ENTITY" in answer:
        raise GeenAntwoord("too much, or not what this service sends")
    try:
        root = ET.fromstring(answer)
    except ET.ParseError as error:
        raise GeenAntwoord(str(error)) from error
    if _first(root, "numberOfRecords") is None:
        raise GeenAntwoord(_text(root, "message") or "no numberOfRecords in it")
    return sorted(_read(root), key=lambda one: one.versie)


def _read(root: ET.Element) -> Iterator[Versie]:
    for record in (one for one in root.iter() if _name(one) == "recordData"):
        if found := NUMBER.fullmatch(_text(record, "identifier")):
            starts, ends = _text(record, "inwerkingtredingDatum"), _text(record, "uitwerkingtredingDatum")
            yield Versie(found[1], int(found[2]), starts, ends)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _first(root: ET.Element, name: str) -> ET.Element | None:
    return next((one for one in root.iter() if _name(one) == name), None)


def _text(root: ET.Element, name: str) -> str:
    found = _first(root, name)
    return (found.text or "").strip() if found is not None else ""


def compare(number: str, version: int, found: list[Versie], today: str) -> Uitslag:
    """What the register says of the version that this site explains."""
    ours = [one for one in found if one.nummer == number]
    if not any(one.versie == version for one in ours):
        return Uitslag(NIET_GEVONDEN)
    now = [one for one in ours if one.geldt(today)]
    if not now:
        return Uitslag(INGETROKKEN, f"{number}_{ours[-1].versie}")
    return Uitslag(GELIJK if now[-1].versie == version else NIEUWER, f"{number}_{now[-1].versie}")


def compare_text(wanted: str, text: bytes) -> Uitslag:
    """The same by the hash of the text: it can only say whether something is different."""
    found = hashlib.sha256(text).hexdigest()
    return Uitslag(GELIJK if found == wanted else NIEUWER, found)


def fetch(url: str) -> bytes:
    """The answer of the service. Raises GeenAntwoord."""
    try:
        with urllib.request.urlopen(url, timeout=SECONDS) as answer:
            read: bytes = answer.read(MOST_BYTES + 1)
            return read
    except (OSError, ValueError) as error:
        raise GeenAntwoord(str(error)) from error


def issue(words: Mapping[str, Any], outcome: Uitslag, today: str) -> str:
    """The text of an issue, as Markdown."""
    said = words["uitkomsten"][outcome.soort]
    lines = [f"# {said['kop']}", "", f"{words['dag']} {datum(today)}.", *said["uitleg"], ""]
    if outcome.gevonden:
        lines += [f"{words['gevonden']} `{outcome.gevonden}`", ""]
    return "\n".join([*lines, *(f"- [ ] {one}" for one in said["doen"]), ""])


def keep(path: Path, outcome: Uitslag, today: str) -> None:
    """What the site may say: the day of the last time that all was the same, and nothing once it is not."""
    if outcome.soort == GELIJK:
        path.write_text(f'datum: "{today}"\ngevonden: {outcome.gevonden}\n', encoding="utf-8")
    elif outcome.soort in (NIEUWER, INGETROKKEN):
        path.unlink(missing_ok=True)


def _outcome(content: Content, options: argparse.Namespace, today: str) -> Uitslag | None:
    if options.tekst:
        wanted = content.kader.inhoud["norm/bronnen"]["documenten"][0]["vingerafdruk"]
        return compare_text(wanted, options.tekst.read_bytes())
    found = NUMBER.fullmatch(str(content.gemeente.get("adoptie", {}).get(OPEN_LINE, "")))
    if not found:
        return None
    try:
        url = address(content.site["bronwacht"]["zoekdienst"], found[1])
        answer = options.antwoord.read_bytes() if options.antwoord else fetch(url)
        return compare(found[1], int(found[2]), versions(answer), today)
    except GeenAntwoord as error:
        return Uitslag(GEEN_ANTWOORD, " ".join(str(error).split())[:200])


def main(arguments: list[str], folder: Path = CONTENT / "gemeenten" / "landgraaf") -> int:
    """Compare, print the issue, and keep the day when all is the same."""
    parser = argparse.ArgumentParser(
        prog="bronwacht", description="Is the text that the site explains still it?"
    )
    parser.add_argument("--antwoord", type=Path, help="an answer of the search service, fetched before")
    parser.add_argument("--tekst", type=Path, help="the municipality's text, to compare by its hash")
    options = parser.parse_args(arguments)
    content, today = read_content(), date.today().isoformat()
    words = content.site["bronwacht"]
    outcome = _outcome(content, options, today)
    if outcome is None:
        sys.stdout.write(f"{words['geen_nummer']}\n")
        return 2
    sys.stdout.write(issue(words, outcome, today))
    keep(folder / RESULT, outcome, today)
    return 0 if outcome.soort == GELIJK else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
