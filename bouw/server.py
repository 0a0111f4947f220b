"""Serve public/ for development, with the MIME types that browsers insist on."""

import functools
import http.server
from pathlib import Path

from bouw.job import BuildFailedError

ADDRESS = ("127.0.0.1", 8000)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Wasm must be application/wasm and modules text/javascript; nothing is cached while developing."""

    extensions_map = {  # noqa: RUF012
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".json": "application/json",
        ".woff2": "font/woff2",
    }

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
