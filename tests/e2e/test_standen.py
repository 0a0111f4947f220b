"""What a screen reader is told in each kind of state: snapshots of the accessibility tree (aria_snapshot)."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud, sitetekst

ZIN = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")
WOORDEN = inhoud().site["check"]


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open()


def groep(vraag: Vraag) -> str:
    """A question as a screen reader tells it: its title, its options, and the one that says unknown."""
    opties = [vraag.labels[waarde] for waarde in vraag.waarden]
    regels = [
        f'- group "{vraag.titel}":',
        f'  - heading "{vraag.titel}" [level=2]',
        *(f'  - radio "{optie}"' for optie in opties),
        f'  - radio "{WOORDEN["weet_niet_teer" if vraag.teer else "weet_niet"]}"',
    ]
    return "\n".join(regels)


def test_een_scherm_met_twee_vragen(check: Check, page: Page, kader: Kader) -> None:
    check.naar_vraag("vorm", {})
    scherm = page.locator('[data-scherm="vorm"]')
    waarom = f"- group: {WOORDEN['waarom']['kop']}"
    expect(scherm).to_match_aria_snapshot(f"{groep(kader.vragen['vorm'])}\n{waarom}")
    expect(scherm.get_by_role("group", name=kader.vragen["pgb_vaardig"].titel)).to_have_count(0)
    check.kies("vorm", ["pgb"])
    delen = [groep(kader.vragen[pad]) for pad in ("vorm", "pgb_vaardig")]
    expect(scherm).to_match_aria_snapshot("\n".join([*delen, waarom]))
    expect(page.locator("[data-stapbalk]")).to_match_aria_snapshot(f"""
        - paragraph:
          - button "{WOORDEN["volgende"]}"
          - button "{WOORDEN["vorige"]}"
    """)


def test_een_fout(check: Check, page: Page, kader: Kader) -> None:
    """The summary names the question, since there may be three on the screen."""
    check.actie("volgende")
    vraag = kader.vragen["invuller"]
    expect(page.locator("[data-foutoverzicht]")).to_match_aria_snapshot(f"""
        - alert:
          - heading "{WOORDEN["fouten"]["kop-vraag"]}" [level=2]
          - list:
            - listitem:
              - 'link "{vraag.kort}: {WOORDEN["fouten"]["kies-een"]}"'
    """)
    veld = check.getoond()
    expect(veld).to_contain_text(WOORDEN["fouten"]["kies-een"])
    expect(page.locator('input[name="invuller"][aria-invalid="true"]')).to_have_count(4)
    expect(veld).to_have_accessible_description(re.compile(WOORDEN["fouten"]["kies-een"]))
    check.kies("invuller", ["inwoner"])
    expect(page.locator('input[name="invuller"][aria-invalid="false"]')).to_have_count(4)
    expect(veld.first).not_to_have_accessible_description(re.compile(WOORDEN["fouten"]["kies-een"]))


def test_de_overzichten(check: Check, page: Page, kader: Kader) -> None:
    """Of one part: its answers; of everything: the last part open, and the earlier ones folded."""
    while not page.locator("[data-overzicht]").is_visible():
        check.beantwoord({})
        check.actie("volgende")
    vraag, t = kader.vragen["invuller"], WOORDEN["overzicht"]
    expect(page.locator("[data-overzicht]")).to_match_aria_snapshot(f"""
        - region "{t["kop_thema"]}":
          - heading "{t["kop_thema"]}" [level=2]
          - term: {vraag.kort}
          - definition: {vraag.labels["inwoner"]}
          - definition:
            - link /{t["wijzig"]}.*{vraag.kort}/
          - paragraph:
            - button "{t["verder"]}"
            - button "{WOORDEN["vorige"]}"
    """)
    check.vul_in(ZIN.antwoorden)
    eerste, *_, laatste = kader.themas
    risico = kader.vragen["kenmerken.risico"]
    expect(page.locator("[data-overzicht]")).to_match_aria_snapshot(f"""
        - region "{t["kop"]}":
          - heading "{t["kop"]}" [level=2]
          - group: {eerste.naam}
          - heading "{laatste.naam}" [level=3]
          - term: {risico.kort}
          - definition: {WOORDEN["weet_niet_teer" if risico.teer else "weet_niet"]}
          - paragraph:
            - button "{t["uitkomst"]}"
            - button "{WOORDEN["vorige"]}"
    """)


def test_de_uitkomst(check: Check, page: Page, kader: Kader) -> None:
    check.open_bestand(ZIN.antwoorden)
    check.uitkomst()
    titel, u = kader.statussen["zin"].titel, WOORDEN["uitkomst"]
    expect(page.locator("[data-uitkomst]")).to_match_aria_snapshot(f"""
        - region "{titel}":
          - heading "{titel}" [level=2]
          - paragraph: /het wijkteam beslist/
          - heading "{u["volgende"]}" [level=3]
          - list:
            - listitem:
              - text: /Bel de gemeente/
            - listitem: {u["blad"]}
            - listitem: /Hulp bij het gesprek is gratis/
          - paragraph:
            - button "{u["print"]}"
            - button "{u["antwoorden"]}"
            - button "{sitetekst("check.overdracht.knop")}"
          - heading "Waarom" [level=3]
          - list:
            - listitem: /Bron/
          - group: {u["duur"]}
          - group: {u["bespreekpunten"]}
          - group: {u["rechten"]}
          - group: {sitetekst("contact.wegwijzer.kop")}
    """)


def test_de_uitkomst_met_een_profiel(check: Check, page: Page, kader: Kader) -> None:
    geval = next(een for een in GEVALLEN if een.naam == "ibo-3-leerboekgeval")
    check.open_bestand(geval.antwoorden)
    check.uitkomst()
    u = WOORDEN["uitkomst"]
    expect(page.locator("[data-uitkomst]")).to_match_aria_snapshot(f"""
        - region "Hulp om te leren, ongeveer 4 uur per week, lijkt te passen":
          - heading "Hulp om te leren, ongeveer 4 uur per week, lijkt te passen" [level=2]
          - list:
            - listitem: /vrij stevig/
          - paragraph: /het wijkteam beslist/
          - list:
            - listitem:
              - heading "Ruime begeleiding om te leren IBO-3" [level=3]
              - paragraph: /Gebruikelijk is/
          - heading "{u["volgende"]}" [level=3]
          - heading "{kader.tekst("omdat.kop")}" [level=3]
          - list:
            - listitem
            - listitem
            - listitem
          - group: {u["redenen"]}
          - group: {u["niet_getoond"]}
    """)
    page.get_by_text(u["redenen"]).click()
    expect(page.locator(".profielredenen [data-past='past']").first).to_contain_text("Bron: B1 IBO-3")


@pytest.mark.echte_rekenhulp
def test_de_rekenhulp_valt_uit(page: Page, adres: str) -> None:
    page.klachten_verwacht = True  # type: ignore[attr-defined]
    page.route("**/rekenhulp/regels-*.zip", lambda route: route.fulfill(status=404, body="weg"))
    Check(page, adres).open()
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    t, anders = WOORDEN["rekenhulp"], WOORDEN["zonder_script"]
    expect(page.locator("[data-rekenhulp-paneel]")).to_match_aria_snapshot(f"""
        - status: {t["fout"]}
        - paragraph:
          - button "{t["opnieuw"]}"
          - link "{anders["papier"]}"
          - link "{anders["profielen"]}"
    """)


def test_wat_er_verandert_wordt_een_keer_gezegd(check: Check, page: Page) -> None:
    """A status for the calculator and one for a new question, an alert for faults; a fourth to share."""
    check.klaar()
    leeft = "[data-check] :is([aria-live], [role=status], [role=alert], [role=log])"
    assert page.locator(f"{leeft}:not([data-overdracht] *)").count() == 3


def test_er_is_geen_stem_dan_geen_knop(check: Check) -> None:
    expect(check.page.locator("[data-voorlezen]")).to_be_hidden()


STEM = (Path(__file__).parent / "stem.js").read_text(encoding="utf-8")


@pytest.mark.parametrize(("stem", "mag"), [("eigen", True), ("van-ver", False), ("engels", False)])
def test_voorlezen_alleen_met_een_nederlandse_stem_van_het_apparaat(
    page: Page, adres: str, kader: Kader, stem: str, mag: bool
) -> None:
    page.add_init_script(STEM.replace("SOORT", stem))
    Check(page, adres).open()
    knop = page.locator('[data-actie="voorlees"]')
    if not mag:
        expect(knop).to_be_hidden()
        return
    knop.click()
    expect(knop).to_have_text(sitetekst("check.voorlezen.stop"))
    gezegd = page.evaluate("globalThis.gezegd")
    vraag = kader.vragen["invuller"]
    assert vraag.titel in gezegd
    assert vraag.labels["inwoner"] in gezegd
    assert "Volgende" not in gezegd
    assert len(set(gezegd)) == len(gezegd)
    knop.click()
    expect(knop).to_have_text("Lees voor")
    assert page.evaluate("globalThis.gestopt") >= 1
