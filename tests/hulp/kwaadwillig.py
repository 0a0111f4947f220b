"""A server of the site that treats single files as a poor line or a careless host does."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Literal

from bouw.server import Handler

Kwaal = Literal["weg", "gekapt", "gewijzigd", "van elders", "andere soort", "staat stil"]
KWALEN: tuple[Kwaal, ...] = ("weg", "gekapt", "gewijzigd", "van elders", "andere soort", "staat stil")
"""Not there, cut half-way, a byte altered, another build's, another type, half of it and then silence."""


@dataclass
class Host:
    """What the server does wrong: a part of a path, and how; ``gevraagd``: every path that was asked."""

    kwalen: dict[str, Kwaal] = field(default_factory=dict)
    gevraagd: list[str] = field(default_factory=list)
    verder: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def doet(self, deel: str, kwaal: Kwaal) -> Iterator[None]:
        """Do it for a while; what stood still ends with it."""
        self.verder.clear()
        self.kwalen[deel] = kwaal
        try:
            yield
        finally:
            self.herstelt()

    def aantal(self, deel: str) -> int:
        """How often a file was asked."""
        return sum(deel in pad for pad in self.gevraagd)

    def herstelt(self) -> None:
        """From now on all is well."""
        self.kwalen.clear()
        self.verder.set()


class Kwaadwillig(Handler):
    """Serves as ``make start`` does, but for the files that its host names."""

    host: Host

    def do_GET(self) -> None:  # noqa: N802
        """Serve, or do what was asked."""
        self.host.gevraagd.append(self.path)
        kwaal = next((kwaal for deel, kwaal in self.host.kwalen.items() if deel in self.path), None)
        if kwaal is None:
            super().do_GET()
            return
        if kwaal == "weg":
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        inhoud = Path(self.translate_path(self.path)).read_bytes()
        half = len(inhoud) // 2
        soort = "text/plain" if kwaal == "andere soort" else self.guess_type(self.path)
        if kwaal == "gewijzigd":
            inhoud = inhoud[:half] + bytes([inhoud[half] ^ 1]) + inhoud[half + 1 :]
        elif kwaal == "van elders":
            inhoud = inhoud[:half]
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", soort)
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        self.wfile.write(inhoud[:half] if kwaal in ("gekapt", "staat stil") else inhoud)
        if kwaal == "staat stil":
            self.wfile.flush()
            self.host.verder.wait(timeout=600)
            with suppress(OSError):  # the browser may have stopped waiting
                self.wfile.write(inhoud[half:])
        self.close_connection = True
