"""Citations on pages: by id only; unknown ones are refused with file and line, of all pages together."""

import dataclasses
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from bouw import pages
from bouw.content import Pagina
from bouw.job import Job
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import inhoud, landgraaf


def maak(folder: Path, paginas: dict[str, Pagina]) -> Path:
    """Only these pages, with the framework of Landgraaf."""
    content = dataclasses.replace(inhoud(), paginas=paginas)
    job = Job(folder / "build", folder / "public", content, landgraaf())
    pages.render_pages(job)
    return job.pages


def fouten(folder: Path, **paginas: Pagina) -> list[str]:
    with pytest.raises(KaderFout) as gevangen:
        maak(folder, {f"{naam}.md": pagina for naam, pagina in paginas.items()})
    return [fout.regel() for fout in gevangen.value.fouten]


def tekst(inhoud_: str, gedeeld: bool = False) -> Pagina:
    return Pagina("content/x.md", f"# X\n\n{inhoud_}\n", gedeeld)


@pytest.mark.parametrize(
    ("naam", "aanroep", "wordt"),
    [
        ("x.md", "bron('H10')", "<small>(H10)</small>"),
        ("x.md", "bron('H10', 'B1 IBO-3')", "<small>(H10, B1 IBO-3)</small>"),
        ("x.md", "bron(['H3', 'H10'], none)", "<small>(H3, H10)</small>"),
        ("x.md", "bron('H10', 'C26')", "<small>(H10, [verschil C26](verschillen.md#c26))</small>"),
        ("x.md", "bron('Wmo 2.3.6')", "<small>(Wmo 2.3.6)</small>"),
        ("x/y.md", "verschil('C26')", "[verschil C26](../verschillen.md#c26)"),
        ("verschillen.md", "verschil('C26', 'Lees dit')", "[Lees dit](#c26)"),
    ],
)
def test_een_verwijzing_bij_haar_id(tmp_path: Path, naam: str, aanroep: str, wordt: str) -> None:
    paginas = maak(tmp_path, {naam: tekst(f"Zo is het. {{{{ {aanroep} }}}}")})
    assert f"Zo is het. {wordt}\n" in (paginas / naam).read_text(encoding="utf-8")


def test_de_wet_staat_onder_een_vouw_en_zegt_wat_wij_niet_zelf_lazen(tmp_path: Path) -> None:
    """Also on a page of all municipalities; a judgment keeps its number."""
    aanroep = "{{ wet('Wmo 2.3.3', 'CRVB:2021:1381', 'Awb 2:1') }}"
    regels = (maak(tmp_path, {"x.md": tekst(aanroep, gedeeld=True)}) / "x.md").read_text(encoding="utf-8")
    vouw = BeautifulSoup(regels, "html.parser").select_one("details.wet")
    assert vouw
    spoed, uitspraak, contact = (een.get_text() for een in vouw.select("li"))
    assert spoed == "Wmo, artikel 2.3.3, spoed"
    assert uitspraak.endswith("CRVB:2021:1381")
    assert "niet de tekst zelf" in contact
    assert fouten(tmp_path, y=tekst("{{ wet('H10') }}")) != []


@pytest.mark.parametrize(
    ("pagina", "stukken"),
    [
        (tekst("{{ bron('H99') }}"), ("content/x.md, regel 3: ", "‘H99’ bestaat niet", "H10")),
        (tekst("Ja.\n\n{{ verschil('C999') }}"), ("x.md, regel 5: ", "‘C999’ bestaat niet")),
        (tekst("{{ bron(norm.doelen[0].letter) }}"), ("x.md, regel 3: ", "‘a’ bestaat niet")),
        (tekst("Zo is het. <small>(H10)</small>"), ("x.md, regel 3: ", "bron('H10')")),
        (tekst("Ja.\nZie [dit](verschillen.md#c1)."), ("x.md, regel 4: ", "verschil('C26'")),
        (tekst("{{ norm.omvang.bandjes }}"), ("x.md, regel 3: ", "bandjes")),
        (tekst("{{ bron('H10') }}", gedeeld=True), ("x.md, regel 3: ", "van alle gemeenten")),
        (tekst("{{ verschil('C26') }}", gedeeld=True), ("x.md, regel 3: ", "van alle gemeenten")),
    ],
)
def test_een_verwijzing_die_niet_kan(tmp_path: Path, pagina: Pagina, stukken: tuple[str, ...]) -> None:
    (regel,) = fouten(tmp_path, x=pagina)
    assert all(stuk in regel for stuk in stukken), regel


def test_de_fouten_van_alle_paginas_komen_samen(tmp_path: Path) -> None:
    regels = fouten(
        tmp_path,
        x=tekst("{{ bron('H99') }} <small>(H1)</small>"),
        y=dataclasses.replace(tekst("{{ verschil('C999') }}"), plaats="content/y.md"),
    )
    assert [regel.split(":")[0] for regel in regels] == [
        *("content/x.md, regel 3", "content/x.md, regel 3", "content/y.md, regel 3")
    ]
