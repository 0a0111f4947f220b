"""The journey with the real Pyodide in three engines: the same outcome to the byte, share, print, keyboard.

What can't be driven says skipped with its reason; ``-ra`` counts those.
"""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from pypdf import PdfReader

from bouw.server import Handler
from rules_py.model.kader import Kader
from tests.e2e.conftest import start_server
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.pdf import bladen
from tests.hulp.werkblad import gerekend
from tests.motoren.bezoeker import INGEVULD, KLAAR, Bezoeker
from tests.motoren.motor import MOTOREN, KanNiet, Motor, start

pytestmark = pytest.mark.diep

VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval")
STATUSSEN = {geval.verwacht["status"] for geval in GEVALLEN if "status" in geval.verwacht}


@pytest.fixture(scope="module")
def adres(site: Path) -> Iterator[str]:
    server, origin = start_server(Handler, site)
    yield f"{origin}/"
    server.shutdown()


@pytest.fixture(scope="module", params=MOTOREN)
def bezoeker(request: pytest.FixtureRequest, adres: str) -> Iterator[Bezoeker]:
    try:
        motor = start(request.param)
    except KanNiet as reden:
        pytest.skip(str(reden))
    yield Bezoeker(motor, adres)
    motor.dicht()


@pytest.fixture(scope="module")
def gezien(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A file with what each engine showed: engines may run in workers of pytest-xdist beside each other."""
    basis = tmp_path_factory.getbasetemp()
    return (basis if worker_id == "master" else basis.parent) / "motoren.json"


def zoals_de_eerste(gezien: Path, wat: str, motor: Motor, nu: object) -> None:
    """Compare with every engine that was here before; the last one is compared with all."""
    with FileLock(f"{gezien}.lock"):
        alles = json.loads(gezien.read_text(encoding="utf-8")) if gezien.exists() else {}
        eerder = alles.setdefault(wat, {})
        nu = json.loads(json.dumps(nu))
        for naam, toen in eerder.items():
            assert nu == toen, f"{wat}: {motor.naam} anders dan {naam}"
        eerder[motor.naam] = nu
        gezien.write_text(json.dumps(alles), encoding="utf-8")


def test_elke_uitkomst_is_dezelfde(bezoeker: Bezoeker, gezien: Path, tmp_path: Path) -> None:
    """By a link first; then each readable case by a file, in one page."""
    bezoeker.met_link(VOLLEDIG.antwoorden)
    uitkomsten = {"link": bezoeker.uitkomst()}
    for geval in GEVALLEN:
        bezoeker.open_bestand(geval.antwoorden, tmp_path)
        uitkomsten[geval.naam] = bezoeker.uitkomst()
        if "status" in geval.verwacht:
            assert uitkomsten[geval.naam][0] == geval.verwacht["status"], geval.naam
    assert {status for status, _ in uitkomsten.values()} >= STATUSSEN
    assert all(len(tekst) > 1000 for _, tekst in uitkomsten.values())
    zoals_de_eerste(gezien, "uitkomst", bezoeker.motor, uitkomsten)


def test_de_hele_check_door(bezoeker: Bezoeker, gezien: Path) -> None:
    """Question by question, with a mouse."""
    bezoeker.check().loop(VOLLEDIG.antwoorden)
    bezoeker.actie("uitkomst")
    status, tekst = bezoeker.uitkomst()
    assert status == "profiel"
    assert "IBO-3" in tekst
    zoals_de_eerste(gezien, "doorlopen", bezoeker.motor, tekst)


def test_delen_met_het_wijkteam(bezoeker: Bezoeker, gezien: Path) -> None:
    """The link of the hand-over opens in the worker's view, with the same answers; the code is there."""
    motor = bezoeker.met_link(VOLLEDIG.antwoorden).motor
    bezoeker.uitkomst()
    bezoeker.actie("deel")
    motor.wacht('document.querySelector("[data-overdrachtqr] svg")?.checkVisibility()')
    link = motor.js('document.querySelector("[data-overdrachtlink]").value')
    assert re.fullmatch(
        rf"{re.escape(bezoeker.adres)}wijkteam/bekijken/#antwoorden=[\w-]+&berekend=\S+", link
    )
    motor.open(link)
    motor.wacht(KLAAR)
    motor.wacht('document.querySelector("[data-bevindingen]")?.dataset.status')
    assert motor.js("location.hash") == ""
    ingevuld = motor.js(INGEVULD)
    assert f"vorm={VOLLEDIG.antwoorden['vorm']}" in ingevuld
    bevinding = motor.js('document.querySelector("[data-bevindingen]").textContent')
    assert "IBO-3" in motor.js('document.querySelector("[data-stand]").textContent')
    zoals_de_eerste(gezien, "wijkteam", motor, (ingevuld, bevinding))


def test_een_vraag_met_het_toetsenbord(bezoeker: Bezoeker) -> None:
    motor = bezoeker.check().motor
    bezoeker.tab_naar('[data-actie="begin"]')
    motor.toets("Enter")
    bezoeker.tab_naar('input[name="invuller"]')
    motor.toets(" ")
    motor.toets("ArrowDown")
    gekozen = motor.js("""document.querySelector('input[name="invuller"]:checked').value""")
    assert gekozen == motor.js("""document.querySelectorAll('input[name="invuller"]')[1].value""")
    bezoeker.tab_naar('[data-actie="volgende"], [type="submit"]')
    motor.toets("Enter")
    motor.wacht("""!document.querySelector('fieldset[data-vraag="invuller"]').checkVisibility()""")
    assert motor.js("document.activeElement.checkVisibility()")
    assert motor.js("document.activeElement !== document.body")
    assert gekozen in motor.js("Object.values(sessionStorage).join()")


def test_de_uitkomst_op_papier(bezoeker: Bezoeker, kader: Kader) -> None:
    """By its hours: the bold letters of Firefox's PDF can't be read back as text, so not by its code."""
    bezoeker.met_link(VOLLEDIG.antwoorden)
    bezoeker.uitkomst()
    try:
        papier = bezoeker.motor.druk_af()
    except KanNiet as reden:
        pytest.skip(str(reden))
    best = next(een for een in gerekend(kader, VOLLEDIG.antwoorden)["profielen"] if een["past"] == "best")
    assert best["omvang"]["tekst"] in " ".join(bladen(PdfReader(io.BytesIO(papier))))


def test_niets_in_de_console(bezoeker: Bezoeker) -> None:
    """After all of the above."""
    try:
        assert bezoeker.motor.klachten() == []
    except KanNiet as reden:
        pytest.skip(str(reden))
