"""Content -> conditions on answers, and the check that they name questions and values that exist."""

from collections.abc import Mapping

from rules_py.lezen.knoop import Knoop
from rules_py.model.basis import WEET_NIET, Voorwaarde, Waarde
from rules_py.model.vraag import Vraag

STER = "*"


def lees_voorwaarde(knoop: Knoop, gebied: str | None = None) -> Voorwaarde:
    """Path -> allowed values; * in a path stands for the leefgebied of the question itself."""
    voorwaarde: dict[str, frozenset[Waarde]] = {}
    for pad, waarden in knoop.paren():
        gelezen = [deel.waarde for deel in waarden.lijst()]
        voorwaarde[str(pad).replace(STER, gebied or STER)] = frozenset(
            waarde for waarde in gelezen if isinstance(waarde, str | int)
        )
    return voorwaarde


def controleer_voorwaarde(knoop: Knoop, voorwaarde: Voorwaarde, vragen: Mapping[str, Vraag]) -> None:
    """A condition may only name questions and values that exist."""
    for pad, waarden in voorwaarde.items():
        if pad not in vragen:
            raise knoop.fout(f"de vraag ‘{pad}’ bestaat niet. Kijk in vragen/ hoe die heet.")
        for waarde in waarden:
            if waarde not in (*vragen[pad].waarden, WEET_NIET):
                mag = ", ".join(map(str, (*vragen[pad].waarden, WEET_NIET)))
                raise knoop.fout(f"{pad}: ‘{waarde}’ is geen waarde. Toegestaan: {mag}.")
