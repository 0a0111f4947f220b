"""The route (H3, H4, H7): is there a reason for the Wmo, and does the answer lead to a profile?"""

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import WEET_NIET
from rules_py.model.kader import Kader
from rules_py.rekenen.beoordeling import mogelijke_families
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.gevraagd import geen_belemmering, te_jong
from rules_py.rekenen.onzekerheid import Mogelijk, mogelijk


def hoog_risico(kader: Kader, antwoorden: Antwoorden) -> bool:
    """Whether the answers say that the risk is high (H10: may weigh more than anything else)."""
    return antwoorden.gegeven.get(kader.route.risico) in kader.route.hoog_risico


def geen_vraag(kader: Kader, antwoorden: Antwoorden) -> bool:
    """Whether no request is left, and all that could still make one is known (design, rule 6).

    Answers that this route does not ask count as well: what was given is known.
    """
    return geen_belemmering(kader, antwoorden) and all(
        antwoorden.gegeven.get(pad, WEET_NIET) in waarden for pad, waarden in kader.route.geen_wmo.items()
    )


def bepaal_route(kader: Kader, antwoorden: Antwoorden) -> str:
    """geen_wmo, zin, geen_pgb, profiel (which may still turn out onvoldoende), or onvoldoende (too young)."""
    route = kader.route
    if te_jong(kader, antwoorden):
        return "onvoldoende"
    if geen_vraag(kader, antwoorden):
        return "geen_wmo"
    vorm = antwoorden.waarde(route.vorm)
    if vorm == route.zin:
        return "zin"
    if antwoorden.waarde(route.pgb_vaardig) == route.niet_vaardig:
        return "geen_pgb"
    return "profiel"


def bepaal_mogelijk(kader: Kader, antwoorden: Antwoorden) -> dict[str, Mogelijk]:
    """Family id -> what the answers leave possible, for the families still open."""
    tabellen = familietabellen(kader)
    return {
        familie.id: mogelijk(tabellen[familie.id], antwoorden.waarden)
        for familie in mogelijke_families(kader, antwoorden)
    }


def bepaal_beste(kader: Kader, antwoorden: Antwoorden) -> frozenset[str]:
    """The codes that are best, over all open families; empty when the route has no profile."""
    if bepaal_route(kader, antwoorden) != "profiel":
        return frozenset()
    return frozenset().union(*(deel.best for deel in bepaal_mogelijk(kader, antwoorden).values()))
