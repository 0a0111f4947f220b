"""The commonest changes of docs/architectuur.md, made for real in a copy: one place changes, and no other."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import build
from tests.hulp.inhoud import ROOT, inhoud, kadertekst, landgraaf

ARCHITECTUUR = (ROOT / "docs" / "architectuur.md").read_text(encoding="utf-8")
KADER = inhoud().kader.paginafolders[0].parent


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """A copy of the framework's folder, in a copy of the content that a build can be pointed at."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content" / KADER.relative_to(ROOT / "content")


def vervang(path: Path, oud: str, nieuw: str) -> None:
    tekst = path.read_text(encoding="utf-8")
    assert tekst.count(oud) == 1, (oud, tekst.count(oud))
    path.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def bouw(kopie: Path) -> int:
    """The public command; its exit status."""
    folder = kopie.parents[2]
    return build.main(["kader", "--content", str(folder), "--work", str(folder.parent / "werk")])


def anders(kopie: Path) -> dict[str, tuple[object, object]]:
    """Path in the compiled framework -> its value before and after."""
    assert bouw(kopie) == 0
    tekst = (kopie.parents[3] / "werk" / build.KADER_JSON).read_text(encoding="utf-8")
    oud, nieuw = (dict(bladeren("", json.loads(een)["bestanden"])) for een in (kadertekst(), tekst))
    return {
        pad: (oud.get(pad), nieuw.get(pad))
        for pad in oud.keys() | nieuw.keys()
        if oud.get(pad) != nieuw.get(pad)
    }


def bladeren(pad: str, waarde: Any) -> Iterator[tuple[str, object]]:
    if isinstance(waarde, dict | list) and waarde:
        for sleutel, deel in waarde.items() if isinstance(waarde, dict) else enumerate(waarde):
            yield from bladeren(f"{pad}#{sleutel}", deel)
    else:
        yield pad, waarde


def test_een_zin_staat_in_een_bestand_en_verandert_alleen_daar(kopie: Path) -> None:
    woorden = "spreekt dit profiel tegen"
    assert f'grep -rnF "{woorden}" content' in ARCHITECTUUR
    content = kopie.parents[2]
    [bestand] = [
        path for path in content.rglob("*") if path.is_file() and woorden in path.read_text(encoding="utf-8")
    ]
    assert bestand == kopie / "tekst" / "teksten.yaml"
    vervang(bestand, f"Niets in uw antwoorden {woorden}.", f"Geen antwoord {woorden}.")
    assert anders(kopie) == {
        "#tekst/teksten#profiel#geen_tegenspraak": (
            f"Niets in uw antwoorden {woorden}.",
            f"Geen antwoord {woorden}.",
        )
    }


def test_een_waarde_van_een_profiel_verandert_alleen_daar(kopie: Path) -> None:
    plek = "kenmerken.belastbaarheid:\n    lezing: {proza: "
    profiel = kopie / "norm" / "profielen" / "IBO-3.yaml"
    vervang(profiel, f"{plek}[gemiddeld]", f"{plek}[gemiddeld, bevorderend]")
    pad = "#norm/profielen/IBO-3#criteria#kenmerken.belastbaarheid#lezing#proza#1"
    assert anders(kopie) == {pad: (None, "bevorderend")}


VRAAG = """
  - pad: situatie.reizen
    soort: keuze
    schaal: mate
    kort: Reizen
    titel: Hoe lukt het u om te reizen?
    titel_naaste: Hoe lukt reizen?
    lees_meer: kenmerken/
    opties:
      - {waarde: laag, tekst: Bijna niet, als: "reizen bijna niet lukt"}
      - {waarde: gemiddeld, tekst: Soms, als: "reizen soms lukt"}
      - {waarde: hoog, tekst: Goed, als: "reizen goed lukt"}
    bron: [H3]
"""
CRITERIUM = """criteria:
  situatie.reizen:
    lezing: {proza: [laag], schema: null, keuze: proza, reden: "Verzonnen.", verschil: null}
    bron: [B1 IBO-1]
    citaat: [{regel: 595, woorden: 7, hash: "c8f68e07179d9025"}]
"""


def test_een_vraag_is_een_bestand_en_telt_pas_als_elk_profiel_iets_zegt(
    kopie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also at a theme that is not the last one; the build names every profile that is still silent."""
    thema = kopie / "vragen" / "2-gebieden.yaml"
    thema.write_text(thema.read_text(encoding="utf-8").rstrip("\n") + "\n" + VRAAG, encoding="utf-8")
    assert {pad.split("#")[1] for pad in anders(kopie)} == {"vragen/2-gebieden"}
    eerste, *stil = [code for code in landgraaf().profielen if code.startswith("IBO")]
    profielen = kopie / "norm" / "profielen"
    vervang(profielen / f"{eerste}.yaml", "criteria:\n", CRITERIUM)
    assert bouw(kopie) == 1
    fout = capsys.readouterr().err
    assert re.findall(r"(IBO-\d)\.yaml: over ‘situatie\.reizen’ staat hier niets", fout) == stil
    for code in stil:
        vervang(profielen / f"{code}.yaml", "criteria:\n", CRITERIUM)
    assert {pad.split("#")[1] for pad in anders(kopie)} == {
        "vragen/2-gebieden",
        *(f"norm/profielen/{code}" for code in (eerste, *stil)),
    }
