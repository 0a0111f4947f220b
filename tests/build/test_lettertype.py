"""The typeface is small, is asked for at once, and comes with its licence; pictograms are drawn, not said."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from fontTools.ttLib import TTFont

from bouw.lettertype import FILES, PACKAGE, WEIGHTS
from bouw.pictogrammen import pictogrammen
from bouw.verwijzingen import PaginaFoutError
from tests.hulp.html import soep
from tests.hulp.inhoud import inhoud

MEEST = 36_000  # bytes, all files of letters together
STIJL = Path(__file__).resolve().parents[2] / "site" / "stijl" / "0-lettertype.css"
BESTAND = re.compile(r'url\("\.\./lettertype/([\w-]+)\.woff2"\)[^}]*unicode-range: ([^;]+);')


def test_de_letters_zijn_licht_en_hebben_hun_licentie(site: Path) -> None:
    letters = list((site / "lettertype").glob("*.woff2"))
    assert 0 < sum(path.stat().st_size for path in letters) <= MEEST
    assert "SIL Open Font License" in (site / "licenties" / "tekst" / "atkinson.txt").read_text(
        encoding="utf-8"
    )
    stijl = next((site / "stijl").glob("site-*.css")).read_text("utf-8")
    genoemd = set(re.findall(r"\.\./lettertype/([\w-]+\.woff2)", stijl))
    assert genoemd == {path.name for path in letters}


def test_elk_bestand_geldt_voor_de_tekens_die_erin_staan() -> None:
    bereik = {naam: re.sub(r"\s+", "", tekens) for naam, tekens in BESTAND.findall(STIJL.read_text("utf-8"))}
    assert bereik == json.loads((PACKAGE / "unicode.json").read_text(encoding="utf-8"))


def test_elk_gewicht_dat_de_stijl_vraagt_zit_in_het_bestand(site: Path) -> None:
    stijl = next((site / "stijl").glob("site-*.css")).read_text("utf-8")
    gevraagd = {int(gewicht) for gewicht in re.findall(r"font-weight:\s*(\d+)(?:;|})", stijl)}
    assert {400, 700} <= gevraagd
    for naam in FILES.values():
        letters = TTFont(site / "lettertype" / naam)
        (as_,) = letters["fvar"].axes
        assert (as_.minValue, as_.maxValue) == WEIGHTS
        assert max(gevraagd) <= as_.maxValue
        assert set(letters.getBestCmap()) == set(TTFont(PACKAGE / _van(naam)).getBestCmap())


def _van(naam: str) -> str:
    return next(bron for bron, doel in FILES.items() if doel == naam)


@pytest.mark.parametrize(
    "pad", ["index.html", "zelfcheck/index.html", "profielen/ibo-1/index.html", "ar/index.html"]
)
def test_elke_pagina_vraagt_er_meteen_om(site: Path, pad: str) -> None:
    html = soep(site / pad)
    (link,) = html.select('link[rel="preload"][as="font"][crossorigin]')
    assert ((site / pad).parent / str(link["href"])).resolve() == (
        site / "lettertype" / "latin.woff2"
    ).resolve()


@pytest.mark.parametrize("naam", inhoud().site["pictogrammen"])
def test_een_pictogram_is_een_kleine_tekening_zonder_tekst(naam: str) -> None:
    tekst = pictogrammen(inhoud().site["pictogrammen"])(naam)
    (svg,) = BeautifulSoup(tekst, "html.parser").select("svg")
    assert svg.select("path, circle, rect")
    assert svg.get_text() == ""
    assert (svg["aria-hidden"], svg["focusable"], svg["fill"]) == ("true", "false", "currentColor")
    assert "\n" not in tekst
    assert not re.search(r"\d\.\d{3}|#[0-9a-f]{3}|black", tekst)


def test_een_pictogram_dat_niet_bestaat_zegt_wat_er_wel_is() -> None:
    with pytest.raises(PaginaFoutError, match=r"‘kasteel’ bestaat niet\. Toegestaan: agenda, .*huis"):
        pictogrammen(inhoud().site["pictogrammen"])("kasteel")
