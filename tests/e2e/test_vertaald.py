"""The whole check while a browser translates it: each text is taken out and comes back in other elements."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from bouw.codes import codepatroon
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud, landgraaf

PROFIEL = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
LEEFTIJD = "kenmerken.leeftijd"
EIGEN = "script, style, template, noscript, textarea, svg, .vertaald, [translate=no]"

# As Google Translate does: new text nodes in <font><font>, another language on <html>, another title.
VERTAAL = """(eigen) => {
  const loper = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const teksten = [];
  while (loper.nextNode()) teksten.push(loper.currentNode);
  for (const tekst of teksten) {
    if (!tekst.data.trim() || tekst.parentElement.closest(eigen)) continue;
    if (tekst.parentElement.closest("option, title")) { tekst.data = `Ω ${tekst.data}`; continue; }
    const buiten = document.createElement("font"), binnen = document.createElement("font");
    buiten.className = "vertaald";
    binnen.textContent = `Ω ${tekst.data}`;
    buiten.append(binnen);
    tekst.replaceWith(buiten);
  }
  document.documentElement.lang = "en";
  document.documentElement.classList.add("translated-ltr");
}"""

# Texts with a code that would be translated, in what shows and in what is only printed.
LOS = """(delen, [patroon, eigen]) => delen.flatMap((deel) => {
  const loper = document.createTreeWalker(deel, NodeFilter.SHOW_TEXT);
  const gevonden = [];
  while (loper.nextNode()) {
    const { data, parentElement } = loper.currentNode;
    if (new RegExp(patroon).test(data) && !parentElement.closest(eigen)) gevonden.push(data);
  }
  return gevonden;
})"""


def vertaal(page: Page) -> None:
    page.evaluate(VERTAAL, EIGEN)


def losse_codes(page: Page, binnen: str) -> Any:
    patroon = codepatroon(inhoud(), landgraaf())
    gevonden = page.locator(binnen)
    expect(gevonden.first).to_be_attached()
    return gevonden.evaluate_all(LOS, [patroon, EIGEN])


def test_de_hele_check_werkt_ook_vertaald(page: Page, adres: str) -> None:
    """Home, a fault, every question and overview, the outcome, one answer changed, the sheet, start again."""
    klachten: list[str] = []
    page.on("console", lambda regel: klachten.append(regel.text) if regel.type == "error" else None)
    page.goto(adres)
    vertaal(page)
    page.locator('[data-actie="begin"]').click()
    check = Check(page, adres).gestart()
    beginnen_met_een_fout(check)
    alle_vragen(check, {**PROFIEL.antwoorden, "invuller": "naaste"})
    de_uitkomst(check)
    een_antwoord_anders(check)
    check.actie("deel")
    vertaal(page)
    expect(page.locator("[data-overdrachtlink]")).to_have_value(re.compile("#antwoorden="))
    page.go_back()
    check.actie("wis")
    expect(page.locator("[data-gewisttekst]")).to_be_focused()
    expect(page.locator("input:checked")).to_have_count(0)
    assert klachten == []


def beginnen_met_een_fout(check: Check) -> None:
    page = check.page
    vertaal(page)
    check.actie("begin")
    vertaal(page)
    check.actie("volgende")
    fout = page.locator("[data-foutoverzicht]")
    expect(fout).to_be_focused()
    expect(fout.locator("a")).to_have_count(1)
    vertaal(page)
    fout.locator("a").click()
    expect(check.getoond().first.locator("input").first).to_be_focused()


def alle_vragen(check: Check, antwoorden: dict[str, Any]) -> None:
    page = check.page
    stappen = []
    laatste = 0
    while not laatste:
        vertaal(page)
        if page.locator("[data-overzicht]:visible").count():
            expect(page.locator("[data-overzicht] [data-antwoord]").first).to_contain_text("Ω")
            check.actie("volgende")
            continue
        # The part is written anew on each screen, over the translation of the one before.
        stappen.append(page.locator("[data-stap]:visible").inner_text())
        check.beantwoord(antwoorden)
        vertaal(page)
        laatste = page.locator('[data-actie="controleer"]:visible').count()
        check.actie("controleer" if laatste else "volgende")
        expect(page.locator("[data-foutoverzicht]")).to_be_hidden()
    nummers = [[int(getal) for getal in re.findall(r"\d+", stap)] for stap in stappen]
    aantal = nummers[0][1]
    assert nummers == sorted(nummers)
    assert {tuple(een) for een in nummers} == {(nummer, aantal) for nummer in range(1, aantal + 1)}


def de_uitkomst(check: Check) -> None:
    page = check.page
    vertaal(page)
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == PROFIEL.verwacht["status"]
    assert losse_codes(page, "[data-uitkomst], [data-gespreksblad]") == []
    kaart = page.locator('[data-past="best"]')
    code = kaart.get_attribute("data-profiel")
    expect(kaart.locator('[data-veld="code"]')).to_have_text(str(code))
    vertaal(page)
    expect(kaart.locator('[data-veld="code"]')).to_have_text(str(code))
    expect(kaart.locator('[data-veld="naam"]')).to_contain_text("Ω")
    expect(page.locator("[data-gespreksblad] dd").first).to_contain_text("Ω")


def een_antwoord_anders(check: Check) -> None:
    """From the outcome to one question, a fault there, and back with another answer."""
    page = check.page
    page.locator('[data-uitkomst] [data-actie="controleer"]').click()
    vertaal(page)
    check.wijzig(LEEFTIJD)
    vertaal(page)
    veld = page.locator(f'input[name="{LEEFTIJD}"][inputmode]')
    veld.fill("999")
    check.actie("controleer")
    expect(page.locator("[data-foutmelding]:visible")).not_to_contain_text("Ω")
    vertaal(page)
    veld.fill("45")
    check.actie("controleer")
    expect(page.locator("[data-overzicht] [data-antwoord]", has_text="45")).to_be_visible()
    vertaal(page)
    assert check.bewaar()["kenmerken"]["leeftijd"] == 45
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == PROFIEL.verwacht["status"]
    vertaal(page)


def test_bij_het_wijkteam_blijven_codes_staan(page: Page, adres: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    check = Check(page, adres).open()
    check.open_bestand(PROFIEL.antwoorden)
    check.uitkomst()
    check.actie("deel")
    expect(page.locator("[data-overdrachtlink]")).to_have_value(re.compile("#antwoorden="))
    page.goto(page.locator("[data-overdrachtlink]").input_value())
    expect(page.locator("[data-app] [data-lijst] li").first).to_be_attached()
    assert losse_codes(page, "[data-app]") == []
