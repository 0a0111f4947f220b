"""Whether pages are valid HTML, by html-validate."""

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.hulp.inhoud import ROOT


def ongeldige_html(bestanden: Iterable[Path]) -> list[tuple[Path, int, str]]:
    """Each fault: the file, the line and what is wrong."""
    gedraaid = subprocess.run(
        [
            *("npx", "--no-install", "html-validate", "-c", ".htmlvalidate.json", "-f", "json"),
            *map(str, bestanden),
        ],
        cwd=ROOT,
        env={**os.environ, "PATH": f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert gedraaid.returncode in (0, 1), gedraaid.stderr
    return [
        (Path(een["filePath"]), bericht["line"], bericht["message"])
        for een in json.loads(gedraaid.stdout)
        for bericht in een["messages"]
    ]
