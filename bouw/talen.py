"""The bridge pages in other languages (content/site/talen): one form, sentences as data.

In a sentence ``{gemeente}`` is the name of the municipality, and a word between stars is Dutch: it keeps
its language when a voice reads it, and stays as it is when a browser translates the page.
"""

import re
from collections.abc import Callable
from html import escape

NEDERLANDS = re.compile(r"\*([^*]+)\*")


def zinnen_in(gemeente: str) -> Callable[[str], str]:
    """What turns a sentence of the data into HTML, for this municipality."""

    def zin(tekst: str) -> str:
        met_naam = escape(tekst, quote=False).replace("{gemeente}", f"<bdi>{escape(gemeente)}</bdi>")
        return NEDERLANDS.sub(r'<span lang="nl" dir="ltr" translate="no">\1</span>', met_naam)

    return zin
