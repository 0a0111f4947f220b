"""How long a build takes: from nothing, with what an earlier build kept, and after a change of one sentence.

`make bench-bouw` prints medians as a table in Markdown, and writes them as JSON to build/bench-bouw.json. It
builds in a copy of the project, with the public command. Not a test: only ratios of one run mean anything.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bouw.job import ROOT

KADER = Path("content", "kaders", "landgraaf", "2022-07-05")
ZINNEN = {
    "a sentence of a page": (KADER / "paginas" / "stappen.md", "Hier leest u per stap"),
    "a sentence that the rules speak": (KADER / "tekst" / "teksten.yaml", "Niets in uw antwoorden"),
}
NIETS, COMPRESSIE, ALLES = "from nothing", "only compression is kept", "nothing changed"


def kopie(plek: Path) -> Path:
    """The project as git has it, with changes that are not committed yet, and the packages of this one."""
    namen = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    for naam in filter(None, namen.split("\0")):
        if (ROOT / naam).is_file() and not (ROOT / naam).is_symlink():
            (plek / naam).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / naam, plek / naam)
    for naam in (".venv", "node_modules"):
        (plek / naam).symlink_to((ROOT / naam).resolve())
    return plek


def bouw(project: Path) -> float:
    """Seconds for one build, with the start of Python."""
    begin = time.perf_counter()
    omgeving = {**os.environ, "PYTHONPATH": str(project)}
    subprocess.run([sys.executable, "build.py"], cwd=project, env=omgeving, check=True, capture_output=True)
    return time.perf_counter() - begin


def ronde(project: Path, nummer: int) -> dict[str, float]:
    """Each kind of build once. A sentence gets another word each time, so that it was never built before."""
    tijden = {}
    shutil.rmtree(project / ".cache", ignore_errors=True)
    tijden[NIETS] = bouw(project)
    shutil.rmtree(project / ".cache" / "bouw")
    tijden[COMPRESSIE] = bouw(project)
    tijden[ALLES] = bouw(project)
    for naam, (bestand, woorden) in ZINNEN.items():
        tekst = (project / bestand).read_text(encoding="utf-8")
        if tekst.count(woorden) != 1:
            raise SystemExit(f"{bestand}: “{woorden}” must stand there once. Name other words in ZINNEN.")
        (project / bestand).write_text(tekst.replace(woorden, f"{woorden} {nummer}"), encoding="utf-8")
        tijden[naam] = bouw(project)
        (project / bestand).write_text(tekst, encoding="utf-8")
        bouw(project)
    return tijden


def main(argumenten: list[str]) -> None:
    """Measure, print the table and write the JSON."""
    keuzes = argparse.ArgumentParser(description=__doc__)
    keuzes.add_argument("--ronden", type=int, default=3)
    gekozen = keuzes.parse_args(argumenten)
    with tempfile.TemporaryDirectory() as tijdelijk:
        project = kopie(Path(tijdelijk))
        ronden = [ronde(project, nummer) for nummer in range(gekozen.ronden)]
    midden = {naam: round(statistics.median(een[naam] for een in ronden), 2) for naam in ronden[0]}
    verhouding = {naam: round(tijd / midden[NIETS], 3) for naam, tijd in midden.items()}
    print("| build | seconds | ratio |\n|---|---|---|")
    for naam, tijd in midden.items():
        print(f"| {naam} | {tijd:.1f} | {verhouding[naam]:.2f} |")
    doel = ROOT / "build" / "bench-bouw.json"
    doel.parent.mkdir(exist_ok=True)
    doel.write_text(json.dumps({"ronden": ronden, "midden": midden, "verhouding": verhouding}, indent=1))
    print(f"\n{doel.relative_to(ROOT)}: the same as JSON, with every round.")


if __name__ == "__main__":
    main(sys.argv[1:])
