"""What every outcome promises: sources and reasons, unknown stays unknown, no word too many."""

import hashlib
import json
import re
from random import Random
from typing import Any

import pytest

from rules_py import VERSIE
from rules_py.brug import bereken_json, naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.gevraagd import zichtbare_vragen
from rules_py.rekenen.uren import uren_in_woorden
from rules_py.zeggen.uitleg import leg_uit
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import kadertekst
from tests.hulp.regels import basis, berekend, codes, genest, uitkomst, willekeurig

VERBODEN = re.compile(r"u krijgt|u heeft recht op|afgewezen", re.IGNORECASE)


KORTE_UREN = {
    "hoogstens": "hoogstens {max}",
    "rond": "{min} tot en met {max}",
    "tussen": "{min} tot en met {max}",
    "vanaf": "minstens {min}",
    "onbekend": "",
}


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
    gevonden = json.loads(berekend(kader, geval.json))
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
    assert bereken_json(kader, naar_json(antwoorden)) == berekend(kader, geval.json)


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_antwoord_op_een_vraag_die_niet_gesteld_wordt_telt_niet(kader: Kader, geval: Any) -> None:
    """The page sends only what it asks; the outcome must be the same as for the whole file."""
    gelezen = lees_antwoorden(kader, geval.json)
    gevraagd = {vraag.pad for vraag in zichtbare_vragen(kader, gelezen)}
    # What could still make a request of nothing counts whenever it was given (route.geen_vraag).
    gevraagd |= {*kader.route.geen_wmo, kader.route.leeftijd}
    over = {pad: waarde for pad, waarde in gelezen.waarden.items() if pad in gevraagd}
    antwoorden = genest(over)
    antwoorden["doelen"] = list(gelezen.doelen)
    for gebied in gelezen.gebieden:
        antwoorden.setdefault("leefgebieden", {}).setdefault(gebied, {})
    assert bereken_json(kader, naar_json(antwoorden)) == berekend(kader, geval.json)


def test_volgorde_van_antwoorden_maakt_niet_uit(kader: Kader) -> None:
    geval = max(GEVALLEN, key=lambda geval: len(geval.json))
    omgekeerd = dict(reversed(geval.antwoorden.items()))
    assert bereken_json(kader, naar_json(omgekeerd)) == berekend(kader, geval.json)


def test_zonder_gevaar_is_er_bij_alles_geregeld_geen_vraag_meer(kader: Kader) -> None:
    """Danger alone keeps the request open; the turning point that it is not there leads to no profile."""
    geval = next(een for een in GEVALLEN if een.verwacht["status"] == "geen_wmo")
    gevaar = {**geval.antwoorden, "kenmerken": {**geval.antwoorden["kenmerken"], "risico": "hoog"}}
    punten = {
        (punt["vraag"], punt["naar"]): punt["dan"]
        for punt in json.loads(bereken_json(kader, naar_json(gevaar)))["omslagpunten"]
    }
    assert punten["kenmerken.risico", geval.antwoorden["kenmerken"]["risico"]] == []


def test_omslagpunten_kloppen_met_het_veranderde_antwoord(kader: Kader) -> None:
    bron = Random(3)
    for familie in ("pb_ontwikkelgericht", "db_behoudgericht"):
        waarden, _ = willekeurig(kader, familie, bron, 0)
        nu = uitkomst(kader, waarden)
        genoemd = {(punt["vraag"], punt["naar"]): set(punt["dan"]) for punt in nu["omslagpunten"]}
        assert genoemd
        for pad in waarden:
            for naar in kader.vraag(pad).waarden if pad in kader.vragen else ():
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
    bekend = {pad: sorted(map(str, waarden))[0] for pad, waarden in kader.route.geen_wmo.items()}
    assert uitkomst(kader, bekend, leefgebieden=opgelost)["status"] == "geen_wmo"
    gevonden = uitkomst(kader, bekend | {"kenmerken.risico": "hoog"}, leefgebieden=opgelost)
    assert gevonden["status"] != "geen_wmo"
    assert any("groot gevaar" in punt["tekst"] for punt in gevonden["bespreekpunten"])


def test_geen_wmo_alleen_als_alles_bekend_is(kader: Kader) -> None:
    """An unknown answer never leads to it, and neither does any answer that could make a request."""
    opgelost = {"financien": {"belemmering": "nee"}, "psychisch": {"oplossing": "volledig"}}
    bekend = {pad: sorted(map(str, waarden))[0] for pad, waarden in kader.route.geen_wmo.items()}
    for pad, mag in kader.route.geen_wmo.items():
        zonder = {ander: waarde for ander, waarde in bekend.items() if ander != pad}
        assert uitkomst(kader, zonder, leefgebieden=opgelost)["status"] != "geen_wmo", pad
        for waarde in kader.vragen[pad].waarden:
            status = uitkomst(kader, zonder | {pad: waarde}, leefgebieden=opgelost)["status"]
            assert (status == "geen_wmo") == (waarde in mag), (pad, waarde)
    halve: tuple[dict[str, Any], ...] = (
        {"financien": {}},
        {"financien": {"score": 0}},
        {"financien": {"oplossing": "deels"}},
    )
    for half in halve:
        gevonden = uitkomst(kader, bekend, leefgebieden=half)
        assert gevonden["status"] != "geen_wmo", half


def test_onder_de_achttien_geen_profiel_en_geen_gesloten_deur(kader: Kader) -> None:
    for leeftijd in (0, 15, 17, 18, 40):
        for vorm in ("pgb", "zin"):
            gevonden = uitkomst(kader, {"vorm": vorm, "kenmerken.leeftijd": leeftijd})
            jong = gevonden["titel"] == kader.te_jong.titel
            assert jong == (leeftijd < kader.route.vanaf)
            assert not (jong and gevonden["profielen"])
            assert gevonden["status"] != "geen_wmo"


def test_pgb_met_hulp_opent_de_profielen_net_zo(kader: Kader) -> None:
    waarden, _ = willekeurig(kader, "pb_ontwikkelgericht", Random(8), 0)
    zelf, met_hulp = (uitkomst(kader, waarden | {"pgb_vaardig": keuze}) for keuze in ("ja", "ja_met_hulp"))
    assert zelf["profielen"] == met_hulp["profielen"]
    assert len(met_hulp["bespreekpunten"]) == len(zelf["bespreekpunten"]) + 1


def test_herkomst_is_genoeg_om_opnieuw_te_rekenen(kader: Kader) -> None:
    herkomst = uitkomst(kader, {})["herkomst"]
    tekst = json.loads(kadertekst())
    gehasht = naar_json({"bestanden": tekst["bestanden"], "plaatsen": tekst["plaatsen"]}).encode()
    assert herkomst == {
        "kader": kader.id,
        "versie": kader.vastgesteld_op,
        "kader_hash": hashlib.sha256(gehasht).hexdigest(),
        "regels": VERSIE,
    }


def test_robuust_telt_de_vragen_van_de_omslagpunten(kader: Kader) -> None:
    for familie in kader.families:
        waarden, _ = willekeurig(kader, familie.id, Random(familie.id), 0)
        gevonden = uitkomst(kader, waarden)
        vragen = {punt["vraag"] for punt in gevonden["omslagpunten"]}
        assert gevonden["robuust"]["aantal"] == len(vragen)
        dan = [kader.profielen[code] for punt in gevonden["omslagpunten"] for code in punt["dan"]]
        for soort in ("persoonlijke_begeleiding", "dagbesteding"):
            namen = [band for een in dan for band in een.banden if kader.banden[band].behoefte == soort]
            assert not namen or uren_in_woorden(kader, namen, KORTE_UREN) in gevonden["robuust"]["tekst"]


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
