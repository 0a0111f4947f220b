"""Everybody can work the table of cases: an example to start with, stop, progress, screen reader, colours."""

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.gevallen import GEVALLEN
from tests.hulp.gevallentabel import KOPPEN, Gevallentabel, bestand, geval, vastgehouden, woord
from tests.hulp.toegankelijk import SCHERMEN, Kleur, nagekeken


def test_het_voorbeeld_om_mee_te_beginnen_klopt(page: Page, adres: str) -> None:
    """The file to download has every kind of outcome, the one on the page is of its kind; both as expected.

    Somebody with the page's old address in a bookmark arrives as well.
    """
    page.goto(f"{adres}wijkteam/gevallen/")
    page.wait_for_url("**/beheer/gevallen/")
    tabel = Gevallentabel(page, adres)
    with page.expect_download() as wacht:
        page.locator("[data-voorbeeldbestand]").click()
    naam = wacht.value.suggested_filename
    rijen = tabel.open(bestand(wacht.value.path().read_bytes(), naam)).klaar()
    assert naam.endswith(".yaml")
    assert {rij["Vergeleken"] for rij in rijen} == {woord("oordeel-gelijk")}
    statussen = {woord(f"status-{een.verwacht['status']}") for een in GEVALLEN}
    assert sorted(rij["Uitkomst"] for rij in rijen) == sorted(statussen)
    voorbeeld = page.locator("[data-voorbeeld]").text_content() or ""
    (rij,) = tabel.open(bestand(voorbeeld, "voorbeeld.yaml")).klaar()
    assert rij["Vergeleken"] == woord("oordeel-gelijk")


def test_stoppen_laat_zien_wat_klaar_is(page: Page, adres: str) -> None:
    vastgehouden(page, 2)
    tabel = Gevallentabel(page, adres).open(bestand([geval(f"geval {n}") for n in range(1000)]))
    balk = page.locator("progress")
    expect(balk).to_have_js_property("value", 100)
    assert balk.get_attribute("max") == "1000"
    expect(page.locator("[data-teller]")).to_have_text("100 van 1000")
    stop = page.get_by_role("button", name="Stop")
    expect(stop).to_be_in_viewport()
    stop.focus()
    page.keyboard.press("Enter")
    expect(tabel.melding).to_have_text(woord("gestopt", gedaan=100, aantal=1000))
    assert len(tabel.rijen()) == 100
    expect(stop).to_be_hidden()
    expect(page.get_by_role("heading", name="De uitkomsten")).to_be_focused()
    page.evaluate("globalThis.laatDoor()")
    assert len(tabel.open(bestand([geval("nieuw")])).klaar()) == 1


def test_een_nieuw_bestand_gaat_voor_het_oude(page: Page, adres: str) -> None:
    vastgehouden(page, 0)
    tabel = Gevallentabel(page, adres).open(bestand([geval(f"oud {n}") for n in range(60)]))
    page.wait_for_function("() => !!globalThis.laatDoor")
    tabel.open(bestand([geval("nieuw")]))
    expect(tabel.melding).to_have_text(woord("bezig", aantal=1))
    page.evaluate("globalThis.laatDoor()")
    assert [rij["Geval"] for rij in tabel.klaar()] == ["nieuw"]


def test_voortgang_wordt_weinig_gezegd(tabel: Gevallentabel) -> None:
    """A thousand cases, twenty steps of the bar, and a handful of sentences."""
    tabel.page.evaluate(
        "() => { globalThis.gezegd = []; globalThis.stappen = new Set();"
        "const waar = document.querySelector('[data-melding]');"
        "new MutationObserver(() => gezegd.push(waar.textContent)).observe(waar, { childList: true });"
        "const balk = document.querySelector('progress');"
        "new MutationObserver(() => stappen.add(balk.value)).observe(balk, { attributes: true }); }"
    )
    expect(tabel.page.locator("html")).to_have_attribute("data-rekenhulp", "klaar")
    tabel.page.evaluate("gezegd.length = 0")
    assert len(tabel.open(bestand([geval(f"geval {n}") for n in range(1000)])).klaar()) == 1000
    assert tabel.page.evaluate("gezegd") == [
        woord("leest"),
        woord("bezig", aantal=1000),
        *(woord("voortgang", gedaan=deel, aantal=1000) for deel in (250, 500, 750)),
        woord("klaar", aantal=1000),
    ]
    assert tabel.page.evaluate("stappen.size") >= 20


@pytest.mark.echte_rekenhulp
def test_zonder_rekenhulp_zegt_de_pagina_dat(page: Page, adres: str) -> None:
    page.klachten_verwacht = True  # type: ignore[attr-defined]
    page.route("**/rekenhulp/regels-*.zip", lambda route: route.fulfill(status=404, body="weg"))
    tabel = Gevallentabel(page, adres).open(bestand([geval()]))
    expect(tabel.fout).to_contain_text(woord("fout-rekenhulp"))
    expect(tabel.fout).to_contain_text(woord("kop-rekenhulp"))
    page.unroute("**/rekenhulp/regels-*.zip")
    assert len(tabel.open(bestand([geval()])).klaar()) == 1


@pytest.mark.parametrize(("breed", "kleur"), SCHERMEN)
def test_toegankelijk(page: Page, adres: str, breed: int, kleur: Kleur) -> None:
    """The page as it opens, with a fault, at work, and with a table that has every kind of row."""
    page.set_viewport_size({"width": breed, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    vastgehouden(page, 0)
    tabel = Gevallentabel(page, adres)
    for kop in page.locator(".gevallen summary").all():
        kop.click()
    nagekeken(page, "html", kleur)
    tabel.open(bestand("Dit is een brief.", "brief.txt"))
    expect(tabel.fout).to_be_visible()
    nagekeken(page, "[data-gevallen]", kleur)
    rijen = [geval("W" * 80), geval("anders", {"best": ["IBO-1"]}), geval("goed", {"status": "profiel"}), {}]
    tabel.open(bestand(rijen))
    page.wait_for_function("() => !!globalThis.laatDoor")
    nagekeken(page, "[data-gevallen]", kleur)
    page.evaluate("globalThis.laatDoor()")
    assert len(tabel.klaar()) == 4
    nagekeken(page, "[data-gevallen]", kleur)
    # What the browser tells a screen reader: still a table when the rows are cards.
    rol = page.get_by_role("table").get_by_role
    assert rol("cell").or_(rol("rowheader")).count() == 4 * len(KOPPEN)
