"""Our copies of Material's partials differ in the lines we mean and nowhere else, so an upgrade is noticed.

When this fails after an upgrade: copy the new partial to site/overrides/partials and put our lines back.
"""

from difflib import unified_diff
from importlib.metadata import files
from pathlib import Path

import pytest

EIGEN = Path(__file__).resolve().parents[2] / "site" / "overrides" / "partials"
VAN_MATERIAL = {
    path.name: Path(str(path.locate()))
    for path in files("mkdocs-material") or ()
    if path.match("material/templates/partials/*.html")
}

ZOEKVELD = (
    '      <input type="text" class="md-search__input" name="query"'
    " aria-label=\"{{ lang.t('search.placeholder') }}\" placeholder=\"{{ lang.t('search.placeholder') }}\""
    ' autocapitalize="off" autocorrect="off" autocomplete="off" spellcheck="false"'
    ' data-md-component="search-query" required>'
)
# Line by line: what Material has (-) and what we have (+); the first lines say who wrote it.
ANDERS = {
    "search.html": [
        '-<div class="md-search" data-md-component="search" role="dialog">',
        '+<div class="md-search" data-md-component="search" role="dialog"'
        ' aria-label="{{ config.extra.zoeken | e }}">',
        f"-{ZOEKVELD}",
        "+" + ZOEKVELD.replace(" class=", ' id="zoekveld" class=', 1),
    ],
    "language.html": [
        "-{% macro t(key) %}{{ lang.t(key) or fallback.t(key) or key }}{% endmacro %}",
        '+{% set eigen = {"search.result.none": config.extra.zoekmeldingen.geen,'
        ' "search.result.one": config.extra.zoekmeldingen.een,'
        ' "search.result.other": config.extra.zoekmeldingen.meer} %}',
        "+{% macro t(key) %}{{ eigen[key] or lang.t(key) or fallback.t(key) or key }}{% endmacro %}",
    ],
}


def zonder_kop(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").partition("-#}\n")[2].splitlines()


def test_van_elke_kopie_is_bekend_wat_anders_is() -> None:
    assert {path.name for path in EIGEN.iterdir() if path.is_file()} == set(ANDERS)


@pytest.mark.parametrize("naam", ANDERS)
def test_kopie_is_verder_gelijk_aan_die_van_material(naam: str) -> None:
    regels = list(unified_diff(zonder_kop(VAN_MATERIAL[naam]), zonder_kop(EIGEN / naam), n=0))[2:]
    assert [regel for regel in regels if not regel.startswith("@@")] == ANDERS[naam]


def test_zoeken_en_menu_hebben_een_nederlandse_naam(site: Path) -> None:
    for path in site.rglob("*.html"):
        tekst = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in tekst:
            continue  # a page that moved stands outside the frame
        assert 'role="dialog" aria-label="Zoeken"' in tekst, path
        assert '<nav class="kop-menu" aria-label="Hoofdmenu">' in tekst, path
        assert 'aria-label="Header"' not in tekst, path
