"""How long the page takes for 1,000 cases, from choosing the file to the table, in a real Chromium.

`python bench/gevallen.py [FOLDER]` prints it for the site in public/ (or in FOLDER); build it first. Not
a test: a slow machine is not a fault. The yardstick is CPython on the same cases in the same run.
"""

import functools
import itertools
import json
import statistics
import sys
import threading
import time
from http.server import ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playwright.sync_api import Page, sync_playwright

import build
from bouw.environment import find_browser
from bouw.server import Handler
from rules_py.brug import beantwoord, beantwoord_veel
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import landgraaf

AANTAL = 1000
RONDEN = 5
# The page's own clock: from the change of the field until the table has been drawn.
MEET = """() => {
  const resultaat = document.querySelector("[data-resultaat]");
  globalThis.duur = 0;
  let begin = 0;
  document.addEventListener("change", () => { begin = performance.now(); }, { capture: true, once: true });
  new MutationObserver((_, kijker) => {
    if (resultaat.hidden) return;
    kijker.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.duur = performance.now() - begin; }));
  }).observe(resultaat, { attributes: true });
}"""


def gevallen() -> list[dict[str, object]]:
    """A thousand cases: the readable ones again and again, each written out with a name of its own."""
    beurten = zip(range(AANTAL), itertools.cycle(GEVALLEN), strict=False)
    return [
        {"naam": f"{een.titel} {nummer}", "antwoorden": een.antwoorden, "verwacht": een.verwacht}
        for nummer, een in beurten
    ]


def als_yaml(lijst: list[dict[str, object]]) -> str:
    """Written out in lines, as people do: a value a line. (A JSON text is a YAML value.)"""
    regels = []
    for een in lijst:
        regels.append(f"- naam: {json.dumps(een['naam'])}")
        for sleutel in ("antwoorden", "verwacht"):
            regels += [f"  {sleutel}:", *_groep(een[sleutel], "    ")]
    return "\n".join(regels) + "\n"


def _groep(groep: object, inspringen: str) -> list[str]:
    assert isinstance(groep, dict)
    regels = []
    for sleutel, waarde in groep.items():
        if isinstance(waarde, dict) and waarde:
            regels += [f"{inspringen}{sleutel}:", *_groep(waarde, inspringen + "  ")]
        else:
            regels.append(f"{inspringen}{sleutel}: {json.dumps(waarde)}")
    return regels


def in_de_browser(page: Page, inhoud: str, naam: str) -> float:
    """Milliseconds in the page for one file."""
    page.evaluate(MEET)
    page.locator('[data-actie="open"]').set_input_files(
        {"name": naam, "mimeType": "text/plain", "buffer": inhoud.encode()}
    )
    page.wait_for_function("globalThis.duur > 0")
    return float(page.evaluate("globalThis.duur"))


def in_cpython(lijst: list[dict[str, object]]) -> tuple[float, float]:
    """Milliseconds for the short outcomes and for the whole ones."""
    kader = landgraaf()
    teksten = [json.dumps(een["antwoorden"]) for een in lijst]
    beantwoord_veel(kader, json.dumps(teksten[:200]))
    begin = time.perf_counter()
    beantwoord_veel(kader, json.dumps(teksten))
    kort = time.perf_counter()
    for tekst in teksten:
        beantwoord(kader, tekst)
    return (kort - begin) * 1000, (time.perf_counter() - kort) * 1000


def main() -> None:
    """Print the medians and the ratios."""
    public = Path(sys.argv[1]) if len(sys.argv) > 1 else build.PUBLIC
    lijst = gevallen()
    kort, lang = in_cpython(lijst)
    bestanden = {"gevallen.json": json.dumps(lijst), "gevallen.yaml": als_yaml(lijst)}
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(public)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tijden: dict[str, list[float]] = {naam: [] for naam in bestanden}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for _ in range(RONDEN):
            for naam, inhoud in bestanden.items():
                page = browser.new_page()
                page.goto(f"http://127.0.0.1:{server.server_port}/beheer/gevallen/")
                page.wait_for_function("document.documentElement.dataset.rekenhulp === 'klaar'")
                tijden[naam].append(in_de_browser(page, inhoud, naam))
                page.close()
        browser.close()
    server.shutdown()
    rijen = {"maatstaf: CPython, beknopt": [kort], "CPython, hele uitkomsten": [lang], **tijden}
    for naam, gemeten in rijen.items():
        middelste = statistics.median(gemeten)
        grootte = f"{len(bestanden[naam]) // 1024} kB, " if naam in bestanden else ""
        print(
            f"{naam:28} {middelste:8.0f} ms {middelste / kort:6.1f} x   ({grootte}langste {max(gemeten):.0f})"
        )


if __name__ == "__main__":
    main()
