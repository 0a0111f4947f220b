"""How the check behaves: errors, back and forward, changing, keeping, opening, and bad input."""

import json
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from rules_py.brug import bereken_json, naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.gevraagd import zichtbare_vragen
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.personas import PERSONAS

VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
MEER_DAN_GEVRAAGD = next(persona for persona in PERSONAS if persona.naam == "37-geregeld-maar-onveilig")
ZIN = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open()


@pytest.mark.echte_rekenhulp
def test_eerste_vraag_staat_er_voor_python(page: Page, adres: str) -> None:
    page.route("**/rekenhulp/**", lambda _: None)  # never answered: the calculator stays loading
    check = Check(page, adres).open()
    assert check.vraag() == "invuller"
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "laden")
    expect(page.get_by_role("status")).to_contain_text("klaargezet")


def test_zonder_antwoord_een_fout_met_focus_en_link(check: Check, page: Page) -> None:
    check.actie("volgende")
    fout = page.locator("[data-foutoverzicht]")
    expect(fout).to_be_focused()
    assert page.title().startswith("Fout: ")
    fout.get_by_role("link").click()
    expect(page.locator('input[name="invuller"]').first).to_be_focused()
    check.kies("invuller", ["inwoner"])
    check.actie("volgende")
    expect(fout).to_be_hidden()
    assert not page.title().startswith("Fout")
    assert check.vraag() == "leefgebieden"


def test_leeftijd_mag_leeg_maar_niet_fout(check: Check, page: Page) -> None:
    check.naar_vraag("kenmerken.leeftijd", {})
    veld = page.locator('input[name="kenmerken.leeftijd"][inputmode]')
    for slecht in ("121", "oud", "-1", "7,5"):
        veld.fill(slecht)
        check.actie("volgende")
        expect(page.locator("[data-foutoverzicht]")).to_contain_text("van 0 tot en met 120")
    veld.fill("")
    check.actie("volgende")
    expect(page.locator("[data-overzicht]")).to_be_visible()


def test_teller_en_titel_zeggen_waar_u_bent(check: Check, page: Page) -> None:
    check.beantwoord({})
    check.actie("volgende")
    expect(page.locator("[data-stap]:visible")).to_have_text("Vraag 2 van 24 · Uw situatie")
    check.kies("leefgebieden", ["financien", "psychisch"])
    expect(page.locator("[data-stap]:visible")).to_have_text("Vraag 2 van 30 · Uw situatie")
    check.actie("volgende")
    check.beantwoord({})
    check.actie("volgende")
    check.actie("volgende")
    assert check.vraag() == "leefgebieden.psychisch.score"
    assert page.title().startswith("Vraag 4 van 30 · Denken en voelen")


def test_weet_ik_niet_en_een_keuze_sluiten_elkaar_uit(check: Check, page: Page) -> None:
    check.beantwoord({})
    check.actie("volgende")
    check.kies("leefgebieden", ["financien"])
    check.kies("leefgebieden", ["weet_niet"])
    expect(page.locator('input[name="leefgebieden"]:checked')).to_have_count(1)
    check.kies("leefgebieden", ["financien"])
    expect(page.locator('input[name="leefgebieden"][value="weet_niet"]')).not_to_be_checked()


def test_vorige_terug_en_vooruit(check: Check, page: Page) -> None:
    """The questions of a theme, their overview, and the first question of the next one."""
    for _ in range(3):
        check.beantwoord({})
        check.actie("volgende")
    overzicht = page.locator("[data-overzicht]")
    expect(overzicht.get_by_role("heading", level=2)).to_be_focused()
    check.actie("volgende")
    volgende = check.vraag()
    check.actie("vorige")
    expect(overzicht).to_be_visible()
    check.actie("vorige")
    assert check.vraag() == "kenmerken.leeftijd"
    page.go_back()
    expect(overzicht).to_be_visible()
    page.go_back()
    assert check.vraag() == volgende
    page.go_back()
    expect(overzicht).to_be_visible()
    page.go_forward()
    assert check.vraag() == volgende
    expect(page.locator("fieldset[data-vraag]:visible")).to_be_focused()


def test_overzicht_na_een_thema(check: Check, page: Page) -> None:
    """Only the answers of the theme; a change comes back here, and not to the overview of everything."""
    check.kies("invuller", ["inwoner"])
    check.actie("volgende")
    check.kies("leefgebieden", ["financien"])
    check.actie("volgende")
    check.beantwoord({})
    check.actie("volgende")
    overzicht = page.locator("[data-overzicht]")
    expect(overzicht.locator("[data-wijzig]")).to_have_count(3)
    expect(overzicht.locator('[data-actie="uitkomst"]')).to_be_hidden()
    overzicht.locator('[data-wijzig="leefgebieden"]').click()
    assert check.vraag() == "leefgebieden"
    check.kies("leefgebieden", ["psychisch"])
    check.actie("controleer")
    expect(overzicht.locator("[data-wijzig]")).to_have_count(3)
    expect(overzicht).to_contain_text("Denken en voelen")
    check.actie("volgende")
    assert check.vraag() == "leefgebieden.psychisch.score"


def niet_onder_de_balk(page: Page) -> None:
    """The step and the question show below the header that stays in view."""
    balk = page.locator(".md-header").bounding_box()
    stap = page.locator("[data-stap]:visible").bounding_box()
    assert balk
    assert stap
    assert balk["y"] + balk["height"] <= stap["y"] < 740 / 2


def test_wijzig_gaat_terug_naar_het_overzicht(check: Check, page: Page) -> None:
    check.loop(VOLLEDIG.antwoorden)
    overzicht = page.locator("[data-overzicht]")
    expect(overzicht.get_by_role("heading", level=2)).to_be_focused()
    expect(overzicht).to_contain_text("Er kan iets misgaan")
    overzicht.locator('[data-wijzig="kenmerken.risico"]').click()
    assert check.vraag() == "kenmerken.risico"
    niet_onder_de_balk(page)
    check.kies("kenmerken.risico", ["laag"])
    check.actie("controleer")
    expect(overzicht).to_contain_text("Geen of weinig gevaar")
    check.actie("uitkomst")
    check.uitkomst()
    page.go_back()
    expect(overzicht).to_be_visible()


def test_herladen_houdt_alles(check: Check, page: Page) -> None:
    check.loop(VOLLEDIG.antwoorden)
    voor = check.bewaar()
    page.reload()
    check.gestart()
    expect(page.locator("[data-overzicht]")).to_be_visible()
    assert check.bewaar() == voor
    check.actie("uitkomst")
    check.uitkomst()
    page.reload()
    assert check.uitkomst().get_attribute("data-status") == "profiel"


def test_wis_maakt_echt_leeg(check: Check, page: Page) -> None:
    check.loop(ZIN.antwoorden)
    check.actie("wis")
    assert check.vraag() == "invuller"
    expect(page.locator("input:checked")).to_have_count(0)
    assert page.evaluate("Object.values(sessionStorage).join('')").find("zin") == -1
    assert check.bewaar() == {"schema": "antwoorden/1", "kader": "landgraaf-2022"}


# The last has answers that the route no longer asks for: everything is settled, and danger is unknown.
@pytest.mark.parametrize("geval", [*GEVALLEN[::14], MEER_DAN_GEVRAAGD], ids=lambda geval: geval.naam)
def test_bestand_openen_geeft_de_uitkomst_van_de_opdracht(check: Check, kader: Kader, geval: Any) -> None:
    gegeven = json.dumps(geval.antwoorden)
    check.open_bestand(geval.antwoorden)
    uitkomst = check.uitkomst()
    gerekend = json.loads(bereken_json(kader, gegeven))
    assert uitkomst.get_attribute("data-status") == gerekend["status"]
    getoond = [kaart.get_attribute("data-profiel") for kaart in uitkomst.locator("[data-profiel]").all()]
    assert getoond == [profiel["code"] for profiel in gerekend["profielen"]]
    assert bereken_json(kader, naar_json(check.bewaar())) == bereken_json(kader, gegeven)


SLECHTE_BESTANDEN: dict[str, tuple[bytes, str]] = {
    "geen json": (b"hallo", "niet van deze check"),
    "onbekende waarde": (
        b'{"schema": "antwoorden/1", "kenmerken": {"risico": "<img src=x onerror=alert(1)>"}}',
        "Gevaar zonder hulp",
    ),
    "te groot": (b" " * 100_001, "te groot"),
    "heel diep": (b"[" * 90_000, "niet van deze check"),
    "plaatje": (bytes(range(256)) * 20, "niet van deze check"),
}


@pytest.mark.parametrize(("inhoud", "melding"), SLECHTE_BESTANDEN.values(), ids=SLECHTE_BESTANDEN)
def test_slecht_bestand_verliest_niets(check: Check, page: Page, inhoud: bytes, melding: str) -> None:
    check.kies("invuller", ["naaste"])
    check.open_bestand(inhoud)
    fout = page.locator("[data-foutoverzicht]")
    expect(fout).to_contain_text(melding)
    expect(fout).to_contain_text("Uw eigen antwoorden staan er nog.")
    expect(fout).to_be_focused()
    assert page.locator("[data-foutoverzicht] img").count() == 0
    assert check.vraag() == "invuller"
    assert check.bewaar()["invuller"] == "naaste"
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "klaar")


def test_pagina_en_regels_kiezen_dezelfde_vragen(check: Check, page: Page, kader: Kader) -> None:
    """The few lines of JavaScript and zichtbare_vragen agree, for answers drawn at random."""
    bron = Random(11)
    bepalend = ["vorm", "behoefte", "leefgebieden.financien.belemmering"]
    kies = """async ([plek, waarden]) => {
      const { leesVragen, zichtbareVragen } = await import(plek + "app/vragen.js");
      return zichtbareVragen(leesVragen(document), new Map(waarden)).map((vraag) => vraag.pad);
    }"""
    for _ in range(40):
        waarden: dict[str, Any] = {
            pad: bron.choice(kader.vragen[pad].toegestaan) for pad in bepalend if bron.random() < 0.8
        }
        gebieden = bron.sample(sorted(kader.gebieden), bron.randrange(4))
        if "financien" not in gebieden:
            waarden.pop("leefgebieden.financien.belemmering", None)
        antwoorden: dict[str, Any] = {"schema": "antwoorden/1"}
        antwoorden["leefgebieden"] = {gebied: {} for gebied in gebieden}
        for pad, waarde in waarden.items():
            if "." in pad:
                antwoorden["leefgebieden"]["financien"] = {"belemmering": waarde}
            else:
                antwoorden[pad] = waarde
        gelezen = lees_antwoorden(kader, naar_json(antwoorden))
        verwacht = [vraag.pad for vraag in zichtbare_vragen(kader, gelezen)]
        assert page.evaluate(kies, [check.adres, [*waarden.items(), ["leefgebieden", gebieden]]]) == verwacht


def test_tweede_document_met_resultaten_staat_apart(check: Check, kader: Kader) -> None:
    antwoorden = {
        "schema": "antwoorden/1",
        "vorm": "zin",
        "leefgebieden": {"financien": {"belemmering": "ja"}, "praktisch": {"belemmering": "ja"}},
        "situatie": {"soort_hulp": "zelfstandig_leren_wonen"},
    }
    check.open_bestand(antwoorden)
    deel = check.uitkomst().locator('[data-deel="individuele_begeleiding"]')
    gerekend = json.loads(bereken_json(kader, json.dumps(antwoorden)))["individuele_begeleiding"]
    assert gerekend["categorieen"] == ["IB 4"]
    expect(deel).to_contain_text("IB 4")
    expect(deel).to_contain_text(gerekend["koppeling"])
    assert [domein["domein"] for domein in gerekend["resultaten"]] == ["financien", "zelfzorg"]
    for domein in gerekend["resultaten"]:
        expect(deel).to_contain_text(domein["naam"])
        expect(deel).to_contain_text(domein["let_op"] or domein["resultaten"][0]["delen"][0])


def test_printen_vraagt_de_browser(check: Check, page: Page) -> None:
    check.open_bestand(VOLLEDIG.antwoorden)
    check.uitkomst()
    page.evaluate("() => { globalThis.geprint = 0; globalThis.print = () => { globalThis.geprint += 1; }; }")
    check.actie("print")
    assert page.evaluate("globalThis.geprint") == 1
