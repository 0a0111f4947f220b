"""The check as a visitor walks it, by the marks of the contract only."""

import json
import re
from typing import Any

from playwright.sync_api import Page, expect

ANY_STATE = re.compile("laden|klaar|fout")


class Check:
    """One visitor in one page."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page = page
        self.adres = adres

    def open(self, fragment: str = "") -> "Check":
        self.page.goto(f"{self.adres}zelfcheck/{fragment}")
        return self.gestart()

    def gestart(self) -> "Check":
        """The page's script runs: from then on its buttons work."""
        expect(self.page.locator("html")).to_have_attribute("data-rekenhulp", ANY_STATE)
        return self

    def klaar(self) -> "Check":
        expect(self.page.locator("html")).to_have_attribute("data-rekenhulp", "klaar")
        return self

    def actie(self, naam: str) -> None:
        self.page.locator(f'[data-actie="{naam}"]:visible').first.click()

    def vraag(self) -> str:
        """The path of the question that shows; exactly one does."""
        getoond = self.page.locator("fieldset[data-vraag]:visible")
        expect(getoond).to_have_count(1)
        return getoond.get_attribute("data-vraag") or ""

    def kies(self, pad: str, waarden: list[str]) -> None:
        for waarde in waarden:
            self.page.locator(f'input[name="{pad}"][value="{waarde}"]').check()

    def beantwoord(self, antwoorden: dict[str, Any]) -> str:
        """Answer the question that shows as in ``antwoorden``, else Weet ik niet; returns its path."""
        pad = self.vraag()
        waarde: Any = antwoorden
        for stap in pad.split("."):
            waarde = waarde.get(stap) if isinstance(waarde, dict) else None
        if pad == "kenmerken.leeftijd" and waarde is not None:
            self.page.locator(f'input[name="{pad}"][inputmode]').fill(str(waarde))
        elif pad == "invuller":
            self.kies(pad, [waarde or "inwoner"])
        elif pad == "doelen" and waarde:
            self.kies(pad, sorted({"c" if letter == "h" else letter for letter in waarde}))
        elif waarde in (None, {}, []):
            self.kies(pad, ["weet_niet"])
        else:
            self.kies(pad, [str(een) for een in (waarde if isinstance(waarde, list | dict) else [waarde])])
        return pad

    def loop(self, antwoorden: dict[str, Any]) -> list[str]:
        """From the first question, through the overview of each theme, to the overview of all answers."""
        gevraagd = []
        while True:
            if self.page.locator("[data-overzicht]:visible").count():
                self.actie("volgende")
                continue
            gevraagd.append(self.beantwoord(antwoorden))
            laatste = self.page.locator('[data-actie="controleer"]:visible').count()
            self.actie("controleer" if laatste else "volgende")
            if laatste:
                return gevraagd

    def naar_vraag(self, pad: str, antwoorden: dict[str, Any]) -> None:
        """Walk on until this question shows."""
        while not self.page.locator(f'fieldset[data-vraag="{pad}"]:visible').count():
            if not self.page.locator("[data-overzicht]:visible").count():
                self.beantwoord(antwoorden)
            self.actie("volgende")

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
        return json.loads(wacht.value.path().read_text(encoding="utf-8"))
