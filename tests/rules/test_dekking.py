"""The walk over the whole answer space: equal to brute force where that is feasible, and what it proves."""

from collections import Counter
from itertools import product

import pytest

from rules_py.__main__ import main
from rules_py.model.antwoorden import Antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader, Profiel
from rules_py.rekenen.beoordeling import beoordeel, toegestaan
from rules_py.rekenen.dekking import Familiedekking, dekking
from rules_py.zeggen.verwoording import criterium_json
from tests.hulp.regels import criteriumvragen


def van(kader: Kader, familie: str) -> Familiedekking:
    return next(een for een in dekking(kader) if een.familie == familie)


@pytest.mark.parametrize("familie", ["db_ontwikkelgericht", "db_behoudgericht"])
def test_gelijk_aan_alles_een_voor_een(kader: Kader, familie: str) -> None:
    profielen = [profiel for profiel in kader.profielen.values() if profiel.familie == familie]
    vragen = criteriumvragen(kader, familie)
    plaats = {pad: index for index, pad in enumerate(vragen)}
    criteria = [[(plaats[c.vraag], set(c.waarden)) for c in profiel.criteria] for profiel in profielen]
    groepen: Counter[tuple[str, ...]] = Counter()
    zonder: Counter[str] = Counter()
    niemand = 0
    for waarden in product(*(kader.vragen[pad].waarden for pad in vragen)):
        tegen = [sum(waarden[index] not in mag for index, mag in deel) for deel in criteria]
        minst = min(tegen)
        groepen[tuple(p.code for p, n in zip(profielen, tegen, strict=True) if n == minst)] += 1
        zonder.update(p.code for p, n in zip(profielen, tegen, strict=True) if n == 0)
        niemand += minst > 0
    gevonden = van(kader, familie)
    assert gevonden.combinaties == sum(groepen.values())
    assert gevonden.niemand_past == niemand
    assert dict(gevonden.gedeeld) == {groep: n for groep, n in groepen.items() if len(groep) > 1}
    for profiel in gevonden.profielen:
        assert profiel.alleen == groepen[(profiel.code,)]
        assert profiel.zonder_tegenspraak == zonder[profiel.code]


def test_elke_combinatie_telt_een_keer(kader: Kader) -> None:
    for familie in dekking(kader):
        alleen = sum(profiel.alleen for profiel in familie.profielen)
        assert alleen + sum(aantal for _, aantal in familie.gedeeld) == familie.combinaties
        assert all(profiel.alleen for profiel in familie.profielen), "each profile can be the only best"
        assert all(profiel.zonder_tegenspraak for profiel in familie.profielen)


def test_wat_nooit_beslist_staat_bij_alle_profielen_gelijk(kader: Kader) -> None:
    """A question that never decides treats all profiles of its family alike, for every value."""
    for familie in dekking(kader):
        profielen = [profiel for profiel in kader.profielen.values() if profiel.familie == familie.familie]
        for pad in criteriumvragen(kader, familie.familie):
            gelijk = all(
                len({_mag(profiel, pad, waarde) for profiel in profielen}) == 1
                for waarde in kader.vragen[pad].waarden
            )
            assert (pad in familie.beslist_nooit) == gelijk, pad


def _mag(profiel: Profiel, pad: str, waarde: Waarde) -> bool:
    criterium = next((een for een in profiel.criteria if een.vraag == pad), None)
    return criterium is None or (waarde in toegestaan(criterium, None) and criterium.als is None)


def test_lager_niveau_bij_meer_risico_komt_uit_de_tekst(kader: Kader) -> None:
    """Where a higher risk shows a lower level, a lighter profile allows the higher and not the lower risk."""
    risico = kader.route.risico
    for familie in dekking(kader):
        for daling in familie.risico_verlaagt:
            nieuw = [
                code
                for code in daling.dan
                if not _mag(kader.profielen[code], risico, daling.van)
                and _mag(kader.profielen[code], risico, daling.naar)
            ]
            weg = [
                code
                for code in set(daling.eerst) - set(daling.dan)
                if not _mag(kader.profielen[code], risico, daling.naar)
            ]
            assert nieuw or weg, daling
            assert max(kader.profielen[code].niveau for code in daling.eerst) > min(
                kader.profielen[code].niveau for code in daling.dan
            )


def test_bij_dagbesteding_maakt_risico_het_nooit_lichter(kader: Kader) -> None:
    for familie in ("db_ontwikkelgericht", "db_behoudgericht"):
        assert van(kader, familie).risico_verlaagt == ()


def test_elk_antwoord_op_elk_criterium_heeft_woorden_en_een_bron(kader: Kader) -> None:
    """Every line that any outcome can hold about a criterion: its sentence, complete, and its sources."""
    for profiel in kader.profielen.values():
        for criterium in profiel.criteria:
            bepalend = criterium.als.vraag if criterium.als else None
            situaties = [{bepalend: een} for een in kader.vragen[bepalend].waarden] if bepalend else [{}]
            for situatie in [{}, *situaties]:
                for waarde in kader.vragen[criterium.vraag].waarden:
                    gegeven = Antwoorden({**situatie, criterium.vraag: waarde})
                    oordeel = next(een for een in beoordeel(profiel, gegeven) if een.criterium == criterium)
                    regel = criterium_json(kader, oordeel)
                    assert regel["bron"]
                    assert kader.label(criterium.vraag, waarde) in str(regel["tekst"])
                    assert "{" not in str(regel["tekst"])


def test_opdracht_geeft_het_hele_verslag(kader: Kader, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dekking"]) == 0
    verslag = capsys.readouterr().out
    for familie in dekking(kader):
        assert familie.naam in verslag
        assert all(profiel.code in verslag for profiel in familie.profielen)
    assert "6.377.292" in verslag
