"""What the key screens look like, against the pictures in tests/schermbeelden (``make schermbeelden-vast``).

Another engine, or a machine with other letters, draws other pixels. The pictures say where they were made;
elsewhere the screens are drawn twice and must come out alike, and then the test skips, and says so.
"""

import hashlib
import json
import os
import platform
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from bouw.pixels import share_different, side_by_side
from bouw.schermen import KLEUREN, MATEN, SLEUTELSCHERMEN, Bezoek, paint, photograph, settled
from tests.e2e.conftest import bewaak
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.schermbeelden import GEMAAKT_OP, HOOGST, IN_DONKER, bewaar, vastgelegd

TOLERANTIE = 0.0002
"""The share of pixels that may differ: 53 in the window of a telephone, less than one short word."""

VERNIEUW = bool(os.environ.get("SCHERMBEELDEN_VAST"))
ANTWOORDEN = {geval.naam: {"antwoorden": geval.antwoorden, "verwacht": geval.verwacht} for geval in GEVALLEN}
# Letters as the machine has them and a soft edge: alike where an engine draws alike.
PROEF = """<style>p { font-size: 23px; margin: 0; border-radius: 9px; background: #e5f1f3 }</style>
<p style="font-family: sans-serif">Hoeveel hulp past bij u? 0123 é ë ‘ ’ – <b>Vet</b>
<p style="font-family: serif">Hoeveel hulp past bij u? <p style="font-family: monospace">Hoeveel 0123"""


@contextmanager
def bezoek(browser: Browser, args: Mapping[str, Any], adres: str, breedte: int) -> Iterator[Bezoek]:
    """A visitor who was never here before."""
    maat: Any = {"width": breedte, "height": MATEN[breedte]}
    context = browser.new_context(**{**args, "viewport": maat, "reduced_motion": "reduce"})
    page = context.new_page()
    with bewaak(page):
        yield Bezoek(page, adres, ANTWOORDEN)
    context.close()


def engine(browser: Browser) -> dict[str, str]:
    """What decides how the same page is drawn."""
    page = browser.new_page(viewport={"width": 360, "height": 120})
    page.set_content(PROEF)
    proef = page.screenshot()
    page.close()
    return {
        "chromium": re.split(r"\W", browser.version)[0],
        "platform": f"{platform.system()} {platform.machine()}",
        "letters": hashlib.sha256(proef).hexdigest()[:16],
    }


def schermbeelden(
    browser: Browser, args: Mapping[str, Any], adres: str, breedte: int, eerder: Mapping[str, Image.Image]
) -> dict[str, Image.Image]:
    """A picture of each key screen; one that equals the earlier picture at once needs no second look."""
    gemaakt: dict[str, Image.Image] = {}
    for scherm in SLEUTELSCHERMEN:
        with bezoek(browser, args, adres, breedte) as wie:
            scherm.ga(wie)
            for kleur in KLEUREN if scherm.naam in IN_DONKER[breedte] else ("licht",):
                paint(wie.page, kleur)
                naam, hoogst = f"{scherm.naam}-{breedte}-{kleur}", HOOGST[breedte]
                schermbeeld = photograph(wie.page, scherm, hoogst)
                if naam not in eerder or share_different(eerder[naam], schermbeeld) > TOLERANTIE:
                    schermbeeld = settled(wie.page, scherm, hoogst)
                gemaakt[naam] = schermbeeld
    return gemaakt


def anders(eerder: Mapping[str, Image.Image], nu: Mapping[str, Image.Image], plek: Path) -> list[str]:
    """What differs by more than the tolerance, each with a sheet of before and after."""
    klachten = [f"{naam}: no picture of it yet, or no longer" for naam in sorted(eerder.keys() ^ nu.keys())]
    for naam in sorted(eerder.keys() & nu.keys()):
        deel = share_different(eerder[naam], nu[naam])
        if deel > TOLERANTIE:
            blad = plek / f"{naam}.png"
            side_by_side(eerder[naam], nu[naam]).save(blad)
            klachten.append(f"{naam}: {deel:.2%} of the pixels differ, see {blad}")
    return klachten


@pytest.mark.parametrize("breedte", [360, pytest.param(1280, marks=pytest.mark.diep)])
def test_de_schermen_zien_eruit_als_vastgelegd(
    browser: Browser, browser_context_args: dict[str, Any], adres: str, breedte: int, tmp_path: Path
) -> None:
    hier = engine(browser)
    if VERNIEUW:
        bewaar(schermbeelden(browser, browser_context_args, adres, breedte, {}), breedte, hier)
        return
    vast = json.loads(GEMAAKT_OP.read_text(encoding="utf-8")) if GEMAAKT_OP.exists() else {}
    zelfde = vast == hier
    eerder: Mapping[str, Image.Image] = vastgelegd(breedte)
    if not zelfde:
        eerder = schermbeelden(browser, browser_context_args, adres, breedte, {})
    nu = schermbeelden(browser, browser_context_args, adres, breedte, eerder)
    klachten = anders(eerder, nu, tmp_path)
    assert not klachten, "\n".join([*klachten, "Is this meant? Then `make schermbeelden-vast`."])
    if not zelfde:
        pytest.skip(f"drawn twice alike; those kept are of {vast or 'nowhere'}, this is {hier}")


def test_een_andere_kleur_en_een_ander_woord_vallen_op(page: Page, adres: str) -> None:
    """The eyes of the test above: what they must see, and what they may not mind."""
    page.goto(f"{adres}contact/")
    scherm = next(een for een in SLEUTELSCHERMEN if een.naam == "contact")
    eerst = settled(page, scherm)
    bewaard = eerst.quantize(256, dither=Image.Dither.NONE)
    assert share_different(bewaard, eerst) <= TOLERANTIE, "256 colours are enough to keep a screen"
    page.evaluate("document.querySelector('h1').append(' en nog een woord')")
    assert share_different(bewaard, settled(page, scherm)) > TOLERANTIE
    page.reload()
    page.evaluate("document.querySelector('h1').style.color = '#a3211b'")
    assert share_different(bewaard, settled(page, scherm)) > TOLERANTIE
