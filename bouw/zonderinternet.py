"""The service worker, which keeps the site on a device: which files, each by its content, and its script.

It is the last file to be written but for what a host needs: the pages must be as they will stay.
"""

import base64
import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from bouw.bundelen import bundle, note_packages
from bouw.job import Job

SCRIPT = "dienst.js"
"""At the root of the site: a service worker rules what is below it."""
ENTRY = "app/dienst.js"

# For a resident's way through the site, and for who looks at a check that was handed over. Not what is for
# engineers and whoever maintains or adopts the site, and of Material's search only the Dutch words.
NOT_KEPT = re.compile(
    r"(?:adoptie|beheer|schema|hosting|\.well-known)/.*|_headers|robots\.txt|script/.*\.(?:json|txt)|.*/gevallenlezer-.*"
    r"|assets/javascripts/lunr/(?!min/lunr\.(?:stemmer\.support|nl)\.).*|lettertype/.*\.txt"
)
NAMED_BY_CONTENT = re.compile(r".*-(?:[A-Z0-9]{8}|[0-9a-f]{8})\.\w+")


def write_service_worker(job: Job) -> None:
    """Bundle the service worker with the list of what it keeps, and put it at the root of the site."""
    folder = job.build / "zonderinternet"
    made = bundle([[ENTRY]], folder, {"PLEKKEN": list(kept(job.public))})
    name = made.names[ENTRY]
    shutil.copyfile(folder / name, job.public / SCRIPT)
    note_packages(job, {SCRIPT: made.packages[name]})


def kept(public: Path) -> Iterator[dict[str, str | None]]:
    """What is kept, for Workbox: address, hash, and as revision what tells two builds apart.

    A file that has its content in its name has no revision: that name never means anything else.
    """
    for path in sorted(path for path in public.rglob("*") if path.is_file()):
        name = path.relative_to(public).as_posix()
        if NOT_KEPT.fullmatch(name) or path.suffix in (".br", ".gz"):
            continue
        digest = hashlib.sha256(path.read_bytes())
        yield {
            "url": f"./{name.removesuffix('index.html')}",
            "revision": None if NAMED_BY_CONTENT.fullmatch(name) else digest.hexdigest()[:8],
            "integrity": f"sha256-{base64.b64encode(digest.digest()).decode()}",
        }
