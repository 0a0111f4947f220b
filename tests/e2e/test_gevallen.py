"""Every readable case through the worker in the browser: the outcome equal to CPython's, to the byte."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from rules_py.brug import beantwoord
from rules_py.model.kader import Kader
from tests.e2e.conftest import GEDULD
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.rules.test_antwoorden import SLECHT

# The page's own client and worker, on a page that is otherwise idle.
OPEN = """async ([plek, script]) => {
  const { maakRekenhulp } = await import(plek + "app/rekenhulp.js");
  globalThis.rekenhulp = maakRekenhulp(() => {}, () => new Worker(plek + script, { type: "module" }));
  await globalThis.rekenhulp.start();
}"""


@pytest.fixture(scope="module")
def rekenhulp(browser: Browser, adres: str, site: Path) -> Iterator[Page]:
    """A page with a calculator that is ready."""
    page = browser.new_page()
    page.set_default_timeout(GEDULD)
    page.goto(f"{adres}stappen/")
    page.evaluate(OPEN, [adres, next(site.glob("script/worker-*.js")).relative_to(site).as_posix()])
    yield page
    page.close()


def bereken(rekenhulp: Page, tekst: str) -> str:
    return str(rekenhulp.evaluate("(tekst) => globalThis.rekenhulp.bereken(tekst)", tekst))


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_geval_in_de_browser(rekenhulp: Page, kader: Kader, geval: Geval) -> None:
    assert bereken(rekenhulp, geval.json).encode() == beantwoord(kader, geval.json).encode()


@pytest.mark.parametrize("tekst", [tekst for tekst, _ in SLECHT.values()], ids=list(SLECHT))
def test_slecht_antwoord_in_de_browser(rekenhulp: Page, kader: Kader, tekst: str) -> None:
    gevonden, verwacht = bereken(rekenhulp, tekst), beantwoord(kader, tekst)
    assert gevonden.startswith('{"fouten"')
    assert gevonden == verwacht
