"""Whether Pyodide is the Pyodide that somebody looked at: its files against hashes in the repository.

npm checks the package when it is installed. This checks the files again at each build, as they lie on the
disk by then, because they run in every resident's browser.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from bouw.job import BuildFailedError

HASHES = Path(__file__).with_name("anderen") / "pyodide.sha256"
"""Lines as sha256sum writes them; a line that begins with # says what to do on an upgrade."""


def check_unchanged(folder: Path, hashes: Path = HASHES) -> None:
    """Raise BuildFailedError when a file of ``folder`` is missing or is not the one in ``hashes``."""
    for name, wanted in _expected(hashes):
        path = folder / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "no file"
        if found != wanted:
            raise BuildFailedError(
                f"{path} is not the file that this project was tested with: its SHA-256 is {found}, and "
                f"{hashes.name} says {wanted}. Run `npm ci` to get the locked package again. "
                f"Was Pyodide upgraded on purpose? Follow the lines at the top of bouw/anderen/{hashes.name}."
            )


def _expected(hashes: Path) -> Iterator[tuple[str, str]]:
    for line in hashes.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            wanted, _, name = line.partition("  ")
            yield name, wanted
