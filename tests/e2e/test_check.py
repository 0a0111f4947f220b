"""How the check behaves while it is filled in: faults, where you are, back and forward, changing, reload."""

from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from rules_py.brug import naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.gevraagd import zichtbare_vragen
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud, sitetekst

VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
WOORDEN = inhoud().site["check"]


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open()


@pytest.mark.echte_rekenhulp
def test_eerste_vraag_staat_er_voor_python(page: Page, adres: str) -> None:
    page.route(f"{adres}rekenhulp/**", lambda _: None)  # never answered: the calculator stays loading
    check = Check(page, adres).open()
    assert check.vraag() == "invuller"
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "laden")
    expect(page.locator("[data-rekenhulp-melding]")).to_have_text("")  # nobody waits for it yet


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


def test_leeftijd_mag_leeg_maar_niet_fout(check: Check, page: Page, kader: Kader) -> None:
    check.naar_vraag("kenmerken.leeftijd", {})
    vraag = kader.vragen["kenmerken.leeftijd"]
    veld = page.locator('input[name="kenmerken.leeftijd"][inputmode]')
    for slecht in (str(vraag.maximum + 1), "oud", "-1", "7,5"):
        veld.fill(slecht)
        check.actie("volgende")
        expect(page.locator("[data-foutoverzicht]")).to_contain_text(
            sitetekst("check.fouten.getal", minimum=vraag.minimum, maximum=vraag.maximum)
        )
    veld.fill("")
    check.actie("volgende")
    assert check.vraag() == "leefgebieden"


def test_stap_en_titel_zeggen_in_welk_deel_u_bent(check: Check, page: Page, kader: Kader) -> None:
    """As many parts whatever is answered; the bar fills within a part, and is full behind it."""
    delen = [thema for thema in kader.themas if any(een.thema == thema.id for een in kader.vragen.values())]
    vulling = page.locator("[data-voortgang] span span")

    def in_deel(nummer: int) -> str:
        velden = {"nummer": nummer, "aantal": len(delen), "deel": delen[nummer - 1].naam}
        stap: str = WOORDEN["stap"].format(**velden)
        expect(page.locator("[data-stap]:visible")).to_have_text(stap)
        assert page.title().startswith(stap)
        breedtes = vulling.evaluate_all("(delen) => delen.map((deel) => parseFloat(deel.style.width))")
        assert len(breedtes) == len(delen)
        assert set(breedtes[: nummer - 1]) <= {100}
        assert set(breedtes[nummer:]) <= {0}
        return str(breedtes[nummer - 1])

    gevuld = [in_deel(1)]
    check.beantwoord({})
    check.actie("volgende")
    gevuld.append(in_deel(1))
    check.kies("leefgebieden", ["financien", "psychisch"])
    check.actie("volgende")
    gevuld.append(in_deel(1))
    assert float(gevuld[0]) < float(gevuld[1]) < float(gevuld[2]) == 100
    check.actie("volgende")
    assert check.vraag() == "leefgebieden.psychisch.score"
    assert float(in_deel(2)) < 100


def test_weet_ik_niet_en_een_keuze_sluiten_elkaar_uit(check: Check, page: Page) -> None:
    check.beantwoord({})
    check.actie("volgende")
    check.kies("leefgebieden", ["financien"])
    check.kies("leefgebieden", ["weet_niet"])
    expect(page.locator('input[name="leefgebieden"]:checked')).to_have_count(1)
    check.kies("leefgebieden", ["financien"])
    expect(page.locator('input[name="leefgebieden"][value="weet_niet"]')).not_to_be_checked()


def test_vorige_terug_en_vooruit(check: Check, page: Page) -> None:
    """The screens of a part, its review, and the first screen of the next one."""
    overzicht = page.locator("[data-overzicht]")
    while not overzicht.is_visible():
        laatste = check.vraag()
        check.beantwoord({})
        check.actie("volgende")
    expect(overzicht.get_by_role("heading", level=2)).to_be_focused()
    check.actie("volgende")
    volgende = check.vraag()
    check.actie("vorige")
    expect(overzicht).to_be_visible()
    check.actie("vorige")
    assert check.vraag() == laatste
    page.go_back()
    expect(overzicht).to_be_visible()
    page.go_back()
    assert check.vraag() == volgende
    page.go_back()
    expect(overzicht).to_be_visible()
    page.go_forward()
    assert check.vraag() == volgende
    expect(check.getoond().first).to_be_focused()


def test_wijzig_gaat_terug_naar_het_overzicht(check: Check, page: Page, kader: Kader) -> None:
    """From an overview of which the earlier parts are folded, to the one question, and back."""
    check.vul_in(VOLLEDIG.antwoorden)
    overzicht = page.locator("[data-overzicht]")
    expect(overzicht.get_by_role("heading", level=2)).to_be_focused()
    vraag = kader.vragen["kenmerken.zelfinzicht"]
    oud = VOLLEDIG.antwoorden["kenmerken"]["zelfinzicht"]
    nieuw = next(str(waarde) for waarde in vraag.waarden if waarde != oud)
    expect(overzicht).to_contain_text(vraag.labels[oud])
    check.wijzig(vraag.pad)
    veld = page.locator(f'fieldset[data-vraag="{vraag.pad}"]')
    expect(veld).to_be_focused()
    expect(veld).to_be_in_viewport()
    check.kies(vraag.pad, [nieuw])
    check.actie("controleer")
    expect(overzicht).to_contain_text(vraag.labels[nieuw])
    check.actie("uitkomst")
    check.uitkomst()
    page.go_back()
    expect(overzicht).to_be_visible()


def test_herladen_houdt_alles(check: Check, page: Page) -> None:
    """On a question, the overview and the outcome; an answer of a screen that was not left yet as well."""
    check.beantwoord(VOLLEDIG.antwoorden)
    hier = check.vragen()
    page.reload()
    check.gestart()
    assert check.vragen() == hier
    check.vul_in(VOLLEDIG.antwoorden)
    voor = check.bewaar()
    page.reload()
    check.gestart()
    expect(page.locator("[data-overzicht]")).to_be_visible()
    assert check.bewaar() == voor
    check.actie("uitkomst")
    check.uitkomst()
    page.reload()
    assert check.uitkomst().get_attribute("data-status") == "profiel"


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
