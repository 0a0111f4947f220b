"""The worker's view: the outcome of CPython beside the scores, what-if, and all of it in one screen."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.werkblad import LEEG, MOTIVATIE, PAD, RISICO, VOL, ZIN, Werkblad, gerekend, met

MEESTE_TOETSEN = 10


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
    assert in_beeld(werkblad, werkblad.page.get_by_label("Waarom dit bij deze inwoner past"))
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
    knop = matrix.get_by_role("button", name="scores zonder verschil")
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
    matrix.locator(".eisen:visible").first.get_by_role("button", name="Naar deze score").click()
    expect(werkblad.keuze(RISICO)).to_be_focused()


def test_wat_als_verandert_de_uitkomst_en_houdt_het_antwoord(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open().toont(kader, LEEG)
    expect(werkblad.fout).to_be_hidden()
    verandering = werkblad.page.locator("[data-verandering]")
    expect(verandering).to_be_hidden()
    werkblad.open(VOL).toont(kader, VOL)
    expect(werkblad.stand).not_to_contain_text("Geen verandering")
    expect(werkblad.page.locator("[data-uren]")).to_contain_text("3,1 en 5,9 uur")
    expect(werkblad.page.locator("[data-onbekend]")).to_be_hidden()
    werkblad.keuze("kenmerken.leeftijd").fill("50")
    werkblad.keuze("kenmerken.leeftijd").press("Tab")
    expect(werkblad.stand).to_contain_text("Geen verandering")
    werkblad.keuze("kenmerken.leeftijd").fill("")
    werkblad.keuze("kenmerken.leeftijd").press("Tab")

    werkblad.keuze(RISICO).select_option("hoog")
    werkblad.toont(kader, met(VOL, RISICO, "hoog"))
    eigen = werkblad.score(RISICO).locator("[data-anders]")
    woorden = kader.vragen[RISICO].labels["gemiddeld"]
    expect(eigen).to_contain_text(f"Inwoner: gemiddeld (‘{woorden}’)")
    rij = werkblad.page.locator(f'[data-matrices] [data-matrix-rij="{RISICO}"] th')
    expect(rij).to_contain_text("Inwoner: gemiddeld")
    werkblad.keuze("focus").select_option("behoudgericht")
    werkblad.toont(kader, met(met(VOL, RISICO, "hoog"), "focus", "behoudgericht"))
    expect(verandering).to_contain_text("Veranderd: 2")
    eigen.get_by_role("button", name="Terug naar het antwoord van de inwoner").click()
    werkblad.toont(kader, met(VOL, "focus", "behoudgericht"))
    expect(eigen).to_be_hidden()
    expect(werkblad.keuze(RISICO)).to_be_focused()

    werkblad.page.locator("[data-nieuw-gebied]").select_option("huisvesting")
    werkblad.page.locator('[data-actie="voeg-toe"]').click()
    weg = next(iter(VOL["leefgebieden"]))
    blok = werkblad.page.locator(f'[data-gebiedblok="{weg}"]')
    blok.get_by_role("button", name="Haal weg").click()
    expect(blok).to_contain_text("De inwoner koos dit wel")
    expect(blok.locator("select").first).to_be_hidden()
    rest = {naam: deel for naam, deel in VOL["leefgebieden"].items() if naam != weg}
    anders = {**met(VOL, "focus", "behoudgericht"), "leefgebieden": {**rest, "huisvesting": {}}}
    werkblad.toont(kader, anders)
    blok.get_by_role("button", name="Terug naar het antwoord van de inwoner").click()
    expect(blok.locator("select").first).to_be_visible()
    expect(verandering).to_contain_text("Veranderd: 2")
    werkblad.page.get_by_role("button", name="Zet alles terug").click()
    werkblad.toont(kader, VOL)
    expect(werkblad.page.locator("[data-anders]:visible")).to_have_count(0)
    expect(verandering).to_be_hidden()
    expect(werkblad.page.locator("#scores-kop")).to_be_focused()


def test_proberen_en_wat_mist_leiden_naar_de_score(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    groep = werkblad.tab("Wat als").locator('[data-dan="IBO-2"]')
    expect(groep.get_by_role("heading")).to_have_text("Dan past het meest: IBO-2")
    groep.get_by_role("button", name=re.compile(r"^Probeer ?: 10\. Complexiteit: gemiddeld$")).click()
    werkblad.toont(kader, met(VOL, "kenmerken.complexiteit", "gemiddeld"))
    expect(werkblad.keuze("kenmerken.complexiteit")).to_be_focused()
    werkblad.keuze(RISICO).select_option("weet_niet")
    onbekend = werkblad.page.get_by_role("button", name="Nog onbekend: 1")
    onbekend.click()
    expect(werkblad.keuze(RISICO)).to_be_focused()
    werkblad.tab("Bespreken").get_by_role("button", name="12. Risico").click()
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
    expect(oplossing.get_by_text("Telt nu niet mee.")).to_be_visible()
    expect(werkblad.keuze("leefgebieden.financien.oplossing")).to_be_disabled()

    werkblad.open(ZIN).toont(kader, ZIN)
    beslissen = werkblad.tab("Beslissen")
    expect(beslissen.get_by_label("Uren per week")).to_be_hidden()
    expect(beslissen.get_by_label("Waarom dit bij deze inwoner past")).to_be_visible()
    assert "uur per week" not in (werkblad.page.locator("[data-bevindingen]").text_content() or "")
    punten = werkblad.page.locator('[data-lijst="punten"]')
    expect(punten).to_contain_text("Leg hier geen uren vast")
    expect(punten).not_to_contain_text("Hoeveel uur")
    werkblad.open(VOL)
    expect(punten).to_contain_text("Hoeveel uur het wordt")
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


# Two replies of the worker change places: the older one comes last.
WISSEL = """
const luister = Worker.prototype.addEventListener;
Worker.prototype.addEventListener = function (soort, hoor, ...rest) {
  if (soort !== "message") return luister.call(this, soort, hoor, ...rest);
  luister.call(this, soort, (bericht) => {
    if (globalThis.wissel === true) globalThis.wissel = bericht;
    else {
      hoor(bericht);
      if (globalThis.wissel) hoor(globalThis.wissel);
      globalThis.wissel = undefined;
    }
  });
};
"""


def test_alleen_het_laatste_telt(werkblad: Werkblad, kader: Kader) -> None:
    """The answer to an older request is dropped, also when it comes after the newer one."""
    werkblad.page.add_init_script(WISSEL)
    werkblad.open(VOL).toont(kader, VOL)
    werkblad.keuze(RISICO).evaluate(
        """(veld) => {
          globalThis.wissel = true;
          for (veld.value of ["hoog", "laag"]) veld.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    werkblad.page.wait_for_function("() => globalThis.wissel === undefined")
    werkblad.toont(kader, met(VOL, RISICO, "laag"))


def test_met_alleen_het_toetsenbord(werkblad: Werkblad, kader: Kader) -> None:
    """From an opened link to a changed score and back, in few presses; then the tabs."""
    werkblad.open(VOL).toont(kader, VOL)
    toetsen = 0

    def toets(naam: str) -> None:
        nonlocal toetsen
        toetsen += 1
        werkblad.page.keyboard.press(naam)

    zoek = werkblad.page.get_by_label("Zoek een score")
    while not zoek.evaluate("(veld) => veld === document.activeElement"):
        toets("Tab")
        assert toetsen < MEESTE_TOETSEN
    for letter in "ris":
        toets(letter)
    expect(werkblad.score(MOTIVATIE)).to_be_hidden()
    expect(werkblad.score(RISICO)).to_be_visible()
    toets("Enter")
    expect(werkblad.keuze(RISICO)).to_be_focused()
    expect(werkblad.score(MOTIVATIE)).to_be_visible()
    toets("h")  # the first letter of hoog
    werkblad.toont(kader, met(VOL, RISICO, "hoog"))
    toets("Tab")
    toets("Enter")  # the button beside the resident's own answer
    werkblad.toont(kader, VOL)
    expect(werkblad.keuze(RISICO)).to_be_focused()
    assert toetsen <= MEESTE_TOETSEN, toetsen

    tabs = werkblad.page.get_by_role("tab")
    tabs.first.focus()
    for naam, toont in (("ArrowRight", "Wat als"), ("End", "De tekst"), ("ArrowRight", "Bespreken")):
        toets(naam)
        tab = werkblad.page.get_by_role("tab", name=toont)
        expect(tab).to_be_focused()
        expect(tab).to_have_attribute("aria-selected", "true")
        expect(werkblad.page.get_by_role("tabpanel")).to_have_count(1)
        expect(werkblad.page.get_by_role("tabpanel", name=toont)).to_be_visible()
    werkblad.page.set_viewport_size({"width": 360, "height": 740})
    expect(werkblad.page.get_by_role("tab")).to_have_count(0)
    expect(werkblad.page.locator("[data-tabdeel]:visible")).to_have_count(4)
