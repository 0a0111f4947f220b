"""Reading a page of text aloud, with a stand-in for the device's voice (stem.js)."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.hulp.inhoud import sitetekst

STEM = (Path(__file__).with_name("stem.js")).read_text(encoding="utf-8")


def test_een_pagina_wordt_voorgelezen(page: Page, adres: str) -> None:
    """In order, with a mark; it waits, goes on, stops, and reads one part. A check has no such bar."""
    page.add_init_script(STEM.replace("SOORT", "eigen"))
    page.goto(f"{adres}wat-eerst-komt/")
    balk = page.locator(".voorleesbalk")
    titel = page.locator("article h1").inner_text()
    balk.get_by_role("button", name="Lees voor").click()
    assert page.evaluate("gezegd") == [titel]
    expect(page.locator("h1.leest-nu")).to_have_count(1)
    page.evaluate("uiting.onend()")
    eerste = page.locator("article p.leest-nu, article li.leest-nu").inner_text().strip()
    assert page.evaluate("gezegd") == [titel, eerste]
    balk.get_by_role("button", name="Wacht even").click()
    page.evaluate("uiting.onend()")
    assert page.evaluate("gezegd.length") == 2
    balk.get_by_role("button", name="Lees verder").click()
    assert page.evaluate("gezegd") == [titel, eerste, eerste]
    balk.get_by_role("button", name=sitetekst("check.voorlezen.stop")).click()
    expect(page.locator(".leest-nu")).to_have_count(0)
    expect(balk.get_by_role("button", name="Lees voor")).to_be_focused()
    kop = page.locator("article h2").nth(1).inner_text()
    page.get_by_role("button", name=f"{sitetekst('check.voorlezen.deel')} {kop}").click()
    expect(page.locator("h2.leest-nu")).to_have_text(kop)
    gezegd = page.evaluate(
        "() => { while (document.querySelector('.leest-nu')) uiting.onend(); return gezegd }"
    )
    assert gezegd[3] == kop
    assert page.locator("article h2").nth(2).inner_text() not in gezegd
    page.goto(f"{adres}zelfcheck/")
    expect(page.locator(".voorleesbalk")).to_have_count(0)


def test_zonder_eigen_stem_is_er_geen_knop(page: Page, adres: str) -> None:
    page.add_init_script(STEM.replace("SOORT", "van-ver"))
    page.goto(f"{adres}wat-eerst-komt/")
    expect(page.locator(".voorleesbalk")).to_be_hidden()
