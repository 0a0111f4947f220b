"""Runs of eight words of the source documents, as short hashes: the test carries these, not the text.

``python -m tests.hulp.bronreeksen BESTAND...`` writes bronreeksen.bin anew from the sources.
"""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

LENGTE = 8
BYTES = 6
BESTAND = Path(__file__).with_name("bronreeksen.bin")
WOORD = re.compile(r"[^\W_]+")


def reeksen(tekst: str) -> Iterator[tuple[str, ...]]:
    """Every run of eight words, in lower case, whatever stands between the words."""
    woorden = WOORD.findall(tekst.lower())
    for begin in range(len(woorden) - LENGTE + 1):
        yield tuple(woorden[begin : begin + LENGTE])


def vingerafdruk(reeks: Iterable[str]) -> bytes:
    """Six bytes: by chance one of ours is alike once in a million builds."""
    return hashlib.sha256(" ".join(reeks).encode()).digest()[:BYTES]


def bekend() -> frozenset[bytes]:
    """The hashes of all runs of the sources."""
    data = BESTAND.read_bytes()
    return frozenset(data[begin : begin + BYTES] for begin in range(0, len(data), BYTES))


if __name__ == "__main__":
    alle = {vingerafdruk(reeks) for naam in sys.argv[1:] for reeks in reeksen(Path(naam).read_text("utf-8"))}
    BESTAND.write_bytes(b"".join(sorted(alle)))
