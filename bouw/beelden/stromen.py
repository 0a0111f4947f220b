"""What goes from whom to whom, as lanes with numbered arrows: a file of its own (bouw/adoptie.py).

It opens by itself, without the style of the site, so its colours are attributes: dark on white, in any
scheme. A policy of a host that refuses style in a file does not touch it.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

BREED, KOP, RIJ, RAND = 150, 64, 46, 16
DUN, DIK, PUNT = 1.5, 4, 9
DONKER, VLAK, LIJN = "#1b1b1b", "#f2f2f2", "#8a8a8a"
PER_REGEL = 18


def stroombeeld(papier: Mapping[str, Any], stromen: Sequence[Mapping[str, Any]]) -> str:
    """One lane for each place and one arrow for each flow; thick where it carries something of a person."""
    plekken = papier["plekken"]
    midden = {een["id"]: RAND + BREED * (nummer + 0.5) for nummer, een in enumerate(plekken)}
    breed, hoog = 2 * RAND + BREED * len(plekken), RAND * 2 + KOP + RIJ * (len(stromen) + 0.5)
    delen = [f'<rect width="{breed:g}" height="{hoog:g}" fill="#ffffff"/>']
    delen += [_plek(midden[een["id"]], hoog, een["naam"]) for een in plekken]
    for nummer, een in enumerate(stromen, start=1):
        y = RAND + KOP + RIJ * nummer
        delen.append(_stroom(midden[een["van"]], midden[een["naar"]], y, f"{nummer}. {een['wat']}", een))
    namen = {een["id"]: een["naam"] for een in plekken}
    in_woorden = [
        f"{nummer}. {namen[een['van']]} naar {namen[een['naar']]}: {een['wat']}."
        for nummer, een in enumerate(stromen, start=1)
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breed:g} {hoog:g}" role="img" '
        f'aria-labelledby="titel uitleg" font-family="sans-serif" font-size="14" fill="{DONKER}">'
        f'<title id="titel">{escape(papier["titel"])}</title>'
        f'<desc id="uitleg">{escape(" ".join([papier["alt"], *in_woorden]))}</desc>'
        f"{''.join(delen)}</svg>\n"
    )


def _plek(x: float, hoog: float, naam: str) -> str:
    regels = [""]
    for woord in naam.split():
        if len(regels[-1]) + len(woord) > PER_REGEL:
            regels.append("")
        regels[-1] = f"{regels[-1]} {woord}".strip()
    tekst = "".join(
        f'<tspan x="{x:g}" y="{RAND + 26 + 18 * nummer:g}">{escape(regel)}</tspan>'
        for nummer, regel in enumerate(regels)
    )
    return (
        f'<path d="M{x:g} {RAND + KOP}V{hoog - RAND:g}" stroke="{LIJN}"/>'
        f'<rect x="{x - BREED / 2 + 4:g}" y="{RAND}" width="{BREED - 8}" height="{KOP}" rx="4" '
        f'fill="{VLAK}" stroke="{LIJN}"/><text text-anchor="middle" font-weight="bold">{tekst}</text>'
    )


def _stroom(van: float, naar: float, y: float, tekst: str, een: Mapping[str, Any]) -> str:
    kant = 1 if naar > van else -1
    lijn = f'stroke-width="{DIK}"' if een["persoonlijk"] else f'stroke-width="{DUN}" stroke-dasharray="5 4"'
    punt = f"M{naar:g} {y:g}l{-kant * PUNT} {-PUNT / 2 - 1:g}v{PUNT + 2}z"
    breed = 7.2 * len(tekst) + 8
    midden = (van + naar) / 2
    return (
        f'<path d="M{van:g} {y:g}H{naar - kant * PUNT:g}" stroke="{DONKER}" {lijn}/><path d="{punt}"/>'
        f'<rect x="{midden - breed / 2:g}" y="{y - 24:g}" width="{breed:g}" height="17" fill="#ffffff"/>'
        f'<text x="{midden:g}" y="{y - 10:g}" text-anchor="middle">{escape(tekst)}</text>'
    )
