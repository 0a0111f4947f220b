"""One fault a file in tests/ongeldig: the build stops and says where, what was found and what is allowed."""

import copy
import dataclasses
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import build
from bouw.content import Pagina
from bouw.job import Job
from bouw.kaders import read_kader
from bouw.yaml import read_yaml
from rules_py.lezen.kader import lees_kader
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import ROOT, inhoud, landgraaf, met_fout

KADER = ROOT / "content" / "kaders" / "landgraaf" / "2022-07-05"
GEMEENTEN = ", ".join(sorted(path.name for path in (ROOT / "content" / "gemeenten").iterdir()))
FOUTEN = sorted((Path(__file__).resolve().parents[1] / "ongeldig").glob("*.yaml"))


@pytest.mark.parametrize("path", FOUTEN, ids=lambda path: path.stem)
def test_fout_in_de_inhoud_stopt_de_bouw(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fout: Any = read_yaml(path)
    if "vervang" in fout:
        lees = partial(_lees_vervangen, fout, tmp_path, monkeypatch)
    else:
        lees = partial(_lees_veranderd, fout)
    with pytest.raises(KaderFout) as gevangen:
        lees()
    regels = [deel.regel() for deel in gevangen.value.fouten]
    assert any(all(stuk in regel for stuk in fout["melding"]) for regel in regels), regels


def _lees_veranderd(fout: Any) -> None:
    lees_kader(met_fout(fout), inhoud().kader.plaatsen)


def _lees_vervangen(fout: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in the text itself: on a copy of the content, with the shown paths kept."""
    kopie = folder / KADER.relative_to(ROOT)
    shutil.copytree(KADER, kopie)
    bestand = kopie / f"{fout['bestand']}.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    assert fout["vervang"] in tekst
    bestand.write_text(tekst.replace(fout["vervang"], fout["door"], 1), encoding="utf-8")
    monkeypatch.setattr("bouw.yaml.ROOT", folder)
    read_kader(kopie, ROOT / "content" / "wet" / "bronnen.yaml")


def test_goede_inhoud_geeft_geen_fout() -> None:
    assert lees_kader(inhoud().kader.regels, inhoud().kader.plaatsen).id == "landgraaf-2022"


def test_alle_fouten_in_profielen_komen_tegelijk() -> None:
    bestanden = copy.deepcopy(inhoud().kader.regels)
    for code in ("IBO-1", "DBB-2"):
        bestanden[f"norm/profielen/{code}"]["niveau"] = "hoog"
    with pytest.raises(KaderFout) as gevangen:
        lees_kader(bestanden)
    assert {fout.plek.split("/")[-1] for fout in gevangen.value.fouten} == {
        "IBO-1.yaml: niveau",
        "DBB-2.yaml: niveau",
    }


@pytest.mark.parametrize(("naam", "melding"), [("norm/omvang", "ontbreekt"), ("extra", "hoort hier niet")])
def test_bestand_te_weinig_of_te_veel(naam: str, melding: str) -> None:
    bestanden = dict(inhoud().kader.regels)
    if naam in bestanden:
        del bestanden[naam]
    else:
        bestanden[naam] = {}
    with pytest.raises(KaderFout, match=f"{naam}.yaml: .*{melding}"):
        lees_kader(bestanden)


def test_opdracht_toont_regels_en_geen_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = inhoud()
    bestanden = copy.deepcopy(dict(content.kader.inhoud))
    bestanden["norm/profielen/IBO-1"]["criteria"]["kenmerken.risico"]["lezing"]["proza"] = ["klein"]
    fout_kader = dataclasses.replace(content.kader, inhoud=bestanden)
    monkeypatch.setattr(build, "read_content", lambda _: dataclasses.replace(content, kader=fout_kader))
    assert build.main(["kader", "--work", str(tmp_path)]) == 1
    fout = capsys.readouterr().err
    assert "IBO-1.yaml: criteria.kenmerken.risico.lezing.proza[0]: ‘klein’" in fout
    assert "Traceback" not in fout


@pytest.mark.parametrize(
    ("keuze", "melding"),
    [
        (["--gemeente", "nergenshuizen"], f"gemeente ‘nergenshuizen’ bestaat niet. Toegestaan: {GEMEENTEN}."),
        (["--kader", "1999-01-01"], "het kader ‘1999-01-01’ staat niet bij kaders. Toegestaan: 2022-07-05"),
    ],
)
def test_een_keuze_die_niet_bestaat(
    keuze: list[str], melding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main(["kader", *keuze]) == 1
    assert melding in capsys.readouterr().err


def test_paginas_met_een_onbekende_plaatshouder(tmp_path: Path) -> None:
    from bouw import pages  # noqa: PLC0415

    pagina = Pagina("content/x.md", "# X\n\n{{ norm.omvang.bandjes }}\n")
    content = dataclasses.replace(inhoud(), paginas={"x.md": pagina})
    job = Job(tmp_path / "build", tmp_path / "public", content, landgraaf())
    with pytest.raises(KaderFout, match=r"x\.md.*bandjes"):
        pages.render_pages(job)
