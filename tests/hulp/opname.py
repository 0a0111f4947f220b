"""The recording of a visit: who asks for what, what stays on the device, and what somebody takes along.

It stands in content/adoptie/opname.yaml, where the papers draw their picture from. The test that sees a visit
compares; ``make opname`` writes it anew.
"""

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from playwright.sync_api import Page

from bouw.content import CONTENT
from bouw.yaml import read_group
from tests.hulp.notulist import Notulen, Verzoek
from tests.hulp.opslag import LEES, is_bestand

PLAATS = CONTENT / "adoptie" / "opname.yaml"
NIEUW = bool(os.environ.get("OPNAME"))
SITE_OP_TOESTEL = "site op het toestel"
DIENST = "/dienst.js"
KOP = """# Wat de tests zagen: wie wat vraagt, wat er op het toestel blijft, en wat iemand meeneemt.
# Geen mens schrijft dit. make opname schrijft het opnieuw; tests/e2e/test_privacy.py vergelijkt.
# Een * staat voor een naam die per bouw anders is, ** voor elke pagina van de site.
"""
Rij = dict[str, Any]


def verzoeken(notulen: Notulen) -> list[Rij]:
    """Each kind of request once, in the order of the visit."""
    return eens(_rij(een) for een in notulen.verzoeken)


def eens(rijen: Iterable[Rij]) -> list[Rij]:
    """Each row once: a second time tells nothing new."""
    gevonden: dict[str, Rij] = {}
    for rij in rijen:
        gevonden.setdefault(json.dumps(rij, sort_keys=True), rij)
    return list(gevonden.values())


def _rij(een: Verzoek) -> Rij:
    """A browser looks for a newer service worker when it likes, so that belongs to no turn of a visit."""
    wie, stap = ("inwoner", SITE_OP_TOESTEL) if een.adres == DIENST else (een.wie, een.stap)
    rij: Rij = {"wie": wie, "stap": stap, "pad": _soort(een)}
    return rij | ({"mee": mee} if (mee := _mee(een)) else {})


def _soort(een: Verzoek) -> str:
    """A path without what differs a build; when the whole site is fetched, a page is like another."""
    pad = een.adres.partition("?")[0]
    map_, _, naam = pad.rpartition("/")
    eerste = map_.split("/")[1] if map_ else ""
    if een.stap == SITE_OP_TOESTEL and (not naam or pad == "/404.html"):
        return "/**/"
    return f"/{eerste}/*{Path(naam).suffix}" if naam and eerste else pad


def _mee(een: Verzoek) -> list[str]:
    """What goes along beside the address and what every browser says of itself."""
    koppen = {naam for naam, _ in een.koppen}
    gevonden = [naam for naam in ("cookie", "authorization", "content-length") if naam in koppen]
    return [*gevonden, *(["vraagteken"] if "?" in een.adres else [])]


def bewaard(page: Page, site: Path, wie: str, stap: str) -> list[Rij]:
    """What this browser keeps now, each kind once."""
    gevonden: Mapping[str, list[str]] = page.evaluate(LEES)
    oorsprong: Any = page.evaluate("location.origin")
    namen = {
        waar: ["bestand van de site" if is_bestand(site, oorsprong, naam) else naam for naam in alle]
        if waar == "caches"
        else ["eigen" if naam.startswith(f"{oorsprong}/") else naam for naam in alle]
        for waar, alle in gevonden.items()
    }
    namen["cookies"] += [str(een.get("name")) for een in page.context.cookies()]
    return [
        {"wie": wie, "stap": stap, "waar": waar, "naam": naam}
        for waar, alle in namen.items()
        for naam in sorted({_zonder_pad(waar, naam) for naam in alle})
    ]


def _zonder_pad(waar: str, naam: str) -> str:
    """The theme keeps a colour under a name that begins with the path of the site."""
    return re.sub(r"^/.*\.__palette$", "*.__palette", naam) if waar == "localStorage" else naam


def velden_van(link: str) -> list[str]:
    """What stands behind the # of a link, by name."""
    return sorted(parse_qs(link.partition("#")[2], keep_blank_values=True))


def vergelijk(deel: str, gezien: Mapping[str, list[Rij]]) -> None:
    """What was seen is what the recording says; with OPNAME it becomes the recording."""
    opname = read_group(PLAATS) if PLAATS.is_file() else {}
    if NIEUW:
        PLAATS.write_text(KOP + _als_yaml({**opname, deel: gezien}), encoding="utf-8")
        return
    for soort, rijen in gezien.items():
        nu, toen = (
            {json.dumps(_zonder_stap(soort, rij), sort_keys=True) for rij in alle}
            for alle in (rijen, opname[deel][soort])
        )
        anders = {"new": sorted(nu - toen), "no longer seen": sorted(toen - nu)}
        assert nu == toen, f"{deel}, {soort}: {anders}. Is it meant? Then make opname, and read the papers"


def _zonder_stap(soort: str, rij: Rij) -> Rij:
    """A browser fetches when it likes: a request may fall in the step after the one that it is for."""
    return {sleutel: wat for sleutel, wat in rij.items() if soort != "verzoeken" or sleutel != "stap"}


def _als_yaml(opname: Mapping[str, Mapping[str, list[Rij]]]) -> str:
    """A row a line, so that a difference reads well."""
    regels = []
    for deel, soorten in opname.items():
        regels.append(f"{deel}:")
        for soort, rijen in soorten.items():
            regels.append(f"  {soort}:" if rijen else f"  {soort}: []")
            regels += [f"    - {json.dumps(rij, ensure_ascii=False)}" for rij in rijen]
    return "\n".join(regels) + "\n"
