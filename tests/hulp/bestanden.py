"""The files of the repository, as git has them."""

import subprocess
from pathlib import Path

from tests.hulp.inhoud import ROOT


def bestanden() -> list[Path]:
    """Every file that is tracked, or new and not ignored."""
    uit = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / naam for naam in uit.stdout.splitlines() if (ROOT / naam).is_file()]
