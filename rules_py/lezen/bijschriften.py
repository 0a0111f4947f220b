"""Content that the pages show beside the rules: what the worker decides, and the framework's own words."""

from collections.abc import Collection, Iterable, Mapping

from rules_py.lezen.knoop import Knoop
from rules_py.model.basis import Waarde
from rules_py.model.fouten import KaderFout, onbekende_sleutel
from rules_py.model.vraag import Vraag


def controleer_punten(knoop: Knoop, bronnen: Iterable[str]) -> None:
    """What the text leaves to the worker: a sentence, its sources, and when it is said."""
    for rij in knoop.lijst():
        velden = rij.velden("tekst bron", "bij")
        velden["tekst"].tekst()
        velden["bron"].woorden(bronnen)
        for bij in velden["bij"].lijst() if "bij" in velden else ():
            bij.tekst()


def controleer_woorden(knoop: Knoop) -> None:
    """Words that only this framework uses, each explained."""
    for rij in knoop.lijst():
        velden = rij.velden("woord uitleg", "vormen")
        velden["woord"].tekst()
        velden["uitleg"].tekst()
        for vorm in velden["vormen"].lijst() if "vormen" in velden else ():
            vorm.tekst()


def controleer_namen(knoop: Knoop, vragen: Mapping[str, Vraag]) -> None:
    """What questions and answers are called for the wijkteam: of questions and values that exist."""
    velden = knoop.velden("", "vragen antwoorden")
    paden = {_zonder_gebied(vraag): vraag for vraag in vragen.values()}
    if "vragen" in velden:
        _controleer_tekst(velden["vragen"], paden)
    for vraag, antwoorden in velden["antwoorden"].paren() if "antwoorden" in velden else ():
        if vraag not in paden:
            raise KaderFout([onbekende_sleutel(velden["antwoorden"].plek, vraag, paden)])
        _controleer_tekst(antwoorden, paden[str(vraag)].waarden)


def _zonder_gebied(vraag: Vraag) -> str:
    """A path as the file writes it: one line for all leefgebieden together."""
    return vraag.pad.replace(f".{vraag.gebied}.", ".*.") if vraag.gebied else vraag.pad


def _controleer_tekst(knoop: Knoop, mag: Collection[Waarde]) -> None:
    for sleutel, naam in knoop.paren():
        if sleutel not in mag:
            raise KaderFout([onbekende_sleutel(knoop.plek, sleutel, mag)])
        naam.tekst()
