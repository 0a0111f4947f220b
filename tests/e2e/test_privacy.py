"""What leaves the browser, and what it keeps: a server that writes everything down sees whole visits.

What it saw is compared with the recording that the papers draw their picture from (tests/hulp/opname.py).
"""

import functools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bouw.zonderinternet import SCRIPT
from tests.e2e.conftest import GEDULD, start_server
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN, Geval
from tests.hulp.inhoud import inhoud, landgraaf
from tests.hulp.linkmaker import Linkmaker
from tests.hulp.notulist import Notulen, Notulist, Verzoek
from tests.hulp.opname import SITE_OP_TOESTEL, Rij, bewaard, eens, velden_van, vergelijk, verzoeken
from tests.hulp.opslag import GEVRAAGD, KLEUR, ZONDER_INTERNET, niet_toegestaan
from tests.hulp.pdf import bladen, lees_print

PER_STATUS = {geval.verwacht["status"]: geval for geval in reversed(GEVALLEN)}
GROET = "Tot dinsdag"
KOPPEN = re.compile(
    r"host|connection|user-agent|accept(-encoding|-language)?|sec-[\w-]+|upgrade-insecure-requests|"
    r"cache-control|pragma|if-none-match|if-modified-since|origin|purpose|service-worker(-navigation-preload)?|range|priority"
)
"""The headers that a browser sends by itself."""
VAN_DE_DIENST = "/dienst.js"
"""The one referrer that is sent in spite of us: a look for a newer service worker names that file."""
ADRESBALK = """() => JSON.stringify([
  location.href, document.URL, document.referrer, document.title, history.state, window.name,
  performance.getEntriesByType("resource").map(({ name }) => name),
  globalThis.navigation?.entries().map(({ url }) => url),
])"""


@pytest.fixture(scope="module")
def notulen(site: Path) -> Iterator[Notulen]:
    """A server of our own, and all it is told."""
    wat = Notulen()
    server, oorsprong = start_server(functools.partial(Notulist, wat), site)
    wat.adres = f"{oorsprong}/"
    yield wat
    server.shutdown()


def alleen_letters(tekst: str) -> str:
    """A print breaks words and lines where it likes."""
    return re.sub(r"\W", "", tekst)


def bladzijde(context: BrowserContext) -> Page:
    context.set_default_timeout(GEDULD)
    return context.new_page()


def geheimen(geval: Geval, link: str) -> list[str]:
    """What may be nowhere outside the page: the answers as each form of them has them."""
    data = link.partition("#")[2]
    kenmerken = [f"{pad}={waarde}" for pad, waarde in geval.antwoorden.get("kenmerken", {}).items()]
    delen = [deel for deel in re.split(r"[=&#]", data) if len(deel) > 8]
    return [GROET, "dinsdag", geval.json, data, *delen, *kenmerken]


@dataclass
class Gezien:
    """What a visit showed beside its requests: what was given, what stayed, and what may not stay."""

    gegeven: list[Rij] = field(default_factory=list)
    bewaard: list[Rij] = field(default_factory=list)
    verkeerd: list[str] = field(default_factory=list)

    def kijk(self, page: Page, site: Path, notulen: Notulen, *keuzes: str) -> None:
        """What the browser keeps at this step, and whether it may after these choices."""
        self.bewaard += bewaard(page, site, notulen.wie, notulen.stap)
        self.verkeerd += niet_toegestaan(page, site, *keuzes)


def maak_link(page: Page, site: Path, notulen: Notulen, gezien: Gezien) -> str:
    """The wijkteam makes a link for a resident, with a greeting and one answer."""
    notulen.nu("wijkteam", "link maken")
    link = Linkmaker(page, notulen.adres).kies("vorm", "pgb").groet(GROET).link()
    gezien.gegeven.append(notulen.geeft("link", velden_van(link)))
    gezien.kijk(page, site, notulen)
    return link


def loop_na(page: Page, check: Check, notulen: Notulen, status: str, gezien: Gezien) -> tuple[str, set[str]]:
    """From an outcome on: print, keep, and the link for the wijkteam. Returns it, and names of files."""
    expect(check.uitkomst()).to_have_attribute("data-status", status)
    notulen.nu("inwoner", "printen")
    blad = alleen_letters("".join(bladen(lees_print(page))))
    op_papier = any(
        alleen_letters(woorden) in blad for woorden in landgraaf().vragen["focus"].labels.values()
    )
    gezien.gegeven.append(notulen.geeft("papier", ["antwoorden"] if op_papier else []))
    notulen.nu("inwoner", "bewaren")
    with page.expect_download() as wacht:
        check.actie("bewaar")
    antwoorden = json.loads(wacht.value.path().read_text(encoding="utf-8")).keys() - {"schema", "kader"}
    gezien.gegeven.append(notulen.geeft("bestand", ["antwoorden"] if antwoorden else []))
    page.keyboard.press("Escape")
    notulen.nu("inwoner", "delen")
    check.actie("deel")
    link = page.locator("[data-overdrachtlink]")
    expect(link).to_have_value(re.compile("#"))
    gezien.gegeven.append(notulen.geeft("link", velden_van(link.input_value())))
    return link.input_value(), {wacht.value.suggested_filename}


@pytest.mark.parametrize(
    "statussen",
    [
        pytest.param(["profiel", "zin"], id="twee"),
        pytest.param(list(PER_STATUS), id="alle", marks=pytest.mark.diep),
    ],
)
def test_een_heel_bezoek_laat_alleen_bestanden_van_de_site_zien(
    browser: Browser,
    site: Path,
    notulen: Notulen,
    browser_context_args: dict[str, Any],
    statussen: list[str],
) -> None:
    """Statuses of an outcome: the visit, and the hand-over to the wijkteam; with the real calculator."""
    assert len(PER_STATUS) >= 5
    geheim: list[str] = []
    namen: set[str] = set()
    gezien = Gezien()
    args = browser_context_args | {"service_workers": "allow"}
    wijkteam, inwoner, medewerker = (browser.new_context(**args) for _ in range(3))

    link = maak_link(bladzijde(wijkteam), site, notulen, gezien)
    page, bekeken = bladzijde(inwoner), bladzijde(medewerker)
    bekend: set[str] = set()
    for nummer, status in enumerate(statussen):
        geval = PER_STATUS[status]
        notulen.nu("inwoner", "check openen")
        page.goto(link if nummer == 0 else f"{notulen.adres}zelfcheck/")
        check = Check(page, notulen.adres).gestart()
        if nummer == 0:
            gezien.gegeven.append(notulen.leest("link", velden_van(link)))
            notulen.nu("inwoner", "vragen beantwoorden")
            check.vul_in(geval.antwoorden)
            gezien.kijk(page, site, notulen)
            notulen.nu("inwoner", SITE_OP_TOESTEL)
            check.actie("uitkomst")
            page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        else:
            notulen.nu("inwoner", "bewaard bestand openen")
            check.open_bestand(geval.json)
            gezien.gegeven.append(notulen.leest("bestand", ["antwoorden"]))
        overdracht, bestanden = loop_na(page, check, notulen, status, gezien)
        namen |= bestanden
        geheim += geheimen(geval, link) + geheimen(geval, overdracht)
        gezien.kijk(page, site, notulen, ZONDER_INTERNET)
        assert not [een for een in geheimen(geval, overdracht) if een in page.evaluate(ADRESBALK)], status

        notulen.nu("medewerker", "link openen")
        voor = len(notulen.verzoeken)
        bekeken.goto("about:blank")
        bekeken.goto(overdracht)
        expect(bekeken.locator("[data-bevindingen]")).to_have_attribute("data-status", status)
        assert not [een for een in geheimen(geval, overdracht) if een in bekeken.evaluate(ADRESBALK)], status
        gezien.gegeven.append(notulen.leest("link", velden_van(overdracht)))
        gezien.kijk(bekeken, site, notulen)
        # Without the resident's browser, which looks for a newer service worker when it likes.
        gevraagd = {een.adres for een in notulen.verzoeken[voor:]} - {f"/{SCRIPT}"}
        # What is asked does not hang on what was answered; how much is in store, on the clock.
        bekend = bekend or gevraagd
        assert gevraagd <= bekend, status
    for context in (wijkteam, inwoner, medewerker):
        context.close()

    assert gezien.verkeerd == []
    (naam,) = namen  # the site and the day, and nothing of an answer
    assert re.fullmatch(
        re.escape(inhoud().gemeente["site"]["bestandsnaam"]) + r"-\d{4}-\d\d-\d\d\.json", naam
    )
    assert len(notulen.verzoeken) > 40
    for verzoek in notulen.verzoeken:
        klopt(verzoek, site, geheim)
    vergelijk(
        "bezoek",
        {"verzoeken": verzoeken(notulen), "bewaard": eens(gezien.bewaard), "gegeven": eens(gezien.gegeven)},
    )


def klopt(verzoek: Verzoek, site: Path, geheim: list[str]) -> None:
    """Only reading a file of the site, and nothing of an answer anywhere in the request."""
    assert verzoek.methode in ("GET", "HEAD"), verzoek
    pad = verzoek.adres.removeprefix("/")
    assert (site / pad / "index.html" if pad.endswith("/") or not pad else site / pad).is_file(), verzoek
    vreemd = [
        naam
        for naam, waarde in verzoek.koppen
        if not KOPPEN.fullmatch(naam) and not (naam == "referer" and waarde.endswith(VAN_DE_DIENST))
    ]
    assert vreemd == [], f"a header that a browser does not send by itself, a cookie or a referrer: {verzoek}"
    tekst = unquote("\n".join([verzoek.regel, *(waarde for _, waarde in verzoek.koppen)]))
    assert [een for een in geheim if een in tekst] == [], verzoek


def test_wat_een_browser_bewaart_koos_iemand_zelf(page: Page, adres: str, site: Path) -> None:
    """Each choice leaves what the list says, and nothing before it is made."""
    check = Check(page, adres).open()
    check.kies("invuller", ["inwoner"])
    assert niet_toegestaan(page, site) == []
    gezien = bewaard(page, site, "inwoner", "eerste antwoord")
    page.locator("[data-stoppen]:not([open]) > summary").click()
    page.locator("[data-onthoud]").check()
    assert niet_toegestaan(page, site, GEVRAAGD) == []
    assert len(niet_toegestaan(page, site)) == 2, "so the list is more than one that lets everything through"
    gezien += bewaard(page, site, "inwoner", "onthouden gekozen")
    page.locator("[data-onthoud]").uncheck()
    assert niet_toegestaan(page, site) == []
    page.keyboard.press("Escape")
    page.locator("label[for=__palette_1]").click()
    assert niet_toegestaan(page, site, KLEUR) == []
    gezien += bewaard(page, site, "inwoner", "onthouden uit, kleur gekozen")
    check.actie("wis")
    assert niet_toegestaan(page, site, KLEUR) == []
    assert page.evaluate("Object.keys(sessionStorage).filter((naam) => naam !== 'wmo-zelfcheck')") == []
    gezien += bewaard(page, site, "inwoner", "gewist")
    vergelijk("keuzes", {"bewaard": gezien})


@pytest.mark.parametrize("waar", ["zelfcheck/", "wijkteam/bekijken/"])
def test_de_link_is_weg_voor_iets_anders_draait(page: Page, adres: str, waar: str) -> None:
    """No script that is a file arrives: the part behind the # is gone all the same."""
    page.route(re.compile(r"\.js$"), lambda route: route.abort())
    page.goto(f"{adres}{waar}#antwoorden=abc&groet=dinsdag")
    assert page.url == f"{adres}{waar}"
    assert "antwoorden=abc" not in page.evaluate(ADRESBALK)
    assert page.evaluate("history.length") <= 2
    page.goto(f"{adres}privacy/")
    page.go_back()
    assert page.url == f"{adres}{waar}"


def test_een_nieuw_tabblad_weet_niets(page: Page, adres: str, site: Path) -> None:
    """Answers go with their tab: what is left in the browser has none of them."""
    check = Check(page, adres).open()
    check.kies("invuller", ["naaste"])
    ander = page.context.new_page()
    page.close()
    ander.goto(f"{adres}zelfcheck/")
    assert niet_toegestaan(ander, site) == []
    expect(ander.locator("[data-begin]")).to_be_visible()
    expect(ander.locator("[data-verder]")).to_be_hidden()
    assert "naaste" not in ander.evaluate("JSON.stringify([sessionStorage, localStorage])")


def test_wat_iemand_zoekt_blijft_op_het_toestel(page: Page, notulen: Notulen, site: Path) -> None:
    notulen.verzoeken.clear()
    notulen.nu("inwoner", "zoeken")
    page.goto(notulen.adres)
    page.locator('label.md-header__button[for="__search"]').click()
    page.locator("input.md-search__input").fill("schulden")
    expect(page.locator(".md-search-result__item:visible").first).to_be_visible()
    for verzoek in notulen.verzoeken:
        klopt(verzoek, site, ["schulden"])
    assert "schulden" not in page.url
    assert niet_toegestaan(page, site) == []
    gezien = bewaard(page, site, "inwoner", "zoeken")
    vergelijk("zoeken", {"verzoeken": verzoeken(notulen), "bewaard": gezien})
