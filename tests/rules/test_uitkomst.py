"""What every outcome promises: sources and reasons, unknown stays unknown, no word too many."""

import json
import re
from random import Random
from typing import Any

import pytest

from rules_py.brug import bereken_json, naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.gevraagd import zichtbare_vragen
from rules_py.zeggen.uitleg import leg_uit
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.regels import basis, codes, genest, uitkomst, willekeurig

VERBODEN = re.compile(r"u krijgt|u heeft recht op|afgewezen", re.IGNORECASE)


def alle_redenen(deel: Any) -> list[dict[str, Any]]:
    """Every {tekst, bron} in an outcome."""
    if isinstance(deel, list):
        return [reden for onderdeel in deel for reden in alle_redenen(onderdeel)]
    if not isinstance(deel, dict):
        return []
    eigen = [deel] if "tekst" in deel and "bron" in deel else []
    return eigen + [reden for onderdeel in deel.values() for reden in alle_redenen(onderdeel)]


@pytest.mark.parametrize("geval", GEVALLEN[::5], ids=lambda geval: geval.naam)
def test_elke_regel_heeft_tekst_en_bron(kader: Kader, geval: Any) -> None:
    gevonden = json.loads(bereken_json(kader, geval.json))
    redenen = alle_redenen(gevonden)
    assert redenen
    for reden in redenen:
        assert reden["tekst"].strip(), reden
        assert reden["bron"], reden
        assert not VERBODEN.search(reden["tekst"])
        assert "{" not in reden["tekst"]
    tekst = leg_uit(kader, gevonden)
    assert gevonden["titel"] in tekst
    assert "Het wijkteam beslist" in tekst
    assert all(profiel["code"] in tekst for profiel in gevonden["profielen"])


@pytest.mark.parametrize("geval", GEVALLEN[::3], ids=lambda geval: geval.naam)
def test_weet_niet_is_hetzelfde_als_weglaten(kader: Kader, geval: Any) -> None:
    antwoorden = json.loads(geval.json)
    gelezen = lees_antwoorden(kader, geval.json)
    for vraag in kader.vragen.values():
        kan = vraag.soort in ("keuze", "getal") and vraag.weet_niet and gelezen.waarde(vraag.pad) is None
        if kan and (vraag.gebied is None or vraag.gebied in gelezen.gebieden):
            *stappen, laatste = vraag.pad.split(".")
            groep = antwoorden
            for stap in stappen:
                groep = groep.setdefault(stap, {})
            groep[laatste] = "weet_niet"
    assert bereken_json(kader, naar_json(antwoorden)) == bereken_json(kader, geval.json)


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_antwoord_op_een_vraag_die_niet_gesteld_wordt_telt_niet(kader: Kader, geval: Any) -> None:
    """The page sends only what it asks; the outcome must be the same as for the whole file."""
    gelezen = lees_antwoorden(kader, geval.json)
    gevraagd = {vraag.pad for vraag in zichtbare_vragen(kader, gelezen)}
    over = {pad: waarde for pad, waarde in gelezen.waarden.items() if pad in gevraagd}
    antwoorden = genest(over)
    antwoorden["doelen"] = list(gelezen.doelen)
    for gebied in gelezen.gebieden:
        antwoorden.setdefault("leefgebieden", {}).setdefault(gebied, {})
    assert bereken_json(kader, naar_json(antwoorden)) == bereken_json(kader, geval.json)


def test_volgorde_van_antwoorden_maakt_niet_uit(kader: Kader) -> None:
    geval = max(GEVALLEN, key=lambda geval: len(geval.json))
    omgekeerd = dict(reversed(geval.antwoorden.items()))
    assert bereken_json(kader, naar_json(omgekeerd)) == bereken_json(kader, geval.json)


def test_omslagpunten_kloppen_met_het_veranderde_antwoord(kader: Kader) -> None:
    bron = Random(3)
    for familie in ("pb_ontwikkelgericht", "db_behoudgericht"):
        waarden, _ = willekeurig(kader, familie, bron, 0)
        nu = uitkomst(kader, waarden)
        genoemd = {(punt["vraag"], punt["naar"]): set(punt["dan"]) for punt in nu["omslagpunten"]}
        assert genoemd
        for pad in waarden:
            for naar in kader.vragen[pad].waarden:
                anders = uitkomst(kader, waarden | {pad: naar})
                straks = codes(anders) if anders["status"] == "profiel" else set()
                if anders["status"] in ("profiel", "zin", "geen_pgb"):
                    assert genoemd.get((pad, naar), codes(nu)) == straks, (pad, naar)


def test_ontbrekend_noemt_alleen_wat_nog_kan_veranderen(kader: Kader) -> None:
    waarden, open_vragen = willekeurig(kader, "pb_ontwikkelgericht", Random(5), 4)
    mist = [punt["vraag"] for punt in uitkomst(kader, waarden)["ontbrekend"]]
    assert set(mist) <= set(open_vragen)
    volledig, _ = willekeurig(kader, "pb_ontwikkelgericht", Random(5), 0)
    assert uitkomst(kader, volledig)["ontbrekend"] == []
    leeg = [punt["vraag"] for punt in uitkomst(kader, {})["ontbrekend"]]
    assert leeg[:3] == ["vorm", "behoefte", "focus"]


def test_zolang_er_iets_mist_staat_dat_erbij(kader: Kader) -> None:
    volledig, _ = willekeurig(kader, "pb_ontwikkelgericht", Random(5), 0)
    deels = {pad: waarde for pad, waarde in volledig.items() if pad != "kenmerken.risico"}
    for waarden, open_einde in ((volledig, False), (deels, True)):
        gevonden = uitkomst(kader, waarden)
        assert gevonden["status"] == "profiel"
        teksten = [reden["tekst"] for reden in gevonden["redenen"]]
        assert (kader.nog_onbekend.tekst in teksten) == open_einde


def test_meest_zeggende_vraag_staat_voorop(kader: Kader) -> None:
    """With only complexiteit and motivatie open, complexiteit tells IBO-1, IBO-2 and IBO-3 apart."""
    waarden = basis(kader, "pb_ontwikkelgericht")
    for criterium in kader.profielen["IBO-2"].criteria:
        waarden[criterium.vraag] = criterium.waarden[0]
    waarden["situatie.aandoening"] = "enkelvoudig"
    for pad in ("kenmerken.complexiteit", "kenmerken.belastbaarheid"):
        del waarden[pad]
    mist = [punt["vraag"] for punt in uitkomst(kader, waarden)["ontbrekend"]]
    assert mist[0] == "kenmerken.complexiteit"


def test_geen_wmo_nooit_bij_hoog_risico(kader: Kader) -> None:
    opgelost = {"financien": {"belemmering": "nee"}}
    assert uitkomst(kader, {}, leefgebieden=opgelost)["status"] == "geen_wmo"
    gevonden = uitkomst(kader, {"kenmerken.risico": "hoog"}, leefgebieden=opgelost)
    assert gevonden["status"] != "geen_wmo"
    assert any("groot gevaar" in punt["tekst"] for punt in gevonden["bespreekpunten"])


@pytest.mark.parametrize("score", [0, 1, 2, 3])
def test_score_bepaalt_geen_profiel(kader: Kader, score: int) -> None:
    waarden, _ = willekeurig(kader, "pb_behoudgericht", Random(7), 0)
    gebied = {"financien": {"score": score, "belemmering": "ja", "oplossing": "geen"}}
    zonder = uitkomst(kader, waarden, leefgebieden={"financien": {"belemmering": "ja", "oplossing": "geen"}})
    assert uitkomst(kader, waarden, leefgebieden=gebied) == zonder


def test_tweede_document_verandert_het_profiel_niet(kader: Kader) -> None:
    waarden, _ = willekeurig(kader, "pb_behoudgericht", Random(8), 0)
    zonder = uitkomst(kader, waarden)
    met = uitkomst(kader, waarden | {"situatie.soort_hulp": "samen_doen_overnemen"})
    assert met["individuele_begeleiding"]["categorieen"] == ["IB 3"]
    assert {**met, "individuele_begeleiding": None} == {**zonder, "individuele_begeleiding": None}
