"""The papers as pages that anybody can open: whole, valid, and with all that the Markdown says."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from bouw import adoptie, papierpagina
from bouw.content import PAPERS
from tests.hulp.html import ongeldige_html
from tests.hulp.inhoud import ROOT, inhoud

VAN = {naam: papierpagina.page_name(naam) for naam in ("README.md", "open.md")} | {
    f"{naam}.md": f"{naam}.html" for naam in PAPERS if naam != adoptie.HANDOVER
}


def test_elk_papier_is_een_geldige_pagina(bladen: Path) -> None:
    assert {path.name for path in bladen.glob("*.html")} == set(VAN.values())
    assert ongeldige_html(sorted(bladen.glob("*.html"))) == []


@pytest.mark.parametrize("naam", sorted(VAN))
def test_een_blad_is_heel_op_zichzelf(naam: str, bladen: Path) -> None:
    """No script, nothing from elsewhere; every link is to a place in the folder that is there."""
    path = bladen / VAN[naam]
    html = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    assert html.html is not None
    assert html.html["lang"] == "nl"
    assert len(html.select("h1")) == len(html.select("main")) == 1
    assert not html.select("script, link, img, iframe, [src]")
    assert "url(" not in path.read_text(encoding="utf-8")
    for link in html.select("a[href]"):
        bestand, _, anker = str(link["href"]).partition("#")
        doel = path.parent / bestand
        assert doel.is_file(), link
        assert not anker or f'id="{anker}"' in doel.read_text(encoding="utf-8"), link


@pytest.mark.parametrize("naam", sorted(VAN))
def test_een_blad_zegt_alles_wat_het_papier_zegt(naam: str, site: Path, bladen: Path) -> None:
    papier = (site / adoptie.FOLDER / naam).read_text(encoding="utf-8")
    blad = (bladen / VAN[naam]).read_text(encoding="utf-8")
    gelezen = set(re.findall(r"\w+", BeautifulSoup(blad, "html.parser").get_text(" ")))
    zonder_adres = re.sub(r"!?\[([^]]*)\]\([^)]*\)", r"\1", papier)
    assert set(re.findall(r"\w+", re.sub(r"^[-|]+$", "", zonder_adres, flags=re.MULTILINE))) <= gelezen


def test_op_het_eerste_blad_staat_ieder_met_wat_die_doet(bladen: Path) -> None:
    html = BeautifulSoup((bladen / "index.html").read_text(encoding="utf-8"), "html.parser")
    (eerste, *_) = html.select("table")
    rijen = [[cel.get_text() for cel in rij.select("td")] for rij in eerste.select("tbody tr")]
    wie = {een.wie for een in adoptie.open_lines(inhoud())}
    overdracht = adoptie.filled(inhoud(), adoptie.HANDOVER)
    tekent = {een["wie"] for een in overdracht["stukken"]} - {overdracht["woorden"]["niemand"]}
    assert {rij[0] for rij in rijen} == wie | tekent
    besluiten = sum(isinstance(een, dict) for een in overdracht["besluiten"])
    assert sum(int(rij[1]) for rij in rijen) == besluiten
    assert sum(int(rij[1]) + int(rij[3]) for rij in rijen) == len(adoptie.open_lines(inhoud()))


def test_geen_papier_staat_als_pagina_op_de_site(site: Path) -> None:
    assert list((site / adoptie.FOLDER).glob("*.html")) == []
    assert "adoptie" not in (ROOT / "content/gemeenten/landgraaf/menu.yaml").read_text(encoding="utf-8")
