"""The summary says what fits most, how much is usual and who decides; and claims no more than that."""

import json
from typing import Any

import pytest

from rules_py.model.kader import Kader
from rules_py.rekenen.uren import uren_in_woorden
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.regels import berekend


def gerekend(kader: Kader, naam: str) -> dict[str, Any]:
    geval = next(een for een in GEVALLEN if een.naam == naam)
    gevonden: dict[str, Any] = json.loads(berekend(kader, geval.json))
    return gevonden


def zinnen(uitkomst: dict[str, Any]) -> list[str]:
    return [zin["tekst"] for zin in uitkomst["samenvatting"]]


def test_een_profiel_met_zijn_eigen_omvang(kader: Kader) -> None:
    eerst, omvang, laatst = zinnen(gerekend(kader, "ibo-3-leerboekgeval"))
    assert "IBO-3" in eerst
    assert uren_in_woorden(kader, ["pb_c"]) in omvang
    assert laatst == kader.tekst("samenvatting.beslist")


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_hoogstens_vier_regels_die_kloppen_met_de_profielen(kader: Kader, geval: Any) -> None:
    uitkomst = json.loads(berekend(kader, geval.json))
    gevonden = zinnen(uitkomst)
    beste = [profiel["code"] for profiel in uitkomst["profielen"] if profiel["past"] == "best"]
    assert 2 <= len(gevonden) <= 4
    assert gevonden[-1] == kader.tekst("samenvatting.beslist")
    if uitkomst["status"] != "profiel":
        assert uitkomst["samenvatting"][:-1] == uitkomst["redenen"]
        return
    genoemd = [code for code in kader.profielen if code in " ".join(gevonden)]
    assert genoemd in (beste, []), "every best profile by name, or only how many there are"
    if not genoemd:
        assert str(len(beste)) in gevonden[0]


def test_een_uitkomst_die_niet_goed_past_zegt_dat_het_eerst(kader: Kader) -> None:
    uitkomst = gerekend(kader, "veilig-s6-niets-past-goed")
    assert uitkomst["titel"] == kader.past_niet_goed.titel
    assert "even goed" not in " ".join(zinnen(uitkomst))
    assert [een["zekerheid"] for een in uitkomst["oordeel"]] == ["past_niet_goed"]


def test_twee_kanten_noemt_de_antwoorden_die_dat_doen(kader: Kader) -> None:
    (oordeel,) = gerekend(kader, "veilig-s2-sterk-en-laag-risico-is-niet-alleen-ibo-4")["oordeel"]
    assert oordeel["zekerheid"] == "oneens"
    for stuk in ("IBO-3", "IBO-4", *kader.vragen["kenmerken.risico"].namen.values()):
        assert stuk in oordeel["tekst"] or stuk in ("gemiddeld", "hoog")
    assert kader.vragen["kenmerken.complexiteit"].kort.lower() in oordeel["tekst"]
