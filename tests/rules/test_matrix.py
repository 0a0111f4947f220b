"""The matrix: every profile of the families in play, each with all its criteria, beside the answers."""

import json
from typing import Any

import pytest

from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.regels import basis, berekend, uitkomst


def kolommen(gevonden: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {profiel["code"]: profiel for familie in gevonden["matrix"] for profiel in familie["profielen"]}


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_matrix_zegt_hetzelfde_als_de_rest_van_de_uitkomst(kader: Kader, geval: Geval) -> None:
    gevonden = json.loads(berekend(kader, geval.json))
    matrix = kolommen(gevonden)
    getoond = {profiel["code"]: profiel for profiel in gevonden["profielen"]}
    niet = {profiel["code"]: profiel for profiel in gevonden["niet_getoond"]}
    assert list(matrix) == [code for code in kader.profielen if code in {*getoond, *niet}]
    for code, kolom in matrix.items():
        assert [een["vraag"] for een in kolom["criteria"]] == [
            criterium.vraag for criterium in kader.profielen[code].criteria
        ]
        assert kolom["tegenspraken"] == sum(een["past"] is False for een in kolom["criteria"])
        if code in getoond:
            gelijk = ("past", "tegenspraken", "tegenspraken_tekst", "criteria")
            assert {naam: kolom[naam] for naam in gelijk} == {naam: getoond[code][naam] for naam in gelijk}
        else:
            assert kolom["past"] is None
            assert [een for een in kolom["criteria"] if een["past"] is False] == niet[code]["criteria"]


def test_geen_profiel_dan_ook_geen_matrix(kader: Kader) -> None:
    """Zorg in natura has no profile (H7), so nothing to put beside the answers."""
    assert uitkomst(kader, {"vorm": "zin"})["matrix"] == []
    assert uitkomst(kader, {"vorm": "pgb", "pgb_vaardig": "nee"})["matrix"] == []


def test_een_matrix_per_familie_die_nog_kan(kader: Kader) -> None:
    alle = [familie.id for familie in kader.families]
    assert [een["familie"] for een in uitkomst(kader, {})["matrix"]] == alle
    for familie in kader.families:
        (een,) = uitkomst(kader, basis(kader, familie.id))["matrix"]
        assert (een["familie"], een["naam"], een["bron"]) == (familie.id, familie.naam, familie.bron[0])
