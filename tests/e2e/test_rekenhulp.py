"""When the calculator fails: it says so, loses nothing, tries again, and every call gets an answer."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import sitetekst
from tests.hulp.rekenaar import WERKER

GEVAL = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")

# Milliseconds; as in site/app/rekenhulp.js.
STARTTIJD, REKENTIJD = 120_000, 12_000
NU = datetime(2026, 3, 2, 10)

pytestmark = pytest.mark.echte_rekenhulp


def verwacht_klachten(page: Page) -> None:
    page.klachten_verwacht = True  # type: ignore[attr-defined]


def test_zonder_worker_zegt_de_pagina_dat_het_niet_gaat(page: Page, adres: str) -> None:
    page.add_init_script("delete globalThis.Worker;")
    check = Check(page, adres).open()
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    assert check.vraag() == "invuller"


def zegt_dat_het_niet_gaat(page: Page) -> None:
    """In plain words, with what still works, and without a word for engineers."""
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    paneel = page.locator("[data-rekenhulp-paneel]")
    expect(paneel.get_by_role("status")).to_have_text(sitetekst("check.rekenhulp.fout"))
    expect(paneel.get_by_role("button")).to_have_text("Probeer opnieuw")
    assert not any(woord in paneel.inner_text().lower() for woord in ("error", "assembly", "worker"))


@pytest.mark.diep
def test_zonder_webassembly_blijft_alles_staan_en_werkt_de_rest(page: Page, adres: str, site: Path) -> None:
    verwacht_klachten(page)
    script = next((site / "script").glob("worker-*.js")).read_text(encoding="utf-8")
    page.route(
        WERKER,
        lambda route: route.fulfill(
            content_type="text/javascript", body=f"delete self.WebAssembly;\n{script}"
        ),
    )
    check = Check(page, adres).open()
    zegt_dat_het_niet_gaat(page)
    check.vul_in(GEVAL.antwoorden)
    check.actie("uitkomst")
    zegt_dat_het_niet_gaat(page)
    bewaard = check.bewaar()
    assert bewaard["leefgebieden"] == GEVAL.antwoorden["leefgebieden"]
    for naam, kop in (
        (sitetekst("check.zonder_script.papier"), "op papier"),
        (sitetekst("check.zonder_script.profielen"), "profielen"),
    ):
        page.get_by_role("link", name=naam).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(kop)
        page.go_back()
        zegt_dat_het_niet_gaat(page)
    assert check.bewaar() == bewaard
    page.unroute(WERKER)
    check.actie("opnieuw")
    assert check.uitkomst().get_attribute("data-status") == "zin"


@pytest.fixture
def werkers(page: Page) -> None:
    """Keep the calculator's workers in ``werkers`` (the search has one too), and stop the page's clock."""
    page.add_init_script(
        "globalThis.werkers = []; globalThis.Worker = class extends Worker { constructor(adres, keuzes) {"
        ' super(adres, keuzes); if (String(adres).includes("/script/worker-")) werkers.push(this); } };'
    )
    page.clock.install(time=NU)
    page.clock.pause_at(NU + timedelta(hours=1))


@pytest.mark.usefixtures("werkers")
def test_een_worker_die_stil_wegvalt_wordt_vervangen(page: Page, adres: str) -> None:
    """A telephone that needs memory ends a worker without a word: only the time limit can tell."""
    check = Check(page, adres).open().klaar()
    check.naar_vraag("vorm", GEVAL.antwoorden)
    page.evaluate("werkers[0].terminate()")
    check.vul_in(GEVAL.antwoorden)
    check.actie("uitkomst")
    expect(page.locator("[data-rekenhulp-paneel]").get_by_role("status")).to_contain_text("Een moment")
    page.clock.fast_forward(REKENTIJD - 1)
    assert page.evaluate("werkers.length") == 1
    page.clock.fast_forward(1)
    assert check.uitkomst().get_attribute("data-status") == "zin"
    assert page.evaluate("werkers.length") == 2
    check.klaar()


@pytest.mark.usefixtures("werkers")
def test_te_langzaam_dan_fout_en_niets_weg(page: Page, adres: str) -> None:
    vast: list[Route] = []

    def houd_vast(route: Route) -> None:
        vast.append(route)

    page.route(f"{adres}rekenhulp/*", houd_vast)
    check = Check(page, adres).open()
    check.vul_in(GEVAL.antwoorden)
    for poging in (1, 2):
        page.wait_for_function("(poging) => werkers.length === poging", arg=poging)
        page.clock.fast_forward(STARTTIJD - 1)
        expect(page.locator("html")).to_have_attribute("data-rekenhulp", "laden")
        page.clock.fast_forward(1)
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "fout")
    zegt_dat_het_niet_gaat(page)
    assert vast
    assert page.evaluate("werkers.length") == 2
    assert check.bewaar()["leefgebieden"] == GEVAL.antwoorden["leefgebieden"]
    page.unroute(f"{adres}rekenhulp/*")
    check.actie("opnieuw")
    check.klaar()
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == "zin"


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
    page.goto(f"{adres}stappen/")
    assert page.evaluate(NEP, [adres, gedrag]) == verwacht


TEGELIJK = """async (plek) => {
  const { maakRekenhulp } = await import(plek + "app/rekenhulp.js");
  const fasen = [];
  let gemaakt = 0;
  class Nep extends EventTarget {
    nummer = ++gemaakt;
    postMessage({ id }) {
      const data = this.nummer === 1 ? { id, ok: false, fout: "stuk" } : { id, ok: true, data: "" };
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
    }
    terminate() { this.dispatchEvent = () => true; }
  }
  const rekenhulp = maakRekenhulp((toestand) => fasen.push(toestand.fase), () => new Nep());
  const gelukt = (een) => een.then(() => true, () => false);
  const antwoorden = await Promise.all([1, 2, 3].map((nummer) => gelukt(rekenhulp.bereken(String(nummer)))));
  return { antwoorden, gemaakt, fasen };
}"""


def test_wie_niet_wacht_beeindigt_de_nieuwe_worker_niet(page: Page, adres: str) -> None:
    """Calls side by side share the one restart: none ends the worker that another just started."""
    page.goto(f"{adres}stappen/")
    assert page.evaluate(TEGELIJK, adres) == {
        "antwoorden": [True, True, True],
        "gemaakt": 2,
        "fasen": ["laden", "laden", "klaar"],
    }


def test_zonder_javascript_zegt_de_pagina_wat_wel_kan(browser: Browser, adres: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{adres}zelfcheck/")
    expect(page.get_by_text(sitetekst("check.zonder_script.kop"))).to_be_visible()
    page.locator('[data-actie="begin"]').click()  # a link to the first question
    expect(page.locator("[data-scherm]:visible")).to_have_count(1)
    expect(page.locator("button[data-actie]:visible:enabled")).to_have_count(0)
    page.get_by_role("link", name=sitetekst("check.zonder_script.papier")).first.click()
    assert page.url.endswith("/papier/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    context.close()
