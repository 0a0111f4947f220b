"""A second municipality moves into the house: all of it its own, and nothing of the first."""

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest

from bouw.content import Keuze, read_content
from bouw.gedeeld import check_shared
from bouw.kaders import compiled
from bouw.kleuren import contrast
from rules_py.brug import open_kader
from rules_py.model.fouten import KaderFout
from tests.hulp.duindorp import CONTENT
from tests.hulp.inhoud import inhoud, landgraaf

DUINDORP = read_content(Keuze("duindorp", None, CONTENT))
TEKST = (".html", ".js", ".mjs", ".json", ".css", ".xml", ".txt")
# Other people's work, which speaks of no municipality.
BIBLIOTHEKEN = ("pyodide", "lean-qr", "yaml/", "assets/")


def bestanden(site: Path) -> list[Path]:
    return [
        path
        for path in sorted(site.rglob("*"))
        if path.suffix in TEKST
        and not any(naam in path.relative_to(site).as_posix() for naam in BIBLIOTHEKEN)
    ]


def test_nergens_staat_iets_van_een_andere_gemeente(duindorp: Path) -> None:
    """No name, no profile code, no source id: every file of the site is searched."""
    namen = [een for een in inhoud().gemeente["naam"].split() if een]
    codes = [re.escape(code) for code in landgraaf().profielen]
    bestanden_ = inhoud().kader.inhoud
    lijsten = (bestanden_["norm/bronnen"], bestanden_["ib/bronnen"])
    vindplaatsen = [
        re.escape(rij["id"]) for lijst in lijsten for rij in lijst["vindplaatsen"] if " " in rij["id"]
    ]
    vreemd = re.compile(
        rf"(?i:{'|'.join(namen)})|\b(?:{'|'.join(codes)})\b|\b(?:{'|'.join(vindplaatsen)})\b|\(H\d+[),]"
    )
    gevonden = {
        path.relative_to(duindorp).as_posix(): treffer[0]
        for path in bestanden(duindorp)
        if (treffer := vreemd.search(path.read_text(encoding="utf-8")))
    }
    assert gevonden == {}
    assert len(bestanden(duindorp)) > 40


def test_alles_van_duindorp_staat_erop(duindorp: Path) -> None:
    start = (duindorp / "index.html").read_text(encoding="utf-8")
    assert DUINDORP.gemeente["site"]["titel"] in start
    check = (duindorp / "zelfcheck" / "index.html").read_text(encoding="utf-8")
    kader = open_kader(compiled(DUINDORP.kader))
    assert re.findall(r'<fieldset[^>]* data-vraag="([^"]+)"', check) == list(kader.vragen)
    for code in kader.profielen:
        assert (duindorp / "profielen" / code.lower() / "index.html").is_file()
    stijl = (duindorp / "stijl" / "site.css").read_text(encoding="utf-8")
    assert DUINDORP.gemeente["kleuren"]["licht"]["hoofd"] in stijl
    assert "individuele" not in {path.parent.name for path in duindorp.rglob("index.html")}


def test_twee_banden_in_een_profiel_lezen_goed(duindorp: Path) -> None:
    tekst = (duindorp / "profielen" / "steun-2" / "index.html").read_text(encoding="utf-8")
    assert "2,5 uur per week of meer" in tekst
    assert "None" not in tekst


@pytest.mark.parametrize(
    ("kleur", "melding"),
    [("#ffff00", "contrast is 1,0"), ("rood", "is geen kleur"), ("#777777", "Minstens 4,5")],
)
def test_een_kleur_die_niet_te_lezen_is(kleur: str, melding: str) -> None:
    gemeente: dict[str, Any] = dict(DUINDORP.gemeente)
    gemeente["kleuren"] = {**gemeente["kleuren"], "licht": {"hoofd": kleur, "hoofd_donker": "#57142b"}}
    with pytest.raises(KaderFout, match=melding):
        check_shared(dataclasses.replace(DUINDORP, gemeente=gemeente), open_kader(compiled(DUINDORP.kader)))


def test_contrast_volgens_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
