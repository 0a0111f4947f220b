"""Codes stay as they are when a browser translates the page: profiles, differences, sections, articles.

One place for every page: after the build each code in the text gets ``translate="no"``. What scripts put in
the page gets it from ``site/app/codes.js``, by the same pattern.
"""

import re
from collections.abc import Iterator

from bouw.content import Content
from bouw.job import Job
from bouw.verwijzingen import bronnen
from rules_py.model.kader import Kader

# Text that is not shown as text, or in which no element may stand.
ZONDER = ("script", "style", "title", "option", "textarea", "svg")
HOUD = '<span translate="no">{}</span>'
# A tag, a comment, or the text between them.
STUK = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
NAAM = re.compile(r"<(/?)([a-zA-Z0-9-]+)")
LEEG = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")


def codepatroon(content: Content, kader: Kader) -> str:
    """What matches a code, for Python and for JavaScript; the longest first (B1 before IBO)."""
    verschillen = (rij["id"] for rij in content.kader.inhoud["norm/verschillen"])
    codes = {*kader.profielen, *verschillen, *bronnen(content)}
    keuzes = "|".join(_teken_voor_teken(code) for code in sorted(codes, key=lambda een: (-len(een), een)))
    return rf"(?<![\w-])(?:{keuzes})(?![\w-])"


def _teken_voor_teken(code: str) -> str:
    """As it is written; only what both languages give a meaning is escaped."""
    return re.sub(r"[.*+?()\[\]{}|\\^$]", r"\\\g<0>", code)


def keep_codes(job: Job) -> None:
    """Mark the codes on every page."""
    patroon = re.compile(codepatroon(job.content, job.kader))
    for path in sorted(job.public.rglob("*.html")):
        kop, body, rest = path.read_text(encoding="utf-8").partition("<body")
        path.write_text(kop + "".join(_gemerkt(body + rest, patroon)), encoding="utf-8")


def _gemerkt(html: str, patroon: re.Pattern[str]) -> Iterator[str]:
    """The pieces of the page, each code in its own element; nothing else changes."""
    binnen: list[str] = []  # the elements that we are in, from the first that is left alone
    for stuk in STUK.split(html):
        if stuk.startswith("<"):
            _volg(stuk, binnen)
            yield stuk
        else:
            yield stuk if binnen else patroon.sub(lambda code: HOUD.format(code[0]), stuk)


def _volg(tag: str, binnen: list[str]) -> None:
    """Keep count of where we are, once inside something that is left alone."""
    naam = NAAM.match(tag)
    if naam is None or tag.endswith("/>") or naam[2] in LEEG:
        return
    if naam[1]:
        if binnen and binnen[-1] == naam[2]:
            binnen.pop()
    elif binnen:
        if naam[2] == binnen[0]:
            binnen.append(naam[2])
    elif naam[2] in ZONDER or 'translate="no"' in tag:
        binnen.append(naam[2])
