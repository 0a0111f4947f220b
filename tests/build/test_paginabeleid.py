"""What each page says of itself: the policy in the page, and addresses that hold below a path."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

import build
from bouw.headers import read_headers
from bouw.hosting import guard_pages
from bouw.inline import Inline
from bouw.job import BuildFailedError, Job
from tests.hulp.bouwen import DUINDORP_PAD
from tests.hulp.headers import beleid, paginas, van
from tests.hulp.inhoud import inhoud, landgraaf

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
SCRIPT = re.compile(r"<script(?![^>]*(?:\bsrc=|json))[^>]*>(.*?)</script>", re.DOTALL)
HINT = re.compile(r'<link rel="(?:module)?preload" href="(?!\w+:|//)([^"]+)"[^>]*>')
"""Only fetches a file of the site, ahead."""


def som(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize("welke", ["site", "duindorp"])
def test_beleid_in_de_pagina_laat_alleen_haar_eigen_scripts_toe(
    request: pytest.FixtureRequest, welke: str
) -> None:
    """The header knows the scripts of all pages; a page's own policy only its own, and it comes first."""
    site: Path = request.getfixturevalue(welke)
    alle: set[str] = set()
    kop = beleid(van(read_headers(str(site)), "zelfcheck/")["Content-Security-Policy"])
    for path in paginas(site):
        tekst = path.read_text(encoding="utf-8")
        (meta,) = META.findall(tekst)
        eigen = {som(script) for script in SCRIPT.findall(tekst)}
        gegeven = beleid(meta)
        assert set(gegeven.pop("script-src")) == {"'self'"} | eigen, path
        assert gegeven == {naam: kop[naam] for naam in kop.keys() - {"script-src", "frame-ancestors"}}
        voor = tekst[: tekst.index(meta)]
        assert '<meta name="referrer" content="no-referrer">' in voor.partition("<link")[0], path
        assert not re.search(r"<(?:script|link|img|body)\b", HINT.sub("", voor)), path
        assert all((path.parent / een).is_file() or een.startswith("/") for een in HINT.findall(voor)), path
        assert not re.search(r'as="(?:font|style|script)"', tekst[tekst.index(meta) :]), path
        alle |= eigen
    assert set(kop["script-src"]) == {"'self'"} | alle


@pytest.mark.parametrize(
    "fout",
    ['<p style="color: red">', "<style>p {}</style>", '<p onclick="x()">', '<a href="javascript:x()">'],
)
def test_wat_het_beleid_tegenhoudt_stopt_de_bouw(tmp_path: Path, fout: str) -> None:
    page = tmp_path / "index.html"
    page.write_text(f'<meta charset="utf-8">{fout}', encoding="utf-8")
    with pytest.raises(BuildFailedError, match="refuses style and handlers"):
        guard_pages(Job(tmp_path, tmp_path, inhoud(), landgraaf()))


def test_gegevens_in_een_pagina_zijn_geen_script() -> None:
    gelezen = Inline(
        '<script type="application/json">{"a": 1}</script><script>a &amp;&lt;/b\n</script>'
        '<script src="c.js"></script>'
    )
    assert gelezen.scripts == ["a &amp;&lt;/b\n"]
    assert gelezen.refused == []


def test_onder_een_pad_begint_de_404_pagina_bij_dat_pad(site: Path, duindorp: Path) -> None:
    for folder, pad in ((site, "/"), (duindorp, DUINDORP_PAD)):
        tekst = (folder / "404.html").read_text(encoding="utf-8")
        adressen = re.findall(r'\b(?:href|src)="(/[^"]*)"', tekst)
        assert len(adressen) > 10
        for adres in adressen:
            assert adres.startswith(pad)
            doel = folder / adres.removeprefix(pad).partition("#")[0]
            assert (doel / "index.html" if doel.is_dir() else doel).is_file(), adres
        assert "nergens.invalid" not in tekst
        assert read_headers(str(folder)).pad == pad


@pytest.mark.parametrize("pad", ["landgraaf", "/landgraaf", "landgraaf/", "/a b/", "/../", "//", '/"/'])
def test_een_pad_begint_en_eindigt_met_een_streep(pad: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build.main(["kader", "--pad", pad])
    assert "begins and ends with a slash" in capsys.readouterr().err
