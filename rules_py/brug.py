"""The bridge for callers outside Python: JSON text in, JSON text out, never an exception for bad input."""

import json

from rules_py.antwoorden import lees_antwoorden
from rules_py.fouten import AntwoordFout
from rules_py.kader import lees_kader
from rules_py.model import Kader
from rules_py.uitkomst import bereken


def open_kader(tekst: str) -> Kader:
    """The framework from its compiled JSON text (see build.py). Raises KaderFout."""
    gelezen = json.loads(tekst)
    return lees_kader(gelezen["bestanden"], gelezen["plaatsen"])


def bereken_json(kader: Kader, tekst: str | bytes) -> str:
    """The outcome as JSON text; the same bytes in CPython and in the browser. Raises AntwoordFout."""
    return naar_json(bereken(kader, lees_antwoorden(kader, tekst)))


def naar_json(waarde: object) -> str:
    """JSON text in one fixed form: keys in order of the contract, no escapes for Dutch letters."""
    return json.dumps(waarde, ensure_ascii=False, indent=1)


def vraag(kader: Kader, tekst: str) -> str:
    """For the worker: ``{"uitkomst": ...}``, or ``{"fouten": [{plek, melding}, ...]}`` for bad answers."""
    try:
        return f'{{"uitkomst": {bereken_json(kader, tekst)}}}'
    except AntwoordFout as fout:
        return naar_json(
            {
                "fouten": [
                    {"plek": deel.plek, "melding": deel.melding, "regel": deel.regel()}
                    for deel in fout.fouten
                ]
            }
        )
