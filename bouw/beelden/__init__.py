"""Pictures made from the data: SVG in the colours of the page, with all they say in words as well."""

from collections.abc import Callable, Mapping
from typing import Any

from bouw.beelden.banden import balk, bandas, bandbeeld, bandstrook, per_behoefte
from bouw.beelden.dekking import dekkingsbeeld
from bouw.beelden.kaart import kaartbeeld
from bouw.beelden.stappen import Pictogram, stappenbeeld
from rules_py.model.kader import Kader

__all__ = ["BEELDEN", "balk", "bandas", "bandbeeld", "bandstrook", "dekkingsbeeld", "per_behoefte"]

BEELDEN: Mapping[str, Callable[[Kader, Mapping[str, Any], Pictogram], str]] = {
    "stappen": lambda _, woorden, pictogram: stappenbeeld(woorden, pictogram),
    "kaart": lambda kader, woorden, _: kaartbeeld(kader, woorden),
}
"""The pictures by name; each is made from the framework and content/site/beelden.yaml."""
