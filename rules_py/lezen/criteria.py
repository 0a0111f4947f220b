"""Content -> criteria: what a profile allows for a question follows from the reading that was chosen."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rules_py.lezen.knoop import Knoop
from rules_py.model.basis import Waarde
from rules_py.model.kader import Afhankelijk, Criterium
from rules_py.model.vraag import Vraag

LEZINGEN = ("proza", "schema", "beide")
LEZINGVELDEN = "proza schema keuze reden verschil"
HASH = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True)
class Bekend:
    """What a profile may refer to."""

    vragen: Mapping[str, Vraag]
    families: Iterable[str]
    banden: Iterable[str]
    bronnen: Iterable[str]
    verschillen: Iterable[str]


def lees_criterium(pad: str, knoop: Knoop, bekend: Bekend) -> Criterium:
    """One criterion. What counts is the chosen reading, and ``ook`` where more is allowed for a reason.

    The reading that was not chosen stays in the data. ``hard``: the text leaves no room ("moet").
    """
    if pad not in bekend.vragen:
        raise knoop.fout(f"de vraag ‘{pad}’ bestaat niet. Kijk in vragen/ hoe die heet.")
    schaal = bekend.vragen[pad].waarden
    velden = knoop.velden("lezing bron citaat", "ook als hard gemiddelde")
    waarden = _waarden(velden, schaal, bekend)
    bron = velden["bron"].woorden(bekend.bronnen)
    if not bron:
        raise velden["bron"].fout("hier hoort minstens één bron. Zet erbij waar het staat.")
    controleer_citaten(velden["citaat"])
    return Criterium(
        vraag=pad,
        waarden=waarden,
        als=_als(velden["als"], waarden, bekend) if "als" in velden else None,
        gemiddelde=velden["gemiddelde"].keuzen(waarden) if "gemiddelde" in velden else waarden,
        bron=bron,
        verschil=lees_verschil(
            velden["lezing"].velden("proza schema keuze reden verschil")["verschil"], bekend
        ),
        hard="hard" in velden,
        hard_reden=_hard(velden["hard"]) if "hard" in velden else "",
    )


def _waarden(velden: Mapping[str, Knoop], schaal: tuple[Waarde, ...], bekend: Bekend) -> tuple[Waarde, ...]:
    """The values that count: of the chosen reading and of ``ook``, in the order of the scale."""
    lezing = velden["lezing"].velden(LEZINGVELDEN)
    lezing["reden"].tekst()
    gelezen = {naam: lezing[naam].of_leeg(lambda deel: deel.keuzen(schaal)) for naam in ("proza", "schema")}
    keuze = str(lezing["keuze"].keuze(LEZINGEN))
    telt: set[Waarde] = set()
    for naam in ("proza", "schema") if keuze == "beide" else (keuze,):
        gekozen = gelezen[naam]
        if gekozen is None:
            raise lezing["keuze"].fout(f"de keuze is ‘{keuze}’, maar ‘{naam}’ is leeg. Vul de lezing in.")
        telt |= set(gekozen)
    if "ook" in velden:
        telt |= _ook(velden["ook"], schaal, telt, bekend)
    if not telt:
        raise velden["lezing"].fout("een criterium zonder waarden sluit iedereen uit. Noem er minstens één.")
    return tuple(waarde for waarde in schaal if waarde in telt)


def _ook(knoop: Knoop, schaal: tuple[Waarde, ...], telt: set[Waarde], bekend: Bekend) -> set[Waarde]:
    """Values that are allowed beside the reading, each for a reason with a source."""
    velden = knoop.velden("waarden reden bron")
    velden["reden"].tekst()
    if not velden["bron"].woorden(bekend.bronnen):
        raise velden["bron"].fout("hier hoort minstens één bron. Zet erbij waar het staat.")
    erbij = set(velden["waarden"].keuzen(schaal))
    if al := sorted(map(str, erbij & telt)):
        raise velden["waarden"].fout(f"‘{al[0]}’ staat al in de gekozen lezing. Haal het hier weg.")
    return erbij


def _hard(knoop: Knoop) -> str:
    velden = knoop.velden("reden citaat")
    controleer_citaten(velden["citaat"])
    return velden["reden"].tekst()


def _als(knoop: Knoop, waarden: tuple[Waarde, ...], bekend: Bekend) -> Afhankelijk:
    velden = knoop.velden("vraag in waarden")
    vraag = str(velden["vraag"].keuze(tuple(bekend.vragen)))
    return Afhankelijk(
        vraag=vraag,
        bij=frozenset(velden["in"].keuzen(bekend.vragen[vraag].waarden)),
        waarden=velden["waarden"].keuzen(waarden),
    )


def controleer_citaten(knoop: Knoop) -> None:
    """The few words of the source that something rests on: their line, how many, and their hash.

    Whether they stand there is for who has the source (bouw/citaten.py); here only the form.
    """
    if not knoop.lijst():
        raise knoop.fout("hier hoort minstens één plaats in de bron. Zet erbij waar het staat.")
    for rij in knoop.lijst():
        velden = rij.velden("regel woorden hash")
        for naam in ("regel", "woorden"):
            if velden[naam].geheel() < 1:
                raise velden[naam].fout("hier hoort een getal vanaf 1.")
        if not HASH.fullmatch(velden["hash"].tekst()):
            raise velden["hash"].fout("een hash heeft zestien tekens, 0-9 en a-f. Zie bouw/citaten.py.")


def lees_verschil(knoop: Knoop, bekend: Bekend) -> str | None:
    """The id of a difference inside the source, or null."""
    kies: Callable[[Knoop], str] = lambda deel: str(deel.keuze(tuple(bekend.verschillen)))  # noqa: E731
    return knoop.of_leeg(kies)
