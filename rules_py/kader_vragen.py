"""Content -> scales and questions. Every question's options must cover its scale exactly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rules_py.basis import WEET_NIET, Voorwaarde, Waarde
from rules_py.fouten import KaderFout
from rules_py.lezer import Knoop, verzamel
from rules_py.model import Vraag

SOORTEN = ("keuze", "meerkeuze", "getal", "gebieden")
STER = "*"


def lees_schalen(knoop: Knoop, bronnen: Iterable[str]) -> dict[str, tuple[Waarde, ...]]:
    """Scale id -> its values in order (H3 and the profile texts)."""
    schalen: dict[str, tuple[Waarde, ...]] = {}
    for naam, schaal in knoop.paren():
        velden = schaal.velden("bron waarden")
        velden["bron"].woorden(bronnen)
        waarden: list[Waarde] = []
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
            deel["naam"].tekst()
            deel["betekenis"].tekst()
            waarden.append(waarde)
        schalen[str(naam)] = tuple(waarden)
    return schalen


def lees_gebieden(knoop: Knoop, bronnen: Iterable[str]) -> dict[str, dict[str, str]]:
    """Leefgebied id -> its words (H3)."""
    gebieden: dict[str, dict[str, str]] = {}
    for rij in knoop.lijst():
        velden = rij.velden("id nummer naam kort gaat_over voorbeeld bron")
        velden["bron"].woorden(bronnen)
        velden["nummer"].geheel()
        naam = velden["id"].tekst()
        if naam in gebieden:
            raise velden["id"].fout(f"‘{naam}’ staat er al. Geef elk leefgebied een eigen id.")
        gebieden[naam] = {veld: velden[veld].tekst() for veld in ("naam", "kort", "gaat_over", "voorbeeld")}
    return gebieden


def lees_doelen(knoop: Knoop, bronnen: Iterable[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Goals (H6): letter -> the letter it counts as (h counts as c), and letter -> words."""
    telt_als: dict[str, str] = {}
    namen: dict[str, str] = {}
    for rij in knoop.lijst():
        velden = rij.velden("letter naam subdoelen bron", "gelijk_aan")
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
    return telt_als, namen


@dataclass(frozen=True)
class Bouwstenen:
    """What a question may be made of. ``themas`` is filled from the file itself."""

    schalen: Mapping[str, tuple[Waarde, ...]]
    gebieden: Mapping[str, Mapping[str, str]]
    doelen: Mapping[str, str]
    bronnen: Iterable[str]
    themas: tuple[str, ...] = ()


def lees_vragen(knoop: Knoop, stenen: Bouwstenen) -> dict[str, Vraag]:
    """All questions in the order they are asked; a path with * becomes one question a leefgebied."""
    velden = knoop.velden("themas vragen")
    themas = []
    for rij in velden["themas"].lijst():
        thema = rij.velden("id naam")
        thema["naam"].tekst()
        themas.append(thema["id"].tekst())
    stenen = replace(stenen, themas=tuple(themas))
    per_gebied = [rij for rij in velden["vragen"].lijst() if STER in _pad(rij)]
    vragen: dict[str, Vraag] = {}
    ster_gedaan = False
    for rij in velden["vragen"].lijst():
        if rij not in per_gebied:
            groep: list[tuple[Knoop, str | None]] = [(rij, None)]
        elif ster_gedaan:
            continue
        else:  # all questions of one leefgebied stand together
            groep = [(deel, gebied) for gebied in stenen.gebieden for deel in per_gebied]
            ster_gedaan = True
        for deel, gebied in groep:
            vraag = _lees_vraag(deel, stenen, gebied)
            if vraag.pad in vragen:
                raise deel.fout(f"de vraag ‘{vraag.pad}’ staat er al.")
            vragen[vraag.pad] = vraag
    return _met_geldige_voorwaarden(vragen, knoop)


def _pad(knoop: Knoop) -> str:
    pad = knoop.groep().get("pad")
    return pad if isinstance(pad, str) else ""


def _lees_vraag(knoop: Knoop, stenen: Bouwstenen, gebied: str | None) -> Vraag:
    velden = knoop.velden(
        "pad thema soort kort titel bron", "uitleg schaal opties weet_niet toon_als minimum maximum"
    )
    soort = str(velden["soort"].keuze(SOORTEN))
    invullen = stenen.gebieden[gebied] if gebied else {}
    sjabloon = {naam: velden[naam].sjabloon(*invullen) for naam in ("titel", "uitleg") if naam in velden}
    waarden: tuple[Waarde, ...] = ()
    labels: dict[Waarde, str] = {}
    voorbeelden: dict[Waarde, str] = {}
    als: dict[Waarde, str] = {}
    if soort == "keuze":
        if "schaal" not in velden or "opties" not in velden:
            raise knoop.fout("een keuzevraag heeft een ‘schaal’ en ‘opties’. Vul ze in.")
        waarden = stenen.schalen[str(velden["schaal"].keuze(tuple(stenen.schalen)))]
        labels, voorbeelden, als = _lees_opties(velden["opties"], waarden)
    elif soort == "gebieden":
        waarden = tuple(stenen.gebieden)
        labels = {naam: delen["kort"] for naam, delen in stenen.gebieden.items()}
    elif soort == "meerkeuze":
        waarden, labels = tuple(stenen.doelen), dict(stenen.doelen.items())
    elif "minimum" not in velden or "maximum" not in velden:
        raise knoop.fout("een getalvraag heeft een ‘minimum’ en een ‘maximum’. Vul ze in.")
    return Vraag(
        pad=velden["pad"].tekst().replace(STER, gebied or STER),
        thema=str(velden["thema"].keuze(stenen.themas)),
        soort=soort,
        waarden=waarden,
        weet_niet=velden["weet_niet"].ja_nee() if "weet_niet" in velden else True,
        kort=velden["kort"].tekst(),
        titel=sjabloon["titel"].format(**invullen),
        uitleg=sjabloon.get("uitleg", "").format(**invullen),
        labels=labels,
        voorbeelden=voorbeelden,
        als=als,
        toon_als=lees_voorwaarde(velden["toon_als"], gebied) if "toon_als" in velden else {},
        bron=velden["bron"].woorden(stenen.bronnen),
        gebied=gebied,
        minimum=velden["minimum"].geheel() if soort == "getal" else 0,
        maximum=velden["maximum"].geheel() if soort == "getal" else 0,
    )


def _lees_opties(
    knoop: Knoop, waarden: tuple[Waarde, ...]
) -> tuple[dict[Waarde, str], dict[Waarde, str], dict[Waarde, str]]:
    """Per value: the words of the option, its example, and how it is said after "Als"."""
    labels: dict[Waarde, str] = {}
    voorbeelden: dict[Waarde, str] = {}
    als: dict[Waarde, str] = {}
    for optie in knoop.lijst():
        velden = optie.velden("waarde tekst als", "voorbeeld")
        waarde = velden["waarde"].keuze(waarden)
        if waarde in labels:
            raise velden["waarde"].fout(f"de optie ‘{waarde}’ staat er al. Haal er één weg.")
        labels[waarde] = velden["tekst"].tekst()
        als[waarde] = velden["als"].tekst()
        if "voorbeeld" in velden:
            voorbeelden[waarde] = velden["voorbeeld"].tekst()
    if missend := [waarde for waarde in waarden if waarde not in labels]:
        raise knoop.fout(f"de optie ‘{missend[0]}’ ontbreekt. Elke waarde van de schaal heeft een optie.")
    return labels, voorbeelden, als


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
            raise knoop.fout(f"de vraag ‘{pad}’ bestaat niet. Kijk in vragen.yaml hoe die heet.")
        for waarde in waarden:
            if waarde not in (*vragen[pad].waarden, WEET_NIET):
                mag = ", ".join(map(str, (*vragen[pad].waarden, WEET_NIET)))
                raise knoop.fout(f"{pad}: ‘{waarde}’ is geen waarde. Toegestaan: {mag}.")


def _met_geldige_voorwaarden(vragen: dict[str, Vraag], knoop: Knoop) -> dict[str, Vraag]:
    def controleer(vraag: Vraag) -> None:
        try:
            controleer_voorwaarde(knoop, vraag.toon_als, vragen)
        except KaderFout as fout:
            raise knoop.fout(f"{vraag.pad}, toon_als: {fout.fouten[0].melding}") from fout

    verzamel([lambda vraag=vraag: controleer(vraag) for vraag in vragen.values()])  # type: ignore[misc]
    return vragen
