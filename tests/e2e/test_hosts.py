"""Real nginx and Caddy with the configuration of the build: every header, and a whole visit, no violation."""

import gzip
import http.client
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from bouw.comprimeren import EINDES
from bouw.headers import read_headers
from bouw.hosting import HEADERS, read_source
from tests.e2e.conftest import GEDULD
from tests.hulp.bouwen import bouw
from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.gevallentabel import Gevallentabel, bestand, geval
from tests.hulp.hosts import Plek, host, zet_neer
from tests.hulp.linkmaker import Linkmaker
from tests.hulp.pdf import bladen, lees_print
from tests.hulp.werkblad import Werkblad

VOLLEDIG = next(een for een in GEVALLEN if een.naam == "ibo-3-leerboekgeval")
PAD = "/landgraaf/"
# What a page may not do is told on the page that wanted it; the console tells the rest.
SCHENDING = """addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) =>
  console.error("SCHENDING", effectiveDirective, blockedURI, sourceFile));"""
ONTBREEKT = "bestaat/niet/"
# The browser itself tells that an address has no page, and which Permissions-Policy it does not know.
VERWACHT = re.compile(
    rf"status of 404.*{ONTBREEKT}|Permissions-Policy header: Unrecognized feature", re.DOTALL
)
CODERING = {".br": "br", ".gz": "gzip"}

diep = pytest.mark.diep
HOSTS = [
    pytest.param(("nginx", "/"), id="nginx"),
    pytest.param(("caddy", "/"), id="caddy", marks=diep),
    pytest.param(("nginx", PAD), id="nginx-onder-een-pad", marks=diep),
    pytest.param(("caddy", PAD), id="caddy-onder-een-pad", marks=diep),
]


@pytest.fixture(scope="module")
def plekken() -> dict[str, Plek]:
    """The sites that were put in place, by their path."""
    return {}


@pytest.fixture(scope="module", params=HOSTS)
def server(
    request: pytest.FixtureRequest,
    gebouwd: Path,
    plekken: dict[str, Plek],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, Plek]]:
    """Address of the site on a real server, and its files."""
    naam, pad = request.param
    if pad not in plekken:
        folder = gebouwd
        if pad != "/":
            folder = tmp_path_factory.mktemp("pad")
            bouw(folder, "--pad", pad)
        plekken[pad] = zet_neer(folder, tmp_path_factory.mktemp("wortel"), pad)
    with host(naam, plekken[pad], tmp_path_factory.mktemp(naam)) as adres:
        yield adres, plekken[pad]


def vraag(
    adres: str, wat: str = "", methode: str = "GET", codering: str = "identity"
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers (each once) and body, as they go over the line."""
    delen = urlsplit(adres)
    lijn = http.client.HTTPConnection(delen.netloc, timeout=60)
    lijn.request(methode, delen.path + wat, headers={"Accept-Encoding": codering})
    antwoord = lijn.getresponse()
    namen = [naam.lower() for naam, _ in antwoord.getheaders()]
    assert len(namen) == len(set(namen)), namen
    gegeven = (
        antwoord.status,
        {naam.lower(): waarde for naam, waarde in antwoord.getheaders()},
        antwoord.read(),
    )
    lijn.close()
    return gegeven


def test_elke_kop_van_elk_bestand(server: tuple[str, Plek]) -> None:
    adres, plek = server
    headers, soorten = read_headers(str(plek.site)), read_source()["soorten"]
    bestanden = [path for path in sorted(plek.site.rglob("*")) if path.is_file()]
    getest = set()
    for path in bestanden:
        naam = path.relative_to(plek.site).as_posix()
        if path.suffix in EINDES or naam == HEADERS:
            continue
        naam = naam.removesuffix("index.html")
        verwacht = {kop.lower(): waarde for kop, waarde in headers.of(naam)}
        verwacht["content-type"] = soorten[path.suffix[1:]]
        for einde, codering in (("", "identity"), *CODERING.items()):
            status, gekregen, inhoud = vraag(adres, naam, codering=codering)
            assert status == 200, naam
            assert {kop: gekregen.get(kop) for kop in verwacht} == verwacht, naam
            klein = path.with_name(path.name + einde)
            assert gekregen.get("content-encoding") == (codering if einde and klein.is_file() else None), naam
            assert inhoud == (klein if klein.is_file() else path).read_bytes(), naam
            getest.add(gekregen.get("content-encoding"))
            if einde and klein.is_file():
                assert "accept-encoding" in gekregen["vary"].lower(), "a cache must not mix them up"
    assert getest == {None, "br", "gzip"}


def test_wat_er_niet_is_en_wie_schrijft(server: tuple[str, Plek]) -> None:
    """A missing file and a method that writes have every header too; a folder leads to its page."""
    adres, plek = server
    headers = read_headers(str(plek.site))
    pagina = {kop.lower(): waarde for kop, waarde in headers.of("404.html")}
    for weg in (ONTBREEKT, "weg.js", "script/worker-WEG.js"):
        status, gekregen, inhoud = vraag(adres, weg, codering="gzip")
        assert status == 404, weg
        assert {kop: gekregen.get(kop) for kop in pagina} == pagina, weg
        assert gekregen["content-type"].startswith("text/html")
        assert gzip.decompress(inhoud) == (plek.site / "404.html").read_bytes(), weg
    overal = {kop.lower(): waarde for kop, waarde in headers.of("bestaat-niet")}
    for methode in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
        status, gekregen, inhoud = vraag(adres, "zelfcheck/", methode)
        assert status == 405, methode
        assert gekregen["allow"] == "GET, HEAD"
        assert {kop: gekregen.get(kop) for kop in overal} == overal, methode
        assert len(inhoud) < 10
    status, gekregen, inhoud = vraag(adres, "zelfcheck/", "HEAD")
    assert (status, inhoud) == (200, b"")
    status, gekregen, _ = vraag(adres, "zelfcheck")
    assert status in (301, 308)
    assert gekregen["location"] == f"{plek.pad}zelfcheck/"
    assert not re.search(r"\d", gekregen.get("server", "")), "no version"


@contextmanager
def bezoek(browser: Browser, args: dict[str, Any], adres: str) -> Iterator[Page]:
    """A visitor with the real calculator: no violation, no error, nothing from elsewhere."""
    context = browser.new_context(**args | {"service_workers": "allow"})
    context.add_init_script(SCHENDING)
    page = context.new_page()
    page.set_default_timeout(GEDULD)
    klachten: list[str] = []
    page.on("console", lambda regel: klachten.append(f"{regel.type}: {regel.text}, {regel.location['url']}"))
    page.on("pageerror", lambda fout: klachten.append(f"fout: {fout}"))
    page.on("request", lambda wat: klachten.append(wat.url) if not mag(wat.url, adres) else None)
    yield page
    assert "\n".join(een for een in klachten if not VERWACHT.search(een)) == ""
    context.close()


def mag(url: str, adres: str) -> bool:
    return url.startswith((adres, "data:", f"blob:http://{urlsplit(adres).netloc}/"))


def test_een_heel_bezoek(
    server: tuple[str, Plek], browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    """Home, search, the check to its outcome, print, share, the wijkteam's view, cases, and no page."""
    adres, _ = server
    with bezoek(browser, browser_context_args, adres) as page:
        page.goto(adres)
        page.locator('label.md-header__button[for="__search"]').click()
        page.locator("input.md-search__input").fill("schulden")
        eerste = page.locator(".md-search-result__item:visible > a.md-search-result__link").first
        expect(eerste).to_have_attribute("href", re.compile("^" + re.escape(f"{adres}leefgebieden/")))
        eerste.click()
        page.wait_for_url(f"{adres}leefgebieden/**")

        link = Linkmaker(page, adres).kies("vorm", "pgb").link()
        page.goto(link)
        check = Check(page, adres).gestart()
        check.vul_in(VOLLEDIG.antwoorden)
        check.actie("uitkomst")
        expect(check.uitkomst()).to_have_attribute("data-status", "profiel")
        assert "IBO-3" in " ".join(bladen(lees_print(page)))
        assert check.bewaar()["schema"].startswith("antwoorden/")
        check.actie("deel")
        expect(page.locator("[data-overdrachtqr] svg")).to_be_visible()
        overdracht = page.locator("[data-overdrachtlink]").input_value()

        page.goto(overdracht)
        Werkblad(page, adres).klaar()
        expect(page.locator("[data-bevindingen]")).to_contain_text("IBO-3")

        tabel = Gevallentabel(page, adres)
        (rij,) = tabel.open(bestand(json.dumps([geval("een")]))).klaar()
        assert rij["Geval"] == "een"
        assert len(tabel.csv()[1]) > 1

        antwoord = page.goto(f"{adres}{ONTBREEKT}")
        assert antwoord
        assert antwoord.status == 404
        bladen_met_regels = "[...document.styleSheets].map((blad) => blad.cssRules.length > 100)"
        assert page.evaluate(bladen_met_regels) == [True]
        page.locator("article a").first.click()
        page.wait_for_url(adres)
        page.goto(f"{adres}wijkteam/gevallen/")
        page.wait_for_url(f"{adres}beheer/gevallen/")


@diep
def test_elke_pagina(
    server: tuple[str, Plek], browser: Browser, browser_context_args: dict[str, Any]
) -> None:
    adres, plek = server
    with bezoek(browser, browser_context_args, adres) as page:
        for path in sorted(plek.site.rglob("index.html")):
            page.goto(
                f"{adres}{path.parent.relative_to(plek.site).as_posix().removeprefix('.')}", wait_until="load"
            )
