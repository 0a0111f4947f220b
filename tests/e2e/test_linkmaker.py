"""The wijkteam makes a link: from choices to its text, and what the resident then sees."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.linkmaker import GROET, Linkmaker


def test_zonder_keuzes_staat_er_niets_achter_het_adres(maker: Linkmaker) -> None:
    assert maker.link() == maker.zelfcheck


@pytest.mark.parametrize(
    ("keuzes", "fragment"),
    [
        ({"leefgebieden": ["financien"]}, "#leefgebieden=financien"),
        ({"leefgebieden": ["financien", "psychisch"]}, "#leefgebieden=psychisch,financien"),
        ({"vorm": ["zin"]}, "#vorm=zin"),
        ({"behoefte": ["beide"], "vorm": ["pgb"]}, "#vorm=pgb&behoefte=beide"),
        ({"leefgebieden": ["sociaal"], "vorm": ["pgb"]}, "#leefgebieden=sociaal&vorm=pgb"),
    ],
)
def test_link_volgt_de_keuzes(maker: Linkmaker, keuzes: dict[str, list[str]], fragment: str) -> None:
    for naam, waarden in keuzes.items():
        maker.kies(naam, *waarden)
    assert maker.link() == maker.zelfcheck + fragment
    expect(maker.page.locator("[data-proef]")).to_have_attribute("href", maker.zelfcheck + fragment)


def test_korte_route_en_groet_staan_in_de_link(maker: Linkmaker, kader: Kader) -> None:
    vol = maker.kies("leefgebieden", "financien").aantal()
    maker.kies("route", "kort").groet(f"  {GROET}\u2028")
    delen = parse_qs(urlsplit(maker.link()).fragment, strict_parsing=True)
    assert delen == {"leefgebieden": ["financien"], "route": ["kort"], "groet": [GROET]}
    assert re.fullmatch(r"[\w%-]+", maker.link().rpartition("groet=")[2])
    # The form is open, so nothing hides a question of the short route but its leefgebied.
    assert maker.aantal() == sum(kader.vragen[pad].gebied in (None, "financien") for pad in kader.korte_route)
    assert maker.aantal() < vol


def test_link_opent_de_check_met_wat_gekozen_is(maker: Linkmaker, adres: str) -> None:
    maker.kies("leefgebieden", "financien", "psychisch").kies("vorm", "zin")
    aantal = maker.aantal()
    maker.page.locator("[data-proef]").click()
    check = Check(maker.page, adres).gestart()
    for waarde in ("financien", "psychisch"):
        expect(maker.page.locator(f'input[name="leefgebieden"][value="{waarde}"]')).to_be_checked()
    expect(maker.page.locator('input[name="leefgebieden"]:checked')).to_have_count(2)
    expect(maker.page.locator('input[name="vorm"][value="zin"]')).to_be_checked()
    assert check.vraag()
    expect(maker.page.locator("[data-stap]:visible")).to_contain_text(f"van {aantal}")


def test_voorproef_toont_de_vragen_en_de_tijd(maker: Linkmaker, kader: Kader) -> None:
    maker.kies("leefgebieden", "financien").kies("vorm", "zin")
    maker.page.get_by_text("Bekijk de vragen").click()
    regels = maker.page.locator('[data-lijst="vragen"] li')
    expect(regels).to_have_count(maker.aantal())
    vraag = kader.vragen["leefgebieden.financien.score"]
    expect(regels.filter(has_text=vraag.titel)).to_have_count(1)
    expect(regels.filter(has_text=kader.vragen["leefgebieden"].titel)).to_contain_text("Al ingevuld")
    assert "leefgebieden.sociaal.score" in kader.vragen
    expect(regels.filter(has_text=kader.vragen["leefgebieden.sociaal.score"].titel)).to_have_count(0)
    minuten = -(-maker.aantal() * 25 // 60)
    expect(maker.page.locator("[data-omvang]")).to_contain_text(f"ongeveer {minuten} minuten")
    expect(maker.page.locator('[data-bericht="email"]')).to_contain_text(f"ongeveer {minuten} minuten.")


def test_eigen_leefgebieden_geven_meer_vragen(maker: Linkmaker) -> None:
    """Without leefgebieden in the link the resident adds them: the page says how many questions each adds."""
    zonder = maker.aantal()
    zin = maker.page.locator("[data-omvang]").inner_text()
    per_gebied = int(re.findall(r"(\d+) vragen bij", zin)[0])
    assert maker.kies("leefgebieden", "sociaal").aantal() == zonder + per_gebied
    expect(maker.page.locator("[data-omvang]")).not_to_contain_text("bij.")
