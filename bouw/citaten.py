"""Check that what content claims about the source really stands there: ``python -m bouw.citaten FOLDER``.

Content does not carry the source's text. A claim rests on a line number, a number of words and the hash
of those words; whoever has the source in FOLDER can verify all of them. Where a reading says that the
profile's own text is silent, its section is searched for the words by which it would speak (zoekwoorden).
``python -m bouw.citaten FOLDER LINE "exact words"`` prints the entry to put in content.
"""

import hashlib
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bouw.content import Keuze, read_content
from rules_py.model.fouten import KaderFout

WOORD = re.compile(r"[\w-]+")
OPMAAK = re.compile(r"<[^>]*>")
PROFIELEN = "norm/profielen/"


def woorden(text: str) -> list[str]:
    """The words of a piece of source text, without its markup, in lower case."""
    return WOORD.findall(OPMAAK.sub(" ", text).casefold())


def vingerafdruk(reeks: Sequence[str]) -> str:
    """The hash that stands for a run of words."""
    return hashlib.sha256(" ".join(reeks).encode()).hexdigest()[:16]


def citaat(regel: int, tekst: str) -> dict[str, Any]:
    """The entry in content for these exact words on this line."""
    reeks = woorden(tekst)
    return {"regel": regel, "woorden": len(reeks), "hash": vingerafdruk(reeks)}


def staat_er(regels: Sequence[str], claim: Mapping[str, Any]) -> bool:
    """Whether the words of a claim stand on its line (they may run on to the next one that has text)."""
    begin = claim["regel"] - 1
    if not 0 <= begin < len(regels):
        return False
    volgende = next((regel for regel in regels[begin + 1 : begin + 3] if regel.strip()), "")
    reeks = woorden(f"{regels[begin]} {volgende}")
    aantal = claim["woorden"]
    return any(
        vingerafdruk(reeks[plek : plek + aantal]) == claim["hash"] for plek in range(len(reeks) - aantal + 1)
    )


def claims(data: object, plek: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every citaat in a file of content, with the path where it stands."""
    if isinstance(data, Mapping):
        if set(data) == {"regel", "woorden", "hash"}:
            yield plek, data
            return
        for sleutel, waarde in data.items():
            yield from claims(waarde, f"{plek}.{sleutel}" if plek else str(sleutel))
    elif isinstance(data, list):
        for index, waarde in enumerate(data):
            yield from claims(waarde, f"{plek}[{index}]")


def meldingen(bestanden: Mapping[str, Any], folder: Path) -> list[str]:
    """What does not hold: a claim that is not on its line, or a silence that is none."""
    bronnen = bestanden["norm/bronnen"]
    regels = _bron(bronnen, folder)
    gevonden = [
        f"{naam}: {plek}: deze woorden staan niet op regel {claim['regel']}."
        for naam, data in bestanden.items()
        for plek, claim in claims(data)
        if not staat_er(regels, claim)
    ]
    plaats = {rij["id"]: rij["regels"] for rij in bronnen["vindplaatsen"] if "regels" in rij}
    stammen: Mapping[str, list[str]] = bestanden["norm/zoekwoorden"]
    for naam, profiel in bestanden.items():
        if naam.startswith(PROFIELEN):
            eerste, laatste = plaats[profiel["bron"][0]]
            tekst = " ".join(woorden(" ".join(regels[eerste - 1 : laatste])))
            gevonden += [
                f"{naam}: {pad}: de tekst zou hierover zwijgen, maar noemt ‘{stam}’."
                for pad in _zwijgt(profiel, stammen)
                for stam in stammen[pad]
                if stam in tekst
            ]
    return gevonden


def _zwijgt(profiel: Mapping[str, Any], stammen: Mapping[str, list[str]]) -> Iterator[str]:
    """The questions on which a profile's own text would be silent: no reading of it, and no signal of it."""
    for pad in stammen:
        criterium = profiel["criteria"].get(pad)
        verteld = any(pad == signaal.get("vraag") for signaal in profiel["signalen"].values())
        if not verteld and (criterium is None or criterium["lezing"]["proza"] is None):
            yield pad


def _bron(bronnen: Mapping[str, Any], folder: Path) -> list[str]:
    """The lines of the first source document, found in ``folder`` by its hash."""
    wanted = bronnen["documenten"][0]["vingerafdruk"]
    for path in sorted(folder.iterdir()):
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == wanted:
            return path.read_text(encoding="utf-8").split("\n")
    raise FileNotFoundError(f"No file in {folder} is the source document that content names.")


def main(arguments: list[str]) -> int:
    """Print what does not hold; exit status 1 when there is anything."""
    if len(arguments) == 3:
        print(citaat(int(arguments[1]), arguments[2]))
        return 0
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        gevonden = meldingen(read_content(Keuze()).kader.inhoud, Path(arguments[0]))
    except (KaderFout, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    for regel in gevonden:
        print(regel)
    return 1 if gevonden else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
