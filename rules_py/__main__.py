"""The command: ``python -m rules_py bereken|uitleg BESTAND`` (``-`` for standard input), or ``dekking``.

Exit status 0 and the outcome on standard output, or 2 and one Dutch line a fault on standard error.
This module and no other in the package reads files: the answers and the compiled framework.
"""

import json
import sys
from pathlib import Path

from rules_py.brug import naar_json, open_kader
from rules_py.lezen.antwoorden import MAX_BYTES, lees_antwoorden
from rules_py.model.fouten import AntwoordFout, Fout
from rules_py.model.kader import Kader
from rules_py.rekenen.dekking import dekking
from rules_py.zeggen.uitkomst import bereken
from rules_py.zeggen.uitleg import leg_dekking_uit, leg_uit

KADER = Path(__file__).resolve().parent.parent / "build" / "kader.json"
GEBRUIK = (
    "Gebruik: python -m rules_py bereken BESTAND, of: uitleg BESTAND. Een streepje (-) leest wat u intypt."
)


def main(argumenten: list[str]) -> int:
    """Run the command; the return value is the exit status."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        if argumenten == ["dekking"]:
            kader = _lees_kader()
            sys.stdout.write(leg_dekking_uit(kader, dekking(kader)))
            return 0
        opdracht, bestand = _lees_argumenten(argumenten)
        rauw = _lees_bestand(bestand)
        kader = _lees_kader()
        uitkomst = bereken(kader, lees_antwoorden(kader, rauw))
        sys.stdout.write(naar_json(uitkomst) + "\n" if opdracht == "bereken" else leg_uit(kader, uitkomst))
    except AntwoordFout as fout:
        for deel in fout.fouten:
            print(deel.regel(), file=sys.stderr)
        return 2
    return 0


def _lees_argumenten(argumenten: list[str]) -> tuple[str, str]:
    if len(argumenten) != 2 or argumenten[0] not in ("bereken", "uitleg"):
        raise AntwoordFout([Fout("", GEBRUIK)])
    return argumenten[0], argumenten[1]


def _lees_bestand(bestand: str) -> bytes:
    """At most one byte more than is allowed, so that a huge file costs nothing."""
    try:
        if bestand == "-":
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with Path(bestand).open("rb") as stroom:
            return stroom.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        melding = "dit bestand is niet te lezen. Kijk of de naam klopt en of het een bestand is."
        raise AntwoordFout([Fout(bestand, melding)]) from error


def _lees_kader() -> Kader:
    try:
        return open_kader(KADER.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        raise AntwoordFout([Fout("", "het kader is nog niet gemaakt. Typ eerst: make setup")]) from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
