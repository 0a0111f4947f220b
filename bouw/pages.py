"""Render the pages: prose, a page a profile and a page a language as Markdown, the check as HTML.

Facts and figures come only through placeholders, so no number is typed twice.
"""

import shutil
import traceback
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    DictLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    select_autoescape,
)

from bouw import schermdata
from bouw.beelden import BEELDEN, balk, bandas, bandbeeld, bandstrook, dekkingsbeeld, per_behoefte
from bouw.bellen import beller, bellink, bereikbaar, gemeenteweg, sitelink
from bouw.bewaard import cached, folder_of
from bouw.cijfers import typed_on_page
from bouw.content import OWN_NAMES, Pagina
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
from bouw.verwijzingen import GEDEELD, PAGINA, PaginaFoutError, getypte_verwijzingen, verwijzers
from bouw.voorbeeldgevallen import VOORBEELD, als_yaml, voorbeelden_van
from bouw.woorden import uitleg_ter_plekke, vormen
from bouw.yaml import shown
from rules_py.lezen.knoop import verzamel
from rules_py.model.basis import WEET_NIET
from rules_py.model.fouten import Fout, KaderFout
from rules_py.model.vraag import Vraag
from rules_py.rekenen.dekking import dekking
from rules_py.rekenen.uren import duur_in_woorden, uren_in_woorden
from rules_py.zeggen.uitleg import dekkingsregels, met_punten, procent, stevigheid, uitzonderingen

ON_EVERY_PAGE = (
    *("contact/voet.html", "contact/zijkaart.html"),
    *("voorleesbalk/voorleesbalk.html", "zoekhulp/zoekhulp.html", "zonderinternet/zonderinternet.html"),
)
"""Parts of components that site/overrides/main.html takes into Material's frame."""


def render_pages(job: Job) -> None:
    """Write all Markdown pages into build/paginas; the faults of all pages come together."""
    prose = make_environment(
        job, DictLoader({name: pagina.tekst for name, pagina in job.content.paginas.items()})
    )
    profile = make_environment(job, FileSystemLoader(SITE / "templates"))

    def page(name: str, pagina: Pagina) -> None:
        about = {PAGINA: name, GEDEELD: pagina.gedeeld}
        _write(job.pages / name, _render(prose, name, pagina.plaats, **about))

    def bridge_page(code: str) -> None:
        about = {PAGINA: f"{code}.md", GEDEELD: True, "a": job.content.talen[code]}
        _write(job.pages / f"{code}.md", _render(profile, "taal.md", "site/templates/taal.md", **about))

    def profile_page(code: str) -> None:
        name = f"profielen/{code.lower()}.md"
        about = {PAGINA: name, "p": profielgegevens(job, code)}
        _write(job.pages / name, _render(profile, "profiel.md", "site/templates/profiel.md", **about))

    verzamel(
        [
            *(partial(_refuse_typed, pagina) for pagina in job.content.paginas.values()),
            *(partial(page, name, pagina) for name, pagina in job.content.paginas.items()),
            *(partial(profile_page, code) for code in job.kader.profielen),
            *(partial(bridge_page, code) for code in job.content.talen),
        ]
    )


def _refuse_typed(pagina: Pagina) -> None:
    """Stop at what a page says itself where it should ask for it."""
    lines = pagina.tekst.split("\n")
    fouten = [*getypte_verwijzingen(pagina.plaats, lines), *typed_on_page(pagina.plaats, lines)]
    if fouten:
        raise KaderFout(fouten)


def render_apps(job: Job) -> None:
    """Write the theme overrides and every page with a script of its own, as static HTML for the theme."""
    shutil.copytree(SITE / "overrides", job.theme)
    environment = make_environment(job, FileSystemLoader(SITE))
    for folder in sorted((SITE / "paginas").iterdir()):
        source = folder / f"{folder.name}.html"
        text = _render(environment, source.relative_to(SITE).as_posix(), shown(source))
        _write(job.theme / "gemaakt" / source.name, text)
    for part in ON_EVERY_PAGE:
        source = SITE / "componenten" / part
        text = _render(environment, source.relative_to(SITE).as_posix(), shown(source))
        _write(job.theme / "gemaakt" / source.name, text)


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

    def screen(vragen: list[Vraag]) -> str:
        return uitleg_ter_plekke(template().render(vragen=vragen), woorden, vouw)[0]

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
        "dekking": lambda: cached("dekking", [kader.vingerafdruk], lambda: dekking(kader)),
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


def _room(bestanden: Mapping[str, Any], room: str) -> dict[str, Any]:
    """The files of one folder of the framework, by their name in it."""
    return {name.removeprefix(room): data for name, data in bestanden.items() if name.startswith(room)}


def _render(environment: Environment, name: str, source: str, **values: object) -> str:
    try:
        return environment.get_template(name).render(**values)
    except PaginaFoutError as error:
        raise KaderFout([Fout(_place(source, error), str(error))]) from error
    except TemplateError as error:
        melding = f"dit is niet in te vullen ({error.message}). Kijk of de naam tussen {{{{ }}}} klopt."
        raise KaderFout([Fout(_place(source, error), melding)]) from error


def _place(source: str, error: Exception) -> str:
    """The file and the line of a fault: Jinja puts the template's own lines in the traceback."""
    own = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename in ("<template>", "<unknown>") or frame.filename.endswith(source)
    ]
    line = getattr(error, "lineno", None) or (own[-1] if own else None)
    return f"{source}, regel {line}" if line else source


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
