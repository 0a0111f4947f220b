"""Two dated versions of one framework side by side: each its own, and what changes between them is told."""

import json
import shutil
from pathlib import Path

import pytest

import build
from bouw.kaders import read_kader
from rules_py.__main__ import main
from rules_py.brug import bereken_json, naar_json
from rules_py.model.fouten import KaderFout
from rules_py.model.kader import Kader
from tests.hulp.inhoud import ROOT, inhoud
from tests.hulp.versies import FOLDER, LATER, NIEUW, OUD, versie_van

pytestmark = pytest.mark.niet_snel


def test_de_latere_versie_heeft_alleen_wat_anders_is() -> None:
    kader, nieuw = (versie_van(datum).kader for datum in (OUD, NIEUW))
    assert (kader.id, nieuw.id) == ("landgraaf-2022", "landgraaf-2027")
    assert (kader.vastgesteld_op, nieuw.vastgesteld_op) == (OUD, NIEUW)
    anders = [band for band in kader.banden if kader.banden[band] != nieuw.banden[band]]
    assert anders == ["db_b"]
    assert set(nieuw.vragen) - set(kader.vragen) == {"kenmerken.slaap"}
    veranderd = [vraag for vraag in kader.vragen if nieuw.vragen[vraag] != kader.vragen[vraag]]
    assert veranderd == ["kenmerken.complexiteit"]
    assert [code for code in kader.profielen if kader.profielen[code] != nieuw.profielen[code]] == ["IBO-3"]
    oud_duur, nieuw_duur = ({familie.id: familie.duur for familie in een.families} for een in (kader, nieuw))
    assert {familie for familie in oud_duur if oud_duur[familie] != nieuw_duur[familie]} == {
        "db_ontwikkelgericht"
    }
    eigen = {path.relative_to(LATER).with_suffix("").as_posix() for path in LATER.rglob("*.yaml")}
    assert {naam for naam in eigen if not naam.startswith("gevallen/")} == {
        *("kader", "norm/families", "norm/omvang", "norm/profielen/IBO-3", "vragen/5-verloop")
    }


def test_een_eigen_geval_gaat_voor_dat_van_de_vorige_versie() -> None:
    oud, nieuw = ({geval.naam: geval for geval in versie_van(datum).gevallen} for datum in (OUD, NIEUW))
    eigen = {path.stem for path in (LATER / "gevallen").glob("*.yaml")}
    assert {naam for naam in nieuw if nieuw[naam] != oud.get(naam)} == eigen
    assert eigen - set(oud) == {"ibo-3-zonder-motivatie"}


def test_de_opdracht_vergelijkt_twee_mappen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["kader", "--work", str(tmp_path / "oud")]) == 0
    assert build.main(["kader", "--content", str(FOLDER), "--work", str(tmp_path / "nieuw")]) == 0
    paden = [str(tmp_path / naam / "kader.json") for naam in ("oud", "nieuw")]
    assert main(["verschil", *paden, "--json"]) == 0
    gevonden = json.loads(capsys.readouterr().out)
    assert (gevonden["oud"], gevonden["nieuw"]) == (
        "landgraaf-2022 (2022-07-05)",
        "landgraaf-2027 (2027-01-01)",
    )
    assert main(["verschil", *paden]) == 0
    tabel = capsys.readouterr().out
    assert f"Bij {len(gevonden['gevalverschillen'])} van de {gevonden['gevallen']} gevallen" in tabel
    for een in gevonden["gevalverschillen"]:
        assert een["geval"] in tabel
    for een in gevonden["families"]:
        assert een["familie"] in tabel
    assert main(["verschil", paden[0], str(tmp_path / "weg.json")]) == 2
    assert main(["verschil", paden[0]]) == 2
    assert "Traceback" not in capsys.readouterr().err
    (tmp_path / "nieuw" / "gevallen.json").unlink()
    assert main(["verschil", *paden]) == 2
    assert "build.py kader --work" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ('van: "2022-07-05"', 'van: "1999-01-01"', "de versie ‘1999-01-01’ bestaat hier niet"),
        ("    - norm/schalen\n", "    - norm/schaal\n", "‘norm/schaal’ bestaat niet in de vorige versie"),
        (
            "    - norm/schalen\n",
            "    - norm/schalen\n    - norm/omvang\n",
            "‘norm/omvang’ staat ook in",
        ),
        ("  bestanden:", "  mappen:", "hier horen ‘van’"),
    ],
)
def test_ongewijzigd_is_nooit_een_gok(tmp_path: Path, oud: str, nieuw: str, melding: str) -> None:
    kaders = tmp_path / "kaders"
    shutil.copytree(LATER, kaders / NIEUW)
    (kaders / OUD).symlink_to(ROOT / "content" / "kaders" / "landgraaf" / OUD)
    bestand = kaders / NIEUW / "kader.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    assert oud in tekst
    bestand.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
    with pytest.raises(KaderFout, match=melding):
        read_kader(kaders / NIEUW, ROOT / "content" / "wet" / "bronnen.yaml")


def test_een_bestand_dat_nergens_genoemd_wordt_is_een_fout(tmp_path: Path) -> None:
    """What a later version neither has nor names is missing; it is never taken by itself."""
    kaders = tmp_path / "kaders"
    shutil.copytree(LATER, kaders / NIEUW)
    (kaders / OUD).symlink_to(ROOT / "content" / "kaders" / "landgraaf" / OUD)
    bestand = kaders / NIEUW / "kader.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst.replace("    - norm/schalen\n", ""), encoding="utf-8")
    gelezen = read_kader(kaders / NIEUW, ROOT / "content" / "wet" / "bronnen.yaml")
    with pytest.raises(KaderFout, match="norm/schalen"):
        build.compile_kader(gelezen, tmp_path / "kader.json")


def test_herhaal_zegt_of_een_bewaarde_uitkomst_hetzelfde_is(
    kader: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build.main(["kader"])
    antwoorden = inhoud().gevallen["ibo-1-leerboekgeval"]["antwoorden"]
    bewaard = {"antwoorden": antwoorden, "uitkomst": json.loads(bereken_json(kader, naar_json(antwoorden)))}
    bestand = tmp_path / "bewaard.json"
    bestand.write_text(naar_json(bewaard), encoding="utf-8")
    assert main(["herhaal", str(bestand)]) == 0
    assert json.loads(capsys.readouterr().out)["gelijk"] is True
    bewaard["uitkomst"]["titel"] = "Iets anders"
    bestand.write_text(naar_json(bewaard), encoding="utf-8")
    assert main(["herhaal", str(bestand)]) == 0
    gevonden = json.loads(capsys.readouterr().out)
    assert (gevonden["gelijk"], gevonden["anders"]) == (False, ["titel"])
    for fout in ("geen json", '{"antwoorden": {}}', "[]"):
        bestand.write_text(fout, encoding="utf-8")
        assert main(["herhaal", str(bestand)]) == 2
        assert "Traceback" not in capsys.readouterr().err
