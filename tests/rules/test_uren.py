"""Hours in words, for every set of bands: from the numbers, never a sum over a gap, never zero or more."""

import re
from itertools import chain, combinations, pairwise

import pytest

from rules_py.model.basis import getal
from rules_py.model.kader import Kader
from rules_py.rekenen.uren import uren_in_woorden

SOORTEN = ("pb", "db")


def reeksen(kader: Kader, soort: str) -> list[tuple[str, ...]]:
    namen = [naam for naam in kader.banden if naam.startswith(soort)]
    return list(chain.from_iterable(combinations(namen, n) for n in range(1, len(namen) + 1)))


@pytest.mark.parametrize("soort", SOORTEN)
def test_elke_verzameling_banden(kader: Kader, soort: str) -> None:
    alle = [naam for naam in kader.banden if naam.startswith(soort)]
    for namen in reeksen(kader, soort):
        tekst = uren_in_woorden(kader, namen)
        assert not re.search(r"None|\b0 uur|\d\.\d", tekst), tekst
        plekken = [alle.index(naam) for naam in namen]
        gaten = sum(later - eerder > 1 for eerder, later in pairwise(plekken))
        assert tekst.count(", of ") == gaten
        banden = [kader.banden[naam] for naam in namen]
        if banden[-1].max_uren is not None:
            assert getal(banden[-1].max_uren) in tekst
        else:
            assert ("of meer" in tekst) == (banden[0].min_uren > 0 or gaten > 0)


def test_de_volgorde_van_de_namen_maakt_niet_uit(kader: Kader) -> None:
    assert uren_in_woorden(kader, ["pb_d", "pb_a"]) == uren_in_woorden(kader, ["pb_a", "pb_d"])


def test_een_band_met_een_gemiddelde_noemt_dat(kader: Kader) -> None:
    assert uren_in_woorden(kader, ["pb_c"]).startswith("ongeveer 4 uur")
    assert "ongeveer" not in uren_in_woorden(kader, ["pb_b", "pb_c"]), "an average belongs to one band"
