"""The sheet for the talk, as a real PDF of the browser: two sides, large letters, the words of the person."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud, landgraaf, sitetekst
from tests.hulp.linkmaker import gescand
from tests.hulp.pdf import bladen, kleinste_letter, lees_print
from tests.hulp.personas import PERSONAS
from tests.hulp.regels import kort

WOORDEN = inhoud().site["check"]["gespreksblad"]
PER_NAAM = {een.naam: een.antwoorden for een in GEVALLEN} | {een.naam: een.antwoorden for een in PERSONAS}
VOL = PER_NAAM["74-monique-huurschuld"]
# The fullest that still have two sides: six leefgebieden, two families, two ways, and each status.
NORMAAL = [
    "ibo-3-leerboekgeval",
    "75-thijs-complex-maar-veilig",
    "28-twee-soorten-hulp",
    *{een.verwacht["status"]: een.naam for een in reversed(GEVALLEN)}.values(),
]
TWAALF_GEBIEDEN = "41-twaalf-gebieden"
MINSTENS_PT = 11.5
DUUR = WOORDEN["duur"].partition("{")[0]
VEEL = 4
"""With so many profiles each has one line, without its duration."""
IS_U = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)


def blad_van(check: Check, antwoorden: dict[str, Any]) -> list[str]:
    """The text of each side of the print for these answers."""
    check.page.locator("[data-gespreksblad]").evaluate_all(
        "(bladen) => bladen.forEach((een) => een.remove())"
    )
    check.open_bestand({"invuller": "inwoner", **antwoorden})
    expect(check.page.locator("[data-gespreksblad]")).to_be_attached()
    return bladen(lees_print(check.page))


def zinnen(kader: Kader) -> set[str]:
    """Every sentence and name of the rules that can come on the sheet."""
    statussen = (*kader.statussen.values(), kader.te_jong, kader.past_niet_goed)
    los = (kader.nog_onbekend, kader.zonder_belemmering, kader.hoog_risico_zonder_belemmering)
    punten = [punt.zin for punt in kader.bespreekpunten]
    profielpunten = [zin for profiel in kader.profielen.values() for zin in profiel.bespreekpunten]
    gezegd = [zin for naam, zin in kader.teksten.items() if naam.startswith(("oordeel.", "samenvatting."))]
    redenen = [zin for status in statussen for zin in status.redenen]
    gevonden = {zin.tekst for zin in (*los, *punten, *profielpunten, *gezegd, *redenen)}
    gevonden |= {status.titel for status in statussen}
    for vraag in kader.vragen.values():
        gevonden |= {vraag.kort, *vraag.labels.values()}
    return gevonden


def test_elke_zin_wordt_ik(page: Page, adres: str, kader: Kader) -> None:
    """No "u" is left in what the rules say; the content names the words (gespreksblad.ik)."""
    page.goto(f"{adres}404.html")
    alles = sorted(zinnen(kader) | zinnen(kader.over_een_ander() if kader.over_een_ander else kader))
    gezegd: list[str] = page.evaluate(
        """async ([paren, zinnen, waar]) => {
          const { maakIkvorm } = await import(waar);
          return zinnen.map(maakIkvorm(paren));
        }""",
        [WOORDEN["ik"], alles, f"{adres}componenten/gespreksblad/ikvorm.js"],
    )
    assert len(gezegd) > 200
    assert [zin for zin in gezegd if IS_U.search(zin)] == []
    nu = dict(zip(alles, gezegd, strict=True))
    assert nu[kader.statussen["zin"].titel].startswith("Ik kies hulp van een aanbieder")
    assert nu["Mensen hebben op wie u kunt terugvallen"] == "Mensen hebben op wie ik kan terugvallen"


@pytest.mark.parametrize(
    "namen",
    [
        pytest.param(NORMAAL[:4], id="volste"),
        pytest.param(NORMAAL[4:], id="elke-status", marks=pytest.mark.diep),
    ],
)
def test_twee_kanten_met_grote_letters_zonder_u(
    page: Page, adres: str, kader: Kader, namen: list[str]
) -> None:
    """One walk over the fullest normal outcomes, and with all twelve leefgebieden."""
    check = Check(page, adres).open()
    for naam in dict.fromkeys(namen):
        gerekend = json.loads(bereken_json(kader, json.dumps({"invuller": "inwoner", **PER_NAAM[naam]})))
        eerste, *tweede = blad_van(check, PER_NAAM[naam])
        assert len(tweede) == 1, naam
        assert WOORDEN["kop"]["zelf"] in eerste
        assert WOORDEN["vragen"] in eerste
        assert WOORDEN["nummers"][-1]["als"] in eerste, "the first side is whole"
        assert tweede[0].startswith(WOORDEN["uitkomst"]), naam
        assert not IS_U.search(eerste + tweede[0]), naam
        profielen = gerekend["profielen"] if gerekend["status"] == "profiel" else []
        for profiel in profielen:
            assert f"{profiel['code']}: {profiel['naam']}" in tweede[0], naam
            assert profiel["omvang"]["tekst"] in tweede[0], naam
        beste = [een for een in profielen if een["past"] == "best"]
        assert tweede[0].count(DUUR) == (len(beste) if len(beste) < VEEL else 0), naam
        assert gerekend["samenvatting"][-1]["tekst"] in tweede[0]
        assert "5 juli 2022" in tweede[0]
        assert f"Berekend met: {kort(gerekend)}." in tweede[0]
        assert kader.titel in tweede[0]
        assert sitetekst("check.bewaren.wis") not in eerste + tweede[0]
    assert kleinste_letter(page, "[data-gespreksblad]") >= MINSTENS_PT
    assert len(blad_van(check, PER_NAAM[TWAALF_GEBIEDEN])) == 2


def test_kant_een_is_de_persoon_en_alle_antwoorden_staan_erop(page: Page, adres: str, kader: Kader) -> None:
    check = Check(page, adres).open()
    eerste, tweede = blad_van(check, {**VOL, "kenmerken": {**VOL["kenmerken"], "rendement": "weet_niet"}})
    vragen = kader.vragen
    for gebied, delen in VOL["leefgebieden"].items():
        assert kader.gebieden[gebied] in eerste
        for deel, waarde in delen.items():
            assert vragen[f"leefgebieden.{gebied}.{deel}"].labels[waarde] in eerste
    netwerk = vragen["situatie.netwerk"].labels[VOL["situatie"]["netwerk"]]
    assert f"Mensen om mij heen: {netwerk}" in eerste
    assert "Mijn geld op orde" in eerste
    assert "14 045" in eerste
    for pad in ("kenmerken.motivatie", "kenmerken.risico", "vorm", "pgb_vaardig"):
        gegeven: Any = VOL
        for stap in pad.split("."):
            gegeven = gegeven[stap]
        assert f"{vragen[pad].kort}: {vragen[pad].labels[gegeven]}" in tweede, pad
        assert vragen[pad].labels[gegeven] not in eerste, pad
    onbekend = tweede.split(WOORDEN["ontbrekend"])[1].split(WOORDEN["antwoorden"]["zelf"])[0]
    assert vragen["kenmerken.rendement"].kort.lower() in onbekend
    assert not page.locator("[data-gespreksblad]").is_visible()


def test_over_een_ander_in_de_gekozen_woorden(page: Page, adres: str) -> None:
    check = Check(page, adres).open()
    check.kies("invuller", ["naaste"])
    page.locator("[data-relatie]").select_option("uw moeder")
    eerste, tweede = blad_van(check, {**PER_NAAM["zin-focus-onbekend"], "invuller": "naaste"})
    assert "Gespreksblad over mijn moeder" in eerste
    assert "Wat mijn moeder niet goed lukt" in eerste
    assert "spreekt mijn moeder de uren af met de aanbieder" in tweede
    assert "eze persoon" not in eerste + tweede
    assert not IS_U.search(eerste + tweede)


def test_een_code_op_het_blad_alleen_als_iemand_dat_vraagt(page: Page, adres: str) -> None:
    """Two sides with it too; taking the code away takes it off the sheet."""
    check = Check(page, adres).open()
    blad_van(check, PER_NAAM["ibo-3-leerboekgeval"])
    code = page.locator("[data-bladcode]")
    assert WOORDEN["code"] not in " ".join(bladen(lees_print(page)))
    check.actie("deel")
    assert code.locator("svg").count() == 0
    op_scherm = gescand(page.locator("[data-overdrachtqr] svg"))
    page.locator("[data-overdrachtpapier]").check()
    kanten = bladen(lees_print(page))
    assert len(kanten) == 2
    assert WOORDEN["code"] in kanten[0]
    page.emulate_media(media="print")
    assert gescand(code) == op_scherm
    page.emulate_media(media="null")
    check.actie("overdracht-weg")
    assert code.locator("svg").count() == 0
    expect(page.locator("[data-overdrachtpapier]")).not_to_be_checked()


def test_de_check_op_papier_is_te_printen(page: Page, adres: str) -> None:
    """The blank check: every question that is not about one leefgebied, without menu or footer."""
    page.goto(f"{adres}papier/")
    tekst = " ".join(bladen(lees_print(page)))
    for vraag in landgraaf().vragen.values():
        if vraag.gebied is None:
            assert vraag.titel in tekst, vraag.pad
    assert "Ga naar inhoud" not in tekst
