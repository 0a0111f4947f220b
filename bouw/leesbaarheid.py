"""Language gates on the built pages, and a report a page: ``python -m bouw.leesbaarheid [page ...]``.

Mean sentence at most 12 words, none over 20; Flesch-Douma at least 60; rare words only when the
glossary explains them or they are a compound of common words; Dutch spelling. A gate that is wrong
for a passage is answered by rewriting the passage.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import textstat
from wordfreq import zipf_frequency

from bouw.content import Content, Keuze, read_content
from bouw.job import ROOT
from bouw.taal import WOORD, Pagina, lees_site
from bouw.woorden import vormen

HOOGSTENS_GEMIDDELD = 12
HOOGSTENS_WOORDEN = 20
MINSTENS_GEMIDDELD = 7
HOOGSTENS_KORT = 0.2  # the share of running sentences that are very short
ZEER_KORT = 5  # words
OP_RIJ = 3  # very short sentences in a row are staccato
WEINIG = 8  # running sentences; below that a share says nothing
MINSTENS_FLESCH = 60
GEWOON = 3  # Zipf: once in a million words and more
CSPELL = ("npx", "--no-install", "cspell", "--no-progress", "--no-summary", "--unique", "--no-gitignore")
SPELFOUT = re.compile(r"^(.+?):\d+:\d+ - Unknown word \((.+)\)$", re.MULTILINE)
TUSSEN = ("", "s", "e", "en", "er", "-")
KORTSTE_DEEL = 3


@dataclass(frozen=True)
class Meting:
    """What was counted on one page."""

    pad: str
    zinnen: int
    gemiddeld: float
    langste: int
    flesch: float
    bevindingen: tuple[str, ...]


def meet(pagina: Pagina, uitgelegd: frozenset[str], spelfouten: Iterable[str] = ()) -> Meting:
    """Measure one page; ``uitgelegd`` are the words the glossary explains, in lower case."""
    lengtes = {zin: len(WOORD.findall(zin)) for zin in pagina.zinnen}
    aantallen = [lengtes[zin] for zin in pagina.zinnen]
    gemiddeld = sum(aantallen) / len(aantallen)
    flesch = flesch_douma(pagina)
    bevindingen = [f"zin van {n} woorden: {zin}" for zin, n in lengtes.items() if n > HOOGSTENS_WOORDEN]
    if gemiddeld > HOOGSTENS_GEMIDDELD:
        bevindingen.append(f"gemiddelde zin van {gemiddeld:.1f} woorden; hoogstens {HOOGSTENS_GEMIDDELD}")
    if flesch < MINSTENS_FLESCH:
        bevindingen.append(f"Flesch-Douma is {flesch:.0f}; minstens {MINSTENS_FLESCH}")
    bevindingen += ritme(pagina)
    bevindingen += [f"zeldzaam woord: {woord}" for woord in zeldzaam(pagina.woorden, uitgelegd)]
    bevindingen += [f"spelling: {woord}" for woord in spelfouten]
    return Meting(pagina.pad, len(aantallen), gemiddeld, max(aantallen), flesch, tuple(bevindingen))


def ritme(pagina: Pagina) -> Iterator[str]:
    """Where running text is chopped up: its mean, the share of very short sentences, three in a row.

    A sentence that stands at every row of a page ("Telt nu niet mee.") counts once.
    """
    lengtes = [[len(WOORD.findall(zin)) for zin in stuk] for stuk in pagina.lopend]
    alle = [len(WOORD.findall(zin)) for zin in dict.fromkeys(zin for stuk in pagina.lopend for zin in stuk)]
    if len(alle) >= WEINIG:
        gemiddeld, kort = sum(alle) / len(alle), sum(n <= ZEER_KORT for n in alle) / len(alle)
        if gemiddeld < MINSTENS_GEMIDDELD:
            yield f"gemiddelde zin van {gemiddeld:.1f} woorden; minstens {MINSTENS_GEMIDDELD}"
        if kort > HOOGSTENS_KORT:
            mag = f"hoogstens {HOOGSTENS_KORT:.0%}"
            yield f"{kort:.0%} van de zinnen heeft {ZEER_KORT} woorden of minder; {mag}"
    for stuk, aantallen in zip(pagina.lopend, lengtes, strict=True):
        for i in range(len(stuk) - OP_RIJ + 1):
            if max(aantallen[i : i + OP_RIJ]) <= ZEER_KORT:
                yield f"drie heel korte zinnen op rij: {' '.join(stuk[i : i + OP_RIJ])}"


def flesch_douma(pagina: Pagina) -> float:
    """How easily the page reads (Flesch-Douma); a heading or a cell ends as a sentence does."""
    textstat.set_lang("nl")
    tekst = " ".join(zin if zin[-1] in ".!?" else f"{zin}." for zin in pagina.zinnen)
    return float(textstat.flesch_reading_ease(tekst))


def zeldzaam(woorden: Iterable[str], uitgelegd: frozenset[str]) -> list[str]:
    """Rare words that nobody explains, each once."""
    namen = namenlijst()
    kandidaten = {woord.lower().replace("’", "'") for woord in woorden if woord not in namen}
    return sorted(
        woord
        for woord in kandidaten
        if woord not in uitgelegd and not is_gewoon(woord) and not is_samenstelling(woord)
    )


@cache
def is_gewoon(woord: str) -> bool:
    """Whether people meet the word often enough to know it."""
    return zipf_frequency(woord, "nl") >= GEWOON


@cache
def is_samenstelling(woord: str) -> bool:
    """Whether the word is two or more common words put together, as Dutch does."""
    for knip in range(KORTSTE_DEEL, len(woord) - KORTSTE_DEEL + 1):
        eerste, rest = woord[:knip], woord[knip:]
        if not is_gewoon(eerste):
            continue
        for tussen in TUSSEN:
            deel = rest.removeprefix(tussen) if rest.startswith(tussen) else ""
            if len(deel) >= KORTSTE_DEEL and (is_gewoon(deel) or is_samenstelling(deel)):
                return True
    return False


@cache
def inhoud() -> Content:
    """All content of the municipality whose site is measured."""
    return read_content(Keuze())


@cache
def namenlijst() -> frozenset[str]:
    """Names and codes as they are written (namen.txt of the site and of the municipality)."""
    return frozenset(regel for regel in inhoud().namen if not regel.startswith("#"))


def spelfouten(paginas: Collection[Pagina]) -> dict[str, list[str]]:
    """Words that the Dutch dictionary doesn't know, by page; names of namen.txt are known too."""
    gevonden: dict[str, list[str]] = {pagina.pad: [] for pagina in paginas}
    with TemporaryDirectory() as folder:
        for pagina in paginas:
            bestand = Path(folder, _bestandsnaam(pagina))
            bestand.write_text("\n".join(pagina.blokken).replace("’", "'"), encoding="utf-8")
        uit = subprocess.run(
            [*CSPELL, "--config", str(_met_namen(Path(folder))), "--root", folder, f"{folder}/*.txt"],
            cwd=ROOT,
            env={**os.environ, "PATH": f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=False,
        )
    if uit.returncode not in (0, 1) or (uit.returncode and not uit.stdout):
        raise RuntimeError(f"cspell did not run: {uit.stderr}")
    naar_pad = {_bestandsnaam(pagina): pagina.pad for pagina in paginas}
    for bestand, woord in SPELFOUT.findall(uit.stdout):
        gevonden[naar_pad[Path(bestand).name]].append(woord)
    return gevonden


def _met_namen(folder: Path) -> Path:
    """A configuration for cspell that also knows the names of content."""
    (folder / "namen.dic").write_text("\n".join(namenlijst()), encoding="utf-8")
    names = {"name": "namen", "path": str(folder / "namen.dic"), "addWords": False}
    config = {
        "version": "0.2",
        "import": [str(ROOT / "cspell.config.yaml")],
        "dictionaryDefinitions": [names],
    }
    path = folder / "cspell.json"
    path.write_text(json.dumps({**config, "dictionaries": ["namen"]}), encoding="utf-8")
    return path


def _bestandsnaam(pagina: Pagina) -> str:
    return pagina.pad.replace("/", "+") + "pagina.txt"


def metingen(public: Path, alleen: Iterable[str] = ()) -> Iterator[Meting]:
    """Measure all pages of the built site, or only those named."""
    keuze = set(alleen)
    paginas = [een for een in lees_site(public) if een.blokken and (not keuze or een.pad in keuze)]
    uitgelegd = vormen(inhoud().woordenlijst)
    fouten = spelfouten(paginas)
    for pagina in paginas:
        yield meet(pagina, frozenset(uitgelegd), fouten[pagina.pad])


def main() -> int:
    """Print the report; exit status 1 when a gate does not pass."""
    parser = argparse.ArgumentParser(description="Leesbaarheid van de gebouwde pagina's.")
    parser.add_argument("paginas", nargs="*", help="alleen deze pagina's, zoals stappen.md of stappen/")
    parser.add_argument("--public", type=Path, default=ROOT / "public")
    keuzes = parser.parse_args()
    alleen = [naam.removesuffix("index.md").removesuffix(".md").rstrip("/") for naam in keuzes.paginas]
    goed = True
    print(f"{'pagina':40} zinnen  gem.  langste  Flesch-Douma")
    for meting in metingen(keuzes.public, [f"{naam}/" if naam else "" for naam in alleen]):
        naam = f"{meting.pad or 'start':40} {meting.zinnen:6}"
        print(f"{naam} {meting.gemiddeld:5.1f} {meting.langste:8} {meting.flesch:13.0f}")
        for bevinding in meting.bevindingen:
            print(f"    {bevinding}")
            goed = False
    return 0 if goed else 1


if __name__ == "__main__":
    sys.exit(main())
