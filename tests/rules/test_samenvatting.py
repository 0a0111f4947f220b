"""The summary says what fits most, how much is usual and who decides; and claims no more than that."""

import json
from typing import Any

import pytest

from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN


def gerekend(kader: Kader, naam: str) -> dict[str, Any]:
    geval = next(een for een in GEVALLEN if een.naam == naam)
    gevonden: dict[str, Any] = json.loads(bereken_json(kader, geval.json))
    return gevonden


def zinnen(uitkomst: dict[str, Any]) -> list[str]:
    return [zin["tekst"] for zin in uitkomst["samenvatting"]]


def test_een_profiel_met_zijn_eigen_omvang(kader: Kader) -> None:
    eerst, omvang, laatst = zinnen(gerekend(kader, "ibo-3-leerboekgeval"))
    assert "IBO-3" in eerst
    assert kader.banden["pb_c"].tekst in omvang
    assert "Het wijkteam beslist" in laatst


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_hoogstens_drie_regels_die_kloppen_met_de_profielen(kader: Kader, geval: Any) -> None:
    uitkomst = json.loads(bereken_json(kader, geval.json))
    gevonden = zinnen(uitkomst)
    beste = [profiel["code"] for profiel in uitkomst["profielen"] if profiel["past"] == "best"]
    assert 2 <= len(gevonden) <= 3
    if uitkomst["status"] != "profiel":
        assert uitkomst["samenvatting"] == [
            {"tekst": zin.tekst, "bron": ", ".join(zin.bron)}
            for zin in kader.statussen[uitkomst["status"]].redenen
        ]
        return
    assert "Het wijkteam beslist" in gevonden[-1]
    genoemd = [code for code in kader.profielen if code in " ".join(gevonden)]
    assert genoemd in (beste, []), "every best profile by name, or only how many there are"
    if not genoemd:
        assert str(len(beste)) in gevonden[0]


def test_de_omvang_van_meer_profielen_samen_sluit_niets_uit(kader: Kader) -> None:
    """From the lowest to the highest of the profiles that fit equally well."""
    for geval in GEVALLEN:
        uitkomst = json.loads(bereken_json(kader, geval.json))
        beste = [profiel for profiel in uitkomst["profielen"] if profiel["past"] == "best"]
        if uitkomst["status"] == "profiel" and len({een["familie"] for een in beste}) == 1 and len(beste) > 1:
            omvang = zinnen(uitkomst)[1]
            laagste = f"{min(een['omvang']['min_uren'] for een in beste):g}".replace(".", ",")
            assert f" {laagste} " in omvang
            boven = [een["omvang"]["max_uren"] for een in beste]
            assert ("of meer" in omvang) == (None in boven)
