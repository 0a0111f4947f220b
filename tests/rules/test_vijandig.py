"""Hostile text for the bridge that the worker calls: always JSON out, in Dutch, of a bounded size.

The other three doors stand in tests/build/test_vijandig.py.
"""

import json
from collections import Counter
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rules_py.brug import beantwoord, beantwoord_veel, herhaal_json
from rules_py.lezen.antwoorden import MAX_BYTES
from rules_py.model.fouten import AntwoordFout
from tests.hulp.inhoud import landgraaf
from tests.hulp.vijandig import WIJZIGINGEN, aantal_voor, vijandig
from tests.rules.test_antwoorden import MEESTE_TEKENS

pytestmark = pytest.mark.ook_diep

KADER = landgraaf()
AANTAL = aantal_voor("brug")
# Of one outcome, and of all faults together: what an input can make us say.
GROOTSTE_UITKOMST = 400_000
GROOTSTE_FOUTEN = 3 * 1_000_000


def controleer(tekst: str) -> bool:
    """What the bridge says about a text is right in itself; whether it accepted the text."""
    gezegd = beantwoord(KADER, tekst)
    gezegd.encode()  # no half of a character
    antwoord: dict[str, Any] = json.loads(gezegd, parse_constant=geen_getal)
    if "uitkomst" in antwoord:
        assert set(antwoord) == {"uitkomst"}
        assert len(gezegd) < GROOTSTE_UITKOMST
        assert len(tekst) <= MAX_BYTES
        assert "<" not in gezegd
        json.loads(tekst, parse_constant=geen_getal)  # the page reads it with JSON.parse, which is as strict
        return True
    assert set(antwoord) == {"fouten", "passend"}
    assert antwoord["fouten"]
    assert len(gezegd) < GROOTSTE_FOUTEN
    for fout in antwoord["fouten"]:
        assert fout["regel"].isprintable()
        assert len(fout["regel"]) < MEESTE_TEKENS
        assert "Toegestaan" in fout["regel"] or "hier hoort" in fout["regel"]
        assert fout["bewoner"].endswith(".")
        assert not set(fout["bewoner"]) & set("<>{}")
    if antwoord["passend"] is not None:
        assert "uitkomst" in beantwoord(KADER, json.dumps(antwoord["passend"]))
    return False


def geen_getal(naam: str) -> NoReturn:
    raise AssertionError(f"{naam} is geen JSON")


def test_niets_laat_de_brug_vallen() -> None:
    gezien: Counter[str] = Counter()

    @settings(
        max_examples=AANTAL,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data())
    def probeer(data: st.DataObject) -> None:
        namen, tekst = vijandig(data)
        gezien.update(namen)
        gezien["aanvaard" if controleer(tekst) else "geweigerd"] += 1
        (een,) = json.loads(beantwoord_veel(KADER, json.dumps([tekst])))
        assert set(een) in ({"beknopt"}, {"fouten", "meer"})

    probeer()
    assert gezien["aanvaard"] + gezien["geweigerd"] >= AANTAL * 0.9
    if AANTAL >= 200:
        assert gezien["aanvaard"]
        assert set(WIJZIGINGEN) <= set(gezien), "every kind of change was tried"


@pytest.mark.parametrize("diepte", [10, 900, 950, 990, 1000, 1010, 2000, 100_000])
def test_een_diepe_bewaarde_uitkomst_is_een_fout(diepte: int) -> None:
    """Where JSON can still be read but no longer be written or compared."""
    for tekst in (
        f'{{"antwoorden": {"[" * diepte}{"]" * diepte}, "uitkomst": 1}}',
        f'{{"antwoorden": 1, "uitkomst": {"[" * diepte}{"]" * diepte}}}',
    ):
        with pytest.raises(AntwoordFout):
            herhaal_json(KADER, tekst)
