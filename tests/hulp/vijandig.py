"""Hostile input: good answers, changed by somebody who means harm. For hypothesis, so a failure gets small.

Each kind of change has a name, so that a test can show that all of them were tried.
"""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.hulp.gevallen import GEVALLEN
from tests.hulp.voorbeelden import GEWOON, VOORBEELDEN, deel_van

DEELS = {"brug": 0.1, "link": 0.3, "bestand": 0.3, "tabel": 0.3}
"""The doors, and the share of all inputs that each gets: hypothesis and an outcome take longest."""
MEGABYTE = 1_000_000
DIEP = 100_000


def aantal_voor(deur: str) -> int:
    """So many inputs for a door: 2,000 together in ``make test``, 100,000 in ``make test-diep``."""
    return round(DEELS[deur] * (100_000 if VOORBEELDEN > GEWOON else deel_van(2000)))


TEKENS = {
    "nul": "\0",
    "half teken": "\ud800",
    "andersom": "\u202e\u2066",
    "opmaak": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "formule": '=HYPERLINK("//voorbeeld.test")',
    "merkteken": "\ufeff",
    "regeleinde": "\r\n\u2028",
}
NAMEN = ("__proto__", "constructor", "toString", "prototype", "hasOwnProperty", "schema", "kader", "")
GETALLEN = ("1e999", "-1e999", "NaN", "-0", "9" * 5000, "1e-400", "0.1", "-1", "3.0000000000000001", "1E2")
SOORTEN: tuple[Any, ...] = (None, True, [], {}, "", 0, [[]], {"": {}}, "weet_niet", ["a"] * 40)

Wijziging = Callable[[st.DataObject, str], str]


def _plek(data: st.DataObject, tekst: str) -> int:
    return data.draw(st.integers(0, len(tekst)))


def _knip(data: st.DataObject, tekst: str) -> str:
    een, ander = sorted((_plek(data, tekst), _plek(data, tekst)))
    return data.draw(st.sampled_from((tekst[:een], tekst[een:], tekst[:een] + tekst[ander:])))


def _anders(data: st.DataObject, tekst: str) -> str:
    plek = _plek(data, tekst)
    return tekst[:plek] + data.draw(st.text(max_size=3)) + tekst[plek + data.draw(st.integers(0, 3)) :]


def _ertussen(stuk: str) -> Wijziging:
    def doe(data: st.DataObject, tekst: str) -> str:
        plek = _plek(data, tekst)
        return tekst[:plek] + stuk + tekst[plek:]

    return doe


def _knopen(waarde: Any) -> list[Any]:
    """All groups of a value, itself among them."""
    if not isinstance(waarde, dict):
        return []
    return [waarde, *(knoop for deel in waarde.values() for knoop in _knopen(deel))]


def _in_groep(wijzig: Callable[[st.DataObject, dict[str, Any]], None]) -> Wijziging:
    def doe(data: st.DataObject, tekst: str) -> str:
        try:
            waarde = json.loads(tekst)
        except (ValueError, RecursionError):
            return tekst
        if groepen := _knopen(waarde):
            wijzig(data, data.draw(st.sampled_from(groepen)))
        return json.dumps(waarde)

    return doe


def _naam(data: st.DataObject, groep: dict[str, Any]) -> None:
    groep[data.draw(st.sampled_from(NAMEN))] = data.draw(st.sampled_from(SOORTEN))


def _soort(data: st.DataObject, groep: dict[str, Any]) -> None:
    if groep:
        groep[data.draw(st.sampled_from(sorted(groep)))] = data.draw(st.sampled_from(SOORTEN))


def _getal(data: st.DataObject, tekst: str) -> str:
    delen = tekst.split(": ")
    plek = data.draw(st.integers(1, max(1, len(delen) - 1)))
    erbij = data.draw(st.sampled_from(GETALLEN))
    return ": ".join([*delen[:plek], erbij + "".join(delen[plek : plek + 1])[-1:], *delen[plek + 1 :]])


def _dubbel(data: st.DataObject, tekst: str) -> str:
    return tekst.replace("{", '{"vorm": "zin", ', 1) if data.draw(st.booleans()) else tekst + tekst


def _veel(data: st.DataObject, tekst: str) -> str:
    stuk = data.draw(st.sampled_from((" ", "[", '{"a":', '{"a":[', '"x",', "1,", "\\", '"', "\ud800", "é")))
    aantal = data.draw(st.sampled_from((100, 2000, DIEP, MEGABYTE // len(stuk))))
    plek = _plek(data, tekst)
    return tekst[:plek] + stuk * aantal + tekst[plek:]


# What is large is tried less often; of a bomb of DEFLATE the rules see only text (tests/js/vijandig.mjs).
WIJZIGINGEN: dict[str, Wijziging] = {
    "niets": lambda _, tekst: tekst,
    "geknipt": _knip,
    "bytes": _anders,
    "namen": _in_groep(_naam),
    "soort": _in_groep(_soort),
    "getal": _getal,
    "dubbel": _dubbel,
    "veel": _veel,
    **{naam: _ertussen(teken) for naam, teken in TEKENS.items()},
}
VAAK = [naam for naam in WIJZIGINGEN if naam != "veel"]
SOORT_WIJZIGING = st.one_of(*[st.sampled_from(VAAK)] * 19, st.just("veel"))


def vijandig(data: st.DataObject) -> tuple[set[str], str]:
    """The names of what was changed, and the text."""
    tekst = data.draw(st.sampled_from(GEVALLEN)).json
    namen = data.draw(st.lists(SOORT_WIJZIGING, min_size=1, max_size=3))
    for naam in namen:
        tekst = WIJZIGINGEN[naam](data, tekst)
    return set(namen), tekst
