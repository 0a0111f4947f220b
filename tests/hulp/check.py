"""The check as a visitor walks it, by the marks of the contract only."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from rules_py.model.basis import WEET_NIET

INVULLEN = Path(__file__).with_name("invullen.js").read_text(encoding="utf-8")
PADEN = "(velden) => velden.map((veld) => veld.dataset.vraag)"
ANY_STATE = re.compile("laden|klaar|fout")
# Behind the fold "Stoppen en bewaren", and behind one more in it.
GEVOUWEN = {"bewaar": ("[data-stoppen]",), "wis": ("[data-stoppen]", "[data-wissen]")}


def gekozen(pad: str, antwoorden: dict[str, Any]) -> list[str]:
    """The values to choose at a question: those of ``antwoorden``, else Weet ik niet."""
    waarde: Any = antwoorden
    for stap in pad.split("."):
        waarde = waarde.get(stap) if isinstance(waarde, dict) else None
    if pad == "invuller":
        return [waarde or "inwoner"]
    if pad == "doelen" and waarde:
        return sorted({"c" if letter == "h" else letter for letter in waarde})
    if waarde in (None, {}, []):
        return [WEET_NIET]
    return [str(een) for een in (waarde if isinstance(waarde, list | dict) else [waarde])]


class Check:
    """One visitor in one page."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page = page
        self.adres = adres

    def open(self, fragment: str = "", *, begin: bool = True) -> "Check":
        """Open the check, and begin it unless the first view is what the test is about."""
        self.page.goto(f"{self.adres}zelfcheck/{fragment}")
        self.gestart()
        if begin and self.page.locator("[data-begin]:visible").count():
            self.actie("begin")
        return self

    def gestart(self) -> "Check":
        """The page's script runs: from then on its buttons work."""
        expect(self.page.locator("html")).to_have_attribute("data-rekenhulp", ANY_STATE)
        return self

    def klaar(self) -> "Check":
        expect(self.page.locator("html")).to_have_attribute("data-rekenhulp", "klaar")
        return self

    def actie(self, naam: str) -> None:
        for vouw in GEVOUWEN.get(naam, ()):
            if self.page.locator(f"{vouw}:not([open])").count():
                self.page.locator(f"{vouw} > summary").click()
        self.page.locator(f'[data-actie="{naam}"]:visible').first.click()

    def getoond(self) -> Locator:
        """The questions that show."""
        return self.page.locator("fieldset[data-vraag]:visible")

    def vragen(self) -> list[str]:
        """The paths of the questions that show."""
        paden: list[str] = self.getoond().evaluate_all(PADEN)
        return paden

    def vraag(self) -> str:
        """The path of the first question that shows."""
        expect(self.getoond().first).to_be_visible()
        return self.vragen()[0]

    def kies(self, pad: str, waarden: list[str]) -> None:
        for waarde in waarden:
            self.page.locator(f'input[name="{pad}"][value="{waarde}"]').check()

    def beantwoord(self, antwoorden: dict[str, Any]) -> list[str]:
        """Answer each question of this screen as in ``antwoorden``, else Weet ik niet; returns their paths.

        An answer may bring the next question into view, or take one away.
        """
        gedaan: list[str] = []
        while nog := [pad for pad in self.vragen() if pad not in gedaan]:
            self._beantwoord(nog[0], antwoorden)
            gedaan.append(nog[0])
        return gedaan

    def _beantwoord(self, pad: str, antwoorden: dict[str, Any]) -> None:
        waarden = gekozen(pad, antwoorden)
        if pad == "kenmerken.leeftijd" and waarden != [WEET_NIET]:
            veld = self.page.locator(f'input[name="{pad}"][inputmode]')
            veld.fill(waarden[0])
            veld.dispatch_event("change")  # as when somebody leaves the field
        else:
            self.kies(pad, waarden)

    def loop(self, antwoorden: dict[str, Any]) -> list[str]:
        """From the screen that shows, through the overview of each part, to the overview of all answers."""
        if self.page.locator("[data-begin]:visible").count():
            self.actie("begin")
        gevraagd = []
        while True:
            if self.page.locator("[data-overzicht]:visible").count():
                self.actie("volgende")
                continue
            gevraagd += self.beantwoord(antwoorden)
            laatste = self.page.locator('[data-actie="controleer"]:visible').count()
            self.actie("controleer" if laatste else "volgende")
            if laatste:
                return gevraagd

    def vul_in(self, antwoorden: dict[str, Any], tot: str = "") -> list[str]:
        """As ``loop``, but by a script in the page, for who only wants to be there; or up to ``tot``."""
        paden = self.page.locator("fieldset[data-vraag]").evaluate_all(PADEN)
        keuzes = {pad: gekozen(pad, antwoorden) for pad in paden}
        gevraagd: list[str] = self.page.evaluate(INVULLEN, [keuzes, tot])
        return gevraagd

    def naar_vraag(self, pad: str, antwoorden: dict[str, Any]) -> None:
        """Go on until this question shows."""
        self.vul_in(antwoorden, pad)
        expect(self.page.locator(f'fieldset[data-vraag="{pad}"]')).to_be_visible()

    def wijzig(self, pad: str) -> None:
        """From an overview to one question; its part may be folded."""
        link = self.page.locator("[data-overzicht]").locator(f'[data-wijzig="{pad}"]')
        binnen = self.page.locator(f'[data-wijzig="{pad}"]')
        vouw = self.page.locator("[data-overzicht] details:not([open])", has=binnen)
        if vouw.count():
            vouw.locator("summary").click()
        link.click()

    def uitkomst(self) -> Any:
        gevonden = self.page.locator("[data-uitkomst]")
        expect(gevonden).to_be_visible()
        return gevonden

    def open_bestand(self, inhoud: bytes | str | dict[str, Any], naam: str = "antwoorden.json") -> None:
        rauw = json.dumps(inhoud) if isinstance(inhoud, dict) else inhoud
        data = rauw.encode() if isinstance(rauw, str) else rauw
        self.page.locator('input[type="file"][data-actie="open"]').set_input_files(
            files={"name": naam, "mimeType": "application/json", "buffer": data}
        )

    def bewaar(self) -> Any:
        """The file that "Bewaar mijn antwoorden" gives."""
        with self.page.expect_download() as wacht:
            self.actie("bewaar")
        self.page.keyboard.press("Escape")  # the fold lies over the question
        return json.loads(wacht.value.path().read_text(encoding="utf-8"))
