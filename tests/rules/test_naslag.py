"""The rules against a second hand (tests/naslag): the same outcomes over the whole answer space."""

from collections import Counter
from itertools import product
from pathlib import Path
from random import Random

import pytest

from rules_py.model.kader import Kader
from rules_py.rekenen.dekking import eindstanden
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.onzekerheid import mogelijk
from tests.hulp.inhoud import ROOT, inhoud
from tests.hulp.versies import NIEUW, versie_van
from tests.hulp.voorbeelden import deel_van
from tests.naslag import naslag

FAMILIES = ("pb_ontwikkelgericht", "pb_behoudgericht", "db_ontwikkelgericht", "db_behoudgericht")
GROOTSTE = FAMILIES[0]
DEEL = 10


@pytest.fixture(scope="module")
def families() -> dict[str, naslag.Familie]:
    (gevallen,) = inhoud().kader.gevalfolders
    return naslag.lees(gevallen.parent)


@pytest.fixture(scope="module")
def families_later(tmp_path_factory: pytest.TempPathFactory) -> dict[str, naslag.Familie]:
    """The later version in one folder, as the second hand reads it: its own files beside unchanged ones."""
    folder = tmp_path_factory.mktemp("later")
    for naam, plaats in versie_van(NIEUW).inhoud.kader.plaatsen.items():
        (folder / naam).parent.mkdir(parents=True, exist_ok=True)
        (folder / f"{naam}.yaml").symlink_to(ROOT / plaats)
    return naslag.lees(folder)


def test_de_naslag_kent_de_rekenregels_niet() -> None:
    assert "rules_py" not in Path(naslag.__file__).read_text("utf-8").split('"""', 2)[2]


@pytest.mark.parametrize("familie", FAMILIES)
def test_dezelfde_uitkomst_bij_willekeurige_antwoorden(
    kader: Kader, families: dict[str, naslag.Familie], familie: str
) -> None:
    """With up to four answers unknown, and with everything known."""
    zelfde_uitkomst(kader, families, familie)


@pytest.mark.parametrize("familie", FAMILIES)
def test_dezelfde_uitkomst_in_een_latere_versie(
    families_later: dict[str, naslag.Familie], familie: str
) -> None:
    zelfde_uitkomst(versie_van(NIEUW).kader, families_later, familie)


def zelfde_uitkomst(kader: Kader, families: dict[str, naslag.Familie], familie: str) -> None:
    bron, tabel, ander = Random(familie), familietabellen(kader)[familie], families[familie]
    assert set(tabel.vragen) == set(ander.schalen)
    for ronde in range(deel_van(400)):
        bekend = {pad: bron.choice(schaal) for pad, schaal in ander.schalen.items()}
        for pad in bron.sample(sorted(bekend), ronde % 5):
            del bekend[pad]
        een = mogelijk(tabel, bekend)
        assert (een.best, een.dichtbij, een.zekerheid) == naslag.uitkomst(ander, bekend), bekend


@pytest.mark.ook_diep
@pytest.mark.parametrize("familie", FAMILIES[1:])
def test_de_hele_antwoordruimte_van_een_familie(
    kader: Kader, families: dict[str, naslag.Familie], familie: str
) -> None:
    assert naslag.telling(families[familie]) == eindstanden(kader, familie)


@pytest.mark.diep
def test_de_hele_antwoordruimte_van_de_grootste_familie(
    kader: Kader, families: dict[str, naslag.Familie]
) -> None:
    assert naslag.telling(families[GROOTSTE]) == eindstanden(kader, GROOTSTE)


def test_een_tiende_van_de_grootste_familie(kader: Kader, families: dict[str, naslag.Familie]) -> None:
    """A random tenth of the combinations of some questions (fewer where examples are), the rest walked."""
    ander, bron = families[GROOTSTE], Random(10)
    tabel = familietabellen(kader)[GROOTSTE]
    vast = [pad for pad in ander.schalen if pad not in tabel.bepalend][:4]
    blokken = list(product(*(ander.schalen[pad] for pad in vast)))
    geteld: Counter[naslag.Uitslag] = Counter()
    verwacht: Counter[naslag.Uitslag] = Counter()
    for blok in bron.sample(blokken, deel_van(max(1, len(blokken) // DEEL))):
        gekozen = dict(zip(vast, blok, strict=True))
        schalen = {pad: [gekozen.get(pad)] if pad in gekozen else een for pad, een in ander.schalen.items()}
        smal = naslag.Familie(ander.profielen, schalen)
        geteld += naslag.telling(smal)
        verwacht += eindstanden(kader, GROOTSTE, gekozen)
    assert geteld == verwacht
