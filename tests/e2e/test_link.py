"""A link of the wijkteam: read from behind the #, taken out of the address bar, refused when it is wrong."""

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import VOLLEDIG
from tests.hulp.inhoud import sitetekst
from tests.hulp.linkmaker import ingepakt, kort

LANG = "#leefgebieden=financien,psychisch&vorm=pgb"


@pytest.mark.parametrize("fragment", [LANG, kort(leefgebieden=["financien", "psychisch"], vorm=["pgb"])])
def test_link_met_leefgebieden_en_vorm(page: Page, adres: str, fragment: str) -> None:
    """As it always was, and with the short codes."""
    check = Check(page, adres).open(fragment)
    assert page.url == f"{adres}zelfcheck/"
    assert check.bewaar() == {
        "schema": "antwoorden/1",
        "kader": "landgraaf-2022",
        "leefgebieden": {"psychisch": {}, "financien": {}},
        "vorm": "pgb",
    }
    expect(page.locator('input[name="vorm"][value="pgb"]')).to_be_checked()


def test_link_met_antwoorden_leidt_naar_de_uitkomst(page: Page, adres: str) -> None:
    check = Check(page, adres).open(f"#antwoorden={ingepakt(VOLLEDIG.json)}", begin=False)
    assert check.uitkomst().get_attribute("data-status") == "profiel"
    assert "antwoorden=" not in page.url


SLECHTE_LINKS = {
    "onbekend gebied": "#leefgebieden=geld",
    "onbekende vorm": "#vorm=<img src=x onerror=alert(1)>",
    "onbekende sleutel": "#naam=jan",
    "onbekende code": "#k=<img src=x onerror=alert(1)>",
    "code en lange vorm": f"{kort(vorm=['pgb'])}&vorm=zin",
    "geen base64": "#antwoorden=%%%",
    "geen deflate": "#antwoorden=aGFsbG8",
    "afgebroken": f"#antwoorden={ingepakt(VOLLEDIG.json)[:40]}",
    "bom": f"#antwoorden={ingepakt('0' * 5_000_000)}",
    "heel lang": "#antwoorden=" + "A" * 200_000,
    "andere antwoorden": f"#antwoorden={ingepakt('{}')}",
}


@pytest.mark.parametrize(
    "namen",
    [
        pytest.param([*SLECHTE_LINKS][::2], id="de-helft"),
        pytest.param([*SLECHTE_LINKS][1::2], id="de-andere-helft", marks=pytest.mark.diep),
    ],
)
def test_slechte_link_geeft_een_melding_en_een_lege_check(page: Page, adres: str, namen: list[str]) -> None:
    check = Check(page, adres)
    fout = page.locator("[data-foutoverzicht]:visible")
    for naam, fragment in ((een, SLECHTE_LINKS[een]) for een in namen):
        page.goto("about:blank")  # the same page with another fragment would not load again
        check.open(fragment, begin=False)
        expect(fout, naam).to_contain_text(sitetekst("check.fouten.kop-link"))
        assert fout.locator("img").count() == 0, naam
        check.actie("begin")
        assert check.vraag() == "invuller", naam
        assert check.bewaar() == {"schema": "antwoorden/1", "kader": "landgraaf-2022"}, naam
