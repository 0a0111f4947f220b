"""Explain hard words where they stand.

On a page of prose a link at the first place and the explanation at the end; in the check a fold beside the
question that uses the word.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from html import escape
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from bouw.bewaard import cached
from bouw.job import Job
from bouw.schrijfwijze import aangehaald, samen
from bouw.taal import in_andere_taal

# The page itself: up to its foot, after which other parts of the frame hold an article of their own.
ARTIKEL = re.compile(r"(<article\b[^>]*>)(.*)(</article>)(?=.*<footer)", re.DOTALL)
# A link inside these would be wrong or in the way.
ZONDER_LINK = (
    *("a", "h1", "h2", "h3", "h4", "h5", "small", "button", "label", "legend", "summary"),
    *("code", "script", "style", "template", "svg", "dt", "dl"),
)
WOORDENPAGINA = "woorden"
# A page with an app: a link away from a question would be in the way, and the list is folded.
APP = "<div data-app "
# Where the words of an element are explained, folded: an empty element in it.
PLEK = re.compile(r"<div class=\"woordplek\" data-woordplek(?:=\"\")?></div>")


def vormen(woorden: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Each form of an explained word, in lower case, with its entry."""
    return {
        vorm.lower().replace("’", "'"): woord
        for woord in woorden
        for vorm in (woord["woord"], *woord.get("vormen", ()))
    }


def anker(woord: Mapping[str, Any]) -> str:
    """The id of an explanation, from its head word."""
    return "woord-" + re.sub(r"[^a-z0-9]+", "-", str(woord["woord"]).lower()).strip("-")


def explain_words(job: Job) -> None:
    """Add to every page the words it uses that the glossary explains."""
    woorden = vormen(job.content.woordenlijst)
    kop, vouw = job.content.site["check"]["site"]["woorden_hier"], job.content.site["check"]["woord"]
    words = json.dumps([woorden, kop, vouw])

    def explained(deel: re.Match[str]) -> str:
        return cached("woorden", [deel[0], words], lambda: _met_uitleg(deel, woorden, kop, vouw))

    for path in sorted(job.public.rglob("index.html")):
        if path.parent.name == WOORDENPAGINA:
            continue
        html = path.read_text(encoding="utf-8")
        path.write_text(ARTIKEL.sub(explained, html, count=1), "utf-8")


def _met_uitleg(deel: re.Match[str], woorden: Mapping[str, Mapping[str, Any]], kop: str, vouw: str) -> str:
    app = APP in deel[2]
    html, ter_plekke = uitleg_ter_plekke(deel[2], woorden, vouw)
    artikel = BeautifulSoup(html, "html.parser")
    gevonden: dict[str, Mapping[str, Any]] = {}
    patroon = _patroon(tuple(woorden))
    for tekst in artikel.find_all(string=True):
        if _is_lopend(tekst) and not _heeft_plek(tekst):
            _leg_uit(tekst, patroon, woorden, gevonden, links=not app)
    gevonden = {naam: woord for naam, woord in gevonden.items() if naam not in ter_plekke}
    if not gevonden:
        return f"{deel[1]}{html}{deel[3]}"
    _voeg_toe_wat_de_uitleg_gebruikt(patroon, woorden, gevonden)
    titel, woordenlijst = escape(kop), _lijst(gevonden, ter_plekke)
    lijst = (
        f'<details class="woorden-hier"><summary>{titel}</summary>{woordenlijst}</details>'
        if app
        else f'<section class="woorden-hier"><h2 id="woorden-hier">{titel}</h2>{woordenlijst}</section>'
    )
    inhoud = html if app else artikel.decode(formatter="minimal")
    return f"{deel[1]}{inhoud}{lijst}{deel[3]}"


def uitleg_ter_plekke(
    html: str, woorden: Mapping[str, Mapping[str, Any]], vouw: str
) -> tuple[str, frozenset[str]]:
    """Fill each place for explanations with the words of the element it stands in; which words that were.

    A word is explained once a screen, and not for a button's sake.
    """
    patroon = _patroon(tuple(woorden))
    ids: set[str] = set()
    uitleg = []
    scherm, op_scherm = None, set[str]()
    for plek in BeautifulSoup(html, "html.parser").select("[data-woordplek]"):
        gevonden: dict[str, Mapping[str, Any]] = {}
        for tekst in plek.parent.find_all(string=True) if plek.parent else ():
            if _is_lopend(tekst) and tekst.find_parent("button") is None:
                _leg_uit(tekst, patroon, woorden, gevonden, links=False)
        if plek.find_parent("section") is not scherm:
            scherm, op_scherm = plek.find_parent("section"), set()
        nieuw = {naam: woord for naam, woord in gevonden.items() if naam not in op_scherm}
        uitleg.append(_vouw(vouw, nieuw, ids))
        ids |= set(nieuw)
        op_scherm |= set(nieuw)
    volgende = iter(uitleg)
    return PLEK.sub(lambda _: next(volgende), html), frozenset(ids)


def _vouw(vouw: str, gevonden: Mapping[str, Mapping[str, Any]], ids: set[str]) -> str:
    if not gevonden:
        return ""
    titel = vouw.replace("{woorden}", samen([aangehaald(str(een["woord"])) for een in gevonden.values()]))
    return (
        f'<details class="woorduitleg" data-woorduitleg><summary>{escape(titel, quote=False)}</summary>'
        f"{_lijst(gevonden, ids)}</details>"
    )


def _lijst(gevonden: Mapping[str, Mapping[str, Any]], ids: Collection[str]) -> str:
    """The words with their explanation; an id only where the page does not have it yet."""
    regels = "".join(
        f"<dt{'' if naam in ids else _id(naam)}>{escape(woord['woord'])}</dt>"
        f"<dd>{escape(woord['uitleg'])}</dd>"
        for naam, woord in sorted(gevonden.items(), key=lambda paar: str(paar[1]["woord"]).lower())
    )
    return f'<dl class="woorden">{regels}</dl>'


def _id(naam: str) -> str:
    return f' id="{naam}"'


def _is_lopend(tekst: NavigableString) -> bool:
    return type(tekst) is NavigableString and not any(map(in_andere_taal, tekst.parents))


def _heeft_plek(tekst: NavigableString) -> bool:
    """Whether the words of this text are explained beside it, so not once more at the end."""
    return tekst.find_parent(attrs={"data-scherm": True}) is not None


def _voeg_toe_wat_de_uitleg_gebruikt(
    patroon: re.Pattern[str], woorden: Mapping[str, Mapping[str, Any]], gevonden: dict[str, Mapping[str, Any]]
) -> None:
    """An explanation may use another explained word; that one comes along."""
    nog = list(gevonden.values())
    while nog:
        for treffer in patroon.finditer(str(nog.pop()["uitleg"])):
            woord = woorden[treffer[0].lower().replace("’", "'")]
            if anker(woord) not in gevonden:
                gevonden[anker(woord)] = dict(woord)
                nog.append(woord)


@cache
def _patroon(vormen_: tuple[str, ...]) -> re.Pattern[str]:
    langste_eerst = sorted(vormen_, key=lambda vorm: (-len(vorm), vorm))
    keuzes = "|".join(re.escape(vorm).replace("'", "['’]") for vorm in langste_eerst)
    return re.compile(rf"(?<![\w-])(?:{keuzes})(?![\w-])", re.IGNORECASE)


def _leg_uit(
    tekst: NavigableString,
    patroon: re.Pattern[str],
    woorden: Mapping[str, Mapping[str, Any]],
    gevonden: dict[str, Mapping[str, Any]],
    *,
    links: bool,
) -> None:
    """Note the words in a piece of text; the first time a word can be a link, it becomes one."""
    mag_link = links and not any(ouder.name in ZONDER_LINK for ouder in tekst.parents)
    delen: list[NavigableString | Tag] = []
    vorige = 0
    for treffer in patroon.finditer(tekst):
        woord = woorden[treffer[0].lower().replace("’", "'")]
        naam = anker(woord)
        al_gelinkt = gevonden.get(naam, {}).get("gelinkt", False)
        gevonden.setdefault(naam, dict(woord))
        if not mag_link or al_gelinkt:
            continue
        gevonden[naam] = {**gevonden[naam], "gelinkt": True}
        link = BeautifulSoup("", "html.parser").new_tag("a", attrs={"class": "woord", "href": f"#{naam}"})
        link["title"] = str(woord["uitleg"])
        link.string = treffer[0]
        delen += [NavigableString(tekst[vorige : treffer.start()]), link]
        vorige = treffer.end()
    if delen:
        tekst.replace_with(*delen, NavigableString(tekst[vorige:]))
