"""Content -> questions. Every question's options must cover its scale exactly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from rules_py.lezen.knoop import Knoop, verzamel
from rules_py.lezen.opties import Bouwstenen, lees_opties
from rules_py.lezen.schalen import lees_schalen
from rules_py.lezen.voorwaarden import STER, controleer_voorwaarde, lees_voorwaarde
from rules_py.model.basis import Waarde
from rules_py.model.fouten import KaderFout
from rules_py.model.vraag import Bewoording, Thema, Vraag

SOORTEN = ("keuze", "meerkeuze", "getal", "gebieden")


def lees_vragen(
    themas: Iterable[Knoop], extra: Knoop | None, stenen: Bouwstenen
) -> tuple[tuple[Thema, ...], dict[str, Vraag]]:
    """The themes in order (a file each) and all questions in the order they are asked.

    ``extra``: the questions of the second document, in the theme they name, after the question they name.
    A path with * becomes one question a leefgebied; those that stand together in one theme are asked
    together, leefgebied by leefgebied.
    """
    gelezen: list[Thema] = []
    gevonden: dict[str, _Gevonden] = {}
    bij = extra.groep().get("thema") if extra else None
    for knoop in themas:
        velden = knoop.velden("thema vragen")
        thema = _lees_thema(velden["thema"])
        if thema.id in {een.id for een in gelezen}:
            raise velden["thema"].fout(
                f"thema ‘{thema.id}’ staat ook in een ander bestand. Geef het een eigen id."
            )
        gelezen.append(thema)
        rijen = velden["vragen"].lijst()
        if extra and thema.id == bij:
            _voeg_toe(gevonden, thema.id, *_met_extra(extra, rijen, stenen))
        else:
            _voeg_toe(gevonden, thema.id, rijen, stenen)
    if extra and bij not in {thema.id for thema in gelezen}:
        raise extra.fout(f"het thema ‘{bij}’ bestaat niet. Kijk in vragen/ hoe die heten.")
    _controleer_voorbeelden([een.knoop for een in gevonden.values()], stenen)
    vragen = {pad: een.vraag for pad, een in gevonden.items()}
    _controleer_voorwaarden(gevonden.values(), vragen)
    return tuple(gelezen), vragen


@dataclass(frozen=True)
class _Gevonden:
    """A question and where it stands."""

    vraag: Vraag
    knoop: Knoop


def _lees_thema(knoop: Knoop) -> Thema:
    velden = knoop.velden("id naam", "naam_naaste")
    naam = velden["naam"].tekst()
    return Thema(
        velden["id"].tekst(), naam, velden["naam_naaste"].tekst() if "naam_naaste" in velden else naam
    )


def _met_extra(knoop: Knoop, rijen: list[Knoop], stenen: Bouwstenen) -> tuple[list[Knoop], Bouwstenen]:
    """The questions of a theme with those of the second document among them, and the scales of both."""
    velden = knoop.velden("thema na schalen vragen")
    paden = tuple(_pad(rij) for rij in rijen)
    plek = paden.index(str(velden["na"].keuze(paden))) + 1
    schalen = {**stenen.schalen, **lees_schalen(velden["schalen"], stenen.bronnen)}
    return [*rijen[:plek], *velden["vragen"].lijst(), *rijen[plek:]], replace(stenen, schalen=schalen)


def _voeg_toe(gevonden: dict[str, _Gevonden], thema: str, rijen: list[Knoop], stenen: Bouwstenen) -> None:
    """Add the questions of one theme, in the order they are asked."""
    for groep in _groepen(rijen):
        gebieden: tuple[str | None, ...] = tuple(stenen.gebieden) if STER in _pad(groep[0]) else (None,)
        for gebied in gebieden:
            for deel in groep:
                vraag = _lees_vraag(deel, thema, stenen, gebied)
                if vraag.pad in gevonden:
                    raise deel.fout(f"de vraag ‘{vraag.pad}’ staat er al.")
                if vraag.samen:
                    _controleer_samen(deel, vraag, [een.vraag for een in gevonden.values()])
                gevonden[vraag.pad] = _Gevonden(vraag, deel)


def _controleer_samen(knoop: Knoop, vraag: Vraag, eerder: list[Vraag]) -> None:
    """A screen holds questions of one theme, and of one leefgebied."""
    if not eerder or (eerder[-1].thema, eerder[-1].gebied) != (vraag.thema, vraag.gebied):
        waar = "leefgebied" if vraag.gebied else "thema"
        raise knoop.fout(
            f"‘samen’ kan niet bij ‘{vraag.pad}’: hiervoor staat geen vraag van dit {waar}. Haal het weg."
        )


def _controleer_voorbeelden(rijen: list[Knoop], stenen: Bouwstenen) -> None:
    """Examples of a leefgebied belong to a question that is asked per leefgebied."""
    stappen = {_pad(rij).rpartition(".")[2] for rij in rijen if STER in _pad(rij)}
    for naam, gebied in stenen.gebieden.items():
        if vreemd := sorted(set(gebied.voorbeelden) - stappen):
            mag = ", ".join(sorted(stappen)) or "geen"
            melding = f"leefgebied ‘{naam}’ heeft voorbeelden bij ‘{vreemd[0]}’. Toegestaan: {mag}."
            raise gebied.knoop.fout(melding)


def _groepen(rijen: Iterable[Knoop]) -> list[list[Knoop]]:
    """Questions of one theme in order; those with * that follow each other are one group."""
    groepen: list[list[Knoop]] = []
    for rij in rijen:
        vorige = groepen[-1][0] if groepen else None
        if vorige and STER in _pad(rij) and STER in _pad(vorige):
            groepen[-1].append(rij)
        else:
            groepen.append([rij])
    return groepen


def _pad(knoop: Knoop) -> str:
    pad = knoop.groep().get("pad")
    return pad if isinstance(pad, str) else ""


def _lees_vraag(knoop: Knoop, thema: str, stenen: Bouwstenen, gebied: str | None) -> Vraag:
    velden = knoop.velden(
        "pad soort kort titel bron",
        "uitleg waarom schaal opties weet_niet samen ter_beoordeling teer toon_als minimum maximum "
        "lees_meer kort_naaste titel_naaste uitleg_naaste waarom_naaste",
    )
    soort = str(velden["soort"].keuze(SOORTEN))
    if soort == "getal" and ("minimum" not in velden or "maximum" not in velden):
        raise knoop.fout("een getalvraag heeft een ‘minimum’ en een ‘maximum’. Vul ze in.")
    pad = velden["pad"].tekst()
    opties = lees_opties(knoop, velden, soort, stenen)
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
        thema=thema,
        soort=soort,
        waarden=opties.waarden,
        weet_niet=velden["weet_niet"].ja_nee() if "weet_niet" in velden else True,
        **inwoner,
        labels=opties.labels,
        voorbeelden=opties.voorbeelden,
        naaste=Bewoording(**naaste, labels=opties.labels_naaste, voorbeelden=opties.voorbeelden_naaste),
        als=opties.als,
        namen=opties.namen,
        toon_als=lees_voorwaarde(velden["toon_als"], gebied) if "toon_als" in velden else {},
        bron=velden["bron"].woorden(stenen.bronnen),
        gebied=gebied,
        samen="samen" in velden and velden["samen"].ja_nee(),
        ter_beoordeling=velden["ter_beoordeling"].ja_nee() if "ter_beoordeling" in velden else False,
        teer=(woorden is not None and woorden.teer) or ("teer" in velden and velden["teer"].ja_nee()),
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
    """Short name, title and explanations; a wording that is not given is the resident's."""
    gevonden = {}
    for naam in ("kort", "titel", "uitleg", "waarom"):
        knoop = velden.get(naam + achter, velden.get(naam))
        gevonden[naam] = knoop.sjabloon(*invullen).format(**invullen) if knoop else ""
    return gevonden


def _controleer_voorwaarden(gevonden: Iterable[_Gevonden], vragen: Mapping[str, Vraag]) -> None:
    def controleer(een: _Gevonden) -> None:
        try:
            controleer_voorwaarde(een.knoop, een.vraag.toon_als, vragen)
        except KaderFout as fout:
            raise een.knoop.fout(f"{een.vraag.pad}, toon_als: {fout.fouten[0].melding}") from fout

    verzamel([partial(controleer, een) for een in gevonden])
