"""The worker's view: the outcome of CPython, what-if, the resident's answer beside it, and the report."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from rules_py.brug import herhaal_json
from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.e2e.test_link import ingepakt
from tests.e2e.test_toegankelijk import past_in_de_breedte, schoon
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.regels import kort
from tests.hulp.werkblad import Werkblad, gerekend, geval, met

VOL = geval("ibo-3-leerboekgeval").antwoorden
ZIN = next(een for een in GEVALLEN if een.verwacht["status"] == "zin").antwoorden
LEEG = {"schema": "antwoorden/1"}
RISICO = "kenmerken.risico"
MOTIVATIE = "kenmerken.motivatie"


@pytest.fixture
def werkblad(page: Page, adres: str) -> Werkblad:
    page.set_viewport_size({"width": 1280, "height": 900})
    return Werkblad(page, adres)


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
    expect(oplossing.get_by_text("Telt nu niet mee.")).to_be_visible()
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


SLECHT = {
    "geen base64": "#antwoorden=%%%",
    "script": "#antwoorden=<script>globalThis.gekraakt=1</script>",
    "afgebroken": f"#antwoorden={ingepakt(json.dumps(VOL))[:40]}",
    "veranderd": f"#antwoorden={ingepakt(json.dumps(VOL)).replace('a', 'b')}",
    "bom": f"#antwoorden={ingepakt('0' * 5_000_000)}",
    "een megabyte": "#antwoorden=" + "A" * 1_000_000,
    "zonder antwoorden": "#groet=hallo",
    "lege antwoorden": "#antwoorden=",
}


@pytest.mark.parametrize("fragment", SLECHT.values(), ids=SLECHT)
def test_slechte_link_geeft_een_melding_en_een_leeg_werkblad(
    werkblad: Werkblad, kader: Kader, fragment: str
) -> None:
    werkblad.open_fragment(fragment)
    expect(werkblad.fout).to_contain_text("Deze link kunnen wij niet gebruiken")
    expect(werkblad.fout).to_contain_text("Vraag de inwoner om een nieuwe link")
    expect(werkblad.fout).to_be_focused()
    assert werkblad.page.url == werkblad.adres
    assert werkblad.page.evaluate("globalThis.gekraakt") is None
    werkblad.toont(kader, LEEG)


ONGELDIG = {
    "script": (
        met(VOL, RISICO, "<script>alert(1)</script>"),
        "kenmerken.risico: ‘<script>alert(1)</script>’",
    ),
    "sleutel": ({**VOL, "naam": "<img src=x onerror=globalThis.gekraakt=1>"}, "‘naam’ is hier niet bekend"),
    "leeg": ({}, "schema: dit ontbreekt"),
}


@pytest.mark.parametrize(("antwoorden", "regel"), ONGELDIG.values(), ids=ONGELDIG)
def test_medewerker_leest_welke_regel_niet_klopt(
    werkblad: Werkblad, kader: Kader, antwoorden: dict[str, Any], regel: str
) -> None:
    werkblad.open_fragment(f"#antwoorden={ingepakt(json.dumps(antwoorden))}")
    expect(werkblad.fout).to_contain_text(regel)
    assert werkblad.fout.locator("img, script").count() == 0
    assert werkblad.page.evaluate("globalThis.gekraakt") is None
    werkblad.toont(kader, LEEG)


def test_heel_veel_fouten_blijven_leesbaar(werkblad: Werkblad) -> None:
    werkblad.open()
    werkblad.open_bestand(json.dumps({**LEEG, **{f"k{nummer}": 1 for nummer in range(500)}}).encode())
    expect(werkblad.fout).to_contain_text("En nog 480 fouten.")
    expect(werkblad.fout.locator("li")).to_have_count(21)


def test_tweede_link_in_dezelfde_bladzijde(werkblad: Werkblad, kader: Kader) -> None:
    """Pasted in the address bar only the fragment changes, so the page is not loaded again."""
    werkblad.open(VOL).toont(kader, VOL)
    werkblad.page.evaluate("(data) => { location.hash = data; }", f"antwoorden={ingepakt(json.dumps(ZIN))}")
    werkblad.toont(kader, ZIN)
    assert werkblad.page.url == werkblad.adres


def test_bestand_openen_en_een_slecht_bestand_verliest_niets(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open().toont(kader, LEEG)
    werkblad.open_bestand(json.dumps(VOL).encode())
    werkblad.toont(kader, VOL)
    werkblad.keuze(RISICO).select_option("hoog")
    for tekst, melding in ((b"hallo", "geen geldige JSON"), (b" " * 100_001, "te groot")):
        werkblad.open_bestand(tekst)
        expect(werkblad.fout).to_contain_text(melding)
        expect(werkblad.fout).to_contain_text("Wat hier al stond, staat er nog.")
        werkblad.toont(kader, met(VOL, RISICO, "hoog"))
    assert werkblad.page.title().startswith("Fout: Bekijk")
    werkblad.open_bestand(json.dumps(VOL).encode())
    werkblad.toont(kader, VOL)
    expect(werkblad.fout).to_be_hidden()
    assert werkblad.page.title().startswith("Bekijk")


def test_verkeerde_leeftijd_zegt_wat_mag_en_toont_geen_oude_uitkomst(
    werkblad: Werkblad, kader: Kader
) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    leeftijd = werkblad.keuze("kenmerken.leeftijd")
    leeftijd.fill("oud")
    leeftijd.press("Tab")
    expect(werkblad.stand).to_contain_text("Een score klopt niet. kenmerken.leeftijd: ‘oud’")
    expect(werkblad.page.locator("[data-bevindingen]")).to_be_hidden()
    expect(werkblad.page.locator("[data-verslag-invoer]")).to_be_hidden()
    leeftijd.fill("")
    leeftijd.press("Tab")
    werkblad.toont(kader, VOL)
    expect(werkblad.page.locator("[data-verslag-invoer]")).to_be_visible()


@pytest.mark.echte_rekenhulp
def test_rekenhulp_weg_en_weer_terug(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.page.klachten_verwacht = True  # type: ignore[attr-defined]
    werkblad.page.route("**/rekenhulp/kader.json", lambda route: route.fulfill(status=404, body="weg"))
    werkblad.open(VOL)
    expect(werkblad.stand).to_contain_text("werkt nu niet")
    werkblad.page.unroute("**/rekenhulp/kader.json")
    werkblad.page.locator('[data-actie="opnieuw"]').click()
    werkblad.toont(kader, VOL)


def test_een_andere_herkomst_dan_de_inwoner_zag_wordt_gezegd(werkblad: Werkblad, kader: Kader) -> None:
    """The outcome that came along was computed from something else: both are named."""
    nu = kort(gerekend(kader, VOL))
    data = ingepakt(json.dumps(VOL))
    regel = werkblad.page.locator('[data-bevindingen] [data-veld="herkomst"]')
    werkblad.open_fragment(f"#antwoorden={data}&berekend={quote(nu)}")
    expect(regel).to_have_text(f"Berekend met: {nu}.")
    werkblad.open_fragment(f"#antwoorden={data}&berekend={quote('ander-kader, <b>2021</b>')}")
    expect(regel).to_contain_text("berekend was met: ander-kader, <b>2021</b>.")
    expect(regel).to_contain_text(nu)


def test_een_bewaarde_uitkomst_is_opnieuw_te_rekenen(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    with werkblad.page.expect_download() as wacht:
        werkblad.page.locator('[data-actie="bewaar-uitkomst"]').click()
    bewaard = Path(wacht.value.path()).read_text(encoding="utf-8")
    assert json.loads(herhaal_json(kader, bewaard))["gelijk"] is True
    anders = json.loads(bewaard)
    anders["uitkomst"]["titel"] = "iets anders"
    herhaald = json.loads(herhaal_json(kader, json.dumps(anders)))
    assert (herhaald["gelijk"], herhaald["anders"]) == (False, ["titel"])


def verslag(page: Page) -> str:
    lezer = lees_print(page)
    breed, hoog = (float(zijde) for zijde in lezer.pages[0].mediabox[2:])
    assert (round(breed), round(hoog)) == (595, 842)
    return " ".join(bladen(lezer))


def test_verslag_op_papier(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL)
    werkblad.keuze(MOTIVATIE).select_option("gemiddeld")
    uitkomst = gerekend(kader, met(VOL, MOTIVATIE, "gemiddeld"))
    werkblad.toont(kader, met(VOL, MOTIVATIE, "gemiddeld"))
    werkblad.page.get_by_label("Uren die u overweegt").fill("6,5 uur")
    werkblad.page.get_by_label("Waarom").fill("Er zijn twee kinderen thuis.")
    tekst = verslag(werkblad.page)
    assert kader.titel in tekst
    assert kader.id in tekst
    assert "5 juli 2022" in tekst
    assert (werkblad.page.locator('[data-verslag] [data-veld="vandaag"]').text_content() or "?") in tekst
    assert "5. Motivatie bevorderend gemiddeld" in tekst
    assert "12. Risico gemiddeld gelijk" in tekst
    for profiel in uitkomst["profielen"]:
        assert f"{profiel['code']}: {profiel['naam']}" in tekst
        for reden in profiel["omvang"]["redenen"]:
            assert reden["tekst"] in tekst
            assert reden["bron"] in tekst
    for reden in uitkomst["bespreekpunten"]:
        assert reden["tekst"] in tekst
    assert all(f"{naam}." in tekst for naam in uitkomst["bronverschillen"])
    assert "6,5 uur" in tekst
    assert "Er zijn twee kinderen thuis." in tekst
    for scherm in ("Zoeken", "Print het verslag", "Kies een leefgebied", "Met Tab", "Probeer"):
        assert scherm not in tekst


def test_leeg_verslag_heeft_een_kolom_en_ruimte_om_te_schrijven(werkblad: Werkblad) -> None:
    werkblad.open()
    expect(werkblad.stand).to_have_attribute("data-stand", "onvoldoende")
    tekst = verslag(werkblad.page)
    assert "Vraag Score" in tekst
    assert "Wijkteam" not in tekst.split("Profielen")[0]
    werkblad.page.emulate_media(media="print")
    assert werkblad.page.locator('[data-verslag] [data-veld="uren"]').bounding_box()


def test_er_blijft_niets_achter(werkblad: Werkblad, bewaakt: list[str]) -> None:
    werkblad.open(VOL)
    werkblad.keuze(RISICO).select_option("hoog")
    werkblad.page.get_by_label("Waarom").fill("geheimwoord")
    opslag = "JSON.stringify([sessionStorage, localStorage]) + document.cookie"
    bewaard = werkblad.page.evaluate(opslag)
    assert "geheimwoord" not in bewaard
    assert "kenmerken" not in bewaard
    for url in bewaakt[1:]:  # the first is the link itself; a browser keeps what is behind the # to itself
        assert "?" not in url
        assert "#" not in url
    werkblad.page.reload()
    werkblad.klaar()
    expect(werkblad.page.get_by_label("Waarom")).to_have_value("")
    expect(werkblad.keuze(RISICO)).to_have_value("weet_niet")


@pytest.fixture(
    params=[
        (1280, "light"),
        (320, "dark"),
        pytest.param((1280, "dark"), marks=pytest.mark.diep),
        pytest.param((820, "light"), marks=pytest.mark.diep),
    ],
    ids=str,
)
def scherm(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    breed, kleur = request.param
    context = browser.new_context(color_scheme=kleur, viewport={"width": breed, "height": 900})
    with bewaak(context.new_page()):
        yield context.pages[0]
    context.close()


def test_toegankelijk_in_elke_breedte(scherm: Page, adres: str, kader: Kader) -> None:
    werkblad = Werkblad(scherm, adres).open(met(VOL, RISICO, "weet_niet"))
    werkblad.keuze(MOTIVATIE).select_option("beperkend")
    werkblad.toont(kader, met(met(VOL, RISICO, "weet_niet"), MOTIVATIE, "beperkend"))
    for kop in scherm.locator("summary:visible").all():
        kop.click()
    schoon(scherm)
    past_in_de_breedte(scherm)
    werkblad.open_bestand(b"hallo")
    expect(werkblad.fout).to_be_visible()
    schoon(scherm)
    past_in_de_breedte(scherm)
