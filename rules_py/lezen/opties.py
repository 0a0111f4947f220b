"""Content -> the options of a question: what may be chosen, in the words for both readers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from rules_py.lezen.knoop import Knoop
from rules_py.lezen.schalen import Doelen, Gebied, Schaal
from rules_py.model.basis import Waarde


@dataclass(frozen=True)
class Bouwstenen:
    """What a question may be made of."""

    schalen: Mapping[str, Schaal]
    gebieden: Mapping[str, Gebied]
    doelen: Doelen
    bronnen: Iterable[str]


@dataclass(frozen=True)
class Opties:
    """Per value: the words of the option and its example, for both readers, and the words after "Als"."""

    waarden: tuple[Waarde, ...] = ()
    labels: Mapping[Waarde, str] = field(default_factory=dict)
    labels_naaste: Mapping[Waarde, str] = field(default_factory=dict)
    voorbeelden: Mapping[Waarde, str] = field(default_factory=dict)
    voorbeelden_naaste: Mapping[Waarde, str] = field(default_factory=dict)
    als: Mapping[Waarde, str] = field(default_factory=dict)
    namen: Mapping[Waarde, str] = field(default_factory=dict)


def lees_opties(knoop: Knoop, velden: Mapping[str, Knoop], soort: str, stenen: Bouwstenen) -> Opties:
    """The options of one question, from its scale, the leefgebieden or the goals."""
    if soort == "gebieden":
        kort: dict[Waarde, str] = {naam: gebied.kort for naam, gebied in stenen.gebieden.items()}
        voorbeelden: dict[Waarde, str] = {naam: een.voorbeeld for naam, een in stenen.gebieden.items()}
        naaste: dict[Waarde, str] = {naam: een.voorbeeld_naaste for naam, een in stenen.gebieden.items()}
        return Opties(tuple(stenen.gebieden), kort, kort, voorbeelden, naaste)
    if soort == "meerkeuze":
        doelen = stenen.doelen
        return Opties(
            tuple(doelen.namen), doelen.namen, doelen.namen_naaste, doelen.voorbeelden, doelen.voorbeelden
        )
    if soort == "getal":
        return Opties()
    if "schaal" not in velden or "opties" not in velden:
        raise knoop.fout("een keuzevraag heeft een ‘schaal’ en ‘opties’. Vul ze in.")
    schaal = stenen.schalen[str(velden["schaal"].keuze(tuple(stenen.schalen)))]
    return replace(_lees_keuzen(velden["opties"], tuple(schaal)), namen=schaal)


def _lees_keuzen(knoop: Knoop, waarden: tuple[Waarde, ...]) -> Opties:
    """The options of a scale, each value once."""
    gelezen: dict[str, dict[Waarde, str]] = {
        naam: {} for naam in ("tekst", "tekst_naaste", "voorbeeld", "voorbeeld_naaste", "als")
    }
    for optie in knoop.lijst():
        velden = optie.velden("waarde tekst als", "voorbeeld tekst_naaste voorbeeld_naaste")
        waarde = velden["waarde"].keuze(waarden)
        if waarde in gelezen["tekst"]:
            raise velden["waarde"].fout(f"de optie ‘{waarde}’ staat er al. Haal er één weg.")
        for naam, teksten in gelezen.items():
            deel = velden.get(naam, velden.get(naam.removesuffix("_naaste")))
            if deel:
                teksten[waarde] = deel.tekst()
    if missend := [waarde for waarde in waarden if waarde not in gelezen["tekst"]]:
        raise knoop.fout(f"de optie ‘{missend[0]}’ ontbreekt. Elke waarde van de schaal heeft een optie.")
    return Opties(waarden, *(gelezen[naam] for naam in gelezen))
