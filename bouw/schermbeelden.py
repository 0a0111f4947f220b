"""Pictures of the screens of public/, to look at without walking the site: ``make schermbeelden``.

Each as wide as a telephone and as a desk, in light and dark: schermbeelden/<screen>-<width>-<colour>.png.
"""

import json
import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page, sync_playwright

from bouw.environment import find_browser
from bouw.job import ROOT
from bouw.server import Handler
from bouw.yaml import read_yaml

PUBLIC = ROOT / "public"
BEELDEN = ROOT / "schermbeelden"
# A readable case with an outcome that has something of everything.
GEVAL = ROOT / "content" / "kaders" / "landgraaf" / "2022-07-05" / "gevallen" / "ibo-3-leerboekgeval.yaml"
BREEDTES = (360, 1280)
HOOGTE = 800
KLEUREN: dict[str, Literal["light", "dark"]] = {"licht": "light", "donker": "dark"}
GEDULD = 60_000  # milliseconds: the calculator starts slowly on a busy machine


def make_pictures(public: Path = PUBLIC, target: Path = BEELDEN) -> None:
    """Take all pictures of a built site; the folder starts empty."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(public)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=["--no-sandbox"] if as_root else []
        )
        for naam, kleur in KLEUREN.items():
            for breedte in BREEDTES:
                context = browser.new_context(
                    viewport={"width": breedte, "height": HOOGTE}, color_scheme=kleur, locale="nl-NL"
                )
                page = context.new_page()
                page.set_default_timeout(GEDULD)
                for scherm in walk(page, f"http://127.0.0.1:{server.server_port}/"):
                    # From the top, and with nothing under the mouse.
                    page.mouse.move(0, 0)
                    page.evaluate("scrollTo(0, 0)")
                    page.screenshot(path=target / f"{scherm}-{breedte}-{naam}.png", full_page=True)
                context.close()
        browser.close()
        server.shutdown()


def walk(page: Page, address: str) -> Iterator[str]:
    """Go from screen to screen; the name of each, when it shows."""
    page.goto(address)
    yield "start"
    page.goto(f"{address}zelfcheck/")
    page.locator('html[data-rekenhulp="klaar"]').wait_for()
    press(page, "begin")
    yield "vraag"
    press(page, "volgende")
    yield "fout"
    while not page.locator("[data-overzicht]:visible").count():
        page.locator('fieldset[data-vraag]:visible input:not([type="text"])').first.check()
        press(page, "volgende")
    yield "overzicht-thema"
    open_case(page)
    page.locator("[data-uitkomst]").wait_for()
    yield "uitkomst"
    press(page, "controleer")
    yield "overzicht"
    page.goto(f"{address}plan/")
    page.locator("[data-voorgevuld]:visible").wait_for()
    yield "plan"
    page.goto(f"{address}wijkteam/link/")
    page.locator("[data-resultaat]").wait_for()
    yield "linkmaker"
    page.goto(f"{address}wijkteam/bekijken/")
    page.locator("[data-scores]:not([inert])").wait_for()
    open_case(page)
    page.locator("[data-bevindingen][data-status]").wait_for()
    yield "werkblad"


def press(page: Page, actie: str) -> None:
    """Press the button of the check that shows."""
    page.locator(f'[data-actie="{actie}"]:visible').first.click()


def open_case(page: Page) -> None:
    """Give the page the answers of the case as a file that somebody kept."""
    geval: Any = read_yaml(GEVAL)
    page.locator('input[type="file"][data-actie="open"]:enabled').set_input_files(
        files={
            "name": "antwoorden.json",
            "mimeType": "application/json",
            "buffer": json.dumps(geval["antwoorden"]).encode(),
        }
    )


if __name__ == "__main__":
    make_pictures()
