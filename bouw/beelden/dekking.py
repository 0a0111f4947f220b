"""The whole answer space as bars: how often each profile of a family is the best."""

from html import escape

from bouw.beelden.svg import BREED, tekstblok
from rules_py.model.kader import Kader
from rules_py.rekenen.dekking import Familiedekking
from rules_py.zeggen.uitleg import met_punten

RIJ, LINKS, RECHTS = 34, 60, 8


def dekkingsbeeld(kader: Kader, familie: Familiedekking) -> str:
    """Bars: the part of all combinations in which each profile is best, alone (full) or shared (hatched)."""
    grootste = max(profiel.alleen + profiel.gedeeld for profiel in familie.profielen)
    schaal = (BREED - LINKS - RECHTS) / grootste
    hoog = RIJ * len(familie.profielen) + 6
    patroon = f"arcering-{familie.familie}"
    delen = [
        f'<svg class="beeld" viewBox="0 0 {BREED} {hoog}" role="img" ',
        f'aria-label="{escape(_in_woorden(kader, familie))}">',
        f'<defs><pattern id="{patroon}" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><line class="beeld-lijn" x1="0" y1="0" x2="0" y2="6"/>',
        "</pattern></defs>",
    ]
    for index, profiel in enumerate(familie.profielen):
        boven = index * RIJ + 6
        alleen, gedeeld = profiel.alleen * schaal, profiel.gedeeld * schaal
        delen += [
            tekstblok(0, boven + 15, [profiel.code]),
            f'<rect class="beeld-vol" x="{LINKS}" y="{boven}" width="{alleen:.1f}" height="20"/>',
            f'<rect class="beeld-rand" fill="url(#{patroon})" x="{LINKS + alleen:.1f}" y="{boven}" '
            f'width="{gedeeld:.1f}" height="20"/>',
        ]
    return "".join([*delen, "</svg>"])


def _in_woorden(kader: Kader, familie: Familiedekking) -> str:
    delen = [
        kader.tekst(
            "dekking.beeld_profiel",
            code=profiel.code,
            alleen=met_punten(profiel.alleen),
            gedeeld=met_punten(profiel.gedeeld),
        )
        for profiel in familie.profielen
    ]
    return " ".join([kader.tekst("dekking.beeld"), *delen])
