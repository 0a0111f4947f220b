"""Faults in the words of the site (content/site)."""

from tests.hulp.inhoudsfouten.soort import Fouten

SITEFOUTEN: Fouten = {
    # schil.yaml
    "link onder elke pagina naar een pagina die nergens bestaat": (
        lambda data: data.site["schil"]["onder"]["over_links"][0].update(naar="privacie/"),
        ("schil.yaml: onder.over_links[0].naar: ‘privacie/’ bestaat niet", "privacy/"),
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
}
