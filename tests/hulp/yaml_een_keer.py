"""Parse a YAML text once: tests read the same files again and again, also from copies in other folders.

Parsing is most of the time before the first test. What a text says depends on the text and on the parser
alone, so it is kept by those, in pytest's own cache folder.
"""

import hashlib
import os
import pickle
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import bouw.yaml

BESTAND = Path(__file__).resolve().parents[2] / ".pytest_cache" / "yaml_een_keer.pickle"
LEZER = version("ruamel.yaml").encode() + Path(bouw.yaml.__file__).read_bytes()
MEESTE = 3000
"""Of so many texts; then those of earlier go."""
gelezen: dict[bytes, bytes] = {}
nieuw: set[bytes] = set()


def zet_aan() -> None:
    """Let the reader of YAML remember. A faulty text is read each time: its message names the file."""
    lees = bouw.yaml._parse
    with suppress(OSError, EOFError, pickle.UnpicklingError):
        gelezen.update(pickle.loads(BESTAND.read_bytes()))

    def een_keer(place: str, text: str) -> object:
        sleutel = hashlib.sha256(LEZER + text.encode()).digest()
        if sleutel not in gelezen:
            gelezen[sleutel] = pickle.dumps(lees(place, text))
            nieuw.add(sleutel)
        return pickle.loads(gelezen[sleutel])  # each reader gets its own

    bouw.yaml._parse = een_keer


def bewaar() -> None:
    """Keep it for the next run, written whole; two workers keep nearly the same, so either will do."""
    if nieuw:
        BESTAND.parent.mkdir(exist_ok=True)
        deel = BESTAND.with_suffix(f".{os.getpid()}")
        houd = gelezen if len(gelezen) <= MEESTE else {sleutel: gelezen[sleutel] for sleutel in nieuw}
        deel.write_bytes(pickle.dumps(houd))
        deel.replace(BESTAND)
