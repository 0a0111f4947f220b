"""The made-up municipality Duindorp, built with the public command, once for all workers."""

import subprocess
import sys
from pathlib import Path

from tests.hulp.inhoud import ROOT

CONTENT = ROOT / "tests" / "duindorp"


def bouw(folder: Path) -> Path:
    """Build into ``folder`` as somebody at the command line would; the folder with the site."""
    public = folder / "public"
    opdracht = [sys.executable, "build.py", "--gemeente", "duindorp", "--content", str(CONTENT)]
    gedaan = subprocess.run(
        [*opdracht, "--work", str(folder / "build"), "--public", str(public)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert gedaan.returncode == 0, gedaan.stdout + gedaan.stderr
    return public
