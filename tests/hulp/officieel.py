"""The official schemas of the forms that the papers are written in, as their makers published them."""

import json
from typing import Any

from jsonschema import FormatChecker
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

from tests.hulp.inhoud import ROOT

FOLDER = ROOT / "tests" / "hulp" / "schemas"


def officieel(naam: str) -> Validator:
    """A judge by the schema of this name, in the version of JSON Schema that it says it is."""
    vorm: dict[str, Any] = json.loads((FOLDER / f"{naam}.schema.json").read_text(encoding="utf-8"))
    soort = validator_for(vorm)
    soort.check_schema(vorm)
    return soort(vorm, format_checker=FormatChecker())
