"""Known holes in the packages that this project locks: pip-audit and npm audit together (``make audit``).

Both ask a registry, so this is no test. What could not be looked up is no good news: then the answer is no.
Exit status 0: every package was looked up and none has a known hole; 1: look at what is printed.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bouw.environment import bin_path, environment
from bouw.job import ROOT

MOST_NAMED = 10
WHAT_TO_DO = """What to do:
- A hole: take the version that mends it (requirements.in, package.json), `make lock`, `make test`, publish.
  No fix yet? Look if the part is shipped (licenties/ on the site) or only builds and tests; write it down.
- Not looked up: run this where the registries answer; nothing is known about these packages until then."""


@dataclass(frozen=True)
class Report:
    """What one tool says: how many packages it looked up, the holes, and what it could not look up."""

    name: str
    checked: int
    holes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether everything was looked up and nothing found."""
        return self.checked > 0 and not self.holes and not self.unknown

    def lines(self) -> Iterator[str]:
        """The report as people read it."""
        yield f"{self.name}: {self.checked} packages looked up, {len(self.holes)} with a known hole."
        yield from (f"  hole: {hole}" for hole in self.holes)
        if self.unknown:
            more = len(self.unknown) - MOST_NAMED
            yield f"  not looked up: {', '.join(self.unknown[:MOST_NAMED])}" + (
                f" and {more} more" if more > 0 else ""
            )


def of_pip(name: str, output: str) -> Report:
    """What pip-audit's JSON says; any other text is a tool that did not answer."""
    try:
        rows = json.loads(output)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Report(name, 0, unknown=(_short(output),))
    looked = [row for row in rows if "skip_reason" not in row]
    holes = tuple(
        f"{row['name']} {row['version']}: {hole['id']}, fixed in {_fixed_in(hole)}"
        for row in looked
        for hole in row["vulns"]
    )
    return Report(name, len(looked), holes, tuple(row["name"] for row in rows if "skip_reason" in row))


def _fixed_in(hole: Mapping[str, Any]) -> str:
    return ", ".join(hole["fix_versions"]) or "no version yet"


def of_npm(name: str, output: str) -> Report:
    """What ``npm audit --json`` says; a registry that refuses is a tool that did not answer."""
    try:
        read: Mapping[str, Any] = json.loads(output)
        checked = int(read["metadata"]["dependencies"]["total"])
        found = read["vulnerabilities"].items()
    except (ValueError, KeyError, TypeError):
        return Report(name, 0, unknown=(_short(output),))
    holes = tuple(
        f"{package}: {hole['severity']}, {'a fix is there' if hole.get('fixAvailable') else 'no fix yet'}"
        for package, hole in found
    )
    return Report(name, checked, holes)


def _short(output: str) -> str:
    return f"the tool did not answer ({' '.join(output.split())[:200] or 'no output'})"


def _run(*command: str) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False, timeout=600
    )
    return done.stdout or done.stderr


def reports() -> Iterator[Report]:
    """Ask both tools, about every lock file."""
    python = str(bin_path("python"))
    audit = (python, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off")
    for path in sorted(ROOT.glob("requirements*.txt")):
        yield of_pip(path.name, _run(*audit, "--format", "json", "--requirement", path.name))
    npm = shutil.which("npm", path=environment()["PATH"])
    output = _run(npm, "audit", "--json") if npm else "npm is missing: run `make setup`"
    yield of_npm("package-lock.json", output)


def main() -> int:
    """Print every report; exit status 1 with what to do, unless all is well."""
    found = list(reports())
    for report in found:
        print("\n".join(report.lines()))
    if all(report.good for report in found):
        return 0
    print(WHAT_TO_DO)
    return 1


if __name__ == "__main__":
    sys.exit(main())
