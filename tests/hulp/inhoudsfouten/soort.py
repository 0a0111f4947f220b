"""A fault in content: how it is made, and what the build must say about it."""

from collections.abc import Callable
from typing import Any

Ingreep = Callable[[Any], Any]
Fouten = dict[str, tuple[Ingreep, tuple[str, ...]]]
GEVAL = "ibo-3-leerboekgeval"
