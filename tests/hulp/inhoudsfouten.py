"""Faults in content beside the framework: how each is made, and what the build must say about it."""

from collections.abc import Callable
from typing import Any

from bouw.content import Content, Pagina

Ingreep = Callable[[Any], Any]
GEVAL = "ibo-3-leerboekgeval"
FEITEN = "feiten"


def zet_pagina(kop: str) -> Ingreep:
    def ingreep(data: Content) -> None:
        assert isinstance(data.paginas, dict)
        data.paginas["uitleg.md"] = Pagina("x/uitleg.md", f"{kop}# Uitleg\n")

    return ingreep


FOUTEN: dict[str, tuple[Ingreep, tuple[str, ...]]] = {
    # gemeente.yaml
    "onbekende sleutel": (
        lambda data: data.gemeente["contact"][0].update(tel="1"),
        ("gemeente.yaml: contact[0]: ", "‘tel’", "id, wat, soort, waarde, zeker, gelezen"),
    ),
    "een nummer zonder bron": (
        lambda data: data.gemeente["contact"][0].pop("gelezen"),
        ("gemeente.yaml: contact[0]: bij ‘waarde’ hoort ook ‘gelezen’",),
    ),
    "een nummer dat niemand kan bellen": (
        lambda data: data.gemeente["contact"][0].update(waarde="bel de balie"),
        ("contact[0].waarde: hier hoort een nummer om te bellen",),
    ),
    "een zekerheid die niet bestaat": (
        lambda data: data.gemeente["contact"][0].update(zeker="vast"),
        ("contact[0].zeker: ‘vast’", "Toegestaan: eigen, over"),
    ),
    "contact dubbel": (
        lambda data: data.gemeente["contact"].append(data.gemeente["contact"][0]),
        ("gemeente.yaml: contact[0]", "twee keer"),
    ),
    "datum zonder streepjes": (
        lambda data: data.gemeente.update(kader="2022"),
        ("gemeente.yaml: kader: ", "een datum"),
    ),
    "kader staat niet bij kaders": (
        lambda data: data.gemeente.update(kader="2031-01-01"),
        ("gemeente.yaml: kader: ‘2031-01-01’", "Toegestaan: 2022-07-05"),
    ),
    # menu.yaml
    "pagina die nergens bestaat": (
        lambda data: data.menu["groepen"][0]["paginas"].append("stapen.md"),
        ("menu.yaml: groepen[0].paginas", "‘stapen.md’ bestaat niet als pagina", "stappen.md"),
    ),
    "groep zonder paginas": (
        lambda data: data.menu["groepen"][0].pop("paginas"),
        ("menu.yaml: groepen[0]: ‘paginas’ ontbreekt",),
    ),
    "menu met een andere sleutel": (
        lambda data: data.menu["balk"][0].update(link="x"),
        ("menu.yaml: balk[0]: ‘link’ is hier niet bekend. Toegestaan: ",),
    ),
    # schil.yaml
    "link onder elke pagina naar een pagina die nergens bestaat": (
        lambda data: data.site["schil"]["onder"]["over_links"][0].update(naar="privacie/"),
        ("schil.yaml: onder.over_links[0].naar: ‘privacie/’ bestaat niet", "privacy/"),
    ),
    # rechten.yaml en woordenlijst.yaml
    "termijn dubbel": (
        lambda data: data.rechten["termijnen"].append(data.rechten["termijnen"][0]),
        ("content/wet/rechten.yaml", "twee keer"),
    ),
    "termijn zonder bron": (
        lambda data: data.rechten["termijnen"][0].pop("bron"),
        ("termijnen[0]", "‘bron’ ontbreekt"),
    ),
    "woordvorm dubbel": (
        lambda data: data.woordenlijst[0].update(vormen=[data.woordenlijst[1]["woord"].lower()]),
        ("content/woordenlijst.yaml", "staat ook bij"),
    ),
    "woord zonder uitleg": (
        lambda data: data.woordenlijst[3].update(uitleg=""),
        ("content/woordenlijst.yaml: [3].uitleg: hier staat ‘’, maar hier hoort tekst",),
    ),
    # content/site/talen
    "zin die in een taal mist": (
        lambda data: data.talen["pl"]["tolk"].pop("doof"),
        ("content/site/talen/pl.yaml: tolk: ‘doof’ ontbreekt",),
    ),
    "taal onder een andere naam": (
        lambda data: data.talen["tr"].update(code="uk"),
        ("content/site/talen/tr.yaml: code", "tr"),
    ),
    # content/site
    "woord dat niemand gebruikt": (
        lambda data: data.site["check"].update(extra="x"),
        ("content/site/check.yaml: ‘extra’ is hier niet bekend", "titel"),
    ),
    "zoekwoord bij twee pagina's": (
        lambda data: data.site["zoekwoorden"]["woorden"][1]["woorden"].append("Zelfmoord"),
        ("content/site/zoekwoorden.yaml: woorden[1].woorden", "‘zelfmoord’ staat er twee keer"),
    ),
    "vak van het plan dat er twee keer is": (
        lambda data: data.site["plan"]["velden"].append(data.site["plan"]["velden"][0]),
        ("content/site/plan.yaml: velden", "‘wie’ staat er twee keer"),
    ),
    "woord dat mist": (
        lambda data: data.site["werkblad"]["strook"].pop("best"),
        ("content/site/werkblad.yaml: strook: ‘best’ ontbreekt",),
    ),
    "veld dat niemand invult": (
        lambda data: data.site["gevallen"]["teksten"].update(teller="{klaar} van {aantal}"),
        ("content/site/gevallen.yaml: teksten.teller: ‘{klaar}’", "Toegestaan: {aantal}, {gedaan}"),
    ),
    "brief met een veld dat niet bestaat": (
        lambda data: data.site["brieven"]["brieven"][0]["brief"][0].update(regels=["{schoenmaat}"]),
        ("content/site/brieven.yaml: brieven[0].brief[0].regels[0]: ‘{schoenmaat}’", "{naam}"),
    ),
    "zoekdienst zonder adres": (
        lambda data: data.site["bronwacht"].update(zoekdienst="overheid.nl"),
        ("content/site/bronwacht.yaml: zoekdienst: ", "hier hoort een adres dat met https begint"),
    ),
    "een nummer dat niet bestaat": (
        lambda data: data.site["contact"]["groepen"].update(geld=["114"]),
        ("contact.yaml: groepen.geld[0]: ‘114’ bestaat niet als nummer",),
    ),
    "veld waar geen veld kan": (
        lambda data: data.site["linkmaker"].update(titel="Link voor {naam}"),
        ("content/site/linkmaker.yaml: titel: ‘{naam}’", "Toegestaan: geen haakjes"),
    ),
    "haakje dat niet sluit": (
        lambda data: data.site["profielpagina"].update(soort="{code hoort erbij"),
        ("content/site/profielpagina.yaml: soort: de haakjes kloppen niet",),
    ),
    "lijst in plaats van tekst": (
        lambda data: data.site["beelden"]["band"].update(alt=["x"]),
        ("content/site/beelden.yaml: band.alt: hier staat een lijst, maar hier hoort tekst",),
    ),
    "recht dat niet bestaat": (
        lambda data: data.site["check"]["uitkomst"]["rechten_kort"].append("koffie"),
        ("check.yaml: uitkomst.rechten_kort[4]: ‘koffie’ bestaat niet als termijn", "bezwaar"),
    ),
    "adres dat niet bestaat": (
        lambda data: data.site["check"]["uitkomst"]["per_status"]["zin"]["lees"][0].update(naar="doel/"),
        ("per_status.zin.lees[0].naar: ‘doel/’ bestaat niet als adres", "doelen/"),
    ),
    "anker dat niet bestaat": (
        lambda data: data.site["check"]["uitkomst"]["per_status"]["zin"]["lees"][0].update(
            naar="hoeveel-en-hoe-lang/#duurt"
        ),
        ("naar: ‘hoeveel-en-hoe-lang/#duurt’ bestaat niet", "hoeveel-en-hoe-lang/#duur"),
    ),
    "antwoord dat niet bestaat": (
        lambda data: data.site["check"]["aanspreken"].update(waarde="buur"),
        ("check.yaml: aanspreken.waarde: ‘buur’", "naaste"),
    ),
    "een norm in woorden voor iedereen": (
        lambda data: data.site["check"]["start"]["intro"].append("U krijgt 6 uur hulp."),
        ("check.yaml: start.intro[1]: ‘6 uur’ is hier getypt",),
    ),
    # content/site/schil.yaml
    "link onderaan naar een adres dat niet bestaat": (
        lambda data: data.site["schil"]["onder"]["over_links"][1].update(naar="prive/"),
        ("schil.yaml: onder.over_links[1].naar: ‘prive/’ bestaat niet als adres", "privacy/"),
    ),
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
