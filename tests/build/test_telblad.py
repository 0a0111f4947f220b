"""The sheet of the paper check gives what the check gives, for every set of answers that is complete."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from bouw.telblad import VALT_AF, Telblad, papiervragen, telblad
from rules_py.lezen.antwoorden import lees_antwoorden
from rules_py.model.basis import Waarde
from rules_py.model.kader import Kader
from rules_py.rekenen.familietabel import familietabellen
from rules_py.rekenen.gevraagd import alleen_gevraagd
from rules_py.rekenen.lezingen import PAST_NIET_GOED
from rules_py.rekenen.onzekerheid import Mogelijk, mogelijk
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.html import soep

RONDEN = 400
MINSTENS_GEVALLEN = 60


@dataclass(frozen=True)
class MetPen:
    """What somebody with a pen reads from the sheet."""

    best: frozenset[str]
    dichtbij: frozenset[str]
    past_goed: bool


def tel(kader: Kader, blad: Telblad, antwoorden: Mapping[str, Waarde]) -> tuple[dict[str, int], set[str]]:
    """Steps 2 to 5: the marks of each profile that was not crossed out, and those that the heading names."""
    letters = {
        nummer.antwoord(antwoorden[nummer.vraag.pad])
        for nummer in papiervragen(kader)
        if nummer.vraag.soort == "keuze" and nummer.vraag.pad in antwoorden
    }
    kruisjes, weg = dict.fromkeys(blad.codes, 0), set[str]()
    for punt in blad.punten:
        for rij in punt.rijen:
            if rij.waarde == antwoorden.get(punt.pad) and (not rij.als or set(rij.als) & letters):
                for code, teken in zip(blad.codes, rij.tekens, strict=True):
                    weg |= {code} if teken == VALT_AF else set()
                    kruisjes[code] += teken is not None
    over = {code: aantal for code, aantal in kruisjes.items() if code not in weg}
    kop = next((set(kop.codes) & set(over) for kop in blad.koppen if set(kop.antwoorden) <= letters), set())
    return over, kop


def met_pen(kader: Kader, blad: Telblad, antwoorden: Mapping[str, Waarde]) -> MetPen:
    """The six steps of the page, done with the marks on the sheet and nothing else."""
    over, kop = tel(kader, blad, antwoorden)
    laagste = min(over.values())
    winnaars = {code for code, aantal in over.items() if aantal == laagste}
    best = winnaars & kop or winnaars | kop
    dichtbij = {code for code, aantal in over.items() if aantal <= laagste + 1} - best
    past_goed = min(over[code] for code in best) <= blad.hoogstens
    return MetPen(frozenset(best), frozenset(dichtbij), past_goed)


def met_de_check(gevonden: Mogelijk) -> MetPen:
    return MetPen(gevonden.best, gevonden.dichtbij, gevonden.zekerheid != PAST_NIET_GOED)


@pytest.mark.parametrize(
    "familie", ["pb_ontwikkelgericht", "pb_behoudgericht", "db_ontwikkelgericht", "db_behoudgericht"]
)
def test_met_een_pen_komt_er_hetzelfde_uit(kader: Kader, familie: str) -> None:
    toeval, tabel = Random(familie), familietabellen(kader)[familie]
    (blad,) = (telblad(kader, een) for een in kader.families if een.id == familie)
    for _ in range(RONDEN):
        antwoorden = {pad: toeval.choice(tabel.schaal(pad)) for pad in tabel.vragen}
        assert met_pen(kader, blad, antwoorden) == met_de_check(mogelijk(tabel, antwoorden)), antwoorden


def test_met_een_pen_komt_er_bij_de_gevallen_hetzelfde_uit(kader: Kader) -> None:
    bladen = {familie.id: telblad(kader, familie) for familie in kader.families}
    gezien = 0
    for geval in GEVALLEN:
        antwoorden = alleen_gevraagd(kader, lees_antwoorden(kader, geval.json.encode()))
        for familie, tabel in familietabellen(kader).items():
            if set(tabel.vragen) <= set(antwoorden.waarden):
                gevonden = mogelijk(tabel, antwoorden.waarden)
                assert met_pen(kader, bladen[familie], antwoorden.waarden) == met_de_check(gevonden), (
                    geval.naam
                )
                gezien += 1
    assert gezien >= MINSTENS_GEVALLEN


def test_wie_iets_niet_weet_houdt_op_papier_alles_open_wat_de_check_openhoudt(kader: Kader) -> None:
    """The two lines of the page about unknown answers: never narrower than the check."""
    toeval = Random("onbekend")
    nummers = {str(een.nummer): een.vraag.pad for een in papiervragen(kader)}
    for familie in kader.families:
        tabel, blad = familietabellen(kader)[familie.id], telblad(kader, familie)
        mag_missen = sorted(set(tabel.vragen) - {nummers[nummer] for nummer in blad.moet})
        for _ in range(RONDEN // 4):
            missen = toeval.sample(mag_missen, 2)
            bekend = {pad: toeval.choice(tabel.schaal(pad)) for pad in tabel.vragen if pad not in missen}
            over, kop = tel(kader, blad, bekend)
            open_op_papier = {code for code, aantal in over.items() if aantal <= min(over.values()) + 2}
            assert mogelijk(tabel, bekend).best <= open_op_papier | kop, bekend


def test_elk_rekenblad_staat_op_de_pagina(site: Path, kader: Kader) -> None:
    pagina = soep(site / "papier" / "index.html")
    for familie in kader.families:
        kop = pagina.find(id=f"tel-{familie.id.replace('_', '-')}")
        assert kop
        tabel = kop.find_next("table")
        assert tabel
        blad = telblad(kader, familie)
        assert [cel.get_text() for cel in tabel.select("thead th")][1:] == list(blad.codes)
        rijen = [
            [cel.get_text(" ", strip=True) for cel in rij.select("td")] for rij in tabel.select("tbody tr")
        ]
        verwacht = [
            [{None: "", "kruisje": "×", "valt_af": "weg"}[teken] for teken in rij.tekens]
            for punt in blad.punten
            for rij in punt.rijen
        ]
        assert [cellen[1:] for cellen in rijen[:-1]] == verwacht


def test_wat_u_moet_weten_is_wat_een_profiel_kan_wegstrepen_en_wat_de_kop_vraagt(kader: Kader) -> None:
    nummers = {str(een.nummer): een.vraag.pad for een in papiervragen(kader)}
    moet = {
        familie.id: {nummers[nummer] for nummer in telblad(kader, familie).moet} for familie in kader.families
    }
    kop = {"kenmerken.risico", "kenmerken.complexiteit"}
    zwak = ("belastbaarheid", "intellectueel_functioneren", "lerend_vermogen", "motivatie", "zelfinzicht")
    assert moet == {
        "pb_ontwikkelgericht": kop | {f"kenmerken.{een}" for een in (*zwak, "ziektebesef")},
        "pb_behoudgericht": kop,
        "db_ontwikkelgericht": set(),
        "db_behoudgericht": set(),
    }
