"""axe finds nothing in any state, light and dark; nothing scrolls sideways at 320 px; keyboard only."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PROFIEL = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")

# Where axe looks within the check: the rest of the page is tested with the pages.
CHECK = "[data-check]"


def schoon(page: Page, binnen: str = "html", regels: list[str] = REGELS) -> None:
    """No finding by axe in what shows now, or in a part of it."""
    if not page.evaluate("'axe' in globalThis"):
        page.add_script_tag(path=AXE)
    bevindingen: list[dict[str, Any]] = page.evaluate(
        "([binnen, regels]) => axe.run(binnen, { runOnly: regels }).then((uit) => uit.violations.map("
        "({ id, nodes }) => ({ id, waar: nodes.map((een) => een.html.slice(0, 160)) })))",
        [binnen, regels],
    )
    assert bevindingen == [], page.url


def ook_in_het_donker(page: Page, binnen: str = "html") -> None:
    """Dark is the same page in other colours, so only the rule on contrast can find something else."""
    licht = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != licht
    schoon(page, binnen, ["color-contrast"])
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'default')")


def past_in_de_breedte(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")


@pytest.fixture
def smal(page: Page) -> Page:
    """A page of 320 px wide; without motion, so that a colour is never half way."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    return page


@pytest.fixture(params=["light", "dark"])
def kleur_page(request: pytest.FixtureRequest, browser: Browser) -> Any:
    """A page of 320 px wide, in light and in dark."""
    context = browser.new_context(color_scheme=request.param, viewport={"width": 320, "height": 640})
    with bewaak(context.new_page()):
        yield context.pages[0]
    context.close()


# One page of each kind is tried always: a form, a table, a fold, another language. The others in test-diep.
VAN_ELK_EEN = (
    *(".", "zelfcheck", "plan", "brieven", "stappen", "rechten", "contact", "ar", "verschillen"),
    *("profielen", "profielen/ibo-4", "profielen/vergelijken", "papier", "wijkteam/link"),
)


def paginas(site: Path) -> list[str]:
    """The addresses of the pages, without those that moved."""
    return [
        path.parent.relative_to(site).as_posix()
        for path in sorted(site.rglob("index.html"))
        if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize(
    "welke",
    [
        pytest.param(VAN_ELK_EEN[::2], id="een"),
        pytest.param(VAN_ELK_EEN[1::2], id="twee"),
        pytest.param((), id="rest", marks=pytest.mark.diep),
    ],
)
def test_elke_pagina(smal: Page, adres: str, site: Path, welke: tuple[str, ...]) -> None:
    """All pages of the site, without the calculator: what it shows has tests of its own."""
    alle = paginas(site)
    assert set(VAN_ELK_EEN) < set(alle)
    for pad in welke or [pad for pad in alle if pad not in VAN_ELK_EEN]:
        smal.goto(adres if pad == "." else f"{adres}{pad}/")
        past_in_de_breedte(smal)
        schoon(smal)
        ook_in_het_donker(smal)


def fout(check: Check) -> None:
    check.actie("volgende")


def thema(check: Check) -> None:
    gebieden(check)
    check.actie("volgende")
    check.beantwoord({})
    check.actie("volgende")
    expect(check.page.locator("[data-overzicht]")).to_be_visible()


def overzicht(check: Check) -> None:
    check.open_bestand(PROFIEL.antwoorden)
    check.uitkomst().locator('[data-actie="controleer"]').click()
    expect(check.page.locator("[data-overzicht]")).to_be_visible()


def uitkomst(check: Check) -> None:
    check.open_bestand(PROFIEL.antwoorden)
    for kop in check.uitkomst().locator("summary").all():
        kop.click()


def gebieden(check: Check) -> None:
    check.beantwoord({})
    check.actie("volgende")
    check.kies("leefgebieden", ["financien"])


@pytest.mark.parametrize("maak", [fout, thema, overzicht, uitkomst, gebieden], ids=lambda maak: maak.__name__)
def test_staat_van_de_check(smal: Page, adres: str, maak: Callable[[Check], None]) -> None:
    maak(Check(smal, adres).open())
    schoon(smal)
    past_in_de_breedte(smal)
    ook_in_het_donker(smal)


@pytest.mark.parametrize("status", ["zin", "geen_pgb", "geen_wmo", "onvoldoende"])
def test_uitkomst_per_status(page: Page, adres: str, status: str) -> None:
    geval = next(een for een in GEVALLEN if een.verwacht["status"] == status)
    check = Check(page, adres).open()
    check.open_bestand(geval.antwoorden)
    assert check.uitkomst().get_attribute("data-status") == status
    schoon(page, CHECK)


def test_elke_vraag(smal: Page, adres: str, kader: Kader) -> None:
    """All questions there are, shown at once; for oneself and for somebody else."""
    check = Check(smal, adres).open()
    for invuller in ("inwoner", "naaste"):
        check.kies("invuller", [invuller])
        schermen = smal.locator("[data-scherm]")
        schermen.evaluate_all("(delen) => delen.forEach((deel) => (deel.hidden = false))")
        expect(smal.locator("fieldset[data-vraag]:visible")).to_have_count(len(kader.vragen))
        past_in_de_breedte(smal)
        schoon(smal, CHECK)
        ook_in_het_donker(smal, CHECK)


# A window of 1280 by 1024 at 400 % is 320 by 256; then text spacing by WCAG 1.4.12.
RUIMTE = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
* { word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""


def test_vergroot_en_met_ruimte_in_de_tekst_valt_niets_weg(page: Page, adres: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    check = Check(page, adres).open()
    page.add_style_tag(content=RUIMTE)
    check.beantwoord({})
    past_in_de_breedte(page)
    check.open_bestand(PROFIEL.antwoorden)
    check.uitkomst()
    past_in_de_breedte(page)
    geknipt = page.locator("[data-check] :is(.knop, label, summary, legend, h2, h3):visible").evaluate_all(
        "(delen) => delen.filter((deel) => deel.scrollWidth > deel.clientWidth + 1 && deel.clientWidth > 0)"
        ".map((deel) => deel.textContent)"
    )
    assert geknipt == []


@pytest.mark.parametrize("staat", ["vraag", "uitkomst"])
def test_wat_u_aanraakt_is_groot_genoeg(page: Page, adres: str, staat: str) -> None:
    """44 px for buttons, options and folds; 24 px for a link that does not stand in a sentence."""
    check = Check(page, adres).open()
    if staat == "uitkomst":
        check.open_bestand(PROFIEL.antwoorden)
        check.uitkomst()
    hoogtes = (
        "(delen) => delen.map((deel) => [deel.textContent.trim().slice(0, 40),"
        " deel.getBoundingClientRect().height])"
    )
    groot = page.locator("[data-check] :is(.knop, .optie, summary, input[type=file]):visible").evaluate_all(
        hoogtes
    )
    assert groot
    assert [een for een in groot if een[1] < 43.5] == []
    links = page.locator("[data-check] :is(.overzicht-wijzig a, .lees-meer a):visible").evaluate_all(hoogtes)
    assert [een for een in links if een[1] < 24] == []


def test_met_kleuren_van_het_systeem_ziet_u_keuze_en_focus(browser: Browser, adres: str) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 360, "height": 740})
    with bewaak(context.new_page()):
        page = context.pages[0]
        Check(page, adres).open().kies("invuller", ["naaste"])
        knop = page.locator('[data-actie="volgende"]:visible')
        page.keyboard.press("Tab")
        rand = "(deel) => [getComputedStyle(deel).borderStyle, getComputedStyle(deel).outlineStyle]"
        assert knop.evaluate(rand)[0] == "solid"
        assert page.locator(":focus").evaluate(rand)[1] not in ("none", "")
        expect(page.locator('input[value="naaste"]')).to_be_checked()
    context.close()


def test_wie_geen_beweging_wil_ziet_er_geen(browser: Browser, adres: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    with bewaak(context.new_page()):
        page = context.pages[0]
        Check(page, adres).open()
        duur = page.locator("*").evaluate_all(
            "(delen) => delen.filter((deel) => getComputedStyle(deel).transitionDuration.split(',')"
            ".some((tijd) => parseFloat(tijd) > 0)).length"
        )
        assert duur == 0
    context.close()


def kies_met_toetsen(page: Page, waarden: list[str]) -> None:
    """From the question that has focus: Tab, arrows and space only, and Enter to go on."""
    veld = page.locator("fieldset[data-vraag]:visible")
    expect(veld).to_be_focused()
    radio = veld.locator('input[type="radio"]').count()
    page.keyboard.press("Tab")
    if radio:
        page.keyboard.press("Space")
        for _ in range(veld.locator("input").count()):
            if veld.locator("input:checked").get_attribute("value") in waarden:
                break
            page.keyboard.press("ArrowDown")
    else:
        for _ in range(veld.locator("input").count()):
            if page.evaluate("document.activeElement.value") in waarden:
                page.keyboard.press("Space")
            page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")


@pytest.mark.parametrize("status", ["profiel", "zin", "geen_pgb", "geen_wmo", "onvoldoende"])
def test_met_alleen_het_toetsenbord_naar_elke_uitkomst(page: Page, adres: str, status: str) -> None:
    """From the first question to the outcome; the short route where it leads there as well."""
    geval = min(
        (een for een in GEVALLEN if een.verwacht["status"] == status),
        key=lambda een: len(een.antwoorden.get("leefgebieden", {})),
    )
    check = Check(page, adres).open()
    page.locator('[data-actie="begin"]').focus()
    page.keyboard.press("Enter")
    while not page.locator('[data-actie="uitkomst"]:visible').count():
        if page.locator("[data-overzicht]:visible").count():
            expect(page.locator("[data-overzicht] h2")).to_be_focused()
            naar_knop(page, "volgende")
            continue
        kies_met_toetsen(page, gekozen(check.vraag(), geval.antwoorden))
    naar_knop(page, "uitkomst")
    assert check.uitkomst().get_attribute("data-status") == status
    expect(check.uitkomst().get_by_role("heading", level=2)).to_be_focused()


def gekozen(pad: str, antwoorden: dict[str, Any]) -> list[str]:
    waarde: Any = antwoorden
    for stap in pad.split("."):
        waarde = waarde.get(stap) if isinstance(waarde, dict) else None
    if pad == "invuller":
        return [str(waarde or "inwoner")]
    waarden = list(waarde) if isinstance(waarde, list | dict) else [waarde]
    return [str(een) for een in waarden if een is not None] or ["weet_niet"]


def naar_knop(page: Page, actie: str) -> None:
    """Tab on until the button has focus, then Enter."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.actie") == actie:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no button {actie} by Tab")
