"""The screens of the check: the button in view, questions in turn, a review per part, and words in place."""

import pytest
from playwright.sync_api import Page, expect

from bouw.schermdata import schermen
from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.inhoud import inhoud

GEBIEDEN = {"financien": {"score": 1, "belemmering": "ja"}, "psychisch": {"score": 0}, "sociaal": {}}
MEESTE_SCHERMEN = {"begin": 24, "begin-kort": 10}
PLEKKEN = """() => {
  const zichtbaar = (keuze) => [...document.querySelectorAll(keuze)].find((een) => een.checkVisibility());
  const plekken = [
    ":is([data-vragen], [data-overzicht]) .stapbalk .knop",
    ".stapbalk",
    "fieldset[data-vraag]:focus legend, [data-overzicht] h2:focus",
  ].map((keuze) => zichtbaar(keuze)?.getBoundingClientRect().toJSON());
  return [...plekken, innerHeight];
}"""
WOORDEN = inhoud().site["check"]


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open(begin=False)


def in_beeld(page: Page) -> None:
    """The button to go on shows whole, and the question that has focus is not under the bar it stands in."""
    knop, balk, kop, hoogte = page.evaluate(PLEKKEN)
    assert knop["y"] >= 0
    assert knop["y"] + knop["height"] <= hoogte
    if kop:
        assert kop["y"] >= 0
        assert kop["y"] + kop["height"] <= balk["y"]


# The short route has no screen that the long one has not.
@pytest.mark.parametrize("begin", ["begin", pytest.param("begin-kort", marks=pytest.mark.diep)])
def test_volgende_is_altijd_in_beeld(check: Check, page: Page, begin: str) -> None:
    """On each screen of the longest common route, on a small telephone, before and after it is answered."""
    page.set_viewport_size({"width": 360, "height": 640})
    check.actie(begin)
    aantal = 1
    while not page.locator('[data-actie="uitkomst"]:visible').count():
        in_beeld(page)
        if page.locator("[data-vragen] fieldset:visible").count():
            check.beantwoord({"leefgebieden": GEBIEDEN, "vorm": "pgb", "focus": "ontwikkelgericht"})
            in_beeld(page)
        laatste = page.locator('[data-actie="controleer"]:visible').count()
        check.actie("controleer" if laatste else "volgende")
        aantal += 1
    in_beeld(page)
    assert aantal <= MEESTE_SCHERMEN[begin]


def test_vragen_komen_een_voor_een_met_focus_en_aankondiging(check: Check, page: Page, kader: Kader) -> None:
    """Score, hindrance and solution of a domain: the next one shows and is said; focus stays where it is."""
    check.actie("begin")
    samen = next([een.pad for een in lijst] for lijst in schermen(kader) if lijst[0].gebied == "financien")
    check.naar_vraag(samen[0], {"leefgebieden": {"financien": {}}})
    aankondiging = page.locator("[data-aankondiging]")
    expect(page.locator(f'fieldset[data-vraag="{samen[0]}"]')).to_be_focused()
    expect(aankondiging).to_have_text("")
    for nummer, (pad, keuze) in enumerate(zip(samen, ("1", "ja", "deels"), strict=True), 1):
        assert check.vragen() == samen[:nummer]
        page.locator(f'input[name="{pad}"][value="{keuze}"]').focus()
        page.keyboard.press("Space")
        expect(page.locator(f'input[name="{pad}"][value="{keuze}"]')).to_be_focused()
        erbij = kader.vragen[samen[nummer]].titel if nummer < len(samen) else ""
        expect(aankondiging).to_have_text(WOORDEN["erbij"].format(titel=erbij) if erbij else "")
    # What no longer has to be asked goes, and going on asks only for what shows.
    check.kies(samen[1], ["nee"])
    assert check.vragen() == samen[:2]
    page.keyboard.press("Enter")
    expect(page.locator("[data-overzicht]")).to_be_visible()


def test_een_fout_noemt_elke_vraag_van_het_scherm(check: Check, page: Page) -> None:
    """Only a question that shows can be wrong; answered, it is no longer."""
    check.actie("begin")
    check.naar_vraag("vorm", {})
    check.actie("volgende")
    fout = page.locator("[data-foutoverzicht]")
    expect(fout.get_by_role("link")).to_have_count(1)
    check.kies("vorm", ["pgb"])
    check.actie("volgende")
    fout.get_by_role("link").click()
    expect(page.locator('input[name="pgb_vaardig"]').first).to_be_focused()
    expect(page.locator('input[name="vorm"][aria-invalid="true"]')).to_have_count(0)


def test_overzicht_na_een_deel(check: Check, page: Page, kader: Kader) -> None:
    """Only the answers of the part; a change comes back here, and not to the overview of everything."""
    check.actie("begin")
    gevraagd = []
    overzicht = page.locator("[data-overzicht]")
    while not overzicht.is_visible():
        gevraagd += check.beantwoord({"leefgebieden": {"financien": {}}})
        check.actie("volgende")
    paden = overzicht.locator("[data-wijzig]").evaluate_all(
        "(delen) => delen.map((een) => een.dataset.wijzig)"
    )
    assert paden == gevraagd
    expect(overzicht.locator('[data-actie="uitkomst"]')).to_be_hidden()
    check.wijzig("leefgebieden")
    assert check.vraag() == "leefgebieden"
    check.kies("leefgebieden", ["psychisch"])
    check.actie("controleer")
    expect(overzicht.locator("[data-wijzig]")).to_have_count(len(gevraagd))
    expect(overzicht).to_contain_text(kader.gebieden["psychisch"])
    check.actie("volgende")
    assert check.vraag() == "leefgebieden.psychisch.score"


def test_een_moeilijk_woord_opent_waar_het_staat(check: Check, page: Page) -> None:
    """By keyboard: focus, scroll and address stay, and the explanation shows below its question."""
    check.actie("begin")
    vouw = page.locator("[data-vragen] [data-woorduitleg]:visible")
    while not vouw.count():
        check.beantwoord({"leefgebieden": {"financien": {}}})
        check.actie("volgende")
    adres = page.url
    kop = vouw.first.locator("summary")
    kop.focus()
    waar = kop.bounding_box()
    page.keyboard.press("Enter")
    expect(vouw.first.locator("dd").first).to_be_visible()
    expect(kop).to_be_focused()
    assert kop.bounding_box() == waar
    assert page.url == adres
