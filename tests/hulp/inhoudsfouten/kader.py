"""Faults in what stands beside the rules of a framework: pictures, facts, cases and pages."""

from bouw.content import Content, Pagina
from tests.hulp.inhoudsfouten.soort import GEVAL, Fouten, Ingreep

FEITEN = "feiten"


def zet_pagina(kop: str) -> Ingreep:
    def ingreep(data: Content) -> None:
        assert isinstance(data.paginas, dict)
        data.paginas["uitleg.md"] = Pagina("x/uitleg.md", f"{kop}# Uitleg\n")

    return ingreep


KADERFOUTEN: Fouten = {
    # tekst/beelden.yaml van het kader
    "beeld met een onbekende bron": (
        lambda data: data.kader.inhoud["tekst/beelden"]["stappen"].update(bron=["H99"]),
        ("tekst/beelden.yaml: stappen.bron[0]: ‘H99’ bestaat niet als bron",),
    ),
    "pictogram dat niet bestaat": (
        lambda data: data.kader.inhoud["tekst/beelden"]["leefgebieden"].update(financien="goud"),
        ("tekst/beelden.yaml: leefgebieden.financien: ‘goud’ bestaat niet als pictogram",),
    ),
    "pictogram bij een leefgebied dat niet bestaat": (
        lambda data: data.kader.inhoud["tekst/beelden"]["leefgebieden"].update(tuin="huis"),
        ("tekst/beelden.yaml: leefgebieden: ‘tuin’ bestaat niet als leefgebied", "huisvesting"),
    ),
    "pictogram zonder tekening": (
        lambda data: data.site["pictogrammen"].update(huis="places/kasteel"),
        ("content/site/pictogrammen.yaml: huis: ‘places/kasteel’ is geen tekening van healthicons",),
    ),
    # feiten.yaml
    "feit met onbekende bron": (
        lambda data: data.kader.inhoud[FEITEN][9].update(bron=["H10", "H99"]),
        ("feiten.yaml: [9].bron[1]: ‘H99’ bestaat niet als bron",),
    ),
    "feit met onbekende sleutel": (
        lambda data: data.kader.inhoud[FEITEN][9].update(kleur="rood"),
        ("feiten.yaml: [9]: ‘kleur’ is hier niet bekend",),
    ),
    "feit zonder plek": (
        lambda data: data.kader.inhoud[FEITEN][9].pop("waar"),
        ("feiten.yaml: [9]: zet erbij waar het staat",),
    ),
    "feit met plek en reden": (
        lambda data: data.kader.inhoud[FEITEN][9].update(weg="zomaar"),
        ("feiten.yaml: [9]: zet erbij waar het staat",),
    ),
    "andere soort plek": (
        lambda data: data.kader.inhoud[FEITEN][9].update(waar=[{"boek": "x"}]),
        ("feiten.yaml: [9].waar[0]: ‘boek’ is hier niet bekend. Toegestaan: data, pagina",),
    ),
    "feit op twee soorten plekken": (
        lambda data: data.kader.inhoud[FEITEN][9]["waar"][0].update(pagina="uitleg", data="kader"),
        ("feiten.yaml: [9].waar[0]: kies hier één sleutel. Toegestaan: data, pagina",),
    ),
    # gevallen
    "geval met onbekende sleutel": (
        lambda data: data.gevallen[GEVAL]["verwacht"].update(kosten=1),
        (f"gevallen/{GEVAL}.yaml: verwacht: ‘kosten’ is hier niet bekend",),
    ),
    "geval met onbekende status": (
        lambda data: data.gevallen[GEVAL]["verwacht"].update(status="ja"),
        (f"gevallen/{GEVAL}.yaml: verwacht.status: ‘ja’", "geen_wmo"),
    ),
    "geval met onbekend profiel": (
        lambda data: data.gevallen[GEVAL]["verwacht"].update(tegenspraken={"IBO-9": 0}),
        ("verwacht.tegenspraken: ‘IBO-9’ bestaat niet als profiel", "IBO-1"),
    ),
    "geval met onbekende duur": (
        lambda data: data.gevallen[GEVAL]["verwacht"].update(duur={"IBO-3": ["z"]}),
        ("verwacht.duur.IBO-3[0]: ‘z’ bestaat niet als duur. Toegestaan: a, b, c, d, e",),
    ),
    "geval met een reden zonder bron": (
        lambda data: data.gevallen[GEVAL]["omdat"][0].update(bron="H99"),
        ("omdat[0].bron: ‘H99’ bestaat niet als bron",),
    ),
    "geval met een antwoord dat niet kan": (
        lambda data: data.gevallen[GEVAL]["antwoorden"]["kenmerken"].update(risico="klein"),
        (f"gevallen/{GEVAL}.yaml: antwoorden.kenmerken.risico: ‘klein’", "laag"),
    ),
    # de kop van een pagina
    "pagina zonder kop": (zet_pagina(""), ("x/uitleg.md: boven de pagina hoort een blok",)),
    "pagina zonder titel": (
        zet_pagina("---\nsearch:\n  boost: 2\n---\n"),
        ("x/uitleg.md: ‘title’ ontbreekt",),
    ),
    "kop met onbekende sleutel": (
        zet_pagina("---\ntitle: Uitleg\nkleur: rood\n---\n"),
        ("x/uitleg.md: ‘kleur’ is hier niet bekend", "title"),
    ),
    "kop die geen YAML is": (
        zet_pagina("---\ntitle: a: b\n---\n"),
        ("x/uitleg.md, regel 2: dit is geen geldige YAML",),
    ),
    "pagina met een app die niet bestaat": (
        zet_pagina("---\ntitle: X\ntemplate: app.html\napp: spel\n---\n"),
        ("x/uitleg.md: app: ‘spel’ bestaat niet als app", "zelfcheck"),
    ),
    "pagina met een sjabloon zonder app": (
        zet_pagina("---\ntitle: X\ntemplate: app.html\n---\n"),
        ("x/uitleg.md: bij ‘template’ hoort ook ‘app’",),
    ),
}
