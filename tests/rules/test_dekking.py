"""The walk over the whole answer space: equal to brute force where that is feasible, and what it proves."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from rules_py.model.antwoorden import Antwoorden
from rules_py.model.kader import Kader
from rules_py.rekenen.antwoordruimte import eindstanden
from rules_py.rekenen.beoordeling import beoordeel
from rules_py.rekenen.dekking import Familiedekking, dekking, is_lichter
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.onzekerheid import mogelijk
from rules_py.zeggen.uitleg import met_punten, procent
from rules_py.zeggen.verwoording import criterium_json
from tests.hulp.inhoud import ROOT, langste_stuk
from tests.hulp.regels import criteriumvragen


@pytest.fixture(scope="module")
def verslag(kader: Kader) -> str:  # noqa: ARG001  it compiles the framework that the command opens
    """What the command prints: it walks the whole answer space anew."""
    gedraaid = subprocess.run(
        [sys.executable, "-m", "rules_py", "dekking"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return gedraaid.stdout


def van(kader: Kader, familie: str) -> Familiedekking:
    return next(een for een in dekking(kader) if een.familie == familie)


@pytest.mark.niet_snel
@pytest.mark.parametrize("familie", ["db_ontwikkelgericht", "db_behoudgericht"])
def test_gelijk_aan_alles_een_voor_een(kader: Kader, familie: str) -> None:
    tabel = familietabellen(kader)[familie]
    vragen = criteriumvragen(kader, familie)
    groepen: Counter[tuple[str, ...]] = Counter()
    zekerheid: Counter[str] = Counter()
    for waarden in product(*(kader.vraag(pad).waarden for pad in vragen)):
        gevonden = mogelijk(tabel, dict(zip(vragen, waarden, strict=True)))
        groepen[tuple(code for code in tabel.codes if code in gevonden.best)] += 1
        zekerheid[gevonden.zekerheid] += 1
    gedekt = van(kader, familie)
    assert gedekt.combinaties == sum(groepen.values())
    assert gedekt.zekerheid == dict(zekerheid)
    assert dict(gedekt.gedeeld) == {groep: n for groep, n in groepen.items() if len(groep) > 1}
    for profiel in gedekt.profielen:
        assert profiel.alleen == groepen[(profiel.code,)]


def test_elke_combinatie_telt_een_keer(kader: Kader) -> None:
    for familie in dekking(kader):
        alleen = sum(profiel.alleen for profiel in familie.profielen)
        assert alleen + sum(aantal for _, aantal in familie.gedeeld) == familie.combinaties
        assert all(profiel.alleen for profiel in familie.profielen), "each profile can be the only best"
        assert all(profiel.zonder_tegenspraak for profiel in familie.profielen)


def test_wat_nooit_beslist_staat_bij_alle_profielen_gelijk(kader: Kader) -> None:
    """A question that treats all profiles of its family alike never decides, unless others hang on it."""
    for familie in dekking(kader):
        tabel = familietabellen(kader)[familie.familie]
        for pad in tabel.vragen:
            if pad not in tabel.bepalend:
                gelijk = all(
                    len(set(telling)) == 1
                    for situatie in tabel.situaties({})
                    for telling in tabel.telling(situatie)[pad].values()
                )
                assert (pad in familie.beslist_nooit) == gelijk, pad


def test_zwaarder_geeft_alleen_lichter_waar_de_tekst_dat_zegt(kader: Kader) -> None:
    """Every exception stands in content with the words of the source, and none stands there for nothing."""
    gevonden = {
        (daling.familie, daling.vraag, daling.van, daling.naar)
        for familie in dekking(kader)
        for daling in familie.dalingen
    }
    genoemd = {(een.familie, een.vraag, een.van, een.naar) for een in kader.zwaarte.uitzonderingen}
    assert gevonden == genoemd


def test_lichter_is_aan_geen_kant_zwaarder() -> None:
    niveaus = [1, 2, 3, 4]
    assert is_lichter(frozenset({0}), frozenset({1}), niveaus)
    assert is_lichter(frozenset({0, 2}), frozenset({1, 2}), niveaus)
    assert not is_lichter(frozenset({1}), frozenset({0, 2}), niveaus), "clearer, and not lighter"
    assert not is_lichter(frozenset({1}), frozenset({1}), niveaus)
    assert not is_lichter(frozenset({3}), frozenset({1}), niveaus)


def test_een_mantelzorger_die_meer_aankan_maakt_het_nooit_zwaarder(kader: Kader) -> None:
    for familie in dekking(kader):
        assert not [daling for daling in familie.dalingen if daling.vraag.startswith("situatie.")]


def test_elk_antwoord_op_elk_criterium_heeft_woorden_en_een_bron(kader: Kader) -> None:
    """Every line that any outcome can hold about a criterion: its sentence, complete, and its sources."""
    for profiel in kader.profielen.values():
        for criterium in profiel.criteria:
            bepalend = criterium.als.vraag if criterium.als else None
            situaties = [{bepalend: een} for een in kader.vraag(bepalend).waarden] if bepalend else [{}]
            for situatie in [{}, *situaties]:
                for waarde in kader.vraag(criterium.vraag).waarden:
                    gegeven = Antwoorden({**situatie, criterium.vraag: waarde})
                    oordeel = next(een for een in beoordeel(profiel, gegeven) if een.criterium == criterium)
                    regel = criterium_json(kader, oordeel)
                    assert regel["bron"]
                    assert kader.label(criterium.vraag, waarde) in str(regel["tekst"])
                    assert "{" not in str(regel["tekst"])


def test_opdracht_geeft_het_hele_verslag(kader: Kader, verslag: str) -> None:
    for familie in dekking(kader):
        assert familie.naam in verslag
        assert all(profiel.code in verslag for profiel in familie.profielen)
    for familie in dekking(kader):
        assert met_punten(familie.combinaties) in verslag


def test_verslag_noemt_per_familie_hoe_stevig_en_elke_uitzondering(kader: Kader, verslag: str) -> None:
    delen = verslag.split("\n\n")[1:]
    for familie, deel in zip(dekking(kader), delen, strict=True):
        for zekerheid, aantal in familie.zekerheid.items():
            share = procent(aantal, familie.combinaties)
            assert kader.tekst(f"dekking.zekerheid_{zekerheid}", deel=share) in deel
        assert kader.tekst("dekking.een_best", deel=procent(familie.een_best, familie.combinaties)) in deel
        redenen = [een.reden for een in kader.zwaarte.uitzonderingen if een.familie == familie.familie]
        assert (
            deel.count(langste_stuk(kader.teksten["dekking.lichter"].tekst))
            == len(redenen)
            == len(familie.dalingen)
        )
        assert all(reden in deel for reden in redenen)
        for daling in familie.dalingen:
            stappen = familie.combinaties // len(kader.vraag(daling.vraag).waarden)
            assert (
                f"{procent(daling.aantal, stappen)} van die stappen ({met_punten(daling.aantal)} keer)"
                in deel
            )


def test_alleen_tellen_geeft_soms_het_lichtste_profiel_bij_de_zwaarste_antwoorden(kader: Kader) -> None:
    """The same by another way: a framework without headings, so that counting is all there is."""
    zonder = {
        code: replace(profiel, kop=(), criteria=tuple(replace(een, hard=False) for een in profiel.criteria))
        for code, profiel in kader.profielen.items()
    }
    geteld = van(kader, "pb_behoudgericht").geteld
    assert geteld
    assert geteld.zwaarst == {"kenmerken.risico": "hoog", "kenmerken.complexiteit": "hoog"}
    standen = eindstanden(replace(kader, profielen=zonder), "pb_behoudgericht", geteld.zwaarst)
    assert geteld.zwaarste == sum(standen.values())
    assert geteld.licht == sum(aantal for (best, *_), aantal in standen.items() if "IBB-1" in best)
    assert geteld.licht > 0 == geteld.licht_nu
    assert geteld.tegen_kop > geteld.tegen_kop_nu


def test_waar_geen_kop_een_antwoord_noemt_is_er_niets_naast_te_leggen(kader: Kader) -> None:
    assert [familie.familie for familie in dekking(kader) if familie.geteld is None] == [
        "db_ontwikkelgericht",
        "db_behoudgericht",
    ]


@pytest.mark.parametrize(
    ("aantal", "tekst"),
    [
        (0, "0%"),
        (1, "minder dan 0,1%"),
        (10, "0,1%"),
        (994, "9,9%"),
        (1250, "12%"),
        (9999, "meer dan 99%"),
        (10000, "100%"),
    ],
)
def test_een_deel_is_nooit_mooier_dan_het_is(aantal: int, tekst: str) -> None:
    assert procent(aantal, 10000) == tekst
