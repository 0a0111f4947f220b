"""Mijn plan: from a filled check to a plan on paper and a kept file, and nothing of it on the line."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page, expect

from bouw.plan import planvragen
from bouw.server import Handler
from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak, start_server
from tests.hulp.bouwen import DUINDORP_PAD
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import sitestuk
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.plan import WOORDEN, Plan
from tests.hulp.toegankelijk import ook_in_het_donker, past_in_de_breedte, schoon
from tests.hulp.werkblad import Werkblad

GEVAL = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
MEESTE_TEKENS = 2000
ANTWOORDEN = {
    **GEVAL.antwoorden,
    "doelen": ["a", "m"],
    "leefgebieden": {
        "financien": {"score": 2, "belemmering": "ja", "oplossing": "deels"},
        "sociaal": {"score": 0, "belemmering": "nee"},
    },
}


def regels(kader: Kader) -> dict[str, dict[str, str]]:
    """Path of a question -> what each of its answers says in the plan."""
    return {vraag["pad"]: vraag.get("regels", {}) for vraag in planvragen(kader, WOORDEN)}


def test_van_ingevulde_check_naar_plan_op_papier(
    page: Page, adres: str, kader: Kader, bewaakt: list[str]
) -> None:
    check = Check(page, adres).open()
    check.open_bestand(ANTWOORDEN)
    naar_plan = check.uitkomst().locator('a[href="../plan/"]').last
    naar_plan.evaluate("(deel) => { const vouw = deel.closest('details'); if (vouw) vouw.open = true; }")
    naar_plan.click()
    plan = Plan(page, adres).gestart()
    zegt = regels(kader)
    doelen = [zegt["doelen"][letter] for letter in ("a", "m")]
    expect(plan.vak("bereiken")).to_have_value("\n".join([*doelen, zegt["focus"]["ontwikkelgericht"]]))
    for gebied, score in (("financien", "2"), ("sociaal", "0")):
        assert zegt[f"leefgebieden.{gebied}.score"][score] in plan.vak("situatie").input_value()
    expect(plan.vak("wie")).to_have_value("")

    plan.vak("bereiken").fill("Mijn eigen woorden <b>blijven</b>")
    page.reload()
    plan.gestart()
    expect(plan.vak("bereiken")).to_have_value("Mijn eigen woorden <b>blijven</b>")
    opnieuw = page.locator('[data-van="bereiken"]')
    opnieuw.click()
    plan.antwoord("laten")
    expect(plan.vak("bereiken")).to_have_value("Mijn eigen woorden <b>blijven</b>")

    page.locator("[data-leegweg]").check()
    (blad,) = bladen(lees_print(page))
    for stuk in (
        WOORDEN["blad"]["kop"],
        "Voor de gemeente Landgraaf",
        WOORDEN["blad"]["uitleg"],
        "Handtekening",
    ):
        assert stuk in blad
    assert "Mijn eigen woorden <b>blijven</b>" in blad
    assert zegt["leefgebieden.financien.score"]["2"] in blad
    assert WOORDEN["velden"][0]["kop"] not in blad
    assert WOORDEN["klaar"]["print"] not in blad

    plan.vak("wie").fill("Mijn naam is Jan")
    bewaard = plan.bewaar()
    assert {**bewaard["antwoorden"], "kader": None} == {**ANTWOORDEN, "kader": None}
    assert bewaard["plan"]["wie"] == "Mijn naam is Jan"
    opnieuw.click()
    plan.antwoord("doen")
    expect(plan.vak("bereiken")).to_have_value(re.compile(f"^{re.escape(doelen[0])}"))
    assert page.url == f"{adres}plan/"
    assert not [url for url in bewaakt if "?" in url or "Jan" in url or "#" in url]


def test_een_bewaard_bestand_brengt_plan_en_antwoorden_terug(
    page: Page, adres: str, schemas: dict[str, dict[str, object]]
) -> None:
    """In the check and on the page of the plan; erasing the answers erases the plan; a link never has it."""
    check = Check(page, adres).open()
    bestand = {"schema": "bewaard/1", "antwoorden": ANTWOORDEN, "plan": {"wie": "Mijn naam is Jan"}}
    check.open_bestand(bestand)
    check.uitkomst()
    bewaard = check.bewaar()
    assert bewaard["plan"] == {"wie": "Mijn naam is Jan"}
    geldig = Draft202012Validator(schemas["antwoorden"])
    geldig.validate(bewaard["antwoorden"])
    check.actie("deel")
    expect(page.locator("[data-overdrachtlink]")).to_have_value(re.compile("#antwoorden="))
    link = page.locator("[data-overdrachtlink]").input_value()
    plan = Plan(page, adres).open()
    expect(plan.vak("wie")).to_have_value("Mijn naam is Jan")
    page.go_back()
    check.gestart().uitkomst()
    check.actie("wis")
    check.actie("begin")
    geldig.validate(check.bewaar())
    plan.open()
    expect(plan.vak("wie")).to_have_value("")
    expect(plan.vak("bereiken")).to_have_value("")
    expect(page.locator("[data-leeg]")).to_be_visible()

    plan.vak("wie").fill("Iets anders")
    check.open_bestand(bestand)
    plan.antwoord("doen")
    plan.meldt("geopend")
    expect(plan.vak("wie")).to_have_value("Mijn naam is Jan")
    assert plan.vak("bereiken").input_value()
    page.locator('[data-actie="wis"]').click()
    plan.antwoord("doen")
    plan.meldt("gewist")
    assert page.evaluate("sessionStorage.getItem('wmo-zelfcheck') ?? sessionStorage.length < 2")
    check.open_bestand({**bestand, "plan": {"wie": 1}})
    expect(page.locator("[data-foutoverzicht]")).to_be_focused()
    expect(plan.vak("wie")).to_have_value("")

    werkblad = Werkblad(page, adres)
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator('[data-werkblad] [data-profiel="IBO-3"]').first).to_be_visible()
    assert "Jan" not in page.content()
    assert page.url == werkblad.adres
    check.open_bestand(bestand)
    expect(page.locator('[data-werkblad] [data-profiel="IBO-3"]').first).to_be_visible()
    assert "Jan" not in page.content()


def test_alleen_met_het_toetsenbord_en_op_een_smal_scherm(page: Page, adres: str) -> None:
    """Also: copying without leave selects the text. Full as can be, it stays within the contract's limit."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    check = Check(page, adres).open()
    check.open_bestand(ANTWOORDEN)
    check.uitkomst()
    plan = Plan(page, adres).open()
    schoon(page)
    past_in_de_breedte(page)
    ook_in_het_donker(page)
    plan.vak("bereiken").focus()
    page.keyboard.type("Zelf erbij.")
    page.keyboard.press("Tab")
    expect(page.locator('[data-van="bereiken"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-dialoog]")).to_be_visible()
    schoon(page)
    ook_in_het_donker(page)
    page.keyboard.press("Escape")
    expect(plan.vak("bereiken")).to_be_focused()
    assert "Zelf erbij." in plan.vak("bereiken").input_value()
    page.locator('[data-actie="kopieer"]').focus()
    page.keyboard.press("Enter")
    plan.meldt("zelf")
    gekozen = page.evaluate("(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)")
    assert gekozen.startswith(f"{WOORDEN['blad']['kop']}\nVoor de gemeente Landgraaf\n\n")
    assert "Zelf erbij." in gekozen
    schoon(page)
    for veld in WOORDEN["velden"]:
        plan.vak(veld["id"]).fill("€" * 2 * MEESTE_TEKENS)
    vol = plan.bewaar()
    assert {len(tekst) for tekst in vol["plan"].values()} == {MEESTE_TEKENS}
    check.open_bestand(json.dumps(vol, ensure_ascii=False))
    plan.antwoord("doen")
    plan.meldt("geopend")


def test_zonder_javascript_is_het_met_de_pen_in_te_vullen(browser: Browser, adres: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    with bewaak(context.new_page()):
        page = context.pages[0]
        page.goto(f"{adres}plan/")
        expect(page.locator("[data-zonder-script]")).to_be_visible()
        expect(page.locator("[data-velden]")).to_be_hidden()
        gelezen = bladen(lees_print(page))
        assert len(gelezen) <= 2
        tekst = " ".join(gelezen)
        for veld in WOORDEN["velden"]:
            assert veld["kop"] in tekst
        assert sitestuk("plan.blad.melding") in tekst
    context.close()


@pytest.fixture
def adres_duindorp(duindorp: Path) -> Iterator[str]:
    server, oorsprong = start_server(Handler, duindorp)
    yield f"{oorsprong}{DUINDORP_PAD}"
    server.shutdown()


def test_een_andere_gemeente_vult_wat_zij_vraagt(page: Page, adres_duindorp: str) -> None:
    """Duindorp asks less: what it does not ask stays empty, and cannot be fetched."""
    check = Check(page, adres_duindorp).open()
    check.naar_vraag("behoefte", {"doelen": ["a"], "invuller": "inwoner"})
    check.kies("behoefte", ["thuis"])
    plan = Plan(page, adres_duindorp).open()
    expect(plan.vak("beste_hulp")).to_have_value("Ik zoek: hulp thuis.")
    assert plan.vak("bereiken").input_value()
    expect(plan.vak("helpers")).to_have_value("")
    expect(page.locator('[data-van="helpers"]')).to_be_hidden()
    assert "Voor de gemeente Duindorp" in bladen(lees_print(page))[0]
