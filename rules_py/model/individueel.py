"""The second document (IB 1 to IB 4) as frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass

from rules_py.model.basis import Waarde


@dataclass(frozen=True)
class Categorie:
    """A product category of the second document (IB 1 to IB 4), chosen by one answer."""

    code: str
    waarde: Waarde
    resultaten: str
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Resultaat:
    """A main result of the second document with its parts."""

    hoofd: str
    resultaten: tuple[str, ...]
    bron: tuple[str, ...]


@dataclass(frozen=True)
class Domein:
    """A domain of the second document; ``gebieden`` is our own link to leefgebieden (verschil C58)."""

    id: str
    naam: str
    gebieden: tuple[str, ...]
    resultaten: Mapping[str, tuple[Resultaat, ...]]
    zonder_ib_4: str | None


@dataclass(frozen=True)
class Individueel:
    """The second document: the question that chooses, its categories and its domains."""

    vraag: str
    categorieen: tuple[Categorie, ...]
    domeinen: tuple[Domein, ...]
