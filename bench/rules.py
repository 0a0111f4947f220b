"""How long one evaluation takes in CPython, beside a yardstick measured in the same run.

`make bench` prints it. Not a test: a slow machine is not a fault. The yardstick is reading and
writing the outcome's JSON, so the ratio says something on any machine.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rules_py.brug import bereken_json
from rules_py.kader import open_kader
from rules_py.rekenen.dekking import dekking
from tests.hulp.inhoud import kadertekst

RONDEN = 200
ALLES = {
    "schema": "antwoorden/1",
    "vorm": "pgb",
    "pgb_vaardig": "ja",
    "behoefte": "persoonlijke_begeleiding",
    "focus": "ontwikkelgericht",
    "leefgebieden": {"financien": {"score": 2, "belemmering": "ja", "oplossing": "geen"}},
    "kenmerken": {
        "belastbaarheid": "gemiddeld",
        "intellectueel_functioneren": "gemiddeld",
        "lerend_vermogen": "gemiddeld",
        "motivatie": "bevorderend",
        "zelfinzicht": "gemiddeld",
        "ziektebesef": "gemiddeld",
        "problematiek": "fluctuerend",
        "verwachting": "verbetering",
        "complexiteit": "hoog",
        "rendement": "hoog",
        "risico": "gemiddeld",
    },
    "situatie": {"planbaarheid": "planbaar", "aandoening": "combinatie", "netwerk": "neutraal"},
}


def mediaan(werk: Callable[[], object], ronden: int = RONDEN) -> float:
    """Median time of one round, in milliseconds; the first rounds warm up."""
    tijden = []
    for _ in range(ronden):
        begin = time.perf_counter()
        werk()
        tijden.append((time.perf_counter() - begin) * 1000)
    return statistics.median(tijden[ronden // 10 :])


def main() -> None:
    """Print the medians and the ratios."""
    tekst = kadertekst()
    kader = open_kader(tekst)
    vol, leeg = json.dumps(ALLES), '{"schema": "antwoorden/1"}'
    uitkomst = bereken_json(kader, vol)
    maatstaf = mediaan(lambda: json.dumps(json.loads(uitkomst)))
    begin = time.perf_counter()
    dekking(kader)
    dekkingstijd = (time.perf_counter() - begin) * 1000
    rijen = {
        "maatstaf: uitkomst lezen en schrijven": maatstaf,
        "alles beantwoord": mediaan(lambda: bereken_json(kader, vol)),
        "niets beantwoord": mediaan(lambda: bereken_json(kader, leeg)),
        "niets beantwoord, de eerste keer": mediaan(lambda: bereken_json(open_kader(tekst), leeg), 10)
        - mediaan(lambda: open_kader(tekst), 10),
        "kader openen": mediaan(lambda: open_kader(tekst), 20),
        "hele antwoordruimte (dekking)": dekkingstijd,
    }
    for naam, tijd in rijen.items():
        print(f"{naam:40} {tijd:9.2f} ms   {tijd / maatstaf:8.1f} x")


if __name__ == "__main__":
    main()
