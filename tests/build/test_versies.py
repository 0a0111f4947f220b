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
from rules_py.verschil import vergelijk
from tests.hulp.inhoud import ROOT, inhoud
from tests.hulp.later import FOLDER, inhoud_later, landgraaf_later

LATER = FOLDER / "kaders" / "landgraaf" / "2027-01-01"


def gevallen() -> dict[str, str]:
    """The answers of the readable cases, without the id of the framework they were written for."""
    alle = {**inhoud().gevallen, **inhoud_later().gevallen}
    return {
        naam: naar_json({deel: een for deel, een in geval["antwoorden"].items() if deel != "kader"})
        for naam, geval in alle.items()
    }


def test_de_latere_versie_heeft_alleen_wat_anders_is(kader: Kader) -> None:
    nieuw = landgraaf_later()
    assert (kader.id, nieuw.id) == ("landgraaf-2022", "landgraaf-2027")
    assert kader.banden["pb_c"].max_uren == 5.9
    assert nieuw.banden["pb_c"].max_uren == 5.5
    assert set(nieuw.vragen) - set(kader.vragen) == {"kenmerken.slaap"}
    assert nieuw.profielen["IBO-1"] == kader.profielen["IBO-1"]
    assert len(list(LATER.rglob("*.yaml"))) < 8


@pytest.mark.parametrize("geval", sorted(gevallen()))
def test_elk_geval_rekent_in_beide_versies(kader: Kader, geval: str) -> None:
    for versie in (kader, landgraaf_later()):
        uitkomst = json.loads(bereken_json(versie, gevallen()[geval]))
        assert uitkomst["herkomst"]["versie"] == versie.vastgesteld_op


def test_wat_er_verandert_wordt_geteld(kader: Kader) -> None:
    gevonden = vergelijk(kader, landgraaf_later(), gevallen())
    anders = {een.naam: een.anders for een in gevonden.gevalverschillen}
    assert anders["ibo-3-leerboekgeval"]["uren"][1]["IBO-3"] == [3.1, 5.5]  # type: ignore[index]
    assert "ibo-2-leerboekgeval" in anders or "dichtbij" in anders["ibo-1-leerboekgeval"]
    per_familie = {een.familie: een for een in gevonden.families}
    assert per_familie["pb_ontwikkelgericht"].anders > 0
    assert per_familie["db_behoudgericht"].anders == 0
    zelfde = vergelijk(kader, kader, gevallen())
    assert (zelfde.gevalverschillen, {een.anders for een in zelfde.families}) == ((), {0})


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
    assert "gevallen veranderen" in tabel
    assert "van 20000 combinaties" in tabel
    assert main(["verschil", paden[0], str(tmp_path / "weg.json")]) == 2
    assert "Traceback" not in capsys.readouterr().err


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
    shutil.copytree(LATER, kaders / "2027-01-01")
    (kaders / "2022-07-05").symlink_to(ROOT / "content" / "kaders" / "landgraaf" / "2022-07-05")
    bestand = kaders / "2027-01-01" / "kader.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    assert oud in tekst
    bestand.write_text(tekst.replace(oud, nieuw), encoding="utf-8")
    with pytest.raises(KaderFout, match=melding):
        read_kader(kaders / "2027-01-01", ROOT / "content" / "wet" / "bronnen.yaml")


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
