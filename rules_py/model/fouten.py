"""Faults in answers and in content: where, what was found, what is allowed, what to do.

The sentences are Dutch because residents and editors of content read them. A fault is one line.
"""

from collections.abc import Iterable
from dataclasses import dataclass

MAX_GETOOND = 60


@dataclass(frozen=True)
class Fout:
    """One fault: ``plek`` is a path in the answers, or file and path in content."""

    plek: str
    melding: str

    def regel(self) -> str:
        """The fault as one Dutch line without control characters."""
        return een_regel(f"{self.plek}: {self.melding}" if self.plek else self.melding)


class KaderFout(Exception):
    """The content of a framework is not right; ``fouten`` says where and what is allowed."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("\n".join(fout.regel() for fout in self.fouten))


class AntwoordFout(Exception):
    """The answers are not right; ``fouten`` has one fault for each thing to mend."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("\n".join(fout.regel() for fout in self.fouten))


def een_regel(tekst: str) -> str:
    """Text on one line: control characters and lone surrogates become visible escapes."""
    zichtbaar = "".join(teken if teken.isprintable() else repr(teken)[1:-1] for teken in tekst)
    return zichtbaar.encode("utf-8", "backslashreplace").decode("utf-8")


def toon(waarde: object) -> str:
    """A found value, short enough for one line: text in quotes, the rest as its kind."""
    if isinstance(waarde, str):
        kort = waarde if len(waarde) <= MAX_GETOOND else waarde[:MAX_GETOOND] + "…"
        return f"‘{kort}’"
    if waarde is None or isinstance(waarde, bool):
        return {None: "‘null’", True: "‘true’", False: "‘false’"}[waarde]
    if isinstance(waarde, int | float):
        try:
            return toon(str(waarde))
        except ValueError:  # Python refuses to print integers of thousands of digits
            return "een heel groot getal"
    return "een lijst" if isinstance(waarde, list) else "een groep antwoorden"


def opsomming(waarden: Iterable[object]) -> str:
    """Allowed values as a Dutch list."""
    return ", ".join(str(waarde) for waarde in waarden)


def onbekende_waarde(plek: str, gevonden: object, toegestaan: Iterable[object]) -> Fout:
    """The most common fault: a value that is not on the scale."""
    return Fout(plek, f"{toon(gevonden)} is hier geen geldige waarde. Toegestaan: {opsomming(toegestaan)}.")


def onbekende_sleutel(plek: str, sleutel: object, toegestaan: Iterable[object]) -> Fout:
    """A key that nobody knows."""
    return Fout(plek, f"{toon(sleutel)} is hier niet bekend. Toegestaan: {opsomming(toegestaan)}.")


def verkeerde_soort(plek: str, gevonden: object, verwacht: str) -> Fout:
    """A list where text should be, and so on."""
    return Fout(plek, f"hier staat {toon(gevonden)}, maar hier hoort {verwacht}.")
