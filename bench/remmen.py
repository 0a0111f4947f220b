"""A slow processor for a browser: its processes are stopped and continued again and again.

DevTools' own throttle does not reach workers, in which the calculator runs. How slow it really is, is
measured with a known loop in a worker, and the share of the time that the processes may run is set by that.
"""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser

PERIODE = 0.02  # seconds
# In a worker of its own, as the calculator is: the milliseconds that a fixed amount of counting takes.
LUS = """() => new Promise((klaar) => {
  const tekst = `const begin = performance.now(); let som = 0;
    for (let i = 0; i < 5e7; i++) som = (som + i * i) | 0;
    postMessage(performance.now() - begin + (som === 0.5));`;
  const worker = new Worker(URL.createObjectURL(new Blob([tekst], { type: "text/javascript" })));
  worker.onmessage = ({ data }) => { worker.terminate(); klaar(data); };
})"""


class Rem:
    """Lets the group of processes of a browser run for ``deel`` of the time."""

    def __init__(self, groep: int) -> None:
        self.groep, self.deel = groep, 1.0
        self._stop = threading.Event()
        self._draad = threading.Thread(target=self._loop, daemon=True)
        self._draad.start()

    def _loop(self) -> None:
        while not self._stop.is_set():
            if self.deel >= 1:
                time.sleep(PERIODE)
                continue
            os.killpg(self.groep, signal.SIGSTOP)
            time.sleep(PERIODE * (1 - self.deel))
            os.killpg(self.groep, signal.SIGCONT)
            time.sleep(PERIODE * self.deel)

    def los(self) -> None:
        """Let it run for good."""
        self._stop.set()
        self._draad.join()


@contextmanager
def vertraagd(browser: Browser, keer: float) -> Iterator[float]:
    """Make the browser ``keer`` times as slow; gives how many times it measured in the end."""
    if keer <= 1:
        yield 1
        return
    rem = Rem(groep_van_de_browser())
    try:
        snel = lus(browser)
        rem.deel = 1 / keer
        for _ in range(3):  # the first share is a guess, because stopping and waking take time too
            gemeten = lus(browser) / snel
            rem.deel = min(0.9, max(0.02, rem.deel * gemeten / keer))
        yield lus(browser) / snel
    finally:
        rem.los()


def lus(browser: Browser) -> float:
    """Milliseconds for the known loop; the quickest of three, because others may be at work too."""
    page = browser.new_page()
    page.goto("about:blank")
    tijd = min(float(page.evaluate(LUS)) for _ in range(3))
    page.close()
    return tijd


def groep_van_de_browser() -> int:
    """The process group of the browser that this process started: Playwright gives it one of its own."""
    rijen = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,pgid=,comm="], capture_output=True, text=True, check=True
    )
    ouder, groepen = {}, {}
    for regel in rijen.stdout.splitlines():
        pid, ppid, pgid, naam = regel.split(maxsplit=3)
        ouder[int(pid)] = int(ppid)
        if naam.startswith("chrom"):
            groepen[int(pid)] = int(pgid)
    eigen = {groepen[pid] for pid in groepen if os.getpid() in _voorouders(pid, ouder)} - {os.getpgrp()}
    if len(eigen) != 1:
        raise SystemExit(f"Expected one browser of our own, found {len(eigen)}.")
    return eigen.pop()


def _voorouders(pid: int, ouder: dict[int, int]) -> Iterator[int]:
    while pid := ouder.get(pid, 0):
        yield pid
