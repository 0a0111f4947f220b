"""What changes between two versions of a framework: in the readable cases, and in the answer space."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.basis import met_komma
from rules_py.model.fouten import AntwoordFout
from rules_py.model.kader import Kader
from rules_py.rekenen.verschil import Familieverschil, familieverschillen
from rules_py.zeggen.beknopt import beknopt
from rules_py.zeggen.uitleg import met_punten, procent
from rules_py.zeggen.verwoording import Json

FOUTEN = "fouten"
NAMEN = {
    "status": "soort uitkomst",
    "best": "past het meest",
    "dichtbij": "ook mogelijk",
    "zekerheid": "hoe zeker",
    "tegenspraken": "antwoorden die niet passen",
    "uren": "uren per week",
    "ligging": "plaats in de omvang",
    "plus": "plus",
    "duur": "duur",
    "duur_zin": "duur bij zorg in natura",
    "individueel": "tweede document",
    FOUTEN: "niet te lezen",
}
"""The parts of an outcome (see ``beknopt``) as the table calls them, the weightiest first."""
KOPPEN = ("wat", "profiel", "oud", "nieuw", "gevallen")


@dataclass(frozen=True)
class Verandering:
    """One part of an outcome that changes; ``profiel`` where that part stands once for each profile."""

    deel: str
    profiel: str | None
    oud: object
    nieuw: object


@dataclass(frozen=True)
class Gevalverschil:
    """A readable case whose outcome changes, and how."""

    geval: str
    veranderingen: tuple[Verandering, ...]


@dataclass(frozen=True)
class Verschil:
    """All that changes from one version to another. ``gevallen``: how many cases were compared.

    ``families_oud`` and ``families_nieuw``: the families that only one of the two has.
    """

    oud: str
    nieuw: str
    gevallen: int
    gevalverschillen: tuple[Gevalverschil, ...]
    families: tuple[Familieverschil, ...]
    families_oud: tuple[str, ...]
    families_nieuw: tuple[str, ...]


def vergelijk(oud: Kader, nieuw: Kader, gevallen: Mapping[str, str]) -> Verschil:
    """Compare two versions. ``gevallen``: name -> answers as JSON text."""
    eerst, dan = ([familie.id for familie in kader.families] for kader in (oud, nieuw))
    return Verschil(
        oud=f"{oud.id} ({oud.vastgesteld_op})",
        nieuw=f"{nieuw.id} ({nieuw.vastgesteld_op})",
        gevallen=len(gevallen),
        gevalverschillen=tuple(_gevalverschillen(oud, nieuw, gevallen)),
        families=tuple(familieverschillen(oud, nieuw)),
        families_oud=tuple(familie for familie in eerst if familie not in dan),
        families_nieuw=tuple(familie for familie in dan if familie not in eerst),
    )


def _gevalverschillen(oud: Kader, nieuw: Kader, gevallen: Mapping[str, str]) -> Iterator[Gevalverschil]:
    for naam, tekst in gevallen.items():
        if veranderd := tuple(_veranderingen(_uitkomst(oud, tekst), _uitkomst(nieuw, tekst))):
            yield Gevalverschil(naam, veranderd)


def _uitkomst(kader: Kader, tekst: str) -> dict[str, Any]:
    """The outcome in codes, or what a version can't read in these answers."""
    try:
        return beknopt(kader, lees_antwoorden(kader, tekst))
    except AntwoordFout as fout:
        return {FOUTEN: [deel.regel() for deel in fout.fouten]}


def _veranderingen(eerst: dict[str, Any], dan: dict[str, Any]) -> Iterator[Verandering]:
    """A profile that only one outcome shows is told once, by ``best`` or ``dichtbij``."""
    if (FOUTEN in eerst) != (FOUTEN in dan):
        yield Verandering(FOUTEN, None, eerst.get(FOUTEN), dan.get(FOUTEN))
        return
    for deel in (naam for naam in NAMEN if eerst.get(naam) != dan.get(naam)):
        oud, nieuw = eerst[deel], dan[deel]
        if not isinstance(oud, dict):
            yield Verandering(deel, None, oud, nieuw)
            continue
        for code in (code for code in oud if code in nieuw and oud[code] != nieuw[code]):
            yield Verandering(deel, code, oud[code], nieuw[code])


def verschil_json(verschil: Verschil) -> Json:
    """The comparison as JSON data."""
    return asdict(verschil)


def leg_verschil_uit(verschil: Verschil) -> str:
    """The comparison as tables in plain text, for the policy worker."""
    return "\n".join([*_kop(verschil), *_gevallen(verschil), "", *_ruimte(verschil)]) + "\n"


def _kop(verschil: Verschil) -> Iterator[str]:
    aantal, alle = len(verschil.gevalverschillen), verschil.gevallen
    yield f"Van {verschil.oud} naar {verschil.nieuw}"
    yield ""
    yield f"Bij {aantal} van de {alle} gevallen verandert de uitkomst."


def _gevallen(verschil: Verschil) -> Iterator[str]:
    """What changes, in how many cases; then case by case which parts."""
    if not verschil.gevalverschillen:
        return
    keer = Counter(
        (NAMEN[een.deel], een.profiel or "", _leesbaar(een.deel, een.oud), _leesbaar(een.deel, een.nieuw))
        for geval in verschil.gevalverschillen
        for een in geval.veranderingen
    )
    volgorde = list(NAMEN.values())
    rijen = sorted(keer.items(), key=lambda rij: (volgorde.index(rij[0][0]), rij[0][1], -rij[1], rij[0]))
    yield ""
    yield from _tabel([KOPPEN, *((*cellen, str(aantal)) for cellen, aantal in rijen)])
    yield ""
    yield from _tabel(
        [
            ("geval", "wat verandert"),
            *(
                (geval.geval, ", ".join(dict.fromkeys(NAMEN[een.deel] for een in geval.veranderingen)))
                for geval in verschil.gevalverschillen
            ),
        ]
    )


def _ruimte(verschil: Verschil) -> Iterator[str]:
    """A row a family: in which share of the combinations another profile fits most."""
    yield "Bij welk deel van alle antwoorden past iets anders het meest?"
    yield ""
    rijen: list[tuple[str, ...]] = [("familie", "deel", "van", "geteld")]
    for een in verschil.families:
        hoe = "alle combinaties" if een.precies else "een steekproef"
        rijen.append((een.familie, procent(een.anders, een.combinaties), met_punten(een.combinaties), hoe))
    yield from _tabel(rijen)
    for een in verschil.families:
        if een.vragen:
            yield f"{een.familie}: niet in beide hetzelfde gevraagd: {', '.join(een.vragen)}."
    for families, welk in ((verschil.families_oud, "oude"), (verschil.families_nieuw, "nieuwe")):
        if families:
            yield f"Alleen in het {welk} kader: {', '.join(families)}."


def _leesbaar(deel: str, waarde: object) -> str:
    if deel == "uren" and isinstance(waarde, list):
        minst, meest = waarde
        return (
            f"{met_komma(minst)} of meer"
            if meest is None
            else f"{met_komma(minst)} tot en met {met_komma(meest)}"
        )
    if isinstance(waarde, list):
        return ", ".join(map(str, waarde)) or "-"
    return "-" if waarde is None else str(waarde)


def _tabel(rijen: list[tuple[str, ...]]) -> Iterator[str]:
    breed = [max(map(len, kolom)) for kolom in zip(*rijen, strict=True)]
    kop, *rest = rijen
    for rij in (kop, tuple("-" * maat for maat in breed), *rest):
        yield "  ".join(f"{cel:{maat}}" for cel, maat in zip(rij, breed, strict=True)).rstrip()
