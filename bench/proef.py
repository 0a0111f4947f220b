"""What the measurement compares this site with: Pyodide as it is shipped, and two floors.

The floors are no alternatives. They do a small honest piece of the work, loading the table of one family and
counting the contradictions of some answers, to show what a page costs in which nothing heavy is started.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from bouw.comprimeren import BEWAARD, comprimeer
from bouw.job import ROOT
from rules_py.rekenen.familietabel import familietabellen
from tests.hulp.inhoud import kadertekst, landgraaf

MODULES = ROOT / "node_modules"
PYODIDE = MODULES / "pyodide"
MICROPYTHON = MODULES / "@micropython" / "micropython-webassembly-pyscript"
# What everybody writes who reads Pyodide's own pages: load it, unpack the rules, open the framework, compute.
GELEVERD = """
import { loadPyodide } from "/proef/geleverd/pyodide.mjs";
const halen = (naam) => fetch("/proef/" + naam).then((antwoord) => antwoord.arrayBuffer());
export async function reken() {
  const pyodide = await loadPyodide({ indexURL: "/proef/geleverd/" });
  pyodide.unpackArchive(await halen("rules.zip"), "zip");
  const tekst = new TextDecoder().decode(await halen("kader.json"));
  const kader = pyodide.pyimport("rules_py.kader").open_kader(tekst);
  return pyodide.pyimport("rules_py.brug").beantwoord(kader, '{"schema": "antwoorden/1"}');
}
"""
HOOFD = '<script type="module">import { reken } from "./geleverd.js"; await reken(); klaar();</script>'
IN_WORKER = (
    "<script>const w = new Worker('./%s-worker.js', { type: 'module' });"
    + "w.onmessage = () => klaar();</script>"
)
WORKER = 'import { reken } from "./%s.js"; await reken(); postMessage(1);'
# The same small piece of work twice: the contradictions of these answers for each profile of one family.
MICRO = """
import { loadMicroPython } from "/proef/micro/micropython.mjs";
export async function reken() {
  const [micro, tekst] = await Promise.all([
    loadMicroPython({ url: "/proef/micro/micropython.wasm" }),
    fetch("/proef/tabel.json").then((antwoord) => antwoord.text()),
  ]);
  micro.globals.set("tekst", tekst);
  micro.runPython(`
import json
werk = json.loads(tekst)
rijen = [werk["tabel"][pad][waarde] for pad, waarde in werk["antwoorden"].items()]
uit = json.dumps([sum(rij[plaats] for rij in rijen) for plaats in range(len(rijen[0]))])
`);
  return micro.globals.get("uit");
}
"""
SCRIPT = """
export async function reken() {
  const werk = await fetch("/proef/tabel.json").then((antwoord) => antwoord.json());
  const rijen = Object.entries(werk.antwoorden).map(([pad, waarde]) => werk.tabel[pad][waarde]);
  return JSON.stringify(rijen[0].map((_, plaats) => rijen.reduce((som, rij) => som + rij[plaats], 0)));
}
"""
# What the theme shows of itself: one page, its own style and scripts, and the letters of the device.
KAAL = """
site_name: Kaal
site_url: https://nergens.invalid/
theme: {name: material, language: nl, font: false}
"""
MAKERS = {"geleverd": GELEVERD, "micro": MICRO, "script": SCRIPT}


def zet_klaar(plek: Path) -> None:
    """Pages with Pyodide as it is shipped and the rules as in the repository, and with the floors."""
    shutil.copytree(PYODIDE, plek / "geleverd", ignore=shutil.ignore_patterns("*.map", "*.html"))
    with zipfile.ZipFile(plek / "rules.zip", "w", zipfile.ZIP_DEFLATED) as zip_:
        for path in sorted((ROOT / "rules_py").rglob("*.py")):
            zip_.write(path, path.relative_to(ROOT))
    (plek / "kader.json").write_text(kadertekst(), encoding="utf-8")
    (plek / "tabel.json").write_text(json.dumps(tabel()), encoding="utf-8")
    (plek / "micro").mkdir()
    for naam in ("micropython.mjs", "micropython.wasm"):
        shutil.copyfile(MICROPYTHON / naam, plek / "micro" / naam)
    paginas = {"hoofd.html": HOOFD}
    for naam, maker in MAKERS.items():
        (plek / f"{naam}.js").write_text(maker, encoding="utf-8")
        (plek / f"{naam}-worker.js").write_text(WORKER % naam, encoding="utf-8")
        paginas[f"{naam}.html"] = IN_WORKER % naam
    for naam, inhoud in paginas.items():
        (plek / naam).write_text(f"<!doctype html><title>.</title>{inhoud}", encoding="utf-8")
    kale_pagina(plek / "kaal")
    comprimeer(plek, BEWAARD)


def kale_pagina(plek: Path) -> None:
    """A bare page of the theme, as it comes."""
    (plek / "docs").mkdir(parents=True)
    (plek / "docs" / "index.md").write_text("# Een vraag\n\nWie vult dit in?\n", encoding="utf-8")
    (plek / "mkdocs.yml").write_text(KAAL, encoding="utf-8")
    stil = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=plek, env=stil, check=True)


def tabel() -> dict[str, Any]:
    """What each answer adds to each profile of the first family, and an answer to each of its questions."""
    familie = next(iter(familietabellen(landgraaf()).values()))
    situatie = next(iter(familie.situaties({})))
    tellingen = {
        pad: {str(waarde): telling for waarde, telling in per_waarde.items()}
        for pad, per_waarde in familie.telling(situatie).items()
    }
    return {"tabel": tellingen, "antwoorden": {pad: next(iter(een)) for pad, een in tellingen.items()}}
