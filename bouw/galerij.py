"""All components with their named examples on one page, for developers: ``python -m bouw.galerij``.

The examples stand beside each component (site/componenten/<naam>/voorbeelden.yaml); the page comes in
build/galerij with the real style and scripts, and is no part of the public site. Tests look at the same page.
"""

import json
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateError
from markupsafe import Markup

from bouw.bundelen import bundle
from bouw.content import Keuze, read_content
from bouw.job import ROOT, SITE, Job
from bouw.kaders import compiled
from bouw.lettertype import copy_typeface
from bouw.site import copy_style
from bouw.sjabloon import make_environment
from bouw.yaml import read_yaml, shown
from rules_py.brug import bereken_json
from rules_py.kader import open_kader
from rules_py.lezen.knoop import Knoop
from rules_py.model.fouten import KaderFout
from rules_py.model.vraag import Bewoording, Vraag

GALERIJ = ROOT / "build" / "galerij"
COMPONENTEN = SITE / "componenten"
# What may stand twice on this page although it is unique on a real one: it gets the example's name behind it.
EIGENNAMEN = re.compile(
    r'\b(id|for|name|aria-(?:labelledby|describedby|controls)|data-tablijst|list)="([^"]+)"'
)


@dataclass(frozen=True)
class Voorbeeld:
    """One example: its component, name, what it shows, the HTML, and what the script fills in (JSON)."""

    component: str
    naam: str
    uitleg: str
    html: str
    gegevens: str

    @property
    def id(self) -> str:
        """Its place on the page."""
        return re.sub(r"\W+", "-", f"{self.component}-{self.naam}")


def make_gallery(target: Path = GALERIJ) -> list[Voorbeeld]:
    """Write the page with all that it loads; the folder starts empty. Raises KaderFout for a bad example."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    content = read_content(Keuze())
    job = Job(target.parent, target, content, open_kader(compiled(content.kader)))
    copy_style(job)
    copy_typeface(job)
    script = bundle([["galerij/galerij.js"]], target / "galerij").names["galerij/galerij.js"]
    shutil.copyfile(SITE / "galerij" / "galerij.css", target / "galerij" / "galerij.css")
    environment = make_environment(job, FileSystemLoader(SITE))
    examples = [
        een for path in sorted(COMPONENTEN.iterdir()) for een in read_examples(job, environment, path)
    ]
    page = environment.get_template("galerij/galerij.html").render(
        voorbeelden=examples, theme_styles=_theme_styles(target), script=script
    )
    (target / "index.html").write_text(page, encoding="utf-8")
    return examples


def _theme_styles(target: Path) -> list[str]:
    """Copy the theme's own style, which lies below ours."""
    (target / "thema").mkdir()
    names = []
    for path in files("mkdocs-material") or ():
        if path.match("material/templates/assets/stylesheets/*.min.css"):
            shutil.copyfile(str(path.locate()), target / "thema" / path.name)
            names.append(f"thema/{path.name}")
    return sorted(names)


def read_examples(job: Job, environment: Environment, folder: Path) -> Iterator[Voorbeeld]:
    """The examples of one component, rendered. ``sjabloon`` says how the template is used, if not whole."""
    path = folder / "voorbeelden.yaml"
    top = Knoop(shown(path), "", read_yaml(path)).velden("voorbeelden", "sjabloon")
    whole = f'{{% include "componenten/{folder.name}/{folder.name}.html" %}}'
    template = top["sjabloon"].tekst() if "sjabloon" in top else whole
    seen: set[str] = set()
    for node in top["voorbeelden"].lijst():
        fields = node.velden("naam uitleg", "vraag vragen geval gegevens")
        name = fields["naam"].tekst()
        if name in seen:
            raise fields["naam"].fout(f"‘{name}’ staat er twee keer. Kies een andere naam.")
        seen.add(name)
        questions = [_question(een) for een in fields["vragen"].lijst()] if "vragen" in fields else []
        if "vraag" in fields:
            questions.append(_question(fields["vraag"]))
        script = dict(fields["gegevens"].groep()) if "gegevens" in fields else {}
        if "geval" in fields:
            script["uitkomst"] = _outcome(job, fields["geval"])
        yield Voorbeeld(
            component=folder.name,
            naam=name,
            uitleg=fields["uitleg"].tekst(),
            html=_rendered(environment, template, node, questions),
            gegevens=json.dumps(script, ensure_ascii=False).replace("</", "<\\/"),
        )


def _rendered(environment: Environment, template: str, node: Knoop, vragen: list[Vraag]) -> Markup:
    """The HTML of an example, with ids and names that are its own."""
    themas = {vraag.thema: {"naam": vraag.thema, "naam_naaste": vraag.thema} for vraag in vragen}
    try:
        html = environment.from_string(template).render(voorbeeldvragen=vragen, themas=themas)
    except TemplateError as error:
        raise node.fout(f"dit voorbeeld is niet te tonen ({error.message}).") from error
    behind = f"-{Path(node.bestand).parent.name}-{re.sub('[^0-9]', '', node.pad)}"
    return Markup(EIGENNAMEN.sub(lambda m: f'{m[1]}="{_with(m[2], behind)}"', html))


def _with(names: str, behind: str) -> str:
    """Each of these names with something behind it."""
    return " ".join(name + behind for name in names.split())


def _question(node: Knoop) -> Vraag:
    """A made-up question: only what the example is about; the rest is empty."""
    fields = node.velden(
        "pad kort titel",
        "thema soort uitleg waarom samen opties voorbeelden minimum maximum ter_beoordeling lees_meer",
    )
    data: dict[str, Any] = {"thema": "Een thema", "soort": "keuze", "uitleg": "", "waarom": ""}
    data |= {key: een.waarde for key, een in fields.items()}
    labels, examples = data.pop("opties", {}), data.pop("voorbeelden", {})
    about = {key: data[key] for key in ("kort", "titel", "uitleg", "waarom")}
    return Vraag(
        **data,
        waarden=tuple(labels),
        weet_niet=True,
        labels=labels,
        voorbeelden=examples,
        naaste=Bewoording(**about, labels=labels, voorbeelden=examples),
        als={},
        namen=labels,
        toon_als={},
        bron=(),
    )


def _outcome(job: Job, status: Knoop) -> object:
    """The outcome of the first readable case with this status."""
    for case in job.content.gevallen.values():
        if case["verwacht"]["status"] == status.tekst():
            outcome: object = json.loads(bereken_json(job.kader, json.dumps(case["antwoorden"])))
            return outcome
    raise status.fout(f"geen leesbaar geval heeft de status ‘{status.waarde}’.")


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{len(make_gallery())} voorbeelden: {shown(GALERIJ / 'index.html')}\n")
    except KaderFout as error:
        sys.exit("\n".join(fout.regel() for fout in error.fouten))
