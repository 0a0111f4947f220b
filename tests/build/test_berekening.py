"""The page "Zo werkt de berekening" shows what the walk over the answer space found, all of it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from rules_py.model.kader import Kader
from rules_py.rekenen.dekking import Familiedekking, dekking
from rules_py.zeggen.uitleg import stevigheid, uitzonderingen
from tests.hulp.gevallen import GEVALLEN

VOORBEELDEN = {
    "geteld-was-deze-crisis-het-lichtste": ("voorbeeld", "best"),
    "ibo-1-met-gemiddeld-risico": ("harde-voorwaarden", "best"),
    "ibo-4-onplanbaar-bij-gemiddeld-risico": ("oneens", "best"),
}


@pytest.fixture(scope="module")
def pagina(site: Path) -> BeautifulSoup:
    html = BeautifulSoup((site / "berekening" / "index.html").read_text("utf-8"), "html.parser")
    for code in html.select('span[translate="no"]'):
        code.unwrap()
    html.smooth()
    return html


def onder(pagina: BeautifulSoup, anker: str) -> str:
    """The text under a heading, up to the next heading of its own level."""
    kop = pagina.find(id=anker)
    assert isinstance(kop, Tag), anker
    delen = []
    for deel in kop.find_next_siblings():
        if deel.name == kop.name:
            break
        delen.append(deel.get_text(" ", strip=True))
    return " ".join(" ".join(delen).split())


def anker_van(familie: Familiedekking) -> str:
    return f"geteld-{familie.familie.replace('_', '-')}"


def test_elke_familie_noemt_haar_aandelen_en_elke_uitzondering(pagina: BeautifulSoup, kader: Kader) -> None:
    for familie in dekking(kader):
        tekst = onder(pagina, anker_van(familie))
        for regel in stevigheid(kader, familie):
            assert regel in tekst
        for zin in uitzonderingen(kader, familie):
            assert f"{zin.tekst} ({', '.join(zin.bron)})" in tekst if zin.bron else zin.tekst in tekst
        assert all(kader.vraag(pad).kort in tekst for pad in familie.beslist_nooit)


def test_elke_harde_voorwaarde_en_elke_kop_staat_er(pagina: BeautifulSoup, kader: Kader) -> None:
    koppen, voorwaarden = onder(pagina, "kop"), onder(pagina, "harde-voorwaarden")
    for profiel in kader.profielen.values():
        assert (profiel.code in koppen) == bool(profiel.kop)
        for criterium in profiel.criteria:
            if criterium.hard:
                assert profiel.code in voorwaarden
                assert criterium.hard_reden in voorwaarden
                assert kader.vraag(criterium.vraag).kort.lower() in voorwaarden.lower()


@pytest.mark.parametrize("naam", VOORBEELDEN)
def test_een_voorbeeld_zegt_wat_zijn_geval_verwacht(pagina: BeautifulSoup, naam: str) -> None:
    anker, sleutel = VOORBEELDEN[naam]
    (geval,) = (een for een in GEVALLEN if een.naam == naam)
    tekst = onder(pagina, anker)
    assert all(code in tekst for code in geval.verwacht[sleutel])


def test_in_het_voorbeeld_heeft_het_lichtste_profiel_de_minste_tegenspraken(
    pagina: BeautifulSoup, kader: Kader
) -> None:
    """What the example is about; when a reading of the text changes, it must be another example."""
    kop = pagina.find(id="voorbeeld")
    assert isinstance(kop, Tag)
    lijst = kop.find_next("ul")
    assert lijst
    regels = [regel.get_text() for regel in lijst.find_all("li")]
    aantallen = {code: int(rest.split()[0]) for code, rest in (regel.split(": ") for regel in regels)}
    eerste = kader.profielen_van(next(een for een in kader.families if een.id == "pb_behoudgericht"))[0].code
    assert aantallen.pop(eerste) < min(aantallen.values())
