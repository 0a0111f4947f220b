"""Compressed files beside the others, and a server that gives them to whoever takes them."""

import gzip
import subprocess
import threading
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from bouw import node as bouwnode
from bouw.comprimeren import comprimeer
from bouw.environment import find_node
from bouw.job import BuildFailedError
from bouw.server import Handler

pytestmark = pytest.mark.niet_snel

TEKST = "export const zin = 'steeds dezelfde woorden';\n" * 200
UITPAKKEN = "process.stdout.write(require('zlib').brotliDecompressSync(require('fs').readFileSync(0)))"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    public = tmp_path / "public"
    (public / "pagina").mkdir(parents=True)
    (public / "groot.js").write_text(TEKST)
    (public / "klein.js").write_text("1;\n")
    (public / "beeld.png").write_bytes(TEKST.encode())
    (public / "pagina" / "index.html").write_text(f"<p>{TEKST}</p>")
    comprimeer(public, tmp_path / "bewaard")
    return public


def vraag(folder: Path, pad: str, neemt: str) -> tuple[bytes, dict[str, str]]:
    """A file over HTTP, as it comes, with its headers."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        verzoek = urllib.request.Request(
            f"http://127.0.0.1:{server.server_port}/{pad}", headers={"Accept-Encoding": neemt}
        )
        with urllib.request.urlopen(verzoek) as antwoord:
            inhoud, koppen = antwoord.read(), dict(antwoord.headers)
        server.shutdown()
    return inhoud, koppen


def test_alleen_wat_kleiner_wordt_staat_er_ook_gecomprimeerd(folder: Path) -> None:
    gemaakt = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file()}
    assert gemaakt == {
        *("groot.js", "groot.js.br", "groot.js.gz", "klein.js", "beeld.png"),
        *("pagina/index.html", "pagina/index.html.br", "pagina/index.html.gz"),
    }


def test_wie_het_aankan_krijgt_de_kleinste(folder: Path) -> None:
    br, koppen = vraag(folder, "groot.js", "gzip, deflate, br")
    assert (koppen["Content-Encoding"], koppen["Vary"]) == ("br", "Accept-Encoding")
    assert koppen["Content-Type"] == "text/javascript"
    assert int(koppen["Content-Length"]) == len(br) < len(TEKST) / 10
    node = find_node()
    assert node
    uit = subprocess.run([node, "-e", UITPAKKEN], input=br, capture_output=True, check=True).stdout
    assert uit.decode() == TEKST

    zip_, koppen = vraag(folder, "pagina/", "gzip;q=1.0")
    assert (koppen["Content-Encoding"], koppen["Content-Type"]) == ("gzip", "text/html")
    assert TEKST in gzip.decompress(zip_).decode()


def test_wie_het_niet_aankan_of_een_klein_bestand_vraagt_krijgt_het_gewoon(folder: Path) -> None:
    gewoon, koppen = vraag(folder, "groot.js", "")
    assert gewoon.decode() == TEKST
    assert "Content-Encoding" not in koppen
    klein, koppen = vraag(folder, "klein.js", "br")
    assert klein == b"1;\n"
    assert "Content-Encoding" not in koppen


def test_wat_eens_is_gecomprimeerd_hoeft_niet_nog_eens(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst = (folder / "groot.js.br").read_bytes()
    (folder / "groot.js.br").unlink()
    monkeypatch.setattr(bouwnode, "find_node", lambda: None)
    comprimeer(folder, tmp_path / "bewaard")
    assert (folder / "groot.js.br").read_bytes() == eerst
    (folder / "groot.js").write_text(TEKST + "export {};\n")
    with pytest.raises(BuildFailedError, match="Node"):
        comprimeer(folder, tmp_path / "bewaard")
