"""Counted contradictions without weights, and the rule of IBO-4 (B1 IBO-4)."""

from random import Random

import pytest

from rules_py.model.kader import Kader
from rules_py.rekenen.onzekerheid import Mogelijk, familietabellen
from tests.hulp.regels import aanvullingen, basis, codes, criteriumvragen, uitkomst, willekeurig

FAMILIES = ("pb_ontwikkelgericht", "pb_behoudgericht", "db_ontwikkelgericht", "db_behoudgericht")


def telling(kader: Kader, code: str, waarden: dict[str, object]) -> int:
    """Contradictions counted straight from the data, apart from the code under test."""
    aantal = 0
    for criterium in kader.profielen[code].criteria:
        mag = criterium.waarden
        if criterium.als and waarden[criterium.als.vraag] in criterium.als.bij:
            mag = criterium.als.waarden
        aantal += waarden[criterium.vraag] not in mag
    return aantal


@pytest.mark.parametrize("familie", FAMILIES)
def test_alles_beantwoord_is_gewoon_tellen(kader: Kader, familie: str) -> None:
    bron = Random(familie)
    for _ in range(60):
        waarden, _ = willekeurig(kader, familie, bron, 0)
        gevonden = uitkomst(kader, waarden)
        geteld = {
            code: telling(kader, code, waarden)
            for code, profiel in kader.profielen.items()
            if profiel.familie == familie
        }
        minst = min(geteld.values())
        assert codes(gevonden) == {code for code, aantal in geteld.items() if aantal == minst}
        assert codes(gevonden, "dichtbij") == {code for code, aantal in geteld.items() if aantal == minst + 1}
        getoond = {profiel["code"]: profiel["tegenspraken"] for profiel in gevonden["profielen"]}
        verzwegen = {profiel["code"]: profiel["tegenspraken"] for profiel in gevonden["niet_getoond"]}
        assert getoond | verzwegen == geteld


@pytest.mark.parametrize("code", ["IBO-1", "IBO-2", "IBO-3", "IBO-4", "IBB-1", "IBB-2", "IBB-3", "IBB-4"])
def test_profiel_waarvan_alles_klopt_is_best(kader: Kader, code: str) -> None:
    profiel = kader.profielen[code]
    waarden = basis(kader, profiel.familie)
    for pad in criteriumvragen(kader, profiel.familie):
        waarden[pad] = kader.vragen[pad].waarden[0]
    for criterium in profiel.criteria:
        waarden[criterium.vraag] = criterium.waarden[-1]
    gevonden = uitkomst(kader, waarden)
    assert code in codes(gevonden)
    assert next(een for een in gevonden["profielen"] if een["code"] == code)["tegenspraken"] == 0


def ibo4(kader: Kader, **anders: str) -> dict[str, object]:
    waarden: dict[str, object] = dict(basis(kader, "pb_ontwikkelgericht"))
    for criterium in kader.profielen["IBO-4"].criteria:
        waarden[criterium.vraag] = criterium.waarden[-1]
    return waarden | {f"kenmerken.{naam}": waarde for naam, waarde in anders.items()}


def oordelen(kader: Kader, waarden: dict[str, object]) -> dict[str, bool | None]:
    profiel = next(een for een in uitkomst(kader, waarden)["profielen"] if een["code"] == "IBO-4")
    return {criterium["vraag"]: criterium["past"] for criterium in profiel["criteria"]}


@pytest.mark.parametrize(
    "kenmerk",
    [
        "belastbaarheid",
        "intellectueel_functioneren",
        "lerend_vermogen",
        "motivatie",
        "zelfinzicht",
        "ziektebesef",
    ],
)
def test_ibo4_bij_hoog_risico_mag_een_kenmerk_beperkend_zijn(kader: Kader, kenmerk: str) -> None:
    pad = f"kenmerken.{kenmerk}"
    assert oordelen(kader, ibo4(kader, risico="hoog", **{kenmerk: "beperkend"}))[pad] is True
    for risico in ("laag", "gemiddeld"):
        assert oordelen(kader, ibo4(kader, risico=risico, **{kenmerk: "beperkend"}))[pad] is False
        assert oordelen(kader, ibo4(kader, risico=risico, **{kenmerk: "gemiddeld"}))[pad] is True


def test_criterium_geeft_het_gegeven_antwoord_terug(kader: Kader) -> None:
    profiel = next(een for een in uitkomst(kader, ibo4(kader))["profielen"] if een["code"] == "IBO-4")
    gegeven = ibo4(kader)
    assert {een["vraag"]: een["antwoord"] for een in profiel["criteria"]} == {
        criterium.vraag: gegeven[criterium.vraag] for criterium in kader.profielen["IBO-4"].criteria
    }


def test_onderscheid_telt_paren_die_een_antwoord_uit_elkaar_haalt(kader: Kader) -> None:
    """Counted by hand for IBB: of the 6 pairs, complexiteit splits 3, 3 and 4 (laag, gemiddeld, hoog)."""
    tabel = familietabellen(kader)["pb_behoudgericht"]
    alles = tabel.mogelijk({})
    assert tabel.onderscheid("kenmerken.complexiteit", alles) == (3 + 3 + 4) / 3
    assert tabel.onderscheid("kenmerken.lerend_vermogen", alles) == 0
    assert tabel.onderscheid("kenmerken.leeftijd", alles) == 0
    twee = Mogelijk(frozenset({"IBB-3"}), frozenset({"IBB-4"}))
    assert tabel.onderscheid("kenmerken.complexiteit", twee) == 0
    assert tabel.onderscheid("kenmerken.zelfinzicht", twee) == 1 / 3


def test_onderscheid_van_een_vraag_die_een_ander_criterium_bepaalt(kader: Kader) -> None:
    """Risico splits 3, 4 and 4 pairs of IBO, and it changes what IBO-4 allows: one for each rival."""
    tabel = familietabellen(kader)["pb_ontwikkelgericht"]
    alles = tabel.mogelijk({})
    assert tabel.onderscheid("kenmerken.risico", alles) == pytest.approx(3 + (3 + 4 + 4) / 3)
    # ziektebesef: bevorderend splits 3 pairs at each risk, beperkend only at high risk (also 3).
    assert tabel.onderscheid("kenmerken.ziektebesef", alles) == pytest.approx((3 + 3 + 3 + 3) / 9)


def test_ibo4_zonder_risico_blijft_een_beperkend_kenmerk_open(kader: Kader) -> None:
    waarden = ibo4(kader, motivatie="beperkend")
    del waarden["kenmerken.risico"]
    assert oordelen(kader, waarden)["kenmerken.motivatie"] is None
    assert oordelen(kader, waarden | {"kenmerken.motivatie": "gemiddeld"})["kenmerken.motivatie"] is True


def test_focus_en_behoefte_onbekend_openen_alle_families(kader: Kader) -> None:
    waarden = ibo4(kader)
    del waarden["focus"]
    families = {kader.profielen[code].familie for code in codes(uitkomst(kader, waarden))}
    assert families == {"pb_ontwikkelgericht", "pb_behoudgericht"}
    families = {
        kader.profielen[code].familie for code in codes(uitkomst(kader, waarden | {"behoefte": "beide"}))
    }
    assert families == set(FAMILIES)


@pytest.mark.parametrize("familie", FAMILIES)
@pytest.mark.parametrize("aantal_open", [1, 3, 5])
def test_onbekend_is_precies(kader: Kader, familie: str, aantal_open: int) -> None:
    """Sound and exact: best now = best in some completion; close now = close in some, best in none."""
    bron = Random(f"{familie}{aantal_open}")
    for _ in range(3):
        waarden, open_vragen = willekeurig(kader, familie, bron, aantal_open)
        nu = uitkomst(kader, waarden)
        straks = [
            {
                code: telling(kader, code, alles)
                for code in kader.profielen
                if kader.profielen[code].familie == familie
            }
            for alles in aanvullingen(kader, waarden, open_vragen)
        ]
        best = {code for geteld in straks for code, n in geteld.items() if n == min(geteld.values())}
        dichtbij = {code for geteld in straks for code, n in geteld.items() if n == min(geteld.values()) + 1}
        assert codes(nu) == best
        assert codes(nu, "dichtbij") == dichtbij - best


def test_meer_antwoorden_versmallen_alleen(kader: Kader) -> None:
    bron = Random(1)
    for familie in FAMILIES:
        waarden, _ = willekeurig(kader, familie, bron, 0)
        volgorde = [pad for pad in waarden if pad.startswith(("kenmerken", "situatie"))]
        bron.shuffle(volgorde)
        deels = basis(kader, familie)
        eerder = codes(uitkomst(kader, deels)) | codes(uitkomst(kader, deels), "dichtbij")
        for pad in volgorde:
            deels[pad] = waarden[pad]
            gevonden = uitkomst(kader, deels)
            nu = codes(gevonden) | codes(gevonden, "dichtbij")
            assert nu <= eerder
            eerder = nu
