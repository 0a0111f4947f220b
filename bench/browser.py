"""How soon the calculator is ready in a real Chromium: this site beside Pyodide as it is shipped, in one run.

`make bench-browser` prints it as a table in Markdown, and as JSON on the last line; build the site first,
with its compressed files. Not a test: a slow machine is not a fault. Only ratios of one run mean anything.
Options: --lijn los (no limit), slow4g or fast4g; --ronden 7.
"""

import argparse
import functools
import json
import shutil
import statistics
import sys
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, Page, sync_playwright

from bench.lijn import LIJNEN, Lijn, Meetserver
from bouw.comprimeren import BEWAARD, comprimeer
from bouw.environment import find_browser
from bouw.job import ROOT
from tests.hulp.inhoud import kadertekst

PUBLIC = ROOT / "public"
PYODIDE = ROOT / "node_modules" / "pyodide"
GEDULD = 180_000  # milliseconds
# What everybody writes who reads Pyodide's own pages: load it, unpack the rules, open the framework, compute.
GELEVERD = """
import { loadPyodide } from "/proef/geleverd/pyodide.mjs";
const halen = (naam) => fetch("/proef/" + naam).then((antwoord) => antwoord.arrayBuffer());
export async function reken() {
  const pyodide = await loadPyodide({ indexURL: "/proef/geleverd/" });
  pyodide.unpackArchive(await halen("rules.zip"), "zip");
  const tekst = new TextDecoder().decode(await halen("kader.json"));
  const kader = pyodide.pyimport("rules_py.kader").open_kader(tekst);
  return pyodide.pyimport("rules_py.brug").beantwoord(kader, '{"schema": "antwoorden/1"}');
}
"""
PAGINAS = {
    "hoofd.html": '<script type="module">import { reken } from "./geleverd.js";'
    "await reken(); klaar();</script>",
    "worker.html": "<script>const w = new Worker('./worker.js', { type: 'module' });"
    "w.onmessage = () => klaar();</script>",
}
WORKER = 'import { reken } from "./geleverd.js"; await reken(); postMessage(1);'
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


def zet_klaar(plek: Path) -> None:
    """Pages with Pyodide as it is shipped, and the rules as they are in the repository."""
    shutil.copytree(PYODIDE, plek / "geleverd", ignore=shutil.ignore_patterns("*.map", "*.html"))
    with zipfile.ZipFile(plek / "rules.zip", "w", zipfile.ZIP_DEFLATED) as zip_:
        for path in sorted((ROOT / "rules_py").rglob("*.py")):
            zip_.write(path, path.relative_to(ROOT))
    (plek / "kader.json").write_text(kadertekst(), encoding="utf-8")
    (plek / "geleverd.js").write_text(GELEVERD, encoding="utf-8")
    (plek / "worker.js").write_text(WORKER, encoding="utf-8")
    for naam, inhoud in PAGINAS.items():
        (plek / naam).write_text(f"<!doctype html><title>.</title>{inhoud}", encoding="utf-8")
    comprimeer(plek, BEWAARD)


@contextmanager
def bediend(lijn: Lijn) -> Iterator[str]:
    """The address of the server."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        plek = Path(tijdelijk)
        zet_klaar(plek)
        Meetserver.lijn, Meetserver.extra = lijn, plek
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Meetserver, directory=str(PUBLIC)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def bezoek(page: Page, adres: str, lijn: Lijn) -> dict[str, float]:
    """One visit: milliseconds until ready, the longest task, and kilobytes over the line."""
    lijn.verstuurd = 0
    page.goto(adres, wait_until="commit")
    page.wait_for_function("() => globalThis.meting?.klaar > 0", timeout=GEDULD)
    meting: dict[str, float] = page.evaluate("meting")
    return {"klaar": meting["klaar"], "taak": meting["taak"], "kB": lijn.verstuurd / 1000}


def meet(browser: Browser, adres: str, lijn: Lijn, *, warm: bool = False) -> dict[str, float]:
    """A visitor who was never here before, or one who was a moment ago."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.add_init_script(MEET)
    if warm:
        bezoek(page, adres, lijn)
        page.goto("about:blank")
    gemeten = bezoek(page, adres, lijn)
    context.close()
    return gemeten


def main(argumenten: list[str]) -> None:
    """Measure each in turn, so that a slow moment of the machine is shared, and print the medians."""
    keuzes = argparse.ArgumentParser(description=__doc__)
    keuzes.add_argument("--lijn", choices=LIJNEN, default="los")
    keuzes.add_argument("--ronden", type=int, default=7)
    gekozen = keuzes.parse_args(argumenten)
    lijn = Lijn(*LIJNEN[gekozen.lijn])
    with sync_playwright() as playwright, bediend(lijn) as adres:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        soorten: dict[str, Callable[[], dict[str, float]]] = {
            "as shipped, in a worker": lambda: meet(browser, f"{adres}proef/worker.html", lijn),
            "as shipped, on the main thread": lambda: meet(browser, f"{adres}proef/hoofd.html", lijn),
            "this site, first visit": lambda: meet(browser, f"{adres}zelfcheck/", lijn),
            "this site, second visit": lambda: meet(browser, f"{adres}zelfcheck/", lijn, warm=True),
        }
        gemeten: dict[str, list[dict[str, float]]] = {naam: [] for naam in soorten}
        for _ in range(gekozen.ronden):
            for naam, werk in soorten.items():
                gemeten[naam].append(werk())
        browser.close()
    print_table(gekozen.lijn, gemeten)


def print_table(lijn: str, gemeten: dict[str, list[dict[str, float]]]) -> None:
    """Medians, and the ratio to Pyodide as shipped in a worker."""
    midden: dict[str, Any] = {
        naam: {wat: round(statistics.median(een[wat] for een in rijen), 1) for wat in rijen[0]}
        for naam, rijen in gemeten.items()
    }
    maat = midden["as shipped, in a worker"]["klaar"]
    print(f"| line: {lijn} | ready (ms) | ratio | longest task (ms) | kB |\n|---|---|---|---|---|")
    for naam, een in midden.items():
        een["verhouding"] = round(een["klaar"] / maat, 3)
        print(
            f"| {naam} | {een['klaar']:.0f} | {een['verhouding']:.2f} | {een['taak']:.0f} | {een['kB']:.0f} |"
        )
    print(json.dumps({"lijn": lijn, **midden}))


if __name__ == "__main__":
    main(sys.argv[1:])
