"""A paper of adoption as a page by itself, for who opens no Markdown: build/adoptie/, to read, print or send.

Not in the site: a draft is no page for residents, and each page there has its frame, policy and menu.
Style and picture are in the page, and there is no script, so one file sent along still reads well.
"""

import re
import shutil
from collections.abc import Mapping
from itertools import count

import markdown  # type: ignore[import-untyped]
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown.extensions.toc import TocExtension, slugify_unicode  # type: ignore[import-untyped]
from markupsafe import Markup

from bouw.job import SITE, Job

FOLDER = "adoptie"
SOURCE = SITE / "papieren"
FIRST, INDEX = "README.md", "index.html"
PICTURE = re.compile(r'<p><img alt="[^"]*" src="([\w.]+\.svg)" ?/?></p>')
LINK = re.compile(r'href="([\w.]+)\.md(#[^"]*)?"')
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
BOX = '<section aria-label="Tabel {}" tabindex="0">\n{}\n</section>'
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


def write_pages(job: Job, texts: Mapping[str, str], back: str) -> None:
    """Write each Markdown of ``texts`` (name -> text) as a page, and what is no Markdown as it is.

    ``back``: the words of the link to the first page.
    """
    target = job.build / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, text in texts.items():
        if name.endswith(".md"):
            page = as_page(text, texts, "" if name == FIRST else back)
            (target / page_name(name)).write_text(page, encoding="utf-8")
        else:
            (target / name).write_text(text, encoding="utf-8")


def page_name(name: str) -> str:
    """What the page of a paper is called."""
    return INDEX if name == FIRST else name.replace(".md", ".html")


def as_page(text: str, others: Mapping[str, str], back: str = "") -> str:
    """One paper as HTML; a picture stands in the page, and a link goes to the page of the other paper."""
    toc = TocExtension(slugify=slugify_unicode)
    body = markdown.markdown(text, extensions=["tables", "sane_lists", toc], output_format="html")
    body = LINK.sub(lambda link: f'href="{page_name(f"{link[1]}.md")}{link[2] or ""}"', body)
    body = PICTURE.sub(lambda picture: f"<figure>{others[picture[1]].strip()}</figure>", body)
    body = body.replace("<th>", '<th scope="col">')
    number = count(1)
    body = TABLE.sub(
        lambda table: f'<section aria-label="Tabel {next(number)}" tabindex="0">\n{table[0]}\n</section>',
        body,
    )
    title = TITLE.search(text)
    assert title is not None
    environment = Environment(loader=FileSystemLoader(SOURCE), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("papier.html").render(
        titel=title[1],
        stijl=Markup((SOURCE / "papier.css").read_text(encoding="utf-8")),
        terug=back,
        inhoud=Markup(body),
    )
