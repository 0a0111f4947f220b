"""The personas of tests/personas through the rules: is somebody's expectation among the best, and how sharp?

`make bench` prints it, beside what the rules of before made of them (bench/eerder.yaml). Not a test: what
must hold for each persona is held by tests/rules/test_personas.py.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.herstel import eerder
from rules_py.brug import bereken_json
from tests.hulp.inhoud import landgraaf
from tests.hulp.personas import PERSONAS, beste, is_scherp

NAMEN = {True: "ja", False: "nee"}


def in_woorden(status: str, best: set[str]) -> str:
    """The best profiles, or why there are none."""
    return " ".join(sorted(best)) if status == "profiel" else status


def main() -> None:
    """Print a line a persona, and the totals of both times."""
    kader, voorheen = landgraaf(), eerder()
    totaal = {wanneer: [0, 0, 0, 0] for wanneer in ("nu", voorheen["commit"])}
    print(f"{'persona':45} {'verwacht':18} {'uitkomst':34} erbij  scherp  eerder")
    for persona in PERSONAS:
        uitkomst = json.loads(bereken_json(kader, persona.json))
        toen = voorheen["personas"].get(persona.naam)
        keren = {"nu": (uitkomst["status"], beste(uitkomst))}
        if toen:
            keren[voorheen["commit"]] = (toen["status"], set(toen["best"]))
        for wanneer, (status, best) in keren.items():
            if status == "profiel" and persona.onder_best:
                erbij = len(best & set(persona.onder_best)) > 0
                for plaats, waarde in enumerate((1, erbij, len(best), is_scherp(kader, best))):
                    totaal[wanneer][plaats] += int(waarde)
        status, best = keren["nu"]
        vraag = status == "profiel" and persona.onder_best
        print(
            f"{persona.naam:45} {' '.join(persona.onder_best) or '-':18} "
            f"{in_woorden(status, best):34} "
            f"{NAMEN[bool(best & set(persona.onder_best))] if vraag else '-':6} "
            f"{NAMEN[is_scherp(kader, best)] if status == 'profiel' else '-':7} "
            f"{in_woorden(*keren[voorheen['commit']]) if toen else '-'}"
        )
    for wanneer, (aantal, goed, hoeveel, scherp) in totaal.items():
        print(
            f"{wanneer}: {goed} van {aantal} met een verwacht profiel onder de beste, "
            f"gemiddeld {hoeveel / aantal:.2f} beste, {scherp} scherp"
        )


if __name__ == "__main__":
    main()
