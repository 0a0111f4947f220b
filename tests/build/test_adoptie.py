"""The papers of adoption: each fits its standard, claims nothing untrue, and names what is open."""

import copy
import dataclasses
import json
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bouw import adoptie, adoptiepapier, axeverslag
from bouw.content import PAPERS, Content
from bouw.gedeeld import _bestanden, check_shared
from bouw.leesbaarheid import meet
from bouw.taal import Pagina
from bouw.vorm import SCHEMAS, fouten_tegen, schema
from bouw.yaml import read_group
from rules_py.model.fouten import KaderFout
from tests.build.test_bestanden import bestanden
from tests.hulp.inhoud import ROOT, inhoud, landgraaf

HULP = Path(__file__).resolve().parents[1] / "hulp"
# What nobody may say of this site: it did not happen, and no test can make it so.
NOOIT = re.compile(
    r"\b(is|zijn|werd) (goedgekeurd|gecertificeerd)|voldoet (volledig|geheel|aan alle)|status [AB]\b|"
    r"door inwoners getest|is een audit|conform verklaard",
    re.IGNORECASE,
)


def met_eigen(**antwoorden: str) -> Content:
    """The content of a municipality that filled in these lines."""
    return dataclasses.replace(inhoud(), gemeente={**inhoud().gemeente, "adoptie": antwoorden})


def lees_json(path: Path) -> dict[str, Any]:
    gelezen: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gelezen


def papieren(content: Content) -> dict[str, dict[str, Any]]:
    return {naam: adoptie.filled(content, naam) for naam in PAPERS}


# --- Open source conventions ------------------------------------------------------------------------------


def test_publiccode_past_bij_de_standaard() -> None:
    gelezen = read_group(ROOT / "publiccode.yml")
    vorm = lees_json(HULP / "publiccode.schema.json")
    Draft202012Validator.check_schema(vorm)
    keuring = Draft202012Validator(vorm, format_checker=FormatChecker())
    assert [fout.message for fout in keuring.iter_errors(gelezen)] == []
    for weg in ("url", "legal", "maintenance"):
        assert list(
            keuring.iter_errors({sleutel: deel for sleutel, deel in gelezen.items() if sleutel != weg})
        )
    # The address of the repository is not known: as long as it can't exist, it is on the list of open lines.
    assert (".invalid/" in gelezen["url"]) == (
        "adres_broncode" in {een.id for een in adoptie.open_lines(inhoud())}
    )


def rechten() -> list[tuple[str, str]]:
    """Each pattern of REUSE.toml with its licence, in the order in which the last one that fits counts."""
    gelezen = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))
    assert gelezen["version"] == 1
    rijen = []
    for deel in gelezen["annotations"]:
        assert deel["SPDX-FileCopyrightText"]
        paden = deel["path"] if isinstance(deel["path"], list) else [deel["path"]]
        rijen += [(pad, deel["SPDX-License-Identifier"]) for pad in paden]
    return rijen


def test_elk_bestand_heeft_een_licentie_en_elke_licentie_haar_tekst() -> None:
    """Which licence it is; that every file has one is what `reuse lint` asks (tests/build/test_reuse.py)."""
    gevonden = {
        path.relative_to(ROOT).as_posix(): [
            wat for pad, wat in rechten() if fnmatch(path.relative_to(ROOT).as_posix(), pad)
        ]
        for path in bestanden()
    }
    assert all(gevonden.values())
    assert gevonden["build.py"][-1] == "EUPL-1.2"
    assert gevonden["content/site/check.yaml"][-1] == "CC0-1.0"
    assert gevonden["site/overrides/partials/search.html"][-1] == "MIT"
    gebruikt = {lijst[-1] for naam, lijst in gevonden.items() if not naam.startswith("LICENSES/")}
    assert gebruikt == {path.stem for path in (ROOT / "LICENSES").iterdir()}
    for pad, _ in rechten():
        assert pad == "tests/beeld/**" or any(fnmatch(naam, pad) for naam in gevonden), pad


def test_wat_van_anderen_meegaat_staat_in_de_lijst() -> None:
    lijst = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    for naam in json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]:
        licentie = json.loads((ROOT / "node_modules" / naam / "package.json").read_text(encoding="utf-8"))[
            "license"
        ]
        rij = next((regel for regel in lijst.splitlines() if f"`{naam}`" in regel), "")
        assert licentie in rij, (naam, licentie)


def test_een_editor_kent_het_schema_van_elk_bestand() -> None:
    """Every file that has a schema is in the list for editors, with that schema."""
    lijst: dict[str, list[str]] = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))[
        "yaml.schemas"
    ]
    for bestand in _bestanden(inhoud(), landgraaf()):
        passend = {
            Path(naam).name
            for naam, paden in lijst.items()
            if any(fnmatch(bestand.plaats, een) for een in paden)
        }
        assert passend == {f"{bestand.schema}.schema.json"}, bestand.plaats
    assert all((ROOT / naam).is_file() for naam in lijst)
    assert {Path(naam).name for naam in lijst} == {path.name for path in SCHEMAS.iterdir()} - {
        "pagina.schema.json"
    }


def test_wat_de_stukken_noemen_bestaat() -> None:
    for naam in ("CONTRIBUTING.md", "SECURITY.md", "GOVERNANCE.md", "CODE_OF_CONDUCT.md", "CHANGELOG.md"):
        tekst = (ROOT / naam).read_text(encoding="utf-8")
        for pad in re.findall(r"`((?:[\w.-]+/)+[\w.-]+|[A-Z_]+\.md)`", tekst):
            assert (ROOT / pad).exists() or pad.startswith("public/"), (naam, pad)


# --- What goes to the municipality ------------------------------------------------------------------------


def test_elk_papier_past_ook_ingevuld_bij_zijn_schema() -> None:
    for naam, papier in papieren(inhoud()).items():
        assert fouten_tegen(f"adoptie-{naam}", naam, papier, {}) == []
        assert "{" not in json.dumps(list(bladeren(papier)), ensure_ascii=False), naam


def bladeren(deel: object) -> list[str]:
    """All texts in a paper."""
    if isinstance(deel, dict):
        return [tekst for waarde in deel.values() for tekst in bladeren(waarde)]
    if isinstance(deel, list):
        return [tekst for waarde in deel for tekst in bladeren(waarde)]
    return [deel] if isinstance(deel, str) else []


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("name", "x" * 101, "hooguit 100 tekens"),
        ("description_short", "x" * 350, "minder dan 350 tekens"),
        ("goal", "x" * 2501, "hooguit 2.500 tekens"),
        ("methods_and_models", "x" * 5001, "hooguit 5.000 tekens"),
        ("status", "Bijna klaar", "Bijna klaar"),
        ("verzonnen", "x", "verzonnen"),
    ],
)
def test_het_register_houdt_zich_aan_de_standaard(veld: str, waarde: str, melding: str) -> None:
    papier = copy.deepcopy(adoptie.filled(inhoud(), "algoritmeregister"))
    papier["registratie"][veld] = waarde
    regels = [fout.regel() for fout in fouten_tegen("adoptie-algoritmeregister", "x", papier, {})]
    assert len(regels) == 1
    assert melding in regels[0]


def test_wat_de_gemeente_invult_staat_er_en_is_niet_meer_open() -> None:
    contact = "algoritmes@gemeente.example"
    content = met_eigen(contact_algoritme=contact, dpia="Ja, op 1 maart.")
    check_shared(content, landgraaf())
    papier = adoptie.filled(content, "algoritmeregister")
    assert adoptiepapier.registration(papier)["contact_email"] == contact
    assert "contact_email" not in adoptiepapier.registration(adoptie.filled(inhoud(), "algoritmeregister"))
    weg = {een.id for een in adoptie.open_lines(inhoud())} - {een.id for een in adoptie.open_lines(content)}
    assert weg == {"contact_algoritme", "dpia"}
    besluiten = adoptie.filled(content, "overdracht")["besluiten"]
    assert any(isinstance(een, str) and een.endswith("Ja, op 1 maart.") for een in besluiten)
    assert fouten_tegen("adoptie-overdracht", "x", adoptie.filled(content, "overdracht"), {}) == []


def test_een_open_regel_die_niet_bestaat_is_een_fout() -> None:
    with pytest.raises(KaderFout, match="open regel"):
        check_shared(met_eigen(contact_algoritmes="a@b.example"), landgraaf())


def test_alles_wat_open_is_staat_in_een_lijst() -> None:
    tekst = adoptie.open_page(inhoud())
    for naam in PAPERS:
        for open_regel in re.findall(r'"open": "([a-z_]+)"', json.dumps(inhoud().adoptie[naam])):
            assert tekst.count(f"`{open_regel}`") == 1, open_regel
    gevallen = dict(inhoud().gevallen)
    assert f"- {len(gevallen)} / {len(gevallen)}" in tekst, "nobody of the municipality judged a case yet"
    een = next(iter(gevallen))
    gevallen[een] = {**gevallen[een], "gevalideerd_door": {"wie": "consulent", "datum": "2026-12-01"}}
    beoordeeld = dataclasses.replace(inhoud(), gevallen=gevallen)
    check_shared(beoordeeld, landgraaf())
    assert f"- {len(gevallen) - 1} / {len(gevallen)}" in adoptie.open_page(beoordeeld)
    assert "telefoon van het wijkteam" in tekst
    assert "De Luisterlijn" in tekst


def test_nergens_staat_wat_niet_gebeurd_is() -> None:
    for naam, papier in papieren(inhoud()).items():
        assert re.search("concept|voorstel|geen onderzoek", papier["concept"]), naam
        for tekst in bladeren(papier):
            assert not NOOIT.search(tekst), (naam, tekst)


def test_een_verklaring_met_a_of_b_kan_niet() -> None:
    papier = adoptie.filled(inhoud(), "toegankelijkheid")
    for status in ("A", "B"):
        assert fouten_tegen("adoptie-toegankelijkheid", "x", {**papier, "status": status}, {})
    assert fouten_tegen("adoptie-toegankelijkheid", "x", {**papier, "status": "C"}, {}), "C has another name"


# --- The criteria -----------------------------------------------------------------------------------------


def eisen() -> list[dict[str, Any]]:
    lijst: list[dict[str, Any]] = adoptie.filled(inhoud(), "toetsing")["eisen"]
    return lijst


def test_elke_eis_staat_er_een_keer() -> None:
    nummers = [een["nr"] for een in eisen()]
    assert len(set(nummers)) == len(nummers)
    assert sorted(nummers, key=lambda nr: [int(deel) for deel in nr.split(".")]) == nummers
    assert sum(een["versie"] == "2.1" for een in eisen()) == 50
    assert {een["nr"] for een in eisen() if een["versie"] == "2.2"} == {
        *("2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8")
    }


def test_elke_test_die_een_eis_noemt_bestaat() -> None:
    steekproef = adoptie.filled(inhoud(), "toegankelijkheid")["steekproef"]
    genoemd = {test for een in eisen() for test in een.get("tests", ())} | {steekproef["test"]}
    assert len(genoemd) > 30
    for test in sorted(genoemd):
        bestand, _, naam = test.partition("::")
        tekst = (ROOT / bestand).read_text(encoding="utf-8")
        assert re.search(rf"^def {naam}\(", tekst, re.M), test


def test_de_steekproef_is_die_van_de_test() -> None:
    steekproef = adoptie.filled(inhoud(), "toegankelijkheid")["steekproef"]
    tekst = (ROOT / steekproef["test"].partition("::")[0]).read_text(encoding="utf-8")
    van_elk_een = re.search(r"^VAN_ELK_EEN = \((.*?)^\)", tekst, re.M | re.S)
    assert van_elk_een
    assert re.findall(r'"([^"]+)"', van_elk_een[1]) == steekproef["adressen"]


def test_geen_oordeel_voldoet_en_wat_fout_is_heet_fout() -> None:
    rijen = adoptiepapier.earl(adoptie.filled(inhoud(), "toetsing"))["@graph"]
    assert len(rijen) == len(eisen())
    oordelen = {rij["test"]["title"].split()[2]: rij["result"]["outcome"] for rij in rijen}
    assert set(oordelen.values()) <= {"earl:failed", "earl:inapplicable", "earl:cantTell", "earl:untested"}
    for een in eisen():
        assert (oordelen[een["nr"]] == "earl:failed") == ("afwijking" in een)


def test_wat_axe_vindt_staat_per_regel_en_pagina_in_earl() -> None:
    """A rule that failed stays failed, with the criteria it belongs to."""
    regel = {"id": "image-alt", "tags": ["cat.text-alternatives", "wcag2a", "wcag111"]}
    breed = {"id": "reflow", "tags": ["wcag21aa", "wcag1410"]}
    uitslag = {"violations": [regel], "passes": [breed], "incomplete": [], "inapplicable": []}
    rijen = list(axeverslag.assertions("plan", "4", uitslag))
    gevonden = [(een["test"]["dct:isPartOf"], een["result"]["outcome"]) for een in rijen]
    assert gevonden == [(["WCAG 1.1.1"], "earl:failed"), (["WCAG 1.4.10"], "earl:passed")]
    assert {een["subject"]["dct:source"] for een in rijen} == {"plan"}


# --- As it is written -------------------------------------------------------------------------------------


def test_de_papieren_staan_in_de_site_en_geen_pagina_leidt_erheen(site: Path) -> None:
    folder = site / adoptie.FOLDER
    namen = {path.name for path in folder.iterdir()}
    assert {f"{naam}.md" for naam in PAPERS[:3]} < namen
    register = lees_json(folder / "algoritmeregister.json")
    velden = schema("adoptie-algoritmeregister")["properties"]["registratie"]["properties"]
    assert set(register) < set(velden)
    eerste = (folder / "README.md").read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([\w.]+)\)", eerste):
        assert (folder / link).is_file()
    assert (folder / "open.md").read_text(encoding="utf-8") == adoptie.open_page(inhoud())
    for path in site.rglob("*.html"):
        assert adoptie.FOLDER not in path.read_text(encoding="utf-8"), path


def test_de_papieren_lezen_makkelijk() -> None:
    """Sentences as short as on a page; the words of the standards themselves are not ours to choose."""
    for naam, papier in papieren(inhoud()).items():
        zinnen = [tekst for tekst in bladeren(papier) if tekst.endswith((".", "?"))]
        gevonden = meet(Pagina(naam, tuple(zinnen)), frozenset()).bevindingen
        assert [een for een in gevonden if "zin" in een] == [], naam
