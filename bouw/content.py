"""All content, read once into one frozen value; no later step of the build reads a content file.

    content/gemeenten/<gemeente>/     who it is for: name, contact, menu, codes in links, which frameworks
    content/kaders/<gemeente>/<datum>/  a framework: norm/ vragen/ tekst/ paginas/ gevallen/ feiten.yaml
    content/kaders/ib/                the second document, for municipalities that name it
    content/site/ content/wet/ content/woordenlijst.yaml   words without a norm, for all of them
    content/adoptie/                  the papers of a municipality that adopts the site, as drafts

A fault names the file, the place in it, and what to do, in Dutch.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bouw.cijfers import fill_figures
from bouw.job import ROOT
from bouw.kaders import CASES, PAGES, Bestanden, read_kader
from bouw.yaml import read_group, read_list, shown
from rules_py.model.fouten import Fout, KaderFout

CONTENT = ROOT / "content"
LAW = CONTENT / "wet" / "bronnen.yaml"
OWN_FILES = ("gemeente", "menu", "linkcodes")
OWN_WORDS, OWN_NAMES = "tekst/woorden", "tekst/namen"
ANCHOR = re.compile(r"\{ #([\w-]+) \}")
# The bridge pages in other languages, in the order of the links to them.
LANGUAGES = ("en", "de", "pl", "tr", "ar", "uk")
SITE_WORDS = (
    *("beelden", "brieven", "bronwacht", "check", "contact", "gevallen", "linkmaker", "pictogrammen", "plan"),
    *("profielpagina", "schil", "werkblad", "zoekwoorden"),
)

# The papers that a municipality needs before it may put the site online (bouw/adoptie.py).
PRIVACY = ("prescan", "dpia", "iama")
PAPERS = (
    *("algoritmeregister", *PRIVACY, "gegevensstroom", "beloften", "toegankelijkheid", "toetsing"),
    *("machineleesbaar", "overdracht"),
)


@dataclass(frozen=True)
class Keuze:
    """Which site to build: a municipality, and one of its frameworks (None: the one it names)."""

    gemeente: str = "landgraaf"
    kader: str | None = None
    content: Path = CONTENT


@dataclass(frozen=True)
class Pagina:
    """A page of prose before its facts are filled in, and where it stands.

    ``gedeeld``: it belongs to all municipalities, so it cites no framework.
    """

    plaats: str
    tekst: str
    gedeeld: bool = False


@dataclass(frozen=True)
class Content:
    """Everything that people wrote, as read. ``kader``: the files of the framework by name.

    ``plaatsen``: where ``gemeente``, ``menu``, ``linkcodes`` and ``gevallen/<name>`` stand, for a fault.
    ``bekende_paginas``: the pages of this site and of every other framework, so that shared words may
    name a page that only some have; ``adressen``: their addresses, with the anchors written in them.
    """

    plaatsen: Mapping[str, str]
    gemeente: Mapping[str, Any]
    logo: bytes | None
    gecontroleerd: Mapping[str, Any] | None
    """The last time that the source was still the same (bouw/bronwacht.py); None when nobody knows."""
    menu: Mapping[str, Any]
    linkcodes: Mapping[str, Any]
    kader: Bestanden
    paginas: Mapping[str, Pagina]
    site: Mapping[str, Mapping[str, Any]]
    adoptie: Mapping[str, Mapping[str, Any]]
    opname: Mapping[str, Mapping[str, list[dict[str, Any]]]]
    """What the tests saw of a visit (bouw/opname.py)."""
    rechten: Mapping[str, Any]
    nummers: list[dict[str, Any]]
    talen: Mapping[str, Mapping[str, Any]]
    woordenlijst: list[dict[str, Any]]
    gevallen: Mapping[str, Mapping[str, Any]]
    namen: tuple[str, ...]
    bekende_paginas: frozenset[str]
    adressen: frozenset[str]


def read_content(keuze: Keuze = Keuze()) -> Content:
    """Read all content of one municipality. Raises KaderFout for what can't be read or does not exist."""
    gemeente_folder = _existing(
        keuze.content / "gemeenten" / keuze.gemeente, keuze.content / "gemeenten", "gemeente"
    )
    gemeente = read_group(gemeente_folder / "gemeente.yaml")
    kader_folder = find_kader(keuze, gemeente)
    kader = fill_figures(read_kader(kader_folder, LAW, _second_document(gemeente, keuze.content)))
    cases = _cases(kader.gevalfolders)
    known = _known_pages(CONTENT, keuze.content)
    return Content(
        plaatsen={
            **{name: shown(gemeente_folder / f"{name}.yaml") for name in (*OWN_FILES, "gecontroleerd")},
            **{f"{CASES}/{name}": shown(path) for name, path in cases.items()},
        },
        gemeente=gemeente,
        logo=_logo(gemeente_folder, gemeente.get("logo")),
        gecontroleerd=_if_there(gemeente_folder / "gecontroleerd.yaml"),
        menu=read_group(gemeente_folder / "menu.yaml"),
        linkcodes=read_group(gemeente_folder / "linkcodes.yaml"),
        kader=kader,
        paginas=_pages(CONTENT / "site" / "paginas", kader.paginafolders),
        site={name: read_group(CONTENT / "site" / f"{name}.yaml") for name in SITE_WORDS},
        adoptie={name: read_group(CONTENT / "adoptie" / f"{name}.yaml") for name in PAPERS},
        opname=read_group(CONTENT / "adoptie" / "opname.yaml"),
        rechten=read_group(CONTENT / "wet" / "rechten.yaml"),
        nummers=read_list(CONTENT / "site" / "nummers.yaml"),
        talen={code: read_group(CONTENT / "site" / "talen" / f"{code}.yaml") for code in LANGUAGES},
        woordenlijst=[*read_list(CONTENT / "woordenlijst.yaml"), *kader.inhoud.get(OWN_WORDS, ())],
        gevallen={name: read_group(path) for name, path in cases.items()},
        namen=_names(CONTENT / "site" / "namen.txt", gemeente_folder / "namen.txt"),
        bekende_paginas=frozenset(known),
        adressen=frozenset(address for name, text in known.items() for address in _addresses(name, text)),
    )


def _if_there(path: Path) -> dict[str, Any] | None:
    return read_group(path) if path.is_file() else None


def _logo(folder: Path, name: object) -> bytes | None:
    """The picture of the municipality, where it names one (its form is checked with the rest)."""
    if not isinstance(name, str):
        return None
    if not (folder / name).is_file():
        melding = f"logo: het bestand ‘{name}’ staat niet in deze map."
        raise KaderFout([Fout(shown(folder / "gemeente.yaml"), melding)])
    return (folder / name).read_bytes()


def find_kader(keuze: Keuze, gemeente: Mapping[str, Any]) -> Path:
    """The folder of the chosen framework; a date that the municipality does not name is a fault."""
    place = shown(keuze.content / "gemeenten" / keuze.gemeente / "gemeente.yaml")
    dates = [str(date) for date in gemeente.get("kaders") or ()]
    chosen = keuze.kader or str(gemeente.get("kader"))
    if chosen not in dates:
        mag = ", ".join(dates) or "geen"
        raise KaderFout([Fout(place, f"het kader ‘{chosen}’ staat niet bij kaders. Toegestaan: {mag}.")])
    folder = keuze.content / "kaders" / keuze.gemeente
    return _existing(folder / chosen, folder, "kader")


def _second_document(gemeente: Mapping[str, Any], content: Path) -> Path | None:
    name = gemeente.get("tweede_document")
    return _existing(content / "kaders" / str(name), content / "kaders", "tweede document") if name else None


def _existing(folder: Path, among: Path, what: str) -> Path:
    if folder.is_dir():
        return folder
    mag = ", ".join(sorted(path.name for path in among.glob("*") if path.is_dir())) or "geen"
    raise KaderFout([Fout(shown(among), f"{what} ‘{folder.name}’ bestaat niet. Toegestaan: {mag}.")])


def _pages(site: Path, versions: tuple[Path, ...]) -> dict[str, Pagina]:
    """Page name (``profielen/index.md``) -> its text: those of the site, and those of the framework.

    ``versions``: the framework's own folder, before that of an earlier version it leaves unchanged.
    A page that stands at both the site and the framework is a fault.
    """
    own: dict[str, Path] = {}
    for folder in versions:
        for path in sorted(folder.rglob("*.md")):
            own.setdefault(path.relative_to(folder).as_posix(), path)
    general = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.md"))}
    if double := sorted(own.keys() & general.keys()):
        melding = f"deze pagina staat ook in {shown(site)}. Haal er één weg."
        raise KaderFout([Fout(shown(own[name]), melding) for name in double])
    return {
        name: Pagina(shown(path), path.read_text(encoding="utf-8"), gedeeld=name in general)
        for name, path in sorted({**general, **own}.items())
    }


def _known_pages(*roots: Path) -> dict[str, str]:
    """Page name -> the text of every page that has it, in any framework of these folders."""
    known: dict[str, str] = {}
    for folder in (
        CONTENT / "site" / PAGES,
        *(path for root in roots for path in root.glob(f"kaders/*/*/{PAGES}")),
    ):
        for path in sorted(folder.rglob("*.md")):
            name = path.relative_to(folder).as_posix()
            known[name] = f"{known.get(name, '')}\n{path.read_text(encoding='utf-8')}"
    return known


def _addresses(name: str, text: str) -> Iterator[str]:
    """The addresses of a page on the site: its own, and that of each anchor written in it."""
    address = re.sub(r"(^|/)index\.md$", r"\1", name).replace(".md", "/")
    yield address
    yield from (f"{address}#{anchor}" for anchor in ANCHOR.findall(text))


def _cases(versions: tuple[Path, ...]) -> dict[str, Path]:
    """The readable cases of the framework by name; its own come before those of an earlier version."""
    paths: dict[str, Path] = {}
    for folder in versions:
        for path in sorted(folder.glob("*.yaml")):
            paths.setdefault(path.stem, path)
    return dict(sorted(paths.items()))


def _names(*files: Path) -> tuple[str, ...]:
    """Names that the spelling check must know: those of the site and those of the municipality."""
    lines = (path.read_text(encoding="utf-8").split("\n") for path in files if path.is_file())
    return tuple(line.strip() for group in lines for line in group if line.strip())
