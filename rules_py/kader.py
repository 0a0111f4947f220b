"""Open a framework from its compiled text. The browser opens what was made of it: see nagekeken.py."""

import json

from rules_py.lezen.kader import lees_kader
from rules_py.model.kader import Kader


def open_kader(tekst: str) -> Kader:
    """The framework from its compiled JSON text (see build.py), checked. Raises KaderFout."""
    gelezen = json.loads(tekst)
    return lees_kader(gelezen["bestanden"], gelezen["plaatsen"], gelezen["hash"])
