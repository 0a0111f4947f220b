"""What the build keeps for a next time: of no other input, never half, and not seen in what it makes."""

import os
import shutil
import time
from pathlib import Path

import pytest

import build
from bouw import bewaard
from bouw.bewaard import cached, files_of, forget_old, write_files
from bouw.content import Keuze
from tests.hulp.inhoud import ROOT


@pytest.fixture(autouse=True)
def leeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is kept yet, and what a test keeps is its own."""
    monkeypatch.setattr(bewaard, "BEWAARD", tmp_path / "bewaard")
    return tmp_path / "bewaard"


def keer(invoer: list[bewaard.Input], stap: str = "stap") -> tuple[int, list[int]]:
    """How often a step was made when it is asked for twice, and what the second asker got."""
    gemaakt: list[int] = []

    def maak() -> list[int]:
        gemaakt.append(1)
        return list(gemaakt)

    cached(stap, invoer, maak).append(2)
    return len(gemaakt), cached(stap, invoer, maak)


def test_wat_eens_is_gemaakt_hoeft_niet_nog_eens_en_ieder_krijgt_een_eigen() -> None:
    assert keer(["a"]) == (1, [1])
    assert keer(["a"]) == (0, [1])


@pytest.mark.parametrize("invoer", [["b"], ["a", ""], ["a", "a"], [b"a"], []])
def test_andere_invoer_is_iets_anders(invoer: list[bewaard.Input]) -> None:
    keer(["a"])
    assert keer(invoer)[0] == 1


def test_een_andere_stap_is_iets_anders() -> None:
    keer(["a"])
    assert keer(["a"], "andere")[0] == 1


def test_van_een_map_tellen_de_namen_en_wat_erin_staat(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "een.js").write_text("1")
    assert [keer([folder])[0], keer([folder])[0]] == [1, 0]
    (folder / "in" / "een.js").write_text("2")
    assert keer([folder])[0] == 1
    (folder / "in" / "een.js").rename(folder / "in" / "twee.js")
    assert keer([folder])[0] == 1
    (folder / "drie.js").touch()
    assert keer([folder])[0] == 1


def test_andere_code_vindt_niets_van_vroeger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the project in which one file after another changes: the build, the rules, a lock."""
    for naam in bewaard.CODE:
        bron = ROOT / naam
        (shutil.copytree if bron.is_dir() else shutil.copyfile)(bron, tmp_path / "project" / naam)
    monkeypatch.setattr(bewaard, "ROOT", tmp_path / "project")
    for naam in (
        "bouw/yaml.py",
        "bouw/bundel.mjs",
        "rules_py/model/basis.py",
        "build.py",
        "package-lock.json",
    ):
        bewaard.code.cache_clear()
        assert [keer(["a"])[0], keer(["a"])[0]] == [int(naam == "bouw/yaml.py"), 0], naam
        with (tmp_path / "project" / naam).open("a") as bestand:
            bestand.write("\n")
        bewaard.code.cache_clear()
        assert [keer(["a"])[0], keer(["a"])[0]] == [1, 0], naam
    bewaard.code.cache_clear()


def test_wat_stuk_is_wordt_opnieuw_gemaakt(leeg: Path) -> None:
    keer(["a"])
    [bestand] = (path for path in leeg.rglob("*") if path.is_file())
    heel = bestand.read_bytes()
    for kapot in (b"", heel[:10], heel[:-1], heel[:-1] + b"?"):
        bestand.write_bytes(kapot)
        assert keer(["a"]) == (1, [1])
        assert bestand.read_bytes() == heel


def test_bestanden_komen_terug_zoals_ze_waren(tmp_path: Path) -> None:
    files = {"een/twee.pyc": b"\0\1", "drie": b""}
    write_files(tmp_path / "map", files)
    assert files_of(tmp_path / "map") == files


def test_wat_lang_niet_is_gebruikt_gaat_weg(leeg: Path) -> None:
    for naam in ("a", "b"):
        keer([naam])
    lang_geleden = time.time() - (bewaard.DAYS + 1) * 24 * 3600
    for path in leeg.rglob("*"):
        os.utime(path, (lang_geleden, lang_geleden))
    assert keer(["a"])[0] == 0  # and so it was used
    forget_old(leeg)
    assert [keer(["a"])[0], keer(["b"])[0]] == [0, 1]


@pytest.mark.diep
def test_na_een_andere_zin_bouwt_wat_bewaard_is_hetzelfde_als_niets(tmp_path: Path, leeg: Path) -> None:
    """A sentence that the rules speak, and one of a page: the same bytes as when nothing is kept."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    kader = tmp_path / "content" / "kaders" / "landgraaf" / "2022-07-05"
    stappen = (
        (kader / "tekst" / "teksten.yaml", "Niets in uw antwoorden", "Geen antwoord van u"),
        (kader / "paginas" / "stappen.md", "en hoe lang duurt dat?", "en hoeveel tijd kost dat?"),
    )

    def gebouwd(naam: str) -> dict[str, bytes]:
        build.build(
            Keuze(content=tmp_path / "content"),
            tmp_path / naam / "build",
            tmp_path / naam / "public",
            compress=False,
        )
        return files_of(tmp_path / naam / "public")

    eerst = gebouwd("eerst")
    for bestand, oud, nieuw in stappen:
        tekst = bestand.read_text("utf-8")
        assert tekst.count(oud) == 1, (bestand, oud)
        bestand.write_text(tekst.replace(oud, nieuw), "utf-8")
    met = gebouwd("met")
    shutil.rmtree(leeg)
    zonder = gebouwd("zonder")
    assert anders(met, zonder) == set()
    veranderd = anders(eerst, met)
    assert "stappen/index.html" in veranderd
    assert any(naam.startswith("rekenhulp/regels") for naam in veranderd)


def anders(een: dict[str, bytes], ander: dict[str, bytes]) -> set[str]:
    return {naam for naam in een.keys() | ander.keys() if een.get(naam) != ander.get(naam)}
