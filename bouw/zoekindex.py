"""Material's script, changed so that the search index and its worker are fetched only by who searches.

Together they are more than half of what a page weighs. Material has no setting for it, so this changes the
two expressions that start them; a version of Material that has others stops the build.
"""

import hashlib
import re

from bouw.job import BuildFailedError, Job

SCRIPTS = "assets/javascripts"
# What fetches: a function that gives an observable (RxJS) of the file at an address.
FETCH = re.compile(r'(\w+)\((new URL\("search/search_index\.json",\w+\.base\))\)')
# The name of that class of observables, where the function begins that everything is fetched with.
OBSERVABLE = re.compile(r"\{return new (\w+)\(\w+=>\{let \w+=new XMLHttpRequest")
FORM = 'document.forms.namedItem("search")'
# As soon as somebody is in the field of the search, or came by an address that searches.
LATER = (
    "(index=>new {observable}(wie=>{{const veld={form},nu=()=>index.subscribe(wie);"
    'veld.contains(document.activeElement)||/[?&]q=/.test(location.search)?nu():veld.addEventListener("focusin",nu,'
    "{{once:!0}})}}))({fetch})"
)

# The worker's first message carries the index, so until then there is nothing for it to do.
WORKER = re.compile(r"(\w+)=new Worker\((\w+)\)")
WORKER_LATER = (
    "{name}=(adres=>{{let worker;const straks=new EventTarget;straks.postMessage=bericht=>{{"
    'worker||(worker=new Worker(adres),worker.addEventListener("message",({{data}})=>'
    'straks.dispatchEvent(new MessageEvent("message",{{data}}))));worker.postMessage(bericht)}};'
    "return straks}})({url})"
)


def fetch_index_later(job: Job) -> None:
    """Change the script, name it by its new content, and let every page name it."""
    (path,) = (job.public / SCRIPTS).glob("bundle.*.min.js")
    text = path.read_text(encoding="utf-8")
    observable = OBSERVABLE.findall(text)
    if [len(found) for found in (observable, FETCH.findall(text), WORKER.findall(text))] != [1, 1, 1]:
        raise BuildFailedError(f"{path.name}: Material's search changed; see bouw/zoekindex.py.")

    def later(found: re.Match[str]) -> str:
        return LATER.format(observable=observable[0], form=FORM, fetch=found.group())

    text = FETCH.sub(later, text)
    text = WORKER.sub(lambda found: WORKER_LATER.format(name=found[1], url=found[2]), text)
    name = f"bundle-{hashlib.sha256(text.encode()).hexdigest()[:8]}.js"
    path.with_name(name).write_text(text, encoding="utf-8")
    for page in sorted(job.public.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(html.replace(path.name, name), encoding="utf-8")
    path.unlink()
