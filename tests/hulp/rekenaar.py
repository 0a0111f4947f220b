"""A stub of the page's worker: the same messages, answered from CPython by the server of the tests.

Starting Pyodide anew in every browser context is most of the time of the browser tests, and its answers
equal CPython's to the byte (tests/e2e/test_gevallen.py proves that for every case). So tests of pages
use this; whoever marks a test ``echte_rekenhulp`` gets the real one.
"""

import json
import re
from http.server import SimpleHTTPRequestHandler

from playwright.sync_api import Page, Route

from rules_py.brug import beantwoord, beantwoord_veel
from rules_py.model.kader import Kader
from tests.hulp.inhoud import landgraaf

PAD = "__reken__"
WERKER = re.compile(r"/script/worker-\w+\.js(?:\?\d+)?$")
"""The address of the page's worker."""
OPDRACHTEN = {"bereken": beantwoord, "bereken_veel": beantwoord_veel}

WORKER = f"""
self.addEventListener("message", async ({{ data: {{ id, type, data }} }}) => {{
  if (type === "start") return self.postMessage({{ id, ok: true, data: "" }});
  const waar = new URL("../{PAD}", self.location.href);
  const antwoord = await fetch(waar, {{ method: "POST", body: JSON.stringify({{ type, data }}) }});
  self.postMessage({{ id, ok: antwoord.ok, data: await antwoord.text(), fout: String(antwoord.status) }});
}});
"""


class Rekenaar(SimpleHTTPRequestHandler):
    """A handler that computes what the stub of the worker asks."""

    def kader(self) -> Kader:
        """The framework of the site that it serves."""
        return landgraaf()

    def do_POST(self) -> None:
        """Answer one message of the stub; anything else is refused as a static server would."""
        if not self.path.endswith(f"/{PAD}"):
            self.send_error(501)
            return
        bericht = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        tekst = OPDRACHTEN[bericht["type"]](self.kader(), bericht["data"]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(tekst)))
        self.end_headers()
        self.wfile.write(tekst)


def gebruik_stub(page: Page) -> None:
    """Let the page's worker be the stub."""

    def geef(route: Route) -> None:
        route.fulfill(body=WORKER, content_type="text/javascript")

    page.route(WERKER, geef)
