"""The counting sheet of the paper check: what a pen needs to come to the same outcome as the check.

Numbers and letters stand for questions and answers (12a), as on the form. All marks come from the same
table as the check's (``Familietabel``), so that the sheet can't say anything else.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from string import ascii_lowercase

from rules_py.model.basis import Waarde
from rules_py.model.kader import Familie, Kader
from rules_py.model.vraag import Vraag
from rules_py.rekenen.familietabel import GEBROKEN, Familietabel, familietabellen
from rules_py.rekenen.lezingen import DEEL_DAT_MAG_TEGENSPREKEN

KRUISJE, VALT_AF = "kruisje", "valt_af"


@dataclass(frozen=True)
class Nummer:
    """A question as it stands on the form. ``deel``: 1 is for everybody, 2 only for a pgb."""

    nummer: int
    deel: int
    vraag: Vraag

    def antwoord(self, waarde: Waarde) -> str:
        """The number and the letter of an answer, such as 12a."""
        return f"{self.nummer}{ascii_lowercase[self.vraag.waarden.index(waarde)]}"


@dataclass(frozen=True)
class Rij:
    """One answer: what it does to each profile. ``als``: only with one of these other answers."""

    waarde: Waarde
    antwoord: str
    label: str
    als: tuple[str, ...]
    tekens: tuple[str | None, ...]


@dataclass(frozen=True)
class Punt:
    """One question of the sheet, with the answers that mark something."""

    pad: str
    kort: str
    rijen: tuple[Rij, ...]


@dataclass(frozen=True)
class Kop:
    """Answers to what the headings ask, and the profiles that they point to."""

    antwoorden: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Telblad:
    """The sheet of one family. ``kopvragen``: the answers to each question of the headings, empty without.

    ``hoogstens``: with more marks than this, even the best profile does not fit well. ``moet``: questions
    that must be known, because they can rule a profile out or decide what the heading says.
    """

    familie: Familie
    codes: tuple[str, ...]
    punten: tuple[Punt, ...]
    kopvragen: tuple[tuple[str, ...], ...]
    kopvragen_paden: tuple[str, ...]
    koppen: tuple[Kop, ...]
    hoogstens: int
    moet: tuple[str, ...]


def papiervragen(kader: Kader) -> tuple[Nummer, ...]:
    """The questions of the form, numbered in the order in which they stand on it."""
    eigen = [vraag for vraag in kader.vragen.values() if vraag.gebied is None]
    delen = [(1 + (kader.route.vorm in vraag.toon_als), vraag) for vraag in eigen]
    op_volgorde = sorted(delen, key=lambda paar: paar[0])
    return tuple(Nummer(nummer, deel, vraag) for nummer, (deel, vraag) in enumerate(op_volgorde, 1))


def telblad(kader: Kader, familie: Familie) -> Telblad:
    """The sheet of one family."""
    blad = _Blad(kader, familietabellen(kader)[familie.id])
    punten = tuple(punt for pad in blad.paden for punt in [blad.punt(pad)] if punt.rijen)
    hard = {
        pad
        for profiel in blad.tabel.profielen
        for een in profiel.criteria
        if een.hard
        for pad in ([een.vraag, een.als.vraag] if een.als else [een.vraag])
    }
    return Telblad(
        familie=familie,
        codes=blad.tabel.codes,
        punten=punten,
        kopvragen=tuple(
            tuple(blad.teken(pad, waarde) for waarde in blad.tabel.schaal(pad))
            for pad in blad.tabel.kopvragen
        ),
        kopvragen_paden=blad.tabel.kopvragen,
        koppen=tuple(blad.koppen()),
        hoogstens=len(blad.tabel.vragen) // DEEL_DAT_MAG_TEGENSPREKEN,
        moet=tuple(
            str(nummer.nummer)
            for nummer in blad.nummers.values()
            if nummer.vraag.pad in {*hard, *blad.tabel.kopvragen}
        ),
    )


class _Blad:
    def __init__(self, kader: Kader, tabel: Familietabel) -> None:
        self.kader, self.tabel = kader, tabel
        self.nummers: Mapping[str, Nummer] = {een.vraag.pad: een for een in papiervragen(kader)}
        op_volgorde = list(self.nummers)
        self.paden = sorted(
            tabel.vragen, key=lambda pad: op_volgorde.index(pad) if pad in op_volgorde else len(op_volgorde)
        )

    def teken(self, pad: str, waarde: Waarde) -> str:
        """An answer as it stands on the form; what is counted from others has no number of its own."""
        return self.nummers[pad].antwoord(waarde) if pad in self.nummers else ""

    def punt(self, pad: str) -> Punt:
        rijen = tuple(rij for waarde in self.tabel.schaal(pad) for rij in self._rijen(pad, waarde))
        return Punt(pad, self.kader.vraag(pad).kort, rijen)

    def _rijen(self, pad: str, waarde: Waarde) -> Iterator[Rij]:
        """One row, or one for each group of answers to the question on which this one hangs."""
        ander = self._hangt_af_van(pad)
        groepen: dict[tuple[str | None, ...], list[Waarde | None]] = {}
        for bepalend in self.tabel.schaal(ander) if ander else (None,):
            groepen.setdefault(self._tekens(pad, waarde, ander, bepalend), []).append(bepalend)
        for tekens, bij in groepen.items():
            if any(tekens):
                als = tuple(self.teken(ander, een) for een in bij if een is not None) if ander else ()
                yield Rij(
                    waarde,
                    self.teken(pad, waarde),
                    self.kader.label(pad, waarde),
                    als if len(groepen) > 1 else (),
                    tekens,
                )

    def _hangt_af_van(self, pad: str) -> str | None:
        """The question on which the answer to this one hangs; one at most, or the sheet can't be used."""
        anderen = {
            een.als.vraag
            for profiel in self.tabel.profielen
            for een in profiel.criteria
            if een.vraag == pad and een.als
        }
        assert len(anderen) <= 1, f"{pad} hangs on more than one question: no sheet for a pen"
        return next(iter(anderen), None)

    def _tekens(
        self, pad: str, waarde: Waarde, ander: str | None, bepalend: Waarde | None
    ) -> tuple[str | None, ...]:
        situatie = next(
            een
            for een in self.tabel.situaties({})
            if ander is None or een[self.tabel.bepalend.index(ander)] == bepalend
        )
        telling = self.tabel.telling(situatie)[pad][waarde]
        return tuple(VALT_AF if een >= GEBROKEN else KRUISJE if een else None for een in telling)

    def koppen(self) -> Iterator[Kop]:
        """What the heading points to, for all answers to what it asks; what these rule out left away."""
        vragen = self.tabel.kopvragen
        for waarden in product(*(self.tabel.schaal(pad) for pad in vragen)) if vragen else ():
            bekend = dict(zip(vragen, waarden, strict=True))
            weg = {
                index
                for pad, waarde in bekend.items()
                for index, teken in enumerate(self._tekens(pad, waarde, None, None))
                if teken == VALT_AF
            }
            yield Kop(
                tuple(self.teken(pad, waarde) for pad, waarde in bekend.items()),
                tuple(
                    self.tabel.codes[index] for index in sorted((self.tabel.kop(bekend) or frozenset()) - weg)
                ),
            )
