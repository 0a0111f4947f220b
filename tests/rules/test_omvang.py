"""Fine-tuning (H10), duration and plus: each rule, with its reason and source."""

from typing import Any

import pytest

from rules_py.model.kader import Kader
from tests.hulp.regels import basis, uitkomst


def profiel(kader: Kader, code: str, **anders: str) -> dict[str, Any]:
    """The profile in an outcome for its own average client, with some answers changed."""
    waarden: dict[str, Any] = dict(basis(kader, kader.profielen[code].familie))
    for criterium in kader.profielen[code].criteria:
        waarden[criterium.vraag] = criterium.gemiddelde[0]
    waarden["situatie.netwerk"] = "neutraal"
    for naam, waarde in anders.items():
        pad = f"kenmerken.{naam}" if f"kenmerken.{naam}" in kader.vragen else f"situatie.{naam}"
        if waarde == "weet_niet":
            waarden.pop(pad, None)
        else:
            waarden[pad] = waarde
    gevonden: dict[str, Any] = next(
        een for een in uitkomst(kader, waarden)["profielen"] if een["code"] == code
    )
    return gevonden


def ligging(kader: Kader, code: str, **anders: str) -> str:
    gevonden: str = profiel(kader, code, **anders)["omvang"]["ligging"]
    return gevonden


@pytest.mark.parametrize("code", ["IBO-2", "IBO-3", "IBB-2", "IBB-3", "DBO-1", "DBO-2", "DBB-1", "DBB-2"])
def test_gemiddelde_client_zit_op_het_gemiddelde(kader: Kader, code: str) -> None:
    assert ligging(kader, code) == "gemiddeld"


REGELS = [
    # ontwikkelgericht: leren en motivatie leiden (H10)
    ("IBO-3", {"lerend_vermogen": "bevorderend"}, "hoger"),
    ("IBO-3", {"lerend_vermogen": "beperkend"}, "lager"),
    ("IBO-3", {"lerend_vermogen": "beperkend", "belastbaarheid": "bevorderend"}, "lager"),
    ("IBO-3", {"lerend_vermogen": "bevorderend", "motivatie": "beperkend"}, "gemiddeld"),
    ("IBO-3", {"lerend_vermogen": "bevorderend", "belastbaarheid": "beperkend"}, "hoger"),
    # de rest beslist pas als de leidende niets zeggen
    ("IBO-3", {"belastbaarheid": "bevorderend"}, "hoger"),
    ("IBO-3", {"ziektebesef": "beperkend"}, "lager"),
    ("IBO-3", {"belastbaarheid": "bevorderend", "ziektebesef": "beperkend"}, "gemiddeld"),
    ("IBO-3", {"netwerk": "steunend"}, "lager"),
    ("IBO-3", {"netwerk": "belastend"}, "hoger"),
    ("IBO-3", {"netwerk": "geen"}, "gemiddeld"),
    ("IBO-3", {"netwerk": "steunend", "belastbaarheid": "bevorderend"}, "gemiddeld"),
    # een groot risico kan belangrijker zijn
    ("IBO-3", {"risico": "hoog"}, "hoger"),
    ("IBO-3", {"risico": "hoog", "lerend_vermogen": "beperkend"}, "hoger"),
    ("IBB-2", {"risico": "hoog", "netwerk": "steunend"}, "gemiddeld"),
    ("IBB-2", {"risico": "gemiddeld", "netwerk": "steunend"}, "lager"),
    ("IBB-2", {"risico": "hoog", "netwerk": "belastend"}, "hoger"),
    ("IBB-2", {"risico": "laag"}, "lager"),
    # onbekend blijft onbekend, behalve als het niets meer uitmaakt
    ("IBO-3", {"lerend_vermogen": "weet_niet"}, "onbekend"),
    ("IBO-3", {"risico": "hoog", "lerend_vermogen": "weet_niet"}, "hoger"),
    (
        "IBO-3",
        {"lerend_vermogen": "bevorderend", "motivatie": "bevorderend", "zelfinzicht": "weet_niet"},
        "hoger",
    ),
    ("IBB-2", {"risico": "weet_niet"}, "onbekend"),
    ("IBB-2", {"netwerk": "weet_niet"}, "onbekend"),
    # dagbesteding: belastbaarheid en leren van de cliënt, of de mantelzorger
    ("DBO-1", {"belastbaarheid": "bevorderend"}, "hoger"),
    ("DBO-2", {"belastbaarheid": "beperkend"}, "lager"),
    ("DBO-2", {"lerend_vermogen": "beperkend", "netwerk": "belastend"}, "lager"),
    ("DBO-2", {"draagkracht_mantelzorg": "laag"}, "gemiddeld"),
    ("DBB-1", {"draagkracht_mantelzorg": "laag"}, "hoger"),
    ("DBB-1", {"draagkracht_mantelzorg": "goed"}, "lager"),
    ("DBB-1", {"draagkracht_mantelzorg": "geen_mantelzorg"}, "gemiddeld"),
    ("DBB-1", {"draagkracht_mantelzorg": "laag", "belastbaarheid": "bevorderend"}, "hoger"),
    ("DBB-2", {"draagkracht_mantelzorg": "gemiddeld", "belastbaarheid": "gemiddeld"}, "lager"),
    ("DBB-2", {"motivatie": "gemiddeld"}, "hoger"),
]


@pytest.mark.parametrize(
    ("code", "anders", "verwacht"),
    REGELS,
    ids=[f"{c}-{'-'.join(map(str, a.values()))}" for c, a, _ in REGELS],
)
def test_finetunen(kader: Kader, code: str, anders: dict[str, str], verwacht: str) -> None:
    assert ligging(kader, code, **anders) == verwacht


def redenen(kader: Kader, code: str, **anders: str) -> dict[str, str]:
    return {reden["tekst"]: reden["bron"] for reden in profiel(kader, code, **anders)["omvang"]["redenen"]}


def test_elke_afwijking_heeft_een_eigen_reden(kader: Kader) -> None:
    gevonden = redenen(
        kader, "IBO-3", lerend_vermogen="bevorderend", belastbaarheid="beperkend", netwerk="belastend"
    )
    kort = {naam: kader.vragen[f"kenmerken.{naam}"].kort for naam in ("lerend_vermogen", "belastbaarheid")}
    leidend = kader.tekst("ligging.kenmerk_leidend_hoger", vraag=kort["lerend_vermogen"])
    gewoon = kader.tekst("ligging.kenmerk_lager", vraag=kort["belastbaarheid"])
    assert {leidend: "H3, H10", gewoon: "H3, H10"}.items() <= gevonden.items()
    assert gevonden[kader.tekst("ligging.netwerk_meer")] == "H10"
    assert kader.tekst("ligging.hoger") in gevonden
    assert kader.tekst("ligging.risico") not in gevonden
    assert kader.tekst("ligging.twee_kanten") not in gevonden


@pytest.mark.parametrize(
    ("netwerk", "sleutel"),
    [
        ("steunend", "netwerk_minder"),
        ("belastend", "netwerk_meer"),
        ("geen", "netwerk_zonder"),
        ("neutraal", "netwerk_zonder"),
    ],
)
def test_netwerk_op_drie_manieren(kader: Kader, netwerk: str, sleutel: str) -> None:
    gevonden = redenen(kader, "IBB-2", netwerk=netwerk)
    alle = ("netwerk_minder", "netwerk_meer", "netwerk_zonder")
    assert [naam for naam in alle if kader.tekst(f"ligging.{naam}") in gevonden] == [sleutel]


def test_netwerk_onbekend_zegt_niets(kader: Kader) -> None:
    gevonden = redenen(kader, "IBB-2", netwerk="weet_niet")
    assert not any(
        kader.tekst(f"ligging.{naam}") in gevonden
        for naam in ("netwerk_minder", "netwerk_meer", "netwerk_zonder")
    )


def test_twee_kanten_op_wordt_gezegd_in_plaats_van_het_gemiddelde(kader: Kader) -> None:
    twee, gemiddeld = kader.tekst("ligging.twee_kanten"), kader.tekst("ligging.gemiddeld")
    for code, anders in (
        ("IBO-3", {"belastbaarheid": "bevorderend", "ziektebesef": "beperkend"}),
        ("IBB-2", {"risico": "hoog", "netwerk": "steunend"}),
    ):
        assert twee in redenen(kader, code, **anders)
        assert gemiddeld not in redenen(kader, code, **anders)
    assert twee not in redenen(kader, "IBO-3")
    assert twee not in redenen(kader, "IBO-3", lerend_vermogen="bevorderend", belastbaarheid="beperkend")


def test_groot_risico_wordt_genoemd(kader: Kader) -> None:
    assert kader.tekst("ligging.risico") in redenen(kader, "IBB-4")
    assert kader.tekst("ligging.risico") not in redenen(kader, "IBB-2")


@pytest.mark.parametrize(
    ("code", "min_uren", "max_uren", "tekst"),
    [
        ("IBO-1", 0, 1, "Gebruikelijk is hoogstens 1 uur per week."),
        ("IBB-2", 1.1, 3, "Gebruikelijk is ongeveer 2 uur per week (tussen 1,1 en 3 uur)."),
        ("IBO-3", 3.1, 5.9, "Gebruikelijk is ongeveer 4 uur per week (tussen 3,1 en 5,9 uur)."),
        ("IBB-4", 6, None, "Gebruikelijk is 6 uur per week of meer."),
        ("DBO-1", 0, 16, "Gebruikelijk is hoogstens 16 uur per week."),
        ("DBB-2", 17, 32, "Gebruikelijk is 17 tot en met 32 uur per week."),
    ],
)
def test_band_van_het_profiel(
    kader: Kader, code: str, min_uren: float, max_uren: float | None, tekst: str
) -> None:
    gevonden = profiel(kader, code)["omvang"]
    assert (gevonden["min_uren"], gevonden["max_uren"], gevonden["tekst"]) == (min_uren, max_uren, tekst)
    assert gevonden["banden"] == list(kader.profielen[code].banden)
    teksten = redenen(kader, code)
    eerst = list(dict.fromkeys((*kader.profielen[code].omvang_bron, "H10")))
    assert teksten[tekst] == ", ".join(eerst)
    assert kader.tekst("omvang.lezing", proza=kader.profielen[code].omvang_proza) in teksten
    assert teksten[kader.profielen[code].omvang_reden] == ", ".join(kader.profielen[code].omvang_bron)
    assert kader.tekst("omvang.gebruikelijk") in teksten


def test_alleen_bij_begeleiding_een_getal_in_het_besluit(kader: Kader) -> None:
    zin = next(f for f in kader.families if f.id == "pb_behoudgericht").toelichting_omvang[0].tekst
    assert zin in redenen(kader, "IBB-2")
    assert zin not in redenen(kader, "DBB-2")


@pytest.mark.parametrize(
    ("complexiteit", "risico", "advies"),
    [
        ("hoog", "hoog", "aanleiding"),
        ("laag", "laag", "weinig_aanleiding"),
        ("hoog", "laag", "afwegen"),
        ("gemiddeld", "gemiddeld", "afwegen"),
        ("gemiddeld", "laag", "afwegen"),
        ("gemiddeld", "weet_niet", "afwegen"),
        ("hoog", "weet_niet", "onbekend"),
        ("weet_niet", "laag", "onbekend"),
        ("weet_niet", "weet_niet", "onbekend"),
    ],
)
def test_plus(kader: Kader, complexiteit: str, risico: str, advies: str) -> None:
    """Against all profiles of one family, so that the outcome shows at least one."""
    waarden: dict[str, Any] = dict(basis(kader, "pb_behoudgericht"))
    for naam, waarde in (("complexiteit", complexiteit), ("risico", risico)):
        if waarde != "weet_niet":
            waarden[f"kenmerken.{naam}"] = waarde
    for gevonden in uitkomst(kader, waarden)["profielen"]:
        assert gevonden["plus"]["advies"] == advies
        assert gevonden["plus"]["tekst"] == kader.tekst(f"plus.{advies}")
        assert gevonden["plus"]["bron"].split(", ")[:2] == ["H7", "H8"]
        assert "Hoofdstuk 8" in gevonden["plus"]["lezing"]["tekst"]


def test_plus_bij_dagbesteding_staat_nergens(kader: Kader) -> None:
    gevonden = profiel(kader, "DBB-1", complexiteit="hoog", risico="hoog")["plus"]
    assert gevonden["advies"] == "niet_geregeld"
    assert gevonden["bron"].split(", ")[:2] == ["H7", "H9"]


@pytest.mark.parametrize(
    ("waarden", "opties"),
    [
        ({}, ["a", "b", "c", "d", "e"]),
        ({"focus": "ontwikkelgericht"}, ["a", "b", "c"]),
        ({"focus": "behoudgericht"}, ["d", "e"]),
    ],
)
def test_duur_bij_zorg_in_natura(kader: Kader, waarden: dict[str, str], opties: list[str]) -> None:
    gevonden = uitkomst(kader, {"vorm": "zin", **waarden})
    assert [(duur["optie"], duur["maanden"]) for duur in gevonden["duur"]] == [
        (optie, kader.duren[optie].maanden) for optie in opties
    ]
    assert all(duur["bron"] == "H10" for duur in gevonden["duur"])


def toelichting(kader: Kader, **waarden: str) -> list[str]:
    gelezen = {f"kenmerken.{naam}": waarde for naam, waarde in waarden.items()}
    return [een["tekst"] for een in uitkomst(kader, {"vorm": "zin", **gelezen})["duur_toelichting"]]


def test_verwachting_maakt_de_duur_korter_of_langer(kader: Kader) -> None:
    beter, niet = toelichting(kader, verwachting="verbetering"), toelichting(kader, verwachting="gelijk")
    assert set(toelichting(kader)) < set(beter)
    assert set(beter) - set(niet)
    assert set(niet) - set(beter)
    assert len(beter) == len(set(beter))
    familie = {een["tekst"] for een in profiel(kader, "IBO-3")["duur_toelichting"]}
    assert {zin.tekst for zin in kader.families[0].toelichting_duur} < familie
    assert not {zin.tekst for zin in kader.families[1].toelichting_duur} & familie
