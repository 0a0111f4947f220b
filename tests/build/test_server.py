"""`build.py serve`: the right MIME types, and a plain message when the port is taken."""

import socket
import threading
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from bouw.job import BuildFailedError
from bouw.server import Handler, serve

pytestmark = pytest.mark.niet_snel


SOORTEN = {
    "rekenhulp/*.wasm": "application/wasm",
    "rekenhulp/*.mjs": "text/javascript",
    "script/vooruit.json": "application/json",
    "stijl/site-*.css": "text/css",
    "zelfcheck/": "text/html",
}


def test_bestand_heeft_de_soort_die_de_browser_wil(site: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for pad, soort in SOORTEN.items():
            naam = next(site.glob(pad)).relative_to(site).as_posix() if "*" in pad else pad
            with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/{naam}") as antwoord:
                assert antwoord.headers.get_content_type() == soort, naam
        server.shutdown()


def test_poort_bezet_geeft_een_gewone_melding(site: Path) -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        with pytest.raises(BuildFailedError, match="in use"):
            serve(site, bezet.getsockname())
