"""A second municipality moves into the house: all of it its own, and nothing of the first."""

import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bouw.content import Keuze, read_content
from bouw.gedeeld import check_shared
from bouw.job import BuildFailedError, Job
from bouw.kaders import compiled
from bouw.kleuren import ACHTERGRONDEN, SCHEMAS, contrast
from bouw.links import check_links
from rules_py.kader import open_kader
from rules_py.model.fouten import KaderFout
from tests.hulp.bouwen import DUINDORP as CONTENT
from tests.hulp.inhoud import ROOT, inhoud, landgraaf

DUINDORP = read_content(Keuze("duindorp", None, CONTENT))
KADER = open_kader(compiled(DUINDORP.kader))
# Other people's work, which speaks of no municipality: Pyodide, Python, Material and two small libraries.
BIBLIOTHEKEN = re.compile(r"rekenhulp/(pyodide|python_stdlib)|assets/|script/(worker|yaml|lean-qr)")
# The byte code of the rules keeps its docstrings, and those cite the sections that a rule was made for.
REGELS = re.compile(r"rekenhulp/regels-\w+\.zip/rules_py/")


def bestanden(site: Path) -> Iterator[tuple[str, str]]:
    """Every file of the site that is ours, with what is in it; of an archive each file apart."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        naam = path.relative_to(site).as_posix()
        if BIBLIOTHEKEN.match(naam) or path.suffix == ".woff2":  # bytes may spell any three letters
            continue
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archief:
                for deel in archief.namelist():
                    yield f"{naam}/{deel}", archief.read(deel).decode("utf-8", "replace")
        else:
            yield naam, path.read_text(encoding="utf-8", errors="replace")


def vreemd() -> Iterator[str]:
    """What is Landgraaf's alone, each as a pattern: codes, sources, links, questions, values and titles."""
    ander, kader = inhoud(), landgraaf()
    for code in kader.profielen:
        yield from (re.escape(code), re.escape(code.split("-")[0]))
    for lijst in (ander.kader.inhoud["norm/bronnen"], ander.kader.inhoud["ib/bronnen"]):
        yield from (re.escape(rij["id"]) for rij in lijst["vindplaatsen"])
    for naam in ander.paginas.keys() - DUINDORP.paginas.keys():
        yield rf"\.\./{re.escape(naam.removesuffix('index.md').removesuffix('.md'))}/"
    yield from (re.escape(pad) for pad in kader.vragen.keys() - KADER.vragen.keys() if pad.count(".") == 1)
    waarden = {str(waarde) for vraag in kader.vragen.values() for waarde in vraag.waarden}
    families = (familie.id for familie in kader.families)
    for naam in (*waarden, *families, *kader.gebieden, *kader.banden):
        if "_" in naam:  # one without is a plain Dutch word
            yield re.escape(naam)
    yield from (re.escape(kader.id), re.escape(kader.titel))


def namen() -> list[str]:
    """The names that only the first municipality knows."""
    tekst = (ROOT / "content" / "gemeenten" / "landgraaf" / "namen.txt").read_text(encoding="utf-8")
    return [regel for regel in tekst.split("\n") if regel and not regel.startswith("#")]


def test_nergens_staat_iets_van_een_andere_gemeente(duindorp: Path) -> None:
    """No name, code, source, link, question or value: every file of the site is searched."""
    naam = re.compile("|".join(map(re.escape, namen())), re.IGNORECASE)
    ander = re.compile(rf"(?<![\w-])(?:{'|'.join(vreemd())})(?![\w-])")
    gevonden = {}
    gezocht = 0
    for plaats, tekst in bestanden(duindorp):
        gezocht += 1
        treffer = naam.search(tekst) or (None if REGELS.match(plaats) else ander.search(tekst))
        if treffer:
            gevonden[plaats] = treffer[0]
    assert gevonden == {}
    assert gezocht > 80


def test_in_landgraaf_zelf_staat_het_wel(site: Path) -> None:
    """The search above is not blind: on Landgraaf's own site every kind of it is found."""
    alles = "\n".join(tekst for _, tekst in bestanden(site))
    niet = [een for een in (*vreemd(), *map(re.escape, namen())) if not re.search(een, alles)]
    assert niet == []


def test_alles_van_duindorp_staat_erop(duindorp: Path) -> None:
    start = (duindorp / "index.html").read_text(encoding="utf-8")
    assert DUINDORP.gemeente["site"]["titel"] in start
    check = (duindorp / "zelfcheck" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<fieldset[^>]* data-vraag="([^"]+)"', check) == list(KADER.vragen)
    assert f'data-bestandsnaam="{DUINDORP.gemeente["site"]["bestandsnaam"]}"' in check
    for code in KADER.profielen:
        assert (duindorp / "profielen" / code.lower() / "index.html").is_file()
    stijl = next((duindorp / "stijl").glob("site-*.css")).read_text(encoding="utf-8")
    kleuren = DUINDORP.gemeente["kleuren"]
    # After the tokens of the site, so that they overrule them.
    assert stijl.index(kleuren["licht"]["hoofd"]) > stijl.index("--kleur-hoofd:")
    assert kleuren["donker"]["hoofd_donker"] in stijl


def test_een_logo_of_anders_tekst(duindorp: Path, site: Path) -> None:
    """Duindorp has a logo and Landgraaf none yet."""
    logo = (CONTENT / "gemeenten" / "duindorp" / "logo.svg").read_bytes()
    assert (duindorp / "beeld" / "logo.svg").read_bytes() == logo
    for folder, aantal in ((duindorp, 1), (site, 0)):
        html = (folder / "profielen" / "index.html").read_text(encoding="utf-8")
        assert len(re.findall(r'<img src="\.\./beeld/logo\.svg"', html)) == aantal
        wie = (DUINDORP if folder == duindorp else inhoud()).gemeente["afzender"]
        assert f'<span class="afzender-naam">{wie["naam"]}</span>' in html
        assert wie["plaats"] in html.partition('class="afzender-plaats">')[2][:40]
        assert wie["zin"] in html


@pytest.mark.parametrize(
    ("logo", "melding"),
    [
        ("weg.svg", "gemeente.yaml: logo: het bestand ‘weg.svg’ staat niet in deze map"),
        ("namen.txt", "logo: hier hoort de naam van een svg- of png-bestand"),
    ],
)
def test_een_logo_dat_niet_kan(tmp_path: Path, logo: str, melding: str) -> None:
    shutil.copytree(CONTENT, tmp_path / "c")
    bestand = tmp_path / "c" / "gemeenten" / "duindorp" / "gemeente.yaml"
    bestand.write_text(bestand.read_text("utf-8").replace("logo: logo.svg", f"logo: {logo}"), "utf-8")
    with pytest.raises(KaderFout, match=melding):
        check_shared(read_content(Keuze("duindorp", None, tmp_path / "c")), KADER)


def test_twee_banden_in_een_profiel_lezen_goed(duindorp: Path) -> None:
    tekst = (duindorp / "profielen" / "steun-2" / "index.html").read_text(encoding="utf-8")
    assert "2,5 uur per week of meer" in tekst
    assert "None" not in tekst


@pytest.mark.parametrize(
    ("kleur", "melding"),
    [("#ffff00", "contrast is 1,0"), ("rood", "is geen kleur"), ("#777777", "Minstens 4,5")],
)
@pytest.mark.parametrize("naam", ["hoofd", "actie"])
def test_een_kleur_die_niet_te_lezen_is(naam: str, kleur: str, melding: str) -> None:
    goed = {"hoofd": "#7a1f3d", "hoofd_donker": "#57142b", "actie": "#7a1f3d", "actie_donker": "#57142b"}
    gemeente: dict[str, Any] = dict(DUINDORP.gemeente)
    gemeente["kleuren"] = {**gemeente["kleuren"], "licht": goed}
    check_shared(replace(DUINDORP, gemeente=gemeente), KADER)
    gemeente["kleuren"] = {**gemeente["kleuren"], "licht": {**goed, naam: kleur}}
    with pytest.raises(KaderFout, match=melding):
        check_shared(replace(DUINDORP, gemeente=gemeente), KADER)


def test_contrast_volgens_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_kleuren_worden_gemeten_op_de_achtergronden_van_de_site(schema: str) -> None:
    """What text in the main colour stands on, or what stands on it, is what is measured."""
    tokens = (ROOT / "site" / "stijl" / "1-tokens.css").read_text(encoding="utf-8")
    (blok,) = re.findall(rf'\[data-md-color-scheme="{SCHEMAS[schema]}"\] {{(.*?)}}', tokens, re.DOTALL)
    namen_ = ("--kleur-vlak", "--kleur-op-hoofd", "--md-default-bg-color")
    gebruikt = set(re.findall(rf"(?:{'|'.join(namen_)}): (#[0-9a-f]{{6}});", blok))
    assert gebruikt == set(ACHTERGRONDEN[schema])


def test_een_link_die_nergens_heen_gaat_stopt_de_bouw(tmp_path: Path) -> None:
    (tmp_path / "uitleg").mkdir()
    (tmp_path / "index.html").write_text('<a href="uitleg/#hoe">x</a> <a href="https://voorbeeld.nl/">x</a>')
    bladzijde = tmp_path / "uitleg" / "index.html"
    bladzijde.write_text('<h2 id="hoe">Hoe</h2><a href="../">x</a> <a href="#hoe">x</a>')
    job = Job(tmp_path, tmp_path, DUINDORP, KADER)
    check_links(job)
    bladzijde.write_text('<h2 id="zo">Hoe</h2><a href="../weg/">x</a>')
    with pytest.raises(BuildFailedError) as gevonden:
        check_links(job)
    assert str(gevonden.value).splitlines()[1:] == [
        "  index.html: uitleg/#hoe",
        "  uitleg/index.html: ../weg/",
    ]
