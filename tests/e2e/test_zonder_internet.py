"""The site on a device: after an outcome all works without a network, of one build, and may be taken away."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.e2e.conftest import GEDULD, start_server
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import sitetekst
from tests.hulp.kwaadwillig import Host, Kwaadwillig
from tests.hulp.opslag import momentopname

GEVAL = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")
KLAAR = "navigator.serviceWorker.ready.then(() => true)"
BEWAARD = """async () => {
  const namen = await caches.keys();
  const paden = (await (await caches.open(namen[0] ?? "")).keys()).map(({ url }) => new URL(url).pathname);
  return { namen: namen.length, paden };
}"""

pytestmark = pytest.mark.echte_rekenhulp


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "service_workers": "allow"}


class Site:
    """A site that can be built anew, and whose server can go."""

    def __init__(self, folder: Path, host: Host) -> None:
        self.folder = folder
        self.host = host
        self.server, self.oorsprong = start_server(type("Server", (Kwaadwillig,), {"host": host}), folder)
        self.adres = f"{self.oorsprong}/"

    def weg(self) -> None:
        """No network: nobody answers at this address any more."""
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def plek(site: Path, tmp_path: Path, page: Page) -> Iterator[Site]:
    page.klachten_verwacht = True  # type: ignore[attr-defined]  # what is asked beside what was kept fails
    shutil.copytree(site, tmp_path / "site")
    een = Site(tmp_path / "site", Host())
    yield een
    een.weg()


def na_een_uitkomst(page: Page, plek: Site) -> Check:
    check = Check(page, plek.adres).open().klaar()
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((alle) => alle.length)") == 0
    check.vul_in(GEVAL.antwoorden)
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == "zin"
    assert page.evaluate(KLAAR)
    return check


def geen_antwoord_en_alleen_wat_van_de_site_is(page: Page, plek: Site) -> None:
    bewaard = page.evaluate(BEWAARD)
    assert bewaard["namen"] == 1
    op_de_site = {
        f"/{pad.relative_to(plek.folder).as_posix().removesuffix('index.html')}"
        for pad in plek.folder.rglob("*")
    }
    assert set(bewaard["paden"]) <= {*op_de_site, "/rekenhulp/momentopname"}
    assert {"/", "/zelfcheck/", "/privacy/"} <= set(bewaard["paden"])
    assert not any(re.match(r"/(beheer|adoptie)/", pad) for pad in bewaard["paden"])


def test_na_een_uitkomst_werkt_alles_zonder_internet(page: Page, plek: Site) -> None:
    """The whole way: start, explanation, search, check, outcome, sheet, hand-over and the worker's view.

    What was kept for it is the site, and no answer.
    """
    na_een_uitkomst(page, plek)
    geen_antwoord_en_alleen_wat_van_de_site_is(page, plek)
    plek.weg()
    page.goto(plek.adres)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{plek.adres}profielen/ibo-1/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("IBO")
    page.goto(f"{plek.adres}stappen/")
    page.set_viewport_size({"width": 1280, "height": 800})
    page.get_by_role("textbox", name="Zoek").first.fill("dagbesteding")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.evaluate("sessionStorage.clear()")
    check = Check(page, plek.adres).open().klaar()
    check.vul_in(GEVAL.antwoorden)
    check.actie("uitkomst")
    assert check.uitkomst().get_attribute("data-status") == "zin"
    check.actie("deel")
    expect(page.locator("[data-overdrachtlink]")).not_to_have_value("")
    link = page.locator("[data-overdrachtlink]").input_value()
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("html")).to_have_attribute("data-rekenhulp", "klaar")
    expect(page.locator("[data-strook] [data-stand=zin]")).to_be_visible()


@pytest.mark.diep
def test_met_internet_komt_een_nieuwe_bouw_meteen_en_zonder_de_oude_heel(page: Page, plek: Site) -> None:
    """A page of the new build comes with its own files; without a network the old build is there, whole."""
    na_een_uitkomst(page, plek)
    pagina = plek.folder / "zelfcheck" / "index.html"
    oud = next((plek.folder / "script").glob("zelfcheck-*.js"))
    nieuw = oud.with_name("zelfcheck-NIEUW123.js")
    for pad in plek.folder.rglob("*.br"):
        pad.unlink()
    tekst = pagina.read_text(encoding="utf-8")
    assert oud.name in tekst
    nieuw.write_bytes(oud.read_bytes())
    oud.unlink()
    pagina.write_text(tekst.replace(oud.name, nieuw.name).replace("</h1>", " (nieuw)</h1>"), encoding="utf-8")
    gevraagd: list[str] = []

    def noteer(verzoek: Request) -> None:
        gevraagd.append(verzoek.url)

    page.on("request", noteer)
    Check(page, plek.adres).open(begin=False).klaar()
    expect(page.get_by_role("heading", level=1)).to_contain_text("(nieuw)")
    assert any(nieuw.name in url for url in gevraagd)
    plek.weg()
    gevraagd.clear()
    Check(page, plek.adres).open(begin=False).klaar()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("(nieuw)")
    assert any(oud.name in url for url in gevraagd)
    assert not any(nieuw.name in url for url in gevraagd)


@pytest.mark.diep
def test_wat_uit_de_kopie_verdween_of_bedierf_komt_terug(page: Page, plek: Site) -> None:
    """The browser may throw away what it kept, and a copy may be spoiled: it is fetched and kept again."""
    na_een_uitkomst(page, plek)
    page.evaluate("""async () => {
      const cache = await caches.open((await caches.keys())[0]);
      for (const { url } of await cache.keys()) {
        if (url.includes(".wasm")) await cache.delete(url);
        if (url.includes("/regels-")) await cache.put(url, new Response("bedorven"));
      }
    }""")
    Check(page, plek.adres).open(begin=False).klaar()
    assert any(pad.endswith(".wasm") for pad in page.evaluate(BEWAARD)["paden"])
    plek.weg()
    Check(page, plek.adres).open(begin=False).klaar()


def test_op_verzoek_erop_en_eraf(page: Page, plek: Site) -> None:
    """On the page about privacy; what was taken away does not come back after the next outcome."""
    page.goto(f"{plek.adres}privacy/#zonder-internet")
    blok = page.locator(".zonderinternet")
    expect(blok.get_by_role("status")).to_have_text(sitetekst("schil.zonder_internet.zinnen.staat_niet"))
    blok.get_by_role("button", name=sitetekst("schil.zonder_internet.zet")).click()
    expect(blok.get_by_role("status")).to_contain_text(sitetekst("schil.zonder_internet.zinnen.staat"))
    page.reload()
    expect(blok.get_by_role("status")).to_contain_text(sitetekst("schil.zonder_internet.zinnen.staat"))
    blok.get_by_role("button", name=sitetekst("schil.zonder_internet.weg")).click()
    expect(blok.get_by_role("status")).to_contain_text(sitetekst("schil.zonder_internet.zinnen.weggehaald"))
    assert page.evaluate(BEWAARD)["namen"] == 0
    check = Check(page, plek.adres).open().klaar()
    check.vul_in(GEVAL.antwoorden)
    check.actie("uitkomst")
    check.uitkomst()
    page.goto(f"{plek.adres}privacy/")
    expect(blok.get_by_role("status")).to_have_text(sitetekst("schil.zonder_internet.zinnen.staat_niet"))
    assert page.evaluate("Object.keys(localStorage).filter((naam) => naam.startsWith('wmo'))") == [
        "wmo-zelfcheck-zonder-internet"
    ]


@pytest.mark.diep
def test_wie_per_megabyte_betaalt_krijgt_niets_vanzelf(page: Page, plek: Site) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });")
    check = Check(page, plek.adres).open().klaar()
    check.vul_in(GEVAL.antwoorden)
    check.actie("uitkomst")
    check.uitkomst()
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((alle) => alle.length)") == 0
    page.goto(f"{plek.adres}privacy/")
    expect(page.locator(".zonderinternet").get_by_role("button")).to_have_text(
        sitetekst("schil.zonder_internet.zet")
    )


def test_een_kopie_die_niet_heel_is_komt_er_niet(page: Page, plek: Site) -> None:
    """A file of another build: nothing is kept, and the page says that it did not work."""
    with plek.host.doet("/profielen/ibo-1/", "weg"):
        page.goto(f"{plek.adres}privacy/")
        blok = page.locator(".zonderinternet")
        blok.get_by_role("button", name=sitetekst("schil.zonder_internet.zet")).click()
        expect(blok.get_by_role("status")).to_contain_text(sitetekst("schil.zonder_internet.zinnen.mislukt"))
    blok.get_by_role("button", name=sitetekst("schil.zonder_internet.zet")).click()
    expect(blok.get_by_role("status")).to_contain_text(sitetekst("schil.zonder_internet.zinnen.staat"))


MERKEN = 'performance.getEntriesByType("mark").map(({ name }) => name)'


def merken(page: Page) -> list[str]:
    """What the worker of the check passed on its way."""
    worker = next(een for een in page.workers if "/script/worker-" in een.url)
    gevonden: list[str] = worker.evaluate(MERKEN)
    return gevonden


def wacht_op_momentopname(page: Page) -> str:
    for _ in range(GEDULD // 100):
        if adres := momentopname(page):
            return adres
        page.wait_for_timeout(100)
    raise AssertionError("no snapshot of the calculator was kept")


def test_een_volgend_bezoek_begint_met_wat_klaarstond(page: Page, plek: Site) -> None:
    """The kept memory of Python gives the same outcome; a spoiled one is thrown away."""
    na_een_uitkomst(page, plek)
    eerste = page.locator("[data-uitkomst]").inner_text()
    adres = wacht_op_momentopname(page)
    plek.weg()
    page.reload()
    check = Check(page, plek.adres).klaar()
    assert "momentopname" in merken(page)
    assert check.uitkomst().inner_text() == eerste
    bederf = """async (adres) => {
      const cache = await caches.open((await caches.keys())[0]);
      const { headers } = await cache.match(adres);
      await cache.put(adres, new Response(new Uint8Array(1000), { headers }));
    }"""
    page.evaluate(bederf, adres)
    page.reload()
    Check(page, plek.adres).klaar()
    assert "momentopname" not in merken(page)
    assert momentopname(page) is None


@pytest.mark.diep
def test_op_een_klein_toestel_komt_geen_momentopname(page: Page, plek: Site) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'deviceMemory', { value: 2 });")
    na_een_uitkomst(page, plek)
    page.reload()
    Check(page, plek.adres).klaar()
    assert "pyodide" in merken(page)
    assert momentopname(page) is None
