"""MkDocs Material and everything around it. A move to its successor is a change of this file only."""

import logging
import os
import re
from typing import Any

from bouw import kleuren
from bouw.bundelen import script_hashes, script_names
from bouw.codes import codepatroon
from bouw.job import ROOT, SITE, BuildFailedError, Job
from bouw.menu import nav, read_menu
from bouw.pictogrammen import pictogrammen
from bouw.yaml import read_yaml

# The address of the site is not known, only its path: MkDocs takes the root of the 404 page from this.
NO_HOST = "https://nergens.invalid"
# How Markdown centres a column, which the policy of the pages refuses (hosting/headers.yaml).
CENTRED = re.compile(r'(<t[dh]) style="text-align: center;"')

# MkDocs writes dates; a fixed one keeps two builds alike.
FIXED_EPOCH = "1656979200"  # 2022-07-05, the day the framework was adopted


def run_mkdocs(job: Job) -> None:
    """Build the generated Markdown in strict mode: a dead link stops the build."""
    os.environ["SOURCE_DATE_EPOCH"] = FIXED_EPOCH
    from mkdocs.commands.build import build  # noqa: PLC0415  after the date is set
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort  # noqa: PLC0415

    settings: Any = read_yaml(ROOT / "mkdocs.yml")
    warnings = _Warnings()
    logging.getLogger("mkdocs").addHandler(warnings)
    words, gemeente = job.content.site["check"]["site"], job.content.gemeente
    menu, drawing = read_menu(job), pictogrammen(job.content.site["pictogrammen"])
    try:
        config = load_config(
            str(ROOT / "mkdocs.yml"),
            site_name=gemeente["site"]["titel"],
            site_description=gemeente["site"]["beschrijving"],
            theme={**settings["theme"], "custom_dir": str(job.theme), **_logo(job)},
            docs_dir=str(job.pages),
            site_dir=str(job.public),
            site_url=f"{NO_HOST}{job.pad}",
            strict=True,
            hooks=[str(ROOT / "bouw" / "haak.py")],
            nav=nav(menu),
            extra={
                **settings["extra"],
                **words,
                "afzender": gemeente["afzender"],
                "menu": menu,
                "merk": drawing("praten"),
                "schil": job.content.site["schil"],
                "talen": list(job.content.talen.values()),
                "scripts": script_names(job),
                "hashes": script_hashes(job),
                "codes": codepatroon(job.content, job.kader),
                "zoekmeldingen": job.content.site["zoekwoorden"]["meldingen"],
            },
        )
        build(config)
    except Abort as error:
        found = "\n".join(f"  {line}" for line in warnings.lines)
        raise BuildFailedError(f"MkDocs found faults in the pages:\n{found}") from error
    finally:
        logging.getLogger("mkdocs").removeHandler(warnings)


def _logo(job: Job) -> dict[str, str]:
    """The setting of the theme for the municipality's picture, which is written beside the pages."""
    if job.content.logo is None:
        return {}
    name = f"beeld/{job.content.gemeente['logo']}"
    (job.pages / "beeld").mkdir(exist_ok=True)
    (job.pages / name).write_bytes(job.content.logo)
    return {"logo": name}


class _Warnings(logging.Handler):
    """What MkDocs complains about, to be shown when it stops."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self.lines.append(record.getMessage())


# The styles in the order in which one may overrule another: for all pages, a component, one page.
STYLES = ("stijl/*.css", "componenten/*/*.css", "paginas/*/*.css")


def copy_style(job: Job) -> None:
    """All styles as one file."""
    if (job.public / "stijl").exists():
        raise BuildFailedError("A page can't be called stijl/: the site keeps its own files there.")
    (job.public / "stijl").mkdir()
    style = "\n".join(text for text in (one_style(), kleuren.stijl(job.content.gemeente)) if text)
    (job.public / "stijl" / "site.css").write_text(style, encoding="utf-8")


def one_style() -> str:
    """All styles in one text, in the order of STYLES."""
    paths = (path for pattern in STYLES for path in sorted(SITE.glob(pattern)))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


# The switches stand in Material's base.html, in no block: an override would be a copy of that whole file.
SWITCH = re.compile(r'(<input class="md-toggle"[^>]*type="checkbox"[^>]*) autocomplete="off"')

# Material's script lays the page out, and then works for as long: one task of 60 ms where two are of 35. So
# the page is laid out first, and the script waits until all of it is read (docs/snelheid.md).
BUNDLE = re.compile(r'<script( src="[^"]*assets/javascripts/bundle\.[^"]*">)')
FIRST_LAYOUT = "<script>document.body.offsetHeight</script>"
# Words of Material's for what no page has: buttons that copy code, and a choice of versions.
NEVER_SAID = re.compile(r'"clipboard\.\w+": "[^"]*", |, "select\.version": "[^"]*"')


def mend_pages(job: Job) -> None:
    """Mend what no override can (site/overrides): attributes in Material's frame and in tables of Markdown.

    Switches carry an attribute that HTML does not allow there. And tables scroll without a keyboard:
    Material's script wraps a table without a class in a box, ours fit the screen instead.
    """
    for path in sorted(job.public.rglob("*.html")):
        text, switches = SWITCH.subn(r"\1", path.read_text(encoding="utf-8"))
        text, bundles = BUNDLE.subn(rf"{FIRST_LAYOUT}\n<script defer\1", text)
        text, words = NEVER_SAID.subn("", text)
        if not switches or bundles != 1 or words != 3:
            raise BuildFailedError(f"{path.name}: Material's frame changed; see mend_pages in bouw/site.py.")
        text = CENTRED.sub(r'\1 class="midden"', text)
        text = text.replace("<table>", '<table class="tabel">')
        path.write_text(without_indent(text), encoding="utf-8")


# Where spaces at the beginning of a line mean something.
AS_WRITTEN = re.compile(r"(<(pre|textarea|script)\b.*?</\2>)", re.DOTALL)


def without_indent(html: str) -> str:
    """The same page without the spaces at the beginning of lines: 500 bytes of the check by brotli."""
    pieces = AS_WRITTEN.split(html)
    # Text, whole element, its name, text, whole element, its name, and so on.
    return "".join(
        re.sub(r"\n\s+", "\n", piece) if place % 3 == 0 else piece
        for place, piece in enumerate(pieces)
        if place % 3 != 2
    )


# What Material's search worker loads for Dutch, of the thirty languages it can search in.
SEARCH_LANGUAGE = {"lunr.stemmer.support.min.js", "lunr.nl.min.js"}


def clean_up(job: Job) -> None:
    """Without a fixed address a site map says nothing; source maps and other languages only cost bytes."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (job.public / name).unlink(missing_ok=True)
    languages = job.public / "assets" / "javascripts" / "lunr"
    other = (path for path in languages.rglob("*.js") if path.name not in SEARCH_LANGUAGE)
    for path in (*job.public.rglob("*.map"), *other):
        path.unlink()
