"""A worker of the wijkteam who makes a link, by the marks of the contract only."""

import base64
import io
import re
import zlib

import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from bouw.linkcodes import linkcodes
from tests.hulp.inhoud import inhoud, landgraaf

SCANBEELDEN = 5
"""How often a scanner looks before a code counts as unreadable."""
GROET = "Fijn dat u komt. Één vraag & meer = 100% #welkom!"
CODES = linkcodes(inhoud(), landgraaf())


def kort(**keuzes: list[str]) -> str:
    """The fragment that says these choices, in the order of the framework."""
    return "#k=" + "".join(
        code for naam, van in CODES.items() for waarde, code in van.items() if waarde in keuzes.get(naam, [])
    )


class Linkmaker:
    """A worker of the wijkteam in one page."""

    def __init__(self, page: Page, adres: str) -> None:
        self.page = page
        self.zelfcheck = f"{adres}zelfcheck/"
        self.omvang = page.locator("[data-omvang]")
        page.goto(f"{adres}wijkteam/link/")
        expect(page.locator("[data-resultaat]")).to_be_visible()

    def kies(self, naam: str, *waarden: str) -> "Linkmaker":
        for waarde in waarden:
            self.page.locator(f'input[name="{naam}"][value="{waarde}"]').check()
        return self

    def opnieuw(self) -> "Linkmaker":
        """All choices away."""
        self.page.locator('[data-keuzes] [type="reset"]').click()
        expect(self.page.locator('.link-tekst [data-invul="link"]')).to_have_text(self.zelfcheck)
        return self

    def groet(self, tekst: str) -> "Linkmaker":
        self.page.locator('input[name="groet"]').fill(tekst)
        return self

    def tab(self, naam: str) -> Locator:
        """The part of this tab, open."""
        self.page.locator(f"#tab-{naam}").click()
        deel = self.page.locator(f"#deel-{naam}")
        expect(deel).to_be_visible()
        return deel

    def link(self) -> str:
        tekst = self.page.locator('.link-tekst [data-invul="link"]')
        expect(tekst).to_be_visible()
        return tekst.inner_text()

    def aantal(self) -> int:
        return self._getal(r"ziet (\d+) vra")

    def minuten(self) -> int:
        return self._getal(r"ongeveer (\d+) min")

    def _getal(self, patroon: str) -> int:
        gevonden = re.search(patroon, self.omvang.inner_text())
        assert gevonden
        return int(gevonden[1])

    def code(self) -> Locator:
        """The code on the card."""
        return self.tab("kaart").locator("[data-code] svg")

    def gelezen(self) -> str:
        """What a scanner reads from the screen; one that only knows dark on white."""
        return gescand(self.code())


def gescand(beeld: Locator | Page) -> str:
    """What a scanner reads from the screen. It keeps looking, as a camera does: right after scrolling
    a busy browser can give a picture that is not sharp yet.
    """
    for _ in range(SCANBEELDEN):
        gelezen = _gelezen(beeld.screenshot(scale="css"))
        if gelezen:
            break
    assert len(gelezen) == 1, f"{len(gelezen)} QR codes read"
    return gelezen[0]


def _gelezen(png: bytes) -> list[str]:
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)), try_invert=False)
    return [code.text for code in codes if code.format == zxingcpp.BarcodeFormat.QRCode]


def ingepakt(tekst: str) -> str:
    """Answers as a link carries them: deflated, in letters that an address may hold."""
    pers = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.urlsafe_b64encode(pers.compress(tekst.encode()) + pers.flush()).decode().rstrip("=")
