"""The bridge for callers outside Python: JSON text in, JSON text out, never an exception for bad input."""

import json

from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.lezen.bewaard import passend
from rules_py.model.fouten import AntwoordFout, Fout
from rules_py.model.kader import Kader
from rules_py.zeggen.beknopt import beknopt
from rules_py.zeggen.uitkomst import bereken

MAX_FOUTEN = 5


def bereken_json(kader: Kader, tekst: str | bytes) -> str:
    """The outcome as JSON text; the same bytes in CPython and in the browser. Raises AntwoordFout."""
    return naar_json(bereken(kader, lees_antwoorden(kader, tekst)))


def herhaal_json(kader: Kader, tekst: str | bytes) -> str:
    """Compute a kept outcome again: JSON with ``antwoorden`` and ``uitkomst`` in, what differs out.

    ``gelijk``: whether the outcome is the same to the letter. Raises AntwoordFout.
    """
    try:
        bewaard = json.loads(tekst)
    except (ValueError, RecursionError) as error:
        raise AntwoordFout([Fout("", "dit is geen geldige JSON. Bewaar de uitkomst opnieuw.")]) from error
    if not isinstance(bewaard, dict) or set(bewaard) != {"antwoorden", "uitkomst"}:
        raise AntwoordFout([Fout("", "hier horen ‘antwoorden’ en ‘uitkomst’, en niets anders.")])
    eerst = bewaard["uitkomst"]
    nu = json.loads(bereken_json(kader, naar_json(bewaard["antwoorden"])))
    anders = [deel for deel in nu if not isinstance(eerst, dict) or eerst.get(deel) != nu[deel]]
    return naar_json({"gelijk": eerst == nu, "anders": anders, "herkomst": nu["herkomst"]})


def naar_json(waarde: object, *, leesbaar: bool = False) -> str:
    """JSON text in one fixed form: keys in order of the contract, no escapes for Dutch letters.

    ``leesbaar``: a line a value, for people. Without it the text is on one line, which is much faster.
    """
    return json.dumps(waarde, ensure_ascii=False, indent=1 if leesbaar else None)


def beantwoord(kader: Kader, tekst: str) -> str:
    """For the worker: ``{"uitkomst": ...}``, or ``{"fouten": [...], "passend": ...}`` for bad answers.

    ``passend``: the answers that do fit, or null.
    """
    try:
        return f'{{"uitkomst": {bereken_json(kader, tekst)}}}'
    except AntwoordFout as fout:
        fouten = [_beide(kader, deel) for deel in fout.fouten]
        return naar_json({"fouten": fouten, "passend": passend(kader, tekst)})


def beantwoord_veel(kader: Kader, tekst: str) -> str:
    """Many cases at once, for a table: a JSON list of answers, each as JSON text, in; a JSON list out.

    Each is ``{"beknopt": ...}``, or for bad answers ``{"fouten": [...], "meer": ...}``: the first
    faults, and how many there are beside them. Every case is checked as one on its own.
    """
    return json.dumps([_een_van_veel(kader, deel) for deel in json.loads(tekst)], ensure_ascii=False)


def _een_van_veel(kader: Kader, tekst: str) -> dict[str, object]:
    try:
        return {"beknopt": beknopt(kader, lees_antwoorden(kader, tekst))}
    except AntwoordFout as fout:
        regels = [deel.regel() for deel in fout.fouten[:MAX_FOUTEN]]
        return {"fouten": regels, "meer": len(fout.fouten) - len(regels)}


def _beide(kader: Kader, fout: Fout) -> dict[str, str]:
    """A fault in the words of the command, and in words for a resident."""
    vraag = kader.vragen.get(fout.plek)
    bewoner = kader.tekst("fout.antwoord", vraag=vraag.kort) if vraag else kader.tekst("fout.bestand")
    return {"regel": fout.regel(), "bewoner": bewoner}
