"""Build the site: content -> checked framework -> pages -> public/. The list of steps, in order.

``python build.py`` builds into public/; ``python build.py serve`` builds and serves it;
``python build.py kader`` only checks and compiles the framework (build/kader.json).
``--gemeente`` and ``--kader`` choose a municipality and one of its dated frameworks.
Every build starts empty, and two builds of the same sources give the same bytes.
"""

import argparse
import gc
import os
import re
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from bouw.adoptie import open_lines
from bouw.bellen import still_empty, still_to_call
from bouw.bewaard import BEWAARD, forget_old
from bouw.content import CONTENT, Content, Keuze, read_content
from bouw.editor.schrijven import write_schemas
from bouw.gedeeld import check_shared
from bouw.job import ROOT, BuildFailedError, Job
from bouw.kaders import Bestanden, compiled
from bouw.welbekend import is_over
from bouw.yaml import shown
from rules_py.brug import naar_json
from rules_py.kader import open_kader
from rules_py.model.fouten import KaderFout
from rules_py.model.kader import Kader

BUILD = ROOT / "build"
PUBLIC = ROOT / "public"
KADER_JSON, CASES_JSON = "kader.json", "gevallen.json"


def compile_kader(bestanden: Bestanden, target: Path) -> Kader:
    """Check a framework and write it as one JSON file: what the rules read, everywhere.

    The framework is opened from that text, so the checks see exactly what the browser will see.
    """
    text = compiled(bestanden)
    kader = open_kader(text)
    if kader.over_een_ander:
        kader.over_een_ander()  # the second wording is read too: a fault in it stops the build as well
    target.parent.mkdir(parents=True, exist_ok=True)
    # Written whole or not at all: the command may be reading it meanwhile.
    part = target.with_name(f"{target.name}.{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(target)
    return kader


def read_checked(keuze: Keuze, work: Path) -> tuple[Content, Kader]:
    """All content, checked: first the framework, and then what stands beside it. Raises KaderFout."""
    content = read_content(keuze)
    kader = compile_kader(content.kader, work / KADER_JSON)
    check_shared(content, kader)
    return content, kader


def write_cases(content: Content, target: Path) -> None:
    """The answers of the readable cases by name, for ``python -m rules_py verschil``.

    Without the id of the framework they were written for, so that another version can read them.
    """
    cases = {
        name: {key: value for key, value in case["antwoorden"].items() if key != "kader"}
        for name, case in content.gevallen.items()
    }
    target.write_text(naar_json(cases), encoding="utf-8")


def build(
    keuze: Keuze, work: Path = BUILD, public: Path = PUBLIC, *, compress: bool = True, pad: str = "/"
) -> Job:
    """Build the site of one municipality from nothing; ``compress``: with a .br and .gz beside each file."""
    for folder in (work, public):
        shutil.rmtree(folder, ignore_errors=True)
    content, kader = read_checked(keuze, work)
    job = Job(work, public, content, kader, pad)
    run_steps(job, keuze, compress=compress)
    forget_old(BEWAARD)
    _say_what_is_open(content, keuze)
    return job


def _say_what_is_open(content: Content, keuze: Keuze) -> None:
    place = shown(keuze.content / "gemeenten" / keuze.gemeente / "gemeente.yaml")
    if empty := still_empty(content.gemeente):
        print(f"Nog niet bekend, en daarom niet op de site ({place}): {', '.join(empty)}.")
    if unsure := still_to_call(content.gemeente, content.nummers):
        places = f"{place}, content/site/nummers.yaml"
        print(f"Nog na te kijken bij de organisatie zelf ({places}): {', '.join(unsure)}.")
    if lines := open_lines(content):
        print(f"Nog open voor wie de site overneemt (make open): {', '.join(line.id for line in lines)}.")
    if is_over(content.gemeente, date.today()):
        print(
            f"security.txt is verlopen. Klopt het contact nog? Zet dan de datum van nu bij gelezen ({place})."
        )


def run_steps(job: Job, keuze: Keuze, *, compress: bool) -> None:
    """All steps from a checked framework to a site; its compiled framework stands in the build folder."""
    from bouw import (  # noqa: PLC0415  `kader` must work without these
        adoptie,
        antwoordschema,
        bundelen,
        calculator,
        codes,
        comprimeren,
        dienst,
        hosting,
        lettertype,
        links,
        meegeleverd,
        pages,
        register,
        site,
        stijl,
        verhuisd,
        voorbeeldgevallen,
        welbekend,
        woorden,
        zoeken,
        zoekindex,
        zonderinternet,
    )

    # What waits for little and is a process of its own: beside the other steps, one after the other.
    beside = ThreadPoolExecutor(max_workers=1)
    compiled = beside.submit(calculator.compile_for_browser, job)

    def ahead(*folders: Path) -> Callable[[Job], None]:
        """A step: compress what is in these folders, and stays as it is now, beside the steps that follow."""

        def step(_: Job) -> None:
            if compress:
                beside.submit(comprimeren.compress_ahead, folders)

        return step

    def compress_rest(job: Job) -> None:
        beside.shutdown()
        comprimeren.compress_site(job)

    steps: tuple[tuple[str, Callable[[Job], None]], ...] = (
        ("pagina's", pages.render_pages),
        ("de check", pages.render_apps),
        ("wat een editor weet", lambda _: _help_the_editor(keuze)),
        ("lettertype", lettertype.make_ahead),
        ("de rekenhulp", lambda job: calculator.pack_calculator(job, compiled.result())),
        ("scripts bundelen", bundelen.bundle_scripts),
        ("vast comprimeren", ahead(job.build / calculator.CALCULATOR, job.build / bundelen.FOLDER)),
        ("MkDocs", site.run_mkdocs),
        ("pagina's nalopen", site.mend_pages),
        ("woorden uitleggen", woorden.explain_words),
        ("oude adressen", verhuisd.write_old_addresses),
        ("zoekwoorden", zoeken.write_search_words),
        ("zoekindex", zoekindex.fetch_index_later),
        ("ook de zoekindex", ahead(job.public / "search")),
        ("feiten nalopen", register.check_facts),
        ("codes laten staan", codes.keep_codes),
        ("stijl", site.copy_style),
        ("scripts", bundelen.copy_scripts),
        ("lettertype neerzetten", lettertype.copy_typeface),
        ("bestanden van de rekenhulp", calculator.copy_calculator),
        ("voorbeeld van gevallen", voorbeeldgevallen.write_example),
        ("papieren voor de gemeente", adoptie.write_adoption),
        ("wat de dienst is, voor computers", dienst.describe_service),
        ("schema van de antwoorden", antwoordschema.write_schema),
        ("een stijlblad", stijl.one_style_sheet),
        ("opruimen", site.clean_up),
        ("vaste plekken", welbekend.write_well_known),
        ("beleid in elke pagina", hosting.guard_pages),
        ("ook zonder internet", zonderinternet.write_service_worker),
        ("wat van anderen is", meegeleverd.write_notices),
        ("koppen voor de host", hosting.write_hosting),
        ("en de rest", ahead(job.public)),
        ("links nalopen", links.check_links),
        *([("comprimeren", compress_rest)] if compress else []),
    )
    for name, step in steps:
        print(f"- {name}", flush=True)
        step(job)


def main(arguments: list[str]) -> int:
    """Run the command; a fault in content is shown line by line, never as a traceback."""
    options = _parse(arguments)
    keuze = Keuze(options.gemeente, options.kader, options.content.resolve())
    work, public = options.work.resolve(), options.public.resolve()
    try:
        if options.command == "kader":
            content, _ = read_checked(keuze, work)
            write_cases(content, work / CASES_JSON)
            _help_the_editor(keuze)
            return 0
        build(keuze, work, public, compress=not options.zonder_compressie, pad=options.pad)
        print(f"Klaar: {shown(public)}/")
        if options.command == "serve":
            from bouw.server import serve  # noqa: PLC0415

            gc.enable()
            serve(public)
    except KaderFout as error:
        print("De inhoud klopt niet. Herstel dit en bouw opnieuw:", file=sys.stderr)
        for fout in error.fouten:
            print(f"  {fout.regel()}", file=sys.stderr)
        return 1
    except BuildFailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _help_the_editor(keuze: Keuze) -> None:
    """Renew what the editor knows of the codes. Content outside this project has no editor settings here."""
    if keuze.content == CONTENT:
        write_schemas()


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build.py", description="Build the site of one municipality.")
    parser.add_argument("command", nargs="?", choices=("build", "serve", "kader"), default="build")
    parser.add_argument("--gemeente", default=Keuze.gemeente, help="a folder of gemeenten/")
    parser.add_argument("--kader", help="a dated folder of kaders/<gemeente>/; else the one it names")
    parser.add_argument("--content", type=Path, default=CONTENT, help="where gemeenten/ and kaders/ stand")
    parser.add_argument("--work", type=Path, default=BUILD, help="folder for what the build makes on the way")
    parser.add_argument("--zonder-compressie", action="store_true", help="leave out the .br and .gz files")
    parser.add_argument("--public", type=Path, default=PUBLIC, help="folder for the site")
    parser.add_argument("--pad", type=_pad, default="/", help="where on its host the site will stand")
    return parser.parse_args(arguments)


def _pad(text: str) -> str:
    if not re.fullmatch(r"/(?:[\w-]+/)*", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r}: it begins and ends with a slash, such as /landgraaf/.")
    return text


if __name__ == "__main__":
    gc.disable()  # a build ends before there is much to collect, and looking for it is a tenth of the time
    code = main(sys.argv[1:])
    gc.freeze()  # nor at the end
    sys.exit(code)
