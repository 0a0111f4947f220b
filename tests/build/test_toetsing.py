"""The paper on accessibility: each criterion once, with tests that exist, and never a verdict of ours."""

import re
from typing import Any

from bouw import adoptie, adoptiepapier, axeverslag
from tests.hulp.inhoud import ROOT, inhoud


def eisen() -> list[dict[str, Any]]:
    lijst: list[dict[str, Any]] = adoptie.filled(inhoud(), "toetsing")["eisen"]
    return lijst


def test_elke_eis_staat_er_een_keer() -> None:
    nummers = [een["nr"] for een in eisen()]
    assert len(set(nummers)) == len(nummers)
    assert sorted(nummers, key=lambda nr: [int(deel) for deel in nr.split(".")]) == nummers
    assert sum(een["versie"] == "2.1" for een in eisen()) == 50
    assert {een["nr"] for een in eisen() if een["versie"] == "2.2"} == {
        *("2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8")
    }


def test_elke_test_die_een_eis_noemt_bestaat() -> None:
    steekproef = adoptie.filled(inhoud(), "toegankelijkheid")["steekproef"]
    genoemd = {test for een in eisen() for test in een.get("tests", ())} | {steekproef["test"]}
    assert len(genoemd) > 30
    for test in sorted(genoemd):
        bestand, _, naam = test.partition("::")
        tekst = (ROOT / bestand).read_text(encoding="utf-8")
        assert re.search(rf"^def {naam}\(", tekst, re.M), test


def test_de_steekproef_is_die_van_de_test() -> None:
    steekproef = adoptie.filled(inhoud(), "toegankelijkheid")["steekproef"]
    tekst = (ROOT / steekproef["test"].partition("::")[0]).read_text(encoding="utf-8")
    van_elk_een = re.search(r"^VAN_ELK_EEN = \((.*?)^\)", tekst, re.M | re.S)
    assert van_elk_een
    assert re.findall(r'"([^"]+)"', van_elk_een[1]) == steekproef["adressen"]


def test_geen_oordeel_voldoet_en_wat_fout_is_heet_fout() -> None:
    rijen = adoptiepapier.earl(adoptie.filled(inhoud(), "toetsing"))["@graph"]
    assert len(rijen) == len(eisen())
    oordelen = {rij["test"]["title"].split()[2]: rij["result"]["outcome"] for rij in rijen}
    assert set(oordelen.values()) <= {"earl:failed", "earl:inapplicable", "earl:cantTell", "earl:untested"}
    for een in eisen():
        assert (oordelen[een["nr"]] == "earl:failed") == ("afwijking" in een)


def test_wat_axe_vindt_staat_per_regel_en_pagina_in_earl() -> None:
    """A rule that failed stays failed, with the criteria it belongs to."""
    regel = {"id": "image-alt", "tags": ["cat.text-alternatives", "wcag2a", "wcag111"]}
    breed = {"id": "reflow", "tags": ["wcag21aa", "wcag1410"]}
    uitslag = {"violations": [regel], "passes": [breed], "incomplete": [], "inapplicable": []}
    rijen = list(axeverslag.assertions("plan", "4", uitslag))
    gevonden = [(een["test"]["dct:isPartOf"], een["result"]["outcome"]) for een in rijen]
    assert gevonden == [(["WCAG 1.1.1"], "earl:failed"), (["WCAG 1.4.10"], "earl:passed")]
    assert {een["subject"]["dct:source"] for een in rijen} == {"plan"}
