"""Small pieces of SVG: text that wraps to fit, boxes, and the frame with its text alternative.

Colours come from classes (site/stijl/3-beeld.css). Nothing here has an id, so one picture may stand
on a page more than once. Sizes are in units of a drawing 320 wide: about a pixel on a small telephone.
"""

from collections.abc import Iterable, Sequence
from html import escape

BREED = 320
LETTER = 15
REGEL = 19
ROND = 4

# Widths in parts of the letter size, on the wide side: which font a reader has is not known.
_SMAL, _HALF, _KLEIN, _GROOT, _BREED = 0.32, 0.42, 0.63, 0.74, 0.97
_BREEDTES = {
    **dict.fromkeys("iljI.,:;’‘'| ", _SMAL),
    **dict.fromkeys("ftr–-()/", _HALF),
    **dict.fromkeys("mwMW", _BREED),
}
_VET = 1.1


def breedte(tekst: str, vet: bool = False) -> float:
    """About how wide a text is, on the wide side."""
    delen = (_BREEDTES.get(teken, _GROOT if teken.isupper() else _KLEIN) for teken in tekst)
    return sum(delen) * LETTER * (_VET if vet else 1)


def regels(tekst: str, ruimte: float, vet: bool = False) -> list[str]:
    """A text in as few lines as fit, about as long as each other; a word too long alone stays whole."""
    minst = len(_vul(tekst, ruimte, vet))
    smaller = (_vul(tekst, ruimte * deel / 20, vet) for deel in range(10, 21))
    return next(gevuld for gevuld in smaller if len(gevuld) == minst)


def _vul(tekst: str, ruimte: float, vet: bool) -> list[str]:
    gevonden: list[str] = []
    for woord in tekst.split():
        langer = f"{gevonden[-1]} {woord}" if gevonden else woord
        if gevonden and breedte(langer, vet) <= ruimte:
            gevonden[-1] = langer
        else:
            gevonden.append(woord)
    return gevonden


def binnen(midden: float, tekst: str, vet: bool = False) -> float:
    """The middle of a text, moved when needed to keep the text within the picture."""
    helft = breedte(tekst, vet) / 2
    return round(min(max(midden, helft), BREED - helft), 1)


def tekstblok(x: float, y: float, tekst: Sequence[str], klas: str = "", midden: bool = False) -> str:
    """Lines of text below each other; ``y`` is the foot of the first line."""
    plaats = f' class="{klas}"' if klas else ""
    plaats += ' text-anchor="middle"' if midden else ""
    delen = (
        f'<tspan x="{x:g}" y="{y + nummer * REGEL:g}">{escape(regel)}</tspan>'
        for nummer, regel in enumerate(tekst)
    )
    return f"<text{plaats}>{''.join(delen)}</text>"


def vak(x: float, y: float, breed: float, hoog: float, klas: str) -> str:
    """A box with round corners; its outline stays within it."""
    return (
        f'<rect class="{klas}" x="{x + 1:g}" y="{y + 1:g}" '
        f'width="{breed - 2:g}" height="{hoog - 2:g}" rx="{ROND}"/>'
    )


def pad(d: str, klas: str) -> str:
    """A line or shape from path data."""
    return f'<path class="{klas}" d="{d}"/>'


def svg(hoog: float, in_woorden: str, delen: Iterable[str]) -> str:
    """The picture, with all it says in words for who does not see it."""
    return (
        f'<svg class="beeld" viewBox="0 0 {BREED} {hoog:g}" role="img" aria-label="{escape(in_woorden)}">'
        f"{''.join(delen)}</svg>"
    )


def stil(hoog: float, delen: Iterable[str]) -> str:
    """A picture beside words that say the same, so nobody hears it twice."""
    return (
        f'<svg class="beeld" viewBox="0 0 {BREED} {hoog:g}" aria-hidden="true" focusable="false">'
        f"{''.join(delen)}</svg>"
    )
