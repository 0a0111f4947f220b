"""How a host must serve the site: headers for every file from one source, and the policy in each page too.

The source is ``hosting/headers.yaml``; it is written out for Netlify and Cloudflare
(``_headers``), nginx and Caddy. On a host that sets no headers the policy still holds: every page has it as
``<meta>``.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bouw.bewaard import cached
from bouw.inline import Inline, script_hash
from bouw.job import ROOT, BuildFailedError, Job
from bouw.yaml import read_yaml

SOURCE = ROOT / "hosting"
FOLDER = "hosting"
"""Where in the build folder the words for nginx and Caddy are; ``_headers`` is on the site itself."""
CONNECTIONS = "Connection-Allowlist"
HEADERS = "_headers"
CHARSET = '<meta charset="utf-8">'
HEADER_ONLY = ("frame-ancestors",)
"""What a browser does not take from a page itself."""
ELSEWHERE = re.compile(r"<a\b[^>]*?\shref=\"(https?://[^\"#]*)")
PLAIN = re.compile(r"https?://[\w.:-]+/[\w./-]*")
"""An address without anything that a list of connections reads as a pattern."""


@dataclass(frozen=True)
class Klas:
    """Files that get the same headers."""

    naam: str
    patroon: str
    csp: str
    bewaren: str

    def past(self, path: str) -> bool:
        """Whether a path on the site, without a slash in front, is of this class."""
        return re.fullmatch(self.patroon, path) is not None


def read_source() -> dict[str, Any]:
    """The headers as people wrote them."""
    source: Any = read_yaml(SOURCE / "headers.yaml")
    permissions = [f"{name}=(self)" for name in source["mag"]] + [f"{name}=()" for name in source["mag_niet"]]
    source["overal"]["Permissions-Policy"] = ", ".join(permissions)
    return dict(source)


def policy(rules: Mapping[str, str], scripts: Iterable[str] = (), *, meta: bool = False) -> str:
    """A policy as a browser reads it; ``scripts``: inline ones that may run, by their text."""
    hashes = "".join(f" {een}" for een in sorted({script_hash(script) for script in scripts}))
    return "; ".join(
        f"{name} {value}{hashes if name == 'script-src' else ''}"
        for name, value in rules.items()
        if not (meta and name in HEADER_ONLY)
    )


def classes(source: Mapping[str, Any], scripts: Iterable[str]) -> list[Klas]:
    """The classes in the order in which they count."""
    return [
        Klas(
            een["naam"],
            f"(?:{'|'.join(een['paden'])})",
            policy(een["beleid"], scripts if een.get("inline") else ()),
            source["bewaren"]["blijft" if een.get("blijft") else "anders"],
        )
        for een in source["klassen"]
    ]


def connections(pages: Mapping[str, str]) -> str:
    """With whom a page may connect: our own host, and addresses that a page links to, without a query.

    ``pages``: their HTML by path. Raises BuildFailedError for an address that could be read as a pattern.
    """
    found = {html.unescape(link): place for place, page in pages.items() for link in ELSEWHERE.findall(page)}
    if strange := [link for link in found if not PLAIN.fullmatch(link)]:
        raise BuildFailedError(
            f"{found[strange[0]]} links to {strange[0]}. An address of another site may have a host, a slash "
            "and a path of letters, digits, - . _ and /: in the header Connection-Allowlist other signs make "
            "a pattern. Link to a page without them."
        )
    allowed = " ".join(["response-origin", *(f'"{link}?"' for link in sorted(found))])
    return f"({allowed}); redirects=allow; webrtc=block"


def class_of(klassen: Iterable[Klas], path: str) -> Klas:
    """The class of a path on the site; the last one of ``klassen`` fits all."""
    return next(klas for klas in klassen if klas.past(path))


STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
FONT = re.compile(r'<link rel="preload" href="[^"]+" as="font"[^>]*>\n?')
FIRST_SCRIPT = re.compile(r'<script(?: defer)? src="([^"]+/(?:beleid|bundle)[-.][^"]+)">')
FIRST_MODULE = re.compile(r'<script type="module" async[^>]* src="([^"]+)">')


def guard_pages(job: Job) -> None:
    """Put the policy into each page, before anything that it must hold. A page gets its own scripts only."""
    rules = next(een["beleid"] for een in read_source()["klassen"] if een.get("inline"))
    for path in _pages(job.public):
        text = path.read_text(encoding="utf-8")
        scripts, refused = inline(text)
        place = path.relative_to(job.public)
        if refused:
            raise BuildFailedError(
                f"{place}: the policy of the pages (hosting/headers.yaml) refuses style and handlers in "
                f"the page itself: {', '.join(sorted(set(refused)))}. Use a class, or a script."
            )
        if text.count(CHARSET) != 1:
            raise BuildFailedError(f"{place}: {CHARSET} must be there once, for the policy comes after it.")
        meta = Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(
            Markup(policy(rules, scripts, meta=True))
        )
        referrer = '<meta name="referrer" content="no-referrer">'
        hints, text = early(text)
        head = "\n".join((CHARSET, referrer, *hints, meta))
        path.write_text(text.replace(CHARSET, head), encoding="utf-8")


def early(text: str) -> tuple[list[str], str]:
    """Hints to fetch what every page begins with, and the page without the one that it had.

    A browser stops looking ahead at a policy in the page, until all before it is there: the style, then the
    first script, then the next, each after the other. So these stand before the policy. A hint runs nothing,
    and is for a file of the site; the page's own script is checked by its hash, so it has none.
    """
    fonts = FONT.findall(text)
    styles = [f'<link rel="preload" href="{one}" as="style">' for one in STYLE.findall(text)]
    scripts = [f'<link rel="preload" href="{one}" as="script">' for one in FIRST_SCRIPT.findall(text)]
    modules = [f'<link rel="modulepreload" href="{one}">' for one in FIRST_MODULE.findall(text)]
    return [*styles, *scripts, *modules, *(one.strip() for one in fonts)], FONT.sub("", text)


def write_hosting(job: Job) -> None:
    """Write what hosts need, of the site as it now is. Raises BuildFailedError for a class without files."""
    source = read_source()
    pages = {path.relative_to(job.public).as_posix(): path.read_text("utf-8") for path in _pages(job.public)}
    scripts = {script for page in pages.values() for script in inline(page)[0]}
    klassen = classes(source, scripts)
    paths = [
        path.relative_to(job.public).as_posix() for path in sorted(job.public.rglob("*")) if path.is_file()
    ]
    of = {path: class_of(klassen, path) for path in paths}
    if empty := [klas.naam for klas in klassen if klas not in of.values()]:
        raise BuildFailedError(f"hosting/headers.yaml: no file is of the class {', '.join(empty)}.")
    if unknown := {Path(path).suffix[1:] for path in paths} - source["soorten"].keys():
        raise BuildFailedError(f"hosting/headers.yaml: soorten does not say what {', '.join(unknown)} is.")
    values = {
        "pad": job.pad,
        "overal": {**source["overal"], CONNECTIONS: connections(pages)},
        "klassen": klassen,
        "soorten": source["soorten"],
        "plekken": list(places(of)),
    }
    environment = Environment(
        loader=FileSystemLoader(SOURCE),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,
    )
    (job.build / FOLDER).mkdir(parents=True, exist_ok=True)
    targets = {
        HEADERS: job.public / HEADERS,
        "nginx.conf": job.build / FOLDER / "nginx.conf",
        "Caddyfile": job.build / FOLDER / "Caddyfile",
    }
    for name, target in targets.items():
        target.write_text(environment.get_template(f"{name}.j2").render(values), encoding="utf-8")


def inline(text: str) -> tuple[list[str], list[str]]:
    """The scripts of a page by their text, and what its policy refuses."""

    def make() -> tuple[list[str], list[str]]:
        found = Inline(text)
        return found.scripts, found.refused

    return cached("inline", [text], make)


def places(of: Mapping[str, Klas], folder: str = "") -> Iterator[tuple[str, Klas]]:
    """Paths for ``_headers``, none of which fits a file of another: folder of one class, or file by file."""
    here = {path: klas for path, klas in of.items() if path.startswith(folder)}
    kinds = set(here.values())
    if len(kinds) == 1 and folder:
        yield f"{folder}*", kinds.pop()
        return
    deeper = {path[: path.index("/", len(folder)) + 1] for path in here if "/" in path[len(folder) :]}
    for path, klas in here.items():
        if "/" not in path[len(folder) :]:
            yield path, klas
            if path == f"{folder}index.html":
                yield folder, klas
    for each in sorted(deeper):
        yield from places(of, each)


def _pages(public: Path) -> list[Path]:
    return sorted(public.rglob("*.html"))
