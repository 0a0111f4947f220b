"""How soon the calculator is ready in a real Chromium: this site beside Pyodide as it is shipped, in one run.

`make bench-browser` prints it as tables in Markdown, and writes it as JSON into build/; build
the site first, with its compressed files. Not a test: a slow machine is not a fault. Only ratios of one run
mean anything. Options: --lijn los (no limit), slow4g or fast4g; --traag 4 (a quarter of the processor);
--ronden 7.
"""

import argparse
import functools
import json
import os
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Browser, sync_playwright

from bench.bezoek import GEDULD, MEET, SMAL, VERF, ga, met_dienst, uitkomst
from bench.lijn import LIJNEN, Lijn, Meetserver
from bench.proef import zet_klaar
from bench.remmen import vertraagd
from bouw.environment import find_browser
from bouw.job import ROOT

PUBLIC = ROOT / "public"
Meting = dict[str, float]
MAAT = "Pyodide as shipped, in a worker"
KAAL = "a bare page of the theme"
DIENST = "this site, second visit, service worker"
TABELLEN = {
    "Ready": ("ready", "ratio", "longest task", "kB", "kB calculator"),
    "Where the time goes (from navigation)": ("painted", "worker", "pyodide", "regels", "kader", "ready"),
    "First paint": ("painted", "to bare"),
    "When it is ready": ("outcome", "evaluation"),
}


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


class Bezoekers:
    """The ways to visit, each by somebody with an empty cache of their own."""

    def __init__(self, browser: Browser, adres: str, lijn: Lijn) -> None:
        self.browser, self.adres, self.lijn = browser, adres, lijn

    def soorten(self) -> dict[str, Callable[[], Meting | None]]:
        """Name in the table -> one measurement; None: this site doesn't have it."""
        return {
            MAAT: lambda: self.eerste("proef/geleverd.html"),
            "Pyodide as shipped, on the main thread": lambda: self.eerste("proef/hoofd.html"),
            "this site, first visit": self.hier,
            "this site, second visit, HTTP cache": lambda: self.eerste("zelfcheck/", warm=True),
            DIENST: self.dienst,
            KAAL: self.kaal,
            "floor: MicroPython, a small piece": lambda: self.eerste("proef/micro.html"),
            "floor: JavaScript, the same piece": lambda: self.eerste("proef/script.html"),
        }

    def eerste(self, pagina: str, *, warm: bool = False) -> Meting:
        """A visitor who was never here before, or one who was a moment ago."""
        context = self.browser.new_context(viewport=SMAL)
        page = context.new_page()
        page.add_init_script(MEET)
        if warm:
            ga(page, self.adres + pagina, self.lijn)
            page.goto("about:blank")
        gemeten = ga(page, self.adres + pagina, self.lijn)
        context.close()
        return gemeten

    def kaal(self) -> Meting:
        """A first visit to a page of which only the paint counts."""
        context = self.browser.new_context(viewport=SMAL)
        page = context.new_page()
        page.goto(f"{self.adres}proef/kaal/site/index.html", timeout=GEDULD)
        page.wait_for_function(f"() => {VERF} > 0", timeout=GEDULD)
        gemeten: Meting = {"painted": page.evaluate(VERF)}
        context.close()
        return gemeten

    def hier(self) -> Meting:
        """A first visit, and then an outcome."""
        context = self.browser.new_context(viewport=SMAL)
        page = context.new_page()
        page.add_init_script(MEET)
        gemeten = ga(page, f"{self.adres}zelfcheck/", self.lijn)
        gemeten |= uitkomst(page)
        context.close()
        return gemeten

    def dienst(self) -> Meting | None:
        """A second visit, from what a service worker kept."""
        context = self.browser.new_context(viewport=SMAL)
        context.add_init_script(MEET)
        gemeten = met_dienst(context, context.new_page(), f"{self.adres}zelfcheck/", self.lijn)
        context.close()
        return gemeten


def main(argumenten: list[str]) -> None:
    """Measure each in turn, so that a slow moment of the machine is shared, and print the medians."""
    keuzes = argparse.ArgumentParser(description=__doc__)
    keuzes.add_argument("--lijn", choices=LIJNEN, default="los")
    keuzes.add_argument("--traag", type=float, default=1, help="how many times as slow the processor is")
    keuzes.add_argument("--ronden", type=int, default=7)
    gekozen = keuzes.parse_args(argumenten)
    lijn = Lijn(*LIJNEN[gekozen.lijn])
    with sync_playwright() as playwright, bediend(lijn) as adres:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        with vertraagd(browser, gekozen.traag) as keer:
            soorten = Bezoekers(browser, adres, lijn).soorten()
            gemeten: dict[str, list[Meting]] = {naam: [] for naam in soorten}
            for _ in range(gekozen.ronden):
                for naam, werk in soorten.items():
                    if een := werk():
                        gemeten[naam].append(een)
        browser.close()
    kop = {
        "line": gekozen.lijn,
        "slower": round(keer, 2),
        "rounds": gekozen.ronden,
        "load": round(os.getloadavg()[1], 1),
    }
    bewaar(kop, gemeten)


def bewaar(kop: dict[str, Any], gemeten: dict[str, list[Meting]]) -> None:
    """Print the medians, as ratios to Pyodide in a worker and to a bare page; and all of it as JSON."""
    midden: dict[str, Meting] = {
        naam: {wat: round(statistics.median(een[wat] for een in rijen), 1) for wat in rijen[0]}
        for naam, rijen in gemeten.items()
        if rijen
    }
    for een in midden.values():
        for wat, naam, maat in (("ready", "ratio", MAAT), ("painted", "to bare", KAAL)):
            if wat in een:
                een[naam] = round(een[wat] / midden[maat][wat], 3)
    print(", ".join(f"{naam}: {waarde}" for naam, waarde in kop.items()))
    for titel, kolommen in TABELLEN.items():
        print_tabel(titel, kolommen, midden)
    if DIENST not in midden:
        print("\nThis build has no service worker: no page registered one after an outcome.")
    doel = ROOT / "build" / f"bench-browser-{kop['line']}-{kop['slower']:.0f}.json"
    doel.parent.mkdir(exist_ok=True)
    doel.write_text(json.dumps({**kop, "median": midden, "all": gemeten}, indent=1), encoding="utf-8")


def print_tabel(titel: str, kolommen: tuple[str, ...], midden: dict[str, Meting]) -> None:
    """One table in Markdown, of the rows that have one of these columns; milliseconds, or kB."""
    print(f"\n| {titel} | {' | '.join(kolommen)} |\n|---|{'---:|' * len(kolommen)}")
    for naam, een in midden.items():
        if set(kolommen[:2]) <= een.keys():
            vakken = [_vak(wat, een.get(wat)) for wat in kolommen]
            print(f"| {naam} | {' | '.join(vakken)} |")


def _vak(wat: str, waarde: float | None) -> str:
    if waarde is None:
        return ""
    return (
        f"{waarde:.2f}"
        if wat in ("ratio", "to bare")
        else f"{waarde:.1f}"
        if wat == "evaluation"
        else f"{waarde:.0f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
