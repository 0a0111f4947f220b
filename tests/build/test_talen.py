"""The pages in other languages, and what stays as it is when a browser translates a page."""

import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from bouw.codes import ZONDER, _gemerkt, codepatroon
from bouw.taal import lees_pagina
from tests.hulp.html import soep
from tests.hulp.inhoud import inhoud, landgraaf

TALEN = inhoud().talen


def lees(site: Path, code: str) -> BeautifulSoup:
    return soep(site / code / "index.html")


@pytest.mark.parametrize("code", TALEN)
def test_een_pagina_zegt_haar_taal_en_richting(site: Path, code: str) -> None:
    """The page around it stays Dutch; what is in another language, and what is Dutch in it, says so."""
    pagina = lees(site, code)
    assert [een["lang"] for een in pagina.select("html")] == ["nl"]
    (deel,) = pagina.select("article .taal")
    assert (deel["lang"], deel["dir"]) == (code, "rtl" if code == "ar" else "ltr")
    assert [kop.get_text() for kop in pagina.select("h1")] == [TALEN[code]["titel"]]
    assert deel.select_one("h1") is not None
    assert inhoud().gemeente["naam"] in deel.get_text()
    assert not re.search(r"[{}*]", deel.get_text())
    nederlands = {een.get_text() for een in deel.select('[lang="nl"][translate="no"]')}
    assert {"melding", "wijkteam", "cliëntondersteuner", "pgb", "zorg in natura", "bezwaar"} <= nederlands
    links = {str(link["lang"]) for link in deel.select("a[hreflang]")}
    assert links == {*TALEN, "nl"} - {code}
    assert {"tel:112", "tel:113", "tel:08002000"} <= {str(link["href"]) for link in deel.select("a.bel")}
    # The glossary and the gates for Dutch leave it alone.
    assert pagina.select("a.woord, .woorden-hier") == []
    assert lees_pagina(site, site / code / "index.html").blokken == (TALEN[code]["nederlands"],)


def test_op_elke_pagina_staan_de_talen_bij_hun_eigen_naam(site: Path) -> None:
    for pad in ("rechten", "zelfcheck", "en"):
        links = lees(site, pad).select(".talen a")
        assert [(link.get_text(), link["lang"]) for link in links] == [
            (een["naam"], code) for code, een in TALEN.items()
        ]


@cache
def patroon() -> re.Pattern[str]:
    return re.compile(codepatroon(inhoud(), landgraaf()))


def los(html: BeautifulSoup) -> list[str]:
    """The texts with a code that a browser would translate."""
    return [
        str(tekst)
        for tekst in html.find_all(string=patroon())
        if type(tekst) is NavigableString and not any(map(_blijft, tekst.parents))
    ]


def _blijft(deel: Tag) -> bool:
    return deel.name in (*ZONDER, "head") or deel.get("translate") == "no"


def test_geen_code_wordt_mee_vertaald(site: Path) -> None:
    """Profiles, differences, sections and articles, on every page."""
    gevonden = {}
    for path in sorted(site.rglob("*.html")):
        if over := los(soep(path)):
            gevonden[path.relative_to(site).as_posix()] = over
    assert gevonden == {}
    stappen = lees(site, "stappen")
    assert "Wmo 2.3.2" in {een.get_text() for een in stappen.select('[translate="no"]')}


@pytest.mark.parametrize(
    ("html", "wordt"),
    [
        ("<p>Bij IBO-3 hoort</p>", '<p>Bij <span translate="no">IBO-3</span> hoort</p>'),
        ("<p>(B1 IBO-3)</p>", '<p>(<span translate="no">B1 IBO-3</span>)</p>'),
        ("<p>H100 en IBO-33</p>", None),
        ('<b translate="no">IBO-3 <b>x</b> C26</b>', None),
        ("<script>'IBO-3'</script><option>IBO-3</option><a title='IBO-3'>x</a><!-- IBO-3 -->", None),
        ("<svg><text>IBO-3</text><svg></svg>C26</svg>", None),
        ("<svg><path /></svg><p>C26</p>", '<svg><path /></svg><p><span translate="no">C26</span></p>'),
    ],
)
def test_alleen_wat_een_code_is_krijgt_een_merk(html: str, wordt: str | None) -> None:
    assert "".join(_gemerkt(html, patroon())) == (wordt or html)
