"""The source watch: what the register answers, what it means, and that the site claims nothing without it.

The answers are made by hand after the form of the search service (SRU 2.0, CVDR), not recorded: this
project is tested without a network. The regulation and its numbers are made up.
"""

import dataclasses
import hashlib
from pathlib import Path

import pytest

from bouw import bronwacht
from bouw.bronwacht import GeenAntwoord, Uitslag, Versie, address, compare, compare_text, issue, versions
from bouw.content import Content
from bouw.gedeeld import check_shared
from bouw.leesbaarheid import meet
from bouw.taal import Pagina
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import inhoud, landgraaf

VANDAAG = "2026-11-29"
NUMMER = "CVDR000001"
RECORD = """<record><recordData><gzd xmlns="http://standaarden.overheid.nl/sru"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidrg="http://standaarden.overheid.nl/cvdr/terms/">
<originalData><overheidrg:meta><owmskern><dcterms:identifier>{id}</dcterms:identifier>
<dcterms:creator scheme="overheid:Gemeente">Duindorp</dcterms:creator></owmskern><cvdripm>
<overheidrg:inwerkingtredingDatum>{vanaf}</overheidrg:inwerkingtredingDatum>
<overheidrg:uitwerkingtredingDatum>{tot}</overheidrg:uitwerkingtredingDatum>
</cvdripm></overheidrg:meta></originalData></gzd></recordData></record>"""
DIAGNOSE = """<searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse"><diagnostics>
<diagnostic xmlns="info:srw/diagnostic"><message>Query syntax error</message></diagnostic></diagnostics>
</searchRetrieveResponse>"""


def antwoord(*versies: tuple[str, str, str]) -> bytes:
    rijen = "".join(RECORD.format(id=een, vanaf=vanaf, tot=tot) for een, vanaf, tot in versies)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse">'
        f"<numberOfRecords>{len(versies)}</numberOfRecords><records>{rijen}</records></searchRetrieveResponse>"
    ).encode()


EERSTE = (f"{NUMMER}_1", "2022-07-06", "")
EERSTE_VOORBIJ = (f"{NUMMER}_1", "2022-07-06", "2025-01-01")
TWEEDE = (f"{NUMMER}_2", "2025-01-01", "")
KOMT_NOG = (f"{NUMMER}_2", "2027-01-01", "")
ANDER = ("CVDR000002_7", "2020-01-01", "")


@pytest.mark.parametrize(
    ("gegeven", "uitslag"),
    [
        ((EERSTE, ANDER), Uitslag("gelijk", f"{NUMMER}_1")),
        ((KOMT_NOG, EERSTE), Uitslag("gelijk", f"{NUMMER}_1")),
        ((TWEEDE, EERSTE_VOORBIJ), Uitslag("nieuwere_versie", f"{NUMMER}_2")),
        ((EERSTE_VOORBIJ,), Uitslag("ingetrokken", f"{NUMMER}_1")),
        ((ANDER,), Uitslag("niet_gevonden")),
        ((), Uitslag("niet_gevonden")),
        ((TWEEDE,), Uitslag("niet_gevonden")),
    ],
)
def test_wat_het_register_zegt(gegeven: tuple[tuple[str, str, str], ...], uitslag: Uitslag) -> None:
    assert compare(NUMMER, 1, versions(antwoord(*gegeven)), VANDAAG) == uitslag


def test_een_versie_wordt_gelezen_zoals_zij_er_staat() -> None:
    assert versions(antwoord(TWEEDE, EERSTE_VOORBIJ)) == [
        Versie(NUMMER, 1, "2022-07-06", "2025-01-01"),
        Versie(NUMMER, 2, "2025-01-01", ""),
    ]
    adres = address("https://voorbeeld.example/sru/Search", NUMMER)
    assert "x-connection=cvdr" in adres
    assert f"query=dcterms.identifier%3D{NUMMER}_%2A" in adres


@pytest.mark.parametrize(
    "tekst",
    [
        b"",
        b"<html>502</html",
        b"<html><body>even geduld</body></html>",
        DIAGNOSE.encode(),
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b"x" * (bronwacht.MOST_BYTES + 1),
    ],
)
def test_wat_geen_antwoord_is_heet_geen_antwoord(tekst: bytes) -> None:
    with pytest.raises(GeenAntwoord):
        versions(tekst)


def test_zonder_nummer_zegt_de_vingerafdruk_het() -> None:
    wil = hashlib.sha256(b"de tekst").hexdigest()
    assert compare_text(wil, b"de tekst").soort == "gelijk"
    assert compare_text(wil, b"de  tekst").soort == "nieuwere_versie"


@pytest.mark.parametrize("soort", bronwacht.OUTCOMES)
def test_bij_elke_uitslag_staat_wat_iemand_doet(soort: str) -> None:
    tekst = issue(inhoud().site["bronwacht"], Uitslag(soort, "CVDR000001_2"), VANDAAG)
    assert tekst.startswith("# ")
    assert "29 november 2026" in tekst
    assert tekst.count("- [ ] ") >= 1
    woorden = inhoud().site["bronwacht"]["uitkomsten"][soort]
    zinnen = (*woorden["uitleg"], *woorden["doen"])
    assert [een for een in meet(Pagina(soort, zinnen), frozenset()).bevindingen if "zin" in een] == []


def gevuld(**deel: object) -> Content:
    return dataclasses.replace(inhoud(), **deel)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("gegeven", "uit", "bewaard"),
    [((EERSTE,), 0, True), ((TWEEDE, EERSTE_VOORBIJ), 1, False), (None, 1, True)],
    ids=["gelijk", "nieuwer", "geen antwoord"],
)
def test_van_opdracht_tot_bestand(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    gegeven: tuple[tuple[str, str, str], ...] | None,
    uit: int,
    bewaard: bool,
) -> None:
    met_nummer = gevuld(gemeente={**inhoud().gemeente, "adoptie": {"cvdr_nummer": f"{NUMMER}_1"}})
    monkeypatch.setattr(bronwacht, "read_content", lambda: met_nummer)
    bron = tmp_path / "antwoord.xml"
    bron.write_bytes(antwoord(*gegeven) if gegeven else b"")
    vorige = tmp_path / "gecontroleerd.yaml"
    vorige.write_text('datum: "2026-01-01"\ngevonden: CVDR000001_1\n', encoding="utf-8")
    assert bronwacht.main(["--antwoord", str(bron)], tmp_path) == uit
    assert vorige.exists() == bewaard
    if bewaard:
        assert ("2026-01-01" in vorige.read_text(encoding="utf-8")) == (gegeven is None)


def test_zonder_nummer_is_er_niets_te_vergelijken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert bronwacht.main([], tmp_path) == 2
    assert "cvdr_nummer" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


def test_een_dienst_die_er_niet_is_geeft_geen_antwoord() -> None:
    with pytest.raises(GeenAntwoord):
        bronwacht.fetch("http://127.0.0.1:9/sru")


def test_de_site_zegt_niets_zolang_er_niet_gekeken_is(site: Path) -> None:
    assert inhoud().gecontroleerd is None
    for path in site.rglob("*.html"):
        assert inhoud().site["bronwacht"]["gecontroleerd"] not in path.read_text(encoding="utf-8")


def test_na_een_controle_staat_de_dag_op_de_site(tmp_path: Path) -> None:
    from bouw.job import Job  # noqa: PLC0415
    from bouw.pages import render_pages  # noqa: PLC0415

    gezien = gevuld(gecontroleerd={"datum": "2026-11-29", "gevonden": "CVDR000001_1"})
    check_shared(gezien, landgraaf())
    render_pages(Job(tmp_path / "build", tmp_path / "public", gezien, landgraaf()))
    pagina = (tmp_path / "build" / "paginas" / "over-deze-site.md").read_text(encoding="utf-8")
    assert "- **Regels gecontroleerd op**: 29 november 2026." in pagina
    fout = gevuld(gecontroleerd={"datum": "gisteren", "gevonden": "x"})
    with pytest.raises(KaderFout, match="gecontroleerd"):
        check_shared(fout, landgraaf())
