"""Who can be reached: national numbers (content/site/nummers.yaml) and the municipality's own contact."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markupsafe import Markup

from bouw.verwijzingen import PaginaFoutError
from rules_py.model.fouten import opsomming, toon


def beller(nummers: Iterable[Mapping[str, Any]]) -> Callable[[str], Markup]:
    """``bel(id)`` for pages: the number as a link. An id that does not exist stops the build."""
    bij_id = {rij["id"]: rij for rij in nummers}

    def bel(een: str) -> Markup:
        if een not in bij_id:
            raise PaginaFoutError(f"het nummer {toon(een)} bestaat niet. Toegestaan: {opsomming(bij_id)}.")
        return bellink(bij_id[een]["nummer"])

    return bel


def bellink(nummer: str) -> Markup:
    """A number as people read it, as a link that dials it."""
    cijfers = "".join(teken for teken in nummer if teken.isdigit())
    return Markup('<a class="bel" href="tel:{}" translate="no">{}</a>').format(cijfers, nummer)


def sitelink(adres: str) -> Markup:
    """The address of a site as people read it, as a link."""
    return Markup('<a href="https://{}/" translate="no">{}</a>').format(adres, adres)


def bereikbaar(gemeente: Mapping[str, Any]) -> dict[str, Markup]:
    """What is known of the municipality's contact, by id; what is open is not there, so no page shows it."""
    vormen: dict[str, Callable[[str], Markup]] = {
        "telefoon": bellink,
        "site": sitelink,
        "mail": lambda adres: Markup('<a href="mailto:{}">{}</a>').format(adres, adres),
        "adres": Markup.escape,
    }
    return {rij["id"]: vormen[rij["soort"]](rij["waarde"]) for rij in gemeente["contact"] if "waarde" in rij}


def gemeenteweg(woorden: Mapping[str, str], bereik: Mapping[str, Markup]) -> Markup:
    """How to reach the municipality, in a sentence or two: what is known, and a way on where nothing is."""
    bekend = [naam for naam in ("wijkteam", "gemeente") if f"telefoon_{naam}" in bereik]
    if bekend:
        weg = Markup("{} {}.").format(woorden[bekend[0]], bereik[f"telefoon_{bekend[0]}"])
    else:
        weg = Markup.escape(woorden["niets"])
    if "website_gemeente" in bereik:
        weg += Markup(" {} {}.").format(woorden["site"], bereik["website_gemeente"])
    return weg


def still_empty(gemeente: Mapping[str, Any]) -> list[str]:
    """What nobody knows of the municipality's contact yet, in its own words."""
    return [str(rij["wat"]) for rij in gemeente["contact"] if "waarde" not in rij]


def still_to_call(gemeente: Mapping[str, Any], nummers: Iterable[Mapping[str, Any]]) -> list[str]:
    """What was read with somebody else than whose it is: somebody must call or open it to be sure."""
    eigen = [(rij["wat"], rij["waarde"]) for rij in gemeente["contact"] if rij.get("zeker") == "over"]
    landelijk = [(rij["naam"], rij["nummer"]) for rij in nummers if rij["zeker"] == "over"]
    return [f"{naam} ({waarde})" for naam, waarde in (*eigen, *landelijk)]
