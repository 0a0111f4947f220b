"""The greeting in a link: text and nothing else, and nothing about a person."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.inhoud import inhoud, sitetekst
from tests.hulp.linkmaker import Linkmaker, kort

GEWEIGERD = {
    "Uw nummer is 123456782": "getal",
    "Bel 06 - 12 34 56 78": "getal",
    "Geboren op 01-02-1980": "getal",
    "Bel 0900-1234": "getal",
    "Betaal op NL02 ABNA 0123 4567 89": "rekeningnummer",
    "Kijk op voorbeeld.nl": sitetekst("linkmaker.groet.fouten.site"),
    "Mail jan@voorbeeld.nl": "e-mailadres",
    "U woont op 6371 AB": "postcode",
    "a" * 121: "te lang",
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
    expect(veld).to_have_accessible_description(re.compile(re.escape(sitetekst("linkmaker.groet.let_op"))))
    for groet, woord in GEWEIGERD.items():
        maker.groet(groet)
        expect(maker.page.locator("[data-groetfout]")).to_contain_text(woord)
        expect(veld).to_have_attribute("aria-invalid", "true")
        expect(veld).to_have_accessible_description(re.compile(re.escape(woord)))
        expect(veld).to_have_value(groet)
        expect(maker.page.locator("[data-resultaat]")).to_be_hidden()
        expect(maker.page.locator("[data-geen-link]")).to_be_visible()
    maker.groet("Welkom, tot 12 mei om 10.30 uur")
    expect(maker.page.locator("[data-groetfout]")).to_be_empty()
    groet = "groet=Welkom%2C+tot+12+mei+om+10%2E30+uur"
    assert maker.link() == f"{maker.zelfcheck}{kort(leefgebieden=['financien'])}&{groet}"


def test_een_groet_staat_er_als_woorden_van_een_ander_met_ons_eigen_nummer(page: Page, adres: str) -> None:
    Check(page, adres).open("#vorm=pgb&groet=Tot+dinsdag", begin=False)
    groet = page.locator("figure[data-groet]:visible")
    expect(groet.locator("figcaption")).to_have_text(sitetekst("check.groet.wie"))
    expect(groet.locator("blockquote")).to_have_text("Tot dinsdag")
    (nummer,) = [rij["waarde"] for rij in inhoud().gemeente["contact"] if rij["id"] == "telefoon_gemeente"]
    expect(groet.locator("p a.bel")).to_have_text(nummer)


@pytest.mark.parametrize("groet", ["Bel 0900-1234", "Ga naar voorbeeld.nl", "Wel\u202ekom", "a" * 121])
def test_een_groet_die_iemand_met_de_hand_maakte_valt_weg(page: Page, adres: str, groet: str) -> None:
    """The rest of the link still counts."""
    Check(page, adres).open(f"#vorm=pgb&groet={quote(groet)}", begin=False)
    expect(page.locator('input[name="vorm"][value="pgb"]')).to_be_checked()
    expect(page.locator("[data-groet]")).to_be_hidden()
    expect(page.locator("[data-groettekst]")).to_be_empty()
    expect(page.locator("[data-foutoverzicht]")).to_be_hidden()
