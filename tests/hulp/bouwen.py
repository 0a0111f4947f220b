"""A site, built with the public command in a process of its own, as somebody at the command line does."""

import subprocess
import sys
from pathlib import Path

from tests.hulp.inhoud import ROOT

DUINDORP = ROOT / "tests" / "duindorp"
"""The content of the made-up municipality."""
DUINDORP_PAD = "/duindorp/"
"""Where its site stands on its host."""


def bouw(folder: Path, *keuze: str) -> Path:
    """Build into ``folder``; the folder with the site."""
    public = folder / "public"
    # Compressing takes long and changes nothing that a browser sees: tests/build/test_comprimeren.py.
    gedaan = subprocess.run(
        [
            sys.executable,
            "build.py",
            *keuze,
            "--zonder-compressie",
            "--work",
            str(folder / "build"),
            "--public",
            str(public),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert gedaan.returncode == 0, gedaan.stdout + gedaan.stderr
    return public


def bouw_landgraaf(folder: Path) -> Path:
    """The site as it is without any choice."""
    return bouw(folder)


def bouw_duindorp(folder: Path) -> Path:
    """The site of the made-up municipality, for a path: Landgraaf's is for the root of a host."""
    return bouw(folder, "--gemeente", "duindorp", "--content", str(DUINDORP), "--pad", DUINDORP_PAD)
