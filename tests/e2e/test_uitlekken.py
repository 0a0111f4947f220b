"""A hostile script that got in, under the real headers: which ways out are shut, and which are not.

The same attempts run three times: with the headers of a host, with only the policy that stands in each page,
and with neither. That last run shows that each attempt works and that the other end hears it.
"""

import functools
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request
from playwright.sync_api import Error as BrowserFout

from bouw.headers import read_headers
from bouw.hosting import CONNECTIONS, HEADERS, connections
from bouw.job import BuildFailedError
from bouw.server import Handler
from tests.e2e.conftest import GEDULD, start_server
from tests.hulp.inhoud import ROOT
from tests.hulp.ontvanger import Ontvanger, ontvanger

VIJAND = ROOT / "tests" / "e2e" / "uitlekken.js"
LIJST = ROOT / "docs" / "beveiliging.md"
# Not the script of the page itself: a browser runs no other in its place (integrity).
PAGINA = "script/codes-*.js"
WERKERS: dict[str, tuple[str, dict[str, str]]] = {
    "rekenaar": ("script/worker-*.js", {"type": "module"}),
    "gevallenlezer": ("script/gevallenlezer-*.js", {"type": "module"}),
    "zoeker": ("assets/javascripts/workers/search.*.min.js", {}),
}
EIGEN = "eigen-server"
NEEMT_WEG = {
    "basis", "ping", "formulier-get", "formulier-post", "formulier-venster",
    "venster", "link-venster", "link", "navigatie", "verversen",
}  # fmt: skip
"""What may take the page away, or change it: each has a page for itself."""
ZELF = {"worker", "gedeeldewerker", "dienst"}
"""What a browser refuses by itself, whatever a site says: a worker of somebody else."""
KENT_VERBINDINGEN = 152
"""The first Chromium that keeps to Connection-Allowlist."""
FOUTPAGINA = "chrome-error:"
META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass(frozen=True)
class Uitslag:
    """What came of the attempts: which of them arrived, and what each of the others was held by."""

    binnen: set[str]
    tegen: dict[str, str]


class Bespied(Handler):
    """The site's own server; it says so when a script asks it for something with an answer in it."""

    def __init__(self, wie: Ontvanger, *args: Any, **kwargs: Any) -> None:
        self.wie = wie
        super().__init__(*args, **kwargs)

    def parse_request(self) -> bool:
        gelukt = super().parse_request()
        if "antwoord=" in self.path:
            self.wie.binnen.add(self.path.partition("?")[0].rpartition("/")[2])
        return gelukt


def met_vijand(site: Path, doel: Path, beleid: str) -> Path:
    """The site with the hostile script in place of our own; without headers, or without any policy."""
    shutil.copytree(site, doel, copy_function=os.link, ignore=shutil.ignore_patterns("rekenhulp"))
    for patroon in (PAGINA, *(een for een, _ in WERKERS.values())):
        (eigen,) = doel.glob(patroon)
        eigen.unlink()
        shutil.copyfile(VIJAND, eigen)
    if beleid != "koppen":
        (doel / HEADERS).unlink()
    if beleid == "geen":
        for path in doel.rglob("*.html"):
            tekst = META.sub("", path.read_text(encoding="utf-8"))
            path.unlink()
            path.write_text(tekst, encoding="utf-8")
    return doel


class Poging:
    """Runs attempts, and waits for each until it arrived or was held."""

    def __init__(self, nieuw: Callable[[], BrowserContext], adres: str, site: Path, wie: Ontvanger) -> None:
        self.nieuw, self.adres, self.site, self.wie = nieuw, adres, site, wie
        self.mislukt: dict[str, str] = {}
        self.tegen: dict[str, str] = {}

    def pagina(self) -> Page:
        """The check in a context of its own: what became of another page is nothing to it."""
        context = self.nieuw()
        context.on("requestfailed", self._noteer)
        page = context.new_page()
        page.goto(f"{self.adres}zelfcheck/")
        page.wait_for_function("() => Boolean(globalThis.vijand)")
        return page

    def naar(self, poging: str, sleutel: str) -> str:
        if poging == EIGEN:
            return f"{self.adres}{sleutel}?antwoord=hoog"
        adres = self.wie.adres(poging)
        return adres if poging in self.wie.udp else adres.replace(f"/{poging}?", f"/{sleutel}?")

    def alle(self, *, werkers: bool) -> None:
        """Each attempt in a page, and each that a worker can do in each of our workers."""
        vast = self.pagina()
        namen: dict[str, list[str]] = vast.evaluate("vijand.namen")
        for poging in namen["pagina"]:
            page = self.pagina() if poging in NEEMT_WEG else vast
            page.evaluate("(wat) => vijand.probeer(...wat)", [poging, self.naar(poging, poging)])
            self._wacht(page, poging)
        for werker, (patroon, soort) in WERKERS.items() if werkers else ():
            (script,) = self.site.glob(patroon)
            adres = self.adres + script.relative_to(self.site).as_posix()
            for poging in namen["werker"]:
                if poging not in self.wie.udp:
                    sleutel = f"{werker}:{poging}"
                    wat = [adres, soort, poging, self.naar(poging, sleutel)]
                    vast.evaluate("(wat) => vijand.vanWerker(...wat)", wat)
                    self._wacht(vast, sleutel)

    def _noteer(self, verzoek: Request) -> None:
        if "antwoord=" in verzoek.url:
            self.mislukt[verzoek.url.partition("?")[0].rpartition("/")[2]] = str(verzoek.failure)

    def _wacht(self, page: Page, sleutel: str) -> None:
        for _ in range(GEDULD // 20):
            if sleutel in self.wie.binnen:
                return
            if tegen := self._tegen(page) or self.mislukt.get(sleutel, ""):
                self.tegen[sleutel] = tegen
                return
            page.wait_for_timeout(20)

    def _tegen(self, page: Page) -> str:
        if any(een.url.startswith(FOUTPAGINA) for een in page.context.pages):
            return "the browser shows that it may not go there"
        try:
            schendingen, geweigerd = page.evaluate("[vijand.schendingen, vijand.geweigerd]")
        except BrowserFout:  # the page is on its way elsewhere
            return ""
        return " ".join([*schendingen, geweigerd]).strip()


def probeer(browser: Browser, site: Path, doel: Path, beleid: str, args: dict[str, Any]) -> Uitslag:
    """All attempts, under one of: koppen, meta, geen."""
    args = args | {"service_workers": "allow"}
    kopie = met_vijand(site, doel / beleid, beleid)
    contexten: list[BrowserContext] = []

    def nieuw() -> BrowserContext:
        contexten.append(browser.new_context(**args))
        contexten[-1].set_default_timeout(GEDULD)
        return contexten[-1]

    with ontvanger() as wie:
        server, oorsprong = start_server(functools.partial(Bespied, wie), kopie)
        poging = Poging(nieuw, f"{oorsprong}/", kopie, wie)
        poging.alle(werkers=beleid != "meta")
        for context in contexten:  # only now: Chromium may hang when a page is closed that is just leaving
            context.close()
        server.shutdown()
    return Uitslag(wie.binnen, poging.tegen)


@pytest.fixture(scope="module")
def uitslagen(
    browser: Browser,
    site: Path,
    tmp_path_factory: pytest.TempPathFactory,
    browser_context_args: dict[str, Any],
) -> Any:
    """The result of a policy; each is tried once."""
    doel = tmp_path_factory.mktemp("vijand")
    return functools.cache(lambda beleid: probeer(browser, site, doel, beleid, browser_context_args))


def uit_de_lijst(kop: str) -> set[str]:
    """What docs/beveiliging.md says that gets out, under one of its headings."""
    deel = LIJST.read_text(encoding="utf-8").split(f"\n### {kop}\n")[1].split("\n#")[0]
    return set(re.findall(r"^\| `([\w:-]+)` \|", deel, re.M))


ALTIJD, ZONDER_KOP = "Always", "Without Connection-Allowlist"


def test_elke_poging_werkt_als_niets_haar_tegenhoudt(uitslagen: Any) -> None:
    """Otherwise a test that nothing arrived would say nothing."""
    uitslag = uitslagen("geen")
    zelf = ZELF | {f"{werker}:worker" for werker in WERKERS}
    assert uitslag.tegen.keys() - uitslag.binnen == zelf


def test_met_de_koppen_komt_niets_bij_een_ander(uitslagen: Any, browser: Browser) -> None:
    uitslag = uitslagen("koppen")
    mag = uit_de_lijst(ALTIJD)
    if int(browser.version.partition(".")[0]) < KENT_VERBINDINGEN:
        mag |= uit_de_lijst(ZONDER_KOP)
    assert uitslag.binnen == mag, "what gets out is what docs/beveiliging.md says, no more and no less"
    open_uitslag = uitslagen("geen")
    assert uitslag.tegen.keys() == (open_uitslag.binnen | open_uitslag.tegen.keys()) - mag, (
        "held by something"
    )


@pytest.mark.diep
def test_alleen_met_het_beleid_in_de_pagina(uitslagen: Any) -> None:
    """As on a host that sets no headers, and in a browser that does not know Connection-Allowlist."""
    uitslag = uitslagen("meta")
    mag = {een for een in uit_de_lijst(ALTIJD) if ":" not in een} | uit_de_lijst(ZONDER_KOP)
    assert uitslag.binnen == mag
    verwacht = {een for een in uitslagen("geen").binnen | uitslagen("geen").tegen.keys() if ":" not in een}
    assert uitslag.tegen.keys() == verwacht - mag


def test_alleen_sites_waar_een_link_heen_gaat_zijn_bereikbaar(site: Path) -> None:
    """The list of connections is that of the links on the pages, each without room for a query."""
    kop = dict(read_headers(str(site)).of(""))[CONNECTIONS]
    links = {
        adres
        for path in site.rglob("*.html")
        for adres in re.findall(r'<a [^>]*href="(https?://[^"#]*)', path.read_text(encoding="utf-8"))
    }
    assert set(re.findall(r'"([^"]*)"', kop)) == {f"{adres}?" for adres in links}
    assert kop.startswith("(response-origin ")
    assert kop.endswith("; webrtc=block")


@pytest.mark.parametrize("adres", ["https://a.example/?q=1", "https://a.example/*", "https://a.example/:b"])
def test_een_adres_dat_een_patroon_is_stopt_de_bouw(adres: str) -> None:
    with pytest.raises(BuildFailedError, match=r"uit/index\.html links to https://a\.example/"):
        connections({"uit/index.html": f'<a href="{adres}">elders</a>'})
