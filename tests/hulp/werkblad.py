"""The worker's view as a worker uses it, and what the rules say that it must show."""

import copy
import json
from typing import Any

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as NietOpTijd

from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.inhoud import sitestuk
from tests.hulp.linkmaker import ingepakt

PAD = "wijkteam/bekijken/"
# What the page shows: family -> columns, and per row the mark of every cell with its source.
MATRIX = """() => {
  const alle = (binnen, keuze) => [...binnen.querySelectorAll(keuze)];
  const bronnen = (een) => alle(een.nextElementSibling, "li .bron").map((bron) => bron.textContent);
  const vakken = (een) => alle(een, "td").map((vak, plek) => [vak.dataset.past, bronnen(een)[plek]]);
  const rij = (een) => [een.dataset.matrixRij, vakken(een)];
  return alle(document, "[data-matrices] [data-familie]").map((deel) => ({
    familie: deel.dataset.familie,
    codes: alle(deel, "thead a").map((een) => een.textContent),
    oordelen: alle(deel, "[data-matrix-profiel]").map(({ dataset: d }) => [d.matrixPast, d.tegenspraken]),
    rijen: Object.fromEntries(alle(deel, "[data-matrix-rij]").map(rij).sort(([a], [b]) => (a < b ? -1 : 1))),
  }));
}"""
KLOPT = f"(verwacht) => JSON.stringify(({MATRIX})()) === verwacht"


def geval(naam: str) -> Geval:
    return next(een for een in GEVALLEN if een.naam == naam)


VOL = geval("ibo-3-leerboekgeval").antwoorden
ZIN = next(een for een in GEVALLEN if een.verwacht["status"] == "zin").antwoorden
LEEG = {"schema": "antwoorden/1"}
RISICO = "kenmerken.risico"
MOTIVATIE = "kenmerken.motivatie"


def met(antwoorden: dict[str, Any], pad: str, waarde: Any) -> dict[str, Any]:
    """The answers with one of them changed."""
    anders = copy.deepcopy(antwoorden)
    *stappen, laatste = pad.split(".")
    groep = anders
    for stap in stappen:
        groep = groep.setdefault(stap, {})
    groep[laatste] = waarde
    return anders


def gerekend(kader: Kader, antwoorden: dict[str, Any]) -> dict[str, Any]:
    """What CPython makes of the answers."""
    uit: dict[str, Any] = json.loads(bereken_json(kader, json.dumps(antwoorden)))
    return uit


def _soort(criterium: dict[str, Any] | None) -> list[str]:
    if criterium is None:
        return ["geen_eis", ""]
    onbekend = "onbekend" if criterium["antwoord"] is None else "hangt_af"
    soort = {True: "past", False: "past_niet", None: onbekend}[criterium["past"]]
    return [soort, ", ".join(criterium["bron"])]


def verwachte_matrix(uitkomst: dict[str, Any]) -> list[dict[str, Any]]:
    matrix = []
    for familie in uitkomst["matrix"]:
        per_profiel = [{een["vraag"]: een for een in deel["criteria"]} for deel in familie["profielen"]]
        matrix.append(
            {
                "familie": familie["familie"],
                "codes": [deel["code"] for deel in familie["profielen"]],
                "oordelen": [
                    [deel["past"] or "", str(deel["tegenspraken"])] for deel in familie["profielen"]
                ],
                "rijen": {
                    pad: [_soort(criteria.get(pad)) for criteria in per_profiel]
                    for pad in sorted({pad for criteria in per_profiel for pad in criteria})
                },
            }
        )
    return matrix


class Werkblad:
    """One worker in one page."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page = page
        self.adres = adres + PAD
        self.strook = page.locator("[data-stand]")
        self.fout = page.locator("[data-foutoverzicht]")

    def open(self, antwoorden: dict[str, Any] | None = None) -> "Werkblad":
        return self.open_fragment(f"#antwoorden={ingepakt(json.dumps(antwoorden))}" if antwoorden else "")

    def open_fragment(self, fragment: str) -> "Werkblad":
        self.page.goto(self.adres + fragment)
        return self.klaar()

    def plak(self, fragment: str) -> None:
        """Paste another link in the address bar: only the part behind the # changes; nothing loads again."""
        self.fout.evaluate("(vak) => { vak.hidden = true; }")
        self.page.evaluate("(fragment) => { location.hash = fragment; }", fragment)

    def klaar(self) -> "Werkblad":
        """The scores can be used: what came in has been read, or refused."""
        expect(self.page.locator("[data-scores]")).not_to_have_attribute("inert", "")
        return self

    def keuze(self, pad: str) -> Locator:
        return self.page.locator(f'[name="{pad}"]')

    def score(self, pad: str) -> Locator:
        return self.page.locator(f'[data-score="{pad}"]')

    def tab(self, naam: str) -> Locator:
        """Choose a tab by its words; the part that it shows."""
        self.page.get_by_role("tab", name=naam).click()
        return self.page.get_by_role("tabpanel", name=naam)

    def toont(self, kader: Kader, antwoorden: dict[str, Any]) -> None:
        """The page shows the matrix, the standing and the status of these answers."""
        uitkomst = gerekend(kader, antwoorden)
        verwacht = verwachte_matrix(uitkomst)
        tekst = json.dumps(verwacht, ensure_ascii=False, separators=(",", ":"))
        try:
            self.page.wait_for_function(KLOPT, arg=tekst)
        except NietOpTijd:
            assert self.page.evaluate(MATRIX) == verwacht
            raise
        expect(self.page.locator("[data-bevindingen]")).to_have_attribute("data-status", uitkomst["status"])
        if uitkomst["status"] == "profiel":
            best = ", ".join(een["code"] for een in uitkomst["profielen"] if een["past"] == "best")
            expect(self.strook).to_contain_text(f"{sitestuk('werkblad.strook.best')} {best}")
        else:
            expect(self.strook).to_contain_text(uitkomst["titel"])

    def open_bestand(self, inhoud: bytes) -> None:
        self.page.locator('input[type="file"]').set_input_files(
            files={"name": "antwoorden.json", "mimeType": "application/json", "buffer": inhoud}
        )
