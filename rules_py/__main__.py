"""The command. ``python -m rules_py`` followed by one of:

``bereken BESTAND``, ``uitleg BESTAND`` (``-`` for standard input): the outcome as JSON, or as Dutch text.
``herhaal BESTAND``: compute a kept outcome again (answers and outcome) and say whether it is the same.
``verschil OUD NIEUW [--json]``: what changes between two compiled frameworks (build.py kader --work ...).
``dekking``: every combination of answers, counted.

Exit status 0 and the result on standard output, or 2 and one Dutch line a fault on standard error.
This module and no other in the package reads files: the answers and the compiled frameworks.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from rules_py.brug import herhaal_json, naar_json
from rules_py.kader import open_kader
from rules_py.lezen.antwoorden import MAX_BYTES, lees_antwoorden
from rules_py.model.fouten import AntwoordFout, Fout
from rules_py.model.kader import Kader
from rules_py.rekenen.dekking import dekking
from rules_py.verschil import leg_verschil_uit, vergelijk, verschil_json
from rules_py.zeggen.uitkomst import bereken
from rules_py.zeggen.uitleg import leg_dekking_uit, leg_uit

KADER = Path(__file__).resolve().parent.parent / "build" / "kader.json"
GEVALLEN = "gevallen.json"
GEBRUIK = (
    "Gebruik: python -m rules_py bereken BESTAND, uitleg BESTAND, herhaal BESTAND, dekking, "
    "of verschil OUD NIEUW [--json]. Een streepje (-) leest wat u intypt."
)


def main(argumenten: list[str]) -> int:
    """Run the command; the return value is the exit status."""
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        sys.stdout.write(_voer_uit(argumenten))
    except AntwoordFout as fout:
        for deel in fout.fouten:
            print(deel.regel(), file=sys.stderr)
        return 2
    return 0


def _voer_uit(argumenten: list[str]) -> str:
    opdracht, *rest = argumenten or [""]
    opdrachten: dict[tuple[str, int], Callable[..., str]] = {
        ("bereken", 1): _bereken,
        ("uitleg", 1): _leg_uit,
        ("herhaal", 1): _herhaal,
        ("dekking", 0): _dekking,
        ("verschil", 2): _verschil,
    }
    als_json = rest[-1:] == ["--json"] and opdracht == "verschil"
    waarden = rest[:-1] if als_json else rest
    if (opdracht, len(waarden)) not in opdrachten:
        raise AntwoordFout([Fout("", GEBRUIK)])
    return opdrachten[opdracht, len(waarden)](*waarden, **({"als_json": True} if als_json else {}))


def _bereken(bestand: str) -> str:
    rauw, kader = _lees_bestand(bestand), _lees_kader(KADER)
    return naar_json(bereken(kader, lees_antwoorden(kader, rauw)), leesbaar=True) + "\n"


def _leg_uit(bestand: str) -> str:
    rauw, kader = _lees_bestand(bestand), _lees_kader(KADER)
    return leg_uit(kader, bereken(kader, lees_antwoorden(kader, rauw)))


def _herhaal(bestand: str) -> str:
    return herhaal_json(_lees_kader(KADER), _lees_bestand(bestand, 20 * MAX_BYTES)) + "\n"


def _dekking() -> str:
    kader = _lees_kader(KADER)
    return leg_dekking_uit(kader, dekking(kader))


def _verschil(oud: str, nieuw: str, *, als_json: bool = False) -> str:
    """The readable cases stand beside each compiled framework; those of the new version come first."""
    gevallen = {**_lees_gevallen(Path(oud)), **_lees_gevallen(Path(nieuw))}
    gevonden = vergelijk(_lees_kader(Path(oud)), _lees_kader(Path(nieuw)), gevallen)
    if als_json:
        return naar_json(verschil_json(gevonden), leesbaar=True) + "\n"
    return leg_verschil_uit(gevonden)


def _lees_gevallen(kader: Path) -> dict[str, str]:
    try:
        gelezen = json.loads((kader.parent / GEVALLEN).read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        melding = "de gevallen staan hier niet. Maak ze met build.py kader --work MAP."
        raise AntwoordFout([Fout(str(kader.parent / GEVALLEN), melding)]) from error
    return {naam: naar_json(antwoorden) for naam, antwoorden in gelezen.items()}


def _lees_bestand(bestand: str, hoogstens: int = MAX_BYTES) -> bytes:
    """At most one byte more than is allowed, so that a huge file costs nothing."""
    try:
        if bestand == "-":
            return sys.stdin.buffer.read(hoogstens + 1)
        with Path(bestand).open("rb") as stroom:
            return stroom.read(hoogstens + 1)
    except (OSError, ValueError) as error:
        melding = "dit bestand is niet te lezen. Kijk of de naam klopt en of het een bestand is."
        raise AntwoordFout([Fout(bestand, melding)]) from error


def _lees_kader(path: Path) -> Kader:
    try:
        return open_kader(path.read_text(encoding="utf-8"))
    except (OSError, json.JSONDecodeError) as error:
        plek = "" if path == KADER else str(path)
        melding = "het kader is nog niet gemaakt. Typ eerst: make setup"
        raise AntwoordFout([Fout(plek, melding)]) from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
