"""A framework that the build has checked, kept so that the browser needn't read and check it again."""

import pickle
from dataclasses import replace
from functools import cache
from types import SimpleNamespace

from rules_py.model.kader import Kader


def bewaar(kader: Kader) -> tuple[bytes, bytes]:
    """The framework for these very rules: in words to the reader, and in words about somebody else.

    The second is empty where the framework has one wording. The same framework gives the same bytes.
    """
    ander = kader.over_een_ander
    return _bewaar(kader), b"" if ander is None else _bewaar(ander())


def open_nagekeken(zelf: bytes, naaste: bytes) -> Kader:
    """The framework of ``bewaar``, without checking again.

    Only for bytes that came in one archive with these rules (bouw/calculator.py): a pickle that belongs
    to other rules opens wrongly, and one of a stranger may do anything.
    """
    kader = _open(zelf)
    if not naaste:
        return kader
    # Opened when it is first asked for: most people fill in the check for themselves.
    return replace(kader, over_een_ander=cache(lambda: _open(naaste)))


class _InVolgorde(pickle._Pickler):
    """Writes a set in one order, whatever the hashes of the day: the same framework, the same bytes."""

    def reducer_override(self, iets: object) -> tuple[type[frozenset[object]], tuple[list[object]]]:
        if type(iets) is frozenset:
            return frozenset, (sorted(iets, key=repr),)
        return NotImplemented  # type: ignore[no-any-return]  # as pickle asks


def _bewaar(kader: Kader) -> bytes:
    bewaard = bytearray()
    _InVolgorde(SimpleNamespace(write=bewaard.extend), protocol=5).dump(replace(kader, over_een_ander=None))
    return bytes(bewaard)


def _open(bewaard: bytes) -> Kader:
    kader = pickle.loads(bewaard)
    assert isinstance(kader, Kader)
    return kader
