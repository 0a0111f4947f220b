"""What comes into the worker's view by a link or a file, and the outcome that can be kept."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from rules_py.brug import herhaal_json
from rules_py.model.kader import Kader
from tests.hulp.inhoud import sitetekst
from tests.hulp.linkmaker import ingepakt
from tests.hulp.regels import kort
from tests.hulp.werkblad import LEEG, RISICO, VOL, ZIN, Werkblad, gerekend, met

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


def test_slechte_link_geeft_een_melding_en_een_leeg_werkblad(werkblad: Werkblad, kader: Kader) -> None:
    """Each in the same page, as somebody does who pastes again; none is kept."""
    werkblad.open()
    for naam, fragment in SLECHT.items():
        werkblad.plak(fragment)
        expect(werkblad.fout, naam).to_contain_text(sitetekst("check.fouten.kop-link"))
        expect(werkblad.fout).to_contain_text(sitetekst("werkblad.fouten.link"))
        expect(werkblad.fout).to_be_focused()
        assert werkblad.page.url == werkblad.adres
        assert werkblad.page.evaluate("globalThis.gekraakt") is None
    werkblad.page.goto("about:blank")
    werkblad.open_fragment(SLECHT["script"]).toont(kader, LEEG)
    expect(werkblad.fout).to_contain_text(sitetekst("check.fouten.kop-link"))


ONGELDIG = {
    "script": (
        met(VOL, RISICO, "<script>alert(1)</script>"),
        "kenmerken.risico: ‘<script>alert(1)</script>’",
    ),
    "sleutel": ({**VOL, "naam": "<img src=x onerror=globalThis.gekraakt=1>"}, "‘naam’ is hier niet bekend"),
    "leeg": ({}, "schema: dit ontbreekt"),
}


def test_medewerker_leest_welke_regel_niet_klopt(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open().toont(kader, LEEG)
    for antwoorden, regel in ONGELDIG.values():
        werkblad.plak(f"#antwoorden={ingepakt(json.dumps(antwoorden))}")
        expect(werkblad.fout).to_contain_text(regel)
        assert werkblad.fout.locator("img, script").count() == 0
        assert werkblad.page.evaluate("globalThis.gekraakt") is None
    werkblad.open_bestand(json.dumps({**LEEG, **{f"k{nummer}": 1 for nummer in range(500)}}).encode())
    expect(werkblad.fout).to_contain_text("En nog 480 fouten.")
    expect(werkblad.fout.locator("li")).to_have_count(21)
    hoog = werkblad.page.evaluate("document.documentElement.scrollHeight")
    assert hoog == werkblad.page.evaluate("innerHeight"), "a long list of faults scrolls by itself"


def test_tweede_link_in_dezelfde_bladzijde(werkblad: Werkblad, kader: Kader) -> None:
    """Pasted in the address bar only the fragment changes, so the page is not loaded again."""
    werkblad.open(VOL).toont(kader, VOL)
    werkblad.plak(f"#antwoorden={ingepakt(json.dumps(ZIN))}")
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
        expect(werkblad.fout).to_contain_text(sitetekst("werkblad.fouten.behouden"))
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
    expect(werkblad.strook).to_contain_text(
        sitetekst("werkblad.strook.fout", regel="kenmerken.leeftijd: ‘oud’")
    )
    expect(werkblad.page.locator("[data-bevindingen]")).to_be_hidden()
    expect(werkblad.page.get_by_role("button", name=sitetekst("werkblad.strook.print"))).to_be_hidden()
    leeftijd.fill("")
    leeftijd.press("Tab")
    werkblad.toont(kader, VOL)
    expect(werkblad.page.get_by_role("button", name=sitetekst("werkblad.strook.print"))).to_be_visible()


@pytest.mark.echte_rekenhulp
def test_rekenhulp_weg_en_weer_terug(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.page.klachten_verwacht = True  # type: ignore[attr-defined]
    werkblad.page.route("**/rekenhulp/regels-*.zip", lambda route: route.fulfill(status=404, body="weg"))
    werkblad.open(VOL)
    expect(werkblad.strook).to_contain_text(sitetekst("check.rekenhulp.fout"))
    werkblad.page.unroute("**/rekenhulp/regels-*.zip")
    werkblad.page.locator('[data-actie="opnieuw"]').click()
    werkblad.toont(kader, VOL)


def test_een_andere_herkomst_dan_de_inwoner_zag_wordt_gezegd(werkblad: Werkblad, kader: Kader) -> None:
    """The outcome that came along was computed from something else: both are named."""
    nu = kort(gerekend(kader, VOL))
    data = ingepakt(json.dumps(VOL))
    regel = werkblad.page.locator('[data-bevindingen] [data-veld="herkomst"]')
    werkblad.open_fragment(f"#antwoorden={data}&berekend={quote(nu)}")
    werkblad.tab("De tekst")
    expect(regel).to_have_text(f"Berekend met: {nu}.")
    werkblad.open_fragment(f"#antwoorden={data}&berekend={quote('ander-kader, 2021-01-01')}")
    expect(regel).to_contain_text("berekend was met: ander-kader, 2021-01-01.")
    expect(regel).to_contain_text(nu)
    # A sentence of somebody else gets no place here.
    werkblad.open_fragment(f"#antwoorden={data}&berekend={quote('Bel <b>snel</b> dit nummer')}")
    expect(regel).to_have_text(f"Berekend met: {nu}.")


def test_een_bewaarde_uitkomst_is_opnieuw_te_rekenen(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    beslissen = werkblad.tab("Beslissen")
    with werkblad.page.expect_download() as wacht:
        beslissen.get_by_role("button", name=sitetekst("werkblad.beslissen.bewaar")).click()
    bewaard = Path(wacht.value.path()).read_text(encoding="utf-8")
    assert json.loads(herhaal_json(kader, bewaard))["gelijk"] is True
    anders = json.loads(bewaard)
    anders["uitkomst"]["titel"] = "iets anders"
    herhaald = json.loads(herhaal_json(kader, json.dumps(anders)))
    assert (herhaald["gelijk"], herhaald["anders"]) == (False, ["titel"])
