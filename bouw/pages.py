"""Render the pages: prose, a page a profile and a page a language as Markdown, the check as HTML.

Facts and figures come only through placeholders, so no number is typed twice.
"""

import shutil
import traceback
from functools import partial
from pathlib import Path

from jinja2 import DictLoader, Environment, FileSystemLoader, TemplateError

from bouw.cijfers import typed_on_page
from bouw.content import Pagina
from bouw.job import SITE, Job
from bouw.profielgegevens import profielgegevens
from bouw.sjabloon import make_environment
from bouw.verwijzingen import GEDEELD, PAGINA, PaginaFoutError, getypte_verwijzingen
from bouw.yaml import shown
from rules_py.lezen.knoop import verzamel
from rules_py.model.fouten import Fout, KaderFout

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
