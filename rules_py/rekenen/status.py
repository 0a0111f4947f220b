"""The status of an outcome, and which profiles are shown."""

from collections.abc import Mapping

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Familie, Kader, Profiel
from rules_py.rekenen.omslag import ontbrekend
from rules_py.rekenen.onzekerheid import Mogelijk
from rules_py.rekenen.route import bepaal_mogelijk, bepaal_route

Getoond = list[tuple[Familie, Profiel, str]]
"""Family, profile and how it fits (best or dichtbij), in the order in which they are shown."""


def bepaal_status(kader: Kader, antwoorden: Antwoorden) -> tuple[str, dict[str, Mogelijk]]:
    """The status, and what each open family leaves possible; onvoldoende while nothing drops out yet."""
    status = bepaal_route(kader, antwoorden)
    mogelijk = bepaal_mogelijk(kader, antwoorden) if status == "profiel" else {}
    if (
        mogelijk
        and _niets_valt_af(kader, mogelijk)
        and not criteriumvragen(kader).isdisjoint(ontbrekend(kader, antwoorden))
    ):
        status = "onvoldoende"
    return status, mogelijk


def getoonde_profielen(kader: Kader, mogelijk: Mapping[str, Mogelijk]) -> Getoond:
    """The profiles to show, best before dichtbij, each in the order of its family."""
    return [
        (familie, profiel, past)
        for past in ("best", "dichtbij")
        for familie in kader.families
        if familie.id in mogelijk
        for profiel in kader.profielen_van(familie)
        if profiel.code in getattr(mogelijk[familie.id], past)
    ]


def criteriumvragen(kader: Kader) -> set[str]:
    """The questions that tell profiles apart."""
    return {criterium.vraag for profiel in kader.profielen.values() for criterium in profiel.criteria}


def _niets_valt_af(kader: Kader, mogelijk: Mapping[str, Mogelijk]) -> bool:
    return all(
        len(mogelijk[familie.id].best) == len(kader.profielen_van(familie))
        for familie in kader.families
        if familie.id in mogelijk
    )
