"""Counted contradictions without weights, and the rule of IBO-4 (B1 IBO-4)."""

from random import Random

import pytest

from rules_py.model.kader import Kader, Profiel
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.onzekerheid import Mogelijk, mogelijk, onderscheid
from tests.hulp.regels import aanvullingen, basis, codes, criteriumvragen, uitkomst, willekeurig

FAMILIES = ("pb_ontwikkelgericht", "pb_behoudgericht", "db_ontwikkelgericht", "db_behoudgericht")


def telling(kader: Kader, code: str, waarden: dict[str, object]) -> int | None:
    """Contradictions counted straight from the data; None when a hard condition is broken."""
    aantal = 0
    for criterium in kader.profielen[code].criteria:
        mag = criterium.waarden
        if criterium.als and waarden[criterium.als.vraag] in criterium.als.bij:
            mag = criterium.als.waarden
        if waarden[criterium.vraag] not in mag:
            if criterium.hard:
                return None
            aantal += 1
    return aantal


def kop(kader: Kader, familie: str, waarden: dict[str, object]) -> set[str] | None:
    """What the headings say, straight from the data; None where they say nothing.

    When what the headings are about rules out all they name, it is the next heavier profile.
    """
    profielen = [een for een in kader.profielen.values() if een.familie == familie]
    vragen = {pad for een in profielen for als in een.kop for pad in als}

    def valt_af(een: Profiel) -> bool:
        hard = [criterium for criterium in een.criteria if criterium.hard and not criterium.als]
        return any(waarden[eis.vraag] not in eis.waarden for eis in hard if eis.vraag in vragen)

    genoemd = [
        een
        for een in profielen
        if any(all(waarden[pad] in mag for pad, mag in als.items()) for als in een.kop)
    ]
    if genoemd and all(valt_af(een) for een in genoemd):
        zwaarder = [een for een in profielen[profielen.index(genoemd[-1]) + 1 :] if not valt_af(een)]
        genoemd = zwaarder[:1] or genoemd
    return {een.code for een in genoemd} or None


def verwacht(kader: Kader, familie: str, waarden: dict[str, object]) -> tuple[set[str], set[str]]:
    """Best and dichtbij with everything answered (design, rule 1)."""
    codes_ = [code for code, profiel in kader.profielen.items() if profiel.familie == familie]
    geteld = {code: n for code in codes_ if (n := telling(kader, code, waarden)) is not None}
    minst = min(geteld.values())
    beschrijving = {code for code, aantal in geteld.items() if aantal == minst}
    genoemd = (kop(kader, familie, waarden) or set()) & geteld.keys()
    best = beschrijving & genoemd or beschrijving | genoemd
    return best, {code for code, aantal in geteld.items() if aantal <= minst + 1} - best


@pytest.mark.parametrize("familie", FAMILIES)
def test_alles_beantwoord_volgt_de_twee_lezingen(versie: Kader, familie: str) -> None:
    kader, bron = versie, Random(familie)
    for _ in range(60):
        waarden, _ = willekeurig(kader, familie, bron, 0)
        gevonden = uitkomst(kader, waarden)
        assert (codes(gevonden), codes(gevonden, "dichtbij")) == verwacht(kader, familie, waarden)
        getoond = {profiel["code"]: profiel["tegenspraken"] for profiel in gevonden["profielen"]}
        assert getoond == {code: telling(kader, code, waarden) for code in getoond}


@pytest.mark.parametrize("code", ["IBO-1", "IBO-2", "IBO-3", "IBO-4", "IBB-1", "IBB-2", "IBB-3", "IBB-4"])
def test_profiel_waarvan_alles_klopt_is_best(kader: Kader, code: str) -> None:
    profiel = kader.profielen[code]
    waarden = basis(kader, profiel.familie)
    for pad in criteriumvragen(kader, profiel.familie):
        waarden[pad] = kader.vraag(pad).waarden[0]
    for criterium in profiel.criteria:
        waarden[criterium.vraag] = criterium.gemiddelde[-1]
    gevonden = uitkomst(kader, waarden)
    assert code in codes(gevonden)
    assert next(een for een in gevonden["profielen"] if een["code"] == code)["tegenspraken"] == 0


def ibo4(kader: Kader, **anders: str) -> dict[str, object]:
    waarden: dict[str, object] = dict(basis(kader, "pb_ontwikkelgericht"))
    for criterium in kader.profielen["IBO-4"].criteria:
        waarden[criterium.vraag] = criterium.waarden[-1]
    return waarden | {f"kenmerken.{naam}": waarde for naam, waarde in anders.items()}


def oordelen(kader: Kader, waarden: dict[str, object]) -> dict[str, bool | None]:
    (familie,) = uitkomst(kader, waarden)["matrix"]
    profiel = next(een for een in familie["profielen"] if een["code"] == "IBO-4")
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
    """Counted by hand for IBB: of the 6 pairs, planbaarheid splits 3 at each value (IBB-4 from the rest)."""
    tabel = familietabellen(kader)["pb_behoudgericht"]
    alles = mogelijk(tabel, {})
    assert onderscheid(tabel, "situatie.planbaarheid", alles) == 3
    assert onderscheid(tabel, "kenmerken.lerend_vermogen", alles) == 0
    assert onderscheid(tabel, "kenmerken.leeftijd", alles) == 0
    twee = Mogelijk(frozenset(), None, None, frozenset({"IBB-2"}), frozenset({"IBB-3"}), "open")
    assert onderscheid(tabel, "situatie.planbaarheid", twee) == 0
    # Motivatie gemiddeld tells IBB-2 from IBB-3, bevorderend and beperkend don't.
    assert onderscheid(tabel, "kenmerken.motivatie", twee) == 1 / 3


def test_een_vraag_van_de_kop_onderscheidt_elke_twee_profielen(kader: Kader) -> None:
    tabel = familietabellen(kader)["pb_ontwikkelgericht"]
    alles = mogelijk(tabel, {})
    for pad in ("kenmerken.complexiteit", "kenmerken.risico"):
        assert onderscheid(tabel, pad, alles) > len(tabel.profielen) - 1


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
def test_onbekend_is_precies(versie: Kader, familie: str, aantal_open: int) -> None:
    """Sound and exact: best now = best in some completion; close now = close in some, best in none."""
    kader = versie
    bron = Random(f"{familie}{aantal_open}")
    for _ in range(3):
        waarden, open_vragen = willekeurig(kader, familie, bron, aantal_open)
        nu = uitkomst(kader, waarden)
        straks = [verwacht(kader, familie, alles) for alles in aanvullingen(kader, waarden, open_vragen)]
        best = set().union(*(best for best, _ in straks))
        dichtbij = set().union(*(dichtbij for _, dichtbij in straks))
        assert codes(nu) == best
        assert codes(nu, "dichtbij") == dichtbij - best


def test_meer_antwoorden_versmallen_alleen(kader: Kader) -> None:
    bron = Random(1)
    for familie in FAMILIES:
        waarden, _ = willekeurig(kader, familie, bron, 0)
        volgorde = [pad for pad in waarden if pad.startswith(("kenmerken", "situatie", "leefgebieden"))]
        bron.shuffle(volgorde)
        deels = basis(kader, familie)
        eerder = codes(uitkomst(kader, deels)) | codes(uitkomst(kader, deels), "dichtbij")
        for pad in volgorde:
            deels[pad] = waarden[pad]
            gevonden = uitkomst(kader, deels)
            nu = codes(gevonden) | codes(gevonden, "dichtbij")
            assert nu <= eerder
            eerder = nu
