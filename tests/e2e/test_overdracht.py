"""From the wijkteam's link to the resident, and back by a QR code, with nothing on the line but files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from bouw.server import Handler
from rules_py.brug import bereken_json, naar_json
from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak, start_server
from tests.hulp.check import Check
from tests.hulp.gevallen import VOLLEDIG
from tests.hulp.inhoud import sitetekst
from tests.hulp.linkmaker import Linkmaker, gescand
from tests.hulp.overdracht import laat_volledig_zien, laat_zien
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.regels import kort
from tests.hulp.rekenaar import PAD as REKEN
from tests.hulp.rekenaar import Rekenaar
from tests.hulp.toegankelijk import CHECK, schoon


class Notulist(Rekenaar, Handler):
    """Writes down every request line and header; not what the stub of the calculator asks."""

    notulen: ClassVar[list[str]] = []

    def parse_request(self) -> bool:
        gelukt = super().parse_request()
        if not (gelukt and self.path.endswith(f"/{REKEN}")):
            self.notulen.append(f"{self.requestline}\n{self.headers}")
        return gelukt


@pytest.fixture
def genoteerd(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Address of a server of our own, and all it is told."""
    Notulist.notulen.clear()
    server, oorsprong = start_server(Notulist, site)
    yield f"{oorsprong}/", Notulist.notulen
    server.shutdown()


@pytest.mark.parametrize("echt", [False, pytest.param(True, marks=pytest.mark.diep)])
def test_van_link_naar_inwoner_naar_code_naar_werkblad(
    browser: Browser, genoteerd: tuple[str, list[str]], kader: Kader, echt: bool
) -> None:
    """With the stub; with the real calculator and the site on the device there is test_privacy.py always."""
    adres, notulen = genoteerd
    dienst: Literal["allow", "block"] = "allow" if echt else "block"
    maker_context, inwoner, medewerker = (browser.new_context(service_workers=dienst) for _ in range(3))
    with bewaak(maker_context.new_page()):
        link = Linkmaker(maker_context.pages[0], adres).kies("vorm", "pgb").groet("Tot dinsdag").link()

    with bewaak(inwoner.new_page(), echt=echt):
        page = inwoner.pages[0]
        page.goto(link)
        check = Check(page, adres).gestart()
        expect(page.locator("[data-groet]")).to_contain_text("Tot dinsdag")
        check.vul_in(VOLLEDIG.antwoorden)
        check.actie("uitkomst")
        check.uitkomst()
        assert page.locator("[data-overdrachtqr] svg").count() == 0, "only when asked"
        laat_zien(check)
        schoon(page, CHECK)
        expect(page.locator("[data-overdracht]")).to_contain_text(sitetekst("check.overdracht.waarschuwing"))
        gelezen = gescand(page.locator("[data-overdrachtqr] svg"))
        assert (
            gelezen.partition("#")[0] == page.locator("[data-overdrachtlink]").input_value().partition("#")[0]
        )
        bewaard = check.bewaar()
        check.actie("overdracht-weg")
        assert page.locator("[data-overdrachtqr] svg").count() == 0
        assert page.locator("[data-overdrachtlink]").input_value() == ""

    with bewaak(medewerker.new_page(), echt=echt):
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


def test_zonder_web_share_geen_knop_die_niets_doet(page: Page, adres: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'canShare', { value: undefined });")
    laat_volledig_zien(page, adres)
    expect(page.locator('[data-overdrachtdoe="stuur"]')).to_be_hidden()
    expect(page.locator('[data-overdrachtdoe="bestand"]')).to_be_visible()


def test_kopieren_zonder_toestemming_selecteert_de_link(page: Page, adres: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    check = laat_volledig_zien(page, adres)
    check.actie("kopieer")
    expect(page.locator("[data-overdrachtmelding]")).to_contain_text(sitetekst("check.overdracht.zelf"))
    gekozen = page.evaluate("(e => e.value.slice(e.selectionStart, e.selectionEnd))(document.activeElement)")
    assert gekozen == page.locator("[data-overdrachtlink]").input_value()


def test_terug_in_de_browser_haalt_de_code_weg(page: Page, adres: str) -> None:
    laat_volledig_zien(page, adres)
    page.go_back()
    expect(page.locator("[data-overdracht]")).to_be_hidden()
    assert page.locator("[data-overdrachtqr] svg").count() == 0
