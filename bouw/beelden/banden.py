"""The usual volumes on one line of hours, drawn from the bands of the framework."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from bouw.beelden.svg import BREED, binnen, pad, stil, svg, tekstblok, vak
from rules_py.model.kader import Kader
from rules_py.model.omvang import Band
from rules_py.rekenen.uren import uren_in_woorden

HOOG, STROOK, PUNT = 24, 14, 10


@dataclass(frozen=True)
class Stuk:
    """A band and where it stands on the line."""

    band: Band
    links: float
    rechts: float

    @property
    def midden(self) -> float:
        """Where the words of this band stand."""
        return (self.links + self.rechts) / 2


def balk(kader: Kader, naam: str) -> str:
    """One band among its kind on the axis that they share, for a row that says the same in words.

    A table alone doesn't show how much more one volume is than another; the rows together do.
    """
    stukken = _stukken(per_behoefte(kader)[str(kader.banden[naam].behoefte)])
    vormen = (_vorm(stuk, 0, "beeld-vol" if stuk.band.id == naam else "beeld-vlak") for stuk in stukken)
    return stil(HOOG, vormen)


def bandbeeld(kader: Kader, woorden: Mapping[str, Any], eigen: Sequence[str]) -> str:
    """The bands of one kind of support, with those of a profile filled and pointed out."""
    behoefte = str(kader.banden[eigen[0]].behoefte)
    stukken = _stukken(per_behoefte(kader)[behoefte])
    gevuld = [stuk for stuk in stukken if stuk.band.id in eigen]
    tekst = woorden["band"]["eigen"]
    midden = binnen((gevuld[0].links + gevuld[-1].rechts) / 2, tekst, vet=True)
    boven = 34
    delen = [
        tekstblok(midden, 14, [tekst], "beeld-kop", midden=True),
        *(
            _haak(list(rij), boven - 5)
            for eigen_rij, rij in groupby(stukken, gevuld.__contains__)
            if eigen_rij
        ),
        *(_vorm(stuk, boven, "beeld-vol" if stuk in gevuld else "beeld-vlak") for stuk in stukken),
    ]
    uren, onder = _uren(kader, woorden, stukken, boven + HOOG, eigen)
    alt = woorden["band"]["alt"].format(
        soort=soort(kader, behoefte).capitalize(),
        banden=_in_woorden(kader, (stuk.band for stuk in stukken)),
        eigen=_in_woorden(kader, (stuk.band for stuk in gevuld)),
    )
    return svg(onder, alt, [*delen, *uren])


def bandstrook(kader: Kader, behoefte: str) -> str:
    """The bands of one kind of support as a thin line of pieces, to fill on the page (``data-band``).

    Rows of it stand under each other on one line of hours; what it says stands in words beside it.
    """
    vormen = (
        _vorm(stuk, 0, "beeld-vlak", STROOK).replace("/>", f' data-band="{stuk.band.id}"/>')
        for stuk in _stukken(per_behoefte(kader)[behoefte])
    )
    return stil(STROOK, vormen)


def bandas(kader: Kader, woorden: Mapping[str, Any], behoefte: str) -> str:
    """The hours below rows of ``bandstrook``."""
    (*uren, _), onder = _uren(kader, woorden, _stukken(per_behoefte(kader)[behoefte]), -6, ())
    return stil(onder - 22, uren)  # without the unit: the rows name it


def _haak(rij: Sequence[Stuk], onder: float) -> str:
    """The bracket above bands that stand beside each other."""
    return pad(f"M{rij[0].links + 1:g} {onder}v-6H{rij[-1].rechts - 1:g}v6", "beeld-streep")


def per_behoefte(kader: Kader) -> dict[str, list[Band]]:
    """The bands of each kind of support, in order."""
    gevonden: dict[str, list[Band]] = {}
    for band in kader.banden.values():
        gevonden.setdefault(str(band.behoefte), []).append(band)
    return gevonden


def soort(kader: Kader, behoefte: str) -> str:
    """The name of a kind of support."""
    return kader.vragen[kader.route.behoefte].namen[behoefte]


def bereik(kader: Kader, woorden: Mapping[str, Any], namen: Iterable[str]) -> str:
    """The hours of bands in as few signs as a picture has room for."""
    return uren_in_woorden(kader, namen, woorden["uren"])


def _stukken(banden: Sequence[Band]) -> list[Stuk]:
    """Each band to scale, from the end of the one before; one without an end is of average length."""
    begin = banden[0].min_uren
    einden = [band.max_uren for band in banden if band.max_uren is not None]
    if banden[-1].max_uren is None:
        laatst = einden[-1] if einden else begin
        einden.append(laatst + ((laatst - begin) / len(einden) if einden else 1))
    schaal = BREED / (einden[-1] - begin)
    plekken = [round((uren - begin) * schaal, 1) for uren in (begin, *einden)]
    return [Stuk(band, *plek) for band, plek in zip(banden, pairwise(plekken), strict=True)]


def _vorm(stuk: Stuk, boven: float, klas: str, hoog: float = HOOG) -> str:
    """A box, or an arrow for a band without an end."""
    if stuk.band.max_uren is not None:
        return vak(stuk.links, boven, stuk.rechts - stuk.links, hoog, klas)
    links, punt, half = stuk.links + 1, stuk.rechts - 1 - PUNT, hoog / 2 - 1
    return pad(f"M{links:g} {boven + 1:g}H{punt:g}l{PUNT} {half:g}l-{PUNT} {half:g}H{links:g}z", klas)


def _uren(
    kader: Kader, woorden: Mapping[str, Any], stukken: Sequence[Stuk], boven: float, eigen: Sequence[str]
) -> tuple[list[str], float]:
    """The hours below each piece and what they are, and where that ends."""
    delen = []
    for stuk in stukken:
        tekst, vet = bereik(kader, woorden, [stuk.band.id]), stuk.band.id in eigen
        plek = binnen(stuk.midden, tekst, vet)
        delen.append(tekstblok(plek, boven + 20, [tekst], "beeld-kop" if vet else "", midden=True))
    eenheid = tekstblok(BREED / 2, boven + 42, [woorden["uren"]["eenheid"]], "beeld-zacht", midden=True)
    return [*delen, eenheid], boven + 48


def _in_woorden(kader: Kader, banden: Iterable[Band]) -> str:
    return "; ".join(
        ", ".join(deel for deel in (band.naam, uren_in_woorden(kader, [band.id])) if deel) for band in banden
    )
