"""The privacy papers: the government's forms filled in, and what goes from whom to whom."""

import copy
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from jsonschema.protocols import Validator

from bouw import adoptie, adoptiepapier, opname, toetspapier
from bouw.adoptiepapier import is_open
from bouw.beelden.stromen import stroombeeld
from bouw.content import PAPERS, PRIVACY
from bouw.vorm import fouten_tegen, schema
from rules_py.lezen.knoop import Knoop
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import ROOT, inhoud
from tests.hulp.officieel import officieel

SVG = "{http://www.w3.org/2000/svg}"


def papier(naam: str) -> dict[str, Any]:
    return copy.deepcopy(adoptie.filled(inhoud(), naam))


def keuring() -> Validator:
    return officieel("assessment-output.v2")


@pytest.mark.parametrize("naam", PRIVACY)
def test_het_bestand_heeft_de_vorm_van_het_formulier(naam: str) -> None:
    uitvoer = toetspapier.output(papier(naam))
    assert [fout.message for fout in keuring().iter_errors(uitvoer)] == []
    assert uitvoer["metadata"]["urn"] == f"urn:nl:{naam}:{3 if naam == 'dpia' else 2}.0"
    gezegd = {
        nummer
        for nummer, antwoord in papier(naam)["antwoorden"].items()
        if not is_open(antwoord) and toetspapier.NUMBER.fullmatch(nummer)
    }
    assert set(uitvoer["answers"]) == gezegd
    for weg in ("metadata", "answers"):
        assert list(keuring().iter_errors({k: deel for k, deel in uitvoer.items() if k != weg}))


def test_ja_en_nee_heten_in_het_bestand_zoals_het_formulier_ze_noemt() -> None:
    antwoorden = toetspapier.output(papier("prescan"))["answers"]
    assert antwoorden["1.2.1"]["value"] == "true"
    assert antwoorden["5.1.1"]["value"] == "false"
    rijen = toetspapier.output(papier("dpia"))["answers"]["2.1"]
    assert [rij["_index"] for rij in rijen] == list(range(len(rijen)))
    assert {rij["2.1.6"]["value"] for rij in rijen} == {"true", "false"}


def test_wat_het_bestand_niet_kan_dragen_staat_wel_op_het_blad() -> None:
    blad = toetspapier.page(papier("overdracht")["woorden"], "iama", papier("iama"))
    for nummer in papier("iama")["antwoorden"]:
        assert f"## {nummer} " in blad
    met_letter = {nummer for nummer in papier("iama")["antwoorden"] if re.search("[A-Z]", nummer)}
    assert met_letter
    assert not met_letter & set(toetspapier.output(papier("iama"))["answers"])


@pytest.mark.parametrize(
    ("naam", "nummer", "waarde", "melding"),
    [
        ("prescan", "1.2.1", "misschien", "ja, nee"),
        ("prescan", "1.2.2", ["Lievelingskleur"], "Lievelingskleur"),
        ("prescan", "1.5.3", "Soms", "Onregelmatig"),
        ("iama", "1.1.1", "", "tekst"),
        ("iama", "9.9", "x", "9.9"),
        ("dpia", "19.2", "klaar", "definitief"),
    ],
)
def test_een_antwoord_dat_het_formulier_niet_kent_is_een_fout(
    naam: str, nummer: str, waarde: object, melding: str
) -> None:
    fout = papier(naam)
    fout["antwoorden"][nummer] = waarde
    regels = [een.regel() for een in fouten_tegen(f"adoptie-{naam}", naam, fout, {})]
    assert len(regels) == 1
    assert melding in regels[0]


def test_dezelfde_open_regel_vraagt_overal_hetzelfde() -> None:
    gezien: dict[str, dict[str, str]] = {}
    for naam in PAPERS:
        for deel in adoptie.open_parts(papier(naam)):
            assert gezien.setdefault(deel["open"], dict(deel)) == deel, (naam, deel)


def test_een_open_keuze_zegt_wat_er_te_kiezen_is() -> None:
    """A field with fixed answers takes no sentence, so whoever fills the line in must know."""
    for naam in PRIVACY:
        velden = schema(f"adoptie-{naam}")["properties"]["antwoorden"]["properties"]
        for nummer, antwoord in papier(naam)["antwoorden"].items():
            vast = "oneOf" in velden[nummer] or velden[nummer].get("$ref") == "#/$defs/ja_nee"
            if is_open(antwoord) and vast:
                assert re.search("Schrijf ja of nee|Neem de woorden van het formulier", antwoord["vraag"]), (
                    nummer
                )


# --- What goes from whom to whom --------------------------------------------------------------------------


def test_elke_stroom_gaat_tussen_bekende_plekken_en_noemt_tests_die_bestaan() -> None:
    stromen = papier("gegevensstroom")
    plekken = {een["id"] for een in stromen["plekken"]}
    for een in stromen["stromen"]:
        assert {een["van"], een["naar"]} <= plekken
        assert een["tests"] or een["naar"] == "dossier", "outside the site no test can hold it"
        for test in een["tests"]:
            bestand, _, naam = test.partition("::")
            assert re.search(rf"^def {naam}\(", (ROOT / bestand).read_text(encoding="utf-8"), re.M), test


def test_geen_antwoord_gaat_naar_de_server() -> None:
    naar_server = [een for een in papier("gegevensstroom")["stromen"] if een["naar"] == "server"]
    assert [een["van"] for een in naar_server] == ["browser", "wijkteam"]
    assert all("nooit een antwoord" in een["uitleg"] for een in naar_server)
    for een in opname.rows(inhoud().opname, "verzoeken"):
        assert set(een) == {"wie", "stap", "pad"}, "nothing goes along with a request"
        assert re.fullmatch(r"(/[\w*-]+)*/?([\w*]+\.\w+)?", een["pad"])


@pytest.mark.parametrize(
    ("wijzig", "melding"),
    [
        (lambda papier, _: papier["stromen"].pop(), None),
        (lambda papier, _: papier["stromen"].pop(0), "van ‘server’ naar ‘browser’. Geef hem woorden"),
        (lambda papier, _: papier["stromen"][-1].pop("buiten"), "geen pijl van ‘wijkteam’ naar ‘dossier’"),
        (lambda papier, _: papier["met"].pop("groet"), "met: de opname noemt ‘groet’"),
        (lambda papier, _: papier["namen"].update(koekje="x"), "namen: ‘koekje’ staat niet in de opname"),
        (lambda _, gezien: gezien["zoeken"]["verzoeken"][0].update(wie="ander"), "de opname noemt ‘ander’"),
        (
            lambda _, gezien: gezien["bezoek"]["gegeven"].clear(),
            "geen pijl van ‘browser’ naar ‘bezit’",
        ),
    ],
)
def test_het_beeld_heeft_de_pijlen_van_de_opname(wijzig: Any, melding: str | None) -> None:
    stromen, gezien = papier("gegevensstroom"), copy.deepcopy(dict(inhoud().opname))
    wijzig(stromen, gezien)
    knoop = Knoop("x", "", stromen)
    if melding is None:
        opname.check_flows(gezien, knoop)
        return
    with pytest.raises(KaderFout, match=melding):
        opname.check_flows(gezien, knoop)


def test_het_beeld_zegt_wat_het_toont() -> None:
    stromen = papier("gegevensstroom")
    getekende = opname.drawn(inhoud().opname, stromen)
    beeld = ET.fromstring(stroombeeld(stromen, getekende))
    titel, uitleg = beeld.find(f"{SVG}title"), beeld.find(f"{SVG}desc")
    assert titel is not None
    assert uitleg is not None
    assert beeld.get("aria-labelledby") == f"{titel.get('id')} {uitleg.get('id')}"
    assert titel.text == stromen["titel"]
    blad = toetspapier.flows(papier("overdracht")["woorden"], stromen, inhoud().opname, "gegevensstroom.svg")
    assert f"![{stromen['alt']}](gegevensstroom.svg)" in blad
    getekend = "".join(tekst for deel in beeld.iter(f"{SVG}text") for tekst in deel.itertext())
    for nummer, een in enumerate(getekende, start=1):
        assert f"{nummer}. {een['wat']}" in getekend
        assert een["wat"] in (uitleg.text or "")
        assert een["uitleg"] in blad
    assert "style" not in stroombeeld(stromen, getekende)


# --- What a reader of the folder reads first --------------------------------------------------------------

LEESTEMPO, MINUTEN = 200, 10


def eerste_blad() -> str:
    titels = {naam: papier(naam)["titel"] for naam in PAPERS if naam != adoptie.HANDOVER}
    return adoptiepapier.handover(papier(adoptie.HANDOVER), titels, adoptie.open_lines(inhoud()))


def test_in_tien_minuten_weet_een_lezer_wat_te_doen() -> None:
    """Two sheets to read first: what to decide and sign, and what is open for whom. A count, not a clock."""
    woorden = re.findall(r"\w+", eerste_blad() + adoptie.open_page(inhoud()))
    assert len(woorden) <= LEESTEMPO * MINUTEN


def test_van_elk_papier_staat_er_wat_iemand_ermee_doet() -> None:
    stukken = [een["papier"] for een in papier(adoptie.HANDOVER)["stukken"]]
    assert sorted(stukken) == sorted(naam for naam in PAPERS if naam != adoptie.HANDOVER)


def test_elke_open_regel_staat_onder_wie_hem_kan_invullen() -> None:
    kop, gezien = "", {}
    for regel in adoptie.open_page(inhoud()).split("\n"):
        kop = regel.removeprefix("## ") if regel.startswith("## ") else kop
        if gevonden := re.match(r"- `(\w+)`", regel):
            gezien[gevonden[1]] = kop
    assert gezien == {een.id: een.wie for een in adoptie.open_lines(inhoud())}


def test_een_genomen_besluit_staat_niet_meer_bij_wie_het_nemen_moet() -> None:
    overdracht = papier(adoptie.HANDOVER)
    eerste = overdracht["besluiten"][0]
    overdracht["besluiten"][0] = f"{eerste['vraag']} Het hoofd van de afdeling."
    titels = {een["papier"]: een["papier"] for een in overdracht["stukken"]}
    blad = adoptiepapier.handover(overdracht, titels, [])
    assert f"(`{eerste['open']}`)" not in blad
    assert blad.index(f"### {overdracht['woorden']['besloten']}") < blad.index("Het hoofd van de afdeling.")
