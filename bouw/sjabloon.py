"""What a page or template may use: Jinja as this site uses it, and all names and filters in it."""

import json
from collections.abc import Mapping
from functools import cache, partial
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
    select_autoescape,
)

from bouw import schermdata
from bouw.beelden import BEELDEN, balk, bandas, bandbeeld, bandstrook, dekkingsbeeld, per_behoefte
from bouw.bellen import beller, bellink, bereikbaar, gemeenteweg, sitelink
from bouw.bewaard import cached, folder_of
from bouw.content import OWN_NAMES
from bouw.job import SITE, Job
from bouw.kaders import TWEEDE, WET
from bouw.leestijd import Leestijd, Tekst
from bouw.linkcodes import linkcodes
from bouw.onderdelen import onderdelen
from bouw.pictogrammen import pictogrammen
from bouw.plan import planvragen
from bouw.profielgegevens import profielgegevens
from bouw.schrijfwijze import aangehaald, datum, ofwel, samen
from bouw.talen import zinnen_in
from bouw.telblad import papiervragen, telblad
from bouw.uitgerekend import rekenaar
from bouw.vergelijken import buren, onderscheid, voorbeelden
from bouw.verwijzingen import verwijzers
from bouw.voorbeeldgevallen import VOORBEELD, als_yaml, voorbeelden_van
from bouw.woorden import uitleg_ter_plekke, vormen
from rules_py.model.basis import WEET_NIET
from rules_py.model.vraag import Vraag
from rules_py.rekenen.dekking import dekking
from rules_py.rekenen.uren import duur_in_woorden, uren_in_woorden
from rules_py.zeggen.uitleg import dekkingsregels, met_punten, procent, stevigheid, uitzonderingen


def make_environment(job: Job, loader: BaseLoader) -> Environment:
    """Jinja as the pages and the gallery use it: an unknown name is a fault."""
    environment = Environment(
        loader=loader,
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=FileSystemBytecodeCache(str(folder_of("sjablonen"))),
    )
    environment.globals.update(_globals(job))
    environment.globals["minuten"] = Leestijd(job.kader, site_text(job))
    zin = zinnen_in(job.content.gemeente["naam"])
    environment.globals.update(zin=zin, talen=list(job.content.talen.values()))
    environment.filters.update(samen=samen, ofwel=ofwel, aangehaald=aangehaald, zin=zin)
    return environment


def site_text(job: Job) -> Tekst:
    """What stands on a screen of the check, for whoever counts it (bouw/leestijd.py)."""
    woorden, vouw = vormen(job.content.woordenlijst), job.content.site["check"]["woord"]
    macro = '{% from "componenten/vraag/vraag.html" import scherm with context %}{{ scherm(vragen, true) }}'

    @cache
    def template() -> Template:
        return make_environment(job, FileSystemLoader(SITE)).from_string(macro)

    words = json.dumps([woorden, vouw])

    def screen(vragen: list[Vraag]) -> str:
        html = template().render(vragen=vragen)
        return cached("schermen", [html, words], lambda: uitleg_ter_plekke(html, woorden, vouw)[0])

    return Tekst(screen, job.content.site["check"])


def _globals(job: Job) -> dict[str, Any]:
    """What every page and template may use: the content, the framework, and how they are written."""
    content, kader, bestanden = job.content, job.kader, job.content.kader.inhoud
    site, pictures = content.site, {**content.site["beelden"], **bestanden["tekst/beelden"]}
    pictogram = pictogrammen(site["pictogrammen"])
    return {
        "norm": _room(bestanden, "norm/"),
        "ib": _room(bestanden, f"{TWEEDE}/"),
        "kader": kader,
        "gemeente": content.gemeente,
        "vragen": list(kader.vragen.values()),
        "themas": {thema.id: thema for thema in kader.themas},
        "schermen": schermdata.schermen(kader),
        "route_json": schermdata.route(kader),
        "antwoordvorm": schermdata.antwoordvorm(kader),
        "weet_niet": WEET_NIET,
        "profielen": [profielgegevens(job, code) for code in kader.profielen],
        "toon_als": partial(schermdata.toon_als, kader),
        "datum": datum,
        "dekking": lambda: cached("dekking", [_without_words(bestanden)], lambda: dekking(kader)),
        "dekkingsbeeld": lambda familie: dekkingsbeeld(kader, familie),
        "beeld": lambda naam: BEELDEN[naam](kader, pictures, pictogram),
        "balk": partial(balk, kader),
        "pictogram": pictogram,
        "gebiedspictogram": lambda gebied: (
            pictogram(naam) if (naam := pictures.get("leefgebieden", {}).get(gebied)) else ""
        ),
        "uren": lambda *namen: uren_in_woorden(kader, namen),
        **verwijzers(content),
        "duur": lambda optie: duur_in_woorden(kader, optie),
        "bandbeeld": lambda banden: bandbeeld(kader, pictures, banden),
        "bandsoorten": list(per_behoefte(kader)),
        "bandstrook": partial(bandstrook, kader),
        "bandas": lambda behoefte: bandas(kader, pictures, behoefte),
        "profielwoorden": site["profielpagina"],
        "schil": site["schil"],
        "buren": lambda code: buren(kader, site["profielpagina"]["vergelijking"], code),
        "onderscheid": lambda familie: onderscheid(kader, site["profielpagina"]["vergelijking"], familie),
        "focusnaam": lambda familie: kader.vragen[kader.route.focus].namen[familie.focus],
        "waardenamen": lambda vraag, waarden: ", ".join(
            kader.vraag(vraag).namen[waarde] for waarde in waarden or ()
        ),
        "voorbeelden": lambda code: voorbeelden(kader, code),
        "paginas": set(content.paginas),
        "dekkingsregels": lambda familie: dekkingsregels(kader, familie),
        "stevigheid": lambda familie: stevigheid(kader, familie),
        "uitzonderingen": lambda familie: uitzonderingen(kader, familie),
        "procent": procent,
        "uitgerekend": rekenaar(content, kader),
        "papiervragen": papiervragen(kader),
        "telblad": partial(telblad, kader),
        "met_punten": met_punten,
        "t": site["check"],
        "brieven": site["brieven"],
        "linkmaker": site["linkmaker"],
        "linkcodes": linkcodes(content, kader),
        "plan": site["plan"],
        "planvragen": planvragen(kader, site["plan"]),
        "punten": bestanden["tekst/punten"],
        "vraagnamen": bestanden.get(OWN_NAMES, {}).get("vragen", {}),
        "antwoordnamen": bestanden.get(OWN_NAMES, {}).get("antwoorden", {}),
        "voorbeeldgeval": als_yaml(voorbeelden_van(content, "profiel")),
        "voorbeeldbestand": VOORBEELD.name,
        "bestaat": partial(_exists, job),
        "werkblad": site["werkblad"],
        "zoekwoorden": site["zoekwoorden"],
        "gevallen": site["gevallen"],
        "bronwacht": site["bronwacht"],
        "gecontroleerd": content.gecontroleerd,
        "onderdelen": onderdelen(),
        "rechten": content.rechten,
        "wetten": {rij["id"]: rij for rij in bestanden[WET]["documenten"]},
        "nummers": {rij["id"]: rij for rij in content.nummers},
        "bel": beller(content.nummers),
        "bellink": bellink,
        "sitelink": sitelink,
        "bereikbaar": bereikbaar(content.gemeente),
        "contactwoorden": site["contact"],
        "gemeenteweg": gemeenteweg(site["contact"]["gemeente"], bereikbaar(content.gemeente)),
        "bij_gevaar": schermdata.bij_gevaar(kader),
        "bij_overbelasting": schermdata.bij_overbelasting(kader),
        "woorden": sorted(content.woordenlijst, key=lambda een: een["woord"].casefold()),
    }


def _exists(job: Job, address: str) -> bool:
    """Whether an address of the site (``profielen/vergelijken/#x``) is a page of this municipality."""
    path = address.partition("#")[0].strip("/")
    profiles = {f"profielen/{code.lower()}" for code in job.kader.profielen}
    return {f"{path}.md", f"{path}/index.md"} & set(job.content.paginas) != set() or path in profiles


def _without_words(bestanden: Mapping[str, Any]) -> str:
    """All of a framework but the sentences that the rules speak: no decision hangs on those."""
    decides = {name: data for name, data in bestanden.items() if not name.startswith("tekst/")}
    return json.dumps(decides, sort_keys=True, default=str)


def _room(bestanden: Mapping[str, Any], room: str) -> dict[str, Any]:
    """The files of one folder of the framework, by their name in it."""
    return {name.removeprefix(room): data for name, data in bestanden.items() if name.startswith(room)}
