"""Figures of the norm: filled in from the numbers everywhere, refused where somebody typed one."""

import copy
import dataclasses
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from bouw import pages
from bouw.cijfers import fill_figures, typed_in_words, typed_on_page
from bouw.content import CONTENT, LAW, Content, Keuze, read_content
from bouw.job import Job
from bouw.kaders import Bestanden, compiled, read_kader
from rules_py.kader import open_kader
from rules_py.model.fouten import KaderFout

KADER = Path("kaders/landgraaf/2022-07-05")
RAUW = read_kader(CONTENT / KADER, LAW, CONTENT / "kaders" / "ib")


def met(bestand: str, *stappen: str | int, tekst: str) -> Bestanden:
    """The framework with one sentence changed."""
    data: dict[str, Any] = copy.deepcopy(dict(RAUW.inhoud))
    plek: Any = data[bestand]
    for stap in stappen[:-1]:
        plek = plek[stap]
    assert isinstance(plek[stappen[-1]], str)
    plek[stappen[-1]] = tekst
    return dataclasses.replace(RAUW, inhoud=data)


@pytest.mark.parametrize(
    ("bestand", "stappen", "tekst", "stukken"),
    [
        (
            "norm/verschillen",
            (0, "keuze"),
            "Tot en met 5,9 uur.",
            ("[0].keuze: ‘5,9 uur’", "plaats: {max:pb_c}."),
        ),
        (
            "norm/profielen/IBO-1",
            ("omvang", "lezing", "reden"),
            "Zo’n 7 uur.",
            ("reden: ‘7 uur’", "{min:pb_d}"),
        ),
        (
            "tekst/teksten",
            ("omvang", "gebruikelijk", "tekst"),
            "Na 2 jaar.",
            ("‘2 jaar’", "plaats: {duur:d}."),
        ),
        ("vragen/4-over_u", ("vragen", 0, "titel"), "Lukt 3,1?", ("vragen[0].titel: ‘3,1’", "{min:pb_c}")),
        (
            "kader",
            ("status",),
            "Dit is {datum:vandaag}.",
            ("kader.yaml: status: ‘{datum:vandaag}’", "{datum:vastgesteld_op}"),
        ),
        ("norm/verschillen", (0, "keuze"), "Tot {max:pb_z} uur.", ("‘{max:pb_z}’", "Toegestaan: {min:pb_a}")),
    ],
)
def test_een_getypt_getal_of_onbekend_veld(
    bestand: str, stappen: tuple[str | int, ...], tekst: str, stukken: tuple[str, ...]
) -> None:
    with pytest.raises(KaderFout) as gevangen:
        fill_figures(met(bestand, *stappen, tekst=tekst))
    (regel,) = [fout.regel() for fout in gevangen.value.fouten]
    assert all(stuk in regel for stuk in stukken), regel


@pytest.mark.parametrize(
    "tekst",
    [
        "Om 8 uur gaat de wekker.",
        "Zij belt om 10 uur.",
        "Meneer Klein is 81.",
        "Zij is 60 jaar oud.",
        "Hoofdstuk 10 en artikel 2.3.5 uren later.",
        "Dat duurt 15 minuten, op 2 of 3 dagen.",
    ],
)
def test_wat_geen_norm_is_mag_blijven(tekst: str) -> None:
    assert not list(typed_on_page("x.md", [tekst]))
    assert fill_figures(met("norm/verschillen", 0, "keuze", tekst=tekst))


@pytest.mark.parametrize("tekst", ["8 uur", "24 maanden", "3 dagdelen", "{{ x }} tot 5,9", "na 1 jaar."])
def test_een_getal_op_een_pagina_heeft_een_regel(tekst: str) -> None:
    (fout,) = typed_on_page("content/x.md", ["# X", "", tekst])
    assert fout.regel().startswith("content/x.md, regel 3: ")
    assert "{{ uren('pb_c') }}" in fout.regel()


def test_woorden_van_alle_gemeenten_noemen_geen_norm() -> None:
    (fout,) = typed_in_words("content/site/check.yaml", {"intro": ["Hallo.", "Er is 6 uur hulp."]})
    assert fout.regel().startswith("content/site/check.yaml: intro[1]: ‘6 uur’")


def test_wat_de_bron_zegt_houdt_zijn_getallen() -> None:
    zin = "Het hoofdstuk noemt 5,9 uur."
    bestanden = met("norm/verschillen", 0, "lezing_a", "tekst", tekst=zin)
    assert fill_figures(bestanden).inhoud["norm/verschillen"][0]["lezing_a"]["tekst"] == zin


@pytest.fixture(scope="module")
def veranderd(tmp_path_factory: pytest.TempPathFactory) -> tuple[Content, Path]:
    """Landgraaf with two norm values changed, each in its one file, and all that is made of it."""
    folder = tmp_path_factory.mktemp("cijfers")
    for naam in ("gemeenten", "kaders"):
        shutil.copytree(CONTENT / naam, folder / naam)
    for naam, was, wordt in (
        ("norm/omvang", "max_uren: 5.9", "max_uren: 5.5"),
        ("norm/duur", "maanden: 60", "maanden: 84"),
    ):
        bestand = folder / KADER / f"{naam}.yaml"
        tekst = bestand.read_text(encoding="utf-8")
        assert tekst.count(was) == 1
        bestand.write_text(tekst.replace(was, wordt), encoding="utf-8")
    content = read_content(Keuze(content=folder))
    job = Job(folder / "build", folder / "public", content, open_kader(compiled(content.kader)))
    pages.render_pages(job)
    pages.render_apps(job)
    (job.build / "kader.json").write_text(compiled(content.kader), encoding="utf-8")
    return content, job.build


@pytest.mark.parametrize(
    ("oud", "nieuw", "plaatsen"),
    [
        (r"5,9|(?<=\"max_uren\":)5\.9\b", "5,5", 5),
        (r"5 jaar", "7 jaar", 5),
    ],
)
def test_een_norm_verandert_op_een_plaats(
    veranderd: tuple[Content, Path], oud: str, nieuw: str, plaatsen: int
) -> None:
    """Everything the build writes says the new figure; only quotations of the source keep the old one."""
    content, build = veranderd
    citaten = [
        rij[lezing]["tekst"]
        for rij in content.kader.inhoud["norm/verschillen"]
        for lezing in ("lezing_a", "lezing_b")
    ]
    gevonden = 0
    for path in sorted(build.rglob("*")):
        if path.suffix not in (".md", ".html", ".json"):
            continue
        tekst = path.read_text(encoding="utf-8")
        gevonden += nieuw in tekst
        for citaat in citaten:
            tekst = tekst.replace(citaat, "")
        assert not re.search(oud, tekst), path
    assert gevonden >= plaatsen
