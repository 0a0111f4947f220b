"""The answers beside every profile that is in play: what fits, what contradicts, what is unknown (H7).

For the wijkteam, which weighs all profiles of a family, also those that are not shown to a resident.
"""

from collections.abc import Mapping

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Kader, Profiel
from rules_py.rekenen.beoordeling import beoordeel, tegenspraken
from rules_py.rekenen.onzekerheid import Mogelijk
from rules_py.zeggen.verwoording import Json, criterium_json, tegenspraken_tekst


def matrix_json(kader: Kader, antwoorden: Antwoorden, mogelijk: Mapping[str, Mogelijk]) -> list[Json]:
    """A matrix for each family that is open: its profiles, each with all its criteria and sources."""
    return [
        {
            "familie": familie.id,
            "naam": familie.naam,
            "bron": ", ".join(familie.bron),
            "profielen": [
                _kolom(kader, profiel, antwoorden, mogelijk[familie.id])
                for profiel in kader.profielen_van(familie)
            ],
        }
        for familie in kader.families
        if familie.id in mogelijk
    ]


def _kolom(kader: Kader, profiel: Profiel, antwoorden: Antwoorden, mogelijk: Mogelijk) -> Json:
    oordelen = beoordeel(profiel, antwoorden)
    return {
        "code": profiel.code,
        "naam": profiel.naam,
        "past": _past(profiel.code, mogelijk),
        "tegenspraken": tegenspraken(oordelen),
        "tegenspraken_tekst": tegenspraken_tekst(kader, oordelen),
        "criteria": [criterium_json(kader, oordeel) for oordeel in oordelen],
    }


def _past(code: str, mogelijk: Mogelijk) -> str | None:
    """As in ``profielen``: best before dichtbij; None for what is not shown there."""
    if code in mogelijk.best:
        return "best"
    return "dichtbij" if code in mogelijk.dichtbij else None
