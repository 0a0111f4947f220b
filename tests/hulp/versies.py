"""The dated versions of Landgraaf's framework: the real one, and a made-up later one.

The later one leaves most of the first unchanged. Each is read when a test asks for it.
"""

from dataclasses import dataclass
from functools import cache

from bouw.content import Content, Keuze, read_content
from bouw.kaders import compiled
from rules_py.kader import open_kader
from rules_py.model.kader import Kader
from tests.hulp.gevallen import Geval, lees_gevallen
from tests.hulp.inhoud import ROOT, inhoud, landgraaf

FOLDER = ROOT / "tests" / "landgraaf_later"
OUD, NIEUW = VERSIES = ("2022-07-05", "2027-01-01")
LATER = FOLDER / "kaders" / "landgraaf" / NIEUW


@dataclass(frozen=True)
class Versie:
    """All content of one version, its framework, and the readable cases that hold for it."""

    inhoud: Content
    kader: Kader
    gevallen: tuple[Geval, ...]


@cache
def versie_van(datum: str) -> Versie:
    """One version as it is read and checked."""
    if datum == OUD:
        return Versie(inhoud(), landgraaf(), tuple(lees_gevallen(inhoud())))
    content = read_content(Keuze("landgraaf", datum, FOLDER))
    return Versie(content, open_kader(compiled(content.kader)), tuple(lees_gevallen(content)))
