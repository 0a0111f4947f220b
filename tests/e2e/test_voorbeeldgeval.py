"""A filled-in check as a proposed case: what the browser makes, the project's own reader takes."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from bouw.gedeeld import check_shared
from bouw.yaml import read_group
from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.hulp.inhoud import inhoud, sitetekst
from tests.hulp.klembord import geplakt
from tests.hulp.toegankelijk import past_in_de_breedte, schoon
from tests.hulp.werkblad import LEEG, RISICO, VOL, ZIN, Werkblad, gerekend, geval, met

LEEFTIJD = "kenmerken.leeftijd"
VERHAAL = 'Hij zegt: "morgen" – en doet het niet.\n# geen opmerking: {maar} tekst'


def vak(werkblad: Werkblad) -> Locator:
    if werkblad.page.get_by_role("tab").count():
        werkblad.tab("Beslissen")
    return werkblad.page.locator("[data-voorbeeld]")


def maak(werkblad: Werkblad, verhaal: str = "") -> str:
    deel = vak(werkblad)
    if deel.get_attribute("open") is None:
        deel.get_by_text(sitetekst("werkblad.voorbeeld.kop")).click()
    deel.get_by_label(sitetekst("werkblad.voorbeeld.verhaal")).fill(verhaal)
    deel.get_by_role("button", name=sitetekst("werkblad.voorbeeld.maak")).click()
    expect(deel.get_by_role("status")).to_have_text(sitetekst("werkblad.voorbeeld.gemaakt"))
    return deel.get_by_label("Het voorstel").input_value()


def gelezen(tekst: str, kader: Kader, tmp_path: Path) -> dict[str, Any]:
    """As a file of the framework: read, checked against its schema, its answers and its sources checked."""
    path = tmp_path / "voorstel.yaml"
    path.write_text(tekst, encoding="utf-8")
    een = read_group(path)
    content = dataclasses.replace(
        inhoud(),
        gevallen={**inhoud().gevallen, "voorstel": een},
        plaatsen={**inhoud().plaatsen, "gevallen/voorstel": "voorstel.yaml"},
    )
    check_shared(content, kader)
    return dict(een)


@pytest.mark.parametrize(
    "antwoorden",
    [VOL, ZIN, LEEG, geval("ibo-3-en-ibo-4-gelijk-bij-gemiddeld-risico").antwoorden],
    ids=["profiel", "zin", "leeg", "twee"],
)
def test_de_lezer_van_het_project_neemt_het_aan(
    werkblad: Werkblad, kader: Kader, tmp_path: Path, antwoorden: dict[str, Any]
) -> None:
    werkblad.open(antwoorden)
    werkblad.toont(kader, antwoorden)
    een = gelezen(maak(werkblad), kader, tmp_path)
    uitkomst = gerekend(kader, een["antwoorden"])
    assert een["verwacht"]["status"] == uitkomst["status"]
    for past in ("best", "dichtbij"):
        codes = [deel["code"] for deel in uitkomst["profielen"] if deel["past"] == past]
        assert een["verwacht"][past] == codes
    assert "gevalideerd_door" not in een, "only somebody of the municipality can say so"
    assert "kader" not in een["antwoorden"]
    assert een["verhaal"].startswith(sitetekst("werkblad.voorbeeld.geen_verhaal")), (
        "no free text unless somebody typed it"
    )


def test_wat_er_getypt_is_blijft_tekst_en_een_ander_antwoord_haalt_het_voorstel_weg(
    werkblad: Werkblad, kader: Kader, tmp_path: Path, bewaakt: list[str]
) -> None:
    werkblad.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    werkblad.open(VOL).toont(kader, VOL)
    tekst = maak(werkblad, VERHAAL)
    assert gelezen(tekst, kader, tmp_path)["verhaal"] == VERHAAL
    deel = vak(werkblad)
    deel.get_by_role("button", name=sitetekst("werkblad.voorbeeld.kopieer")).click()
    expect(deel.get_by_role("status")).to_contain_text("gekopieerd")
    assert geplakt(werkblad.page) == tekst
    werkblad.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('nee')))")
    deel.get_by_role("button", name=sitetekst("werkblad.voorbeeld.kopieer")).click()
    gekozen = "(veld) => veld.value.slice(veld.selectionStart, veld.selectionEnd)"
    expect(deel.get_by_role("status")).to_contain_text("geselecteerd")
    assert deel.get_by_label("Het voorstel").evaluate(gekozen) == tekst
    werkblad.keuze(RISICO).select_option("hoog")
    expect(deel.locator("[data-voorbeeldtekst]")).to_be_hidden()
    assert maak(werkblad) != tekst
    assert not [url for url in bewaakt[1:] if "?" in url or "#" in url], "it is made here and sent nowhere"


def test_de_leeftijd_gaat_eruit_als_die_niets_verandert(
    werkblad: Werkblad, kader: Kader, tmp_path: Path
) -> None:
    oud, jong = met(VOL, LEEFTIJD, 47), met(VOL, LEEFTIJD, 15)
    werkblad.open(oud).toont(kader, oud)
    assert "leeftijd" not in gelezen(maak(werkblad), kader, tmp_path)["antwoorden"]["kenmerken"]
    werkblad.open(jong).toont(kader, jong)
    een = gelezen(maak(werkblad), kader, tmp_path)
    assert een["antwoorden"]["kenmerken"]["leeftijd"] == 15
    assert een["verwacht"]["status"] == "onvoldoende"


def test_met_alleen_het_toetsenbord(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    deel, toetsen = vak(werkblad), werkblad.page.keyboard
    deel.locator("summary").focus()
    toetsen.press("Enter")
    toetsen.press("Tab")
    toetsen.type("Iemand wil leren plannen.")
    toetsen.press("Tab")
    toetsen.press("Enter")
    expect(deel.get_by_role("status")).to_have_text(sitetekst("werkblad.voorbeeld.gemaakt"))
    toetsen.press("Tab")
    expect(deel.get_by_role("button", name=sitetekst("werkblad.voorbeeld.kopieer"))).to_be_focused()
    toetsen.press("Tab")
    expect(deel.get_by_label("Het voorstel")).to_be_focused()


ANDERE_SCHERMEN = [(320, "dark"), (1280, "light"), (1280, "dark")]


@pytest.mark.parametrize(
    ("breed", "kleur"),
    [(320, "light"), *(pytest.param(*een, marks=pytest.mark.diep) for een in ANDERE_SCHERMEN)],
)
def test_toegankelijk(browser: Browser, adres: str, kader: Kader, breed: int, kleur: Any) -> None:
    context = browser.new_context(viewport={"width": breed, "height": 900}, color_scheme=kleur)
    with bewaak(context.new_page()):
        page = context.pages[0]
        werkblad = Werkblad(page, adres).open(VOL)
        werkblad.toont(kader, VOL)
        maak(werkblad, "Iemand wil leren plannen.")
        schoon(page)
        past_in_de_breedte(page)
    context.close()
