"""What changes between two versions of a framework: in the readable cases, and in the answer space.

The answer space of a family is compared where both versions have it: on a sample of sets of answers,
drawn alike every time. How many were drawn is always said.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.fouten import AntwoordFout
from rules_py.model.kader import Kader
from rules_py.rekenen.familietabel import Familietabel, familietabellen
from rules_py.rekenen.onzekerheid import mogelijk
from rules_py.zeggen.beknopt import beknopt
from rules_py.zeggen.verwoording import Json

STEEKPROEF = 20_000


@dataclass(frozen=True)
class Gevalverschil:
    """A readable case whose outcome changes: part of the outcome -> old and new value."""

    naam: str
    anders: Mapping[str, tuple[object, object]]


@dataclass(frozen=True)
class Familieverschil:
    """Of how many drawn sets of answers the best profiles change.

    ``vragen``: the questions that only one of the versions has.
    """

    familie: str
    getrokken: int
    anders: int
    vragen: tuple[str, ...]


@dataclass(frozen=True)
class Verschil:
    """All that changes from one version to another."""

    oud: str
    nieuw: str
    gevallen: int
    gevalverschillen: tuple[Gevalverschil, ...]
    families: tuple[Familieverschil, ...]


def vergelijk(oud: Kader, nieuw: Kader, gevallen: Mapping[str, str]) -> Verschil:
    """Compare two versions. ``gevallen``: name -> answers as JSON text."""
    return Verschil(
        oud=f"{oud.id} ({oud.vastgesteld_op})",
        nieuw=f"{nieuw.id} ({nieuw.vastgesteld_op})",
        gevallen=len(gevallen),
        gevalverschillen=tuple(_gevalverschillen(oud, nieuw, gevallen)),
        families=tuple(_families(oud, nieuw)),
    )


def _gevalverschillen(oud: Kader, nieuw: Kader, gevallen: Mapping[str, str]) -> Iterator[Gevalverschil]:
    for naam, tekst in gevallen.items():
        eerst, dan = _uitkomst(oud, tekst), _uitkomst(nieuw, tekst)
        anders = {
            deel: (eerst.get(deel), dan.get(deel))
            for deel in dict.fromkeys((*eerst, *dan))
            if eerst.get(deel) != dan.get(deel)
        }
        if anders:
            yield Gevalverschil(naam, anders)


def _uitkomst(kader: Kader, tekst: str) -> Json:
    """The outcome in codes, or what a version can't read in these answers."""
    try:
        return beknopt(kader, lees_antwoorden(kader, tekst))
    except AntwoordFout as fout:
        return {"fouten": [deel.regel() for deel in fout.fouten]}


def _families(oud: Kader, nieuw: Kader) -> Iterator[Familieverschil]:
    eerst, dan = familietabellen(oud), familietabellen(nieuw)
    for naam in (familie for familie in eerst if familie in dan):
        anders = sum(
            mogelijk(eerst[naam], _van(eerst[naam], antwoorden)).best
            != mogelijk(dan[naam], _van(dan[naam], antwoorden)).best
            for antwoorden in _steekproef(eerst[naam], dan[naam])
        )
        alleen = set(eerst[naam].vragen) ^ set(dan[naam].vragen)
        yield Familieverschil(naam, STEEKPROEF, anders, tuple(sorted(alleen)))


def _steekproef(een: Familietabel, ander: Familietabel) -> Iterator[dict[str, Waarde]]:
    """Sets of answers to the questions of both, spread evenly and alike in every run."""
    schalen = {pad: list(tabel.schaal(pad)) for tabel in (een, ander) for pad in tabel.vragen}
    stand = 1
    for _ in range(STEEKPROEF):
        antwoorden: dict[str, Waarde] = {}
        for pad, waarden in schalen.items():
            stand = (stand * 1_103_515_245 + 12_345) % 2**31  # a plain generator: no clock, no chance
            antwoorden[pad] = waarden[(stand >> 16) % len(waarden)]
        yield antwoorden


def _van(tabel: Familietabel, antwoorden: Mapping[str, Waarde]) -> dict[str, Waarde]:
    """The answers that a version knows; a value that it lacks is unknown to it."""
    return {
        pad: waarde
        for pad, waarde in antwoorden.items()
        if pad in tabel.vragen and waarde in tabel.schaal(pad)
    }


def verschil_json(verschil: Verschil) -> Json:
    """The comparison as JSON data."""
    return {
        "oud": verschil.oud,
        "nieuw": verschil.nieuw,
        "gevallen": verschil.gevallen,
        "gevalverschillen": [
            {"geval": een.naam, "anders": {deel: list(paar) for deel, paar in een.anders.items()}}
            for een in verschil.gevalverschillen
        ],
        "families": [
            {
                "familie": een.familie,
                "getrokken": een.getrokken,
                "anders": een.anders,
                "vragen": list(een.vragen),
            }
            for een in verschil.families
        ],
    }


def leg_verschil_uit(verschil: Verschil) -> str:
    """The comparison as a table in plain text, for the policy worker."""
    return "\n".join(_regels(verschil)) + "\n"


def _regels(verschil: Verschil) -> Iterable[str]:
    yield f"Van {verschil.oud} naar {verschil.nieuw}"
    yield ""
    yield f"{len(verschil.gevalverschillen)} van de {verschil.gevallen} gevallen veranderen."
    breed = max((len(een.naam) for een in verschil.gevalverschillen), default=0)
    for een in verschil.gevalverschillen:
        for deel, (eerst, dan) in een.anders.items():
            yield f"  {een.naam:{breed}}  {deel}: {eerst} -> {dan}"
    yield ""
    for familie in verschil.families:
        deel = f"{100 * familie.anders / familie.getrokken:.1f}%".replace(".", ",")
        yield f"{familie.familie}: bij {deel} van {familie.getrokken} combinaties past iets anders het meest."
        if familie.vragen:
            yield f"  Alleen in één van de twee: {', '.join(familie.vragen)}."
