"""docs/nieuw-kader.md, followed to the letter: its commands run, its edits are made, its fault appears."""

import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import build
from rules_py import __main__ as opdracht
from tests.hulp.inhoud import ROOT
from tests.hulp.versies import OUD

DOC = (ROOT / "docs" / "nieuw-kader.md").read_text(encoding="utf-8")
LANDGRAAF = ROOT / "content" / "kaders" / "landgraaf" / OUD
BLOK = re.compile(r"^```(\w+)(?: (\w+))?\n(.*?)^```$", re.M | re.S)
PAD = re.compile(r"`([\w./-]+(?:\.yaml|\.txt|/))`")
SITE = "build.py --gemeente strandwijk"
"""The one command that is left out: tests/build/test_duindorp.py builds the site of the same content."""


@dataclass
class Uitvoering:
    """The document carried out in a folder of its own. ``uit``: command -> what it said."""

    folder: Path
    uit: dict[str, str]

    @property
    def kader(self) -> Path:
        return self.folder / "content" / "kaders" / "strandwijk" / "2027-01-01"

    @property
    def gemeente(self) -> Path:
        return self.folder / "content" / "gemeenten" / "strandwijk"


@pytest.fixture
def uitgevoerd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Uitvoering:
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(opdracht, "KADER", tmp_path / "build" / "kader.json")
    uit: dict[str, str] = {}
    fout = ""
    for soort, wat, tekst in BLOK.findall(DOC):
        if soort == "sh":
            for regel in tekst.splitlines():
                assert voer_uit(regel) == 0, (regel, capsys.readouterr().err)
                uit[regel.removeprefix(".venv/bin/python ")] = capsys.readouterr().out
        elif soort == "yaml":
            bestand, eerder = verander(tekst)
            if wat == "fout":
                assert voer_uit(".venv/bin/python build.py kader --gemeente strandwijk") == 1
                fout = capsys.readouterr().err.replace(f"{tmp_path}/", "")
                bestand.write_text(eerder, encoding="utf-8")
        else:
            assert soort == "melding"
            assert fout.splitlines()[1:] == [f"  {tekst.strip()}"]
    assert fout, "the document shows a fault"
    return Uitvoering(tmp_path, uit)


def voer_uit(regel: str) -> int:
    """One line of the document; its exit status."""
    match shlex.split(regel):
        case ["mkdir", "-p", *mappen]:
            for naam in mappen:
                Path(naam).mkdir(parents=True, exist_ok=True)
        case ["cp", "-r", bron, doel]:
            shutil.copytree(bron, doel)
        case ["cp", bron, doel]:
            shutil.copy(bron, doel)
        case [".venv/bin/python", "build.py", *rest] if regel.endswith(SITE):
            assert rest == ["--gemeente", "strandwijk"]
        case [".venv/bin/python", "build.py", *rest]:
            work = [] if "--work" in rest else ["--work", "build"]
            return build.main([*rest, "--content", "content", *work])
        case [".venv/bin/python", "-m", "rules_py", *rest]:
            return opdracht.main(rest)
        case _:
            raise AssertionError(f"the test does not know this command: {regel}")
    return 0


def verander(blok: str) -> tuple[Path, str]:
    """Put the lines of a block into the file that its first line names; the file, and what it was."""
    kop, rest = blok.split("\n", 1)
    bestand, _, plek = kop.removeprefix("# ").partition(": ")
    path = Path(bestand)
    eerder = path.read_text(encoding="utf-8") if path.exists() else ""
    yaml = YAML(typ="rt")
    inhoud: Any = yaml.load(eerder) or {}
    doel = inhoud
    for stap in re.findall(r"\w+", plek):
        doel = doel[int(stap) if stap.isdigit() else stap]
    doel.update(YAML(typ="rt").load(rest))
    with path.open("w", encoding="utf-8") as stroom:
        yaml.dump(inhoud, stroom)
    return path, eerder


def test_wie_de_stappen_volgt_heeft_een_kader_en_een_versie(uitgevoerd: Uitvoering) -> None:
    assert "Steun-2" in uitgevoerd.uit["-m rules_py dekking"]
    verschil = uitgevoerd.uit["-m rules_py verschil build/oud/kader.json build/nieuw/kader.json"]
    assert "Van strandwijk-2027 (2027-01-01) naar strandwijk-2028 (2028-01-01)" in verschil
    assert re.search(r"uren per week +Steun-1 +0 tot en met 2 +0 tot en met 1,5 +1\n", verschil)


def test_elk_bestand_heeft_een_stap_en_elke_stap_een_bestand(uitgevoerd: Uitvoering) -> None:
    genoemd = set(PAD.findall(DOC))
    plekken = (uitgevoerd.kader, uitgevoerd.gemeente, LANDGRAAF, ROOT, uitgevoerd.folder)
    onbekend = {naam for naam in genoemd if not any((plek / naam).exists() for plek in plekken)}
    assert onbekend <= {"public/"}, "the folder with the site is there after a build"
    for folder in (uitgevoerd.kader, uitgevoerd.gemeente, LANDGRAAF):
        for path in (path for path in folder.rglob("*") if path.is_file()):
            naam = path.relative_to(folder)
            mappen = {f"{deel.as_posix()}/" for deel in naam.parents if deel.name}
            assert naam.as_posix() in DOC or mappen & genoemd, f"no step is about {naam}"
