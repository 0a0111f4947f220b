"""The greeting in a link: text and nothing else, and nothing about a person."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.hulp.linkmaker import Linkmaker, kort

GEWEIGERD = {
    "Uw nummer is 123456782": "getal",
    "Bel 06 - 12 34 56 78": "getal",
    "Geboren op 01-02-1980": "getal",
    "Mail jan@voorbeeld.nl": "e-mailadres",
    "U woont op 6371 AB": "postcode",
    "a" * 201: "te lang",
}


def test_groet_met_opmaak_blijft_tekst(maker: Linkmaker) -> None:
    groet = '<img src=x onerror=alert(1)> {link} "welkom"'
    maker.groet(groet)
    expect(maker.page.locator("[data-groet]")).to_have_text(groet)
    assert maker.page.locator("[data-linkmaker] img").count() == 0
    assert parse_qs(urlsplit(maker.link()).fragment) == {"groet": [groet]}
    assert maker.gelezen() == maker.link()


def test_groet_over_een_persoon_wordt_geweigerd(maker: Linkmaker) -> None:
    """Said beside the field, with its warning; no link, code or text is left to copy or print."""
    maker.kies("leefgebieden", "financien")
    veld = maker.page.get_by_label("Uw groet")
    expect(veld).to_have_accessible_description(re.compile("geen naam, adres, geboortedatum of ziekte"))
    for groet, woord in GEWEIGERD.items():
        maker.groet(groet)
        expect(maker.page.locator("[data-groetfout]")).to_contain_text(woord)
        expect(veld).to_have_attribute("aria-invalid", "true")
        expect(veld).to_have_accessible_description(re.compile(woord))
        expect(veld).to_have_value(groet)
        expect(maker.page.locator("[data-resultaat]")).to_be_hidden()
        expect(maker.page.locator("[data-geen-link]")).to_be_visible()
    maker.groet("Welkom, tot 12 mei om 10.30 uur")
    expect(maker.page.locator("[data-groetfout]")).to_be_empty()
    groet = "groet=Welkom%2C+tot+12+mei+om+10%2E30+uur"
    assert maker.link() == f"{maker.zelfcheck}{kort(leefgebieden=['financien'])}&{groet}"
