"""The worker's view: the outcome of CPython beside the scores, and all of it in one screen."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.inhoud import inhoud, sitestuk, sitetekst
from tests.hulp.werkblad import LEEG, MOTIVATIE, PAD, RISICO, VOL, ZIN, Werkblad, gerekend, met


def in_beeld(werkblad: Werkblad, element: Locator) -> bool:
    """Whether an element stands in the window as a whole, without anything being scrolled for it."""
    vak: dict[str, float] = element.evaluate("(een) => een.getBoundingClientRect().toJSON()")
    scherm = werkblad.page.viewport_size
    assert scherm
    return vak["top"] >= 0 and vak["bottom"] <= scherm["height"] and vak["height"] > 0


@pytest.mark.parametrize("een", GEVALLEN[::30], ids=lambda een: een.naam)
def test_link_toont_wat_cpython_zegt(werkblad: Werkblad, kader: Kader, een: Geval) -> None:
    """Also that all of it stands in one screen of 1280 by 800, and that the panes say it in turn."""
    werkblad.page.set_viewport_size({"width": 1280, "height": 800})
    werkblad.open(een.antwoorden).toont(kader, een.antwoorden)
    assert werkblad.page.url == werkblad.adres
    uitkomst = gerekend(kader, een.antwoorden)
    hoog, breed = "document.documentElement.scrollHeight", "document.documentElement.scrollWidth"
    assert werkblad.page.evaluate(f"[{hoog}, document.body.scrollHeight, {breed}]") == [800, 800, 1280]
    for rol in werkblad.page.locator(".vak-rol:visible").all():
        assert in_beeld(werkblad, rol)
        assert rol.evaluate("(een) => getComputedStyle(een).overflowY") == "auto"
    bespreken = werkblad.page.get_by_role("tabpanel")
    for reden in (*uitkomst["redenen"], *uitkomst["bespreekpunten"]):
        expect(bespreken).to_contain_text(reden["tekst"])
    punten = werkblad.tab("Wat als").locator("[data-omslagpunt]")
    gevonden = sorted(punt.get_attribute("data-omslagpunt") or "" for punt in punten.all())
    assert gevonden == sorted(f"{punt['vraag']}={punt['naar']}" for punt in uitkomst["omslagpunten"])
    assert werkblad.page.locator("[data-omslag] [data-omslagpunt]").count() == min(6, len(gevonden))
    werkblad.tab("Beslissen")
    assert in_beeld(werkblad, werkblad.page.get_by_label(sitetekst("werkblad.beslissen.motivering")))
    getoond = werkblad.page.locator("[data-profielen] [data-profiel]").all()
    assert [deel.get_attribute("data-profiel") for deel in getoond] == [
        profiel["code"] for profiel in uitkomst["profielen"]
    ]
    koppen = werkblad.tab("De tekst").locator("[data-verschillen] summary").all_text_contents()
    verschillen = [kop.split(".")[0] for kop in koppen]
    assert len(verschillen) == min(5, len(uitkomst["bronverschillen"]))
    assert set(verschillen) <= set(uitkomst["bronverschillen"])


def test_de_matrix_zet_eerst_wat_niet_klopt_en_vouwt_de_rest(werkblad: Werkblad, kader: Kader) -> None:
    antwoorden = met(met(VOL, MOTIVATIE, "gemiddeld"), RISICO, "weet_niet")
    werkblad.open(antwoorden).toont(kader, antwoorden)
    matrix = werkblad.page.locator("[data-matrices]")
    rijen = matrix.locator("[data-open] [data-matrix-rij]")
    paden = [rij.get_attribute("data-matrix-rij") for rij in rijen.all()]
    assert paden[0] == MOTIVATIE, "it contradicts what fits best"
    assert paden.index(RISICO) < paden.index("kenmerken.problematiek"), "unknown before a profile that is out"
    eens = matrix.locator("[data-eens]")
    expect(eens).to_be_hidden()
    assert eens.locator("[data-past=past_niet], [data-past=onbekend]").count() == 0
    knop = matrix.get_by_role("button", name=sitestuk("werkblad.matrix.eens"))
    knop.press("Enter")
    expect(knop).to_have_attribute("aria-expanded", "true")
    aantal = matrix.locator('[data-matrix-rij="leefgebieden_aantal"]')
    expect(aantal).to_contain_text(kader.afgeleid["leefgebieden_aantal"].vraag.kort)
    expect(aantal.get_by_role("cell").first).to_have_text("✓past")

    rij = matrix.get_by_role("row", name="12. Risico")
    expect(rij.locator("td").first).to_have_text("?onbekend")
    rij.get_by_role("button").press("Enter")
    eisen = matrix.locator(".eisen:visible").first.locator("li")
    assert [" ".join(eis.split()) for eis in eisen.all_inner_texts()][::2] == [
        "IBO-1 laag B1 IBO-1, B3 IBO-1",
        "IBO-3 gemiddeld, hoog B1 IBO-3, B3 IBO-3",
    ]
    werkblad.keuze(RISICO).select_option("gemiddeld")
    werkblad.toont(kader, met(antwoorden, RISICO, "gemiddeld"))
    expect(rij.locator(".vouwknop")).to_have_attribute("aria-expanded", "true")
    expect(eens).to_be_visible()
    matrix.locator(".eisen:visible").first.get_by_role(
        "button", name=sitetekst("werkblad.matrix.naar_score")
    ).click()
    expect(werkblad.keuze(RISICO)).to_be_focused()


def test_geen_wmo_en_zorg_in_natura_hebben_geen_profiel_en_geen_uren(
    werkblad: Werkblad, kader: Kader
) -> None:
    antwoorden: dict[str, Any] = {
        **LEEG,
        "invuller": "inwoner",
        "leefgebieden": {"financien": {"belemmering": "ja"}},
        "vorm": "pgb",
        "kenmerken": {"risico": "laag", "zelfinzicht": "gemiddeld", "ziektebesef": "gemiddeld"},
        "situatie": {"draagkracht_mantelzorg": "goed"},
    }
    werkblad.open(antwoorden).toont(kader, antwoorden)
    werkblad.keuze("leefgebieden.financien.belemmering").select_option("nee")
    werkblad.toont(kader, {**antwoorden, "leefgebieden": {"financien": {"belemmering": "nee"}}})
    expect(werkblad.page.locator("[data-matrices] table")).to_have_count(0)
    expect(werkblad.page.locator("[data-matrix-leeg]")).to_be_visible()
    oplossing = werkblad.score("leefgebieden.financien.oplossing")
    expect(oplossing.get_by_text(sitetekst("werkblad.scores.telt_niet"))).to_be_visible()
    expect(werkblad.keuze("leefgebieden.financien.oplossing")).to_be_disabled()

    werkblad.open(ZIN).toont(kader, ZIN)
    beslissen = werkblad.tab("Beslissen")
    expect(beslissen.get_by_label(sitetekst("werkblad.beslissen.uren"))).to_be_hidden()
    expect(beslissen.get_by_label(sitetekst("werkblad.beslissen.motivering"))).to_be_visible()
    assert "uur per week" not in (werkblad.page.locator("[data-bevindingen]").text_content() or "")
    punten = werkblad.page.locator('[data-lijst="punten"]')
    per_soort = {
        soort: [rij["tekst"] for rij in inhoud().kader.inhoud["tekst/punten"] if rij.get("bij") == [soort]]
        for soort in ("zin", "profiel")
    }
    assert all(per_soort.values())
    for tekst in per_soort["zin"]:
        expect(punten).to_contain_text(tekst)
    for tekst in per_soort["profiel"]:
        expect(punten).not_to_contain_text(tekst)
    werkblad.open(VOL)
    for tekst in per_soort["profiel"]:
        expect(punten).to_contain_text(tekst)
    expect(punten).not_to_contain_text("twee profielen")
    werkblad.keuze("behoefte").select_option("beide")
    expect(punten).to_contain_text("twee profielen")


def test_elk_criterium_heeft_een_rij(site: Path, kader: Kader) -> None:
    """Also what the rules add up themselves: a row is made from what stands in the page."""
    pagina = (site / PAD / "index.html").read_text(encoding="utf-8")
    rijen = set(re.findall(r'data-(?:score|afgeleid)="([^"]+)"', pagina))
    gevraagd = {een.vraag for profiel in kader.profielen.values() for een in profiel.criteria}
    assert gevraagd & set(kader.afgeleid)
    assert gevraagd <= rijen
