"""The built site: repeatable, standing on its own, with the norm only in content."""

import base64
import hashlib
import re
import zipfile
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from urllib.parse import urljoin, urlsplit

import pytest

import build
from bouw.bundelen import WORKERS, copy_scripts
from bouw.content import Keuze
from bouw.job import BuildFailedError, Job
from bouw.schermdata import schermen
from bouw.site import copy_style
from rules_py.model.basis import WEET_NIET
from rules_py.model.kader import Kader
from rules_py.rekenen.uren import uren_in_woorden
from tests.hulp.bouwen import bouw
from tests.hulp.html import soep
from tests.hulp.inhoud import inhoud

ROOT = Path(__file__).resolve().parents[2]


def vingerafdrukken(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.diep
def test_twee_keer_bouwen_geeft_dezelfde_bytes(site: Path, tmp_path: Path) -> None:
    """Also when something old is lying there: every build starts from nothing."""
    oud = (tmp_path / "public" / "oud.html", tmp_path / "build" / "paginas" / "oud.md")
    for path in oud:
        path.parent.mkdir(parents=True)
        path.write_text("oud", encoding="utf-8")
    bouw(tmp_path)
    assert vingerafdrukken(tmp_path / "public") == vingerafdrukken(site)


def test_de_opdracht_bouwt_in_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a newcomer does it, without options; the site of all tests is built with the same command."""
    gebouwd: list[object] = []
    monkeypatch.setattr(build, "build", lambda *wat, **hoe: gebouwd.extend((wat, hoe)))
    assert build.main([]) == 0
    assert gebouwd == [(Keuze(), ROOT / "build", ROOT / "public"), {"compress": True, "pad": "/"}]


def test_geen_pagina_wordt_vooruit_gehaald(site: Path) -> None:
    """Firefox fetches ``rel=next`` ahead, which the site's policy refuses: an error in its console."""
    for path in site.rglob("*.html"):
        assert not re.search(r'<link rel="?(next|prev)', path.read_text("utf-8")), path


class Verwijzingen(HTMLParser):
    """All that a page loads or links to, and its ids."""

    def __init__(self) -> None:
        super().__init__()
        self.gevonden: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = dict(attrs)
        self.ids |= {waarden["id"] or ""} if "id" in waarden else set()
        if tag == "link" and waarden.get("rel") in ("canonical",):
            return
        self.gevonden += [
            waarden[naam] or "" for naam in ("href", "src", "action", "poster") if naam in waarden
        ]


@cache
def lees(path: Path) -> Verwijzingen:
    lezer = Verwijzingen()
    lezer.feed(path.read_text(encoding="utf-8"))
    return lezer


def test_geen_enkele_verwijzing_naar_een_andere_plek(site: Path) -> None:
    """Nothing is fetched elsewhere; only a link that somebody follows goes to a site that content names."""
    mag = {f"https://{een['site']}/" for een in inhoud().nummers if "site" in een}
    eigen = "".join(pagina.tekst for pagina in inhoud().paginas.values())
    mag |= {f"https://{naam}/" for naam in re.findall(r"sitelink\('([a-z0-9.-]+)'", eigen)}
    mag |= {f"https://{een['waarde']}/" for een in inhoud().gemeente["contact"] if een.get("soort") == "site"}
    for path in site.rglob("*.html"):
        html = soep(path)
        assert {een for een in lees(path).gevonden if urlsplit(een).netloc} <= mag, path
        assert not html.select('[src^="http"], [src^="//"], link[href^="http"], link[href^="//"]'), path


def test_elke_verwijzing_bestaat(site: Path) -> None:
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue  # written for the root of a host; every other page works in any folder
        pagina = "/" + path.relative_to(site).as_posix()
        for verwijzing in lees(path).gevonden:
            if verwijzing.startswith("tel:"):
                continue
            doel = urlsplit(urljoin(pagina, verwijzing))
            bestand = site / doel.path.lstrip("/")
            if doel.path.endswith("/"):
                bestand /= "index.html"
            assert bestand.is_file(), (pagina, verwijzing)
            if doel.fragment and bestand.suffix == ".html" and "zelfcheck" not in doel.path:
                assert doel.fragment in lees(bestand).ids, (pagina, verwijzing)


def test_elke_pagina_noemt_haar_scripts_en_die_zijn_er_heel(site: Path) -> None:
    """Named by their content, one a page and nothing behind it: no import is left to fetch."""
    genoemd = {
        Path(naam).name
        for pagina in site.rglob("*.html")
        for naam in re.findall(r'<script[^>]* src="([^"]*script/[^"]+)"', pagina.read_text(encoding="utf-8"))
    }
    scripts = {path.name: path.read_text(encoding="utf-8") for path in (site / "script").glob("*.js")}
    assert all(re.fullmatch(r"[a-z]+-[A-Z0-9]{8}\.js", naam) for naam in scripts)
    # A worker is named by the script that starts it.
    workers = {naam for naam in scripts if any(f'"./{naam}"' in tekst for tekst in scripts.values())}
    assert genoemd | workers == set(scripts)
    assert len(workers) == len(WORKERS)
    for naam, tekst in scripts.items():
        assert not re.search(r'(\bfrom|\bimport|import\()"\.', tekst), naam


def test_een_stijlblad_met_alles_wat_er_te_zien_is_en_niets_anders(site: Path) -> None:
    """Every page names the same sheet; a class that no page has is gone, one that a script makes is not."""
    (blad,) = (path for path in site.rglob("*.css"))
    for pagina in site.rglob("*.html"):
        genoemd = re.findall(r'rel="stylesheet" href="([^"]+)"', pagina.read_text(encoding="utf-8"))
        assert [Path(naam).name for naam in genoemd] in ([blad.name], []), pagina
        assert genoemd or "http-equiv" in pagina.read_text(encoding="utf-8"), pagina
    stijl = blad.read_text(encoding="utf-8")
    assert ".md-search-result__article" in stijl  # only Material's script makes it
    assert ".md-typeset .grid" not in stijl
    # Every selector of ours is there: the rule that gives the ring to what has focus was dropped once.
    assert re.search(r":is\(a,button,input,select,textarea,summary,\[tabindex\]\):focus-visible", stijl)
    assert len(stijl.encode()) < 170_000


@pytest.mark.parametrize(("naam", "stap"), [("stijl", copy_style), ("script", copy_scripts)])
def test_een_pagina_mag_niet_heten_als_een_map_van_de_site(
    tmp_path: Path, naam: str, stap: Callable[[Job], None]
) -> None:
    """The build says so, before anything is overwritten."""
    (tmp_path / naam).mkdir()
    job = SimpleNamespace(public=tmp_path, build=tmp_path)
    with pytest.raises(BuildFailedError, match=f"{naam}/"):
        stap(cast(Job, job))


def test_een_pagina_per_profiel_met_omvang_uit_de_data(site: Path, kader: Kader) -> None:
    for code, profiel in kader.profielen.items():
        tekst = (site / "profielen" / code.lower() / "index.html").read_text(encoding="utf-8")
        for band in profiel.banden:
            assert uren_in_woorden(kader, [band]) in tekst
        assert profiel.omvang_proza in tekst


def test_alle_vragen_staan_in_de_html(site: Path, kader: Kader) -> None:
    html = (site / "zelfcheck" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<fieldset[^>]* data-vraag="([^"]+)"', html) == list(kader.vragen)
    for vraag in kader.vragen.values():
        namen = re.findall(rf'name="{re.escape(vraag.pad)}" value="([^"]+)"', html)
        verwacht = [*map(str, vraag.waarden), WEET_NIET]  # also where the rules have no "unknown"
        if vraag.soort == "meerkeuze":
            verwacht = [letter for letter in verwacht if kader.doelen.get(letter, letter) == letter]
        assert namen == verwacht, vraag.pad
    getoond = re.findall(r'<section class="scherm"[^>]*data-scherm="([^"]+)"[^>]*?(hidden)?>', html)
    # The first view comes first; a link in it leads to the first question, also before the script runs.
    assert getoond == [(samen[0].pad, "hidden") for samen in schermen(kader)]
    assert f'href="#vraag-{getoond[0][0]}" data-actie="begin"' in html


def test_de_map_site_heeft_geen_normwaarde(kader: Kader) -> None:
    """No profile code, hours, scale value or norm sentence in templates, scripts or style."""
    waarden = {
        waarde for vraag in kader.vragen.values() for waarde in vraag.waarden if isinstance(waarde, str)
    }
    waarden -= {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"}
    # Words that are also ordinary or technical words in code.
    waarden -= {"ja", "nee", "geen", "deels", "beide", "dagbesteding", "gelijk", "vorm", "zin", "pgb"}
    waarden -= {"inwoner", "volledig"}
    waarden -= {"naaste"}  # both wordings of a question stand in the page; the script shows one
    for path in sorted((ROOT / "site").rglob("*")):
        if path.suffix not in {".js", ".html", ".md", ".css"}:
            continue
        tekst = path.read_text(encoding="utf-8")
        for woord in sorted(waarden | set(kader.profielen)):
            assert not re.search(rf"(?<![\w-]){re.escape(woord)}(?![\w-])", tekst), (path.name, woord)
        assert not re.search(r"\d+(,\d)? uur", tekst), path.name


# Words of the scripts themselves: tags, a digit, the person spoken about, the result of a comparison, a line
# of the worker's page, the name of the short form in a link.
EIGEN_WOORDEN = {"a", "k", "p", "0", "naaste", "gelijk", "geen", "score"}
COMMENTAAR = re.compile(r"/\*.*?\*/|(?<![:\"'`\\])//[^\n]*", re.DOTALL)
TEKST_IN_SCRIPT = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`")
GEEN_WOORD = re.compile(r"\$\{[^}]*\}|\\.")  # what is filled in, and signs such as the end of a line


def normwoorden_in(script: str, norm: set[str]) -> set[str]:
    """The words of the framework that a script holds in its texts; its comments may name them."""
    teksten = [GEEN_WOORD.sub(" ", tekst) for tekst in TEKST_IN_SCRIPT.findall(COMMENTAAR.sub("", script))]
    return norm & {woord for tekst in teksten for woord in re.findall(r"[\w/-]+", tekst)}


def test_scripts_kennen_geen_vraag_code_of_schaalwaarde(kader: Kader) -> None:
    """Paths of questions, codes and values come from data of the page (bouw/schermdata.py)."""
    norm = {str(waarde) for vraag in kader.vragen.values() for waarde in vraag.waarden}
    norm |= {deel for pad in kader.vragen for deel in pad.split(".")}
    norm |= set(kader.profielen) | set(kader.banden) | set(kader.duren) | {een.id for een in kader.families}
    assert normwoorden_in('const x = een === "h" ? "c" : `leefgebieden.${naam}`; // vorm', norm) == {
        *("h", "c", "leefgebieden")
    }
    for path in sorted((ROOT / "site").rglob("*.js")):
        gevonden = normwoorden_in(path.read_text(encoding="utf-8"), norm - EIGEN_WOORDEN)
        assert not gevonden, (path.name, gevonden)


def test_rekenhulp_is_klein_en_compleet(site: Path) -> None:
    rekenhulp = site / "rekenhulp"
    with (
        zipfile.ZipFile(next(rekenhulp.glob("python_stdlib-*.zip"))) as stdlib,
        zipfile.ZipFile(next(rekenhulp.glob("regels-*.zip"))) as regels,
    ):
        for archief in (stdlib, regels):
            assert {info.compress_type for info in archief.infolist()} == {zipfile.ZIP_STORED}
            assert {Path(naam).suffix for naam in archief.namelist()} <= {".pyc", ".pickle"}
        assert len(stdlib.namelist()) < 200
        # The framework was read and checked by the build: what does that is not sent along.
        mee = {naam.removesuffix(".pyc") for naam in regels.namelist()} - {"zelf.pickle", "naaste.pickle"}
        assert {"nagekeken_kader", "rules_py/brug", "rules_py/lezen/antwoorden"} <= mee
        assert not mee & {"rules_py/kader", "rules_py/lezen/kader", "rules_py/__main__"}
        bron = {path.relative_to(ROOT).with_suffix("").as_posix() for path in ROOT.glob("rules_py/**/*.py")}
        assert mee - bron == {"nagekeken_kader"}
    # The worker knows each file by name, length and hash: nothing else can be taken for it.
    werker = next((site / "script").glob("worker-*.js")).read_text(encoding="utf-8")
    for pad in (pad for pad in rekenhulp.iterdir() if pad.suffix not in (".br", ".gz")):
        hash_ = base64.b64encode(hashlib.sha256(pad.read_bytes()).digest()).decode()
        kenmerk = rf'adres:"{re.escape(pad.name)}",bytes:\S*?,sha256:"{re.escape(hash_)}"'
        assert re.search(kenmerk, werker), pad
