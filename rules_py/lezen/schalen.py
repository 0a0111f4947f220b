"""Content -> scales, leefgebieden and goals: what questions are made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rules_py.lezen.knoop import Knoop
from rules_py.model.basis import WEET_NIET, Waarde

Schaal = Mapping[Waarde, str]
"""The values of a scale in order, each with its name."""


@dataclass(frozen=True)
class Gebied:
    """The words of a leefgebied (H3). ``voorbeelden``: last step of a question's path -> value -> example.

    What ends in ``_naaste`` is said when somebody fills in the check for another person. ``teer``: a subject
    that people may rather not speak about.
    """

    knoop: Knoop
    kort: str
    invullen: Mapping[str, str]
    invullen_naaste: Mapping[str, str]
    voorbeeld: str
    voorbeeld_naaste: str
    voorbeelden: Mapping[str, Mapping[str, str]]
    teer: bool = False


@dataclass(frozen=True)
class Doelen:
    """Goals (H6). ``telt_als``: letter -> the letter it counts as; the rest: letter -> words."""

    telt_als: Mapping[str, str]
    namen: Mapping[Waarde, str]
    namen_naaste: Mapping[Waarde, str]
    voorbeelden: Mapping[Waarde, str]


def lees_schalen(knoop: Knoop, bronnen: Iterable[str]) -> dict[str, Schaal]:
    """Scale id -> its values in order, each with its name (H3 and the profile texts)."""
    schalen: dict[str, Schaal] = {}
    for naam, schaal in knoop.paren():
        velden = schaal.velden("bron waarden")
        velden["bron"].woorden(bronnen)
        waarden: dict[Waarde, str] = {}
        for rij in velden["waarden"].lijst():
            deel = rij.velden("waarde naam betekenis")
            waarde = deel["waarde"].waarde
            if (
                isinstance(waarde, bool)
                or not isinstance(waarde, str | int)
                or waarde in (*waarden, WEET_NIET)
            ):
                raise deel["waarde"].fout(
                    "een schaal heeft verschillende woorden of getallen, geen weet_niet."
                )
            deel["betekenis"].tekst()
            waarden[waarde] = deel["naam"].tekst()
        schalen[str(naam)] = waarden
    return schalen


def lees_gebieden(knoop: Knoop, bronnen: Iterable[str]) -> dict[str, Gebied]:
    """Leefgebied id -> its words (H3)."""
    gebieden: dict[str, Gebied] = {}
    for rij in knoop.lijst():
        velden = rij.velden(
            "id nummer naam kort gaat_over voorbeeld bron",
            "gaat_over_naaste voorbeeld_naaste voorbeelden teer",
        )
        velden["bron"].woorden(bronnen)
        velden["nummer"].geheel()
        naam = velden["id"].tekst()
        if naam in gebieden:
            raise velden["id"].fout(f"‘{naam}’ staat er al. Geef elk leefgebied een eigen id.")
        invullen = {veld: velden[veld].tekst() for veld in ("naam", "kort", "gaat_over")}
        voorbeeld = velden["voorbeeld"].tekst()
        gebieden[naam] = Gebied(
            knoop=rij,
            kort=invullen["kort"],
            invullen=invullen,
            invullen_naaste={**invullen, "gaat_over": _of(velden, "gaat_over_naaste", invullen["gaat_over"])},
            voorbeeld=voorbeeld,
            voorbeeld_naaste=_of(velden, "voorbeeld_naaste", voorbeeld),
            voorbeelden={
                str(stap): {str(waarde): deel.tekst() for waarde, deel in groep.paren()}
                for stap, groep in (velden["voorbeelden"].paren() if "voorbeelden" in velden else ())
            },
            teer="teer" in velden and velden["teer"].ja_nee(),
        )
    return gebieden


def lees_doelen(knoop: Knoop, bronnen: Iterable[str]) -> Doelen:
    """The goals of H6 by letter (h counts as c)."""
    telt_als: dict[str, str] = {}
    namen: dict[Waarde, str] = {}
    namen_naaste: dict[Waarde, str] = {}
    voorbeelden: dict[Waarde, str] = {}
    for rij in knoop.lijst():
        velden = rij.velden("letter naam subdoelen bron", "gelijk_aan naam_naaste voorbeeld")
        velden["bron"].woorden(bronnen)
        for subdoel in velden["subdoelen"].lijst():
            subdoel.tekst()
        letter = velden["letter"].tekst()
        if letter in telt_als:
            raise velden["letter"].fout(f"doel ‘{letter}’ staat er al.")
        telt_als[letter] = (
            str(velden["gelijk_aan"].keuze(tuple(telt_als))) if "gelijk_aan" in velden else letter
        )
        namen[letter] = velden["naam"].tekst()
        namen_naaste[letter] = _of(velden, "naam_naaste", namen[letter])
        if "voorbeeld" in velden:
            voorbeelden[letter] = velden["voorbeeld"].tekst()
    return Doelen(telt_als, namen, namen_naaste, voorbeelden)


def _of(velden: Mapping[str, Knoop], naam: str, anders: str) -> str:
    return velden[naam].tekst() if naam in velden else anders
