"""The report on paper, that nothing stays behind, and the worker's view in every width."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.e2e.test_toegankelijk import past_in_de_breedte, schoon
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.werkblad import MOTIVATIE, RISICO, VOL, Werkblad, gerekend, met


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
    werkblad.page.get_by_label("Het aantal uren dat u overweegt").fill("6,5 uur")
    werkblad.page.get_by_label("Waarom dit bij deze inwoner past").fill("Er zijn twee kinderen thuis.")
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
    werkblad.page.get_by_label("Waarom dit bij deze inwoner past").fill("geheimwoord")
    opslag = "JSON.stringify([sessionStorage, localStorage]) + document.cookie"
    bewaard = werkblad.page.evaluate(opslag)
    assert "geheimwoord" not in bewaard
    assert "kenmerken" not in bewaard
    for url in bewaakt[1:]:  # the first is the link itself; a browser keeps what is behind the # to itself
        assert "?" not in url
        assert "#" not in url
    werkblad.page.reload()
    werkblad.klaar()
    expect(werkblad.page.get_by_label("Waarom dit bij deze inwoner past")).to_have_value("")
    expect(werkblad.keuze(RISICO)).to_have_value("weet_niet")


@pytest.fixture(
    params=[
        (320, "dark"),
        pytest.param((1280, "light"), marks=pytest.mark.diep),
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
