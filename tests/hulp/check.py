"""The check as a visitor walks it, by the marks of the contract only."""

import json
import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

ANY_STATE = re.compile("laden|klaar|fout")
# Behind the fold "Stoppen en bewaren", and behind one more in it.
GEVOUWEN = {"bewaar": ("[data-stoppen]",), "wis": ("[data-stoppen]", "[data-wissen]")}


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
        return [str(een.get_attribute("data-vraag")) for een in self.getoond().all()]

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
        waarde: Any = antwoorden
        for stap in pad.split("."):
            waarde = waarde.get(stap) if isinstance(waarde, dict) else None
        if pad == "kenmerken.leeftijd" and waarde is not None:
            veld = self.page.locator(f'input[name="{pad}"][inputmode]')
            veld.fill(str(waarde))
            veld.dispatch_event("change")  # as when somebody leaves the field
        elif pad == "invuller":
            self.kies(pad, [waarde or "inwoner"])
        elif pad == "doelen" and waarde:
            self.kies(pad, sorted({"c" if letter == "h" else letter for letter in waarde}))
        elif waarde in (None, {}, []):
            self.kies(pad, ["weet_niet"])
        else:
            self.kies(pad, [str(een) for een in (waarde if isinstance(waarde, list | dict) else [waarde])])

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

    def naar_vraag(self, pad: str, antwoorden: dict[str, Any]) -> None:
        """Walk on until this question shows."""
        while not self.page.locator(f'fieldset[data-vraag="{pad}"]:visible').count():
            if not self.page.locator("[data-overzicht]:visible").count():
                self.beantwoord(antwoorden)
                if self.page.locator(f'fieldset[data-vraag="{pad}"]:visible').count():
                    return
            self.actie("volgende")

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
