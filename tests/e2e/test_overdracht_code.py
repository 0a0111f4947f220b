"""The QR code of a resident's answers: the fullest fit, and a telephone reads it from a screen."""

import json
import subprocess
from typing import Any

from playwright.sync_api import Page, expect

from bouw.environment import find_node
from rules_py.brug import naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.lezen.bewaard import naar_antwoorden
from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.gevallen import VOLLEDIG
from tests.hulp.inhoud import ROOT, sitetekst
from tests.hulp.linkmaker import gescand
from tests.hulp.overdracht import laat_volledig_zien, laat_zien
from tests.hulp.toegankelijk import ook_in_het_donker, past_in_de_breedte, schoon
from tests.hulp.werkblad import Werkblad

MINSTENS_PX = 4
LANG_ADRES = "https://www.gemeente-landgraaf.nl/wmo-zelfcheck/"
"""As long as a municipality's; the tests' own is shorter, so the code there is smaller than it may be."""
MEEST = 17 + 4 * 17
"""Modules of version 17: the most that are four pixels wide on a screen of 360, with two of white around."""
STUREN = "navigator.canShare = () => true; navigator.share = async (wat) => { globalThis.gestuurd = wat; };"


def vol(kader: Kader) -> dict[str, Any]:
    """The fullest set of answers: every question answered, with the longest value it has."""
    antwoorden: dict[str, Any] = {"schema": "antwoorden/1", "kader": kader.id}
    for vraag in kader.vragen.values():
        *stappen, laatste = vraag.pad.split(".")
        groep = antwoorden
        for stap in stappen:
            groep = groep.setdefault(stap, {})
        if vraag.soort == "gebieden":
            groep[laatste] = {gebied: {} for gebied in kader.gebieden}
        elif vraag.soort == "meerkeuze":
            groep[laatste] = [letter for letter in kader.doelen if kader.doelen[letter] == letter]
        elif vraag.soort == "getal":
            groep[laatste] = vraag.maximum
        else:
            groep[laatste] = max(vraag.waarden, key=lambda waarde: len(str(waarde)))
    antwoorden.update(vorm="pgb", behoefte="beide")
    for gebied, delen in antwoorden["leefgebieden"].items():
        delen.update(score=len(gebied) % 4, belemmering="ja")
    return antwoorden


def modules(tekst: str) -> int:
    """How wide the code of a text is, by the library that draws it."""
    script = (
        'import { correction, generate } from "lean-qr";'
        "console.log(generate(process.argv[1], { minCorrectionLevel: correction.L }).size);"
    )
    opdracht = [str(find_node()), "--input-type=module", "-e", script, tekst]
    return int(subprocess.run(opdracht, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def test_de_volste_antwoorden_passen_in_een_code(page: Page, adres: str, kader: Kader) -> None:
    """Modules of four pixels, also on an address as long as a municipality's; read from a screen."""
    antwoorden = vol(kader)
    gelezen = naar_antwoorden(kader, lees_antwoorden(kader, json.dumps(antwoorden)))
    assert json.loads(naar_json(gelezen)) == antwoorden
    check = Check(page, adres).open()
    check.open_bestand(antwoorden)
    check.uitkomst()
    laat_zien(check)
    link = page.locator("[data-overdrachtlink]").input_value()
    assert link.startswith(f"{adres}wijkteam/bekijken/#antwoorden=")
    assert moduulmaat(page, "[data-overdrachtqr]") >= MINSTENS_PX
    in_code = gescand(page.locator("[data-overdrachtqr] svg"))
    assert in_code.startswith(f"{adres}wijkteam/bekijken/#A=")
    assert modules(in_code.replace(adres, LANG_ADRES)) <= MEEST
    werkblad = Werkblad(page, adres)
    for vorm in (link, in_code):
        page.goto("about:blank")
        page.goto(vorm)
        expect(page.locator("[data-werkblad]")).to_be_visible()
        assert page.url == werkblad.adres


def moduulmaat(page: Page, keuze: str) -> float:
    """Pixels a module, of the code that shows there."""
    code = page.locator(f"{keuze} svg")
    vak = code.bounding_box()
    assert vak
    return vak["width"] / int((code.get_attribute("viewBox") or "").split()[2])


def test_een_telefoon_leest_de_code_en_een_laptop_krijgt_de_link_of_een_bestand(
    page: Page, adres: str, bewaakt: list[str]
) -> None:
    page.add_init_script(STUREN)
    laat_volledig_zien(page, adres)
    paneel = page.locator("[data-overdracht]")
    link = page.locator("[data-overdrachtlink]").input_value()
    in_code = gescand(page.locator("[data-overdrachtqr] svg"))
    assert in_code.startswith(link.partition("#")[0] + "#A=")
    assert moduulmaat(page, "[data-overdrachtqr]") >= MINSTENS_PX
    past_in_de_breedte(page)
    ook_in_het_donker(page)

    vergroot = paneel.locator('[data-overdrachtdoe="vergroot"]')
    groot = page.locator("[data-overdrachtgroot]")
    vergroot.focus()
    page.keyboard.press("Enter")
    expect(groot.get_by_role("button")).to_be_focused()
    assert moduulmaat(page, "[data-overdrachtgroot]") >= MINSTENS_PX
    assert gescand(groot.locator("svg")) == in_code
    schoon(page)
    page.keyboard.press("Escape")
    expect(groot).to_be_hidden()
    expect(vergroot).to_be_focused()

    verzocht = len(bewaakt)
    paneel.locator('[data-overdrachtdoe="stuur"]').click()
    assert page.evaluate("globalThis.gestuurd") == {"url": link}
    with page.expect_download() as wacht:
        paneel.locator('[data-overdrachtdoe="bestand"]').click()
    bewaard = json.loads(wacht.value.path().read_text(encoding="utf-8"))
    assert bewaard["kenmerken"] == VOLLEDIG.antwoorden["kenmerken"]
    expect(page.locator("[data-overdrachtmelding]")).to_contain_text(sitetekst("check.overdracht.bewaard"))
    page.evaluate("globalThis.print = () => { globalThis.geprint = true; }")
    paneel.locator('[data-overdrachtdoe="print"]').click()
    assert page.evaluate("globalThis.geprint")
    assert [url for url in bewaakt[verzocht:] if not url.startswith("blob:")] == []
