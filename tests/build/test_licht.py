"""What a page weighs over the line, by brotli: the check, the home page and the search index."""

import re
import shutil
from pathlib import Path

import pytest

from bouw.comprimeren import BEWAARD, comprimeer
from bouw.site import without_indent

pytestmark = pytest.mark.niet_snel

KB = 1024


def over_de_lijn(site: Path, tijdelijk: Path, *namen: str) -> int:
    """Bytes of these files together as a browser gets them; a font is compressed already."""
    for naam in namen:
        (tijdelijk / "site" / naam).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / naam, tijdelijk / "site" / naam)
    comprimeer(tijdelijk / "site", BEWAARD)
    paden = [tijdelijk / "site" / naam for naam in namen]
    klein = [path.with_name(f"{path.name}.br") for path in paden]
    return sum((br if br.is_file() else path).stat().st_size for path, br in zip(paden, klein, strict=True))


def test_de_check_is_licht(site: Path, tmp_path: Path) -> None:
    assert over_de_lijn(site, tmp_path, "zelfcheck/index.html") <= 25 * KB


def test_de_zoekindex_is_licht(site: Path, tmp_path: Path) -> None:
    assert over_de_lijn(site, tmp_path, "search/search_index.json") <= 60 * KB


def test_de_archieven_van_de_rekenhulp_zijn_licht(site: Path, tmp_path: Path) -> None:
    """The byte code of the library and of the rules; the rest of the calculator is Pyodide's own, 3.0 MB."""
    archieven = sorted(path.relative_to(site).as_posix() for path in site.glob("rekenhulp/*.zip"))
    assert len(archieven) == 2
    assert over_de_lijn(site, tmp_path, *archieven) <= 400_000


def test_de_startpagina_wordt_niet_zwaarder(site: Path, tmp_path: Path) -> None:
    """All that it names; two thirds of this is Material's script, the style and the typeface."""
    html = (site / "index.html").read_text(encoding="utf-8")
    genoemd = set(re.findall(r'(?:<script[^>]* src|rel="(?:stylesheet|preload)" href)="([^"]+)"', html))
    assert {Path(naam).suffix for naam in genoemd} == {".js", ".css", ".woff2"}
    assert over_de_lijn(site, tmp_path, "index.html", *genoemd) <= 95_000


def test_regels_zonder_inspringen_behalve_waar_het_iets_betekent() -> None:
    html = (
        "<p>\n   a\n</p>\n  <pre>\n   b\n</pre>\n <textarea>\n  c</textarea>\n   <script>\n  d</script>\n  e"
    )
    anders = "<p>\na\n</p>\n<pre>\n   b\n</pre>\n<textarea>\n  c</textarea>\n<script>\n  d</script>\ne"
    assert without_indent(html) == anders
