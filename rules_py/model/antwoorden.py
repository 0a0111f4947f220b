"""Checked answers, by path. An absent answer and ``weet_niet`` mean the same: unknown; neither is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rules_py.model.basis import WEET_NIET, Voorwaarde, Waarde


@dataclass(frozen=True)
class Antwoorden:
    """Checked answers. ``waarden``: path -> known value that counts on this route.

    ``gebieden``: the leefgebieden that were named. ``gegeven``: all known values, also to questions that
    this route does not ask.
    """

    waarden: Mapping[str, Waarde]
    gebieden: tuple[str, ...] = ()
    doelen: tuple[str, ...] = ()
    gegeven: Mapping[str, Waarde] = field(default_factory=dict)

    def waarde(self, pad: str) -> Waarde | None:
        """The known value, or None."""
        return self.waarden.get(pad)

    def voldoet(self, voorwaarde: Voorwaarde) -> bool:
        """Whether every path of the condition has one of its values."""
        for pad, waarden in voorwaarde.items():  # noqa: SIM110  asked thousands of times for one outcome
            if self.waarden.get(pad, WEET_NIET) not in waarden:
                return False
        return True
