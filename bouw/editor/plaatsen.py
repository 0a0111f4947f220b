"""Which kinds of content file there are: the shape of each, and where the files with that shape stand."""

from collections.abc import Mapping
from pathlib import Path

from bouw.job import ROOT
from bouw.vorm import SCHEMAS

VSCODE = ROOT / ".vscode"
MADE_UP = "verzonnen"
SHAPES = SCHEMAS / "kader"
PARTS = SHAPES / "delen.schema.json"
END = ".schema.json"
OF_PAGES = "pagina"
"""The one schema that is for no file of its own: what stands at the head of a page."""
PLACES: Mapping[str, tuple[str, ...]] = {
    "bronnen": ("kaders/*/*/norm/bronnen.yaml", "kaders/ib/bronnen.yaml", "wet/bronnen.yaml"),
    "kader": ("kaders/*/*/kader.yaml",),
    "feiten": ("kaders/*/*/feiten.yaml",),
    "geval": ("kaders/*/*/gevallen/*.yaml",),
    "kader-beelden": ("kaders/*/*/tekst/beelden.yaml",),
    "norm-profiel": ("kaders/*/*/norm/profielen/*.yaml",),
    "vragen": ("kaders/*/*/vragen/*.yaml",),
    "nummers": ("site/nummers.yaml",),
    "rechten": ("wet/rechten.yaml",),
    "taal": ("site/talen/*.yaml",),
    "woordenlijst": ("woordenlijst.yaml", "kaders/*/*/tekst/woorden.yaml"),
    **{name: (f"gemeenten/*/{name}.yaml",) for name in ("gecontroleerd", "gemeente", "linkcodes", "menu")},
}
FOLDERS = {
    "norm": "kaders/*/*/norm",
    "tekst": "kaders/*/*/tekst",
    "ib": "kaders/ib",
    "site": "site",
    "adoptie": "adoptie",
}
"""First part of a schema's name -> the folder of the file that is called like the rest."""


def shapes() -> dict[str, Path]:
    """Name -> the shape, of every kind of content file."""
    found = {
        path.name.removesuffix(END): path for folder in (SCHEMAS, SHAPES) for path in folder.glob(f"*{END}")
    }
    return {name: found[name] for name in sorted(found) if name != OF_PAGES and found[name] != PARTS}


def places(name: str) -> tuple[str, ...]:
    """Where the files with this schema stand, from the root of the content."""
    kind, _, rest = name.partition("-")
    return PLACES[name] if name in PLACES else (f"{FOLDERS[kind]}/{rest}.yaml",)


def settings() -> dict[str, list[str]]:
    """Schema -> the files it is for, as an editor wants them: those of the site, then those of the tests."""
    real = {f"./.vscode/schemas/{name}{END}": [f"content/{one}" for one in places(name)] for name in shapes()}
    made_up = {
        f"./.vscode/schemas/{MADE_UP}/{name}{END}": [f"tests/*/{one}" for one in of_municipality]
        for name in shapes()
        if (of_municipality := [one for one in places(name) if one.startswith(("kaders/*/", "gemeenten/"))])
    }
    return {**real, **made_up}
