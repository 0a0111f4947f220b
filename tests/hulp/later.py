"""A made-up later version of Landgraaf's framework, which leaves most of the first one unchanged."""

from functools import cache

from bouw.content import Content, Keuze, read_content
from bouw.kaders import compiled
from rules_py.brug import open_kader
from rules_py.model.kader import Kader
from tests.hulp.inhoud import ROOT

FOLDER = ROOT / "tests" / "landgraaf_later"


@cache
def inhoud_later() -> Content:
    """All content of the later version."""
    return read_content(Keuze("landgraaf", "2027-01-01", FOLDER))


@cache
def landgraaf_later() -> Kader:
    """The later framework, checked."""
    return open_kader(compiled(inhoud_later().kader))
