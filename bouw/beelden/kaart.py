"""All profiles as a map: what the support is for from left to right, how much of it from top to bottom.

It stays because nothing else shows all profielen at once: the tables below it give one family each.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bouw.beelden.banden import bereik, soort
from bouw.beelden.svg import BREED, REGEL, regels, svg, tekstblok, vak
from rules_py.model.kader import Familie, Kader, Profiel

LINKS, TUSSEN, RIJ, CEL = 84, 8, 54, 46
BLOK, BLOKSTAP = 11, 14


def kaartbeeld(kader: Kader, woorden: Mapping[str, Any]) -> str:
    """A part for each kind of support: a column for each focus, a row for each weight."""
    delen: list[str] = []
    zinnen: list[str] = []
    onder = 0.0
    for behoefte, families in _per_behoefte(kader).items():
        naam = soort(kader, behoefte).capitalize()
        delen.append(tekstblok(0, onder + 16, [naam], "beeld-kop"))
        deel, rijen, onder = _deel(kader, woorden, families, onder + 24)
        delen += deel
        zinnen.append(woorden["kaart"]["soort"].format(soort=naam, rijen=rijen))
        onder += 20
    return svg(onder - 16, woorden["kaart"]["alt"].format(soorten=" ".join(zinnen)), delen)


def _deel(
    kader: Kader, woorden: Mapping[str, Any], families: Sequence[Familie], boven: float
) -> tuple[list[str], str, float]:
    """One kind of support: its drawing, its words, and where it ends."""
    w = woorden["kaart"]
    breed = (BREED - LINKS - TUSSEN * (len(families) - 1)) / len(families)
    linkerkanten = [LINKS + nummer * (breed + TUSSEN) for nummer in range(len(families))]
    foci = [_focus(kader, familie) for familie in families]
    koppen = [regels(focus, breed) for focus in foci]
    delen = [
        tekstblok(x + breed / 2, boven + 16, kop, "beeld-zacht", midden=True)
        for x, kop in zip(linkerkanten, koppen, strict=True)
    ]
    delen.append(tekstblok(0, boven + 16, regels(woorden["uren"]["eenheid"], LINKS - TUSSEN), "beeld-zacht"))
    boven += max(map(len, koppen)) * REGEL + 8
    profielen = [_profielen(kader, familie) for familie in families]
    niveaus = sorted({niveau for rij in profielen for niveau in rij})
    zinnen = []
    for nummer, niveau in enumerate(niveaus):
        y = boven + nummer * RIJ
        op_rij = [rij.get(niveau) for rij in profielen]
        uren = bereik(kader, woorden, next(profiel for profiel in op_rij if profiel).banden)
        delen.append(tekstblok(0, y + CEL / 2 + 5, [uren]))
        for x, profiel in zip(linkerkanten, op_rij, strict=True):
            if profiel:
                delen.append(_cel(x, y, breed, profiel.code))
                delen.append(_gewicht(x + breed / 2, y, nummer + 1, len(niveaus)))
        namen = [
            w["profiel"].format(code=profiel.code, focus=focus)
            for profiel, focus in zip(op_rij, foci, strict=True)
            if profiel
        ]
        zinnen.append(w["rij"].format(uren=uren, profielen=w["en"].join(namen)))
    return delen, " ".join(zinnen), boven + len(niveaus) * RIJ


def _cel(x: float, y: float, breed: float, code: str) -> str:
    """The box of a profile, with its code."""
    midden = x + breed / 2
    return vak(x, y, breed, CEL, "beeld-vlak") + tekstblok(midden, y + 19, [code], "beeld-kop", True)


def _gewicht(midden: float, y: float, vol: int, alle: int) -> str:
    """As many full blocks as a profile is heavy, out of as many as there are weights."""
    begin = midden - (alle * BLOKSTAP - BLOKSTAP + BLOK) / 2
    return "".join(
        vak(begin + nummer * BLOKSTAP, y + 28, BLOK, BLOK, "beeld-vol" if nummer < vol else "beeld-leeg")
        for nummer in range(alle)
    )


def _per_behoefte(kader: Kader) -> dict[str, list[Familie]]:
    gevonden: dict[str, list[Familie]] = {}
    for familie in kader.families:
        gevonden.setdefault(str(familie.behoefte), []).append(familie)
    return gevonden


def _focus(kader: Kader, familie: Familie) -> str:
    return kader.vragen[kader.route.focus].namen[familie.focus]


def _profielen(kader: Kader, familie: Familie) -> dict[int, Profiel]:
    """The profiles of a family by weight."""
    return {profiel.niveau: profiel for profiel in kader.profielen_van(familie)}
