"""An example file for the table of cases (beheer/gevallen/): real cases, as somebody would write them."""

from io import StringIO
from pathlib import PurePosixPath
from typing import Any

from ruamel.yaml import YAML

from bouw.content import Content
from bouw.job import Job

VOORBEELD = PurePosixPath("beheer/gevallen/voorbeeld-gevallen.yaml")


def write_example(job: Job) -> None:
    """Write the file to download: the first readable case of each kind of outcome."""
    soorten = dict.fromkeys(geval["verwacht"]["status"] for geval in job.content.gevallen.values())
    text = als_yaml(voorbeelden_van(job.content, *soorten))
    (job.public / VOORBEELD).write_text(text, encoding="utf-8")


def voorbeelden_van(content: Content, *soorten: str) -> list[dict[str, Any]]:
    """The first case with each of these outcomes, without its story."""
    return [
        {"naam": geval["titel"], "antwoorden": geval["antwoorden"], "verwacht": geval["verwacht"]}
        for soort in soorten
        for geval in [een for een in content.gevallen.values() if een["verwacht"]["status"] == soort][:1]
    ]


def als_yaml(gevallen: list[dict[str, Any]]) -> str:
    """As the page reads it."""
    text = StringIO()
    YAML(typ="rt").dump(gevallen, text)
    return text.getvalue()
