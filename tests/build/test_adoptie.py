"""The papers of adoption: each fits its standard, claims nothing untrue, and names what is open."""

import copy
import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import pytest

from bouw import adoptie, adoptiepapier
from bouw.content import PAPERS, Content
from bouw.gedeeld import check_shared
from bouw.leesbaarheid import meet
from bouw.taal import Pagina
from bouw.vorm import fouten_tegen, schema
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import inhoud, landgraaf

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
