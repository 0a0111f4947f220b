"""Reading what pip-audit and npm audit say; asking them needs a registry and is `make audit`.

The texts are made by hand after the documented JSON of both tools, but REFUSED, which npm said in truth.
"""

import json
from collections.abc import Mapping

import pytest

from bouw.audit import of_npm, of_pip

FINE = {"name": "jinja2", "version": "3.1.6", "vulns": []}
HOLE = {
    "name": "mkdocs",
    "version": "1.6",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.7"], "aliases": []}],
}
SKIPPED = {"name": "wrapt", "skip_reason": "Dependency not found"}
REFUSED = '{"message": "405 Method Not Allowed", "method": "POST", "statusCode": 405}'


def pip(*rows: Mapping[str, object]) -> str:
    return json.dumps({"dependencies": rows, "fixes": []})


def npm(**found: object) -> str:
    return json.dumps({"vulnerabilities": found, "metadata": {"dependencies": {"total": 300}}})


def test_alles_nagekeken_en_niets_gevonden_is_goed() -> None:
    assert of_pip("r", pip(FINE)).good
    assert of_npm("p", npm()).good


def test_een_gat_staat_er_met_de_versie_die_het_dicht() -> None:
    verslag = of_pip("r", pip(FINE, HOLE))
    assert not verslag.good
    assert "  hole: mkdocs 1.6: PYSEC-1, fixed in 1.7" in list(verslag.lines())
    gevonden = of_npm("p", npm(yaml={"severity": "high", "fixAvailable": True}))
    assert not gevonden.good
    assert "  hole: yaml: high, a fix is there" in list(gevonden.lines())


@pytest.mark.parametrize("tekst", [pip(FINE, SKIPPED), pip(), "Traceback ...", ""])
def test_wat_niet_nagekeken_is_is_nooit_goed_nieuws(tekst: str) -> None:
    assert not of_pip("r", tekst).good


@pytest.mark.parametrize("tekst", [REFUSED, "npm error", ""])
def test_een_register_dat_niet_antwoordt_ook_niet(tekst: str) -> None:
    verslag = of_npm("p", tekst)
    assert not verslag.good
    assert "did not answer" in " ".join(verslag.lines())
