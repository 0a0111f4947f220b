"""The one way in which a step of the build runs a script in Node (bouw/*.mjs)."""

import os
import subprocess
from functools import cache
from pathlib import Path

from bouw.environment import find_node
from bouw.job import ROOT, BuildFailedError

NODE_MODULES = ROOT / "node_modules"
LAST = 2000  # characters of what Node complained


@cache
def node_version() -> str:
    """The version of Node that runs the scripts; empty when there is none."""
    node = find_node()
    asked = [node, "--version"] if node else None
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout if asked else ""


def run_script(name: str, *arguments: str | Path, text: str = "", doing: str) -> str:
    """What ``bouw/<name>`` says on standard output, with ``text`` on its standard input.

    ``doing`` names the work in the BuildFailedError when Node is not there, or when the script fails.
    """
    node = find_node()
    if node is None or not NODE_MODULES.is_dir():
        raise BuildFailedError("Node or its packages are missing. Run `make setup` first.")
    result = subprocess.run(
        [node, str(ROOT / "bouw" / name), *map(str, arguments)],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={"PATH": os.environ.get("PATH", "")},
    )
    if result.returncode:
        raise BuildFailedError(f"{doing} failed:\n{result.stderr.strip()[-LAST:]}")
    return result.stdout
