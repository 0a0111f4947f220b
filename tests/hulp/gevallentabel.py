"""The table of cases as a policy worker uses it, and files to open in it."""

import csv
import io
import json
import re
from typing import Any

from playwright.sync_api import FilePayload, Page, expect

from tests.hulp.gevallen import FOLDER, GEVALLEN
from tests.hulp.inhoud import inhoud

WOORDEN = inhoud().site["gevallen"]["teksten"]
KOPPEN = inhoud().site["gevallen"]["resultaat"]["koppen"]
GOED = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
DRIE_DICHTBIJ = next(geval for geval in GEVALLEN if len(geval.verwacht.get("dichtbij", ())) == 3)
BESTANDEN = [FOLDER / f"{geval.naam}.yaml" for geval in GEVALLEN]


def bestand(inhoud: bytes | str | list[Any] | dict[str, Any], naam: str = "gevallen.json") -> FilePayload:
    tekst = inhoud if isinstance(inhoud, bytes | str) else json.dumps(inhoud, ensure_ascii=False)
    data = tekst.encode() if isinstance(tekst, str) else tekst
    return {"name": naam, "mimeType": "text/plain", "buffer": data}


def geval(naam: str = "een", verwacht: Any = None, **anders: Any) -> dict[str, Any]:
    """A good case, or one with other answers."""
    return {
        "naam": naam,
        "antwoorden": {**GOED.antwoorden, **anders},
        **({} if verwacht is None else {"verwacht": verwacht}),
    }


def woord(naam: str, **velden: object) -> str:
    return re.sub(r"\{(\w+)\}", lambda veld: str(velden[veld[1]]), WOORDEN[naam])


class Gevallentabel:
    """A policy worker in one page."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page = page
        self.fout = page.locator("[data-fout]")
        self.melding = page.locator("[data-melding]")
        self.resultaat = page.locator("[data-resultaat]")
        page.goto(f"{adres}beheer/gevallen/")
        expect(page.locator("html")).to_have_attribute("data-rekenhulp", re.compile("laden|klaar|fout"))

    def open(self, *bestanden: FilePayload) -> "Gevallentabel":
        self.page.locator('[data-actie="open"]').set_input_files(list(bestanden))
        return self

    def klaar(self) -> list[dict[str, str]]:
        """The rows once all is done: heading of the column -> text of the cell, a line a part."""
        expect(self.melding).to_contain_text("Klaar.")
        expect(self.resultaat).to_be_visible()
        return self.rijen()

    def rijen(self) -> list[dict[str, str]]:
        rijen: list[list[str]] = self.page.evaluate(
            "() => [...document.querySelectorAll('[data-resultaat] tbody tr')].filter((rij) => !rij.hidden)"
            ".map((rij) => [...rij.children].map((cel) => "
            "[...cel.childNodes].map((deel) => deel.textContent).join('\\n')))"
        )
        return [dict(zip(KOPPEN, rij, strict=True)) for rij in rijen]

    def csv(self) -> tuple[bytes, list[list[str]]]:
        with self.page.expect_download() as wacht:
            self.page.locator('[data-actie="csv"]').click()
        assert wacht.value.suggested_filename == "gevallen.csv"
        rauw = wacht.value.path().read_bytes()
        return rauw, list(csv.reader(io.StringIO(rauw.decode("utf-8-sig"), newline=""), delimiter=";"))


# Lets through so many groups of cases, and keeps the next until the test asks for it.
HOUD_VAST = """(door) => {
  const echt = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (bericht, ...rest) {
    if (bericht?.type === "bereken_veel" && door-- <= 0) {
      globalThis.laatDoor = () => (door = Infinity, echt.call(this, bericht, ...rest));
    } else echt.call(this, bericht, ...rest);
  };
}"""


def vastgehouden(page: Page, na: int) -> None:
    page.add_init_script(f"({HOUD_VAST})({na})")
