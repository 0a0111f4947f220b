"""Who to call: danger before anything else, on a telephone, below a path, and on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import sitetekst
from tests.hulp.pdf import bladen, lees_print

LEERBOEK = next(een for een in GEVALLEN if een.naam == "ibo-3-leerboekgeval").antwoorden


def met(risico: str, draagkracht: str) -> dict[str, object]:
    kenmerken = {**LEERBOEK["kenmerken"], "risico": risico}
    situatie = {**LEERBOEK["situatie"], "draagkracht_mantelzorg": draagkracht}
    return {**LEERBOEK, "invuller": "inwoner", "kenmerken": kenmerken, "situatie": situatie}


def test_bij_gevaar_staan_de_nummers_boven_de_profielen_en_op_het_blad(page: Page, adres: str) -> None:
    check = Check(page, adres).open()
    check.open_bestand(met("hoog", "laag"))
    uitkomst = check.uitkomst()
    blok = uitkomst.locator("[data-bel-eerst]")
    nummers = ["112", "113", "08000113", "08002000", "14045"]
    for nummer in nummers:
        expect(blok.locator(f'a[href="tel:{nummer}"]')).to_be_visible()
    onder = blok.bounding_box()
    lagen = [uitkomst.locator(keuze).first for keuze in ("h2", "[data-lijst=stevigheid]", "[data-profiel]")]
    assert onder
    assert onder["x"] + onder["width"] <= 360
    for lager in lagen:
        plek = lager.bounding_box()
        assert plek
        assert plek["y"] >= onder["y"] + onder["height"]
    expect(uitkomst.get_by_role("link", name=sitetekst("contact.mantelzorger.link"))).to_be_visible()
    uitkomst.get_by_text(sitetekst("contact.wegwijzer.kop")).click()
    expect(uitkomst.locator("[data-wegwijzer] a[href='../contact/']")).to_be_visible()
    tekst = " ".join(bladen(lees_print(page)))
    assert all(stuk in tekst for stuk in ("14 045", "0800-2000", "112", "088 0767 000", "030 760 60 55"))


def test_zonder_gevaar_is_het_rustig(page: Page, adres: str) -> None:
    check = Check(page, adres).open()
    check.open_bestand(met("laag", "goed"))
    uitkomst = check.uitkomst()
    expect(uitkomst.locator("[data-toon-bij]:visible")).to_have_count(0)
    expect(uitkomst.locator("[data-deel=volgende] a[href='tel:14045']")).to_be_visible()
    uitkomst.get_by_text(sitetekst("contact.wegwijzer.kop")).click()
    expect(uitkomst.locator("[data-wegwijzer] a[href='tel:112']")).to_be_visible()


@pytest.mark.parametrize("naar", ["gevaar/", "zelfcheck/", "404.html"])
def test_onder_elke_pagina_staat_wie_u_kunt_bellen(
    page: Page, adres: str, adres_onder_pad: str, naar: str
) -> None:
    page.goto((adres if naar == "404.html" else adres_onder_pad) + naar)
    voet = page.locator("footer.voet")
    for nummer in ("112", "113", "08002000", "14045"):
        expect(voet.locator(f'a[href="tel:{nummer}"]')).to_be_visible()
    if naar != "404.html":  # its links start at the root of the host, whatever it is shown for
        voet.get_by_role("link", name=sitetekst("contact.voet.contact")).click()
        expect(page).to_have_url(re.compile("/onder/een/pad/contact/$"))


def test_bij_de_vraag_over_gevaar_staan_de_nummers(page: Page, adres: str) -> None:
    Check(page, adres).open("#vraag-kenmerken-risico")
    expect(page.locator('[data-scherm="kenmerken.risico"] a[href="tel:112"]')).to_be_visible()
