"""Each promise on the privacy page names the tests that hold it (content/adoptie), and those exist."""

import ast
from functools import cache
from pathlib import Path
from typing import Any

from bouw import adoptie
from bouw.beloften import blocks
from bouw.yaml import read_group
from tests.hulp.inhoud import ROOT


@cache
def lijst() -> dict[str, Any]:
    gelezen: dict[str, Any] = read_group(ROOT / "content" / "adoptie" / "beloften.yaml")
    return gelezen


def blokken(site: Path) -> list[str]:
    """Each paragraph and point of the page, in its order."""
    return blocks((site / "privacy" / "index.html").read_text("utf-8"))


def test_elk_blok_van_de_privacypagina_staat_in_de_lijst(site: Path) -> None:
    """In the same order, so that a new sentence, or one that says something else, asks for its test."""
    van_pagina, van_lijst = blokken(site), [blok["begint"] for blok in lijst()["blokken"]]
    over = [blok for blok in van_pagina if not any(blok.startswith(begin) for begin in van_lijst)]
    assert over == [], "no promise may be without a test: name it in content/adoptie/beloften.yaml"
    assert len(van_pagina) == len(van_lijst)
    assert all(blok.startswith(begin) for blok, begin in zip(van_pagina, van_lijst, strict=True))


def test_elke_belofte_heeft_een_test_die_bestaat() -> None:
    tests = lijst()["tests"]
    genoemd = set()
    for blok in lijst()["blokken"]:
        assert ("geen" in blok) != ("door" in blok), blok
        assert blok.get("door", blok.get("geen")), blok
        genoemd |= set(blok.get("door", ()))
    assert genoemd == tests.keys()
    for plek in (een["test"] for een in tests.values()):
        bestand, naam = plek.split("::")
        boom = ast.parse((ROOT / bestand).read_text(encoding="utf-8"))
        assert naam in {deel.name for deel in boom.body if isinstance(deel, ast.FunctionDef)}, plek


def test_het_papier_noemt_elke_belofte_met_haar_tests(site: Path) -> None:
    """One place for a privacy officer: what the page says, and the test that holds it."""
    papier = (site / adoptie.FOLDER / "beloften.md").read_text(encoding="utf-8")
    rijen = [regel for regel in papier.split("\n") if regel.startswith("| ")]
    for blok, tekst in zip(lijst()["blokken"], blokken(site), strict=True):
        (rij,) = [regel for regel in rijen if regel.startswith(f"| {tekst.replace('|', '/')} |")]
        for naam in blok.get("door", ()):
            assert naam in rij
    for naam, een in lijst()["tests"].items():
        assert f"| {naam} | {een['doet']} | `{een['test']}` |" in papier
