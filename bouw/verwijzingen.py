"""What a page cites: sections of the source and differences inside it, by their id.

``{{ bron('H10', 'C26') }}`` in a page gives the small print behind a sentence, ``{{ verschil('C26') }}`` a
link to a difference, ``{{ wet('Wmo 2.3.2') }}`` a fold with what the law says it in. An id that does not
exist, and a citation that was typed out, stop the build.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from bouw.content import Content
from bouw.kaders import TWEEDE, WET
from rules_py.model.fouten import Fout, opsomming, toon

VERSCHILLEN = "verschillen.md"
PAGINA, GEDEELD = "deze_pagina", "gedeeld"
"""What a page is told about itself: its name, and whether it belongs to all municipalities."""
GETYPT = re.compile(r"<small>\s*\(|verschillen\.md#c\d", re.IGNORECASE)


class PaginaFoutError(Exception):
    """A page asks for something that does not exist; the message is Dutch and says what to do."""


def verwijzers(content: Content) -> dict[str, Callable[..., str]]:
    """The functions that pages cite with."""
    ids = bronnen(content)
    wetten = {rij["id"]: rij for rij in content.kader.inhoud[WET]["vindplaatsen"]}
    verschillen = [rij["id"] for rij in content.kader.inhoud["norm/verschillen"]]
    naam = content.site["profielpagina"]["lezingen"]["verschil"]

    @pass_context
    def bron(context: Context, *ids: str | Iterable[str] | None) -> str:
        """The small print behind a sentence: these sections and differences; None is left out."""
        alle = [een for deel in ids if deel for een in ([deel] if isinstance(deel, str) else deel)]
        if not set(alle) <= set(wetten):
            _van_het_kader(context)
        return f"<small>({', '.join(_noem(context, een) for een in alle)})</small>"

    @pass_context
    def verschil(context: Context, een: str, tekst: str = "") -> str:
        """A link to a difference, with its own words or these."""
        _van_het_kader(context)
        if een not in verschillen:
            raise PaginaFoutError(f"het verschil {toon(een)} bestaat niet. Kijk in verschillen.yaml.")
        return _link(context, een, tekst)

    def _noem(context: Context, een: str) -> str:
        if een in ids:
            return een
        if een in verschillen:
            return _link(context, een, "")
        mag = opsomming(ids)
        raise PaginaFoutError(f"de bron {toon(een)} bestaat niet. Toegestaan: {mag}, of een verschil.")

    def _link(context: Context, een: str, tekst: str) -> str:
        pagina = str(context[PAGINA])
        adres = "" if pagina == VERSCHILLEN else "../" * pagina.count("/") + VERSCHILLEN
        return f"[{tekst or naam.format(id=een)}]({adres}#{een.lower()})"

    def wet(*ids: str) -> str:
        """A fold that lists articles and judgments by name: for who wants to look it up."""
        if vreemd := [een for een in ids if een not in wetten]:
            raise PaginaFoutError(f"{toon(vreemd[0])} staat niet in content/wet/bronnen.yaml.")
        return wetsvouw(wetten[een] for een in ids)

    return {"bron": bron, "verschil": verschil, "wet": wet}


def wetsvouw(rijen: Iterable[Mapping[str, Any]]) -> str:
    """Articles of law under one fold, as HTML; a text that was only read about says so."""
    regels = "".join(f"<li>{_wetsregel(rij)}</li>" for rij in rijen)
    return f'<details class="wet"><summary>Waar dit in de wet staat</summary><ul>{regels}</ul></details>'


def _wetsregel(rij: Mapping[str, Any]) -> str:
    """``Wmo, artikel 2.3.3, spoed``; a judgment keeps its number behind its name."""
    een, titel = escape(str(rij["id"])), escape(str(rij["titel"]))
    artikel = titel.startswith("Artikel ")
    regel = f"{een.split()[0]}, a{titel[1:]}" if artikel else f"{titel} <code>{een}</code>"
    return regel if rij["gelezen"] == "tekst" else f"{regel}. Wij lazen hierover, niet de tekst zelf."


def bronnen(content: Content) -> list[str]:
    """The ids of all sections that this site may cite."""
    inhoud: Mapping[str, Any] = content.kader.inhoud
    lijsten = ("norm/bronnen", f"{TWEEDE}/bronnen", WET)
    return [rij["id"] for naam in lijsten if naam in inhoud for rij in inhoud[naam]["vindplaatsen"]]


def _van_het_kader(context: Context) -> None:
    if context.get(GEDEELD):
        raise PaginaFoutError(
            "deze pagina is van alle gemeenten, en noemt een bron van één kader. "
            "Zet de zin op een pagina van het kader."
        )


def getypte_verwijzingen(plaats: str, regels: Iterable[str]) -> Iterator[Fout]:
    """A citation that was typed out, which nothing would check."""
    for nummer, regel in enumerate(regels, start=1):
        for treffer in GETYPT.finditer(regel):
            melding = (
                f"hier staat een verwijzing die niemand nakijkt ({toon(treffer[0])}). "
                "Schrijf {{ bron('H10') }} of {{ verschil('C26', 'tekst van de link') }}."
            )
            yield Fout(f"{plaats}, regel {nummer}", melding)
