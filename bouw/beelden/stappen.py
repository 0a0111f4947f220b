"""The route as a line of steps that parts in two: numbered circles, one below the other."""

from collections.abc import Mapping, Sequence
from typing import Any

from bouw.beelden.svg import BREED, REGEL, pad, regels, rond, svg, tekstblok, vak
from rules_py.model.kader import Kader

RIJ, STRAAL, LINKS = 62, 15, 44
TUSSEN, RAND = 12, 10
TAK = (BREED - TUSSEN) / 2


def stappenbeeld(_kader: Kader, woorden: Mapping[str, Any]) -> str:
    """The steps everyone takes, then side by side what comes with each choice."""
    w = woorden["stappen"]
    samen, takken = w["samen"], w["takken"]
    as_x = STRAAL + 1
    delen = [pad(f"M{as_x} {as_x}V{as_x + RIJ * (len(samen) - 1)}", "beeld-lijn")]
    for nummer, stap in enumerate(samen, start=1):
        midden = as_x + RIJ * (nummer - 1)
        delen += [
            rond(as_x, midden, str(nummer), STRAAL),
            tekstblok(LINKS, midden + 2, [stap["naam"]], "beeld-kop"),
            tekstblok(LINKS, midden + 2 + REGEL, regels(stap["tekst"], BREED - LINKS)),
        ]
    vork = as_x + RIJ * (len(samen) - 1)
    takdelen, onder = _takken(takken, vork, len(samen))
    return svg(onder, _in_woorden(w), [*takdelen, *delen])


def _takken(takken: Sequence[Mapping[str, str]], vork: float, vijf: int) -> tuple[list[str], float]:
    """What the choice changes: for each a box in the last common step, and its own last step."""
    middens = [TAK / 2 + nummer * (TAK + TUSSEN) for nummer in range(len(takken))]
    bij_vijf = [regels(tak["bij_vijf"], TAK - 2 * RAND) for tak in takken]
    bij_zes = [regels(tak["bij_zes"], TAK - 2 * RAND) for tak in takken]
    boven = vork + 56
    hoog_vijf = (max(map(len, bij_vijf)) + 1) * REGEL + 2 * RAND
    zes = boven + hoog_vijf + 34
    hoog_zes = max(map(len, bij_zes)) * REGEL + 2 * RAND + STRAAL
    as_x = STRAAL + 1
    delen = [
        pad(f"M{as_x} {vork:g}V{boven - 18:g}H{middens[-1]:g}V{boven:g}", "beeld-lijn"),
        *(pad(f"M{midden:g} {boven - 18:g}V{boven:g}", "beeld-lijn") for midden in middens[:-1]),
        *(pad(f"M{midden:g} {boven + hoog_vijf:g}V{zes:g}", "beeld-lijn") for midden in middens),
    ]
    for nummer, (tak, midden) in enumerate(zip(takken, middens, strict=True)):
        x = midden - TAK / 2
        delen += [
            vak(x, boven, TAK, hoog_vijf, "beeld-vlak"),
            tekstblok(x + RAND, boven + RAND + 13, [tak["naam"].capitalize()], "beeld-kop"),
            tekstblok(x + RAND, boven + RAND + 13 + REGEL, bij_vijf[nummer]),
            vak(x, zes, TAK, hoog_zes, "beeld-vlak"),
            rond(midden, zes, str(vijf + 1), STRAAL),
            tekstblok(x + RAND, zes + STRAAL + RAND + 13, bij_zes[nummer]),
        ]
    return delen, zes + hoog_zes + 2


def _in_woorden(w: Mapping[str, Any]) -> str:
    vijf = len(w["samen"])
    stappen = " ".join(
        w["stap"].format(nummer=nummer, **{**stap, "naam": f"{stap['naam'][0].lower()}{stap['naam'][1:]}"})
        for nummer, stap in enumerate(w["samen"], start=1)
    )
    takken = " ".join(w["tak"].format(vijf=vijf, zes=vijf + 1, **tak) for tak in w["takken"])
    return str(w["alt"].format(stappen=stappen, takken=takken))
