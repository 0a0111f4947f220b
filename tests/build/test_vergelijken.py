"""Profiles beside each other: neighbours and differences follow from the data, never from a list."""

from dataclasses import replace

import pytest

from bouw.vergelijken import buren, onderscheid, voorbeelden
from rules_py.model.kader import Kader
from tests.hulp.inhoud import inhoud

WOORDEN = inhoud().site["profielpagina"]["vergelijking"]


def test_de_buren_van_een_profiel(kader: Kader) -> None:
    gevonden = {
        code: [(buur.soort, buur.code) for buur in buren(kader, WOORDEN, code)] for code in kader.profielen
    }
    assert gevonden["IBO-2"] == [("lichter", "IBO-1"), ("zwaarder", "IBO-3"), ("andere_focus", "IBB-2")]
    assert gevonden["IBB-4"] == [("lichter", "IBB-3"), ("andere_focus", "IBO-4")]
    assert gevonden["DBO-1"] == [("zwaarder", "DBO-2"), ("andere_focus", "DBB-1")]


def zinnen(kader: Kader, code: str, naast: str) -> dict[str, tuple[str, ...]]:
    buur = next(buur for buur in buren(kader, WOORDEN, code) if buur.code == naast)
    return {punt.kort: punt.zinnen for punt in buur.punten}


def test_wat_elkaar_uitsluit_staat_eerst_met_beide_kanten(kader: Kader) -> None:
    gevonden = zinnen(kader, "DBO-1", "DBO-2")
    als = kader.vragen["kenmerken.belastbaarheid"].als
    assert gevonden == {
        kader.vragen["kenmerken.belastbaarheid"].kort: (
            f"Dit past beter als {als['beperkend']}.",
            f"DBO-2 past beter als {als['gemiddeld']} of als {als['bevorderend']}.",
        )
    }


def test_wat_een_van_beide_meer_toelaat(kader: Kader) -> None:
    als = kader.vragen["kenmerken.belastbaarheid"].als["bevorderend"]
    kort = kader.vragen["kenmerken.belastbaarheid"].kort
    hier = (f"Bij dit profiel past ook dat {als}.", "Bij IBO-2 niet.")
    daar = (f"Bij IBO-1 past ook dat {als}.", "Bij dit profiel niet.")
    assert zinnen(kader, "IBO-1", "IBO-2")[kort] == hier
    assert zinnen(kader, "IBO-2", "IBO-1")[kort] == daar


def test_wat_van_een_ander_antwoord_afhangt_wordt_geteld_en_niet_beweerd(kader: Kader) -> None:
    buur = buren(kader, WOORDEN, "IBO-3")[1]
    afhankelijk = [criterium for criterium in kader.profielen["IBO-4"].criteria if criterium.als]
    risico = kader.vragen["kenmerken.risico"].kort
    assert buur.afhankelijk == (
        WOORDEN["hangt_af"].format(plek="Bij IBO-4", aantal=len(afhankelijk), vraag=risico),
    )
    korten = {kader.vraag(criterium.vraag).kort for criterium in afhankelijk}
    assert not korten & {punt.kort for punt in buur.punten}
    # The description allows both the same values of risk, so that in itself is no difference.
    van = [een for code in ("IBO-3", "IBO-4") for een in kader.profielen[code].criteria]
    assert len({een.waarden for een in van if een.vraag == "kenmerken.risico"}) == 1
    assert risico not in {punt.kort for punt in buur.punten}


def test_gelijke_criteria_geven_geen_verschil(kader: Kader) -> None:
    gelijk = replace(kader.profielen["IBO-1"], criteria=kader.profielen["IBO-2"].criteria)
    anders = replace(kader, profielen={**kader.profielen, "IBO-1": gelijk})
    buur = buren(anders, WOORDEN, "IBO-2")[0]
    assert (buur.code, buur.punten, buur.afhankelijk, buur.meer) == ("IBO-1", (), (), 0)
    assert buren(kader, WOORDEN, "IBO-2")[0].punten


def test_een_vergelijking_blijft_kort(kader: Kader) -> None:
    for code in kader.profielen:
        for buur in buren(kader, WOORDEN, code):
            assert len(buur.punten) + len(buur.afhankelijk) <= 6
            assert len(buur.punten) + buur.meer > 0


def test_wat_een_familie_het_meest_verdeelt(kader: Kader) -> None:
    familie = next(familie for familie in kader.families if familie.id == "pb_ontwikkelgericht")
    punten = onderscheid(kader, WOORDEN, familie)
    als = kader.vragen["kenmerken.complexiteit"].als
    assert punten[0].kort == kader.vragen["kenmerken.complexiteit"].kort
    assert punten[0].zinnen == (
        f"**IBO-1**: als {als['laag']}.",
        f"**IBO-2**: als {als['gemiddeld']}.",
        f"**IBO-3 en IBO-4**: als {als['hoog']}.",
    )


@pytest.mark.parametrize("code", ["IBO-1", "IBO-4", "IBB-3", "DBO-2", "DBB-1"])
def test_een_voorbeeld_past_bij_het_profiel(kader: Kader, code: str) -> None:
    """Each example belongs to an answer that the profile allows."""
    per_kort = {kader.vraag(criterium.vraag).kort: criterium for criterium in kader.profielen[code].criteria}
    gevonden = voorbeelden(kader, code)
    assert 2 <= len(gevonden) <= 4
    for punt in gevonden:
        criterium = per_kort[punt.kort]
        teksten = kader.vraag(criterium.vraag).voorbeelden
        assert punt.zinnen[0] in {teksten.get(waarde) for waarde in criterium.waarden}
