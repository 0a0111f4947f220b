"""Pages as tests read them: parsed once, and whether they are valid HTML, by html-validate."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup

from tests.hulp.inhoud import ROOT


@cache
def soep(path: Path) -> BeautifulSoup:
    """A page of the built site, parsed once for all tests: only to read, never to change."""
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def ongeldige_html(bestanden: Iterable[Path]) -> list[tuple[Path, int, str]]:
    """Each fault: the file, the line and what is wrong."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as uit:  # node cuts what it writes to a full pipe
        gedraaid = subprocess.run(
            [
                *("npx", "--no-install", "html-validate", "-c", ".htmlvalidate.json", "-f", "json"),
                *map(str, bestanden),
            ],
            cwd=ROOT,
            env={**os.environ, "PATH": f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"},
            stdout=uit,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert gedraaid.returncode in (0, 1), gedraaid.stderr
        uit.seek(0)
        gevonden = json.load(uit)
    return [
        (Path(een["filePath"]), bericht["line"], bericht["message"])
        for een in gevonden
        for bericht in een["messages"]
    ]
