"""Content that the pages show beside the rules: what the worker decides, and words of this framework."""

from collections.abc import Iterable

from rules_py.lezen.knoop import Knoop


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
