"""Pictograms: drawings from the npm package healthicons, put into the page itself.

Inline and not a file of their own: a page shows a dozen at most, about 700 bytes each, and inline they take
the colour of the text around them, also in forced colours and on paper. Words always stand beside them, so a
screen reader hears nothing of them. Which there are, and their file in the package, stands in
content/site/pictogrammen.yaml.
"""

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from bouw.job import ROOT
from bouw.verwijzingen import PaginaFoutError
from rules_py.lezen.knoop import Knoop
from rules_py.model.fouten import opsomming, toon

DRAWINGS = ROOT / "node_modules" / "healthicons" / "public" / "icons" / "svg" / "filled"
INHOUD = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
GETAL = re.compile(r"\d+\.\d{2,}")
# Drawn on a grid of 48: a hundredth can't be seen.
DECIMALEN = 2

Pictogram = Callable[[str], Markup]


def controleer_pictogrammen(knoop: Knoop) -> None:
    """Every name leads to a drawing of the package. Raises KaderFout."""
    for _, deel in knoop.paren():
        if not (DRAWINGS / f"{deel.tekst()}.svg").is_file():
            raise deel.fout(f"‘{deel.tekst()}’ is geen tekening van healthicons. Kijk op healthicons.org.")


def pictogrammen(bestanden: Mapping[str, str]) -> Pictogram:
    """The function that pages and templates call: the name of a pictogram in, a drawing out."""
    tekeningen: dict[str, Markup] = {}

    def pictogram(naam: str) -> Markup:
        if naam not in bestanden:
            raise PaginaFoutError(f"pictogram {toon(naam)} bestaat niet. Toegestaan: {opsomming(bestanden)}.")
        if naam not in tekeningen:
            tekeningen[naam] = _tekening(bestanden[naam])
        return tekeningen[naam]

    return pictogram


def _tekening(bestand: str) -> Markup:
    """One drawing on one line, so that Markdown takes it for a part of its paragraph."""
    gevonden = INHOUD.search((DRAWINGS / f"{bestand}.svg").read_text(encoding="utf-8"))
    if not gevonden:
        raise ValueError(f"healthicons: {bestand}.svg is no drawing as the others are")
    lijnen = re.sub(r"\s*\n\s*", "", gevonden[1]).replace(' fill="currentColor"', "")
    lijnen = GETAL.sub(lambda getal: f"{round(float(getal[0]), DECIMALEN):g}", lijnen)
    return Markup(
        '<svg class="pictogram" viewBox="0 0 48 48" fill="currentColor" aria-hidden="true" focusable="false">'
        f"{lijnen}</svg>"
    )
