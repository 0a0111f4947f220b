"""The page of a person's own plan, as a visitor uses it."""

import json
from typing import Any

from playwright.sync_api import Page, expect

from tests.hulp.inhoud import inhoud

WOORDEN = inhoud().site["plan"]


class Plan:
    """One visitor on the page of the plan."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page, self.adres = page, adres

    def open(self) -> "Plan":
        self.page.goto(f"{self.adres}plan/")
        return self.gestart()

    def gestart(self) -> "Plan":
        expect(self.page.locator('[data-actie="print"]')).to_be_enabled()
        return self

    def vak(self, naam: str) -> Any:
        return self.page.locator(f"#plan-{naam}")

    def antwoord(self, keuze: str) -> None:
        """Answer the question that the page asks first."""
        self.page.locator(f'[data-dialoog] button[value="{keuze}"]').click()
        expect(self.page.locator("[data-dialoog]")).to_be_hidden()

    def meldt(self, naam: str) -> None:
        expect(self.page.locator("[data-plan] [data-melding]")).to_have_text(WOORDEN["melding"][naam])

    def bewaar(self) -> Any:
        with self.page.expect_download() as wacht:
            self.page.locator('[data-actie="bewaar"]').click()
        return json.loads(wacht.value.path().read_text(encoding="utf-8"))
