"""Content -> questions. Every question's options must cover its scale exactly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from rules_py.lezen.knoop import Knoop, verzamel
from rules_py.lezen.schalen import Doelen, Gebied
from rules_py.model.basis import WEET_NIET, Voorwaarde, Waarde
from rules_py.model.fouten import KaderFout
from rules_py.model.kader import Bewoording, Vraag

SOORTEN = ("keuze", "meerkeuze", "getal", "gebieden")
STER = "*"


@dataclass(frozen=True)
class Bouwstenen:
    """What a question may be made of. ``themas`` is filled from the file itself."""

    schalen: Mapping[str, tuple[Waarde, ...]]
    gebieden: Mapping[str, Gebied]
    doelen: Doelen
    bronnen: Iterable[str]
    themas: tuple[str, ...] = ()


def lees_vragen(knoop: Knoop, stenen: Bouwstenen) -> dict[str, Vraag]:
    """All questions in the order they are asked; a path with * becomes one question a leefgebied.

    Questions with * that stand together in one theme are asked together, leefgebied by leefgebied.
    """
    velden = knoop.velden("themas vragen", "korte_route")
    themas = []
    for rij in velden["themas"].lijst():
        thema = rij.velden("id naam", "naam_naaste")
        for naam in thema.keys() - {"id"}:
            thema[naam].tekst()
        themas.append(thema["id"].tekst())
    stenen = replace(stenen, themas=tuple(themas))
    vragen: dict[str, Vraag] = {}
    for groep in _groepen(velden["vragen"]):
        gebieden: tuple[str | None, ...] = tuple(stenen.gebieden) if STER in _pad(groep[0]) else (None,)
        for gebied in gebieden:
            for deel in groep:
                vraag = _lees_vraag(deel, stenen, gebied)
                if vraag.pad in vragen:
                    raise deel.fout(f"de vraag ‘{vraag.pad}’ staat er al.")
                vragen[vraag.pad] = vraag
    _controleer_voorbeelden(velden["vragen"], stenen.gebieden)
    return _met_geldige_voorwaarden(vragen, knoop)


def _controleer_voorbeelden(knoop: Knoop, gebieden: Mapping[str, Gebied]) -> None:
    """Examples of a leefgebied belong to a question that is asked per leefgebied."""
    stappen = {_pad(rij).rpartition(".")[2] for rij in knoop.lijst() if STER in _pad(rij)}
    for naam, gebied in gebieden.items():
        if vreemd := sorted(set(gebied.voorbeelden) - stappen):
            mag = ", ".join(sorted(stappen))
            raise knoop.fout(f"leefgebied ‘{naam}’ heeft voorbeelden bij ‘{vreemd[0]}’. Toegestaan: {mag}.")


def lees_korte_route(knoop: Knoop, vragen: Mapping[str, Vraag]) -> tuple[str, ...]:
    """The paths of the short route, where a framework has one: a first, wider outcome."""
    velden = knoop.velden("themas vragen", "korte_route")
    return velden["korte_route"].woorden(vragen) if "korte_route" in velden else ()


def _groepen(knoop: Knoop) -> list[list[Knoop]]:
    """Questions in order; those with * that follow each other in one theme are one group."""
    groepen: list[list[Knoop]] = []
    for rij in knoop.lijst():
        vorige = groepen[-1][0] if groepen else None
        samen = vorige and STER in _pad(rij) and STER in _pad(vorige) and _veld(rij) == _veld(vorige)
        if samen:
            groepen[-1].append(rij)
        else:
            groepen.append([rij])
    return groepen


def _pad(knoop: Knoop) -> str:
    pad = knoop.groep().get("pad")
    return pad if isinstance(pad, str) else ""


def _veld(knoop: Knoop) -> object:
    return knoop.groep().get("thema")


def _lees_vraag(knoop: Knoop, stenen: Bouwstenen, gebied: str | None) -> Vraag:
    velden = knoop.velden(
        "pad thema soort kort titel bron",
        "uitleg schaal opties weet_niet toon_als minimum maximum lees_meer "
        "kort_naaste titel_naaste uitleg_naaste",
    )
    soort = str(velden["soort"].keuze(SOORTEN))
    if soort == "getal" and ("minimum" not in velden or "maximum" not in velden):
        raise knoop.fout("een getalvraag heeft een ‘minimum’ en een ‘maximum’. Vul ze in.")
    pad = velden["pad"].tekst()
    opties = _lees_opties(knoop, velden, soort, stenen)
    woorden = stenen.gebieden[gebied] if gebied else None
    if woorden:
        eigen = _met_waarden(knoop, woorden.voorbeelden.get(pad.rpartition(".")[2], {}), opties.waarden)
        opties = replace(
            opties,
            voorbeelden={**eigen, **opties.voorbeelden},
            voorbeelden_naaste={**eigen, **opties.voorbeelden_naaste},
        )
    inwoner = _teksten(velden, "", woorden.invullen if woorden else {})
    naaste = _teksten(velden, "_naaste", woorden.invullen_naaste if woorden else {})
    return Vraag(
        pad=pad.replace(STER, gebied or STER),
        thema=str(velden["thema"].keuze(stenen.themas)),
        soort=soort,
        waarden=opties.waarden,
        weet_niet=velden["weet_niet"].ja_nee() if "weet_niet" in velden else True,
        **inwoner,
        labels=opties.labels,
        voorbeelden=opties.voorbeelden,
        naaste=Bewoording(**naaste, labels=opties.labels_naaste, voorbeelden=opties.voorbeelden_naaste),
        als=opties.als,
        toon_als=lees_voorwaarde(velden["toon_als"], gebied) if "toon_als" in velden else {},
        bron=velden["bron"].woorden(stenen.bronnen),
        gebied=gebied,
        lees_meer=_lees_meer(velden, gebied, stenen),
        minimum=velden["minimum"].geheel() if soort == "getal" else 0,
        maximum=velden["maximum"].geheel() if soort == "getal" else 0,
    )


def _met_waarden(
    knoop: Knoop, voorbeelden: Mapping[str, str], waarden: tuple[Waarde, ...]
) -> dict[Waarde, str]:
    """Examples by value: in JSON, where the framework comes from, every key is text."""
    naar_waarde = {str(waarde): waarde for waarde in waarden}
    if vreemd := [sleutel for sleutel in voorbeelden if sleutel not in naar_waarde]:
        mag = ", ".join(naar_waarde)
        raise knoop.fout(f"een leefgebied heeft een voorbeeld bij ‘{vreemd[0]}’. Toegestaan: {mag}.")
    return {naar_waarde[sleutel]: tekst for sleutel, tekst in voorbeelden.items()}


def _lees_meer(velden: Mapping[str, Knoop], gebied: str | None, stenen: Bouwstenen) -> str:
    """The page that explains the question, from the root of the site; {nummer} is the leefgebied's."""
    nummer = str(tuple(stenen.gebieden).index(gebied) + 1) if gebied else ""
    return velden["lees_meer"].sjabloon("nummer").format(nummer=nummer) if "lees_meer" in velden else ""


def _teksten(velden: Mapping[str, Knoop], achter: str, invullen: Mapping[str, str]) -> dict[str, str]:
    """Short name, title and explanation; a wording that is not given is the resident's."""
    gevonden = {}
    for naam in ("kort", "titel", "uitleg"):
        knoop = velden.get(naam + achter, velden.get(naam))
        gevonden[naam] = knoop.sjabloon(*invullen).format(**invullen) if knoop else ""
    return gevonden


@dataclass(frozen=True)
class _Opties:
    """Per value: the words of the option and its example, for both readers, and the words after "Als"."""

    waarden: tuple[Waarde, ...] = ()
    labels: Mapping[Waarde, str] = field(default_factory=dict)
    labels_naaste: Mapping[Waarde, str] = field(default_factory=dict)
    voorbeelden: Mapping[Waarde, str] = field(default_factory=dict)
    voorbeelden_naaste: Mapping[Waarde, str] = field(default_factory=dict)
    als: Mapping[Waarde, str] = field(default_factory=dict)


def _lees_opties(knoop: Knoop, velden: Mapping[str, Knoop], soort: str, stenen: Bouwstenen) -> _Opties:
    if soort == "gebieden":
        kort: dict[Waarde, str] = {naam: gebied.kort for naam, gebied in stenen.gebieden.items()}
        voorbeelden: dict[Waarde, str] = {naam: een.voorbeeld for naam, een in stenen.gebieden.items()}
        naaste: dict[Waarde, str] = {naam: een.voorbeeld_naaste for naam, een in stenen.gebieden.items()}
        return _Opties(tuple(stenen.gebieden), kort, kort, voorbeelden, naaste)
    if soort == "meerkeuze":
        doelen = stenen.doelen
        return _Opties(
            tuple(doelen.namen), doelen.namen, doelen.namen_naaste, doelen.voorbeelden, doelen.voorbeelden
        )
    if soort == "getal":
        return _Opties()
    if "schaal" not in velden or "opties" not in velden:
        raise knoop.fout("een keuzevraag heeft een ‘schaal’ en ‘opties’. Vul ze in.")
    waarden = stenen.schalen[str(velden["schaal"].keuze(tuple(stenen.schalen)))]
    return _lees_keuzen(velden["opties"], waarden)


def _lees_keuzen(knoop: Knoop, waarden: tuple[Waarde, ...]) -> _Opties:
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
    return _Opties(waarden, *(gelezen[naam] for naam in gelezen))


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
