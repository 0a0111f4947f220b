"""The route (H3, H4, H7): is there a reason for the Wmo, and does the answer lead to a profile?"""

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.beoordeling import mogelijke_families
from rules_py.rekenen.onzekerheid import Mogelijk, familietabellen


def hoog_risico(kader: Kader, antwoorden: Antwoorden) -> bool:
    """Whether the answers say that the risk is high (H10: may weigh more than anything else)."""
    return antwoorden.waarde(kader.route.risico) in kader.route.hoog_risico


def geen_belemmering(kader: Kader, antwoorden: Antwoorden) -> bool:
    """Whether nothing is left that hinders: every leefgebied that was named is settled (H3, H4).

    A leefgebied that was not named is not part of the question (H3: no more than is relevant).
    One that was named without a clear answer stays open, so then this is False.
    """
    return bool(antwoorden.gebieden) and all(
        any(antwoorden.voldoet(voorwaarde) for voorwaarde in kader.route.opgelost[gebied])
        for gebied in antwoorden.gebieden
    )


def bepaal_route(kader: Kader, antwoorden: Antwoorden) -> str:
    """geen_wmo, zin, geen_pgb or profiel; profiel may still turn out onvoldoende."""
    route = kader.route
    if geen_belemmering(kader, antwoorden) and not hoog_risico(kader, antwoorden):
        return "geen_wmo"
    vorm = antwoorden.waarde(route.vorm)
    if vorm == route.zin:
        return "zin"
    if antwoorden.waarde(route.pgb_vaardig) == route.niet_vaardig:
        return "geen_pgb"
    return "profiel"


def bepaal_mogelijk(kader: Kader, antwoorden: Antwoorden) -> dict[str, Mogelijk]:
    """Family id -> which of its profiles can be best or close, for the families still open."""
    tabellen = familietabellen(kader)
    return {
        familie.id: tabellen[familie.id].mogelijk(antwoorden.waarden)
        for familie in mogelijke_families(kader, antwoorden)
    }


def bepaal_beste(kader: Kader, antwoorden: Antwoorden) -> frozenset[str]:
    """The codes that are best, over all open families; empty when the route has no profile."""
    if bepaal_route(kader, antwoorden) != "profiel":
        return frozenset()
    return frozenset().union(*(deel.best for deel in bepaal_mogelijk(kader, antwoorden).values()))
