"""Faults in what a municipality fills in, and in what all of them share beside the words of the site."""

from tests.hulp.inhoudsfouten.soort import Fouten

GEMEENTEFOUTEN: Fouten = {
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
}
