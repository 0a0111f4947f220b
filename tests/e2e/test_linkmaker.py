"""The wijkteam makes a link: from choices to its text, and what the resident then sees."""

import math
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.linkmaker import GROET, Linkmaker, kort

KEUZES: list[dict[str, list[str]]] = [
    {"leefgebieden": ["financien"]},
    {"leefgebieden": ["financien", "psychisch"]},
    {"vorm": ["zin"]},
    {"behoefte": ["beide"], "vorm": ["pgb"], "route": ["kort"]},
]


def test_link_volgt_de_keuzes_en_begint_opnieuw(maker: Linkmaker) -> None:
    """Short, in the framework's order; nothing of it stays in the browser."""
    assert maker.link() == maker.zelfcheck
    for keuzes in KEUZES:
        for naam, waarden in keuzes.items():
            maker.kies(naam, *waarden)
        assert maker.link() == maker.zelfcheck + kort(**keuzes)
        expect(maker.page.locator("[data-proef]")).to_have_attribute("href", maker.link())
        maker.opnieuw()
    assert kort(**KEUZES[1]) == kort(leefgebieden=KEUZES[1]["leefgebieden"][::-1])
    maker.kies("leefgebieden", "financien").groet("Welkom")
    bewaard: Any = maker.page.evaluate(
        "[{ ...localStorage }, { ...sessionStorage }, document.cookie, location.hash]"
    )
    assert "Welkom" not in str(bewaard)
    assert not [sleutel for sleutel in [*bewaard[0], *bewaard[1]] if "link" in sleutel]
    assert bewaard[2:] == ["", ""]
    maker.opnieuw()
    expect(maker.page.locator('input[name="groet"]')).to_have_value("")
    maker.tab("vragen")
    expect(maker.page.locator("[data-groetregel]:visible")).to_have_count(0)


def test_voorproef_toont_de_vragen_en_de_tijd(maker: Linkmaker, kader: Kader, adres: str) -> None:
    """How many questions and minutes: as the start of the check counts them, in the mail as well."""
    zonder = maker.aantal()
    # Without leefgebieden in the link the resident adds them: the page says how many questions each adds.
    per_gebied = int(re.findall(r"(\d+) vragen bij", maker.omvang.inner_text())[0])
    maker.kies("leefgebieden", "sociaal")
    assert maker.aantal() == zonder + per_gebied
    expect(maker.omvang).not_to_contain_text("bij.")
    maker.opnieuw().kies("leefgebieden", "financien").kies("vorm", "zin")
    regels = maker.tab("vragen").locator('[data-lijst="vragen"] li')
    expect(regels).to_have_count(maker.aantal())
    for pad, aantal in {"leefgebieden.financien.score": 1, "leefgebieden.sociaal.score": 0}.items():
        expect(regels.filter(has_text=kader.vragen[pad].titel)).to_have_count(aantal)
    expect(regels.filter(has_text=kader.vragen["leefgebieden"].titel)).to_contain_text("Al ingevuld")
    seconden = int(maker.page.locator("[data-linkmaker]").get_attribute("data-seconden") or "")
    assert maker.minuten() == math.ceil(maker.aantal() * seconden / 60)
    for tab in ("email", "brief"):
        expect(maker.tab(tab)).to_contain_text(f"ongeveer {maker.minuten()} minuten.")
    # Three leefgebieden are what the start of the check counts with; one screen more or less is a minute.
    maker.opnieuw().kies("route", "kort").kies("leefgebieden", *list(kader.gebieden)[:3])
    gezegd = maker.minuten()
    maker.page.goto(f"{adres}zelfcheck/")
    tijden = re.findall(r"Ongeveer (\d+) minuten", maker.page.locator("[data-begin]").inner_text())
    assert abs(gezegd - min(map(int, tijden))) <= 1


def test_korte_link_opent_de_check_met_precies_die_vragen(maker: Linkmaker, kader: Kader, adres: str) -> None:
    """The greeting and what is filled in already; then every question of the preview is asked, no other."""
    vol = maker.kies("leefgebieden", "financien").aantal()
    maker.kies("route", "kort").kies("vorm", "zin").groet(f"  {GROET}\u2028")
    delen = parse_qs(urlsplit(maker.link()).fragment, strict_parsing=True)
    assert delen == {
        "k": [kort(leefgebieden=["financien"], route=["kort"], vorm=["zin"])[3:]],
        "groet": [GROET],
    }
    assert re.fullmatch(r"[\w%+-]+", maker.link().rpartition("groet=")[2])
    assert (aantal := maker.aantal()) < vol
    maker.tab("vragen")
    getoond = maker.page.locator('[data-lijst="vragen"] [data-veld="titel"]').all_inner_texts()
    maker.page.locator("[data-proef]").click()
    check = Check(maker.page, adres).gestart()
    expect(maker.page.get_by_text(GROET)).to_be_visible()
    assert maker.page.url == maker.zelfcheck
    expect(maker.page.locator('input[name="leefgebieden"]:checked')).to_have_value("financien")
    expect(maker.page.locator('input[name="vorm"]:checked')).to_have_value("zin")
    gevraagd = check.vul_in({"leefgebieden": {"financien": {}}, "vorm": "zin", "behoefte": "beide"})
    assert len(gevraagd) == aantal
    assert sorted(kader.vragen[pad].titel for pad in gevraagd) == sorted(getoond)
