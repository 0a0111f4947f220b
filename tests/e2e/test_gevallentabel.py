"""The table of cases: files in, all outcomes in a table and a CSV file out, and nothing is run."""

import json
import re
import textwrap
from typing import Any

from playwright.sync_api import expect

from rules_py.brug import bereken_json
from rules_py.model.kader import Kader
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.gevallentabel import (
    BESTANDEN,
    DRIE_DICHTBIJ,
    GOED,
    KOPPEN,
    Gevallentabel,
    bestand,
    geval,
    woord,
)
from tests.hulp.inhoud import sitetekst

BEST = sitetekst("gevallen.teksten.onderdeel-best")
"""The column with what fits best."""


def test_de_eigen_gevallen_als_yaml_geven_wat_cpython_geeft(tabel: Gevallentabel, kader: Kader) -> None:
    """All readable cases as one file, with their stories and reasons: the same outcomes, as expected."""
    lijst = "".join(f"- {textwrap.indent(path.read_text('utf-8'), '  ')[2:]}\n" for path in BESTANDEN)
    rijen = tabel.open(bestand(lijst, "gevallen.yaml")).klaar()
    assert [rij["Geval"] for rij in rijen] == [een.titel for een in GEVALLEN]
    for rij, een in zip(rijen, GEVALLEN, strict=True):
        assert rij == {"Geval": een.titel, **verwachte_rij(json.loads(bereken_json(kader, een.json)))}
    expect(tabel.page.locator("[data-telling]")).to_contain_text(
        f"Zoals verwacht: {len(GEVALLEN)}. Anders: 0."
    )


def verwachte_rij(uitkomst: dict[str, Any]) -> dict[str, str]:
    """The row of an outcome that is as expected, from what CPython computes."""
    profielen = uitkomst["profielen"]
    best = [een for een in profielen if een["past"] == "best"]
    dichtbij = [een["code"] for een in profielen if een["past"] == "dichtbij"]
    cellen = [
        woord(f"status-{uitkomst['status']}"),
        "\n".join(een["code"] for een in best) or woord("niets"),
        "\n".join(dichtbij) or woord("niets"),
        "\n".join(hoeveel(een) for een in best) or woord("niets"),
        woord("oordeel-gelijk"),
    ]
    return dict(zip(KOPPEN[1:], cellen, strict=True))


def hoeveel(profiel: dict[str, Any]) -> str:
    omvang = profiel["omvang"]
    uren = {naam: str(omvang[f"{naam}_uren"]).replace(".", ",") for naam in ("min", "max")}
    return woord(
        "hoeveel",
        code=profiel["code"],
        uren=woord("uren-open" if omvang["max_uren"] is None else "uren", **uren),
        ligging=woord(f"ligging-{omvang['ligging']}"),
    )


def test_elke_vorm_van_een_bestand(tabel: Gevallentabel) -> None:
    """A list in JSON, answers as the check keeps them, more documents in a file, and more files in order."""
    rijen = tabel.open(bestand([geval("Eerste"), geval("Tweede", vorm="zin")])).klaar()
    assert [(rij["Geval"], rij[BEST], rij["Vergeleken"]) for rij in rijen] == [
        ("Eerste", "IBO-3", woord("oordeel-geen")),
        ("Tweede", "geen", woord("oordeel-geen")),
    ]
    rijen = tabel.open(bestand(GOED.antwoorden, "mijn-antwoorden.json")).klaar()
    assert [(rij["Geval"], rij[BEST]) for rij in rijen] == [("mijn-antwoorden.json", "IBO-3")]
    tekst = "---\n".join(path.read_text("utf-8") for path in BESTANDEN[:3])
    assert len(tabel.open(bestand(tekst, "gevallen.yaml")).klaar()) == 3
    gekozen = [BESTANDEN[5], BESTANDEN[2], BESTANDEN[40]]
    rijen = tabel.open(*(bestand(path.read_bytes(), path.name) for path in gekozen)).klaar()
    titels = {een.naam: een.titel for een in GEVALLEN}
    assert [rij["Geval"] for rij in rijen] == [titels[path.stem] for path in gekozen]
    expect(tabel.page.locator("[data-bron]")).to_contain_text(gekozen[2].name)


def test_anders_dan_verwacht_staat_er_in_woorden(tabel: Gevallentabel) -> None:
    rijen = tabel.open(
        bestand(
            [
                geval("gelijk", {"status": "profiel", "best": ["IBO-3"]}),
                geval("anders", {"status": "zin", "best": ["IBO-1", "IBO-2"], "uren": {"IBO-3": [1, None]}}),
                {
                    "naam": "ook gelijk, de volgorde zegt niets",
                    "antwoorden": DRIE_DICHTBIJ.antwoorden,
                    "verwacht": {"dichtbij": DRIE_DICHTBIJ.verwacht["dichtbij"][::-1]},
                },
                geval("onzin", {"beste": ["IBO-3"]}),
                geval("profiel dat er niet is", {"ligging": {"IBO-1": "lager"}}),
                geval("zonder"),
                {"naam": "stuk"},
            ]
        )
    ).klaar()
    vergeleken = [rij["Vergeleken"].split("\n") for rij in rijen]
    assert vergeleken[0] == ["zoals verwacht"]
    assert vergeleken[1][0] == "anders:"
    assert vergeleken[1][1:] == [
        "Uitkomst: u verwacht zorg in natura, nu is het profiel.",
        "Past het meest bij: u verwacht IBO-1, IBO-2, nu is het IBO-3.",
        "Gebruikelijk per week bij IBO-3: u verwacht 1 uur of meer, nu is het 3,1 tot en met 5,9 uur.",
    ]
    assert vergeleken[2] == ["zoals verwacht"]
    assert vergeleken[3][0] == woord("oordeel-fout")
    assert "best, dichtbij" in vergeleken[3][1]
    assert vergeleken[4][1:] == ["Plaats in het gebruikelijke bij IBO-1: u verwacht lager, nu is het geen."]
    assert vergeleken[5] == ["niets verwacht"]
    assert vergeleken[6][0] == woord("oordeel-fout")

    alleen = tabel.page.locator("[data-alleen]")
    alleen.check()
    assert [rij["Geval"] for rij in tabel.rijen()] == [
        rij["Geval"]
        for rij, woorden in zip(rijen, vergeleken, strict=True)
        if woorden[0] in ("anders:", woord("oordeel-fout"))
    ]
    expect(tabel.page.locator("[data-getoond]")).to_contain_text("van de 7 gevallen")
    alleen.uncheck()
    assert tabel.rijen() == rijen


def test_een_slecht_geval_zegt_wat_er_mis_is_en_de_rest_komt_er(tabel: Gevallentabel) -> None:
    slecht = geval("slecht", kenmerken={"risico": "reusachtig"}, onbekend=1)
    rijen = tabel.open(bestand([geval("voor"), slecht, {"naam": "leeg"}, "los", geval("na")])).klaar()
    assert [rij[BEST] for rij in rijen][0::4] == ["IBO-3", "IBO-3"]
    assert "kenmerken.risico: ‘reusachtig’ is hier geen geldige waarde." in rijen[1]["Vergeleken"]
    assert "‘onbekend’ is hier niet bekend" in rijen[1]["Vergeleken"]
    assert [rij["Uitkomst"] for rij in rijen[1:4]] == [woord("niet-berekend")] * 3
    assert woord("geen-antwoorden") in rijen[2]["Vergeleken"]
    assert rijen[3]["Geval"] == woord("naamloos", nummer=4)


def test_niets_uit_een_bestand_wordt_uitgevoerd(tabel: Gevallentabel) -> None:
    """Markup in a name, a value, a key and a file name stays text; so do the tags of YAML."""
    aanval = '<script>document.title="om"</script><img src=x onerror="document.title=1">'
    titel = tabel.page.title()
    kwaad = geval(
        aanval, {"best": [aanval], "status": f'"]{aanval}', "ligging": {aanval: 1}}, **{aanval: aanval}
    )
    ander = geval("ander", {"best": [aanval], "status": f'"]{aanval}', "ligging": {aanval: 1}})
    tag = "- naam: !!js/function 'function () { document.title = 1 }'\n  antwoorden: {schema: antwoorden/1}\n"
    namen = {"kwaad.json": json.dumps([kwaad, ander]), f"{aanval[8:24]}.yaml": tag}
    rijen = tabel.open(*(bestand(inhoud, naam) for naam, inhoud in namen.items())).klaar()
    assert rijen[0]["Geval"] == aanval
    assert aanval[:60] in rijen[0]["Vergeleken"]
    assert aanval in rijen[1]["Vergeleken"]
    assert rijen[2]["Geval"].startswith("function ()")
    assert tabel.page.locator("[data-gevallen] :is(script, img)").count() == 0
    assert tabel.page.title() == titel


FORMULES = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"]


def test_csv_voor_een_nederlandse_excel(tabel: Gevallentabel) -> None:
    """Semicolons, a mark for UTF-8, quotes doubled; a cell that would be a formula is text."""
    namen = [*FORMULES, 'met "aanhaling"; en puntkomma', "één, twee", "gewoon = goed", "regel\nna regel"]
    gevallen = [geval(naam, {"best": ["=A1"]}) for naam in namen]
    getoond = tabel.open(bestand(gevallen)).klaar()
    tabel.page.locator("[data-alleen]").check()
    rauw, rijen = tabel.csv()
    assert rauw.startswith(b"\xef\xbb\xbf")
    assert rauw.count(b"\r\n") == len(gevallen) + 1
    assert rijen[0] == [*KOPPEN, woord("kop-zinnen")]
    op_een_regel = [(naam, " ".join(naam.split())) for naam in namen]
    assert [rij[0] for rij in rijen[1:]] == [
        f"'{een}" if naam in FORMULES else een for naam, een in op_een_regel
    ]
    assert all(not re.match(r"[=+\-@\t\r\n]", cel) for rij in rijen for cel in rij)
    assert b'met ""aanhaling""; en' in rauw
    for rij, cellen in zip(getoond, rijen[1:], strict=True):
        assert cellen[2] == rij[BEST] == "IBO-3"
        assert cellen[5] == "anders:"
        assert cellen[6] == rij["Vergeleken"].split("\n")[1]
