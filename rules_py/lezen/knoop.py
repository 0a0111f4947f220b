"""Read content with a closed schema: every fault names the file, the path, the value and what is allowed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import TypeVar

from rules_py.lezen.bewoording import is_bewoording
from rules_py.model.basis import Waarde
from rules_py.model.fouten import Fout, KaderFout, onbekende_sleutel, onbekende_waarde, verkeerde_soort

T = TypeVar("T")


@dataclass(frozen=True)
class Knoop:
    """A value in a file of content, with the place where it stands."""

    bestand: str
    pad: str
    waarde: object

    @property
    def plek(self) -> str:
        """File and path, for a fault."""
        return f"{self.bestand}: {self.pad}" if self.pad else self.bestand

    def fout(self, melding: str) -> KaderFout:
        """A fault at this place."""
        return KaderFout([Fout(self.plek, melding)])

    def _verkeerd(self, verwacht: str) -> KaderFout:
        return KaderFout([verkeerde_soort(self.plek, self.waarde, verwacht)])

    def _kind(self, sleutel: object, waarde: object) -> "Knoop":
        stap = f"[{sleutel}]" if isinstance(sleutel, int) and isinstance(self.waarde, list) else str(sleutel)
        scheiding = "" if stap.startswith("[") or not self.pad else "."
        return Knoop(self.bestand, f"{self.pad}{scheiding}{stap}", waarde)

    def groep(self) -> Mapping[Waarde, object]:
        """The value as a mapping."""
        if not isinstance(self.waarde, dict):
            raise self._verkeerd("een groep met sleutels")
        return self.waarde

    def velden(self, verplicht: str, optioneel: str = "") -> dict[str, "Knoop"]:
        """The fields of a group with a closed list of keys (space separated).

        Beside a text may stand its second wording (``bewoording.py``).
        """
        groep, nodig, mag = self.groep(), verplicht.split(), optioneel.split()
        fouten = [
            onbekende_sleutel(self.plek, sleutel, nodig + mag)
            for sleutel in groep
            if sleutel not in (*nodig, *mag) and not is_bewoording(groep, sleutel)
        ]
        fouten += [
            Fout(self.plek, f"‘{sleutel}’ ontbreekt. Vul het in.")
            for sleutel in nodig
            if sleutel not in groep
        ]
        if fouten:
            raise KaderFout(fouten)
        return {str(sleutel): self._kind(sleutel, waarde) for sleutel, waarde in groep.items()}

    def paren(self) -> Iterator[tuple[Waarde, "Knoop"]]:
        """Key and node of each entry of an open group."""
        for sleutel, waarde in self.groep().items():
            yield sleutel, self._kind(sleutel, waarde)

    def lijst(self) -> list["Knoop"]:
        """The nodes of a list."""
        if not isinstance(self.waarde, list):
            raise self._verkeerd("een lijst")
        return [self._kind(index, waarde) for index, waarde in enumerate(self.waarde)]

    def tekst(self) -> str:
        """Non-empty text."""
        if not isinstance(self.waarde, str) or not self.waarde.strip():
            raise self._verkeerd("tekst")
        return self.waarde.strip()

    def sjabloon(self, *namen: str) -> str:
        """Text in which only these {names} stand between braces."""
        tekst = self.tekst()
        try:
            gebruikt = {naam for _, naam, _, _ in Formatter().parse(tekst) if naam is not None}
        except ValueError as error:
            raise self.fout(f"de haakjes kloppen niet in ‘{tekst}’.") from error
        if vreemd := sorted(gebruikt - set(namen)):
            raise KaderFout([onbekende_waarde(self.plek, vreemd[0], namen or ("geen haakjes",))])
        return tekst

    def ja_nee(self) -> bool:
        """True or false."""
        if not isinstance(self.waarde, bool):
            raise self._verkeerd("true of false")
        return self.waarde

    def geheel(self) -> int:
        """A whole number."""
        if isinstance(self.waarde, bool) or not isinstance(self.waarde, int):
            raise self._verkeerd("een heel getal")
        return self.waarde

    def uren(self) -> float:
        """Hours a week: a number of zero or more."""
        if isinstance(self.waarde, bool) or not isinstance(self.waarde, int | float) or self.waarde < 0:
            raise self._verkeerd("een aantal uren")
        return self.waarde

    def keuze(self, toegestaan: Iterable[Waarde]) -> Waarde:
        """One of a closed list of values."""
        mag = tuple(toegestaan)
        if isinstance(self.waarde, bool) or not isinstance(self.waarde, str | int) or self.waarde not in mag:
            raise KaderFout([onbekende_waarde(self.plek, self.waarde, mag)])
        return self.waarde

    def keuzen(self, toegestaan: Iterable[Waarde]) -> tuple[Waarde, ...]:
        """A list of values from a closed list, none twice."""
        mag = tuple(toegestaan)
        gevonden = tuple(knoop.keuze(mag) for knoop in self.lijst())
        if len(set(gevonden)) != len(gevonden):
            raise self.fout("hier staat een waarde dubbel. Haal er één weg.")
        return gevonden

    def woorden(self, toegestaan: Iterable[str]) -> tuple[str, ...]:
        """Like ``keuzen``, for words only."""
        return tuple(str(waarde) for waarde in self.keuzen(toegestaan))

    def of_leeg(self, lees: Callable[["Knoop"], T]) -> T | None:
        """None when the value is null, else what ``lees`` makes of it."""
        return None if self.waarde is None else lees(self)


def verzamel(lezers: Iterable[Callable[[], T]]) -> list[T]:
    """Run all readers; raise one fault with everything that was wrong."""
    gelezen: list[T] = []
    fouten: list[Fout] = []
    for lees in lezers:
        try:
            gelezen.append(lees())
        except KaderFout as fout:
            fouten += fout.fouten
    if fouten:
        raise KaderFout(fouten)
    return gelezen
