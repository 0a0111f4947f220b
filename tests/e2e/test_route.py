"""For whom it is filled in, the short route, links that ask less, and kept answers that no longer fit."""

import json
import re
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from rules_py.brug import bereken_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.gevraagd import zichtbare_vragen
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud

VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
WOORDEN = inhoud().site["check"]
ZIN = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open()


def zichtbare_tekst(page: Page) -> str:
    return " ".join(page.locator("fieldset[data-vraag]:visible").all_inner_texts())


def test_voor_een_ander_gaat_de_vraag_over_die_ander(check: Check, page: Page, kader: Kader) -> None:
    check.kies("invuller", ["naaste"])
    check.actie("volgende")
    vraag = kader.vragen["leefgebieden"]
    assert vraag.naaste.titel != vraag.titel
    assert vraag.naaste.titel in zichtbare_tekst(page)
    assert vraag.titel not in zichtbare_tekst(page)
    check.actie("vorige")
    check.kies("invuller", ["inwoner"])
    check.actie("volgende")
    assert vraag.titel in zichtbare_tekst(page)
    assert vraag.naaste.titel not in zichtbare_tekst(page)


def test_geen_vraag_of_antwoord_in_de_ik_vorm_als_het_over_een_ander_gaat(check: Check, page: Page) -> None:
    """Nobody chooses "Ik kan dit zelf" for somebody else. The reader may be one of the helpers, though."""
    check.kies("invuller", ["naaste"])
    check.actie("volgende")
    teksten = page.locator('[data-scherm]:not([data-scherm="invuller"]) :is(legend, label)').evaluate_all(
        "(delen) => delen.map((deel) => { const kopie = deel.cloneNode(true);"
        " kopie.querySelectorAll('[data-voor][hidden]').forEach((weg) => weg.remove());"
        " return kopie.textContent; })"
    )
    assert len(teksten) > 100
    ik = re.compile(r"\b(ik|mij|mijn|mijzelf|uzelf)\b", re.IGNORECASE)
    algemeen = {WOORDEN[naam] for naam in ("weet_niet", "weet_niet_teer", "liever_niet")}
    assert [tekst for tekst in teksten if ik.search(tekst) and tekst not in algemeen] == []


def test_uitkomst_en_blad_spreken_over_wie_het_gaat(check: Check, page: Page) -> None:
    """What the rules say about "deze persoon" is said in the words that the helper chose."""
    check.kies("invuller", ["naaste"])
    page.locator("[data-relatie]").select_option("uw moeder")
    check.open_bestand({**ZIN.antwoorden, "invuller": "naaste"})
    # On the sheet it is the helper who speaks.
    for deel, wie in ((check.uitkomst(), "uw"), (page.locator("[data-gespreksblad]"), "mijn")):
        expect(deel).to_contain_text(f"spreekt {wie} moeder de uren af met de aanbieder")
        expect(deel).not_to_contain_text("eze persoon")
    check.open_bestand(ZIN.antwoorden)
    expect(check.uitkomst()).to_contain_text("spreekt u de uren af met de aanbieder")


def test_korte_route_geeft_een_ruimere_uitkomst_en_gaat_verder(
    check: Check, page: Page, kader: Kader
) -> None:
    page.go_back()  # the first view, where both routes begin
    check.actie("begin-kort")
    gevraagd = check.loop(VOLLEDIG.antwoorden)
    zichtbaar = zichtbare_vragen(kader, lees_antwoorden(kader, VOLLEDIG.json))
    assert gevraagd == [vraag.pad for vraag in zichtbaar if vraag.pad in kader.korte_route]
    assert 8 <= len(gevraagd) <= 10
    check.actie("uitkomst")
    uitkomst = check.uitkomst()
    kort = {kaart.get_attribute("data-profiel") for kaart in uitkomst.locator("[data-profiel]").all()}
    page.reload()
    uitkomst = check.gestart().uitkomst()
    uitkomst.locator('[data-actie="alle-vragen"]:visible').click()
    assert check.vraag() not in kader.korte_route
    check.vul_in(VOLLEDIG.antwoorden)
    check.actie("uitkomst")
    lang = json.loads(bereken_json(kader, VOLLEDIG.json))
    getoond = [
        kaart.get_attribute("data-profiel") for kaart in check.uitkomst().locator("[data-profiel]").all()
    ]
    assert getoond == [profiel["code"] for profiel in lang["profielen"]]
    assert {een["code"] for een in lang["profielen"] if een["past"] == "best"} <= kort
    expect(page.locator('[data-actie="alle-vragen"]:visible')).to_have_count(0)


def test_de_korte_route_laat_nooit_iets_weg_dat_kan(kader: Kader) -> None:
    """What is best with all answers is among those shown with the answers of the short route."""
    for geval in GEVALLEN:
        alles = json.loads(bereken_json(kader, geval.json))
        if alles["status"] != "profiel":
            continue
        kort = json.loads(bereken_json(kader, json.dumps(alleen_kort(kader, geval.antwoorden))))
        beste = {een["code"] for een in alles["profielen"] if een["past"] == "best"}
        assert beste <= {een["code"] for een in kort["profielen"]}, geval.naam


def alleen_kort(kader: Kader, antwoorden: dict[str, Any]) -> dict[str, Any]:
    over: dict[str, Any] = {"schema": antwoorden["schema"]}
    for pad in kader.korte_route:
        *stappen, laatste = pad.split(".")
        bron: Any = antwoorden
        for stap in stappen:
            bron = bron.get(stap, {})
        if laatste in bron:
            doel = over
            for stap in stappen:
                doel = doel.setdefault(stap, {})
            waarde = bron[laatste]
            doel[laatste] = {gebied: {} for gebied in waarde} if pad == "leefgebieden" else waarde
    return over


def test_link_met_korte_route_en_groet(page: Page, adres: str, kader: Kader) -> None:
    groet = 'Tot dinsdag <img src=x onerror="alert(1)">'
    check = Check(page, adres).open(f"#vorm=pgb&route=kort&groet={quote(groet)}", begin=False)
    expect(page.locator("[data-groet]:visible")).to_contain_text(groet)
    assert page.locator("[data-groet] img").count() == 0
    assert page.url == f"{adres}zelfcheck/"
    expect(page.locator("li[data-route]:visible")).to_have_attribute("data-route", "kort")
    expect(page.locator("[data-verder]")).to_be_hidden()  # what a link fills in, nobody began
    gevraagd = check.vul_in({})
    assert set(gevraagd) <= set(kader.korte_route)


@pytest.mark.parametrize("fragment", ["#route=lang", "#vorm=pgb&vreemd=1"])
def test_link_met_iets_vreemds_geeft_een_melding(page: Page, adres: str, fragment: str) -> None:
    check = Check(page, adres).open(fragment, begin=False)
    expect(page.locator("[data-foutoverzicht]:visible")).to_contain_text(WOORDEN["fouten"]["kop-link"])
    check.actie("begin")
    assert check.bewaar() == {"schema": "antwoorden/1", "kader": "landgraaf-2022"}


def test_van_een_pagina_naar_de_vraag_en_terug(page: Page, adres: str) -> None:
    """The explanation leads to its question in the check; the question leads back to the explanation."""
    page.goto(f"{adres}kenmerken/")
    page.locator('a[href$="zelfcheck/#vraag-kenmerken-risico"]').first.click()
    check = Check(page, adres).gestart()
    assert check.vraag() == "kenmerken.risico"
    check.kies("kenmerken.risico", ["laag"])
    page.locator("[data-waarom]:visible > summary").click()
    page.locator('[data-waarom-bij="kenmerken.risico"] a').click()
    expect(page).to_have_url(f"{adres}kenmerken/#kenmerk-12")
    page.go_back()
    check.gestart()
    assert check.vraag() == "kenmerken.risico"
    expect(page.locator('input[name="kenmerken.risico"][value="laag"]')).to_be_checked()


def test_elke_vraag_wijst_naar_een_kop_die_bestaat(site: Any, kader: Kader) -> None:
    for vraag in kader.vragen.values():
        if vraag.pad == "invuller":
            continue
        pagina, _, anker = vraag.lees_meer.partition("#")
        html = (site / pagina / "index.html").read_text("utf-8")
        assert not anker or f'id="{anker}"' in html, vraag.pad


def test_oud_bestand_zegt_wat_niet_meer_past_en_houdt_de_rest(check: Check, page: Page) -> None:
    check.kies("invuller", ["inwoner"])
    oud = {**VOLLEDIG.antwoorden, "kader": "landgraaf-2021", "oude_vraag": "ja"}
    check.open_bestand(oud)
    fout = page.locator("[data-foutoverzicht]")
    expect(fout).to_be_focused()
    assert check.bewaar() == {"schema": "antwoorden/1", "kader": "landgraaf-2022", "invuller": "inwoner"}
    fout.get_by_role("button").click()
    assert check.uitkomst().get_attribute("data-status") == "profiel"
    assert check.bewaar()["kenmerken"] == VOLLEDIG.antwoorden["kenmerken"]
    expect(fout).to_be_hidden()


def test_bestand_waarvan_niets_past_heeft_geen_knop(check: Check, page: Page) -> None:
    check.open_bestand(b"hallo")
    expect(page.locator("[data-foutoverzicht]")).to_be_focused()
    expect(page.locator("[data-foutverder]")).to_be_hidden()
