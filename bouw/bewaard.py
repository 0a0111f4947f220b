"""What a step of the build made before, kept by everything that it was made from, so that it is made once.

A key holds the step, its inputs, all code of the build and of the rules, the lock files and the Python. So
nothing is found that these would not make again. What is kept but not whole is made again too.
"""

import hashlib
import os
import pickle
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

from bouw.environment import LOCK_FILES
from bouw.job import ROOT

T = TypeVar("T")
Input = str | bytes | Path
"""Text, bytes, or a file or folder, of which the names and the contents count."""

BEWAARD = ROOT / ".cache" / "bouw"
CODE = ("bouw", "rules_py", "build.py", *LOCK_FILES)
DIGEST = hashlib.sha256().digest_size
DAYS = 30
"""What was not used for so long goes."""


def cached(step: str, inputs: Iterable[Input], make: Callable[[], T]) -> T:
    """What ``make`` returns for these inputs: kept from an earlier build, or made now.

    ``inputs`` must name all that ``make`` reads beside the code. Each caller gets a value of its own.
    """
    kept = BEWAARD / step / _digest(step, code(), *inputs).hex()
    data = _read(kept)
    if data is None:
        data = pickle.dumps(make())
        write_whole(kept, hashlib.sha256(data).digest() + data)
    value: T = pickle.loads(data)
    return value


def folder_of(step: str) -> Path:
    """A folder for what somebody else's code keeps by its own keys: another one for other code of ours."""
    folder = BEWAARD / step / code().hex()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@cache
def code() -> bytes:
    """One hash of what makes: the code of the build and of the rules, the locks and the Python."""
    return _digest(sys.version, *(ROOT / name for name in CODE))


def files_of(folder: Path) -> dict[str, bytes]:
    """Path in the folder -> content, of all files below it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in _below(folder)}


def write_files(folder: Path, files: dict[str, bytes]) -> None:
    """Write what ``files_of`` read."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file at once or not at all: another build may be reading it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{os.getpid()}-{threading.get_ident()}-{path.name}")
    part.write_bytes(data)
    part.replace(path)


def forget_old(folder: Path) -> None:
    """Delete what no build used for long, so that the cache does not grow for ever."""
    before = time.time() - DAYS * 24 * 3600
    for entry in os.scandir(folder):
        with suppress(FileNotFoundError):  # another build just gave it its own name
            if entry.is_dir():
                forget_old(Path(entry.path))
            elif entry.stat().st_mtime < before:
                Path(entry.path).unlink()


def _read(kept: Path) -> bytes | None:
    """What is kept, when it is there and whole; noted as used."""
    try:
        whole = kept.read_bytes()
        os.utime(kept)
    except OSError:
        return None
    data = whole[DIGEST:]
    return data if hashlib.sha256(data).digest() == whole[:DIGEST] else None


def _digest(*inputs: Input) -> bytes:
    """One hash of these inputs; kind and length stand before each, so that none can pass for another."""
    digest = hashlib.sha256()
    for kind, data in (part for each in inputs for part in _parts(each)):
        digest.update(f"{kind} {len(data)}\n".encode())
        digest.update(data)
    return digest.digest()


def _parts(each: Input) -> Iterator[tuple[str, bytes]]:
    if isinstance(each, str):
        yield "text", each.encode()
    elif isinstance(each, bytes):
        yield "bytes", each
    elif each.is_dir():
        yield from files_of(each).items()
        yield "folder", b""
    else:
        yield "file", each.read_bytes()


def _below(folder: Path) -> list[Path]:
    return [
        path for path in sorted(folder.rglob("*")) if path.is_file() and path.parent.name != "__pycache__"
    ]
