"""The text of a built page as a reader sees it: blocks, sentences and words, without menus and sources."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

# Where running text stands; what a block holds in another block belongs to the inner one.
BLOKKEN = (
    *("p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "caption", "figcaption"),
    *("legend", "label", "summary", "button", "blockquote"),
)
# Text of whole sentences that follow each other; in a list, a table or a heading a sentence may be short.
LOPEND = ("p", "blockquote", "dd")
# A paragraph that is part of a list: the example at an option, a phrase of a few words.
PUNT = "voorbeeld"
# No text at all: sources behind a sentence, pictures (their words stand in the text as well), code.
GEEN_TEKST = ("small", "svg", "script", "style", "code", "pre")
ZINSEINDE = re.compile(r"(?<=[.!?])[’”)]?\s+(?=[A-ZÀ-Ý‘“(\[0-9])")
# A sentence ends as one; a link on a line of its own ("Lees meer") does not.
SLOT = re.compile(r"[.!?:][’”)]?$")
WOORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
LETTERS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass(frozen=True)
class Pagina:
    """A page: its path in the site (``stappen/``) and its text in blocks, in order."""

    pad: str
    blokken: tuple[str, ...]
    lopend: tuple[tuple[str, ...], ...] = ()
    """Running text: paragraphs that follow each other, joined; a heading, list or table ends a stretch."""

    @property
    def zinnen(self) -> tuple[str, ...]:
        """All sentences; a heading, a list item and a table cell are at least one each."""
        return tuple(zin for blok in self.blokken for zin in zinnen(blok))

    @property
    def woorden(self) -> tuple[str, ...]:
        """All words of letters, as they are written, in order."""
        return tuple(woord for blok in self.blokken for woord in LETTERS.findall(blok))


def lees_pagina(public: Path, path: Path) -> Pagina:
    """The page at ``path`` in the built site ``public``."""
    pad = path.parent.relative_to(public).as_posix()
    artikel = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").find("article")
    blokken = list(_blokken(artikel)) if artikel else []
    return Pagina(
        "" if pad == "." else f"{pad}/", tuple(tekst for _, tekst in blokken), tuple(_lopend(blokken))
    )


def lees_site(public: Path) -> list[Pagina]:
    """Every page of the built site, but not the one for a missing page: it has no article."""
    return [lees_pagina(public, path) for path in sorted(public.rglob("index.html"))]


def _lopend(blokken: Iterable[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    """The sentences of each stretch of running text."""
    for lopend, groep in groupby(blokken, lambda blok: blok[0] in LOPEND):
        if lopend:
            yield tuple(zin for _, tekst in groep for zin in zinnen(tekst) if SLOT.search(zin))


def zinnen(tekst: str) -> list[str]:
    """The sentences of one block."""
    return [zin for zin in ZINSEINDE.split(tekst) if WOORD.search(zin)]


def _blokken(artikel: Tag) -> Iterator[tuple[str, str]]:
    """The name of the element and its text, of each block in order."""
    for weg in [*artikel.find_all(GEEN_TEKST), *artikel.find_all(in_andere_taal)]:
        weg.decompose()
    for blok in artikel.find_all(_is_blok):
        tekst = " ".join("".join(_eigen_tekst(blok)).split())
        if WOORD.search(tekst):
            yield "li" if _in_lijst(blok) else blok.name, tekst


def in_andere_taal(deel: Tag) -> bool:
    """Whether a part says that it is not in Dutch; what is for Dutch text does not look at it."""
    return deel.get("lang", "nl") != "nl"


def _in_lijst(blok: Tag) -> bool:
    """Whether this is an example at an option, or one of its two wordings."""
    return any(PUNT in (deel.get("class") or ()) for deel in (blok, blok.parent) if deel is not None)


def _is_blok(deel: Tag) -> bool:
    """Two wordings of one sentence (data-voor) are two blocks: a reader sees one of them."""
    return deel.name in BLOKKEN or deel.has_attr("data-voor")


def _eigen_tekst(blok: Tag) -> Iterator[str]:
    """The words of a block without those of the blocks inside it."""
    for kind in blok.children:
        if isinstance(kind, Tag):
            if not _is_blok(kind) and kind.name not in ("ul", "ol", "table", "dl"):
                yield from _eigen_tekst(kind)
                if kind.name in ("br", "div"):
                    yield " "
        elif type(kind) is NavigableString:
            yield str(kind)
