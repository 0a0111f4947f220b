"""Somebody else's server, that writes down what reaches it: over HTTP, and over UDP for WebRTC."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Ontvanger:
    """What came in, by the first part of its path; over UDP by the port that it came to."""

    def __init__(self) -> None:
        self.binnen: set[str] = set()
        self.poort = 0
        self.udp = {"webrtc": 0, "webtransport": 0}

    def adres(self, naam: str) -> str:
        """An address of this server for one attempt, with an answer in it."""
        if naam in self.udp:
            return f"https://127.0.0.1:{self.udp[naam]}/{naam}?antwoord=hoog"
        return f"http://127.0.0.1:{self.poort}/{naam}?antwoord=hoog"


@contextmanager
def ontvanger() -> Iterator[Ontvanger]:
    """Listen on loopback, on ports of their own: for a browser that is another origin."""
    wie = Ontvanger()

    class Luisteraar(BaseHTTPRequestHandler):
        def parse_request(self) -> bool:
            gelukt = super().parse_request()
            wie.binnen.add(self.path.partition("?")[0].split("/")[1])
            return gelukt

        def antwoord(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = do_POST = do_OPTIONS = antwoord  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Nothing on the screen."""

    def luister(naam: str, lijn: socket.socket) -> None:
        with suppress(OSError):  # closed: the test is over
            while lijn.recv(2000):
                wie.binnen.add(naam)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Luisteraar)
    wie.poort = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for naam in wie.udp:
        lijn = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        lijn.bind(("127.0.0.1", 0))
        wie.udp[naam] = lijn.getsockname()[1]
        threading.Thread(target=luister, args=(naam, lijn), daemon=True).start()
    yield wie
    server.shutdown()
