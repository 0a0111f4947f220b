"""Pictures made from the data: SVG in the colours of the page, with all they say in words as well."""

from collections.abc import Callable, Mapping
from typing import Any

from bouw.beelden.banden import bandas, bandbeeld, bandenbeeld, bandstrook, per_behoefte
from bouw.beelden.dekking import dekkingsbeeld
from bouw.beelden.kaart import kaartbeeld
from bouw.beelden.stappen import stappenbeeld
from bouw.beelden.zin_pgb import zin_pgb_beeld
from rules_py.model.kader import Kader

__all__ = ["BEELDEN", "bandas", "bandbeeld", "bandstrook", "dekkingsbeeld", "per_behoefte"]

BEELDEN: Mapping[str, Callable[[Kader, Mapping[str, Any]], str]] = {
    "stappen": stappenbeeld,
    "banden": bandenbeeld,
    "kaart": kaartbeeld,
    "zin-pgb": zin_pgb_beeld,
}
"""The pictures by name; each is made from the framework and content/site/beelden.yaml."""
