"""The two readings of the text, weighed: the description (bijlage 1, 2) and the heading (H8, H9).

What both point to is best; the description's others are dichtbij. When they share nothing, all of
both are best and the outcome says so. No weights: contradictions are counted, and that is all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rules_py.rekenen.familietabel import GEBROKEN

EENS, ONEENS, PAST_NIET_GOED, OPEN = "eens", "oneens", "past_niet_goed", "open"
STEVIGST_EERST = (EENS, OPEN, ONEENS, PAST_NIET_GOED)
"""How firm an outcome is, the firmest first."""
DEEL_DAT_MAG_TEGENSPREKEN = 3
"""No profile fits well when the best contradicts more than one in three of the answers that count."""


@dataclass(frozen=True)
class Weging:
    """Which profiles of a family (by index) the readings point to, and how firm that is."""

    beschrijving: frozenset[int]
    best: frozenset[int]
    dichtbij: frozenset[int]
    zekerheid: str


def weeg(tegen: Sequence[int], kop: frozenset[int] | None, geteld: int) -> Weging:
    """Weigh the contradictions of each profile with the heading.

    ``kop``: the profiles that the heading points to, None where it says nothing. ``geteld``: how many
    answers count in this family. At least one profile breaks no hard condition (checked in content).
    """
    heel = frozenset(index for index, aantal in enumerate(tegen) if aantal < GEBROKEN)
    minst = min(tegen[index] for index in heel)
    beschrijving = frozenset(index for index in heel if tegen[index] == minst)
    genoemd = heel & kop if kop is not None else frozenset()
    samen = beschrijving & genoemd
    best = samen or beschrijving | genoemd
    dichtbij = frozenset(index for index in heel if tegen[index] <= minst + 1) - best
    kleinste = min(tegen[index] for index in best)
    if kleinste * DEEL_DAT_MAG_TEGENSPREKEN > geteld:
        zekerheid = PAST_NIET_GOED
    else:
        zekerheid = EENS if samen or kop is None else ONEENS
    return Weging(beschrijving, best, dichtbij, zekerheid)
