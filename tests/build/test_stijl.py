"""The styles use one scale of spaces and the agreed breakpoints (site/stijl/1-tokens.css), nothing loose.

Allowed beside the scale: 0 and auto; em, where a space follows the size of the text; mm and pt, on paper;
and pixels in what is no space (borders, outlines). A media query that asks for a size uses a breakpoint.
"""

import re
from pathlib import Path

import pytest

SITE = Path(__file__).resolve().parents[2] / "site"
TOKENS = SITE / "stijl" / "1-tokens.css"
# A paper is a page on its own, without the tokens of the site (site/papieren).
STIJLEN = sorted(path for path in SITE.rglob("*.css") if path != TOKENS and path.parent.name != "papieren")
RUIMTE = re.compile(
    r"(?<![\w-])((?:scroll-)?(?:margin|padding)(?:-[a-z-]+)?|(?:column-|row-)?gap):\s*([^;}]+)[;}]"
)
LOS = re.compile(r"(?<![\w.-])-?\d*\.?\d+(?:rem|px|%|vw|vh)")
MAAT = re.compile(r"\([^)]*(?:width|height)[^)]*\)")


def losse_ruimten(stijl: str) -> list[str]:
    """Spaces that are not on the scale."""
    return [f"{naam}: {waarde}" for naam, waarde in RUIMTE.findall(stijl) if LOS.search(waarde)]


def breekpunten() -> set[str]:
    """What a media query may ask, from the words in the tokens: the size and just below it."""
    mag = set()
    for naam, maat in re.findall(r"(smal|midden|breed|lang) (\d+)em", TOKENS.read_text(encoding="utf-8")):
        kant = "height" if naam == "lang" else "width"
        mag |= {f"(min-{kant}: {maat}em)", f"(max-{kant}: {int(maat) - 1}.99em)"}
    return mag


def maten(stijl: str) -> list[str]:
    """The sizes that the media queries ask for."""
    vragen = re.findall(r"@(?:media|container)([^{]*)\{", stijl)
    return [maat for vraag in vragen for maat in MAAT.findall(vraag)]


def test_de_toets_zelf_ziet_een_losse_waarde() -> None:
    assert losse_ruimten("a { margin: 0 auto 0.35rem; }") == ["margin: 0 auto 0.35rem"]
    assert losse_ruimten("a { row-gap: 12px }") == ["row-gap: 12px "]
    assert losse_ruimten("a { margin: 0 -1em 2mm var(--ruimte-5); border: 2px solid; }") == []
    assert maten("@media print and (max-width: 50em) { a { width: 3rem; } }") == ["(max-width: 50em)"]


@pytest.mark.parametrize("path", STIJLEN, ids=lambda path: path.name)
def test_ruimte_staat_op_de_schaal_en_schermmaten_zijn_afgesproken(path: Path) -> None:
    stijl = path.read_text(encoding="utf-8")
    assert losse_ruimten(stijl) == []
    assert set(maten(stijl)) <= breekpunten()


def test_elke_stap_van_de_schaal_wordt_gebruikt() -> None:
    """A step nobody uses is no scale; a name that does not exist gives no space at all."""
    bestaat = set(re.findall(r"(--[a-z0-9-]+):", TOKENS.read_text(encoding="utf-8")))
    stijlen = "".join(path.read_text(encoding="utf-8") for path in STIJLEN)
    gebruikt = set(re.findall(r"var\((--(?!md-)[a-z0-9-]+)\)", stijlen))
    assert gebruikt <= bestaat
    assert {naam for naam in bestaat if naam.startswith("--ruimte-")} <= gebruikt
