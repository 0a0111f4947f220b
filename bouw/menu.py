"""The way through the site: the bar of every page, all pages behind the button, and the way back.

The municipality says which pages there are and below which of the bar they belong (menu.yaml); names come
from the pages. A page that is not there is left out, since no framework has them all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bouw.job import Job
from bouw.yaml import front_matter

START = "index.md"
PROFIELEN = "profielen"
"""In menu.yaml: every page of a profile."""


@dataclass(frozen=True)
class Plek:
    """A page in the menu: its file, its address from the root of the site, and what it is called there."""

    pagina: str
    naam: str

    @property
    def adres(self) -> str:
        """As MkDocs writes it: a folder for each page."""
        return self.pagina.removesuffix("index.md").replace(".md", "/") or "./"


@dataclass(frozen=True)
class Groep:
    """Pages that belong together; ``kop`` is the page of the bar that they stand below, if any."""

    naam: str
    kop: Plek | None
    paginas: tuple[Plek, ...]

    @property
    def ouder(self) -> str:
        """The page one goes back to from these."""
        return self.kop.pagina if self.kop else self.paginas[0].pagina


@dataclass(frozen=True)
class Menu:
    """What the frame of a page shows of the others (site/overrides)."""

    groepen: tuple[Groep, ...]
    namen: Mapping[str, str]

    @property
    def balk(self) -> list[Plek]:
        """The pages that are always in view."""
        return [groep.kop for groep in self.groepen if groep.kop]

    def kruimels(self, pagina: str) -> list[Plek]:
        """The pages above this one, the start first; none for the start itself."""
        weg: list[Plek] = []
        while (ouder := self._ouder(pagina)) and ouder not in {een.pagina for een in weg}:
            weg.insert(0, Plek(ouder, self.namen[ouder]))
            pagina = ouder
        return weg

    def _ouder(self, pagina: str) -> str | None:
        """The page above: of its own folder, else of its group, else the start."""
        boven = f"{pagina.rpartition('/')[0]}/index.md"
        if pagina == START or pagina not in self.namen:
            return None
        if boven != pagina and boven in self.namen:
            return boven
        for groep in self.groepen:
            if pagina in {een.pagina for een in groep.paginas} and groep.ouder != pagina:
                return groep.ouder
        return START


def read_menu(job: Job) -> Menu:
    """The menu of the municipality with the pages that this framework has."""
    titles = _titles(job)
    wanted = job.content.menu
    bar = {een["pagina"]: een["naam"] for een in wanted["balk"] if een["pagina"] in titles}
    names = {**titles, **bar}

    def places(pages: list[str]) -> tuple[Plek, ...]:
        return tuple(Plek(een, names[een]) for een in _expanded(job, pages) if een in titles)

    groups = [
        Groep(een["naam"], Plek(een["pagina"], een["naam"]), places(een["met"]))
        for een in wanted["balk"]
        if een["pagina"] in titles
    ]
    groups += [
        Groep(een["groep"], None, pages) for een in wanted["groepen"] if (pages := places(een["paginas"]))
    ]
    return Menu(tuple(groups), names)


def nav(menu: Menu) -> list[Any]:
    """The same for MkDocs, which wants every page of the menu once, in order."""
    found: list[Any] = [START]
    for group in menu.groepen:
        pages = [*([group.kop] if group.kop else []), *group.paginas]
        found.append({group.naam: [{een.naam: een.pagina} for een in pages]})
    return found


def _expanded(job: Job, pages: list[str]) -> Iterator[str]:
    for page in pages:
        if page == PROFIELEN:
            yield from (f"profielen/{code.lower()}.md" for code in job.kader.profielen)
        else:
            yield page


def _titles(job: Job) -> dict[str, str]:
    """What every page is called: what stands at its head, the code of a profile, the name of a language."""
    titles = {f"profielen/{code.lower()}.md": code for code in job.kader.profielen}
    titles |= {f"{code}.md": str(taal["naam"]) for code, taal in job.content.talen.items()}
    for name, page in job.content.paginas.items():
        head: Any = front_matter(page.plaats, page.tekst)
        titles[name] = str(head["title"])
    return titles
