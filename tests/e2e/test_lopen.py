"""From the home page to an outcome with volume, for each of the twelve profiles, in a real Chromium."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from rules_py.brug import bereken_json, naar_json
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.gevraagd import zichtbare_vragen
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN, Geval


def een_per_profiel() -> Iterator[Geval]:
    """For each profile the first case in which it is the best."""
    gezien: set[str] = set()
    for geval in GEVALLEN:
        nieuw = set(geval.verwacht.get("best", [])) - gezien
        if nieuw and geval.verwacht["status"] == "profiel":
            gezien |= set(geval.verwacht["best"])
            yield geval


LOPEN = list(een_per_profiel())


def test_er_is_een_wandeling_voor_elk_profiel(kader: Kader) -> None:
    assert {code for geval in LOPEN for code in geval.verwacht["best"]} == set(kader.profielen)


def een_per_familie() -> Iterator[Any]:
    """Always a walk by hand, and one by script to each other family; all by hand in `make test-diep`."""
    gezien: set[str] = set()
    for nummer, geval in enumerate(LOPEN):
        families = {code[:3] for code in geval.verwacht["best"]}
        if nummer and not families <= gezien:
            yield pytest.param(geval, Check.vul_in, id=f"{geval.naam}-door-een-script")
        yield pytest.param(geval, Check.loop, marks=[pytest.mark.diep] if nummer else [], id=geval.naam)
        gezien |= families


@pytest.mark.parametrize(("geval", "loop"), list(een_per_familie()))
def test_van_de_startpagina_naar_een_uitkomst(
    page: Page, adres: str, kader: Kader, geval: Geval, loop: Callable[[Check, Any], list[str]]
) -> None:
    check = Check(page, adres)
    page.goto(adres)
    check.actie("begin")
    check.gestart().actie("begin")
    gevraagd = loop(check, geval.antwoorden)
    verwacht = [vraag.pad for vraag in zichtbare_vragen(kader, lees_antwoorden(kader, geval.json))]
    assert gevraagd == verwacht
    check.actie("uitkomst")
    uitkomst = check.uitkomst()
    assert uitkomst.get_attribute("data-status") == "profiel"
    gerekend = json.loads(bereken_json(kader, geval.json))
    getoond = [merken(kaart) for kaart in uitkomst.locator("[data-profiel]").all()]
    assert sorted(getoond, key=lambda een: str(een["code"])) == [
        {
            "code": profiel["code"],
            "past": profiel["past"],
            "min": f"{profiel['omvang']['min_uren']}",
            "max": "" if profiel["omvang"]["max_uren"] is None else f"{profiel['omvang']['max_uren']}",
        }
        for profiel in sorted(gerekend["profielen"], key=lambda een: str(een["code"]))
    ]
    # All of it is in the page, whether it shows at once or is folded.
    inhoud = uitkomst.text_content() or ""
    for profiel in gerekend["profielen"]:
        assert profiel["naam"] in inhoud
        redenen = [*profiel["omvang"]["redenen"], *profiel["duur"], *profiel["duur_toelichting"]]
        for reden in [*redenen, profiel["plus"], profiel["plus"]["lezing"], *profiel["criteria"]]:
            assert reden["tekst"] in inhoud
    assert "het wijkteam beslist" in uitkomst.inner_text()
    for punt in gerekend["bespreekpunten"]:
        assert punt["tekst"] in inhoud


def merken(kaart: Any) -> dict[str, str | None]:
    namen = {"code": "data-profiel", "past": "data-past", "min": "data-min-uren", "max": "data-max-uren"}
    return {naam: kaart.get_attribute(merk) for naam, merk in namen.items()}


@pytest.mark.echte_rekenhulp
@pytest.mark.parametrize(
    "status",
    ["zin", *(pytest.param(een, marks=pytest.mark.diep) for een in ("geen_wmo", "geen_pgb", "onvoldoende"))],
)
def test_elke_andere_status(page: Page, adres: str, kader: Kader, status: str) -> None:
    geval = next(
        een
        for een in GEVALLEN
        if een.verwacht["status"] == status and "leeftijd" not in een.antwoorden.get("kenmerken", {})
    )
    check = Check(page, adres).open()
    check.open_bestand(geval.antwoorden)  # walked in test_toegankelijk, by keyboard
    uitkomst = check.uitkomst()
    assert uitkomst.get_attribute("data-status") == status
    expect(uitkomst.get_by_role("heading", level=2)).to_have_text(kader.statussen[status].titel)
    for reden in kader.statussen[status].redenen:
        expect(uitkomst).to_contain_text(reden.tekst)
    if status != "onvoldoende":
        expect(uitkomst.locator("[data-profiel]")).to_have_count(0)
    if status == "zin":
        assert "uur per week" not in uitkomst.inner_text()


def test_onder_een_pad_werkt_alles_ook(page: Page, adres_onder_pad: str) -> None:
    geval = LOPEN[0]
    check = Check(page, adres_onder_pad)
    page.goto(adres_onder_pad)
    check.actie("begin")
    check.gestart().vul_in(geval.antwoorden)
    check.actie("uitkomst")
    uitkomst = check.uitkomst()
    profielpagina = geval.verwacht["best"][0].lower()
    for vouw in uitkomst.locator("details", has=page.locator(f'a[href$="profielen/{profielpagina}/"]')).all():
        vouw.evaluate("(deel) => { deel.open = true; }")
    uitkomst.locator(f'a[href$="profielen/{profielpagina}/"]:visible').first.click()
    expect(page).to_have_url(f"{adres_onder_pad}profielen/{geval.verwacht['best'][0].lower()}/")


@pytest.mark.echte_rekenhulp
def test_er_gaat_geen_antwoord_over_de_lijn(page: Page, adres: str, bewaakt: list[str], site: Path) -> None:
    """Every request is for a file of the site, with nothing added to it, whatever is filled in."""
    check = Check(page, adres).open()
    check.vul_in(LOPEN[0].antwoorden)
    check.actie("uitkomst")
    check.uitkomst()
    check.bewaar()
    paden = [url.removeprefix(adres) for url in bewaakt if not url.startswith("blob:")]
    assert paden
    for pad in paden:
        assert (site / pad / "index.html" if pad.endswith("/") else site / pad).is_file(), pad
    assert page.context.cookies() == []


def test_voor_het_script_werkt_kan_er_niets_verstuurd_worden(page: Page, adres: str) -> None:
    """On a slow line the page shows before its script runs: buttons wait, and a choice is kept."""
    vast: list[Route] = []
    page.route(re.compile(r"/script/zelfcheck-\w+\.js$"), lambda route: vast.insert(0, route))
    page.goto(f"{adres}zelfcheck/", wait_until="commit")
    check = Check(page, adres)
    check.actie("begin")  # a link to the first question
    page.locator('input[name="invuller"][value="naaste"]').check()
    expect(page.locator("button[data-actie]:visible:enabled")).to_have_count(0)
    page.locator("form[data-vragen]").evaluate("(form) => form.requestSubmit()")
    assert page.url == f"{adres}zelfcheck/#vraag-invuller"
    vast[0].continue_()
    check.gestart()
    assert page.url == f"{adres}zelfcheck/"
    check.actie("volgende")
    assert check.vraag() == "leefgebieden"


def test_wat_bewaard_wordt_geeft_dezelfde_uitkomst(page: Page, adres: str, kader: Kader) -> None:
    geval = LOPEN[0]
    check = Check(page, adres).open()
    check.vul_in(geval.antwoorden)
    bewaard = check.bewaar()
    assert bereken_json(kader, naar_json(bewaard)) == bereken_json(kader, geval.json)
