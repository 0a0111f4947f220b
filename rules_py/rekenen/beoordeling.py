"""Counted contradictions, without weights: which given answers fall outside what a profile allows.

Implements H7 (the best fitting profile) on bijlage 1 and 2, with the IBO-4 rule (B1 IBO-4): a
criterion may allow less when another answer (risico) has certain values.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.kader import Criterium, Familie, Kader, Profiel


@dataclass(frozen=True)
class Oordeel:
    """One criterion of one profile. ``past`` None: not answered, or it hangs on an unknown answer."""

    criterium: Criterium
    antwoord: Waarde | None
    toegestaan: tuple[Waarde, ...]
    past: bool | None


def toegestaan(criterium: Criterium, bepalend: Waarde | None) -> tuple[Waarde, ...]:
    """What is allowed when the answer to ``criterium.als.vraag`` is ``bepalend`` (None: unknown)."""
    if criterium.als is not None and bepalend in criterium.als.bij:
        return criterium.als.waarden
    return criterium.waarden


def beoordeel(profiel: Profiel, antwoorden: Antwoorden) -> tuple[Oordeel, ...]:
    """Each criterion of the profile against the answers."""
    return tuple(_oordeel(criterium, antwoorden) for criterium in profiel.criteria)


def _oordeel(criterium: Criterium, antwoorden: Antwoorden) -> Oordeel:
    als = criterium.als
    bepalend = antwoorden.waarde(als.vraag) if als else None
    mag = toegestaan(criterium, bepalend)
    antwoord = antwoorden.waarde(criterium.vraag)
    if antwoord is None:
        return Oordeel(criterium, None, mag, None)
    hangt_af = als is not None and bepalend is None and antwoord in mag and antwoord not in als.waarden
    return Oordeel(criterium, antwoord, mag, None if hangt_af else antwoord in mag)


def tegenspraken(oordelen: tuple[Oordeel, ...]) -> int:
    """How many given answers contradict; what is unknown does not count."""
    return sum(oordeel.past is False for oordeel in oordelen)


def mogelijke_families(kader: Kader, antwoorden: Antwoorden) -> Iterator[Familie]:
    """The families that the answers leave open (H7 ad B and C); unknown leaves both open."""
    behoefte, focus = antwoorden.waarde(kader.route.behoefte), antwoorden.waarde(kader.route.focus)
    for familie in kader.families:
        if behoefte in (None, kader.route.beide, familie.behoefte) and focus in (None, familie.focus):
            yield familie
