"""Three engines behind a few verbs. What one can't be driven to do raises ``KanNiet`` with the reason."""

import base64
import json
import os
import shutil
import subprocess
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from bouw.environment import find_browser, find_node
from tests.hulp.inhoud import ROOT

GEDULD = 120  # seconds: an upper limit for a machine that is busy; no test measures time
TOETSEN = {"Tab": Keys.TAB, "Enter": Keys.ENTER, " ": Keys.SPACE, "ArrowDown": Keys.ARROW_DOWN}


class KanNiet(Exception):
    """This engine, or this machine, can't do it; the message says why."""


class Motor(ABC):
    """One engine with one page."""

    naam: str
    versie: str

    @abstractmethod
    def open(self, url: str) -> None:
        """Open an address in a page of its own, with a session of its own."""

    @abstractmethod
    def js(self, uitdrukking: str) -> Any:
        """What an expression gives in the page, as JSON."""

    @abstractmethod
    def klik(self, keuze: str) -> None:
        """Click the first element that matches, as a mouse does."""

    @abstractmethod
    def toets(self, naam: str) -> None:
        """Press a key, by its name in the DOM."""

    @abstractmethod
    def bestand(self, keuze: str, pad: Path) -> None:
        """Choose a file in a field."""

    @abstractmethod
    def druk_af(self) -> bytes:
        """The page on paper, as PDF."""

    @abstractmethod
    def klachten(self) -> list[str]:
        """What stood in the console as an error since the last time."""

    @abstractmethod
    def dicht(self) -> None:
        """End it."""

    def wacht(self, uitdrukking: str) -> Any:
        """Until an expression is true in the page; what it gave."""
        tot = time.monotonic() + GEDULD
        while not (gevonden := self.js(uitdrukking)):
            assert time.monotonic() < tot, f"{self.naam}: {uitdrukking}"
            time.sleep(0.05)
        return gevonden


class MetPuppeteer(Motor):
    """Chromium or Firefox, by puppeteer-core in Node."""

    def __init__(self, naam: str, soort: str, programma: str | None) -> None:
        node = find_node()
        if not programma or not node:
            raise KanNiet(f"{naam} is hier niet (make setup-motoren)")
        self.naam = naam
        self._node = subprocess.Popen(
            [node, str(ROOT / "tests" / "motoren" / "pagina.mjs"), soort, programma],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self.versie = self._doe("versie")

    def _doe(self, *opdracht: str) -> Any:
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(json.dumps(opdracht) + "\n")
        self._node.stdin.flush()
        antwoord = json.loads(self._node.stdout.readline())
        assert "fout" not in antwoord, f"{self.naam}: {opdracht}: {antwoord}"
        return antwoord["uit"]

    def open(self, url: str) -> None:
        self._doe("open", url)

    def js(self, uitdrukking: str) -> Any:
        return self._doe("js", uitdrukking)

    def klik(self, keuze: str) -> None:
        self._doe("klik", keuze)

    def toets(self, naam: str) -> None:
        self._doe("toets", naam)

    def bestand(self, keuze: str, pad: Path) -> None:
        self._doe("bestand", keuze, str(pad))

    def druk_af(self) -> bytes:
        return base64.b64decode(self._doe("druk_af"))

    def klachten(self) -> list[str]:
        return list(self._doe("klachten"))

    def dicht(self) -> None:
        assert self._node.stdin
        self._node.stdin.close()
        self._node.wait(GEDULD)


class WebKitGTK(Motor):
    """WebKit as Debian has it, by its driver, on a screen that nobody sees."""

    naam = "WebKitGTK"

    def __init__(self) -> None:
        driver, scherm = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
        browser = next(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser"), None)
        if not (driver and scherm and browser):
            raise KanNiet("WebKitGTK is hier niet (make setup-motoren)")
        self._scherm = subprocess.Popen(
            [scherm, "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._scherm.stdout
        beeld = f":{self._scherm.stdout.readline().strip()}"
        opties = Options()
        opties.binary_location = str(browser)
        opties.add_argument("--automation")
        omgeving = {**os.environ, "DISPLAY": beeld, "LC_ALL": "C.UTF-8"}
        self._driver = webdriver.WebKitGTK(options=opties, service=Service(driver, env=omgeving))
        self.versie = str(self._driver.capabilities["browserVersion"])

    def open(self, url: str) -> None:
        eerder = self._driver.current_window_handle
        self._driver.switch_to.new_window("tab")
        nieuw = self._driver.current_window_handle
        self._driver.switch_to.window(eerder)
        self._driver.close()
        self._driver.switch_to.window(nieuw)
        self._driver.get(url)

    def js(self, uitdrukking: str) -> Any:
        return self._driver.execute_script(f"return ({uitdrukking})")

    def klik(self, keuze: str) -> None:
        # The driver scrolls no further than to the edge, where the header lies over it.
        self.js(f"document.querySelector({keuze!r}).scrollIntoView({{ block: 'center' }})")
        self._driver.find_element(By.CSS_SELECTOR, keuze).click()

    def toets(self, naam: str) -> None:
        ActionChains(self._driver).send_keys(TOETSEN[naam]).perform()

    def bestand(self, keuze: str, pad: Path) -> None:
        self._driver.find_element(By.CSS_SELECTOR, keuze).send_keys(str(pad))

    def druk_af(self) -> bytes:
        raise KanNiet("WebKitWebDriver kent de opdracht om te printen niet")

    def klachten(self) -> list[str]:
        raise KanNiet("WebKitWebDriver geeft de console niet")

    def dicht(self) -> None:
        self._driver.quit()
        self._scherm.terminate()
        self._scherm.wait(GEDULD)


MOTOREN = ("Chromium", "Firefox", "WebKitGTK")


def start(naam: str) -> Motor:
    """An engine by its name; ``KanNiet`` where it is not installed."""
    if naam == "Chromium":
        return MetPuppeteer(naam, "chrome", find_browser())
    if naam == "Firefox":
        return MetPuppeteer(naam, "firefox", shutil.which("firefox-esr") or shutil.which("firefox"))
    return WebKitGTK()
