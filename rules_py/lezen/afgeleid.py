"""Content -> what is counted from the answers without being asked, and which answers are heavier."""

from collections.abc import Iterable, Mapping

from rules_py.lezen.criteria import controleer_citaten
from rules_py.lezen.knoop import Knoop
from rules_py.lezen.voorwaarden import controleer_voorwaarde, lees_voorwaarde
from rules_py.model.basis import Waarde
from rules_py.model.vraag import Afgeleid, Bewoording, Uitzondering, Volgorde, Vraag, Zwaarte


def lees_afgeleid(
    knoop: Knoop, gebieden: Iterable[str], vragen: Mapping[str, Vraag], bronnen: Iterable[str]
) -> dict[str, Afgeleid]:
    """Path -> a number of leefgebieden, in classes (bijlage 1: one, a few, many)."""
    gelezen: dict[str, Afgeleid] = {}
    for pad, rij in knoop.paren():
        if pad in vragen:
            raise rij.fout(f"‘{pad}’ is al een vraag. Geef het een eigen naam.")
        velden = rij.velden("kort telt bron klassen")
        telt = {gebied: lees_voorwaarde(velden["telt"], gebied) for gebied in gebieden}
        for voorwaarde in telt.values():
            controleer_voorwaarde(velden["telt"], voorwaarde, vragen)
        klassen = [klasse.velden("waarde tot naam tekst als") for klasse in velden["klassen"].lijst()]
        tot = tuple((klasse["waarde"].tekst(), klasse["tot"].geheel()) for klasse in klassen)
        if [grens for _, grens in tot] != sorted({grens for _, grens in tot}):
            raise velden["klassen"].fout("zet de klassen op volgorde: elke ‘tot’ is hoger dan die ervoor.")
        gelezen[str(pad)] = Afgeleid(_vraag(str(pad), velden, klassen, bronnen), telt, tot)
    return gelezen


def _vraag(
    pad: str, velden: Mapping[str, Knoop], klassen: list[dict[str, Knoop]], bronnen: Iterable[str]
) -> Vraag:
    """The words of a derived answer, in the shape of a question that nobody is asked."""
    woorden: dict[str, dict[Waarde, str]] = {
        veld: {klasse["waarde"].tekst(): klasse[veld].tekst() for klasse in klassen}
        for veld in ("naam", "tekst", "als")
    }
    kort = velden["kort"].tekst()
    return Vraag(
        pad=pad,
        thema="",
        soort="afgeleid",
        waarden=tuple(woorden["naam"]),
        weet_niet=True,
        kort=kort,
        titel=kort,
        uitleg="",
        waarom="",
        labels=woorden["tekst"],
        voorbeelden={},
        naaste=Bewoording(kort, kort, "", "", woorden["tekst"], {}),
        als=woorden["als"],
        namen=woorden["naam"],
        toon_als={},
        bron=velden["bron"].woorden(bronnen),
    )


def lees_zwaarte(
    knoop: Knoop, vragen: Mapping[str, Vraag], families: Iterable[str], bronnen: Iterable[str]
) -> Zwaarte:
    """Which answers are heavier than others, and where the text itself lets a heavier one weigh less."""
    velden = knoop.velden("volgorde uitzonderingen")
    volgorde: dict[str, Volgorde] = {}
    for rij in velden["volgorde"].lijst():
        deel = rij.velden("vraag oplopend bron")
        pad = str(deel["vraag"].keuze(tuple(vragen)))
        volgorde[pad] = Volgorde(pad, deel["oplopend"].keuzen(vragen[pad].waarden))
        deel["bron"].woorden(bronnen)
    return Zwaarte(
        tuple(volgorde.values()),
        tuple(_uitzondering(rij, volgorde, families, bronnen) for rij in velden["uitzonderingen"].lijst()),
    )


def _uitzondering(
    knoop: Knoop, volgorde: Mapping[str, Volgorde], families: Iterable[str], bronnen: Iterable[str]
) -> Uitzondering:
    velden = knoop.velden("familie vraag van naar reden bron citaat")
    controleer_citaten(velden["citaat"])
    pad = str(velden["vraag"].keuze(tuple(volgorde)))
    return Uitzondering(
        familie=str(velden["familie"].keuze(tuple(families))),
        vraag=pad,
        van=velden["van"].keuze(volgorde[pad].oplopend),
        naar=velden["naar"].keuze(volgorde[pad].oplopend),
        reden=velden["reden"].tekst(),
        bron=velden["bron"].woorden(bronnen),
    )


def controleer_zoekwoorden(knoop: Knoop, vragen: Mapping[str, Vraag]) -> None:
    """The words by which a text would speak about a question (for bouw/citaten.py)."""
    for pad, stammen in knoop.paren():
        if pad not in vragen:
            raise stammen.fout(f"de vraag ‘{pad}’ bestaat niet. Kijk in vragen/ hoe die heet.")
        for stam in stammen.lijst():
            stam.tekst()
