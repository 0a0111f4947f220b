"""The typeface: Atkinson Hyperlegible Next, made for low vision, from its npm package into the site.

One variable file holds all weights that the site uses: the thinner and fatter ones are taken out, which makes
it a third lighter. There are two, by script: a page loads the second (latin-ext, for names and the bridge
pages) only when a letter of it stands there. How they are used: site/stijl/0-lettertype.css.
"""

from io import BytesIO
from pathlib import Path

from bouw.bewaard import cached
from bouw.job import ROOT, BuildFailedError, Job

PACKAGE = ROOT / "node_modules" / "@fontsource-variable" / "atkinson-hyperlegible-next"
FILES = {
    "files/atkinson-hyperlegible-next-latin-wght-normal.woff2": "latin.woff2",
    "files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2": "latin-ext.woff2",
}
FOLDER = "lettertype"
WEIGHTS = (400, 750)
"""The lightest and the boldest that site/stijl and the theme ask for."""


def make_ahead(_: Job) -> None:
    """Make what ``copy_typeface`` finds kept: while the rules are compiled beside it."""
    for source in FILES:
        _with_our_weights(PACKAGE / source)


def copy_typeface(job: Job) -> None:
    """The files; their licence comes along with the others (bouw/meegeleverd.py)."""
    target = job.public / FOLDER
    if target.exists():
        raise BuildFailedError(f"A page can't be called {FOLDER}/: the site keeps its own files there.")
    target.mkdir()
    for source, name in FILES.items():
        (target / name).write_bytes(_with_our_weights(PACKAGE / source))


def _with_our_weights(path: Path) -> bytes:
    """The same letters without the weights that are never asked for; the same bytes each time."""

    def make() -> bytes:
        from fontTools.ttLib import TTFont  # noqa: PLC0415  only once a version: not in each build
        from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415

        font = TTFont(path, recalcTimestamp=False)
        instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
        made = BytesIO()
        font.save(made)
        return made.getvalue()

    return cached("lettertype", [path], make)
