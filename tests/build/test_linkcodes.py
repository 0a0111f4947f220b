"""The short codes in a link: one for each value, in every version; a fault stops the build."""

import json
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from bouw.content import Content, Keuze, read_content
from bouw.gedeeld import check_shared
from bouw.kaders import compiled
from bouw.linkcodes import ROUTE, linkcodes
from bouw.voorbeeldgevallen import VOORBEELD, als_yaml, voorbeelden_van
from bouw.yaml import read_list
from rules_py.brug import bereken_json
from rules_py.kader import open_kader
from rules_py.model.fouten import KaderFout
from rules_py.model.kader import Kader
from tests.hulp.bouwen import DUINDORP
from tests.hulp.html import soep
from tests.hulp.inhoud import inhoud, landgraaf, met_een_geval
from tests.hulp.inhoudsfouten import GEVAL
from tests.hulp.versies import VERSIES, versie_van

PLEK = "content/gemeenten/landgraaf/linkcodes.yaml: "


def duindorp_inhoud() -> Content:
    return read_content(Keuze("duindorp", None, DUINDORP))


@pytest.mark.parametrize("welke", [*VERSIES, "duindorp"])
def test_elke_waarde_die_in_een_link_kan_heeft_een_eigen_code(welke: str) -> None:
    content = duindorp_inhoud() if welke == "duindorp" else versie_van(welke).inhoud
    kader = open_kader(compiled(content.kader))
    codes = linkcodes(content, kader)
    assert codes.pop(ROUTE) == {"kort": content.linkcodes[ROUTE]["kort"]}
    assert list(codes) == [pad for pad in content.site["linkmaker"]["keuzes"] if pad in kader.vragen]
    for pad, van in codes.items():
        assert list(van) == [str(waarde) for waarde in kader.vragen[pad].waarden]
    alle = [*chain.from_iterable(van.values() for van in codes.values()), content.linkcodes[ROUTE]["kort"]]
    assert len(alle) == len(set(alle)) > len(codes)


FOUTEN: dict[str, tuple[Callable[[Any], object], tuple[str, ...]]] = {
    "waarde zonder code": (
        lambda codes: codes["leefgebieden"].pop("financien"),
        ("leefgebieden: ‘financien’ heeft nog geen code",),
    ),
    "waarde die niet bestaat": (
        lambda codes: codes["vorm"].update(bon="q"),
        ("vorm.bon: ‘bon’ bestaat niet als antwoord. Toegestaan: pgb, zin.", "andere_versies"),
    ),
    "leefgebied dat niet bestaat": (
        lambda codes: codes["leefgebieden"].update(tuin="q"),
        ("leefgebieden.tuin: ‘tuin’ bestaat niet", "Toegestaan: lichamelijk, psychisch"),
    ),
    "dubbele code": (
        lambda codes: codes["behoefte"].update(beide=codes["leefgebieden"]["financien"]),
        ("behoefte.beide: de code ‘f’ staat ook bij leefgebieden.financien",),
    ),
    "code die op een cijfer lijkt": (
        lambda codes: codes["vorm"].update(zin="o"),
        ("vorm.zin: hier hoort één letter",),
    ),
    "code van drie tekens": (
        lambda codes: codes["vorm"].update(zin="2ab"),
        ("vorm.zin: hier hoort één letter",),
    ),
    "vraag die niet in een link kan": (
        lambda codes: codes.update(doelen={"a": "q"}),
        ("‘doelen’ is hier niet bekend",),
    ),
    "route die niet bestaat": (
        lambda codes: codes["route"].update(lang="q"),
        ("route: ‘lang’ is hier niet",),
    ),
    "andere versie zonder vraag": (
        lambda codes: codes.update(andere_versies=["bon"]),
        ("andere_versies[0]: hier hoort de naam van de vraag",),
    ),
}


@pytest.mark.parametrize(("ingreep", "stukken"), FOUTEN.values(), ids=FOUTEN)
def test_een_fout_in_de_codes_stopt_de_bouw(
    ingreep: Callable[[Any], object], stukken: tuple[str, ...]
) -> None:
    data = met_een_geval(GEVAL)
    ingreep(data.linkcodes)
    with pytest.raises(KaderFout) as gevangen:
        check_shared(data, landgraaf())
    (regel,) = [fout.regel() for fout in gevangen.value.fouten]
    assert regel.startswith(PLEK)
    assert all(stuk in regel for stuk in stukken), regel


def test_een_code_blijft_bij_een_waarde_van_een_andere_versie() -> None:
    """Its code stays taken, and no link of this version can be made or read with it."""
    data: Any = met_een_geval(GEVAL)
    data.linkcodes["vorm"]["bon"] = "q"
    data.linkcodes["andere_versies"] = ["vorm.bon"]
    check_shared(data, landgraaf())
    assert linkcodes(data, landgraaf()) == linkcodes(inhoud(), landgraaf())
    data.linkcodes["vorm"]["zin"] = "q"
    with pytest.raises(KaderFout, match=r"vorm\.bon: de code ‘q’ staat ook bij vorm\.zin"):
        check_shared(data, landgraaf())


def test_de_paginas_van_een_gemeente_kennen_haar_eigen_codes(site: Path, duindorp: Path) -> None:
    """The check and the link maker agree, and the page for the wijkteam names every code."""
    for plek, content in ((site, inhoud()), (duindorp, duindorp_inhoud())):
        codes = linkcodes(content, open_kader(compiled(content.kader)))
        maker, check = (soep(plek / pad / "index.html") for pad in ("wijkteam/link", "zelfcheck"))
        assert json.loads(str(maker.select("[data-linkmaker]")[0]["data-linkcodes"])) == codes
        assert json.loads(str(check.select("[data-check]")[0]["data-linkvragen"])) == codes
        namen = {str(veld["data-linkvraag"]) for veld in maker.select("[data-linkvraag]")}
        assert namen == codes.keys() - {ROUTE}
    uitleg = soep(site / "wijkteam" / "index.html")
    rijen = [[cel.get_text(strip=True) for cel in rij.select("td")] for rij in uitleg.select("main table tr")]
    genoemd = {(waarde, code) for _, waarde, code in (rij for rij in rijen if len(rij) == 3)}
    assert genoemd >= {paar for van in linkcodes(inhoud(), landgraaf()).values() for paar in van.items()}


def test_voorbeeldbestand_heeft_een_geval_van_elke_uitkomst(site: Path, kader: Kader) -> None:
    gevallen: Any = read_list(site / VOORBEELD)
    alle = inhoud().gevallen.values()
    assert {een["verwacht"]["status"] for een in gevallen} == {een["verwacht"]["status"] for een in alle}
    assert all(een.keys() == {"naam", "antwoorden", "verwacht"} for een in gevallen)
    for een in gevallen:
        antwoord = json.loads(bereken_json(kader, json.dumps(een["antwoorden"])))
        assert antwoord["status"] == een["verwacht"]["status"]
    assert als_yaml(voorbeelden_van(inhoud(), "bestaat-niet")) == "[]\n"
