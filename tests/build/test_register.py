"""The register: every fact of the sources has its place, and a place that does not exist stops the build."""

import copy
import dataclasses
from pathlib import Path
from typing import Any

import pytest

from bouw.job import Job
from bouw.register import check_facts
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import inhoud, landgraaf

FEITEN = 229  # the facts numbered in the extraction of both sources
VERSCHILLEN = 58


@pytest.fixture(scope="module")
def job(gebouwd: Path) -> Job:
    """The real content beside the built pages."""
    return Job(gebouwd / "build", gebouwd / "public", inhoud(), landgraaf())


def test_elk_feit_heeft_een_plek_die_bestaat(job: Job) -> None:
    assert [feit["nr"] for feit in job.content.kader.inhoud["feiten"]] == list(range(1, FEITEN + 1))
    check_facts(job)


def test_alle_verschillen_staan_in_de_data_en_op_de_pagina(job: Job) -> None:
    namen = [f"C{nummer}" for nummer in range(1, VERSCHILLEN + 1)]
    assert [verschil["id"] for verschil in job.content.kader.inhoud["norm/verschillen"]] == namen
    html = (job.public / "verschillen" / "index.html").read_text(encoding="utf-8")
    for verschil in job.content.kader.inhoud["norm/verschillen"]:
        assert f'id="{verschil["id"].lower()}"' in html
        assert verschil["lezing_a"]["bron"]
        assert verschil["lezing_b"]["bron"] or verschil["id"] == "C54"


FOUTEN: dict[str, tuple[dict[str, Any], str]] = {
    "nummer mist": ({"nr": 12}, "hier hoort nummer 10"),
    "waarde bestaat niet": (
        {"waar": [{"data": "norm/omvang#banden/pb_z"}]},
        "banden/pb_z’ bestaat niet",
    ),
    "bestand bestaat niet": ({"waar": [{"data": "uren#x"}]}, "‘uren#x’ bestaat niet"),
    "pagina bestaat niet": ({"waar": [{"pagina": "hulp"}]}, "‘hulp’ bestaat niet"),
    "kop bestaat niet": ({"waar": [{"pagina": "uitleg#zomaar"}]}, "‘uitleg#zomaar’ bestaat niet"),
}


@pytest.mark.parametrize(("anders", "melding"), FOUTEN.values(), ids=FOUTEN)
def test_fout_in_het_register_stopt_de_bouw(job: Job, anders: dict[str, Any], melding: str) -> None:
    feiten = copy.deepcopy(job.content.kader.inhoud["feiten"])
    feiten[9] |= anders
    kader = dataclasses.replace(job.content.kader, inhoud={**job.content.kader.inhoud, "feiten": feiten})
    with pytest.raises(KaderFout, match=melding):
        check_facts(dataclasses.replace(job, content=dataclasses.replace(job.content, kader=kader)))
