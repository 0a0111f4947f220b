"""The rules against a second hand (tests/naslag): the same outcomes over the whole answer space.

``naslag.py`` was written by somebody else, from the design and the YAML, without having seen ``rules_py``.
"""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from rules_py.model.kader import Kader
from rules_py.rekenen.antwoordruimte import eindstanden
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.onzekerheid import mogelijk
from tests.hulp.inhoud import ROOT, inhoud
from tests.hulp.versies import NIEUW, versie_van
from tests.hulp.voorbeelden import deel_van
from tests.naslag import naslag

FAMILIES = ("pb_ontwikkelgericht", "pb_behoudgericht", "db_ontwikkelgericht", "db_behoudgericht")
RONDEN = 400


@pytest.fixture(scope="module")
def families() -> naslag.Families:
    (gevallen,) = inhoud().kader.gevalfolders
    return naslag.lees(gevallen.parent)


@pytest.fixture(scope="module")
def families_later(tmp_path_factory: pytest.TempPathFactory) -> naslag.Families:
    """The later version in one folder, as the second hand reads it: its own files beside unchanged ones."""
    folder = tmp_path_factory.mktemp("later")
    for naam, plaats in versie_van(NIEUW).inhoud.kader.plaatsen.items():
        (folder / naam).parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{naam}.yaml").symlink_to(ROOT / plaats)
    return naslag.lees(folder)


def test_de_naslag_kent_de_rekenregels_niet() -> None:
    assert "import rules_py" not in (tekst := Path(naslag.__file__).read_text("utf-8"))
    assert "from rules_py" not in tekst


@pytest.mark.parametrize("familie", FAMILIES)
def test_dezelfde_uitkomst_bij_willekeurige_antwoorden(
    kader: Kader, families: naslag.Families, familie: str
) -> None:
    """With up to four answers unknown, and with everything known."""
    zelfde_uitkomst(kader, families, familie, range(5), RONDEN)


@pytest.mark.parametrize("familie", FAMILIES)
def test_dezelfde_uitkomst_als_bijna_alles_onbekend_is(
    kader: Kader, families: naslag.Families, familie: str
) -> None:
    """From six unknown answers, where the certainty is still exact, to more, where it stays open."""
    zelfde_uitkomst(kader, families, familie, (6, 7, 9), 12)


def test_zes_onbekende_antwoorden_mogen_nog_stevig_zijn_zeven_niet(kader: Kader) -> None:
    bron, tabel = Random(6), familietabellen(kader)["pb_ontwikkelgericht"]
    schalen = {pad: kader.vraag(pad).waarden for pad in tabel.vragen}

    def zekerheden(weg: int) -> set[str]:
        trekkingen = (bron.sample(sorted(schalen), len(schalen) - weg) for _ in range(60))
        return {
            mogelijk(tabel, {pad: bron.choice(schalen[pad]) for pad in bekend}).zekerheid
            for bekend in trekkingen
        }

    assert zekerheden(6) > {"open"}
    assert zekerheden(7) == {"open"}


@pytest.mark.parametrize("familie", FAMILIES)
def test_dezelfde_uitkomst_in_een_latere_versie(families_later: naslag.Families, familie: str) -> None:
    zelfde_uitkomst(versie_van(NIEUW).kader, families_later, familie, range(5), RONDEN)


def zelfde_uitkomst(
    kader: Kader, families: naslag.Families, familie: str, onbekend: Sequence[int], ronden: int
) -> None:
    bron, tabel, ander = Random(familie), familietabellen(kader)[familie], families[familie]
    assert set(tabel.vragen) == set(ander.schalen)
    for ronde in range(max(len(onbekend), deel_van(ronden))):
        bekend = {pad: bron.choice(schaal) for pad, schaal in ander.schalen.items()}
        weg = min(onbekend[ronde % len(onbekend)], len(bekend))
        for pad in bron.sample(sorted(bekend), weg):
            del bekend[pad]
        een = mogelijk(tabel, bekend)
        assert (een.best, een.dichtbij, een.zekerheid) == naslag.uitkomst(ander, bekend), bekend


@pytest.mark.ook_diep
@pytest.mark.parametrize("familie", FAMILIES)
def test_de_hele_antwoordruimte_van_een_familie(
    kader: Kader, families: naslag.Families, familie: str
) -> None:
    assert naslag.telling(families[familie]) == eindstanden(kader, familie)


@pytest.mark.diep
@pytest.mark.parametrize("familie", FAMILIES)
def test_dezelfde_uitkomst_bij_veel_willekeurige_antwoorden(
    kader: Kader, families: naslag.Families, familie: str
) -> None:
    """Many more draws, with up to six answers unknown."""
    zelfde_uitkomst(kader, families, familie, range(7), 5 * RONDEN)
