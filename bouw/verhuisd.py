"""Addresses of pages that were merged into another: they keep working and lead on.

A page names them in its head (``oude_adressen: [pgb-regelen/]``). Somebody may have the old address on
paper or in a mail, with an anchor; the anchor goes along when the new page has it.
"""

import posixpath
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from bouw.bundelen import script_names
from bouw.job import BuildFailedError, Job
from bouw.yaml import front_matter

PAGE = Markup("""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="2; url={naar}">
<title>{titel}</title>
<script type="module" src="{script}"></script>
</head>
<body>
<main>
<h1>{verhuisd}</h1>
<p>{verhuisd_verder} <a href="{naar}">{titel}</a></p>
</main>
</body>
</html>
""")


def write_old_addresses(job: Job) -> None:
    """A page at every old address. Raises BuildFailedError when a page stands there already."""
    site = job.content.site["check"]["site"]
    words = {name: site[name] for name in ("verhuisd", "verhuisd_verder")}
    script = script_names(job)["app/verhuisd.js"]
    for oud, nieuw, titel in old_addresses(job):
        target = job.public / oud / "index.html"
        if target.exists():
            raise BuildFailedError(
                f"Op het oude adres {oud} staat een pagina. Haal het adres of die pagina weg."
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        naar, adres = (posixpath.relpath(een, oud) for een in (nieuw or ".", script))
        target.write_text(PAGE.format(naar=f"{naar}/", titel=titel, script=adres, **words), encoding="utf-8")


def old_addresses(job: Job) -> Iterator[tuple[str, str, str]]:
    """Old address, new address (``stappen/``) and title of the page that took its place."""
    for naam, pagina in job.content.paginas.items():
        kop: Any = front_matter(pagina.plaats, pagina.tekst)
        nieuw = naam.removesuffix("index.md").replace(".md", "/")
        for oud in kop.get("oude_adressen", ()):
            yield oud, nieuw, kop["title"]
