"""One style sheet for the whole site: what is used of the theme's, and ours, named by its content.

Much of the theme's style is for parts that this site does not have; what remains is fetched once and kept.
"""

import hashlib
import json
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path

from bouw.bewaard import cached
from bouw.job import BuildFailedError, Job
from bouw.node import run_script

# As PurgeCSS takes words from a page, and where it looks: what a script adds later stands in the script.
WORD = re.compile(r"[A-Za-z0-9_-]+")
USERS = ("**/*.html", "script/*.js", "assets/javascripts/**/*.js")
LINK = re.compile(r'\s*<link rel="stylesheet" href="([^"]+)">')


def one_style_sheet(job: Job) -> None:
    """Make the sheet of those that the home page names, and let every page name it instead."""
    home = (job.public / "index.html").read_text(encoding="utf-8")
    sheets = LINK.findall(home)
    asked = json.dumps({"sheets": sheets, "words": _words(job, sheets)})
    style = cached(
        "stijl",
        [asked, *(job.public / sheet for sheet in sheets)],
        lambda: run_script("stijl.mjs", job.public, text=asked, doing="Making the style sheet"),
    )
    name = f"stijl/site-{hashlib.sha256(style.encode()).hexdigest()[:8]}.css"
    (job.public / name).write_text(style, encoding="utf-8")
    for path in sorted(job.public.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        links = LINK.findall(text)
        if links:
            path.write_text(_with_one(text, links, sheets, name), encoding="utf-8")
    for sheet in sheets:
        (job.public / sheet).unlink()


def _words(job: Job, sheets: list[str]) -> list[str]:
    """What stands both in a sheet and on a page or in a script, where it may be a name: so that may be used.

    A sentence with other words asks for no other style.
    """
    named = _words_in(job.public / sheet for sheet in sheets)
    used = _words_in(path for pattern in USERS for path in job.public.glob(pattern))
    return sorted(named & used)


def _words_in(paths: Iterable[Path]) -> set[str]:
    return set().union(*(WORD.findall(path.read_text(encoding="utf-8")) for path in paths))


def _with_one(text: str, links: list[str], sheets: list[str], name: str) -> str:
    """A page that names the one sheet where it named the others, from its own place on the site."""
    root = links[0].removesuffix(sheets[0])
    if links != [root + sheet for sheet in sheets]:
        raise BuildFailedError(f"A page has other style sheets than the home page: {', '.join(links)}.")
    first, *others = LINK.finditer(text)
    for link in reversed(others):
        text = text[: link.start()] + text[link.end() :]
    return text[: first.start(1)] + posixpath.join(root, name) + text[first.end(1) :]
