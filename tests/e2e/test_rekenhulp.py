"""When the calculator fails: it says so, loses nothing, tries again, and every call gets an answer."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.check import Check
from tests.gevallen import GEVALLEN

GEVAL = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")


def verwacht_klachten(page: Page) -> None:
    page.klachten_verwacht = True  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "bestand", ["pyodide.mjs", "pyodide.asm.wasm", "regels.zip", "kader.json", "python_stdlib.zip"]
)
def test_bestand_weg_dan_fout_en_later_weer_goed(page: Page, adres: str, bestand: str) -> None:
    verwacht_klachten(page)
    page.route(f"**/rekenhulp/{bestand}", lambda route: route.fulfill(status=404, body="weg"))
    check = Check(page, adres).open()
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    expect(page.get_by_role("status")).to_contain_text("werkt nu niet")
    expect(page.get_by_role("link", name="Maak de check op papier")).to_be_visible()
    check.loop(GEVAL.antwoorden)
    check.actie("uitkomst")
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    expect(page.locator("[data-uitkomst]")).to_have_count(0)
    assert check.bewaar()["vorm"] == "zin"
    page.unroute(f"**/rekenhulp/{bestand}")
    check.actie("opnieuw")
    check.klaar()
    assert check.uitkomst().get_attribute("data-status") == "zin"


def test_zonder_worker_zegt_de_pagina_dat_het_niet_gaat(page: Page, adres: str) -> None:
    page.add_init_script("delete globalThis.Worker;")
    check = Check(page, adres).open()
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    assert check.vraag() == "invuller"


NEP = """async ([plek, gedrag]) => {
  const { maakRekenhulp } = await import(plek + "app/rekenhulp.js");
  const fasen = [];
  let gemaakt = 0;
  class Nep extends EventTarget {
    postMessage({ id, type }) {
      const zeg = (data) => queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data })));
      const valtOm = gedrag === "valt-om" || (gedrag === "valt-een-keer-om" && gemaakt === 1);
      if (gedrag === "startfout") zeg({ id, ok: false, fout: "stuk" });
      else if (type === "start") zeg({ id, ok: true, data: "" });
      else if (valtOm) this.dispatchEvent(new Event("error"));
      else zeg({ id, ok: true, data: "" });
    }
    terminate() {}
  }
  const rekenhulp = maakRekenhulp((toestand) => fasen.push(toestand.fase), () => (gemaakt++, new Nep()));
  const antwoord = await rekenhulp.bereken("{}").then((data) => ["goed", data], () => ["mislukt", null]);
  return { antwoord, gemaakt, fasen };
}"""


@pytest.mark.parametrize(
    ("gedrag", "verwacht"),
    [
        ("goed", {"antwoord": ["goed", ""], "gemaakt": 1, "fasen": ["laden", "klaar"]}),
        (
            "valt-een-keer-om",
            {"antwoord": ["goed", ""], "gemaakt": 2, "fasen": ["laden", "klaar", "laden", "klaar"]},
        ),
        (
            "valt-om",
            {
                "antwoord": ["mislukt", None],
                "gemaakt": 2,
                "fasen": ["laden", "klaar", "laden", "klaar", "fout"],
            },
        ),
        ("startfout", {"antwoord": ["mislukt", None], "gemaakt": 2, "fasen": ["laden", "laden", "fout"]}),
    ],
)
def test_elke_vraag_krijgt_een_antwoord_na_hoogstens_een_herstart(
    page: Page, adres: str, gedrag: str, verwacht: dict[str, Any]
) -> None:
    """A leeg antwoord is an answer too: a result is never judged by its truthiness."""
    page.goto(f"{adres}uitleg/")
    assert page.evaluate(NEP, [adres, gedrag]) == verwacht


def test_zonder_javascript_zegt_de_pagina_wat_wel_kan(browser: Browser, adres: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{adres}zelfcheck/")
    expect(page.get_by_text("De check werkt hier niet.")).to_be_visible()
    expect(page.locator('[data-actie="volgende"]:visible')).to_be_disabled()
    page.get_by_role("link", name="Maak de check op papier").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De check op papier")
    context.close()
