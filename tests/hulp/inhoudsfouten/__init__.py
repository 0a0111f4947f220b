"""Faults in content beside the framework: how each is made, and what the build must say about it."""

from tests.hulp.inhoudsfouten.gemeente import GEMEENTEFOUTEN
from tests.hulp.inhoudsfouten.kader import KADERFOUTEN
from tests.hulp.inhoudsfouten.site import SITEFOUTEN
from tests.hulp.inhoudsfouten.soort import GEVAL, Fouten, Ingreep

FOUTEN: Fouten = {**GEMEENTEFOUTEN, **SITEFOUTEN, **KADERFOUTEN}

__all__ = ["FOUTEN", "GEVAL", "Ingreep"]
