"""Phone numbers on pages and screens: a link that a phone dials (content/site/nummers.yaml)."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from bouw.verwijzingen import PaginaFoutError
from rules_py.model.fouten import opsomming, toon


def beller(nummers: Iterable[Mapping[str, Any]]) -> Callable[[str], str]:
    """``bel(id)`` for pages: the number as a link. An id that does not exist stops the build."""
    bij_id = {rij["id"]: rij for rij in nummers}

    def bel(een: str) -> str:
        if een not in bij_id:
            raise PaginaFoutError(f"het nummer {toon(een)} bestaat niet. Toegestaan: {opsomming(bij_id)}.")
        return bellink(bij_id[een]["nummer"])

    return bel


def bellink(nummer: str) -> str:
    """A number as people read it, as a link that dials it."""
    cijfers = "".join(teken for teken in nummer if teken.isdigit())
    return f'<a class="bel" href="tel:{cijfers}">{escape(nummer)}</a>'
