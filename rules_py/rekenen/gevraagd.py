"""Which questions are asked, given the answers so far; the page decides the same way."""

from collections.abc import Iterable
from dataclasses import replace

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Kader, Vraag


def alleen_gevraagd(kader: Kader, antwoorden: Antwoorden) -> Antwoorden:
    """The answers to questions that are asked; what was left from another route does not count."""
    gevraagd = {vraag.pad for vraag in zichtbare_vragen(kader, antwoorden)}
    over = {pad: waarde for pad, waarde in antwoorden.waarden.items() if pad in gevraagd}
    return replace(antwoorden, waarden=over)


def zichtbare_vragen(kader: Kader, antwoorden: Antwoorden) -> Iterable[Vraag]:
    """The questions that are asked, in order."""
    for vraag in kader.vragen.values():
        if (vraag.gebied is None or vraag.gebied in antwoorden.gebieden) and antwoorden.voldoet(
            vraag.toon_als
        ):
            yield vraag
