"""Serve public/ for development, with the MIME types that browsers insist on, compressed as a host would."""

import functools
import http.server
import os
from pathlib import Path
from typing import BinaryIO

from bouw.job import BuildFailedError

ADDRESS = ("127.0.0.1", 8000)
ENCODINGS = {"br": ".br", "gzip": ".gz"}  # the best first


class Handler(http.server.SimpleHTTPRequestHandler):
    """Wasm must be application/wasm and modules text/javascript; nothing is cached while developing."""

    extensions_map = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".json": "application/json",
        ".woff2": "font/woff2",
        ".md": "text/plain; charset=utf-8",  # the papers of adoption are read, not saved
    }

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
        """Add the header that keeps a new build from showing old files."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

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
        print(f"http://{address[0]}:{server.server_port}/", flush=True)  # noqa: T201
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()  # noqa: T201
