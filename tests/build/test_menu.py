"""The frame of every page: the bar in the order of somebody's road, the way back, and no page lost."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from bs4.element import Tag

from tests.hulp.html import soep
from tests.hulp.inhoud import inhoud

# In the order of the road that somebody goes, each with what belongs to it.
BALK = {
    "zelfcheck/": {"papier/"},
    "stappen/": {"wat-eerst-komt/", "voorbereiden/", "plan/", "vragen/"},
    "soorten-hulp/": {"zin-of-pgb/", "mantelzorgers/", "elders/"},
    "rechten/": {"brieven/"},
    "contact/": {"gevaar/"},
}
GROEPEN = ["Voor wie alles wil weten", "Over deze site", "Voor het wijkteam", "Voor beheer"]
OUDE_ADRESSEN = {"uitleg": "stappen", "pgb-regelen": "zin-of-pgb", "wijkteam/gevallen": "beheer/gevallen"}
KLIKKEN = 3
HIER = "http://site/"


def pagina(site: Path, pad: str) -> Tag:
    return soep(site / pad / "index.html")


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


def test_de_balk_en_achter_de_knop_alle_andere_paginas(site: Path) -> None:
    kop = pagina(site, "zin-of-pgb/").select_one("header")
    assert kop
    balk = kop.select(".kop-balk a")
    assert [naar("zin-of-pgb/", link) for link in balk] == list(BALK)
    groepen = kop.select("details > ul > li")
    for (adres, erbij), link, groep in zip(BALK.items(), balk, groepen, strict=False):
        eerste, *andere = groep.select("a")
        assert eerste.get_text() == link.get_text()
        assert naar("zin-of-pgb/", eerste) == adres
        assert {naar("zin-of-pgb/", een) for een in andere} == erbij
    assert [groep.select("span")[0].get_text() for groep in groepen[len(BALK) :]] == GROEPEN


def test_op_elke_pagina_staat_waar_u_bent(site: Path) -> None:
    """The way back leads over the folder and the group of the page; the bar marks where that is."""
    wegen = {
        "": [],
        "stappen/": [""],
        "zin-of-pgb/": ["", "soorten-hulp/"],
        "profielen/ibo-4/": ["", "alles-weten/", "profielen/"],
        "wijkteam/link/": ["", "wijkteam/"],
        "en/": [""],
    }
    for pad, weg in wegen.items():
        html = pagina(site, pad)
        assert [naar(pad, link) for link in html.select(".kruimels a")] == weg, pad
        assert len(html.select('.kruimels [aria-current="page"]')) == bool(weg)
        merk = {
            naar(pad, link): str(link["aria-current"]) for link in html.select(".kop-balk [aria-current]")
        }
        assert merk == {adres: "page" if adres == pad else "true" for adres in BALK if adres in [*weg, pad]}


def test_om_elke_pagina_staat_hetzelfde(site: Path) -> None:
    """Who speaks, search with a name in words, and a foot of three columns; also where no page is."""
    wie = inhoud().gemeente["afzender"]
    for path in sorted(site.rglob("*.html")):
        html = soep(path)
        if html.select('meta[http-equiv="refresh"]'):
            continue
        (afzender,) = html.select("header .afzender")
        assert " ".join(afzender.get_text(" ").split()) == f"{wie['naam']} {wie['plaats']} {wie['zin']}", path
        assert html.select("label.kop-knop")[0].get_text() == "Zoeken", path
        assert html.select('label[for="zoekveld"]')[0].get_text() == "Zoeken", path
        assert len(html.select("footer.voet .voet-kolom > h2")) == 3, path
        assert len(html.select("a.md-skip")) == 1, path
        doel = str(html.select("a.md-skip")[0]["href"]).removeprefix("#")
        assert html.select(f'[id="{doel}"]'), path
    assert soep(site / "404.html").select("article a")


def test_de_start_noemt_de_getelde_minuten(site: Path) -> None:
    """The same as the first view of the check, which counts them (bouw/leestijd.py)."""
    check = pagina(site, "zelfcheck/")
    minuten = [
        re.findall(r"\d+", deel.get_text())[0]
        for deel in check.select("[data-begin] [data-route] > p:first-of-type")
    ]
    lang, kort = minuten
    zin = " ".join(pagina(site, "").select(".start-weten li")[0].get_text(" ").split())
    assert re.findall(r"\d+", zin) == [kort, lang]


def test_elke_pagina_is_binnen_drie_klikken(site: Path) -> None:
    gezien, nieuw = {""}, {""}
    for _ in range(KLIKKEN):
        nieuw = {doel for pad in nieuw for doel in links(site, pad)} - gezien
        gezien |= nieuw
    alle = {
        "" if pad.parent == site else f"{pad.parent.relative_to(site).as_posix()}/"
        for pad in site.rglob("index.html")
        if soep(pad).select("article")
    }
    assert alle - gezien == set()


def test_een_oud_adres_leidt_naar_de_pagina_die_het_overnam(site: Path) -> None:
    for oud, nieuw in OUDE_ADRESSEN.items():
        html = soep(site / oud / "index.html")
        (link,) = html.select("main a")
        assert (site / oud / str(link["href"])).resolve() == (site / nieuw).resolve()
        assert html.select_one(f'meta[http-equiv="refresh"][content$="url={link["href"]}"]')
