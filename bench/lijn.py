"""A server for measurements: the built site and Pyodide as it is shipped, over a line of a chosen speed.

The limit is in the server, because the browser's own does not reach a worker. What is sent is counted.
"""

import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from bouw.server import Handler

STUK = 16_384  # bytes


@dataclass
class Lijn:
    """``bits``: a second, all connections together (0: no limit); ``wacht``: seconds before each answer."""

    bits: float = 0
    wacht: float = 0
    verstuurd: int = 0
    vrij: float = 0
    per_adres: Counter[str] = field(default_factory=Counter)
    slot: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> None:
        """Count from here."""
        with self.slot:
            self.verstuurd = 0
            self.per_adres.clear()

    def van(self, *begin: str) -> int:
        """The bytes that were sent of the addresses that begin so."""
        with self.slot:
            return sum(aantal for adres, aantal in self.per_adres.items() if adres.startswith(begin))

    def stuur(self, bytes_: int, adres: str = "") -> None:
        """Wait until so many bytes have gone over the line."""
        with self.slot:
            self.verstuurd += bytes_
            self.per_adres[adres] += bytes_
            nu = time.monotonic()
            self.vrij = max(self.vrij, nu) + (bytes_ * 8 / self.bits if self.bits else 0)
            wacht = self.vrij - nu
        if wacht > 0:
            time.sleep(wacht)


# As DevTools has them.
LIJNEN = {"los": (0, 0), "slow4g": (1.44e6, 0.5625), "fast4g": (8.1e6, 0.165)}


class Meetserver(Handler):
    """Everything but a page may be kept, as a host would say of files that are named by their content."""

    lijn = Lijn()
    extra: Path
    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """``/proef/`` is what the measurement made, beside the site."""
        naam = path.partition("?")[0]
        return str(self.extra / naam[7:]) if naam.startswith("/proef/") else super().translate_path(path)

    def end_headers(self) -> None:
        """Pages are asked for again, the rest is kept."""
        pagina = self.path.endswith(("/", ".html"))
        self.send_header("Cache-Control", "no-cache" if pagina else "max-age=31536000, immutable")
        super(Handler, self).end_headers()

    def send_head(self) -> BinaryIO | None:
        """Nothing arrives sooner than the line allows."""
        time.sleep(self.lijn.wacht)
        return super().send_head()

    def copyfile(self, source: Any, outputfile: Any) -> None:  # noqa: ANN401  as in the standard library
        """In pieces, each at its time; a visitor who left is no fault."""
        try:
            while stuk := source.read(STUK):
                self.lijn.stuur(len(stuk), self.path[1:])
                outputfile.write(stuk)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
