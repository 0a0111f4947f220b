"""A visitor in one engine: the check with the real calculator, by the marks of the contract only."""

import json
from pathlib import Path
from typing import Any

from tests.hulp.linkmaker import ingepakt
from tests.motoren.motor import Motor

KLAAR = 'document.documentElement.dataset.rekenhulp === "klaar"'
UITKOMST = "[data-uitkomst]:not([data-gelezen])"
ZICHTBAAR = "(een) => een.checkVisibility()"
# The path of a question that shows and has no answer yet, else "".
VRAAG = f"""[...document.querySelectorAll("fieldset[data-vraag]")].filter({ZICHTBAAR})
  .find((een) => !een.querySelector("input:checked"))?.dataset.vraag ?? "" """
INGEVULD = """[...document.querySelectorAll("[data-score]")].map((een) => [een.dataset.score,
  ...[...een.querySelectorAll("input, select")]
    .filter((veld) => veld.matches("select, [inputmode]") || veld.checked)
    .map(({ value }) => value)].join("="))"""


class Bezoeker:
    """One visitor; ``adres`` is that of the site, with a closing slash."""

    def __init__(self, motor: Motor, adres: str) -> None:
        self.motor = motor
        self.adres = adres

    def check(self, fragment: str = "") -> "Bezoeker":
        self.motor.open(f"{self.adres}zelfcheck/{fragment}")
        self.motor.wacht(KLAAR)
        return self

    def met_link(self, antwoorden: dict[str, Any]) -> "Bezoeker":
        return self.check(f"#antwoorden={ingepakt(json.dumps(antwoorden))}")

    def uitkomst(self) -> tuple[str, str]:
        """The status of the outcome that just came, and all its text."""
        self.motor.wacht(f"document.querySelector({UITKOMST!r}) !== null")
        status, tekst = self.motor.js(
            f"((deel) => (deel.dataset.gelezen = '', [deel.dataset.status, deel.textContent]))"
            f"(document.querySelector({UITKOMST!r}))"
        )
        return status, tekst

    def open_bestand(self, antwoorden: dict[str, Any], folder: Path) -> None:
        pad = folder / "antwoorden.json"
        pad.write_text(json.dumps(antwoorden), encoding="utf-8")
        self.motor.bestand('input[type="file"][data-actie="open"]', pad)

    def actie(self, naam: str) -> None:
        """Press the button that shows, whichever of that name it is."""
        merk = 'een.toggleAttribute("data-deze", een === deze)'
        knoppen = f"""[...document.querySelectorAll('[data-actie="{naam}"]')]"""
        self.motor.js(f"((alle, deze = alle.find({ZICHTBAAR})) => alle.forEach((een) => {merk}))({knoppen})")
        self.motor.klik(f'[data-actie="{naam}"][data-deze]')

    def zichtbaar(self, keuze: str) -> bool:
        return bool(self.motor.js(f"[...document.querySelectorAll({keuze!r})].some({ZICHTBAAR})"))

    def loop(self, antwoorden: dict[str, Any]) -> None:
        """Answer all that is asked, by clicking, up to the overview of all answers."""
        self.actie("begin")
        while True:
            if self.zichtbaar("[data-overzicht]"):
                self.actie("volgende")
                continue
            gedaan: set[str] = set()
            while (pad := self.motor.js(VRAAG)) and pad not in gedaan:
                self._beantwoord(pad, antwoorden)
                gedaan.add(pad)
            laatste = self.zichtbaar('[data-actie="controleer"]')
            self.actie("controleer" if laatste else "volgende")
            if laatste:
                return

    def _beantwoord(self, pad: str, antwoorden: dict[str, Any]) -> None:
        waarde: Any = antwoorden
        for stap in pad.split("."):
            waarde = waarde.get(stap) if isinstance(waarde, dict) else None
        if pad == "invuller":
            waarde = waarde or "inwoner"
        waarden = list(waarde) if isinstance(waarde, list | dict) else [waarde]
        for een in [str(een) for een in waarden if een is not None] or ["weet_niet"]:
            veld = f'input[name="{pad}"][value="{een}"]'
            if not self.motor.js(f"document.querySelector({veld!r}) !== null"):
                veld = f'input[name="{pad}"][value="weet_niet"]'  # an age is typed: not known here
            naam = self.motor.js(f"document.querySelector({veld!r}).id")
            self.motor.klik(f'label[for="{naam}"]')

    def tab_naar(self, keuze: str) -> None:
        for _ in range(80):
            if self.motor.js(f"document.activeElement.matches({keuze!r})"):
                return
            self.motor.toets("Tab")
        raise AssertionError(f"{self.motor.naam}: Tab komt niet bij {keuze}")
