"""The check stays within its screens and minutes, counted from the built page, and says what was counted."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from bouw.leestijd import SECONDEN_PER_KEUZE, WOORDEN_PER_MINUUT, Leestijd, Tekst, zichtbaar
from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag
from tests.hulp.inhoud import inhoud

HOOGSTENS = {"lang": (24, 15), "kort": (10, 5)}  # screens, minutes (issue 12)


@pytest.fixture(scope="module")
def pagina(site: Path) -> str:
    return (site / "zelfcheck" / "index.html").read_text(encoding="utf-8")


def van_de_pagina(html: str) -> Callable[[list[Vraag]], str]:
    """The screen as it stands in the page, with only these questions: what the script shows in the end."""

    schermen = [str(een) for een in BeautifulSoup(html, "html.parser").select("section.scherm")]

    def scherm(vragen: list[Vraag]) -> str:
        paden = {vraag.pad for vraag in vragen}
        tekst = next(een for een in schermen if f'data-vraag="{vragen[0].pad}"' in een)
        een = BeautifulSoup(tekst, "html.parser").section
        assert een is not None
        for blok in een.select("[data-blok]"):
            if not blok.select(", ".join(f'[data-vraag="{pad}"]' for pad in sorted(paden))):
                blok.decompose()
        assert len(een.select("[data-vraag]")) == len(paden)
        return een.decode_contents()

    return scherm


def leestijd(kader: Kader, html: str) -> Leestijd:
    return Leestijd(kader, Tekst(van_de_pagina(html), inhoud().site["check"]))


def test_de_check_blijft_binnen_zijn_schermen_en_minuten(kader: Kader, pagina: str) -> None:
    geteld = leestijd(kader, pagina)
    for route, telling in (("lang", geteld.lang), ("kort", geteld.korte)):
        schermen, minuten = HOOGSTENS[route]
        assert telling.schermen <= schermen, route
        assert telling.woorden / WOORDEN_PER_MINUUT * 60 + telling.keuzes * SECONDEN_PER_KEUZE <= minuten * 60


def test_de_getoonde_minuten_zijn_geteld(kader: Kader, site: Path, pagina: str) -> None:
    geteld = leestijd(kader, pagina)
    html = BeautifulSoup(pagina, "html.parser")
    for route, minuten in (("lang", geteld.volledig), ("kort", geteld.kort)):
        keuze = html.select_one(f'[data-route="{route}"]')
        assert keuze
        assert re.findall(r"\d+", keuze.get_text()) == [str(minuten)], route
    home = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser").get_text()
    assert sorted(re.findall(r"ongeveer (\d+)", home)) == sorted([str(geteld.volledig), str(geteld.kort)])


def test_de_volledige_route_is_die_van_een_gewone_bewoner(kader: Kader, pagina: str) -> None:
    """Long enough to be honest: a pgb, three leefgebieden, and what only one kind of help asks."""
    paden = {vraag.pad for vraag in leestijd(kader, pagina).langste_route()}
    assert len({kader.vragen[pad].gebied for pad in paden} - {None}) == 3
    assert set(kader.korte_route) <= paden
    alleen = {pad for pad, vraag in kader.vragen.items() if vraag.gebied is None} - paden
    assert len(alleen) <= 1


def test_wat_zichtbaar_is_telt_en_wat_dicht_zit_niet(kader: Kader, pagina: str) -> None:
    voor = leestijd(kader, pagina)
    vraag = kader.vragen[kader.korte_route[0]]
    plek = f"<h2>{vraag.titel}"
    assert pagina.count(plek) == 1
    zien = leestijd(kader, pagina.replace(plek, f"{plek} een twee drie", 1))
    assert (zien.lang.woorden, zien.korte.woorden) == (voor.lang.woorden + 3, voor.korte.woorden + 3)
    lang = leestijd(kader, pagina.replace(plek, plek + " woord" * WOORDEN_PER_MINUUT, 1))
    assert (lang.volledig, lang.kort) == (voor.volledig + 1, voor.kort + 1)
    dicht = pagina.replace("<p data-waarom-bij", "<p>een twee drie</p><p data-waarom-bij")
    assert dicht != pagina
    assert leestijd(kader, dicht).lang == voor.lang
    assert leestijd(kader, pagina.replace(plek, f"<b hidden>een twee</b>{plek}", 1)).lang == voor.lang


def test_meer_keuzes_en_meer_woorden_kosten_tijd(kader: Kader, pagina: str) -> None:
    telling = leestijd(kader, pagina).lang
    assert replace(telling, keuzes=telling.keuzes + 1).seconden == telling.seconden + SECONDEN_PER_KEUZE
    meer = replace(telling, woorden=telling.woorden + WOORDEN_PER_MINUUT)
    assert meer.seconden == pytest.approx(telling.seconden + 60)


def test_bij_elk_antwoord_staat_een_voorbeeld(kader: Kader) -> None:
    """Short, but there: people choose by the example."""
    for vraag in kader.vragen.values():
        if vraag.soort != "getal":
            assert set(vraag.voorbeelden) == set(vraag.waarden), vraag.pad
            assert all(vraag.voorbeelden.values()), vraag.pad


def test_een_vouw_zegt_alleen_zijn_kop() -> None:
    html = "<details><summary>Kop</summary><p>weg</p></details><p hidden>weg</p><p>wel</p>"
    assert zichtbaar(html).split() == ["Kop", "wel"]
