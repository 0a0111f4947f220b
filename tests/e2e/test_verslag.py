"""The report on paper, that nothing stays behind, and the worker's view in every width."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.hulp.inhoud import sitestuk, sitetekst
from tests.hulp.klembord import geplakt
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.toegankelijk import past_in_de_breedte, schoon
from tests.hulp.werkblad import MOTIVATIE, RISICO, VOL, Werkblad, gerekend, geval, met

MEER_SCORES = (
    *("belastbaarheid", "motivatie", "zelfinzicht", "ziektebesef"),
    *("problematiek", "complexiteit", "verwachting", "risico"),
)
VOUW_OPEN = """() => [...document.querySelectorAll("details:not([open]) > summary, [aria-expanded=false]")]
  .filter((een) => een.checkVisibility()).forEach((een) => een.click())"""
PANEEL = "[role=tabpanel]:not([hidden])"
ANDERE = "(veld) => [...veld.options].find(({ selected, value }) => !selected && value).value"


def verslag(page: Page) -> list[str]:
    """The text of each side; A4."""
    lezer = lees_print(page)
    breed, hoog = (float(zijde) for zijde in lezer.pages[0].mediabox[2:])
    assert (round(breed), round(hoog)) == (595, 842)
    return bladen(lezer)


def test_verslag_in_twee_kanten_en_als_tekst(werkblad: Werkblad, kader: Kader) -> None:
    """The decision on one side, what it rests on on the other; and the same words for another system."""
    werkblad.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    werkblad.open(VOL)
    werkblad.keuze(MOTIVATIE).select_option("gemiddeld")
    uitkomst = gerekend(kader, met(VOL, MOTIVATIE, "gemiddeld"))
    werkblad.toont(kader, met(VOL, MOTIVATIE, "gemiddeld"))
    beslissen = werkblad.tab("Beslissen")
    uren = beslissen.get_by_label(sitetekst("werkblad.beslissen.uren"))
    for getypt, zegt in (("2,5 uur", "minder"), ("6,5 uur", "meer"), ("4", None), ("veel", None)):
        uren.fill(getypt)
        hint = beslissen.locator("[data-gebruikelijk]")
        expect(hint).to_contain_text("3,1 en 5,9 uur")
        if zegt:
            expect(hint).to_contain_text(f"Dit is {zegt} dan gebruikelijk")
        else:
            expect(hint).not_to_contain_text("leg uit")
    uren.fill("6,5 uur")
    beslissen.get_by_label("Profiel").select_option("IBO-4")
    expect(beslissen.locator("[data-gebruikelijk]")).to_have_text("Gebruikelijk is 6 uur per week of meer.")
    beslissen.get_by_label("Hoe lang").fill("een half jaar")
    beslissen.get_by_label("Uw naam").fill("M. de Medewerker")
    beslissen.get_by_label(sitetekst("werkblad.beslissen.motivering")).fill("Er zijn twee kinderen thuis.")
    besluit, antwoorden = verslag(werkblad.page)
    afwijking = (
        "Het wijkteam kiest IBO-4, en volgens de check past IBO-3 het meest.",
        "5. Motivatie: de inwoner koos ‘bevorderend’ en het wijkteam ‘gemiddeld’.",
    )
    vandaag = werkblad.page.locator('[data-verslag] [data-veld="vandaag"]').text_content() or "?"
    for zin in (
        *(vandaag, kader.titel, kader.id, "5 juli 2022", "Past het meest: IBO-3", "Profiel IBO-4", "6,5 uur"),
        *("een half jaar", "Er zijn twee kinderen thuis.", "Naam van de medewerker M. de Medewerker"),
        *(f"{een['code']}: {een['naam']}" for een in uitkomst["profielen"] if een["past"] == "best"),
        *(reden["tekst"] for reden in uitkomst["bespreekpunten"]),
        *afwijking,
    ):
        assert zin in besluit, zin
    assert "5. Motivatie bevorderend gemiddeld" in antwoorden
    assert "12. Risico gemiddeld gelijk" in antwoorden
    assert all(profiel["code"] in antwoorden for profiel in uitkomst["matrix"][0]["profielen"])
    assert ", ".join(uitkomst["bronverschillen"]) in antwoorden
    for scherm in (
        sitetekst("werkblad.scores.zoek"),
        sitetekst("werkblad.strook.print"),
        sitetekst("werkblad.scores.kies"),
        "Probeer",
        "zonder verschil",
    ):
        assert scherm not in besluit + antwoorden

    werkblad.page.get_by_role("button", name=sitetekst("werkblad.strook.kopieer")).click()
    expect(werkblad.page.locator("[data-kopieermelding]")).to_contain_text("gekopieerd")
    tekst = geplakt(werkblad.page)
    regels = tekst.split("\n")
    assert regels[0] == "VERSLAG BIJ DE ZELFCHECK"
    verwacht = (
        "Uren per week: 6,5 uur",
        "5. Motivatie: bevorderend | gemiddeld",
        "Er zijn twee kinderen thuis.",
    )
    assert {*verwacht, *(f"- {zin}" for zin in afwijking)} <= set(regels)
    assert "✓" not in tekst
    werkblad.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('nee')))")
    werkblad.page.get_by_role("button", name=sitetekst("werkblad.strook.kopieer")).click()
    venster = werkblad.page.get_by_role("dialog", name=sitetekst("werkblad.strook.kopieer_zelf"))
    gekozen = "(veld) => veld.value.slice(veld.selectionStart, veld.selectionEnd)"
    assert venster.get_by_role("textbox").evaluate(gekozen) == tekst
    werkblad.page.keyboard.press("Escape")
    expect(venster).to_be_hidden()


def test_leeg_verslag_heeft_een_kolom_en_ruimte_om_te_schrijven(werkblad: Werkblad) -> None:
    werkblad.open()
    expect(werkblad.strook).to_have_attribute("data-stand", "onvoldoende")
    besluit, antwoorden = verslag(werkblad.page)
    assert "Vraag Score" in antwoorden
    assert "Vraag Inwoner" not in antwoorden
    assert sitestuk("werkblad.verslag.geen_afwijking") not in besluit
    werkblad.page.emulate_media(media="print")
    vak = werkblad.page.locator('[data-verslag] [data-veld="motivering"]').bounding_box()
    assert vak
    assert vak["height"] > 50


@pytest.mark.parametrize(
    "naam",
    [pytest.param("veilig-s3-ziet-het-zelf-niet", marks=pytest.mark.diep), "veilig-s7-twaalf-gebieden"],
)
def test_een_vol_verslag_blijft_op_twee_kanten(werkblad: Werkblad, naam: str) -> None:
    """The most to discuss or the most answers, all that can be typed, more changed than is listed."""
    antwoorden = geval(naam).antwoorden
    werkblad.open(antwoorden)
    for kenmerk in MEER_SCORES:
        keuze = werkblad.keuze(f"kenmerken.{kenmerk}")
        keuze.select_option(keuze.evaluate(ANDERE))
    waarom = werkblad.tab("Beslissen").get_by_label(sitetekst("werkblad.beslissen.motivering"))
    vol = "Er zijn twee kinderen thuis, en dat maakt het zwaar. " * 60
    waarom.fill(vol[: int(waarom.get_attribute("maxlength") or 0)])
    expect(werkblad.strook).to_have_attribute("data-stand", re.compile("."))
    besluit, antwoorden_tekst = verslag(werkblad.page)
    assert "Ook 2 andere scores zijn veranderd" in besluit
    assert sitetekst("werkblad.verslag.blad2") in antwoorden_tekst


def test_er_blijft_niets_achter(werkblad: Werkblad, bewaakt: list[str]) -> None:
    werkblad.open(VOL)
    werkblad.keuze(RISICO).select_option("hoog")
    werkblad.tab("Beslissen").get_by_label(sitetekst("werkblad.beslissen.motivering")).fill("geheimwoord")
    opslag = "JSON.stringify([sessionStorage, localStorage]) + document.cookie"
    bewaard = werkblad.page.evaluate(opslag)
    assert "geheimwoord" not in bewaard
    assert "kenmerken" not in bewaard
    for url in bewaakt[1:]:  # the first is the link itself; a browser keeps what is behind the # to itself
        assert "?" not in url
        assert "#" not in url
    werkblad.page.reload()
    werkblad.klaar()
    expect(werkblad.tab("Beslissen").get_by_label("Waarom dit")).to_have_value("")
    expect(werkblad.keuze(RISICO)).to_have_value("weet_niet")


@pytest.fixture(
    params=[
        (320, "dark"),
        (1280, "light"),
        pytest.param((1280, "dark"), marks=pytest.mark.diep),
        pytest.param((360, "light"), marks=pytest.mark.diep),
        pytest.param((820, "light"), marks=pytest.mark.diep),
        pytest.param((1280, "forced"), marks=pytest.mark.diep),
    ],
    ids=str,
)
def scherm(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    breed, kleur = request.param
    kleuren: dict[str, Any] = {"forced_colors": "active"} if kleur == "forced" else {"color_scheme": kleur}
    context = browser.new_context(viewport={"width": breed, "height": 900}, **kleuren)
    with bewaak(context.new_page()):
        yield context.pages[0]
    context.close()


def test_toegankelijk_in_elke_breedte(scherm: Page, adres: str, kader: Kader) -> None:
    werkblad = Werkblad(scherm, adres).open(met(VOL, RISICO, "weet_niet"))
    werkblad.keuze(MOTIVATIE).select_option("beperkend")
    werkblad.toont(kader, met(met(VOL, RISICO, "weet_niet"), MOTIVATIE, "beperkend"))
    binnen = "html"  # what is around the tabs is the same at each of them
    for naam in ("Wat als", "Beslissen", "De tekst", "Bespreken"):
        if scherm.get_by_role("tab").count():
            werkblad.tab(naam)
        scherm.evaluate(VOUW_OPEN)
        schoon(scherm, binnen)
        past_in_de_breedte(scherm)
        binnen = PANEEL
        if not scherm.get_by_role("tab").count():
            break
    werkblad.open_bestand(b"hallo")
    expect(werkblad.fout).to_be_visible()
    schoon(scherm)
    past_in_de_breedte(scherm)
