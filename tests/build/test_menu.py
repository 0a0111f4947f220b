"""The menu: first the few pages for residents, in the order in which they are needed; and no page is lost."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from bs4.element import Tag

# In the order of the road that somebody goes: what is this, how does it go, what is there, prepare, and then.
VOOR_INWONERS = [
    *("", "zelfcheck/", "stappen/", "wat-eerst-komt/", "soorten-hulp/", "zin-of-pgb/", "voorbereiden/"),
    *("plan/", "brieven/", "rechten/", "gevaar/", "mantelzorgers/", "vragen/", "contact/"),
]
GROEPEN = ["Voor wie alles wil weten", "Over deze site", "Voor het wijkteam", "Voor beheer"]
OUDE_ADRESSEN = {"uitleg": "stappen", "pgb-regelen": "zin-of-pgb", "wijkteam/gevallen": "beheer/gevallen"}
KLIKKEN = 3
HIER = "http://site/"


def pagina(site: Path, pad: str) -> Tag:
    return BeautifulSoup((site / pad / "index.html").read_text("utf-8"), "html.parser")


def naar(pad: str, link: Tag) -> str:
    """The address in the site that a link on the page ``pad`` leads to, or "://" when it leaves the site."""
    doel = urlsplit(urljoin(HIER + pad, str(link["href"])))
    return doel.path.lstrip("/") if doel.netloc == "site" else "://"


def links(site: Path, pad: str) -> Iterator[str]:
    """Where a page leads to: by its menu, its text and its foot."""
    for link in pagina(site, pad).select("a[href]"):
        doel = naar(pad, link)
        if (site / doel / "index.html").is_file():
            yield doel


def test_het_menu_begint_met_de_paginas_voor_inwoners(site: Path) -> None:
    menu = pagina(site, "privacy/").select("nav.md-nav--primary > ul > li.md-nav__item")
    plat = [not punt.select(":scope > nav") for punt in menu]
    eerst = [punt for punt, een in zip(menu, plat, strict=True) if een]
    assert plat == sorted(plat, reverse=True), "een pagina staat na een groep"
    assert [naar("privacy/", punt.select("a")[0]) for punt in eerst] == VOOR_INWONERS
    assert [punt.select("label")[0].get_text(strip=True) for punt in menu[len(eerst) :]] == GROEPEN


def test_elke_pagina_is_binnen_drie_klikken(site: Path) -> None:
    gezien, nieuw = {""}, {""}
    for _ in range(KLIKKEN):
        nieuw = {doel for pad in nieuw for doel in links(site, pad)} - gezien
        gezien |= nieuw
    alle = {
        "" if pad.parent == site else f"{pad.parent.relative_to(site).as_posix()}/"
        for pad in site.rglob("index.html")
        if BeautifulSoup(pad.read_text("utf-8"), "html.parser").select("article")
    }
    assert alle - gezien == set()


def test_een_oud_adres_leidt_naar_de_pagina_die_het_overnam(site: Path) -> None:
    for oud, nieuw in OUDE_ADRESSEN.items():
        html = BeautifulSoup((site / oud / "index.html").read_text("utf-8"), "html.parser")
        (link,) = html.select("main a")
        assert (site / oud / str(link["href"])).resolve() == (site / nieuw).resolve()
        assert html.select_one(f'meta[http-equiv="refresh"][content$="url={link["href"]}"]')
