"""One fault a file in tests/ongeldig: the build stops and says where, what was found and what is allowed."""

import copy
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import build
from bouw.content import INDIVIDUELE_BEGELEIDING, KADER, read_kader, read_yaml
from bouw.job import ROOT, Job
from rules_py.lezen.kader import lees_kader
from rules_py.model.fouten import KaderFout

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
    data = copy.deepcopy(read_kader())
    plek: Any = data["bestanden"][fout["bestand"]]
    *stappen, laatste = fout.get("zet") or fout["haal_weg"]
    for stap in stappen:
        plek = plek[stap]
    if "haal_weg" in fout:
        del plek[laatste]
    else:
        plek[laatste] = fout["waarde"]
    lees_kader(data["bestanden"], data["plaatsen"])


def _lees_vervangen(fout: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in the text itself: on a copy of the content, with the shown paths kept."""
    kopie = folder / KADER.relative_to(ROOT)
    shutil.copytree(KADER, kopie)
    bestand = kopie / f"{fout['bestand']}.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    assert fout["vervang"] in tekst
    bestand.write_text(tekst.replace(fout["vervang"], fout["door"], 1), encoding="utf-8")
    monkeypatch.setattr("bouw.content.ROOT", folder)
    read_kader(kopie, INDIVIDUELE_BEGELEIDING)


def test_goede_inhoud_geeft_geen_fout() -> None:
    data = read_kader()
    assert lees_kader(data["bestanden"], data["plaatsen"]).id == "landgraaf-2022"


def test_alle_fouten_in_profielen_komen_tegelijk() -> None:
    data = copy.deepcopy(read_kader())
    for code in ("IBO-1", "DBB-2"):
        data["bestanden"][f"profielen/{code}"]["niveau"] = "hoog"
    with pytest.raises(KaderFout) as gevangen:
        lees_kader(data["bestanden"], data["plaatsen"])
    assert {fout.plek.split("/")[-1] for fout in gevangen.value.fouten} == {
        "IBO-1.yaml: niveau",
        "DBB-2.yaml: niveau",
    }


@pytest.mark.parametrize(("naam", "melding"), [("omvang", "ontbreekt"), ("extra", "hoort hier niet")])
def test_bestand_te_weinig_of_te_veel(naam: str, melding: str) -> None:
    bestanden = dict(read_kader()["bestanden"])
    if naam in bestanden:
        del bestanden[naam]
    else:
        bestanden[naam] = {}
    with pytest.raises(KaderFout, match=f"{naam}.yaml: .*{melding}"):
        lees_kader(bestanden)


def test_opdracht_toont_regels_en_geen_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = copy.deepcopy(read_kader())
    data["bestanden"]["profielen/IBO-1"]["criteria"]["kenmerken.risico"]["waarden"] = ["klein"]
    monkeypatch.setattr(build, "read_kader", lambda *_: data)
    assert build.main(["kader"]) == 1
    fout = capsys.readouterr().err
    assert "IBO-1.yaml: criteria.kenmerken.risico.waarden[0]: ‘klein’" in fout
    assert "Traceback" not in fout
    assert build.main(["onzin"]) == 2


def test_paginas_met_een_onbekende_plaatshouder(tmp_path: Path) -> None:
    from bouw import pages  # noqa: PLC0415

    (tmp_path / "paginas").mkdir()
    (tmp_path / "paginas" / "x.md").write_text("# X\n\n{{ content.omvang.bandjes }}\n", encoding="utf-8")
    data, kader = build.compile_kader()
    job = Job(tmp_path / "build", tmp_path / "public", tmp_path / "paginas", data["bestanden"], kader)
    with pytest.raises(KaderFout, match=r"x\.md.*bandjes"):
        pages.render_pages(job)
