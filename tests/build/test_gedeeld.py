"""Content beside the framework: closed schemas, ids that exist; a fault is named with its place."""

import copy
import dataclasses

import pytest

from bouw.gedeeld import check_shared, still_empty
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import inhoud, landgraaf
from tests.hulp.inhoudsfouten import FOUTEN, GEVAL, Ingreep


def test_een_vraag_die_een_andere_pagina_uitlegt() -> None:
    vraag = landgraaf().vragen["vorm"]
    vragen = {**landgraaf().vragen, "vorm": dataclasses.replace(vraag, lees_meer="zin-en-pgb/#x")}
    with pytest.raises(KaderFout, match="de vraag vorm: lees_meer: de pagina ‘zin-en-pgb/’ bestaat niet"):
        check_shared(inhoud(), dataclasses.replace(landgraaf(), vragen=vragen))


@pytest.mark.parametrize(("ingreep", "stukken"), FOUTEN.values(), ids=FOUTEN)
def test_fout_wordt_gemeld(ingreep: Ingreep, stukken: tuple[str, ...]) -> None:
    data = copy.deepcopy(inhoud())
    ingreep(data)
    with pytest.raises(KaderFout) as gevangen:
        check_shared(data, landgraaf())
    regels = [fout.regel() for fout in gevangen.value.fouten]
    assert any(all(stuk in regel for stuk in stukken) for regel in regels), regels
    assert len(regels) == 1, regels


def test_de_fouten_van_alle_bestanden_komen_samen() -> None:
    data = copy.deepcopy(inhoud())
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


def test_wat_er_staat_is_goed_en_wat_leeg_is_wordt_gezegd() -> None:
    data = inhoud()
    check_shared(data, landgraaf())
    leeg = still_empty(data.gemeente)
    assert "telefoon van het wijkteam" in leeg
    gevuld = copy.deepcopy(data.gemeente)
    gevuld["contact"][0].update(vul_in=False, waarde="ingevuld")
    assert len(still_empty(gevuld)) == len(leeg) - 1
