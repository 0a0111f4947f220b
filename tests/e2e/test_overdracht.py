"""From the wijkteam's link to the resident, and back by a QR code, with nothing on the line but files."""

import functools
import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from playwright.sync_api import Browser, Page, expect

from bouw.environment import find_node
from bouw.server import Handler
from rules_py.brug import bereken_json, naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.lezen.bewaard import naar_antwoorden
from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.e2e.test_toegankelijk import CHECK, ook_in_het_donker, past_in_de_breedte, schoon
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import ROOT
from tests.hulp.linkmaker import Linkmaker, decodeer
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.regels import kort
from tests.hulp.werkblad import Werkblad

VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
MINSTENS_PX = 4
LANG_ADRES = "https://www.gemeente-landgraaf.nl/wmo-zelfcheck/"
"""As long as a municipality's; the tests' own is shorter, so the code there is smaller than it may be."""
MEEST = 17 + 4 * 17
"""Modules of version 17: the most that are four pixels wide on a screen of 360, with two of white around."""
DELEN = "navigator.canShare = () => true; navigator.share = async (wat) => { globalThis.gedeeld = wat; };"


class Notulist(Handler):
    """Writes down every request line and header, and the length of what came with it."""

    notulen: ClassVar[list[str]] = []

    def parse_request(self) -> bool:
        gelukt = super().parse_request()
        self.notulen.append(f"{self.requestline}\n{self.headers}")
        return gelukt


@pytest.fixture
def genoteerd(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Address of a server of our own, and all it is told."""
    Notulist.notulen.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Notulist, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", Notulist.notulen
    server.shutdown()


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


def laat_zien(check: Check) -> None:
    check.actie("deel")
    expect(check.page.locator("[data-overdracht] h2")).to_be_focused()


def laat_volledig_zien(page: Page, adres: str) -> Check:
    """The panel of a whole set of answers."""
    check = Check(page, adres).open()
    check.open_bestand(VOLLEDIG.antwoorden)
    check.uitkomst()
    laat_zien(check)
    return check


def test_van_link_naar_inwoner_naar_code_naar_werkblad(
    browser: Browser, genoteerd: tuple[str, list[str]], kader: Kader
) -> None:
    adres, notulen = genoteerd
    maker_context, inwoner, medewerker = (browser.new_context() for _ in range(3))
    with bewaak(maker_context.new_page()):
        link = Linkmaker(maker_context.pages[0], adres).kies("vorm", "pgb").groet("Tot dinsdag").link()

    with bewaak(inwoner.new_page()):
        page = inwoner.pages[0]
        page.goto(link)
        check = Check(page, adres).gestart()
        expect(page.locator("[data-groet]")).to_contain_text("Tot dinsdag")
        check.loop(VOLLEDIG.antwoorden)
        check.actie("uitkomst")
        check.uitkomst()
        assert page.locator("[data-overdrachtqr] svg").count() == 0, "only when asked"
        laat_zien(check)
        schoon(page, CHECK)
        expect(page.locator("[data-overdracht]")).to_contain_text("Iedereen die ze heeft, kan ze lezen")
        gelezen = decodeer(page.locator("[data-overdrachtqr] svg").screenshot())
        assert (
            gelezen.partition("#")[0] == page.locator("[data-overdrachtlink]").input_value().partition("#")[0]
        )
        bewaard = check.bewaar()
        check.actie("overdracht-weg")
        assert page.locator("[data-overdrachtqr] svg").count() == 0
        assert page.locator("[data-overdrachtlink]").input_value() == ""

    with bewaak(medewerker.new_page()):
        page = medewerker.pages[0]
        page.goto(gelezen)
        werkblad = page.locator("[data-werkblad]")
        expect(werkblad.locator("[data-bevindingen]")).to_contain_text("IBO-3")
        assert page.url == f"{adres}wijkteam/bekijken/"
        assert page.evaluate("performance.getEntriesByType('navigation')[0].name").startswith(adres)
        berekend = kort(json.loads(bereken_json(kader, naar_json(bewaard))))
        expect(werkblad.locator('[data-bevindingen] [data-veld="herkomst"]')).to_have_text(
            f"Berekend met: {berekend}."
        )
        tekst = " ".join(bladen(lees_print(page)))
        assert "IBO-3" in tekst
        assert berekend in tekst

    for context in (maker_context, inwoner, medewerker):
        context.close()
    assert len(notulen) > 20
    for regel in notulen:
        assert regel.startswith("GET /")
        kop = regel.splitlines()[0].split(" ")[1]
        assert "?" not in kop
    alles = "\n".join(notulen)
    assert "antwoorden=" not in alles
    assert "dinsdag" not in alles
    for waarde in bewaard["kenmerken"].values():
        assert f"={waarde}" not in alles
    assert "Cookie" not in alles


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
    in_code = decodeer(page.locator("[data-overdrachtqr] svg").screenshot())
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
    page.add_init_script(DELEN)
    laat_volledig_zien(page, adres)
    paneel = page.locator("[data-overdracht]")
    link = page.locator("[data-overdrachtlink]").input_value()
    in_code = decodeer(page.locator("[data-overdrachtqr] svg").screenshot())
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
    assert decodeer(groot.locator("svg").screenshot()) == in_code
    schoon(page)
    page.keyboard.press("Escape")
    expect(groot).to_be_hidden()
    expect(vergroot).to_be_focused()

    verzocht = len(bewaakt)
    paneel.locator('[data-overdrachtdoe="stuur"]').click()
    assert page.evaluate("globalThis.gedeeld") == {"url": link}
    with page.expect_download() as wacht:
        paneel.locator('[data-overdrachtdoe="bestand"]').click()
    bewaard = json.loads(wacht.value.path().read_text(encoding="utf-8"))
    assert bewaard["kenmerken"] == VOLLEDIG.antwoorden["kenmerken"]
    expect(page.locator("[data-overdrachtmelding]")).to_contain_text("Geef het alleen aan het wijkteam")
    page.evaluate("globalThis.print = () => { globalThis.geprint = true; }")
    paneel.locator('[data-overdrachtdoe="print"]').click()
    assert page.evaluate("globalThis.geprint")
    assert [url for url in bewaakt[verzocht:] if not url.startswith("blob:")] == []


def test_zonder_web_share_geen_knop_die_niets_doet(page: Page, adres: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'canShare', { value: undefined });")
    laat_volledig_zien(page, adres)
    expect(page.locator('[data-overdrachtdoe="stuur"]')).to_be_hidden()
    expect(page.locator('[data-overdrachtdoe="bestand"]')).to_be_visible()


def test_kopieren_zonder_toestemming_selecteert_de_link(page: Page, adres: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    check = laat_volledig_zien(page, adres)
    check.actie("kopieer")
    expect(page.locator("[data-overdrachtmelding]")).to_contain_text("u kunt hem zelf kopiëren.")
    gekozen = page.evaluate("(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)")
    assert gekozen == page.locator("[data-overdrachtlink]").input_value()


def test_terug_in_de_browser_haalt_de_code_weg(page: Page, adres: str) -> None:
    laat_volledig_zien(page, adres)
    page.go_back()
    expect(page.locator("[data-overdracht]")).to_be_hidden()
    assert page.locator("[data-overdrachtqr] svg").count() == 0
