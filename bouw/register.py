"""The register of facts (feiten.yaml): each fact of the sources has its place, or a reason why not."""

import re
from pathlib import Path
from typing import Any

from bouw.job import Job
from bouw.kaders import REGISTER
from rules_py.model.fouten import Fout, KaderFout

SLEUTELS = ("id", "code", "letter", "optie", "pad", "nummer", "waarde", "nr", "term")


def check_facts(job: Job) -> None:
    """Stop when a number is missing or double, or a place does not exist.

    The form of the register is checked before (its schema); this comes after MkDocs, for it needs the pages.
    """
    content = job.content.kader
    if REGISTER not in content.inhoud:
        return
    feiten: list[dict[str, Any]] = content.inhoud[REGISTER]
    fouten = []
    for plaats, feit in enumerate(feiten, start=1):
        fouten += [
            Fout(f"{content.plaatsen[REGISTER]}: feit {feit['nr']}", melding)
            for melding in _meldingen(job, plaats, feit)
        ]
    if fouten:
        raise KaderFout(fouten)


def _meldingen(job: Job, plaats: int, feit: dict[str, Any]) -> list[str]:
    meldingen = [melding for plek in feit.get("waar", ()) if (melding := _melding_plek(job, plek))]
    if feit["nr"] != plaats:
        meldingen.append(f"hier hoort nummer {plaats}. Elk nummer staat er één keer, op volgorde.")
    return meldingen


def _melding_plek(job: Job, plek: dict[str, str]) -> str | None:
    if "data" in plek:
        bestand, _, stappen = plek["data"].partition("#")
        inhoud = job.content.kader.inhoud
        if bestand in inhoud and _bestaat(inhoud[bestand], stappen.split("/") if stappen else []):
            return None
        return f"de waarde ‘{plek['data']}’ bestaat niet. Kijk in dat bestand hoe die heet."
    pagina, _, anker = plek["pagina"].partition("#")
    naam = pagina.removesuffix("/index") if pagina != "index" else "."
    html = job.public / naam / "index.html"
    if html.is_file() and (not anker or anker in _ids(html)):
        return None
    return f"de pagina of kop ‘{plek['pagina']}’ bestaat niet. Kijk hoe de kop nu heet."


def _bestaat(waarde: object, stappen: list[str]) -> bool:
    """Whether the steps lead somewhere: a key, an index, or the id, code, letter ... of an element."""
    if not stappen:
        return True
    stap, *rest = stappen
    if isinstance(waarde, dict):
        sleutels = [sleutel for sleutel in waarde if str(sleutel) == stap]
        return bool(sleutels) and _bestaat(waarde[sleutels[0]], rest)
    if isinstance(waarde, list):
        gevonden = [
            een for een in waarde if isinstance(een, dict) and stap in map(str, map(een.get, SLEUTELS))
        ]
        if not gevonden and stap.isdigit() and int(stap) < len(waarde):
            gevonden = [waarde[int(stap)]]
        return any(_bestaat(een, rest) for een in gevonden)
    return False


def _ids(html: Path) -> frozenset[str]:
    return frozenset(re.findall(r' id="([^"]+)"', html.read_text(encoding="utf-8")))
