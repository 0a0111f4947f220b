"""One visit to a page, and what is measured of it in the page and in its worker."""

import time
from typing import Any

from playwright.sync_api import BrowserContext, Page, ViewportSize, Worker, expect

from bench.lijn import Lijn
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.opslag import momentopname

GEDULD = 240_000  # milliseconds
SMAL = ViewportSize(width=360, height=740)
# Of the cases with a profile as outcome the one with the most answers: it has turning points to find.
GEVAL = max((een for een in GEVALLEN if een.verwacht["status"] == "profiel"), key=lambda een: len(een.json))
# In each page: when it is ready, and the longest task of the main thread until then.
MEET = """
globalThis.meting = { klaar: 0, taak: 0 };
new PerformanceObserver((lijst) => {
  for (const { duration } of lijst.getEntries()) meting.taak = Math.max(meting.taak, duration);
}).observe({ type: "longtask", buffered: true });
globalThis.klaar = () => (meting.klaar ||= performance.now());
new MutationObserver(() => document.documentElement?.dataset.rekenhulp === "klaar" && klaar())
  .observe(document, { subtree: true, childList: true, attributeFilter: ["data-rekenhulp"] });
"""
VERF = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
# The marks of the worker (site/app/worker.js), and when it began, all on the clock of the machine.
MERKEN = """() => ({ begin: performance.timeOrigin, merken: performance.getEntriesByType("mark")
  .map(({ name, startTime }) => [name, performance.timeOrigin + startTime]) })"""
# In the worker itself: the same message as the page sends, answered here; the middle one of so many.
REKEN = """async (antwoorden) => {
  const post = self.postMessage.bind(self), tijden = [];
  for (let id = -1; id > -22; id--) {
    await new Promise((klaar) => {
      const begin = performance.now();
      self.postMessage = () => { tijden.push(performance.now() - begin); klaar(); };
      self.dispatchEvent(new MessageEvent("message", { data: { id, type: "bereken", data: antwoorden } }));
    });
  }
  self.postMessage = post;
  return tijden.sort((een, ander) => een - ander)[10];
}"""
# From the press of the button until the outcome has been painted.
TOT_UITKOMST = """() => {
  globalThis.duur = 0;
  document.addEventListener("click", () => {
    const begin = performance.now();
    const kijk = () => document.querySelector("[data-uitkomst]")?.checkVisibility()
      ? setTimeout(() => { globalThis.duur = performance.now() - begin; })
      : requestAnimationFrame(kijk);
    requestAnimationFrame(kijk);
  }, { capture: true, once: true });
}"""


def ga(page: Page, adres: str, lijn: Lijn) -> dict[str, float]:
    """Open a page and wait until it is ready: milliseconds, the longest task, and kilobytes over the line."""
    lijn.begin()
    page.goto(adres, wait_until="commit", timeout=GEDULD)
    page.wait_for_function("() => globalThis.meting?.klaar > 0", timeout=GEDULD)
    meting: dict[str, float] = page.evaluate("meting")
    gemeten = {"ready": meting["klaar"], "longest task": meting["taak"], "kB": lijn.verstuurd / 1000}
    if worker := next((een for een in page.workers if "/script/worker" in een.url), None):
        gemeten |= _fasen(page, worker)
        gemeten["kB calculator"] = lijn.van("rekenhulp/", "script/worker") / 1000
    return gemeten


def _fasen(page: Page, worker: Worker) -> dict[str, float]:
    """Milliseconds from navigation to the first paint, to the start of the worker, and to its marks."""
    nul: float = page.evaluate("performance.timeOrigin")
    in_worker: dict[str, Any] = worker.evaluate(MERKEN)
    tijden = [("worker", in_worker["begin"]), *in_worker["merken"]]
    return {"painted": page.evaluate(VERF), **{naam: tijd - nul for naam, tijd in tijden}}


def uitkomst(page: Page) -> dict[str, float]:
    """From the last answer to the outcome on the screen; the page has a calculator that is ready."""
    expect.set_options(timeout=60_000)
    check = Check(page, "")
    check.open_bestand(GEVAL.antwoorden)
    check.uitkomst()
    check.actie("controleer")
    pad = page.locator("[data-overzicht] [data-wijzig]").last.get_attribute("data-wijzig")
    check.wijzig(str(pad))
    check.kies(str(pad), ["weet_niet"])
    check.actie("controleer")
    expect(page.locator('[data-actie="uitkomst"]:visible').first).to_be_visible()
    page.evaluate(TOT_UITKOMST)
    check.actie("uitkomst")
    check.uitkomst()
    page.wait_for_function("() => globalThis.duur > 0", timeout=GEDULD)
    duur: float = page.evaluate("duur")
    worker = next(een for een in page.workers if "/script/worker" in een.url)
    return {"outcome": duur, "evaluation": float(worker.evaluate(REKEN, GEVAL.json))}


def met_dienst(context: BrowserContext, page: Page, adres: str, lijn: Lijn) -> dict[str, float] | None:
    """A second visit with what the service worker kept; None when the page registers none by then."""
    ga(page, adres, lijn)
    uitkomst(page)
    einde = time.monotonic() + 5
    while not page.evaluate("navigator.serviceWorker.getRegistrations().then((een) => een.length)"):
        if time.monotonic() > einde:
            return None
        page.wait_for_timeout(100)
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    einde = time.monotonic() + 30
    while not momentopname(page) and time.monotonic() < einde:
        page.wait_for_timeout(200)
    page.close()
    return ga(context.new_page(), adres, lijn)
