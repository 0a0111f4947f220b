"""Every link of the built site leads somewhere: to a file, and to a place in it where it names one.

MkDocs checks the links in Markdown. The templates link too, to pages that each municipality writes itself.
"""

import os
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bouw.job import BuildFailedError, Job

LINK = re.compile(r'\b(?:href|src)="([^"]*)"')
ID = re.compile(r'\bid="([^"]*)"')
NOT_FOUND = "404.html"
"""Shown for any address, so its links start at the root of the host."""


def check_links(job: Job) -> None:
    """Raises BuildFailedError with every link that leads nowhere, and the page it stands on."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(job.public.rglob("*.html"))}
    ids = {page: frozenset(map(unescape, ID.findall(text))) for page, text in texts.items()}
    broken = [
        f"  {page.relative_to(job.public).as_posix()}: {link}"
        for page, text in texts.items()
        if page.name != NOT_FOUND
        for link in dict.fromkeys(map(unescape, LINK.findall(text)))
        if not leads_somewhere(page, link, ids)
    ]
    if broken:
        lines = "\n".join(broken)
        raise BuildFailedError(
            f"Deze links gaan nergens heen. Maak de pagina of het kopje, of haal de link weg:\n{lines}"
        )


def leads_somewhere(page: Path, link: str, ids: Mapping[Path, frozenset[str]]) -> bool:
    """Whether a link is to another site, or to a file that exists. ``ids``: page -> the places in it."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = Path(os.path.normpath(page.parent / unquote(parts.path))) if parts.path else page
    if target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return False
    return not parts.fragment or target not in ids or unquote(parts.fragment) in ids[target]
