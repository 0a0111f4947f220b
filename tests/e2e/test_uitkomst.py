"""The outcome as it stands on a telephone: how long it is before what is folded, and what it never says.

All outcomes of the cases and personas, also as the short route gives them, are placed one after the other in
one page; nothing waits for a calculator.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from rules_py.brug import bereken_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import inhoud
from tests.hulp.personas import PERSONAS
from tests.hulp.regels import genest
from tests.hulp.voorbeelden import GEWOON, VOORBEELDEN

HOOGSTENS = 1500
STATUSSEN = {"profiel", "zin", "geen_pgb", "geen_wmo", "onvoldoende", "te_jong"}
WOORDEN = inhoud().site["check"]["uitkomst"]
HET_MEEST = re.compile(r"\bpast?\b.{0,40}\bhet meest\b|\bpassen\b.{0,40}\bhet meest\b", re.IGNORECASE)
NIET = re.compile(r"past (hier )?niet|passen (er )?niet|goed past", re.IGNORECASE)

PLAATS = (Path(__file__).parent / "uitkomsten.js").read_text(encoding="utf-8")


def plat(kader: Kader, antwoorden: dict[str, Any]) -> dict[str, Any]:
    """The answers by the path of their question, as the page has them."""
    gelezen = lees_antwoorden(kader, json.dumps(antwoorden))
    return {pad: gelezen.waarde(pad) for pad in kader.vragen if gelezen.waarde(pad) is not None}


def alle(kader: Kader) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every case and persona, with all answers; all or a third with those that the short route asks for."""
    bestanden = [(een.naam, een.antwoorden) for een in GEVALLEN]
    bestanden += [(een.naam, een.antwoorden) for een in PERSONAS]
    for nummer, (naam, volledig) in enumerate(bestanden):
        ook_kort = VOORBEELDEN > GEWOON or nummer % 3 == 0
        for kort in (False, True) if ook_kort else (False,):
            antwoorden = volledig
            if kort:
                gegeven = plat(kader, antwoorden)
                over = {pad: gegeven[pad] for pad in kader.korte_route if pad in gegeven}
                antwoorden = {"schema": "antwoorden/1", **genest(over)}
            uitkomst = json.loads(bereken_json(kader, json.dumps(antwoorden)))
            yield (
                f"{naam}{' kort' if kort else ''}",
                {"uitkomst": uitkomst, "antwoorden": plat(kader, antwoorden), "kort": kort},
            )


def van_elke_soort(kader: Kader, hoeveel: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """So many outcomes of each kind: status, kinds of support, how many fit, danger, and the route."""
    gezien: Counter[Any] = Counter()
    for naam, gegevens in alle(kader):
        uitkomst, antwoorden = gegevens["uitkomst"], gegevens["antwoorden"]
        beste = sum(een["past"] == "best" for een in uitkomst["profielen"])
        gevaar = antwoorden.get(kader.route.risico) == "hoog"
        soort = (
            uitkomst["status"],
            uitkomst["te_jong"],
            len(uitkomst["soorten"]),
            beste,
            gevaar,
            gegevens["kort"],
        )
        gezien[soort] += 1
        if gezien[soort] <= hoeveel:
            yield naam, gegevens


@pytest.fixture
def lege_check(page: Page, adres: str) -> Page:
    Check(page, adres).open()
    # A file of our own origin: the policy of the page refuses an inline script.
    page.route("**/plaats.js", lambda route: route.fulfill(body=PLAATS, content_type="text/javascript"))
    page.evaluate("import('/plaats.js')")
    page.wait_for_function("() => Boolean(globalThis.plaats)")
    return page


@pytest.mark.ook_diep
def test_hoogstens_twee_schermen_voor_wat_dicht_is(lege_check: Page, kader: Kader) -> None:
    """All of them in `make test-diep`, one or two of each kind in `make test`."""
    te_hoog, te_breed, statussen, soorten = {}, [], set(), set()
    for naam, gegevens in van_elke_soort(kader, max(1, VOORBEELDEN // 20)):
        uitkomst = gegevens["uitkomst"]
        gemeten = lege_check.evaluate("(gegevens) => globalThis.plaats(gegevens)", gegevens)
        if gemeten["hoog"] > HOOGSTENS:
            te_hoog[naam] = gemeten["hoog"]
        if gemeten["breed"] > 360:
            te_breed.append(naam)
        statussen.add("te_jong" if uitkomst["te_jong"] else uitkomst["status"])
        beste = [een for een in uitkomst["profielen"] if een["past"] == "best"]
        meer = uitkomst["status"] == "profiel" and len(beste) > 1
        soorten.add((len(uitkomst["soorten"]), meer, bool(gemeten["gevaar"])))
        assert gemeten["gevaar"] in ([], [0]), f"{naam}: danger is seen first"
        assert not (HET_MEEST.search(gemeten["zicht"]) and NIET.search(gemeten["zicht"])), naam
        verwacht = [
            [een["code"], een["past"], f"{een['omvang']['min_uren']:g}", hoogste(een["omvang"]["max_uren"])]
            for een in uitkomst["profielen"]
        ]
        assert sorted(gemeten["merken"]) == sorted(verwacht), naam
        assert {"print", "deel", "controleer"} <= set(gemeten["knoppen"]), naam
        open_nog = meer or uitkomst["status"] == "onvoldoende"
        assert gemeten["vragen"] <= 3, naam
        if open_nog:
            assert gemeten["vragen"] == min(len(uitkomst["ontbrekend"]), 3), naam
        zekerheden = {een["zekerheid"] for een in uitkomst["oordeel"]}
        niet_goed = uitkomst["status"] == "profiel" and zekerheden == {"past_niet_goed"}
        assert (WOORDEN["dichtst_bij"] in gemeten["zicht"]) == niet_goed, naam
    assert te_breed == []
    assert te_hoog == {}
    assert statussen == STATUSSEN
    een_soort, meer_van_een_soort, twee_soorten = (1, False), (1, True), (2, True)
    assert {(*een, gevaar) for een in (een_soort, meer_van_een_soort) for gevaar in (True, False)} <= soorten
    assert (*twee_soorten, True) in soorten


def hoogste(uren: float | None) -> str:
    return "" if uren is None else f"{uren:g}"


@pytest.mark.parametrize(("vinger", "eerst"), [(True, "deel"), (False, "print")])
def test_laten_zien_eerst_op_een_telefoon_en_printen_eerst_op_een_computer(
    lege_check: Page, kader: Kader, vinger: bool, eerst: str
) -> None:
    geval = next(een for een in GEVALLEN if een.naam == "ibo-3-leerboekgeval")
    uitkomst = json.loads(bereken_json(kader, geval.json))
    if vinger:
        sessie = lege_check.context.new_cdp_session(lege_check)
        sessie.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
        sessie.send("Emulation.setEmulatedMedia", {"features": [{"name": "pointer", "value": "coarse"}]})
    lege_check.evaluate(
        "(gegevens) => globalThis.plaats(gegevens)", {"uitkomst": uitkomst, "antwoorden": {}, "kort": False}
    )
    knoppen = lege_check.locator(".uitkomst-knoppen button")
    plekken = knoppen.evaluate_all(
        """(een) => een.map((knop) => [knop.getBoundingClientRect(), knop.dataset.actie])
        .map(([plek, naam]) => [plek.top, plek.left, naam])"""
    )
    assert min(plekken)[-1] == eerst
    kleuren = knoppen.evaluate_all(
        "(een) => een.map((knop) => [knop.dataset.actie, getComputedStyle(knop).backgroundColor])"
    )
    assert [naam for naam, kleur in kleuren if kleur not in ("rgba(0, 0, 0, 0)", "transparent")] == [eerst]
    expect(lege_check.locator("[data-uitkomst]")).to_be_visible()
