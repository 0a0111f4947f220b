"""Two ways to arrange support side by side: a question, and the answer for each."""

from collections.abc import Mapping
from typing import Any

from bouw.beelden.svg import BREED, REGEL, regels, svg, tekstblok, vak
from rules_py.model.kader import Kader

TUSSEN, RAND, KOP = 12, 10, 34
VAK = (BREED - TUSSEN) / 2
RECHTS = VAK + TUSSEN


def zin_pgb_beeld(_kader: Kader, woorden: Mapping[str, Any]) -> str:
    """Both ways in a column of their own, below one question after another."""
    w = woorden["zin-pgb"]
    delen = []
    for x, kant in ((0.0, "links"), (RECHTS, "rechts")):
        delen += [
            vak(x, 0, VAK, KOP, "beeld-vol"),
            tekstblok(x + VAK / 2, 22, [w[kant].capitalize()], "beeld-op", midden=True),
        ]
    boven = float(KOP)
    for rij in w["rijen"]:
        delen.append(tekstblok(0, boven + 26, [rij["vraag"]], "beeld-kop"))
        antwoorden = [regels(_hoofdletter(rij[kant]), VAK - 2 * RAND) for kant in ("links", "rechts")]
        hoog = max(map(len, antwoorden)) * REGEL + 2 * RAND - 4
        for x, antwoord in zip((0.0, RECHTS), antwoorden, strict=True):
            delen += [
                vak(x, boven + 36, VAK, hoog, "beeld-vlak"),
                tekstblok(x + RAND, boven + 36 + RAND + 13, antwoord),
            ]
        boven += 36 + hoog
    return svg(boven + 2, _in_woorden(w), delen)


def _hoofdletter(tekst: str) -> str:
    return tekst[0].upper() + tekst[1:]


def _in_woorden(w: Mapping[str, Any]) -> str:
    rijen = " ".join(
        w["rij"].format(
            vraag=rij["vraag"],
            links=w["links"],
            rechts=w["rechts"],
            antwoord_links=rij["links"],
            antwoord_rechts=rij["rechts"],
        )
        for rij in w["rijen"]
    )
    return str(w["alt"].format(rijen=rijen))
