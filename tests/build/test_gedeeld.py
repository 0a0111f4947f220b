"""Municipality, rights and explained words: a fault is named with its place; what is empty is said."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from bouw.content import Content
from bouw.gedeeld import check_shared, still_empty
from rules_py.model.fouten import KaderFout
from tests.hulp.inhoud import inhoud

Ingreep = Callable[[Content], Any]

FOUTEN: dict[str, tuple[Ingreep, tuple[str, ...]]] = {
    "onbekende sleutel": (
        lambda data: data.gemeente["contact"][0].update(tel="1"),
        ("gemeente.yaml: contact[0]", "‘tel’", "id, wat, waarde, vul_in"),
    ),
    "leeg maar niet gemarkeerd": (
        lambda data: data.gemeente["contact"][0].update(vul_in=False, waarde=" "),
        ("contact[0].waarde", "Vul het in, of zet vul_in op true"),
    ),
    "termijn dubbel": (
        lambda data: data.rechten["termijnen"].append(data.rechten["termijnen"][0]),
        ("content/wet/rechten.yaml", "twee keer"),
    ),
    "termijn zonder artikel": (
        lambda data: data.rechten["termijnen"][0].pop("artikel"),
        ("termijnen[0]", "‘artikel’ ontbreekt"),
    ),
    "woordvorm dubbel": (
        lambda data: data.woordenlijst[0].update(vormen=[data.woordenlijst[1]["woord"].lower()]),
        ("content/woordenlijst.yaml", "staat ook bij"),
    ),
}


@pytest.mark.parametrize(("ingreep", "stukken"), FOUTEN.values(), ids=FOUTEN)
def test_fout_wordt_gemeld(ingreep: Ingreep, stukken: tuple[str, ...]) -> None:
    data = copy.deepcopy(inhoud())
    ingreep(data)
    with pytest.raises(KaderFout) as gevangen:
        check_shared(data)
    regels = [fout.regel() for fout in gevangen.value.fouten]
    assert any(all(stuk in regel for stuk in stukken) for regel in regels), regels


def test_wat_er_staat_is_goed_en_wat_leeg_is_wordt_gezegd() -> None:
    data = inhoud()
    check_shared(data)
    leeg = still_empty(data.gemeente)
    assert "telefoon van het wijkteam" in leeg
    gevuld = copy.deepcopy(data.gemeente)
    gevuld["contact"][0].update(vul_in=False, waarde="ingevuld")
    assert len(still_empty(gevuld)) == len(leeg) - 1
