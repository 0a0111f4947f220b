"""How long the check takes, counted from what stands on its screens, so that no page has to guess.

150 words a minute for everything that shows (what is folded doesn't), and 4 seconds for each choice. What
stands on every screen alike (the name of the check, the fold to stop) is read once, the rest each time.

The full route is that of somebody who fills it in for oneself, has three leefgebieden of middling length (the
median of our made-up people: tests/personas), and gets the other questions that the answers with the most
words lead to, without "both". The first view and the outcome are not counted: they come before and after.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

from bs4 import BeautifulSoup

from bouw.schermdata import schermen
from bouw.taal import WOORD
from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag

WOORDEN_PER_MINUUT = 150
SECONDEN_PER_KEUZE = 4
GEBIEDEN = 3
ONZICHTBAAR = "[hidden], template, .alleen-voorlezen, details > :not(summary), select"


@dataclass(frozen=True)
class Tekst:
    """What stands on the screens: the HTML of one with questions, and the words around them (check.yaml)."""

    scherm: Callable[[list[Vraag]], str]
    woorden: Mapping[str, Any]


@dataclass(frozen=True)
class Telling:
    """What was counted of one route; ``schermen`` are those with questions and with answers to review."""

    schermen: int
    vragen: int
    woorden: int
    keuzes: int

    @property
    def seconden(self) -> float:
        """Reading and choosing."""
        return self.woorden / WOORDEN_PER_MINUUT * 60 + self.keuzes * SECONDEN_PER_KEUZE


class Leestijd:
    """The minutes of both routes; counted when a page asks for them."""

    def __init__(self, kader: Kader, tekst: Tekst) -> None:
        self.kader, self.tekst = kader, tekst
        self._per_vraag: dict[str, int] = {}

    @property
    def volledig(self) -> int:
        """Minutes for all questions."""
        return math.ceil(self.lang.seconden / 60)

    @property
    def kort(self) -> int:
        """Minutes for the short route."""
        return math.ceil(self.korte.seconden / 60)

    @property
    def seconden_per_vraag(self) -> int:
        """What one question takes, with its share of the overviews."""
        return math.ceil(self.lang.seconden / self.lang.vragen)

    @cached_property
    def lang(self) -> Telling:
        """The full route."""
        return self._tel(self.langste_route(), kort=False)

    @cached_property
    def korte(self) -> Telling:
        """The short route."""
        return self._tel(
            [een for een in self.langste_route() if een.pad in self.kader.korte_route], kort=True
        )

    def langste_route(self) -> list[Vraag]:
        """The questions of the longest common route."""
        vragen = list(self.kader.vragen.values())
        bepalend = {pad for vraag in vragen if vraag.gebied is None for pad in vraag.toon_als}
        keuzes = {pad: self._gewone_antwoorden(pad) for pad in sorted(bepalend)}
        situaties = [dict(zip(keuzes, een, strict=True)) for een in product(*keuzes.values())]
        per_gebied = {
            gebied: sum(self._woorden(een) for een in vragen if een.gebied == gebied)
            for gebied in self.kader.gebieden
        }
        eerst = max(0, (len(per_gebied) - GEBIEDEN) // 2)
        gekozen = sorted(per_gebied, key=lambda gebied: per_gebied[gebied])[eerst : eerst + GEBIEDEN]

        def gevraagd(situatie: Mapping[str, Any]) -> list[Vraag]:
            return [
                vraag
                for vraag in vragen
                if (vraag.gebied in gekozen)
                or (vraag.gebied is None and all(situatie[pad] in mag for pad, mag in vraag.toon_als.items()))
            ]

        return max(map(gevraagd, situaties), key=lambda route: sum(map(self._woorden, route)))

    def _gewone_antwoorden(self, pad: str) -> list[Any]:
        """The answers to a question on which others hang, without the one for both kinds of help."""
        beide = self.kader.route.beide if pad == self.kader.route.behoefte else None
        return [waarde for waarde in self.kader.vragen[pad].waarden if waarde != beide]

    def _woorden(self, vraag: Vraag) -> int:
        """How much there is to read at one question, to compare routes by."""
        if vraag.pad not in self._per_vraag:
            onbekend = self.tekst.woorden["weet_niet_teer" if vraag.teer else "weet_niet"]
            self._per_vraag[vraag.pad] = tel(
                [vraag.titel, vraag.uitleg, *vraag.labels.values(), *vraag.voorbeelden.values(), onbekend]
            )
        return self._per_vraag[vraag.pad]

    def _tel(self, route: list[Vraag], *, kort: bool) -> Telling:
        t = self.tekst.woorden
        delen = [thema for thema in self.kader.themas if any(een.thema == thema.id for een in route)]
        groepen = [
            samen for een in schermen(self.kader) if (samen := [vraag for vraag in een if vraag in route])
        ]
        stap = {thema.id: tel([t["stap"], thema.naam]) - tel(["deel"]) for thema in delen}
        knoppen = tel([t["volgende"], t["vorige"]])
        woorden = tel([t["titel"], t["bewaren"]["kop"]]) + sum(
            stap[groep[0].thema] + knoppen + tel([zichtbaar(self.tekst.scherm(groep))]) for groep in groepen
        )
        overzicht = t["overzicht"]
        tussen = tel([overzicht["kop_thema"], overzicht["uitleg_thema"], overzicht["verder"], t["vorige"]])
        slot = tel([overzicht["kop"], overzicht["uitleg"], overzicht["uitkomst"], t["vorige"]])
        laatste = delen[-1]
        for thema in () if kort else delen[:-1]:
            woorden += stap[thema.id] + tussen + self._antwoorden(route, thema.id)
        woorden += stap[laatste.id] + slot
        for thema in delen:
            woorden += tel([thema.naam])
            woorden += self._antwoorden(route, thema.id) if kort or thema is laatste else 0
        return Telling(
            schermen=len(groepen) + (1 if kort else len(delen)),
            vragen=len(route),
            woorden=woorden,
            keuzes=sum(GEBIEDEN if vraag.soort == "gebieden" else 1 for vraag in route),
        )

    def _antwoorden(self, route: list[Vraag], thema: str) -> int:
        """The lines of an overview: what was asked, an ordinary answer, and the link to change it."""
        vragen = [vraag for vraag in route if vraag.thema == thema]
        koppen = {self.kader.gebieden[een.gebied] for een in vragen if een.gebied}
        wijzig = tel([self.tekst.woorden["overzicht"]["wijzig"]])
        return tel(koppen) + sum(tel([vraag.kort]) + _gewoon_antwoord(vraag) + wijzig for vraag in vragen)


def _gewoon_antwoord(vraag: Vraag) -> int:
    """The words of an answer: the mean of those that can be given, of three where leefgebieden are chosen."""
    if not vraag.labels:
        return 1
    gemiddeld = tel(vraag.labels.values()) / len(vraag.labels)
    return round(gemiddeld * (GEBIEDEN if vraag.soort == "gebieden" else 1))


def tel(teksten: Iterable[str]) -> int:
    """The words in these texts."""
    return sum(len(WOORD.findall(tekst)) for tekst in teksten)


def zichtbaar(html: str) -> str:
    """The text that shows of a piece of HTML, with what is folded left out."""
    deel = BeautifulSoup(html, "html.parser")
    for weg in deel.select(ONZICHTBAAR):
        weg.decompose()
    return deel.get_text(" ")
