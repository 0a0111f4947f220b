"""A worker of the wijkteam who makes a link, by the marks of the contract only."""

import io
import re

import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

GROET = "Fijn dat u komt. Één vraag & meer = 100% #welkom!"


class Linkmaker:
    """A worker of the wijkteam in one page."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page = page
        self.zelfcheck = f"{adres}zelfcheck/"
        page.goto(f"{adres}wijkteam/link/")
        expect(self.page.locator("[data-resultaat]")).to_be_visible()

    def kies(self, naam: str, *waarden: str) -> "Linkmaker":
        for waarde in waarden:
            self.page.locator(f'input[name="{naam}"][value="{waarde}"]').check()
        return self

    def groet(self, tekst: str) -> "Linkmaker":
        self.page.locator('input[name="groet"]').fill(tekst)
        return self

    def link(self) -> str:
        tekst = self.page.locator('.link-tekst [data-invul="link"]')
        expect(tekst).to_be_visible()
        return tekst.inner_text()

    def aantal(self) -> int:
        gevonden = re.search(r"ziet (\d+) vra", self.page.locator("[data-omvang]").inner_text())
        assert gevonden
        return int(gevonden[1])

    def code(self) -> Locator:
        return self.page.locator("[data-code] svg")

    def gelezen(self) -> str:
        """What a scanner reads from the screen; one that only knows dark on white."""
        return decodeer(self.code().screenshot())


def decodeer(png: bytes) -> str:
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)), try_invert=False)
    assert [code.format for code in codes] == [zxingcpp.BarcodeFormat.QRCode]
    return codes[0].text
