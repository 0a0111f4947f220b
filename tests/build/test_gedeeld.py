"""Content beside the framework: closed schemas, ids that exist; a fault is named with its place."""

import copy
import dataclasses

import pytest

from bouw.bellen import bereikbaar, gemeenteweg, still_empty, still_to_call
from bouw.gedeeld import check_shared
from bouw.schermdata import bij_gevaar
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import inhoud, landgraaf, met_een_geval
from tests.hulp.inhoudsfouten import FOUTEN, GEVAL, Ingreep


def test_een_vraag_die_een_andere_pagina_uitlegt() -> None:
    vraag = landgraaf().vragen["vorm"]
    vragen = {**landgraaf().vragen, "vorm": dataclasses.replace(vraag, lees_meer="zin-en-pgb/#x")}
    with pytest.raises(KaderFout, match="de vraag vorm: lees_meer: de pagina ‘zin-en-pgb/’ bestaat niet"):
        check_shared(inhoud(), dataclasses.replace(landgraaf(), vragen=vragen))


@pytest.mark.parametrize(("ingreep", "stukken"), FOUTEN.values(), ids=FOUTEN)
def test_fout_wordt_gemeld(ingreep: Ingreep, stukken: tuple[str, ...]) -> None:
    data = met_een_geval(GEVAL)
    ingreep(data)
    with pytest.raises(KaderFout) as gevangen:
        check_shared(data, landgraaf())
    regels = [fout.regel() for fout in gevangen.value.fouten]
    assert any(all(stuk in regel for stuk in stukken) for regel in regels), regels
    assert len(regels) == 1, regels


def test_de_fouten_van_alle_bestanden_komen_samen() -> None:
    data = met_een_geval(GEVAL)
    for ingreep, _ in FOUTEN.values():
        ingreep(data)
    with pytest.raises(KaderFout) as gevangen:
        check_shared(data, landgraaf())
    bestanden = {fout.plek.split(":")[0].split("/")[-1] for fout in gevangen.value.fouten}
    assert bestanden == {
        *("gemeente.yaml", "menu.yaml", "rechten.yaml", "woordenlijst.yaml", "feiten.yaml", f"{GEVAL}.yaml"),
        *(f"{naam}.yaml" for naam in data.site),
        *("uitleg.md", "beelden.yaml", "pl.yaml", "tr.yaml"),
    }


def test_wat_er_staat_is_goed_en_wat_open_is_wordt_gezegd() -> None:
    data = inhoud()
    check_shared(data, landgraaf())
    leeg = still_empty(data.gemeente)
    assert "telefoon van het wijkteam" in leeg
    gevuld = copy.deepcopy(data.gemeente)
    rij = next(een for een in gevuld["contact"] if een["id"] == "telefoon_wijkteam")
    rij.update(
        waarde="000 0000", soort="telefoon", zeker="over", gelezen={"waar": "x", "datum": "2026-01-01"}
    )
    assert still_empty(gevuld) == [wat for wat in leeg if wat != rij["wat"]]
    na_te_kijken = still_to_call(gevuld, data.nummers)
    assert "telefoon van het wijkteam (000 0000)" in na_te_kijken
    assert not any("113" in een for een in na_te_kijken), "read on its own page"


def test_wat_niemand_weet_staat_er_niet_en_er_is_altijd_een_weg() -> None:
    """The best that is known comes first, and with nothing known somebody still knows where to go."""
    woorden = inhoud().site["contact"]["gemeente"]
    bereik = bereikbaar(inhoud().gemeente)
    weg = gemeenteweg(woorden, bereik)
    assert 'href="tel:14045"' in weg
    assert "https://landgraaf.nl/" in weg
    assert gemeenteweg(woorden, {}) == woorden["niets"]
    assert "telefoon_wijkteam" not in bereik


def test_de_vraag_over_gevaar_en_de_antwoorden_komen_uit_het_kader() -> None:
    assert bij_gevaar(landgraaf()) == {"kenmerken.risico": ["gemiddeld", "hoog"]}
