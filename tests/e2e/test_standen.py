"""What a screen reader is told in each kind of state: snapshots of the accessibility tree (aria_snapshot)."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN

ZIN = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")
VORM = {"vorm": "zin"}


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open()


def test_een_vraag(check: Check, page: Page) -> None:
    check.naar_vraag("vorm", {})
    expect(page.locator('[data-scherm="vorm"]')).to_match_aria_snapshot("""
        - text: /Vraag \\d+ van \\d+ · Hoe de hulp komt/
        - group "Wie regelt de hulp?":
          - heading "Wie regelt de hulp?" [level=2]
          - paragraph: /U kiest zelf, en dat kan ook nog in het gesprek/
          - radio "Ik zoek en betaal de hulp zelf met een budget"
          - text: Ik zoek en betaal de hulp zelf met een budget
          - paragraph: /Dit heet een persoonsgebonden budget/
          - radio "De gemeente heeft een aanbieder voor mij"
          - text: De gemeente heeft een aanbieder voor mij
          - paragraph: /Dit heet zorg in natura/
          - radio "Weet ik niet"
          - text: Weet ik niet
        - paragraph:
          - link "Lees eerst de uitleg bij deze vraag"
        - paragraph:
          - button "Volgende"
          - button "Vorige"
    """)


def test_een_fout(check: Check, page: Page) -> None:
    check.actie("volgende")
    expect(page.locator("[data-foutoverzicht]")).to_match_aria_snapshot("""
        - alert:
          - heading "Er mist nog iets" [level=2]
          - list:
            - listitem:
              - link "Kies een antwoord."
    """)
    vraag = page.locator("fieldset[data-vraag]:visible")
    expect(vraag).to_contain_text("Kies een antwoord.")
    expect(page.locator('input[name="invuller"][aria-invalid="true"]')).to_have_count(4)
    expect(vraag).to_have_accessible_description(re.compile("Kies een antwoord"))
    check.kies("invuller", ["inwoner"])
    check.actie("volgende")
    check.actie("vorige")
    expect(page.locator('input[name="invuller"][aria-invalid="false"]')).to_have_count(4)


def test_het_overzicht(check: Check, page: Page) -> None:
    check.loop(ZIN.antwoorden)
    expect(page.locator("[data-overzicht]")).to_match_aria_snapshot("""
        - region "Kloppen uw antwoorden?":
          - heading "Kloppen uw antwoorden?" [level=2]
          - paragraph: Hier staan al uw antwoorden, en u kunt ze nog veranderen.
          - heading "Uw situatie" [level=3]
          - term: Voor wie
          - definition: Voor mijzelf
          - definition:
            - link /Wijzig.*Voor wie/
          - heading "Wat u wilt bereiken" [level=3]
          - term: Uw doelen
          - definition: Weet ik niet
          - paragraph:
            - button "Bekijk de uitkomst"
            - button "Vorige"
    """)


def test_het_overzicht_van_een_thema(check: Check, page: Page) -> None:
    for _ in range(3):
        check.beantwoord({})
        check.actie("volgende")
    expect(page.locator("[data-overzicht]")).to_match_aria_snapshot("""
        - region "Klopt dit deel?":
          - paragraph: Uw situatie
          - heading "Klopt dit deel?" [level=2]
          - paragraph
          - heading "Uw situatie" [level=3]
          - paragraph:
            - button "Ga verder"
            - button "Vorige"
    """)


def test_de_uitkomst(check: Check, page: Page) -> None:
    check.open_bestand(ZIN.antwoorden)
    check.uitkomst()
    expect(page.locator("[data-uitkomst]")).to_match_aria_snapshot("""
        - region "U kiest hulp van een aanbieder van de gemeente (zorg in natura)":
          - heading "U kiest hulp van een aanbieder van de gemeente (zorg in natura)" [level=2]
          - paragraph: /het wijkteam beslist/
          - heading "Doe nu dit" [level=3]
          - list:
            - listitem:
              - text: /Bel de gemeente/
            - listitem: Neem uw gespreksblad mee.
            - listitem: /Hulp bij het gesprek is gratis/
          - paragraph:
            - button "Print het blad"
            - button "Uw antwoorden"
            - button "Laat zien aan het wijkteam"
          - heading "Waarom" [level=3]
          - list:
            - listitem: /Bron/
          - group: Hoe lang de hulp kan duren
          - group: Bespreek dit met het wijkteam
          - group: Dit mag u verwachten
          - group: Wie u kunt bellen
    """)


def test_de_uitkomst_met_een_profiel(check: Check, page: Page) -> None:
    geval = next(een for een in GEVALLEN if een.naam == "ibo-3-leerboekgeval")
    check.open_bestand(geval.antwoorden)
    check.uitkomst()
    expect(page.locator("[data-uitkomst]")).to_match_aria_snapshot("""
        - region "Hulp om te leren, ongeveer 4 uur per week, lijkt te passen":
          - heading "Hulp om te leren, ongeveer 4 uur per week, lijkt te passen" [level=2]
          - list:
            - listitem: /vrij stevig/
          - paragraph: /het wijkteam beslist/
          - list:
            - listitem:
              - heading "Ruime begeleiding om te leren IBO-3" [level=3]
              - paragraph: /Gebruikelijk is/
          - heading "Doe nu dit" [level=3]
          - heading "Dit lijkt te passen, omdat u zei:" [level=3]
          - list:
            - listitem
            - listitem
            - listitem
          - group: Alle redenen, met de bron
          - group: Waarom niet een ander profiel?
    """)
    page.get_by_text("Alle redenen, met de bron").click()
    expect(page.locator(".profielredenen [data-past='past']").first).to_contain_text("Bron: B1 IBO-3")


@pytest.mark.echte_rekenhulp
def test_de_rekenhulp_valt_uit(page: Page, adres: str) -> None:
    page.klachten_verwacht = True  # type: ignore[attr-defined]
    page.route("**/rekenhulp/regels.zip", lambda route: route.fulfill(status=404, body="weg"))
    Check(page, adres).open()
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    expect(page.locator("[data-rekenhulp-paneel]")).to_match_aria_snapshot("""
        - status: De rekenhulp werkt nu niet, maar uw antwoorden staan er nog.
        - paragraph:
          - button "Probeer opnieuw"
          - link "Maak de check dan op papier"
          - link "Bekijk de profielen van de gemeente"
    """)


def test_wat_er_verandert_wordt_een_keer_gezegd(check: Check, page: Page) -> None:
    """One status line for the calculator, one alert for faults; a third only once answers are shared."""
    check.klaar()
    leeft = "[data-check] :is([aria-live], [role=status], [role=alert], [role=log])"
    assert page.locator(f"{leeft}:not([data-overdracht] *)").count() == 2


def test_er_is_geen_stem_dan_geen_knop(check: Check) -> None:
    expect(check.page.locator("[data-voorlezen]")).to_be_hidden()


STEM = (Path(__file__).parent / "stem.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(("stem", "mag"), [("eigen", True), ("van-ver", False), ("engels", False)])
def test_voorlezen_alleen_met_een_nederlandse_stem_van_het_apparaat(
    page: Page, adres: str, stem: str, mag: bool
) -> None:
    page.add_init_script(STEM.replace("SOORT", stem))
    Check(page, adres).open()
    knop = page.locator('[data-actie="voorlees"]')
    if not mag:
        expect(knop).to_be_hidden()
        return
    knop.click()
    expect(knop).to_have_text("Stop met voorlezen")
    gezegd = page.evaluate("globalThis.gezegd")
    assert "Voor wie vult u dit in?" in gezegd
    assert "Voor mijzelf" in gezegd
    assert "Volgende" not in gezegd
    assert len(set(gezegd)) == len(gezegd)
    knop.click()
    expect(knop).to_have_text("Lees voor")
    assert page.evaluate("globalThis.gestopt") >= 1
