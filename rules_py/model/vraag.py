"""Questions, what is counted from their answers, and which answers are heavier: as frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass

from rules_py.model.basis import WEET_NIET, Voorwaarde, Waarde


@dataclass(frozen=True)
class Bewoording:
    """The words of a question for somebody who fills it in for another person."""

    kort: str
    titel: str
    uitleg: str
    waarom: str
    labels: Mapping[Waarde, str]
    voorbeelden: Mapping[Waarde, str]


@dataclass(frozen=True)
class Vraag:
    """One question: its path in the answers, its scale in order, and when it is asked.

    ``soort``: keuze, meerkeuze, getal or gebieden. ``labels`` maps a value to the option's words,
    ``namen`` to what the framework calls it, ``als`` to how it is said after "Als"; ``naaste`` has the
    same words said about another person. ``uitleg`` is needed to answer,
    ``waarom`` says what the answer is for.
    ``ter_beoordeling``: hard to say about oneself, so the wijkteam may judge it. ``teer``: delicate, so its
    "unknown" also stands for not wanting to say. ``lees_meer``: the page that explains it.
    ``samen``: on the same screen as the question before it in the framework, asked or not;
    both are of one theme and one leefgebied.
    ``minimum`` and ``maximum`` are only for getal (years).
    """

    pad: str
    thema: str
    soort: str
    waarden: tuple[Waarde, ...]
    weet_niet: bool
    kort: str
    titel: str
    uitleg: str
    waarom: str
    labels: Mapping[Waarde, str]
    voorbeelden: Mapping[Waarde, str]
    naaste: Bewoording
    als: Mapping[Waarde, str]
    namen: Mapping[Waarde, str]
    toon_als: Voorwaarde
    bron: tuple[str, ...]
    gebied: str | None = None
    samen: bool = False
    ter_beoordeling: bool = False
    teer: bool = False
    lees_meer: str = ""
    minimum: int = 0
    maximum: int = 0

    @property
    def toegestaan(self) -> tuple[Waarde, ...]:
        """All values an answer may have, weet_niet included."""
        return (*self.waarden, WEET_NIET) if self.weet_niet else self.waarden


@dataclass(frozen=True)
class Thema:
    """A group of questions that are asked together; ``naam_naaste`` when it is about somebody else."""

    id: str
    naam: str
    naam_naaste: str


@dataclass(frozen=True)
class Afgeleid:
    """What is counted from the answers: in how many leefgebieden ``telt`` holds, as one of the classes.

    ``tot``: class and the highest number that belongs to it, from few to many.
    """

    vraag: Vraag
    telt: Mapping[str, Voorwaarde]
    tot: tuple[tuple[Waarde, int], ...]


@dataclass(frozen=True)
class Volgorde:
    """The values of a question from light to heavy; a value that is not among them does not take part."""

    vraag: str
    oplopend: tuple[Waarde, ...]


@dataclass(frozen=True)
class Uitzondering:
    """Where a sentence of the text lets a heavier answer give a lighter outcome."""

    familie: str
    vraag: str
    van: Waarde
    naar: Waarde
    reden: str
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Zwaarte:
    """Which answers are heavier, and the exceptions that the text forces."""

    volgorde: tuple[Volgorde, ...]
    uitzonderingen: tuple[Uitzondering, ...]
