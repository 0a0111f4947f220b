"""A kept file: opened by mouse and keyboard, and refused without loss when it is wrong."""

import json

import pytest
from playwright.sync_api import FilePayload, Page, expect

from rules_py.brug import bereken_json, naar_json
from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.inhoud import inhoud as alle_inhoud
from tests.hulp.inhoud import landgraaf
from tests.hulp.personas import PERSONAS, Persona

VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
MEER_DAN_GEVRAAGD = next(persona for persona in PERSONAS if persona.naam == "37-geregeld-maar-onveilig")
WOORDEN = alle_inhoud().site["check"]


@pytest.fixture
def check(page: Page, adres: str) -> Check:
    return Check(page, adres).open()


def test_bestand_openen_geeft_de_uitkomst_van_de_opdracht(check: Check, kader: Kader) -> None:
    """One file after the other: nothing of the one before is left.

    The last has answers that the route no longer asks for: everything is settled, and danger is unknown.
    """
    gevallen: list[Geval | Persona] = [*GEVALLEN[::14], MEER_DAN_GEVRAAGD]
    for geval in gevallen:
        gegeven = json.dumps(geval.antwoorden)
        check.page.locator("[data-uitkomst]").evaluate_all("(oud) => oud.forEach((een) => een.remove())")
        check.open_bestand(geval.antwoorden)
        uitkomst = check.uitkomst()
        gerekend = json.loads(bereken_json(kader, gegeven))
        assert uitkomst.get_attribute("data-status") == gerekend["status"], geval.naam
        getoond = uitkomst.locator("[data-profiel]").evaluate_all(
            "(kaarten) => kaarten.map((kaart) => kaart.dataset.profiel)"
        )
        assert getoond == [profiel["code"] for profiel in gerekend["profielen"]], geval.naam
        assert bereken_json(kader, naar_json(check.bewaar())) == bereken_json(kader, gegeven), geval.naam


SLECHTE_BESTANDEN: dict[str, tuple[bytes, str]] = {
    "geen json": (b"hallo", landgraaf().tekst("fout.bestand")),
    "onbekende waarde": (
        b'{"schema": "antwoorden/1", "kenmerken": {"risico": "<img src=x onerror=alert(1)>"}}',
        landgraaf().vragen["kenmerken.risico"].kort,
    ),
    "te groot": (b" " * 100_001, "te groot"),
    "heel diep": (b"[" * 90_000, landgraaf().tekst("fout.bestand")),
    "plaatje": (bytes(range(256)) * 20, landgraaf().tekst("fout.bestand")),
}


def test_slecht_bestand_verliest_niets(check: Check, page: Page) -> None:
    check.kies("invuller", ["naaste"])
    for inhoud, melding in SLECHTE_BESTANDEN.values():
        check.open_bestand(inhoud)
        fout = page.locator("[data-foutoverzicht]")
        expect(fout).to_contain_text(melding)
        expect(fout).to_contain_text(WOORDEN["fouten"]["behouden"])
        expect(fout).to_be_focused()
        assert fout.locator("img").count() == 0
        assert check.vraag() == "invuller"
        assert check.bewaar()["invuller"] == "naaste"
        expect(page.locator("html")).to_have_attribute("data-rekenhulp", "klaar")
        # Away, so that the next message is a new one.
        check.actie("volgende")
        expect(fout).to_be_hidden()
        check.actie("vorige")


def test_eigen_bestandsknop_met_het_toetsenbord(page: Page, adres: str) -> None:
    """Our words, not the browser's; reached by Tab, with a ring that shows, and Enter asks for a file."""
    # From the start: who begins to listen right before the key may be too late to catch the browser's dialog.
    page.on("filechooser", lambda _: None)
    check = Check(page, adres).open(begin=False)
    knop = page.locator('input[type="file"][data-actie="open"]')
    expect(knop).to_have_accessible_name(WOORDEN["bewaren"]["open"])
    for _ in range(60):
        page.keyboard.press("Tab")
        if knop.evaluate("(deel) => deel === document.activeElement"):
            break
    expect(knop).to_be_focused()
    label = page.locator(f'label[for="{knop.get_attribute("id")}"]')
    assert label.evaluate("(deel) => getComputedStyle(deel).outlineStyle") == "solid"
    with page.expect_file_chooser() as wacht:
        page.keyboard.press("Enter")
    buffer = VOLLEDIG.json.encode()
    wacht.value.set_files(FilePayload(name="a.json", mimeType="application/json", buffer=buffer))
    assert check.uitkomst().get_attribute("data-status") == "profiel"


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
