"""The site by the engine that may follow MkDocs, beside MkDocs, and what differs (``make zensical``, weekly).

Both build the same generated pages with the same settings, without our overrides of Material's templates: so
what differs is the engine. A second try is with the overrides. Zensical gets an environment of its own in a
temporary folder. Prints Markdown; docs/zensical.md has the last summary. Exit status 0 when nothing differs.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup
from ruamel.yaml import YAML

from bouw.job import ROOT

MOST_SHOWN = 10


@dataclass(frozen=True)
class Pagina:
    """What a reader and a link find on a page."""

    titel: str
    koppen: tuple[str, ...]
    ankers: frozenset[str]
    links: tuple[str, ...]
    tekst: str


def read(folder: Path) -> dict[str, Pagina]:
    """The pages of a built site by their path."""
    return {
        path.relative_to(folder).as_posix(): _page(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("index.html"))
    }


def _page(html: str) -> Pagina:
    soup = BeautifulSoup(html, "html.parser")
    title = soup.title.get_text(strip=True) if soup.title else ""
    article = soup.find("article") or soup
    for extra in article.select("a.headerlink, .md-source-file, form, .md-feedback"):
        extra.decompose()
    return Pagina(
        title,
        tuple(" ".join(kop.get_text(" ").split()) for kop in article.select("h1, h2, h3")),
        frozenset(str(deel["id"]) for deel in article.select("[id]")),
        tuple(str(link["href"]) for link in article.select("a[href]")),
        re.sub(r"\s+", " ", article.get_text(" ")).strip(),
    )


def differences(ours: dict[str, Pagina], theirs: dict[str, Pagina]) -> Iterator[tuple[str, list[str]]]:
    """Each kind of difference with where it is."""
    both = sorted(ours.keys() & theirs.keys())
    yield "pages only by MkDocs", sorted(ours.keys() - theirs.keys())
    yield "pages only by Zensical", sorted(theirs.keys() - ours.keys())
    yield (
        "other title",
        [f"{p}: {ours[p].titel!r} / {theirs[p].titel!r}" for p in _other(both, ours, theirs, "titel")],
    )
    yield "other headings", _other(both, ours, theirs, "koppen")
    yield (
        "anchors that are gone",
        [f"{p}: {', '.join(sorted(gone)[:3])}" for p in both if (gone := ours[p].ankers - theirs[p].ankers)],
    )
    yield (
        "other links",
        [
            f"{p}: {sorted(set(ours[p].links) ^ set(theirs[p].links))[:4]}"
            for p in _other(both, ours, theirs, "links")
        ],
    )
    yield (
        "other text",
        [f"{p}: {_first(ours[p].tekst, theirs[p].tekst)}" for p in _other(both, ours, theirs, "tekst")],
    )


def _other(pages: list[str], ours: dict[str, Pagina], theirs: dict[str, Pagina], what: str) -> list[str]:
    return [page for page in pages if getattr(ours[page], what) != getattr(theirs[page], what)]


def _first(one: str, other: str) -> str:
    """Where two texts part, with some words of each."""
    place = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return f"{one[max(0, place - 20) : place + 30]!r} / {other[max(0, place - 20) : place + 30]!r}"


def settings(project: Path, theme: Path | None) -> None:
    """One mkdocs.yml that both engines read; with ``theme`` also our overrides."""
    yaml = YAML(typ="safe")
    read_ = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    read_ |= {"docs_dir": "docs", "site_dir": "site", "site_url": "https://nergens.invalid/"}
    read_.pop("extra_css", None)
    read_["theme"].pop("custom_dir")
    if theme:
        shutil.copytree(theme, project / "thema", dirs_exist_ok=True)
        read_["theme"]["custom_dir"] = "thema"
    with (project / "mkdocs.yml").open("w", encoding="utf-8") as file:
        yaml.dump(read_, file)


def without_templates(docs: Path) -> None:
    """Take the line out of a page's head that names a template of ours."""
    for path in docs.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"^template: .*\n", "", text, count=1, flags=re.MULTILINE), encoding="utf-8")


def run(project: Path, *command: str | Path) -> str:
    """Nothing when it went well, else the last lines of what was said."""
    done = subprocess.run(
        [str(part) for part in command], cwd=project, capture_output=True, text=True, check=False, timeout=600
    )
    return "" if done.returncode == 0 else "\n".join((done.stdout + done.stderr).strip().splitlines()[-8:])


def own_environment(folder: Path) -> Path:
    """Zensical in an environment of its own; its program."""
    venv.create(folder, with_pip=True)
    pip = (folder / "bin" / "python", "-m", "pip", "install", "-q", "--require-hashes", "-r")
    if fault := run(ROOT, *pip, ROOT / "requirements-zensical.txt"):
        raise SystemExit(f"Zensical could not be installed; is there a registry here?\n{fault}")
    return folder / "bin" / "zensical"


def main() -> int:
    """Build by both and print what differs."""
    parser = argparse.ArgumentParser(prog="zensical")
    parser.add_argument(
        "--work", type=Path, default=ROOT / "build", help="build folder of a site that was built"
    )
    build = parser.parse_args().work.resolve()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        zensical = own_environment(work / "omgeving")
        project = work / "proef"
        shutil.copytree(build / "paginas", project / "docs")
        without_templates(project / "docs")
        settings(project, None)
        fault = run(project, sys.executable, "-m", "mkdocs", "build", "-d", work / "mkdocs")
        fault = fault or run(project, zensical, "build", "--clean")
        if fault:
            print(f"One of the engines stopped:\n\n```\n{fault}\n```")
            return 1
        ours, theirs = read(work / "mkdocs"), read(project / "site")
        print(f"{len(ours)} pages by MkDocs, {len(theirs)} by Zensical, without our overrides.\n")
        found = [(kind, where) for kind, where in differences(ours, theirs) if where]
        for kind, where in found:
            print(f"- **{kind}**: {len(where)}")
            print("\n".join(f"    - {one}" for one in where[:MOST_SHOWN]))
        shutil.copytree(build / "paginas", project / "docs", dirs_exist_ok=True)
        settings(project, build / "thema")
        fault = run(project, zensical, "build", "--clean")
        print(f"\nWith our overrides: {'it stops' if fault else 'it builds'}.")
        if fault:
            print(f"\n```\n{fault}\n```")
    return 1 if found or fault else 0


if __name__ == "__main__":
    sys.exit(main())
