"""What goes wrong on a device: each is told in plain words or passes unnoticed, and no answer is lost."""

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.e2e.conftest import start_server
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.kwaadwillig import Host, Kwaadwillig, Kwaal
from tests.hulp.rekenaar import gebruik_stub

GEVAL = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")


def naar_uitkomst(check: Check) -> None:
    check.vul_in(GEVAL.antwoorden)
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == "zin"


GEWACHT = 10_000  # milliseconds, as in site/stijl/2-basis.css
ANIMATIE = "() => Boolean(document.querySelector('[data-zonder-script]')?.getAnimations().length)"
ZET_OP = """(deel, tijd) => {
  const [animatie] = deel.getAnimations();
  animatie.pause();
  animatie.currentTime = tijd;
}"""
ANDERE_KWALEN = ("weg", "gekapt", "andere soort", "staat stil")


@pytest.mark.parametrize(
    "kwaal", ["gewijzigd", *(pytest.param(een, marks=pytest.mark.diep) for een in ANDERE_KWALEN)]
)
def test_zonder_het_script_van_de_pagina_staat_er_wat_wel_kan(
    page: Page, kwaad_adres: str, host: Host, kwaal: Kwaal
) -> None:
    """The same words as without JavaScript; nothing that can't be pressed looks as if it could."""
    melding = page.locator("[data-zonder-script]")
    with host.doet("script/zelfcheck-", kwaal):
        page.goto(f"{kwaad_adres}zelfcheck/", wait_until="commit" if kwaal == "staat stil" else "load")
        page.wait_for_function(ANIMATIE)
        for tijd, te_zien in ((GEWACHT - 1, False), (GEWACHT, True)):
            melding.evaluate(ZET_OP, tijd)
            expect(melding).to_be_visible(visible=te_zien)
        expect(melding.get_by_role("link")).to_have_count(2)
        expect(page.locator("button[data-actie]:visible:enabled")).to_have_count(0)
    page.reload()
    Check(page, kwaad_adres).gestart()
    expect(melding).to_have_count(0)


@pytest.mark.parametrize(
    "kwaal", ["weg", *(pytest.param(een, marks=pytest.mark.diep) for een in ("gekapt", "gewijzigd"))]
)
def test_zonder_het_script_dat_regelt_wat_mag_gaat_de_check_door(
    page: Page, kwaad_adres: str, host: Host, kwaal: Kwaal
) -> None:
    """Without site/app/beleid.js no script may start a worker early or search; the questions work."""
    with host.doet("script/beleid-", kwaal):
        assert Check(page, kwaad_adres).open().vraag() == "invuller"


@pytest.mark.echte_rekenhulp
def test_internet_weg_na_het_laden_maakt_niet_uit(page: Page, site: Path, host: Host) -> None:
    """All is here already: the questions, the sum, the outcome, the sheet and the link to hand over."""
    server, oorsprong = start_server(type("Server", (Kwaadwillig,), {"host": host}), site)
    check = Check(page, f"{oorsprong}/").open().klaar()
    server.shutdown()
    server.server_close()
    naar_uitkomst(check)
    check.actie("deel")
    expect(page.locator("[data-overdrachtlink]")).not_to_have_value("")
    assert check.bewaar()["vorm"] == "zin"


def test_opslag_vol_of_verboden_en_de_check_werkt(page: Page, adres: str) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); };"
    )
    check = Check(page, adres).open()
    page.locator("[data-stoppen] > summary").click()
    page.locator("[data-onthoud]").click()  # asked, and not possible
    expect(page.locator("[data-onthoud]")).not_to_be_checked()
    page.keyboard.press("Escape")
    naar_uitkomst(check)
    assert check.bewaar()["vorm"] == "zin"


def test_twee_tabbladen_hebben_elk_hun_eigen_antwoorden(page: Page, adres: str) -> None:
    een = Check(page, adres).open()
    ander_blad = page.context.new_page()
    gebruik_stub(ander_blad)
    ander = Check(ander_blad, adres).open()
    een.kies("invuller", ["inwoner"])
    ander.kies("invuller", ["naaste"])
    page.reload()
    ander_blad.reload()
    for blad, waarde in ((page, "inwoner"), (ander_blad, "naaste")):
        expect(blad.locator(f'input[name="invuller"][value="{waarde}"]')).to_be_checked()
    ander_blad.close()
    naar_uitkomst(een)


def test_herladen_bij_elke_vraag(page: Page, adres: str) -> None:
    """After each screen: what was answered is there again, and the walk goes on from where it was."""
    check = Check(page, adres).open()
    laatste = False
    while not laatste:
        if page.locator("[data-overzicht]:visible").count():
            check.actie("volgende")
            continue
        hier = check.beantwoord(GEVAL.antwoorden)
        page.reload()
        check.gestart()
        assert check.vragen() == hier
        laatste = page.locator('[data-actie="controleer"]:visible').count() > 0
        check.actie("controleer" if laatste else "volgende")
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == "zin"


def test_dubbel_klikken_slaat_niets_over(page: Page, adres: str) -> None:
    check = Check(page, adres).open()
    check.kies("invuller", ["inwoner"])
    page.locator('[data-actie="volgende"]:visible').dblclick()
    volgende = check.vraag()
    assert volgende != "invuller"
    check.actie("vorige")
    assert check.vraag() == "invuller", "one screen further, and not two"
    check.actie("volgende")
    check.vul_in(GEVAL.antwoorden)
    page.locator('[data-actie="uitkomst"]:visible').first.dblclick()
    check.uitkomst()
    expect(page.locator("[data-uitkomst]")).to_have_count(1)


def test_terug_tijdens_het_rekenen(page: Page, adres: str) -> None:
    """The outcome that comes too late does not push itself onto another screen."""
    vast: list[Route] = []

    def houd_vast(route: Route) -> None:
        vast.append(route)

    check = Check(page, adres).open().klaar()
    check.vul_in(GEVAL.antwoorden)
    page.route("**/__reken__", houd_vast)
    check.actie("uitkomst")
    expect(page.locator("[data-rekenhulp-paneel]").get_by_role("status")).to_contain_text("Een moment")
    page.go_back()
    expect(page.locator("[data-overzicht]")).to_be_visible()
    page.unroute("**/__reken__")
    vast[0].continue_()
    expect(page.locator("[data-rekenhulp-paneel]").get_by_role("status")).to_have_text("")
    expect(page.locator("[data-uitkomst]")).to_have_count(0)
    expect(page.locator("[data-overzicht]")).to_be_visible()
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == "zin"


@pytest.mark.diep
@pytest.mark.echte_rekenhulp
def test_een_bevroren_tabblad_gaat_verder_waar_het_was(page: Page, adres: str) -> None:
    check = Check(page, adres).open().klaar()
    check.naar_vraag("vorm", GEVAL.antwoorden)
    cdp = page.context.new_cdp_session(page)
    cdp.send("Page.setWebLifecycleState", {"state": "frozen"})
    cdp.send("Page.setWebLifecycleState", {"state": "active"})
    naar_uitkomst(check)


@pytest.mark.parametrize("jaar", [1990, 2090])
def test_een_klok_die_fout_staat(browser: Browser, adres: str, jaar: int) -> None:
    """Nothing of the check asks what day it is, but for how long answers are kept."""
    page = browser.new_page(locale="nl-NL", viewport={"width": 360, "height": 740}, service_workers="block")
    gebruik_stub(page)
    page.clock.set_fixed_time(datetime(jaar, 1, 1))
    naar_uitkomst(Check(page, adres).open())
    page.close()


@pytest.mark.echte_rekenhulp  # a page that answers requests itself has no store of the browser
def test_een_script_dat_verkeerd_bewaard_is_wordt_opnieuw_gehaald(
    page: Page, kwaad_adres: str, host: Host
) -> None:
    """Its name is its content, so the browser may keep it for ever, also when it was spoilt on the way."""
    with host.doet("script/zelfcheck-", "gewijzigd"):
        page.goto(f"{kwaad_adres}zelfcheck/")
        expect(page.locator("button[data-actie]:visible:enabled")).to_have_count(0)
    page.reload()
    Check(page, kwaad_adres).gestart()


def test_een_script_dat_het_laatst_komt_wacht_niet_op_letters_die_stilstaan(page: Page, adres: str) -> None:
    """The page was read before its script was there, and is never loaded whole."""
    vast: list[Route] = []

    def houd_vast(route: Route) -> None:
        vast.append(route)

    page.route("**/lettertype/*", lambda _: None)
    page.route("**/script/zelfcheck-*", houd_vast)
    page.goto(f"{adres}zelfcheck/", wait_until="commit")
    gelezen = "performance.getEntriesByType('navigation')[0].domContentLoadedEventStart > 0"
    page.wait_for_function(f"() => {gelezen}")
    (script,) = vast
    script.continue_()
    check = Check(page, adres).gestart()
    assert page.evaluate("document.readyState") == "interactive"
    check.actie("begin")
    assert check.vraag() == "invuller"
