"""Pictures: what they show comes from the data, and their words say all of it."""

import copy
import dataclasses
import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from bouw.beelden import BEELDEN, bandbeeld
from bouw.beelden.svg import BREED, breedte
from rules_py.model.basis import met_komma
from rules_py.model.kader import Kader
from rules_py.rekenen.uren import uren_in_woorden
from tests.hulp.inhoud import inhoud, landgraaf

INHOUD = inhoud().kader.inhoud
KADER = landgraaf()
WOORDEN = {**inhoud().site["beelden"], **inhoud().kader.inhoud["tekst/beelden"]}
ALLE = {
    **{naam: teken(KADER, WOORDEN) for naam, teken in BEELDEN.items()},
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


def test_de_stappen_staan_in_het_beeld_en_in_de_woorden() -> None:
    beeld, w = ALLE["stappen"], WOORDEN["stappen"]
    nummers = [tekst for tekst in blokken(beeld) if tekst.isdigit()]
    zes = str(len(w["samen"]) + 1)
    assert sorted(nummers) == [*map(str, range(1, len(w["samen"]) + 1)), zes, zes]
    for stap in w["samen"]:
        assert {stap["naam"], stap["tekst"]} <= set(blokken(beeld))
        assert stap["naam"][1:] in in_woorden(beeld)
        assert stap["tekst"] in in_woorden(beeld)
    for tak in w["takken"]:
        assert {tak["naam"].capitalize(), tak["bij_vijf"], tak["bij_zes"]} <= set(blokken(beeld))
        assert all(tekst in in_woorden(beeld) for tekst in tak.values())


def test_alle_banden_staan_in_het_beeld_en_in_de_woorden() -> None:
    beeld = ALLE["banden"]
    for band in KADER.banden.values():
        assert woorden_van(band.id) in in_woorden(beeld)
        uren = [tekst for tekst in blokken(beeld) if tekst.startswith(met_komma(band.min_uren))]
        assert any(band.max_uren is None or tekst.endswith(met_komma(band.max_uren)) for tekst in uren)
    assert len(vormen(beeld, "beeld-vol")) == len(KADER.banden)


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


def test_zin_en_pgb_staan_naast_elkaar() -> None:
    beeld = ALLE["zin-pgb"]
    for rij in WOORDEN["zin-pgb"]["rijen"]:
        assert rij["vraag"] in blokken(beeld)
        for kant in ("links", "rechts"):
            assert rij[kant][0].upper() + rij[kant][1:] in blokken(beeld)
            assert f"{WOORDEN['zin-pgb'][kant]}: {rij[kant]}" in in_woorden(beeld)


def anders(**velden: Any) -> Kader:
    return dataclasses.replace(KADER, **velden)


def test_andere_uren_geven_een_ander_beeld() -> None:
    banden = {**KADER.banden, "pb_b": dataclasses.replace(KADER.banden["pb_b"], max_uren=2.5)}
    kader = anders(banden=banden)
    for naam in ("banden", "kaart"):
        nieuw = BEELDEN[naam](kader, WOORDEN)
        assert "1,1–2,5" in blokken(nieuw)
        assert "1,1–3" not in blokken(nieuw)
    nieuw = bandbeeld(kader, WOORDEN, ["pb_b"])
    assert in_woorden(nieuw).endswith(f"{uren_in_woorden(kader, ['pb_b'])}.")
    breed = [float(vormen(beeld, "beeld-vol")[0].attrib["width"]) for beeld in (nieuw, ALLE["IBO-2"])]
    assert breed[0] < breed[1]


def test_een_ander_profiel_geeft_een_andere_kaart() -> None:
    profielen = {code: een for code, een in KADER.profielen.items() if code != "DBB-2"}
    profielen["IBO-1"] = dataclasses.replace(profielen["IBO-1"], code="NIEUW")
    nieuw = BEELDEN["kaart"](anders(profielen=profielen), WOORDEN)
    assert "NIEUW" in blokken(nieuw)
    assert not {"IBO-1", "DBB-2"} & set(blokken(nieuw))


def test_een_andere_stap_geeft_een_ander_beeld() -> None:
    woorden = copy.deepcopy(WOORDEN)
    woorden["stappen"]["samen"].append({"naam": "Nog een", "tekst": "Wat nu?"})
    nieuw = BEELDEN["stappen"](KADER, woorden)
    assert {"Nog een", "Wat nu?", "7"} <= set(blokken(nieuw))
    assert "stap 7" in in_woorden(nieuw).lower()


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
