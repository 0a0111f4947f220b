"""Render the pages: prose of content/paginas and one page a profile as Markdown, the check as HTML.

Facts and figures come only through placeholders, so no number is typed twice.
"""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, select_autoescape

from bouw.beelden import BEELDEN, bandbeeld, dekkingsbeeld, schaalnaam
from bouw.content import read_pictures, read_profile_words, read_shared, read_words, shown
from bouw.job import SITE, Job
from bouw.schrijfwijze import aangehaald, datum, ofwel, samen
from bouw.vergelijken import buren, onderscheid, voorbeelden
from rules_py.model.basis import WEET_NIET, Waarde, getal
from rules_py.model.fouten import Fout, KaderFout
from rules_py.model.kader import Criterium, Profiel
from rules_py.rekenen.dekking import dekking
from rules_py.zeggen.uitleg import dekkingsregels
from rules_py.zeggen.uitleg import getal as getal_met_punten


def render_pages(job: Job) -> None:
    """Write all Markdown pages into build/paginas."""
    environment = _environment(job, job.paginas, SITE / "templates")
    for source in sorted(job.paginas.rglob("*.md")):
        name = source.relative_to(job.paginas).as_posix()
        _write(job.pages / name, _render(environment, name, source))
    profielpagina = SITE / "templates" / "profiel.md"
    for code in job.kader.profielen:
        text = _render(environment, "profiel.md", profielpagina, p=profielgegevens(job, code))
        _write(job.pages / "profielen" / f"{code.lower()}.md", text)


def render_apps(job: Job) -> None:
    """Write the theme overrides and every page with a script of its own, as static HTML for the theme."""
    shutil.copytree(SITE / "overrides", job.theme)
    environment = _environment(job, SITE / "templates", SITE / "componenten")
    for source in sorted((SITE / "templates").glob("*.html")):
        _write(job.theme / "gemaakt" / source.name, _render(environment, source.name, source))


def _environment(job: Job, *folders: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    kader, beelden, profielwoorden = job.kader, read_pictures(), read_profile_words()
    environment.globals.update(
        content=job.content,
        kader=kader,
        vragen=list(kader.vragen.values()),
        thema_naam={thema["id"]: thema["naam"] for thema in job.content["vragen"]["themas"]},
        thema_naaste={
            thema["id"]: thema.get("naam_naaste", thema["naam"]) for thema in job.content["vragen"]["themas"]
        },
        weet_niet=WEET_NIET,
        profielen=[profielgegevens(job, code) for code in kader.profielen],
        toon_als=lambda vraag: {pad: sorted(map(str, waarden)) for pad, waarden in vraag.toon_als.items()},
        datum=datum,
        dekking=lambda: dekking(kader),
        dekkingsbeeld=lambda familie: dekkingsbeeld(kader, familie),
        beeld=lambda naam: BEELDEN[naam](job.content, beelden),
        bandbeeld=lambda banden: bandbeeld(job.content, beelden, banden),
        profielwoorden=profielwoorden,
        buren=lambda code: buren(kader, profielwoorden["vergelijking"], code),
        onderscheid=lambda familie: onderscheid(kader, profielwoorden["vergelijking"], familie),
        focusnaam=lambda familie: schaalnaam(job.content, kader.route.focus, str(familie.focus)),
        waardenamen=lambda vraag, waarden: ", ".join(
            schaalnaam(job.content, vraag, waarde) for waarde in waarden or ()
        ),
        voorbeelden=lambda code: voorbeelden(kader, code),
        paginas={path.relative_to(job.paginas).as_posix() for path in job.paginas.rglob("*.md")},
        dekkingsregels=lambda familie: dekkingsregels(kader, familie),
        getal_met_punten=getal_met_punten,
        t=read_words(),
        **read_shared(),
    )
    environment.filters.update(getal=getal, samen=samen, ofwel=ofwel, aangehaald=aangehaald)
    return environment


def _render(environment: Environment, name: str, source: Path, **values: object) -> str:
    try:
        return environment.get_template(name).render(**values)
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        place = f"{shown(source)}, regel {line}" if line else shown(source)
        melding = f"dit is niet in te vullen ({error.message}). Kijk of de naam tussen {{{{ }}}} klopt."
        raise KaderFout([Fout(place, melding)]) from error


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def profielgegevens(job: Job, code: str) -> Mapping[str, Any]:
    """A profile's content with the words that belong to its values, for the templates."""
    kader, profiel = job.kader, job.kader.profielen[code]
    familie = next(familie for familie in kader.families if familie.id == profiel.familie)
    return {
        **job.content[f"profielen/{code}"],
        "familie": familie,
        "banden": [kader.banden[naam] for naam in profiel.banden],
        "omvang_tekst": omvang_tekst(job, profiel),
        "duren": [kader.duren[optie] for optie in familie.duur],
        "criteria": [
            {
                "kort": kader.vragen[criterium.vraag].kort,
                "vraag": criterium.vraag,
                "labels": _labels(job, criterium.vraag, criterium.waarden),
                "waarden": ", ".join(map(str, criterium.waarden)),
                "alles": set(criterium.waarden) == set(kader.vragen[criterium.vraag].waarden),
                "als": _als(job, criterium),
                "bron": ", ".join(criterium.bron),
                "lezing": job.content[f"profielen/{code}"]["criteria"][criterium.vraag]["lezing"],
            }
            for criterium in profiel.criteria
        ],
        "signaalnamen": {signaal.id: kader.tekst(f"signalen.{signaal.id}") for signaal in profiel.signalen},
    }


def _labels(job: Job, pad: str, waarden: Iterable[Waarde]) -> list[str]:
    return [job.kader.label(pad, waarde) for waarde in waarden]


def _als(job: Job, criterium: Criterium) -> Mapping[str, Any] | None:
    if criterium.als is None:
        return None
    return {
        "kort": job.kader.vragen[criterium.als.vraag].kort,
        "bij": [
            label
            for waarde, label in job.kader.vragen[criterium.als.vraag].labels.items()
            if waarde in criterium.als.bij
        ],
        "labels": _labels(job, criterium.vraag, criterium.als.waarden),
    }


def omvang_tekst(job: Job, profiel: Profiel) -> str:
    """The usual volume of a profile in words."""
    banden = [job.kader.banden[naam] for naam in profiel.banden]
    if len(banden) == 1:
        return banden[0].tekst
    hoogste = banden[-1].max_uren
    laagste = getal(banden[0].min_uren)
    return f"{laagste} tot en met {getal(hoogste)} uur per week" if hoogste else banden[0].tekst
