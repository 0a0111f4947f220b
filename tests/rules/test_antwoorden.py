"""Bad answers: one Dutch line a fault with path, value and what is allowed; never a traceback."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rules_py.brug import beantwoord, bereken_json
from rules_py.lezen.antwoorden import MAX_BYTES, lees_antwoorden
from rules_py.model.fouten import AntwoordFout
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN

MEESTE_TEKENS = 1000
"""Of one fault: it is shown in the page, whatever stood in the file."""
SLECHT: dict[str, tuple[str, list[str]]] = {
    "geen json": ("{", ["antwoorden: dit is geen geldige JSON (regel 1, teken 2). Toegestaan: JSON."]),
    "leeg": ("", ["antwoorden: dit is geen geldige JSON"]),
    "lijst": ("[]", ["antwoorden: hier staat een lijst, maar hier hoort een groep antwoorden"]),
    "getal": ("7", ["antwoorden: hier staat ‘7’, maar"]),
    "zonder schema": ("{}", ["schema: dit ontbreekt. Toegestaan: antwoorden/1."]),
    "ander schema": ('{"schema": "antwoorden/2"}', ["schema: ‘antwoorden/2’ is hier geen geldige waarde."]),
    "ander kader": ('{"schema": "antwoorden/1", "kader": "x"}', ["kader: ‘x’", "landgraaf-2022"]),
    "onbekende sleutel": (
        '{"schema": "antwoorden/1", "naam": "Jan"}',
        ["antwoorden: ‘naam’ is hier niet bekend."],
    ),
    "diepe sleutel": (
        '{"schema": "antwoorden/1", "kenmerken": {"humeur": "goed"}}',
        ["kenmerken: ‘humeur’ is hier niet bekend.", "risico"],
    ),
    "verkeerde waarde": (
        '{"schema": "antwoorden/1", "kenmerken": {"motivatie": "hoogg"}}',
        ["kenmerken.motivatie: ‘hoogg’", "beperkend, gemiddeld, bevorderend, weet_niet."],
    ),
    "pad met punten": ('{"schema": "antwoorden/1", "kenmerken.risico": "hoog"}', ["‘kenmerken.risico’"]),
    "tekst als groep": ('{"schema": "antwoorden/1", "kenmerken": "hoog"}', ["kenmerken: hier staat ‘hoog’"]),
    "leeg antwoord": ('{"schema": "antwoorden/1", "vorm": null}', ["vorm: ‘null’"]),
    "waar als getal": (
        '{"schema": "antwoorden/1", "kenmerken": {"leeftijd": true}}',
        ["leeftijd: ‘true’", "120"],
    ),
    "te oud": ('{"schema": "antwoorden/1", "kenmerken": {"leeftijd": 121}}', ["kenmerken.leeftijd: ‘121’"]),
    "half jaar": ('{"schema": "antwoorden/1", "kenmerken": {"leeftijd": 70.5}}', ["‘70.5’"]),
    "oneindig": ('{"schema": "antwoorden/1", "kenmerken": {"leeftijd": 1e999}}', ["kenmerken.leeftijd"]),
    "heel groot getal": (
        '{"schema": "antwoorden/1", "kenmerken": {"leeftijd": 1' + "0" * 4000 + "}}",
        ["kenmerken.leeftijd"],
    ),
    "te veel cijfers": ('{"schema": "antwoorden/1", "vorm": 1' + "0" * 5000 + "}", ["antwoorden"]),
    "score als tekst": (
        '{"schema": "antwoorden/1", "leefgebieden": {"financien": {"score": "2"}}}',
        ["leefgebieden.financien.score: ‘2’", "0, 1, 2, 3, weet_niet"],
    ),
    "onbekend leefgebied": (
        '{"schema": "antwoorden/1", "leefgebieden": {"geld": {}}}',
        ["leefgebieden: ‘geld’"],
    ),
    "leefgebieden als lijst": (
        '{"schema": "antwoorden/1", "leefgebieden": ["financien"]}',
        ["leefgebieden: hier"],
    ),
    "doel bestaat niet": ('{"schema": "antwoorden/1", "doelen": ["z"]}', ["doelen[0]: ‘z’"]),
    "doel dubbel": (
        '{"schema": "antwoorden/1", "doelen": ["a", "a"]}',
        ["doelen[1]: ‘a’ staat er twee keer."],
    ),
    "doelen als tekst": ('{"schema": "antwoorden/1", "doelen": "a"}', ["doelen: hier staat ‘a’"]),
    "dubbele sleutel": (
        '{"schema": "antwoorden/1", "vorm": "zin", "vorm": "pgb"}',
        ["vorm: dit antwoord staat er"],
    ),
    "heel diep": ("[" * 50_000, ["antwoorden: dit heeft te veel groepen."]),
    "heel veel doelen": (
        f'{{"schema": "antwoorden/1", "doelen": [{", ".join("1" * 30_000)}]'[:99_000],
        ["antwoorden: dit heeft te veel antwoorden."],
    ),
    "lange sleutel dubbel": (f'{{"{"x" * 40_000}": 1, "{"x" * 40_000}": 1}}', ["x" * 60 + "…: dit"]),
    # JSON.parse refuses it too, so the page could not have taken over what the rules accepted.
    "merkteken vooraan": ('\ufeff{"schema": "antwoorden/1"}', ["antwoorden: dit is geen geldige JSON"]),
    "half teken": ('{"schema": "antwoorden/1", "vorm": "\\ud800"}', ["vorm: ‘\\ud800’"]),
    "regeleinde in waarde": ('{"schema": "antwoorden/1", "vorm": "a\\nb"}', ["vorm: ‘a\\nb’"]),
    "twee fouten": (
        '{"schema": "antwoorden/1", "vorm": "x", "focus": "y"}',
        ["vorm: ‘x’", "focus: ‘y’"],
    ),
}


@pytest.mark.parametrize(("tekst", "verwacht"), SLECHT.values(), ids=SLECHT)
def test_slecht_antwoord_zegt_waar_en_wat_mag(kader: Kader, tekst: str, verwacht: list[str]) -> None:
    with pytest.raises(AntwoordFout) as gevangen:
        lees_antwoorden(kader, tekst)
    regels = [fout.regel() for fout in gevangen.value.fouten]
    for deel in verwacht:
        assert any(deel in regel for regel in regels), regels
    for regel in regels:
        assert regel.isprintable()
        assert "Toegestaan" in regel or "hier hoort" in regel
        assert len(regel) < MEESTE_TEKENS
    fouten = json.loads(beantwoord(kader, tekst))["fouten"]
    assert [fout["regel"] for fout in fouten] == regels
    assert all(fout["bewoner"].endswith(".") for fout in fouten)


def test_te_groot(kader: Kader) -> None:
    precies = '{"schema": "antwoorden/1"}'
    assert bereken_json(kader, precies + " " * (MAX_BYTES - len(precies)))
    with pytest.raises(AntwoordFout, match="te groot"):
        lees_antwoorden(kader, precies + " " * (MAX_BYTES - len(precies) + 1))


def test_geen_utf8_en_wel_bom(kader: Kader) -> None:
    with pytest.raises(AntwoordFout, match="UTF-8"):
        lees_antwoorden(kader, b'{"schema": "antwoorden/1", "vorm": "\xff"}')
    assert lees_antwoorden(kader, b'\xef\xbb\xbf{"schema": "antwoorden/1"}').waarden == {}


def test_elk_antwoord_van_het_contract_mag_en_niets_meer(kader: Kader, schemas: dict[str, Any]) -> None:
    """The framework's scales and the contract's schema allow exactly the same values."""
    for vraag in kader.vragen.values():
        if vraag.soort != "keuze":
            continue
        deel: Any = schemas["antwoorden"]
        for stap in vraag.pad.split("."):
            groep = deel.get("properties", {})
            deel = groep[stap] if stap in groep else next(iter(deel["patternProperties"].values()))
        if "$ref" in deel:
            deel = schemas["antwoorden"]["$defs"][deel["$ref"].split("/")[-1]]
        mag = deel.get("enum")
        if mag is None:
            mag = [0, 1, 2, 3, "weet_niet"]
            assert vraag.pad.endswith(".score")
        assert set(mag) == set(vraag.toegestaan), vraag.pad


def command(
    *arguments: str, invoer: bytes = b"", map_: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "rules_py", *arguments],
        input=invoer,
        capture_output=True,
        cwd=map_,
        check=False,
    )


def test_opdracht_geeft_de_uitkomst_vanuit_elke_map(kader: Kader, tmp_path: Path) -> None:
    geval = GEVALLEN[0]
    (tmp_path / "a.json").write_text(geval.json, encoding="utf-8")
    for gedraaid in (
        command("bereken", "a.json", map_=tmp_path),
        command("bereken", "-", invoer=geval.json.encode()),
    ):
        assert (gedraaid.returncode, gedraaid.stderr) == (0, b"")
        assert json.loads(gedraaid.stdout) == json.loads(bereken_json(kader, geval.json))
    uitleg = command("uitleg", "a.json", map_=tmp_path)
    assert uitleg.returncode == 0
    assert "Het wijkteam beslist" in uitleg.stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ("bereken",),
        (),
        ("leg-uit", "x"),
        ("bereken", "bestaat-niet.json"),
        ("bereken", "."),
    ],
    ids=["zonder bestand", "niets", "onbekende opdracht", "geen bestand", "map"],
)
@pytest.mark.usefixtures("kader")
def test_opdracht_met_fout_geeft_2_en_geen_uitvoer(arguments: tuple[str, ...]) -> None:
    gedraaid = command(*arguments)
    assert (gedraaid.returncode, gedraaid.stdout) == (2, b"")
    assert gedraaid.stderr.strip()
    assert b"Traceback" not in gedraaid.stderr


@pytest.mark.parametrize("tekst", [SLECHT["twee fouten"][0], SLECHT["half teken"][0], "x" * 200_000, "\0"])
@pytest.mark.usefixtures("kader")
def test_opdracht_met_slechte_invoer(tekst: str) -> None:
    gedraaid = command("bereken", "-", invoer=tekst.encode())
    assert (gedraaid.returncode, gedraaid.stdout) == (2, b"")
    regels = gedraaid.stderr.decode().splitlines()
    assert regels
    assert "Traceback" not in gedraaid.stderr.decode()
    if tekst == SLECHT["twee fouten"][0]:
        assert len(regels) == 2
