"""The worker's view: the outcome of CPython beside the scores, and what-if."""

import pytest
from playwright.sync_api import expect

from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.werkblad import LEEG, MOTIVATIE, RISICO, VOL, ZIN, Werkblad, gerekend, met


@pytest.mark.parametrize("een", GEVALLEN[::18], ids=lambda een: een.naam)
def test_link_toont_wat_cpython_zegt(werkblad: Werkblad, kader: Kader, een: Geval) -> None:
    werkblad.open(een.antwoorden).toont(kader, een.antwoorden)
    assert werkblad.page.url == werkblad.adres
    uitkomst = gerekend(kader, een.antwoorden)
    bevindingen = werkblad.page.locator("[data-bevindingen]")
    for soort in ("redenen", "bespreekpunten", "omslagpunten"):
        for reden in uitkomst[soort]:
            expect(bevindingen).to_contain_text(reden["tekst"])
    verschillen = werkblad.page.locator("[data-verschillen] summary").all_text_contents()
    assert [kop.split(".")[0] for kop in verschillen] == uitkomst["bronverschillen"]
    getoond = werkblad.page.locator("[data-profielen] [data-profiel]").all()
    assert [deel.get_attribute("data-profiel") for deel in getoond] == [
        profiel["code"] for profiel in uitkomst["profielen"]
    ]


def test_leeg_begin_laat_alles_open(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open().toont(kader, LEEG)
    expect(werkblad.fout).to_be_hidden()
    expect(werkblad.page.locator("[data-verandering]")).to_be_hidden()


def test_een_vak_zegt_teken_woord_waarden_en_bron(werkblad: Werkblad) -> None:
    werkblad.open(VOL)
    rij = werkblad.page.locator(f'[data-matrices] [data-matrix-rij="{RISICO}"]')
    assert " ".join(rij.locator("th").inner_text().split()) == "12. Risico gemiddeld"
    vakken = [" ".join(vak.inner_text().split()) for vak in rij.locator("td").all()]
    assert vakken[0] == "✗ past niet laag B1 IBO-1, B3 IBO-1"
    assert vakken[2] == "✓ past gemiddeld, hoog B1 IBO-3, B3 IBO-3"
    assert vakken[3] == "✓ past gemiddeld, hoog B1 IBO-4, B3 IBO-4"
    inzicht = werkblad.page.locator('[data-matrices] [data-matrix-rij="kenmerken.zelfinzicht"] td').all()
    assert " ".join(inzicht[2].inner_text().split()) == "✓ past alles mag B1 IBO-3, B3 IBO-3"


def test_wat_de_regels_zelf_optellen_staat_in_de_matrix(werkblad: Werkblad) -> None:
    werkblad.open(VOL)
    rij = werkblad.page.locator('[data-matrices] [data-matrix-rij="leefgebieden_aantal"]')
    assert (
        " ".join(rij.locator("th").inner_text().split())
        == "Op hoeveel gebieden het moeilijk is enkele gebieden"
    )
    expect(rij.locator("td").first).to_contain_text("één gebied, enkele gebieden")


def test_wat_als_verandert_de_uitkomst_en_houdt_het_antwoord(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    werkblad.keuze(RISICO).select_option("hoog")
    werkblad.toont(kader, met(VOL, RISICO, "hoog"))
    eigen = werkblad.score(RISICO).locator("[data-anders]")
    expect(eigen).to_contain_text("Inwoner: gemiddeld (‘Er kan iets misgaan’)")
    expect(werkblad.page.locator(f'[data-matrices] [data-matrix-rij="{RISICO}"] th')).to_contain_text(
        "Inwoner: gemiddeld"
    )
    werkblad.keuze("focus").select_option("behoudgericht")
    anders = met(met(VOL, RISICO, "hoog"), "focus", "behoudgericht")
    werkblad.toont(kader, anders)
    expect(werkblad.page.locator("[data-verandering]")).to_contain_text("2.")
    eigen.get_by_role("button", name="Terug naar het antwoord van de inwoner").click()
    werkblad.toont(kader, met(VOL, "focus", "behoudgericht"))
    expect(eigen).to_be_hidden()
    expect(werkblad.keuze(RISICO)).to_have_value("gemiddeld")
    expect(werkblad.keuze(RISICO)).to_be_focused()


def test_een_verandering_zonder_gevolg_wordt_ook_gezegd(werkblad: Werkblad) -> None:
    werkblad.open(VOL)
    expect(werkblad.stand).to_contain_text("Past het meest")
    expect(werkblad.stand).not_to_contain_text("Geen verandering")
    werkblad.keuze("kenmerken.leeftijd").fill("50")
    werkblad.keuze("kenmerken.leeftijd").press("Tab")
    expect(werkblad.stand).to_contain_text("Geen verandering")


def test_alles_terug(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL)
    werkblad.keuze(RISICO).select_option("laag")
    werkblad.keuze(MOTIVATIE).select_option("weet_niet")
    werkblad.page.locator("[data-nieuw-gebied]").select_option("huisvesting")
    werkblad.page.locator('[data-actie="voeg-toe"]').click()
    anders = met(met(VOL, RISICO, "laag"), MOTIVATIE, "weet_niet")
    werkblad.toont(kader, met(anders, "leefgebieden.huisvesting", {}))
    expect(werkblad.page.locator("[data-verandering]")).to_contain_text("3.")
    werkblad.page.locator('[data-actie="alles-terug"]').click()
    werkblad.toont(kader, VOL)
    expect(werkblad.page.locator("[data-anders]:visible")).to_have_count(0)
    expect(werkblad.page.locator("#scores-kop")).to_be_focused()


def test_leefgebied_weg_en_terug(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL)
    naam = next(iter(VOL["leefgebieden"]))
    blok = werkblad.page.locator(f'[data-gebiedblok="{naam}"]')
    blok.get_by_role("button", name="Haal weg").click()
    rest = {gebied: deel for gebied, deel in VOL["leefgebieden"].items() if gebied != naam}
    werkblad.toont(kader, {**VOL, "leefgebieden": rest})
    expect(blok).to_contain_text("De inwoner koos dit wel")
    expect(blok.locator("select").first).to_be_hidden()
    blok.get_by_role("button", name="Terug naar het antwoord van de inwoner").click()
    expect(blok.locator("select").first).to_be_visible()
    expect(werkblad.page.locator("[data-verandering]")).to_be_hidden()


def test_niets_over_maakt_geen_wmo_en_dan_is_er_geen_matrix(werkblad: Werkblad, kader: Kader) -> None:
    antwoorden = {
        **LEEG,
        "invuller": "inwoner",
        "leefgebieden": {"financien": {"belemmering": "ja"}},
        "vorm": "pgb",
        "kenmerken": {"risico": "laag", "zelfinzicht": "gemiddeld", "ziektebesef": "gemiddeld"},
        "situatie": {"draagkracht_mantelzorg": "goed"},
    }
    werkblad.open(antwoorden).toont(kader, antwoorden)
    werkblad.keuze("leefgebieden.financien.belemmering").select_option("nee")
    anders = {**antwoorden, "leefgebieden": {"financien": {"belemmering": "nee"}}}
    werkblad.toont(kader, anders)
    expect(werkblad.page.locator("[data-matrices] table")).to_have_count(0)
    oplossing = werkblad.score("leefgebieden.financien.oplossing")
    expect(oplossing.get_by_text("Dit telt bij deze antwoorden niet mee.")).to_be_visible()
    expect(werkblad.keuze("leefgebieden.financien.oplossing")).to_be_disabled()


def test_zorg_in_natura_noemt_geen_uren(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(ZIN).toont(kader, ZIN)
    expect(werkblad.page.locator('[data-verslag-invoer] [data-deel="afwijking"]')).to_be_hidden()
    assert "uur per week" not in werkblad.page.locator("[data-bevindingen]").inner_text()
    punten = werkblad.page.locator('[data-lijst="punten"]')
    expect(punten).to_contain_text("Leg hier geen uren vast")
    expect(punten).not_to_contain_text("Hoeveel uur")


def test_punten_om_zelf_te_bepalen_passen_bij_de_situatie(werkblad: Werkblad) -> None:
    werkblad.open(VOL)
    punten = werkblad.page.locator('[data-lijst="punten"]')
    expect(punten).to_contain_text("Hoeveel uur het wordt")
    expect(punten).not_to_contain_text("twee profielen")
    expect(punten).not_to_contain_text("dagdelen")
    werkblad.keuze("behoefte").select_option("beide")
    expect(punten).to_contain_text("twee profielen")
    expect(punten).to_contain_text("dagdelen")


def test_omslagpunt_proberen(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    punt = gerekend(kader, VOL)["omslagpunten"][-1]
    regel = werkblad.page.locator(".omslagpunten li", has_text=punt["tekst"])
    regel.get_by_role("button", name="Probeer").click()
    werkblad.toont(kader, met(VOL, punt["vraag"], punt["naar"]))
    expect(werkblad.keuze(punt["vraag"])).to_be_focused()


def test_wat_mist_leidt_naar_de_score(werkblad: Werkblad) -> None:
    werkblad.open(met(VOL, RISICO, "weet_niet"))
    werkblad.page.locator('[data-lijst="ontbrekend"] a', has_text="Risico").click()
    expect(werkblad.keuze(RISICO)).to_be_focused()


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
    werkblad.page.wait_for_function("globalThis.wissel === undefined")
    werkblad.toont(kader, met(VOL, RISICO, "laag"))


def test_met_alleen_het_toetsenbord(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    toets = werkblad.page.keyboard.press
    werkblad.page.locator('[data-naar="scores"]').focus()
    toets("Enter")
    for _ in range(60):
        toets("Tab")
        if werkblad.keuze(RISICO).evaluate("(veld) => veld === document.activeElement"):
            break
    expect(werkblad.keuze(RISICO)).to_be_focused()
    toets("h")  # the first letter of hoog
    werkblad.toont(kader, met(VOL, RISICO, "hoog"))
    toets("Tab")
    expect(werkblad.score(RISICO).get_by_role("button")).to_be_focused()
    toets("Enter")
    werkblad.toont(kader, VOL)
    expect(werkblad.keuze(RISICO)).to_be_focused()
    werkblad.page.locator('[data-naar="uitkomst"]').focus()
    toets("Enter")
    toets("Tab")
    expect(werkblad.page.get_by_role("region", name="Profielen naast de scores")).to_be_focused()
