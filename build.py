"""Build the site: content -> checked framework -> pages -> public/. The list of steps, in order.

``python build.py`` builds into public/; ``python build.py serve`` builds and serves it;
``python build.py kader`` only checks and compiles the framework (build/kader.json).
Every build starts empty, and two builds of the same sources give the same bytes.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bouw.content import INDIVIDUELE_BEGELEIDING, KADER, PAGINAS, read_kader, read_shared
from bouw.gedeeld import check_shared, still_empty
from bouw.job import ROOT, BuildFailedError, Job
from rules_py.brug import naar_json, open_kader
from rules_py.lezen.kader import REGISTER
from rules_py.model.fouten import KaderFout
from rules_py.model.kader import Kader

BUILD = ROOT / "build"
PUBLIC = ROOT / "public"
KADER_JSON = BUILD / "kader.json"


def compile_kader(
    target: Path = KADER_JSON, folder: Path = KADER, individueel: Path | None = INDIVIDUELE_BEGELEIDING
) -> tuple[dict[str, Any], Kader]:
    """Check content and write it as one JSON file: what the rules read, everywhere.

    The framework is opened from that text, so the checks see exactly what the browser will see.
    """
    data = read_kader(folder, individueel)
    rules_data = {name: value for name, value in data["bestanden"].items() if name != REGISTER}
    text = naar_json({**data, "bestanden": rules_data})
    kader = open_kader(text)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Written whole or not at all: the command may be reading it meanwhile.
    part = target.with_name(f"{target.name}.{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(target)
    return data, kader


def build(work: Path = BUILD, public: Path = PUBLIC) -> None:
    """Build the site of Landgraaf from nothing."""
    for folder in (work, public):
        shutil.rmtree(folder, ignore_errors=True)
    data, kader = compile_kader(work / KADER_JSON.name)
    shared = read_shared()
    check_shared(shared)
    run_steps(Job(work, public, PAGINAS, data["bestanden"], kader))
    if empty := still_empty(shared["gemeente"]):
        print(f"Nog in te vullen in content/gemeente.yaml: {', '.join(empty)}.")


def run_steps(job: Job) -> None:
    """All steps from a checked framework to a site; its compiled framework stands in the build folder."""
    from bouw import calculator, pages, register, site, woorden  # noqa: PLC0415  `kader` must work without these

    steps: tuple[tuple[str, Callable[[Job], None]], ...] = (
        ("pagina's", pages.render_pages),
        ("de check", pages.render_apps),
        ("MkDocs", site.run_mkdocs),
        ("pagina's nalopen", site.mend_pages),
        ("woorden uitleggen", woorden.explain_words),
        ("feiten nalopen", register.check_facts),
        ("scripts en stijl", site.copy_assets),
        ("de rekenhulp", calculator.pack_calculator),
        ("opruimen", site.clean_up),
    )
    for name, step in steps:
        print(f"- {name}", flush=True)
        step(job)


def main(arguments: list[str]) -> int:
    """Run the command; a fault in content is shown line by line, never as a traceback."""
    if arguments not in ([], ["serve"], ["kader"]):
        print("Usage: python build.py [serve | kader]", file=sys.stderr)
        return 2
    try:
        if arguments == ["kader"]:
            compile_kader()
            return 0
        build()
        print(f"Klaar: {PUBLIC.relative_to(ROOT)}/")
        if arguments == ["serve"]:
            from bouw.server import serve  # noqa: PLC0415

            serve(PUBLIC)
    except KaderFout as error:
        print("De inhoud klopt niet. Herstel dit en bouw opnieuw:", file=sys.stderr)
        for fout in error.fouten:
            print(f"  {fout.regel()}", file=sys.stderr)
        return 1
    except BuildFailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
