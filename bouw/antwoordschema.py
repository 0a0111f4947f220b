"""The answers as a JSON Schema, made from a framework: what its questions allow, and nothing else."""

import json
from typing import Any

from bouw.job import Job
from rules_py.lezen.antwoorden import SCHEMA
from rules_py.model.basis import WEET_NIET
from rules_py.model.kader import Kader
from rules_py.model.vraag import Vraag

TARGET = "schema/antwoorden.schema.json"


def write_schema(job: Job) -> None:
    """Write the schema into the site, for programs that make answers."""
    path = job.public / TARGET
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(answers_schema(job.kader), ensure_ascii=False, indent=1), encoding="utf-8")


def answers_schema(kader: Kader) -> dict[str, Any]:
    """The schema of ``antwoorden/1`` for this framework. Every key but ``schema`` may be absent."""
    schema = _group({"schema": {"const": SCHEMA}, "kader": {"const": kader.id}})
    schema |= {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kader.titel}
    schema["required"] = ["schema"]
    for vraag in kader.vragen.values():
        group = schema
        *steps, last = vraag.pad.split(".")
        for step in steps:
            group = group["properties"].setdefault(step, _group({}))
        if vraag.soort == "gebieden":
            areas = {gebied: _group({}) for gebied in kader.gebieden}
            group["properties"].setdefault(last, _group(areas))
        else:
            group["properties"][last] = _values(kader, vraag)
    return schema


def _group(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _values(kader: Kader, vraag: Vraag) -> dict[str, Any]:
    if vraag.soort == "meerkeuze":
        return {"type": "array", "uniqueItems": True, "items": {"enum": list(kader.doelen)}}
    if vraag.soort == "getal":
        number = {"type": "integer", "minimum": vraag.minimum, "maximum": vraag.maximum}
        return {"anyOf": [number, {"const": WEET_NIET}]}
    return {"enum": list(vraag.toegestaan)}
