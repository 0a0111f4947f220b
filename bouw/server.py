"""Serve public/ for development as a host would: its headers (``_headers``), MIME types, and compressed."""

import functools
import http.server
import os
from pathlib import Path
from typing import BinaryIO

from bouw.headers import Headers, read_headers
from bouw.job import BuildFailedError

ADDRESS = ("127.0.0.1", 8000)
MISSING = "bestaat-niet"
"""A path that no site has."""

ENCODINGS = {"br": ".br", "gzip": ".gz"}  # the best first


class Handler(http.server.SimpleHTTPRequestHandler):
    """Wasm must be application/wasm and modules text/javascript; headers are those of ``_headers``."""

    extensions_map = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".json": "application/json",
        ".woff2": "font/woff2",
        ".md": "text/plain; charset=utf-8",  # the papers of adoption are read, not saved
    }

    def own_headers(self) -> Headers:
        """The headers of the site, as the build wrote them."""
        return read_headers(self.directory)

    def translate_path(self, path: str) -> str:
        """The file of an address; a site that was built for a path is found at that path only."""
        pad = self.own_headers().pad
        return super().translate_path(path[len(pad) - 1 :] if path.startswith(pad) else f"/{MISSING}")

    def send_head(self) -> BinaryIO | None:
        """The compressed file beside the one that was asked for, when the browser takes it; else that one."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.split("?")[0].endswith("/"):
            path /= "index.html"
        accepted = {part.split(";")[0].strip() for part in self.headers.get("Accept-Encoding", "").split(",")}
        for encoding, ending in ENCODINGS.items():
            compressed = path.with_name(path.name + ending)
            if encoding in accepted and compressed.is_file():
                return self._send_compressed(compressed, self.guess_type(path), encoding)
        return super().send_head()

    def _send_compressed(self, compressed: Path, kind: str, encoding: str) -> BinaryIO:
        file = compressed.open("rb")
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(os.fstat(file.fileno()).st_size))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return file

    def end_headers(self) -> None:
        """Add the headers that belong to this file."""
        for name, value in self.own_headers().of(self._place()):
            self.send_header(name, value)
        super().end_headers()

    def _place(self) -> str:
        """Path of the asked file on the site; a folder ends with a slash."""
        try:
            place = Path(self.translate_path(self.path)).relative_to(self.directory).as_posix()
        except (AttributeError, ValueError):  # no request that could be read, or a file of the tests
            return MISSING
        folder = self.path.partition("?")[0].endswith("/")
        return "" if place == "." else f"{place}/" if folder else place

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there gets the site's own page, as hosts do."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Requests are not logged: what a visitor opens is nobody's business."""


def serve(folder: Path, address: tuple[str, int] = ADDRESS) -> None:
    """Serve until interrupted, and say where."""
    handler = functools.partial(Handler, directory=str(folder))
    try:
        server = http.server.ThreadingHTTPServer(address, handler)
    except OSError as error:
        raise BuildFailedError(
            f"Port {address[1]} is in use ({error.strerror}). Stop the program that uses it, and try again."
        ) from error
    with server:
        print(f"http://{address[0]}:{server.server_port}{read_headers(str(folder)).pad}", flush=True)  # noqa: T201
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()  # noqa: T201
