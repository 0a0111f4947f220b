"""Pictures: what they show comes from the data, and their words say all of it."""

import copy
import dataclasses
import re
from collections import Counter
from collections.abc import Mapping
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from bouw.beelden import BEELDEN, balk, bandbeeld
from bouw.beelden.svg import BREED, breedte
from rules_py.model.kader import Kader
from rules_py.rekenen.uren import uren_in_woorden
from tests.hulp.html import soep
from tests.hulp.inhoud import inhoud, landgraaf

INHOUD = inhoud().kader.inhoud
KADER = landgraaf()
WOORDEN = {**inhoud().site["beelden"], **inhoud().kader.inhoud["tekst/beelden"]}
ALLE = {
    "kaart": BEELDEN["kaart"](KADER, WOORDEN, str),
    **{code: bandbeeld(KADER, WOORDEN, profiel.banden) for code, profiel in KADER.profielen.items()},
}
PROFIELEN = KADER.profielen


def woorden_van(*namen: str) -> str:
    return uren_in_woorden(KADER, namen)


def in_woorden(beeld: str) -> str:
    """The text alternative."""
    gevonden = re.search(r'aria-label="([^"]*)"', beeld)
    assert gevonden
    return unescape(gevonden[1])


def blokken(beeld: str) -> list[str]:
    """The text that is drawn; lines below each other are one text."""
    teksten = ElementTree.fromstring(beeld).iter("text")
    return [" ".join(tekst.itertext()) for tekst in teksten]


def vormen(beeld: str, klas: str) -> list[ElementTree.Element]:
    return [deel for deel in ElementTree.fromstring(beeld).iter() if klas in deel.get("class", "").split()]


@pytest.mark.parametrize("naam", ALLE)
def test_een_beeld_is_geldig_en_heeft_woorden(naam: str) -> None:
    svg = ElementTree.fromstring(ALLE[naam])
    assert svg.get("role") == "img"
    assert len(svg.get("aria-label", "")) > 60
    assert not [deel for deel in svg.iter() if "id" in deel.attrib], "twice on a page must be possible"


@pytest.mark.parametrize("naam", ALLE)
def test_tekst_blijft_binnen_het_beeld(naam: str) -> None:
    """By the widths that the drawing itself reckons with, wider than most fonts."""
    hoog = float(str(ElementTree.fromstring(ALLE[naam]).get("viewBox")).split()[3])
    for tekst in ElementTree.fromstring(ALLE[naam]).iter("text"):
        for regel in tekst.iter("tspan"):
            breed = breedte(regel.text or "", vet="beeld-kop" in tekst.get("class", ""))
            links = float(regel.attrib["x"]) - (breed / 2 if tekst.get("text-anchor") else 0)
            assert -1 <= links <= links + breed <= BREED + 1, regel.text
            assert 0 < float(regel.attrib["y"]) <= hoog - 3, regel.text


def strook(woorden: Mapping[str, Any]) -> BeautifulSoup:
    return BeautifulSoup(BEELDEN["stappen"](KADER, woorden, "<svg id={}>".format), "html.parser")


def test_de_stappen_staan_er_als_woorden_op_volgorde() -> None:
    woorden = copy.deepcopy(WOORDEN)
    stappen = woorden["stappen"]["stappen"]
    stappen.append({"naam": "Nog een & meer", "tekst": "Wat nu?"})
    lijst = strook(woorden).find("ol", role="list")
    assert lijst
    for nummer, (stap, li) in enumerate(zip(stappen, lijst.find_all("li"), strict=True), start=1):
        gezien = li.select_one(".strook-woorden")
        assert gezien
        assert gezien.get_text() == f"{nummer}. {stap['naam']} {stap['tekst']}"
    laatste = lijst.find_all("li")[-1]
    assert laatste.find("a") is None
    assert laatste.select_one(".strook-teken[aria-hidden]"), (
        "a number for the eye, as the words say it already"
    )


def test_elke_stap_leidt_naar_zijn_plaats_op_de_pagina(site: Path) -> None:
    pagina = soep(site / "stappen" / "index.html")
    links = pagina.select(".strook b a")
    assert len(links) == len(pagina.select(".strook li")) == len(WOORDEN["stappen"]["stappen"])
    for nummer, link in enumerate(links, start=1):
        kop = pagina.find(id=str(link["href"]).removeprefix("#"))
        assert kop
        assert kop.get_text().startswith(f"Stap {nummer}:")
    assert len(pagina.select(".strook-teken svg[aria-hidden]")) == len(links)


def test_elke_maat_staat_in_een_rij_met_haar_plek_op_dezelfde_lijn(site: Path) -> None:
    pagina = soep(site / "hoeveel-en-hoe-lang" / "index.html")
    rijen = pagina.select(".balken tbody tr")
    assert len(rijen) == len(KADER.banden)
    einden: dict[str, float] = {}
    for band, rij in zip(KADER.banden.values(), rijen, strict=True):
        assert woorden_van(band.id) in [cel.get_text() for cel in rij.find_all("td")]
        tekening = balk(KADER, band.id)
        zelfde_soort = [een for een in KADER.banden.values() if een.behoefte == band.behoefte]
        (vol,) = vormen(tekening, "beeld-vol")
        assert len(vormen(tekening, "beeld-vlak")) == len(zelfde_soort) - 1
        if band.max_uren is not None:
            begin, breed = float(vol.attrib["x"]), float(vol.attrib["width"])
            assert begin == pytest.approx(einden.get(str(band.behoefte), 0.0) + 1, abs=0.2)
            einden[str(band.behoefte)] = begin + breed + 1
        assert rij.select_one("svg.beeld[aria-hidden]"), "the words beside it say the same"


def test_zin_en_pgb_staan_een_keer_naast_elkaar_met_dezelfde_rijen(site: Path) -> None:
    pagina = soep(site / "zin-of-pgb" / "index.html")
    (tabel,) = pagina.select(".naast table")
    koppen = tabel.select("thead th")
    assert [kop.get_text().strip() for kop in koppen] == ["Vraag", "Zorg in natura", "Pgb"]
    assert [len(kop.select("svg.pictogram")) for kop in koppen] == [0, 1, 1]
    for rij in tabel.select("tbody tr"):
        assert all(cel.get_text().strip() for cel in rij.find_all("td"))
    assert not pagina.select("svg.beeld")


@pytest.mark.parametrize("code", PROFIELEN)
def test_een_profiel_vult_zijn_eigen_banden(code: str) -> None:
    eigen = [KADER.banden[naam] for naam in PROFIELEN[code].banden]
    zelfde_soort = [band for band in KADER.banden.values() if band.behoefte == eigen[0].behoefte]
    assert len(vormen(ALLE[code], "beeld-vol")) == len(eigen)
    assert len(vormen(ALLE[code], "beeld-vlak")) == len(zelfde_soort) - len(eigen)
    alles, van_dit_profiel = in_woorden(ALLE[code]).rsplit(":", 1)
    assert all(woorden_van(band.id) in alles for band in zelfde_soort)
    assert [band for band in zelfde_soort if woorden_van(band.id) in van_dit_profiel] == eigen


def test_alle_profielen_staan_op_de_kaart_met_hun_gewicht() -> None:
    beeld = ALLE["kaart"]
    for code in PROFIELEN:
        assert code in blokken(beeld)
        assert re.search(rf"\b{code}\b", in_woorden(beeld))
    gewichten = sum(profiel.niveau for profiel in PROFIELEN.values())
    assert len(vormen(beeld, "beeld-vol")) == gewichten


def anders(**velden: Any) -> Kader:
    return dataclasses.replace(KADER, **velden)


def test_andere_uren_geven_een_ander_beeld() -> None:
    banden = {**KADER.banden, "pb_b": dataclasses.replace(KADER.banden["pb_b"], max_uren=2.5)}
    kader = anders(banden=banden)
    kaart = BEELDEN["kaart"](kader, WOORDEN, str)
    assert "1,1–2,5" in blokken(kaart)
    assert "1,1–3" not in blokken(kaart)
    assert balk(kader, "pb_b") != balk(KADER, "pb_b")
    nieuw = bandbeeld(kader, WOORDEN, ["pb_b"])
    assert in_woorden(nieuw).endswith(f"{uren_in_woorden(kader, ['pb_b'])}.")
    breed = [float(vormen(beeld, "beeld-vol")[0].attrib["width"]) for beeld in (nieuw, ALLE["IBO-2"])]
    assert breed[0] < breed[1]


def test_een_ander_profiel_geeft_een_andere_kaart() -> None:
    profielen = {code: een for code, een in KADER.profielen.items() if code != "DBB-2"}
    profielen["IBO-1"] = dataclasses.replace(profielen["IBO-1"], code="NIEUW")
    nieuw = BEELDEN["kaart"](anders(profielen=profielen), WOORDEN, str)
    assert "NIEUW" in blokken(nieuw)
    assert not {"IBO-1", "DBB-2"} & set(blokken(nieuw))


class Ids(HTMLParser):
    """All ids of a page, and how many pictures it has."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.beelden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = dict(attrs)
        self.ids.update([waarden["id"] or ""] if "id" in waarden else [])
        self.beelden += tag == "svg" and waarden.get("class") == "beeld"


def test_geen_id_komt_twee_keer_voor_bij_een_beeld(site: Path) -> None:
    met_beeld = set()
    for path in site.rglob("index.html"):
        lezer = Ids()
        lezer.feed(path.read_text(encoding="utf-8"))
        if lezer.beelden:
            met_beeld.add(path.parent.relative_to(site).as_posix())
            assert not [naam for naam, aantal in lezer.ids.items() if aantal > 1], path
    assert {"profielen", "berekening", *(f"profielen/{code.lower()}" for code in PROFIELEN)} <= met_beeld
