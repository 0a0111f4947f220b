"""The conventions of open source: publiccode.yml, a licence a file, editors that know the schemas."""

import json
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from bouw import adoptie
from bouw.gedeeld import _bestanden
from bouw.vorm import SCHEMAS
from bouw.yaml import read_group
from tests.hulp.bestanden import bestanden
from tests.hulp.inhoud import ROOT, inhoud, landgraaf

VORM = ROOT / "tests" / "hulp" / "publiccode.schema.json"


def test_publiccode_past_bij_de_standaard() -> None:
    gelezen = read_group(ROOT / "publiccode.yml")
    vorm: dict[str, Any] = json.loads(VORM.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(vorm)
    keuring = Draft202012Validator(vorm, format_checker=FormatChecker())
    assert [fout.message for fout in keuring.iter_errors(gelezen)] == []
    for weg in ("url", "legal", "maintenance"):
        assert list(
            keuring.iter_errors({sleutel: deel for sleutel, deel in gelezen.items() if sleutel != weg})
        )
    # The address of the repository is not known: as long as it can't exist, it is on the list of open lines.
    assert (".invalid/" in gelezen["url"]) == (
        "adres_broncode" in {een.id for een in adoptie.open_lines(inhoud())}
    )


def rechten() -> list[tuple[str, str]]:
    """Each pattern of REUSE.toml with its licence, in the order in which the last one that fits counts."""
    gelezen = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))
    assert gelezen["version"] == 1
    rijen = []
    for deel in gelezen["annotations"]:
        assert deel["SPDX-FileCopyrightText"]
        paden = deel["path"] if isinstance(deel["path"], list) else [deel["path"]]
        rijen += [(pad, deel["SPDX-License-Identifier"]) for pad in paden]
    return rijen


def test_elk_bestand_heeft_een_licentie_en_elke_licentie_haar_tekst() -> None:
    """Which licence it is; that every file has one is what `reuse lint` asks (tests/build/test_reuse.py)."""
    gevonden = {
        path.relative_to(ROOT).as_posix(): [
            wat for pad, wat in rechten() if fnmatch(path.relative_to(ROOT).as_posix(), pad)
        ]
        for path in bestanden()
    }
    assert all(gevonden.values())
    assert gevonden["build.py"][-1] == "EUPL-1.2"
    assert gevonden["content/site/check.yaml"][-1] == "CC0-1.0"
    assert gevonden["site/overrides/partials/search.html"][-1] == "MIT"
    gebruikt = {lijst[-1] for naam, lijst in gevonden.items() if not naam.startswith("LICENSES/")}
    assert gebruikt == {path.stem for path in (ROOT / "LICENSES").iterdir()}
    for pad, _ in rechten():
        assert pad == "tests/beeld/**" or any(fnmatch(naam, pad) for naam in gevonden), pad


def test_wat_van_anderen_meegaat_staat_in_de_lijst() -> None:
    lijst = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    for naam in json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]:
        licentie = json.loads((ROOT / "node_modules" / naam / "package.json").read_text(encoding="utf-8"))[
            "license"
        ]
        rij = next((regel for regel in lijst.splitlines() if f"`{naam}`" in regel), "")
        assert licentie in rij, (naam, licentie)


def test_een_editor_kent_het_schema_van_elk_bestand() -> None:
    """Every file that has a schema is in the list for editors, with that schema."""
    lijst: dict[str, list[str]] = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))[
        "yaml.schemas"
    ]
    for bestand in _bestanden(inhoud(), landgraaf()):
        passend = {
            Path(naam).name
            for naam, paden in lijst.items()
            if any(fnmatch(bestand.plaats, een) for een in paden)
        }
        assert passend == {f"{bestand.schema}.schema.json"}, bestand.plaats
    vormen = {path.name for path in SCHEMAS.rglob("*.schema.json")}
    assert {Path(naam).name for naam in lijst} == vormen - {"delen.schema.json", "pagina.schema.json"}


def test_wat_de_stukken_noemen_bestaat() -> None:
    for naam in ("CONTRIBUTING.md", "SECURITY.md", "GOVERNANCE.md", "CODE_OF_CONDUCT.md", "CHANGELOG.md"):
        tekst = (ROOT / naam).read_text(encoding="utf-8")
        for pad in re.findall(r"`((?:[\w.-]+/)+[\w.-]+|[A-Z_]+\.md)`", tekst):
            assert (ROOT / pad).exists() or pad.startswith("public/"), (naam, pad)
