"""A server that serves the site as `make start` does, and writes down all that it is told."""

from dataclasses import dataclass, field
from typing import Any

from bouw.server import Handler


@dataclass(frozen=True)
class Verzoek:
    """One request as the server got it."""

    wie: str
    stap: str
    regel: str
    koppen: tuple[tuple[str, str], ...]

    @property
    def methode(self) -> str:
        return self.regel.split(" ")[0]

    @property
    def adres(self) -> str:
        return self.regel.split(" ")[1]


@dataclass
class Notulen:
    """All that came in; ``wie`` and ``stap`` say whose turn it is."""

    adres: str = ""
    wie: str = ""
    stap: str = ""
    verzoeken: list[Verzoek] = field(default_factory=list)

    def nu(self, wie: str, stap: str) -> None:
        self.wie, self.stap = wie, stap

    def geeft(self, hoe: str, velden: list[str]) -> dict[str, Any]:
        """Whose turn it is, takes this along: in what form, and what is in it."""
        return {"wie": self.wie, "stap": self.stap, "doet": "geeft", "hoe": hoe, "met": velden}

    def leest(self, hoe: str, velden: list[str]) -> dict[str, Any]:
        """Whose turn it is, got this from somebody."""
        return {**self.geeft(hoe, velden), "doet": "leest"}


class Notulist(Handler):
    """Serves the site as `make start` does, and writes down each request before it answers."""

    def __init__(self, notulen: Notulen, *args: Any, **kwargs: Any) -> None:
        self.notulen = notulen
        super().__init__(*args, **kwargs)

    def parse_request(self) -> bool:
        gelukt = super().parse_request()
        if gelukt:
            koppen = tuple((naam.lower(), waarde) for naam, waarde in self.headers.items())
            self.notulen.verzoeken.append(
                Verzoek(self.notulen.wie, self.notulen.stap, self.requestline, koppen)
            )
        return gelukt
