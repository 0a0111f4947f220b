"""Where the route stops because it is decided, and when no request is left (design, rule 6)."""

from typing import Any

import pytest

from rules_py.brug import naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.gevraagd import te_vragen, zichtbare_vragen
from tests.hulp.regels import uitkomst

GEREGELD = [{"belemmering": "nee"}, {"belemmering": "ja", "oplossing": "volledig"}]
GEEN_VRAAG = {
    "invuller": "inwoner",
    "kenmerken.risico": "laag",
    "kenmerken.zelfinzicht": "gemiddeld",
    "kenmerken.ziektebesef": "gemiddeld",
    "situatie.draagkracht_mantelzorg": "goed",
}
WEL_EEN_VRAAG = {
    "invuller": "naaste",
    "kenmerken.risico": "hoog",
    "kenmerken.zelfinzicht": "beperkend",
    "kenmerken.ziektebesef": "beperkend",
    "situatie.draagkracht_mantelzorg": "laag",
}


def gevraagd(kader: Kader, **antwoorden: Any) -> list[str]:
    """The paths that are asked, and that these answers make more than what shows."""
    gelezen = lees_antwoorden(kader, naar_json({"schema": "antwoorden/1", **antwoorden}))
    return [vraag.pad for vraag in te_vragen(kader, gelezen)]


def alles(kader: Kader, **antwoorden: Any) -> list[str]:
    gelezen = lees_antwoorden(kader, naar_json({"schema": "antwoorden/1", **antwoorden}))
    return [vraag.pad for vraag in zichtbare_vragen(kader, gelezen)]


def test_te_jong_stopt_na_de_leeftijd(kader: Kader) -> None:
    paden = gevraagd(kader, kenmerken={"leeftijd": 17}, leefgebieden={"financien": {}})
    assert paden == ["invuller", "kenmerken.leeftijd"]
    oud_genoeg: dict[str, Any] = {"kenmerken": {"leeftijd": 18}, "leefgebieden": {"financien": {}}}
    assert gevraagd(kader, **oud_genoeg) == alles(kader, **oud_genoeg)


@pytest.mark.parametrize("gebied", GEREGELD)
def test_alles_geregeld_vraagt_alleen_nog_wat_een_vraag_kan_zijn(
    kader: Kader, gebied: dict[str, Any]
) -> None:
    """What comes before and in the leefgebieden, and then the danger, the insight and the carer, in order."""
    paden = gevraagd(kader, leefgebieden={"financien": gebied})
    domein = [pad for pad in paden if pad.startswith("leefgebieden.")]
    assert domein == [pad for pad in alles(kader, leefgebieden={"financien": gebied}) if pad in domein]
    assert {pad.split(".")[-1] for pad in domein} >= {"score", *gebied}
    rest = paden[paden.index(domein[-1]) + 1 :]
    assert set(rest) == set(kader.route.geen_wmo) - {"invuller"}
    assert rest == [pad for pad in kader.vragen if pad in rest]
    assert "vorm" not in paden


def test_een_gebied_dat_open_is_vraagt_alles(kader: Kader) -> None:
    een: dict[str, Any] = {"leefgebieden": {"financien": {"belemmering": "nee"}, "sociaal": {}}}
    assert gevraagd(kader, **een) == alles(kader, **een)
    assert gevraagd(kader) == alles(kader)


def test_geregeld_maar_toch_een_vraag_vraagt_alles(kader: Kader) -> None:
    """A danger that is known to be high makes a request, whatever is settled."""
    een: dict[str, Any] = {"leefgebieden": {"financien": GEREGELD[0]}, "kenmerken": {"risico": "hoog"}}
    assert gevraagd(kader, **een) == alles(kader, **een)
    een["kenmerken"] = {"risico": "gemiddeld"}
    assert len(gevraagd(kader, **een)) < len(alles(kader, **een))


def test_geen_pgb_vraagt_alleen_nog_naar_het_gevaar(kader: Kader) -> None:
    paden = gevraagd(kader, vorm="pgb", pgb_vaardig="nee")
    assert paden[-2:] == ["pgb_vaardig", "kenmerken.risico"]
    met_hulp = {"vorm": "pgb", "pgb_vaardig": "ja_met_hulp"}
    assert gevraagd(kader, **met_hulp) == alles(kader, **met_hulp)
    natura = {"vorm": "zin", "pgb_vaardig": "nee"}
    assert gevraagd(kader, **natura) == alles(kader, **natura), "the question about a pgb is not asked then"


def status(kader: Kader, waarden: dict[str, Any], gebied: dict[str, Any]) -> str:
    gevonden: str = uitkomst(kader, waarden, leefgebieden={"financien": gebied})["status"]
    return gevonden


@pytest.mark.parametrize("gebied", GEREGELD)
def test_geen_vraag_alleen_als_alles_bekend_is_en_klopt(kader: Kader, gebied: dict[str, Any]) -> None:
    assert set(GEEN_VRAAG) == set(kader.route.geen_wmo)
    assert status(kader, GEEN_VRAAG, gebied) == "geen_wmo"
    for pad in GEEN_VRAAG:
        zonder = {ander: waarde for ander, waarde in GEEN_VRAAG.items() if ander != pad}
        assert status(kader, zonder, gebied) != "geen_wmo", pad
        assert status(kader, zonder | {pad: WEL_EEN_VRAAG[pad]}, gebied) != "geen_wmo", pad
    assert status(kader, GEEN_VRAAG, {"belemmering": "ja", "oplossing": "deels"}) != "geen_wmo"


def test_gevaar_terwijl_alles_geregeld_is_wordt_besproken(kader: Kader) -> None:
    for risico, zin in (("hoog", kader.hoog_risico_zonder_belemmering), ("laag", kader.zonder_belemmering)):
        gevonden = uitkomst(
            kader, {"kenmerken.risico": risico, "vorm": "pgb"}, leefgebieden={"financien": GEREGELD[0]}
        )
        assert gevonden["bespreekpunten"][0]["tekst"] == zin.tekst


def test_te_jong_gaat_niet_over_een_pgb_of_een_profiel(kader: Kader) -> None:
    jong = uitkomst(kader, {"kenmerken.leeftijd": 15, "vorm": "pgb", "focus": "ontwikkelgericht"})
    assert (jong["te_jong"], jong["status"]) == (True, "onvoldoende")
    assert (jong["profielen"], jong["bespreekpunten"], jong["ontbrekend"]) == ([], [], [])
    gevaar = uitkomst(kader, {"kenmerken.leeftijd": 15, "kenmerken.risico": "hoog", "vorm": "pgb"})
    assert [punt["tekst"] for punt in gevaar["bespreekpunten"]] == [
        punt.zin.tekst
        for punt in kader.bespreekpunten
        if kader.route.risico in punt.als and "onvoldoende" in punt.status
    ]
    assert uitkomst(kader, {"kenmerken.leeftijd": 18})["te_jong"] is False
