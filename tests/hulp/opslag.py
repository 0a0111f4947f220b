"""All that a browser may keep of this site, and when: the one list. Whoever keeps more, writes it here."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

GEVRAAGD, KLEUR, ZONDER_INTERNET, WEGGEHAALD = (
    "onthouden",
    "kleur gekozen",
    "site op het toestel",
    "weggehaald",
)
"""What a visitor chose, or for the site without internet: saw an outcome. Nothing of it is kept before."""


@dataclass(frozen=True)
class Bewaard:
    """A name in a store, and the choice that it comes by; None: it is always allowed."""

    waar: str
    naam: str
    na: str | None = None


MAG = (
    # The session: gone when the tab closes.
    Bewaard("sessionStorage", r"wmo-zelfcheck(-plan|-persoon)?"),
    Bewaard("sessionStorage", r"wmo-zelfcheck-toestel", GEVRAAGD),
    # What stays.
    Bewaard("localStorage", r"wmo-zelfcheck-toestel", GEVRAAGD),
    Bewaard("localStorage", r"/.*\.__palette", KLEUR),
    Bewaard("localStorage", r"wmo-zelfcheck-zonder-internet", WEGGEHAALD),
    Bewaard("dienst", r"eigen", ZONDER_INTERNET),
    Bewaard("caches", r"bestand van de site", ZONDER_INTERNET),
)
# The memory of a calculator that never saw an answer (site/app/momentopname.js).
MOMENTOPNAME = "rekenhulp/momentopname"
ADRES_MOMENTOPNAME = """async () => {
  for (const naam of await caches.keys()) {
    for (const { url } of await (await caches.open(naam)).keys()) {
      if (url.includes("/momentopname?")) return url;
    }
  }
  return null;
}"""
LEES = """async () => ({
  sessionStorage: Object.keys(sessionStorage),
  localStorage: Object.keys(localStorage),
  cookies: document.cookie ? [document.cookie] : [],
  indexedDB: (await indexedDB.databases()).map(({ name }) => name),
  caches: (await Promise.all((await caches.keys()).map(async (naam) => {
    const bewaard = await caches.open(naam);
    return (await bewaard.keys()).map(({ url }) => url);
  }))).flat(),
  dienst: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
})"""


def niet_toegestaan(page: Page, site: Path, *keuzes: str) -> list[str]:
    """What this browser keeps that it may not keep after these choices: store and name."""
    gevonden: dict[str, list[str]] = page.evaluate(LEES)
    # A cache, and whoever fills it, may hold files of the site as everybody gets them, and nothing else.
    oorsprong: Any = page.evaluate("location.origin")
    gevonden["caches"] = [
        "bestand van de site" if is_bestand(site, oorsprong, url) else url for url in gevonden["caches"]
    ]
    gevonden["dienst"] = ["eigen" if een.startswith(f"{oorsprong}/") else een for een in gevonden["dienst"]]
    gevonden["cookies"] += [str(cookie) for cookie in page.context.cookies()]
    return [
        f"{waar}: {naam}"
        for waar, namen in gevonden.items()
        for naam in namen
        if not any(
            een.waar == waar and re.fullmatch(een.naam, naam) and een.na in (None, *keuzes) for een in MAG
        )
    ]


def is_bestand(site: Path, oorsprong: str, url: str) -> bool:
    """Whether an address is that of a file of the site, with nothing behind it but a version of a cache."""
    if not url.startswith(f"{oorsprong}/"):
        return False
    pad, _, rest = url.removeprefix(f"{oorsprong}/").partition("?")
    if pad == MOMENTOPNAME:
        return True
    doel = site / pad
    return (doel / "index.html" if pad.endswith("/") or not pad else doel).is_file() and bool(
        re.fullmatch(r"(__WB_REVISION__=[0-9a-f]+)?", rest)
    )


def momentopname(page: Page) -> str | None:
    """Where the memory of a calculator is kept for a next visit, if it is."""
    adres: str | None = page.evaluate(ADRES_MOMENTOPNAME)
    return adres
