"""The check for everybody: axe on each of its screens, in light, dark and the system's colours, at 320 px."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from rules_py.model.kader import Kader
from tests.e2e.conftest import bewaak
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN, VOLLEDIG
from tests.hulp.toegankelijk import CHECK, Kleur, nagekeken

GEBIED = {"leefgebieden": {"financien": {"score": 1, "belemmering": "ja"}}}


VOUWEN = f"{CHECK} details:not([data-stoppen], [data-stoppen] *)"


def vouw_open(page: Page, keuze: str) -> None:
    page.locator(keuze).evaluate_all("(delen) => delen.forEach((deel) => (deel.open = true))")


def elk_scherm(check: Check, bekijk: Callable[[str], None]) -> None:
    """Walk past each kind of screen, and look at it where there is most on it."""
    page = check.page

    vouw_open(page, VOUWEN)
    bekijk("begin")
    check.actie("begin")
    check.actie("volgende")
    expect(page.locator("[data-foutoverzicht]")).to_be_focused()
    bekijk("fout")
    check.kies("invuller", ["naaste"])
    check.naar_vraag("leefgebieden", GEBIED)
    check.beantwoord(GEBIED)
    bekijk("meer antwoorden")
    check.actie("volgende")
    expect(page.locator("[data-overzicht] h2")).to_be_focused()
    bekijk("overzicht van een deel")
    check.actie("volgende")
    check.beantwoord(GEBIED)
    expect(check.getoond()).to_have_count(3)
    vouw_open(page, VOUWEN)
    bekijk("drie vragen")
    page.locator("[data-stoppen] > summary").click()
    page.locator("[data-wissen] > summary").click()
    page.locator("[data-onthoud]").check()
    bekijk("stoppen en bewaren")
    check.actie("wis")
    expect(page.locator("[data-gewisttekst]")).to_be_focused()
    bekijk("gewist")
    check.actie("herstel")
    page.evaluate("sessionStorage.clear()")
    page.reload()
    check.gestart()
    expect(page.locator("[data-verdertekst]")).to_be_visible()
    bekijk("onthouden op dit toestel")
    check.actie("verder")
    check.vul_in(GEBIED)
    vouw_open(page, VOUWEN)
    bekijk("overzicht van alles")


@pytest.mark.parametrize("kleur", ["licht", pytest.param("donker", marks=pytest.mark.diep)])
def test_elk_scherm_van_de_check(smal: Page, adres: str, kleur: Kleur) -> None:
    def bekijk(naam: str) -> None:
        # The bar lies over what can be scrolled from under it (test_schermen); axe would call that too small.
        balken = smal.locator(".stapbalk")
        balken.evaluate_all("(delen) => delen.forEach((deel) => (deel.style.position = 'static'))")
        nagekeken(smal, CHECK, kleur)
        groot_genoeg(smal, naam)

    elk_scherm(Check(smal, adres).open(begin=False), bekijk)


def groot_genoeg(page: Page, naam: str) -> None:
    """44 px for buttons, options and folds; 24 px for a box, and for a link that stands by itself."""
    hoogtes = (
        "(delen) => delen.map((deel) => [deel.textContent.trim().slice(0, 40),"
        " deel.getBoundingClientRect().height])"
    )
    groot = f"{CHECK} :is(.knop, .optie, summary, input[type=file]):visible"
    gemeten = page.locator(groot).evaluate_all(hoogtes)
    assert gemeten, naam
    assert [een for een in gemeten if een[1] < 43.5] == [], naam
    klein = f"{CHECK} :is(.overzicht-wijzig a, .lees-meer a, .keuze input):visible"
    assert [een for een in page.locator(klein).evaluate_all(hoogtes) if een[1] < 24] == [], naam


# Each status once always; the commonest in both colours.
KLEUREN: list[tuple[str, Kleur]] = [
    *(("profiel", "licht"), ("profiel", "donker"), ("zin", "donker")),
    *(("geen_pgb", "licht"), ("geen_wmo", "donker"), ("onvoldoende", "licht")),
]
ANDERSOM: list[tuple[str, Kleur]] = [
    *(("zin", "licht"), ("geen_pgb", "donker"), ("geen_wmo", "licht"), ("onvoldoende", "donker")),
]


@pytest.mark.parametrize(
    ("status", "kleur"), [*KLEUREN, *(pytest.param(*een, marks=pytest.mark.diep) for een in ANDERSOM)]
)
def test_uitkomst_per_status(smal: Page, adres: str, status: str, kleur: Kleur) -> None:
    geval = next(een for een in GEVALLEN if een.verwacht["status"] == status)
    check = Check(smal, adres).open()
    check.open_bestand(VOLLEDIG.antwoorden if status == "profiel" else geval.antwoorden)
    assert check.uitkomst().get_attribute("data-status") == status
    groot_genoeg(smal, status)
    vouw_open(smal, "[data-uitkomst] details")
    nagekeken(smal, CHECK, kleur)


ANDERE: dict[Kleur, Kleur] = {"licht": "donker", "donker": "licht"}


@pytest.mark.parametrize("recht", [True, pytest.param(False, marks=pytest.mark.diep)])
def test_elke_vraag(smal: Page, adres: str, kader: Kader, recht: bool) -> None:
    """All questions there are, shown at once; for oneself and for somebody else, each in a colour."""
    check = Check(smal, adres).open()
    kleuren: list[tuple[str, Kleur]] = [("inwoner", "licht"), ("naaste", "donker")]
    for invuller, kleur in kleuren if recht else [(een, ANDERE[kleur]) for een, kleur in kleuren]:
        check.kies("invuller", [invuller])
        delen = smal.locator("[data-scherm], [data-blok]")
        delen.evaluate_all("(delen) => delen.forEach((deel) => (deel.hidden = false))")
        expect(smal.locator("fieldset[data-vraag]:visible")).to_have_count(len(kader.vragen))
        nagekeken(smal, CHECK, kleur)


def test_met_kleuren_van_het_systeem_ziet_u_keuze_en_focus(browser: Browser, adres: str) -> None:
    """On each screen: a button has a border, what has focus a ring, and a choice and the bar show."""
    context = browser.new_context(forced_colors="active", viewport={"width": 360, "height": 740})
    page = context.new_page()
    with bewaak(page):
        stijl = "(deel, naam) => getComputedStyle(deel)[naam]"

        def bekijk(naam: str) -> None:
            knoppen = page.locator(f"{CHECK} .knop:visible")
            randen = knoppen.evaluate_all("(delen) => delen.map((een) => getComputedStyle(een).borderStyle)")
            assert set(randen) <= {"solid"}, naam
            page.keyboard.press("Tab")
            assert page.locator(":focus").evaluate(stijl, "outlineStyle") not in ("none", ""), naam
            for vulling in page.locator("[data-voortgang] span span:visible").all():
                achter = vulling.locator("..").evaluate(stijl, "backgroundColor")
                assert vulling.evaluate(stijl, "backgroundColor") != achter, naam

        elk_scherm(Check(page, adres).open(begin=False), bekijk)
    context.close()
