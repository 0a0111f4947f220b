"""Another municipality: a framework is a folder. A small made-up one, with no change in rules_py or site."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import build
from bouw.content import KADER
from bouw.job import Job
from rules_py.brug import bereken_json
from rules_py.model.kader import Kader

KLEIN = Path(__file__).resolve().parents[1] / "kaders" / "klein"


@pytest.fixture(scope="module")
def duindorp(tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, Kader]:
    """The small framework with the general sentences, built into a folder of its own."""
    werkmap = tmp_path_factory.mktemp("duindorp")
    shutil.copytree(KLEIN, werkmap / "kader", ignore=shutil.ignore_patterns("paginas"))
    teksten = (KADER / "teksten.yaml").read_text(encoding="utf-8")
    # The names of signals belong to a framework; this one has none. Sources are its own.
    teksten = re.sub(r"signalen:\n(  .*\n)+", "", teksten)
    teksten = re.sub(r"bron: \[[^\]]*\]", "bron: [P1]", teksten)
    (werkmap / "kader" / "teksten.yaml").write_text(teksten, encoding="utf-8")
    data, kader = build.compile_kader(werkmap / "build" / "kader.json", werkmap / "kader", None)
    job = Job(werkmap / "build", werkmap / "public", KLEIN / "paginas", data["bestanden"], kader)
    build.run_steps(job)
    return job, kader


def uitkomst(kader: Kader, **kenmerken: str) -> dict[str, Any]:
    antwoorden = {"schema": "antwoorden/1", "vorm": "pgb", "pgb_vaardig": "ja", "kenmerken": kenmerken}
    gelezen: dict[str, Any] = json.loads(bereken_json(kader, json.dumps(antwoorden)))
    return gelezen


def test_het_kleine_kader_rekent(duindorp: tuple[Job, Kader]) -> None:
    _, kader = duindorp
    gevonden = uitkomst(kader, kracht="groot", gevaar="weinig", haast="veel")
    profielen = {profiel["code"]: profiel for profiel in gevonden["profielen"]}
    assert gevonden["kader"]["id"] == "duindorp-2030"
    assert (profielen["klein"]["past"], profielen["klein"]["tegenspraken"]) == ("best", 0)
    assert (profielen["klein"]["omvang"]["min_uren"], profielen["klein"]["omvang"]["max_uren"]) == (0, 2)
    assert [een["code"] for een in gevonden["niet_getoond"]] == ["groot"]
    gelijk = uitkomst(kader, kracht="groot", gevaar="veel")
    assert [een["code"] for een in gelijk["profielen"] if een["past"] == "best"] == ["klein", "groot"]
    assert gelijk["bronverschillen"] == ["V1"]
    assert uitkomst(kader)["status"] == "onvoldoende"


def test_het_kleine_kader_wordt_een_site(duindorp: tuple[Job, Kader]) -> None:
    job, kader = duindorp
    html = (job.public / "zelfcheck" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<fieldset[^>]* data-vraag="([^"]+)"', html) == list(kader.vragen)
    assert 'data-kader="duindorp-2030"' in html
    assert "hoogstens 2 uur per week" in (job.public / "profielen" / "klein" / "index.html").read_text(
        "utf-8"
    )
    assert (job.public / "rekenhulp" / "regels.zip").is_file()
