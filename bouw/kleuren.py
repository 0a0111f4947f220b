"""The colours of a municipality: its own main colour, and one for action, legible on what lies behind them.

Both are checked against WCAG 2.2 AA (4.5 to 1); the backgrounds are those of the site's tokens.
"""

import re
from collections.abc import Mapping
from typing import Any

from rules_py.lezen.knoop import Knoop

KLEUR = re.compile("#[0-9a-f]{6}")
MINSTENS = 4.5
# What text in the main colour stands on, and what stands on the main colour (site/stijl/1-tokens.css).
ACHTERGRONDEN = {"licht": ("#ffffff", "#eef4f5"), "donker": ("#12191c", "#1f2c31", "#0c2126")}
SCHEMAS = {"licht": "default", "donker": "slate"}


def controleer_kleuren(knoop: Knoop) -> None:
    """Light and dark, each with two shades that can be read. Raises KaderFout."""
    for naam, deel in knoop.velden("licht donker").items():
        for tint in deel.velden("hoofd hoofd_donker", "actie actie_donker").values():
            kleur = tint.tekst().lower()
            if not KLEUR.fullmatch(kleur):
                raise tint.fout(f"‘{kleur}’ is geen kleur. Schrijf een # en zes tekens, zoals #17505a.")
            laagste = min(contrast(kleur, achtergrond) for achtergrond in ACHTERGRONDEN[naam])
            if laagste < MINSTENS:
                getal = f"{laagste:.1f}".replace(".", ",")
                raise tint.fout(f"het contrast is {getal} op 1. Minstens 4,5 is nodig.")


def contrast(een: str, ander: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    licht, donker = sorted((_helderheid(een), _helderheid(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _helderheid(kleur: str) -> float:
    delen = [int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
    r, g, b = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def stijl(gemeente: Mapping[str, Any]) -> str:
    """The tokens that differ for this municipality, as CSS; empty for the site's own colours."""
    regels = []
    for naam, tinten in gemeente.get("kleuren", {}).items():
        balk = gemeente["kleuren"]["licht"]["hoofd"]
        eigen = "; ".join(f"--kleur-{tint.replace('_', '-')}: {kleur}" for tint, kleur in tinten.items())
        regels.append(
            f'[data-md-color-scheme="{SCHEMAS[naam]}"] {{ {eigen}; --md-primary-fg-color: {balk}; }}'
        )
    return "\n".join(regels)
