"""Hours and durations in words, for every set of bands: from the numbers, never a sum over a gap."""

import dataclasses
import re
from collections.abc import Sequence
from itertools import chain, combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules_py.model.basis import met_komma
from rules_py.model.kader import Kader
from rules_py.model.omvang import Band
from rules_py.rekenen.uren import duur_in_woorden, reeksen, uren_in_woorden
from tests.hulp.inhoud import landgraaf

SOORTEN = ("pb", "db")
KORT = {
    "hoogstens": "0-{max}",
    "rond": "{min}-{max}",
    "tussen": "{min}-{max}",
    "vanaf": "{min}+",
    "onbekend": "?",
}


def verzamelingen(namen: Sequence[str]) -> list[tuple[str, ...]]:
    return list(chain.from_iterable(combinations(namen, n) for n in range(1, len(namen) + 1)))


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_verzameling_banden(kader: Kader, soort: str) -> None:
    alle = [naam for naam in kader.banden if naam.startswith(soort)]
    for namen in verzamelingen(alle):
        tekst = uren_in_woorden(kader, namen)
        assert not re.search(r"None|\b0 uur|\d\.\d", tekst), tekst
        plekken = [alle.index(naam) for naam in namen]
        gaten = sum(later - eerder > 1 for eerder, later in pairwise(plekken))
        assert tekst.count(", of ") == gaten
        banden = [kader.banden[naam] for naam in namen]
        if banden[-1].max_uren is not None:
            assert met_komma(banden[-1].max_uren) in tekst
        else:
            assert ("of meer" in tekst) == (banden[0].min_uren > 0 or gaten > 0)


@st.composite
def made_up(draw: st.DrawFn) -> Kader:
    """Bands of one kind of support, with steps small and large between them, and maybe no end."""
    tienden = draw(st.lists(st.integers(1, 90), min_size=2, max_size=10))
    grenzen = [draw(st.sampled_from([0, 5]))]
    for stap in tienden:
        grenzen.append(grenzen[-1] + stap)
    paren = list(zip(grenzen[::2], grenzen[1::2], strict=False))
    banden = {
        f"b{nr}": Band(f"b{nr}", "x", "", van / 10, tot / 10, draw(st.none() | st.just(van / 10)), ("H10",))
        for nr, (van, tot) in enumerate(paren)
    }
    if draw(st.booleans()):
        laatste = f"b{len(banden) - 1}"
        banden[laatste] = dataclasses.replace(banden[laatste], max_uren=None, rond=None)
    return dataclasses.replace(landgraaf(), banden=banden)


@given(made_up(), st.data())
def test_elk_uur_dat_genoemd_wordt_hoort_bij_een_band(kader: Kader, data: st.DataObject) -> None:
    """The ranges cover the bands that were asked, and no hour that none of them has."""
    namen = data.draw(st.sampled_from(verzamelingen(list(kader.banden))))
    delen = reeksen(kader, namen)
    gevraagd = [kader.banden[naam] for naam in namen]
    for deel in delen:
        erin = [
            b for b in gevraagd if deel.van <= b.min_uren and (deel.tot is None or b.min_uren <= deel.tot)
        ]
        assert (erin[0].min_uren, erin[-1].max_uren) == (deel.van, deel.tot)
        assert all(
            eerder.max_uren is not None and later.min_uren - eerder.max_uren <= 1
            for eerder, later in pairwise(erin)
        )
    assert sum(deel.van <= band.min_uren for band in gevraagd for deel in delen) >= len(gevraagd)
    tekst = uren_in_woorden(kader, namen)
    assert not re.search(r"None|\b0 uur|\d\.\d", tekst), tekst
    assert tekst.count(", of ") == len(delen) - 1
    assert len(uren_in_woorden(kader, namen, KORT).split(" of ")) == len(delen)


def test_de_volgorde_van_de_namen_maakt_niet_uit(kader: Kader) -> None:
    assert uren_in_woorden(kader, ["pb_d", "pb_a"]) == uren_in_woorden(kader, ["pb_a", "pb_d"])


def test_banden_die_niet_naast_elkaar_liggen_blijven_apart(kader: Kader) -> None:
    tekst = uren_in_woorden(kader, ["pb_a", "pb_d"])
    assert tekst == "hoogstens 1 uur per week, of 6 uur per week of meer"


def test_twee_banden_met_een_open_einde(kader: Kader) -> None:
    assert uren_in_woorden(kader, ["pb_c", "pb_d"]) == "3,1 uur per week of meer"


def test_een_band_met_een_gemiddelde_noemt_dat(kader: Kader) -> None:
    assert uren_in_woorden(kader, ["pb_c"]).startswith("ongeveer 4 uur")
    assert "ongeveer" not in uren_in_woorden(kader, ["pb_b", "pb_c"]), "an average belongs to one band"


@pytest.mark.parametrize(
    ("maanden", "woorden"),
    [
        (1, "1 maand"),
        (3, "3 maanden"),
        (12, "1 jaar"),
        (18, "18 maanden"),
        (24, "2 jaar"),
    ],
)
def test_een_duur_in_woorden(kader: Kader, maanden: int, woorden: str) -> None:
    duren = {"x": dataclasses.replace(kader.duren["a"], optie="x", maanden=maanden)}
    assert duur_in_woorden(dataclasses.replace(kader, duren=duren), "x") == woorden
