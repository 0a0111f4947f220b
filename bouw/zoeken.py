"""Search in a resident's words: which page leads for which words, beside MkDocs' own search index.

The index stays as it is, because its scores can't promise a first place. site/componenten/zoekhulp puts the
page that content/site/zoekwoorden.yaml names above its results. An entry whose page this municipality does
not have is left out, and an anchor that its page does not have as well.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from bouw.job import Job
from bouw.yaml import front_matter

FILE = "search/zoekwoorden.json"
INDEX = "search/search_index.json"
TAG = re.compile(r"<[^>]+>")


def write_search_words(job: Job) -> None:
    """Write the words with the title that each page has on the built site."""
    words = job.content.site["zoekwoorden"]
    titles = _titles(job)
    nothing = words["niets_gevonden"]
    topics = [_page(titles, een) for een in nothing["onderwerpen"] if een in titles][:3]
    contact = [_page(titles, nothing["contact"])] if nothing["contact"] in titles else []
    data = {
        "kleineWoorden": words["kleine_woorden"],
        "klanken": [pair.split() for pair in words["klanken"]],
        "woorden": [*_entries(job, titles), *_profiles(job, titles)],
        "anders": [*topics, *contact],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    (job.public / FILE).write_text(text, encoding="utf-8")


def _titles(job: Job) -> Mapping[str, str]:
    """Address -> title, of every page and of every heading that the index knows."""
    titles = {}
    for name, page in job.content.paginas.items():
        head: Any = front_matter(page.plaats, page.tekst)
        titles[name.removesuffix("index.md").replace(".md", "/")] = str(head["title"])
    index = json.loads((job.public / INDEX).read_text(encoding="utf-8"))
    found = {str(een["location"]): unescape(TAG.sub("", een["title"])).strip() for een in index["docs"]}
    return {**found, **titles}


def _page(titles: Mapping[str, str], address: str) -> dict[str, str]:
    return {"adres": address, "titel": titles[address]}


def _entries(job: Job, titles: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    numbers = {rij["id"]: rij for rij in job.content.nummers}
    for entry in job.content.site["zoekwoorden"]["woorden"]:
        page = entry["pagina"].partition("#")[0]
        address = entry["pagina"] if entry["pagina"] in titles else page
        if address not in titles:
            continue
        call = [
            {"naam": numbers[een]["naam"], "nummer": numbers[een]["nummer"]} for een in entry.get("bel", ())
        ]
        yield {**_page(titles, address), "zin": entry["zin"], "bel": call, "woorden": entry["woorden"]}


def _profiles(job: Job, titles: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """A profile by its code: it may stand in somebody's letter."""
    sentence = job.content.site["zoekwoorden"]["profiel"]
    for code in job.kader.profielen:
        if (address := f"profielen/{code.lower()}/") in titles:
            yield {**_page(titles, address), "zin": sentence, "bel": [], "woorden": [code]}
