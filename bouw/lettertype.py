"""The typeface: Atkinson Hyperlegible Next, made for low vision, from its npm package into the site.

One variable file holds every weight. There are two, by script: a page loads the second (latin-ext, for names
and the bridge pages) only when a letter of it stands there. How they are used: site/stijl/0-lettertype.css.
"""

import shutil

from bouw.job import ROOT, BuildFailedError, Job

PACKAGE = ROOT / "node_modules" / "@fontsource-variable" / "atkinson-hyperlegible-next"
FILES = {
    "files/atkinson-hyperlegible-next-latin-wght-normal.woff2": "latin.woff2",
    "files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2": "latin-ext.woff2",
}
FOLDER = "lettertype"


def copy_typeface(job: Job) -> None:
    """The files; their licence comes along with the others (bouw/meegeleverd.py)."""
    target = job.public / FOLDER
    if target.exists():
        raise BuildFailedError(f"A page can't be called {FOLDER}/: the site keeps its own files there.")
    target.mkdir()
    for source, name in FILES.items():
        shutil.copyfile(PACKAGE / source, target / name)
