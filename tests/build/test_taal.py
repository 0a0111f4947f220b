"""Every page reads easily, is spelled right, explains its rare words, is valid HTML and is our own text."""

import re
from functools import cache
from pathlib import Path

import pytest

from bouw.leesbaarheid import is_gewoon, is_samenstelling, meet, metingen, namenlijst, ritme, spelfouten
from bouw.taal import WOORD, Pagina, lees_pagina, lees_site
from bouw.woorden import anker, vormen
from tests.hulp.bronreeksen import bekend, reeksen, vingerafdruk
from tests.hulp.html import ongeldige_html, soep
from tests.hulp.inhoud import inhoud

ROOT = Path(__file__).resolve().parents[2]
# What a page may never say: a promise of hours, a closed door, or a place that nobody filled in.
NOOIT = re.compile(
    r"\bu krijgt\b|heeft recht op \w+ (uur|uren)|afgewezen|\bvul in:|gaat zeker mis|een goede basis|"
    r"huis niet kwijt|weinig reden voor|is nu geen reden voor hulp|lastig gedrag|uw verstand",
    re.IGNORECASE,
)
GOED = ("U praat met het wijkteam.", "Dat gaat over uw dag.")


@cache
def paginas(site: Path) -> list[Pagina]:
    return [een for een in lees_site(site) if een.blokken]


def test_elke_pagina_leest_makkelijk(site: Path) -> None:
    """The gates without spelling, which takes a program of its own."""
    uitgelegd = frozenset(vormen(inhoud().woordenlijst))
    gevonden = {pagina.pad: meet(pagina, uitgelegd).bevindingen for pagina in paginas(site)}
    assert {pad: bevindingen for pad, bevindingen in gevonden.items() if bevindingen} == {}


@pytest.mark.niet_snel
def test_elke_pagina_haalt_de_taaltoets(site: Path) -> None:
    gevonden = {meting.pad: meting.bevindingen for meting in metingen(site)}
    assert len(gevonden) > 30
    assert {pad: bevindingen for pad, bevindingen in gevonden.items() if bevindingen} == {}


@pytest.mark.parametrize(
    ("blokken", "melding"),
    [
        (("De hulp " + "en nog meer " * 7 + "komt.",), "zin van"),
        (("Het is een lange zin met wel heel veel woorden die maar doorgaat.",) * 3, "gemiddelde zin"),
        (("Verantwoordelijkheidsverdeling onderzoeksmethodologische informatievoorziening.",), "Flesch"),
        (("U spreekt over inzichtloosheid.",), "zeldzaam woord: inzichtloosheid"),
    ],
    ids=["lange zin", "gemiddeld", "flesch", "zeldzaam"],
)
def test_de_toets_vindt_wat_fout_is(blokken: tuple[str, ...], melding: str) -> None:
    assert [een for een in meet(Pagina("x/", blokken), frozenset()).bevindingen if melding in een]


def test_een_voorbeeld_een_link_en_een_herhaling_zijn_geen_hakkende_tekst(tmp_path: Path) -> None:
    """Examples at options are a list, and "Lees meer" is no sentence; short prose is still found."""

    def bevindingen(rest: str) -> tuple[str, ...]:
        goed = "".join(f"<h2>{n}</h2><p>U praat met het wijkteam over plek {n}.</p>" for n in range(8))
        (tmp_path / "index.html").write_text(f"<article>{goed}{rest}</article>", encoding="utf-8")
        return tuple(ritme(lees_pagina(tmp_path, tmp_path / "index.html")))

    namen = ("huis", "post", "werk", "was")
    assert bevindingen("".join(f'<p class="voorbeeld">De {naam}.</p>' for naam in namen)) == ()
    assert bevindingen("".join(f"<p><a>Lees de {naam}</a></p>" for naam in namen)) == ()
    assert bevindingen("<h2>Dit</h2><p>Telt niet mee.</p>" * 9) == ()
    assert bevindingen("".join(f"<p>De {naam}.</p>" for naam in namen))


def test_een_goede_pagina_heeft_geen_bevinding() -> None:
    assert meet(Pagina("x/", GOED), frozenset({"wijkteam"})).bevindingen == ()


@pytest.mark.niet_snel
def test_spelling_vindt_een_fout_en_kent_de_namen() -> None:
    fouten = spelfouten([Pagina("goed/", ("Wij wonen in Landgraaf.",)), Pagina("fout/", ("De gemeeente.",))])
    assert fouten == {"goed/": [], "fout/": ["gemeeente"]}


def test_samenstelling_van_gewone_woorden_is_gewoon() -> None:
    assert is_samenstelling("gesprekspapier")
    assert not is_samenstelling("inzichtloosheid")
    assert is_gewoon("huis")


def test_de_namenlijst_blijft_kort() -> None:
    assert len(namenlijst()) <= 40


def test_wie_een_moeilijk_woord_leest_vindt_de_uitleg_op_die_pagina(site: Path) -> None:
    """Every explained word that people seldom meet is in the list at the end of the page."""
    uitgelegd = vormen(inhoud().woordenlijst)
    for pagina in paginas(site):
        html = soep(site / pagina.pad / "index.html")
        ids = {str(dt["id"]) for dt in html.select("dt[id]")}
        links = {str(link["href"]) for link in html.select("a.woord")}
        assert {link.removeprefix("#") for link in links} <= ids
        assert len(links) == len(html.select("a.woord"))
        for woord in {een.lower() for een in pagina.woorden} & set(uitgelegd):
            if not is_gewoon(woord):
                assert anker(uitgelegd[woord]) in ids, (pagina.pad, woord)


def test_geen_reeks_van_acht_woorden_komt_uit_een_bron(site: Path) -> None:
    bronnen = bekend()
    for pagina in paginas(site):
        gelijk = [" ".join(een) for een in reeksen(" ".join(pagina.blokken)) if vingerafdruk(een) in bronnen]
        assert gelijk == [], pagina.pad


def test_de_bronreeksen_zijn_van_de_bronnen() -> None:
    """The names of the rules it rests on, as the framework lists them, are found; our own words are not."""
    namen = "Verordening maatschappelijke ondersteuning gemeente Landgraaf 2020, de Nadere"
    eigen = "Deze zin schreven wij zelf en hij staat dus nergens"
    assert [vingerafdruk(een) in bekend() for een in reeksen(namen)] == [True]
    assert not any(vingerafdruk(een) in bekend() for een in reeksen(eigen))


def test_geen_pagina_belooft_of_sluit_een_deur(site: Path) -> None:
    gezegd = {pagina.pad: [een for een in pagina.blokken if NOOIT.search(een)] for pagina in paginas(site)}
    assert {pad: zinnen for pad, zinnen in gezegd.items() if zinnen} == {}
    assert NOOIT.search("Zo krijgt u hulp.") is None
    assert NOOIT.search("U krijgt vier uur hulp.")


@pytest.mark.niet_snel
def test_elke_pagina_is_geldige_html(site: Path) -> None:
    assert ongeldige_html(sorted(site.rglob("*.html"))) == []


def test_de_punten_voor_het_wijkteam_zijn_kort_en_hebben_een_bron() -> None:
    kader = inhoud().kader
    bronnen = {een["id"] for een in kader.inhoud["norm/bronnen"]["vindplaatsen"]} | {
        "IB 1",
        "IB 2",
        "IB 3",
        "IB 4",
    }
    punten = kader.inhoud["tekst/punten"]
    assert len(punten) >= 24
    for punt in punten:
        assert len(WOORD.findall(punt["tekst"])) <= 20, punt["tekst"]
        assert punt["bron"], punt["tekst"]
        assert set(punt["bron"]) <= bronnen, punt["tekst"]
