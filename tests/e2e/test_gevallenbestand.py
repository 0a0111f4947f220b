"""Files that the table of cases refuses: one clear message each, within bounds of time and memory."""

import json
from datetime import datetime, timedelta

from playwright.sync_api import Page, expect

from tests.hulp.gevallentabel import Gevallentabel, bestand, geval, woord

KETTING = "".join(f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
LANG = f"- &a {'x' * 100_000}\n" + "- {naam: n, antwoorden: {schema: *a, kader: *a}}\n" * 100
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20
FOUT: dict[str, tuple[bytes | str, str]] = {
    "plaatje": (PNG, woord("fout-geen-tekst", bestand="x.yaml")),
    "utf-16": ("- naam: één\n".encode("utf-16"), woord("fout-geen-tekst", bestand="x.yaml")),
    "kapotte yaml": (
        "- naam: een\n  antwoorden: {schema\n",
        "‘x.yaml’ is geen goede YAML of JSON. Kijk bij regel",
    ),
    "kapotte json": ('[{"naam": "een",\n"antwoorden": {"schema": }]', "Kijk bij regel 2"),
    "dubbele sleutel in yaml": (
        "- naam: een\n  antwoorden:\n    vorm: zin\n    vorm: pgb\n",
        woord("fout-dubbel", bestand="x.yaml", regel=4),
    ),
    "dubbele sleutel in json": (
        '[{"naam": "een", "antwoorden": {"vorm": "zin",\n"vorm": "pgb"}}]',
        woord("fout-dubbel", bestand="x.yaml", regel=2),
    ),
    "bom van ankers": (f"- &a0 [x]\n{KETTING}", woord("fout-ankers", bestand="x.yaml")),
    "lange tekst vaak herhaald": (LANG, woord("fout-te-veel-delen")),
    "anker dat er niet is": ("- antwoorden: *weg\n", woord("fout-ankers", bestand="x.yaml")),
    "te groot": ("# " + "x" * 3_000_000, woord("fout-te-groot", mb=2)),
    "te veel gevallen": (json.dumps([geval()] * 2001), woord("fout-te-veel", aantal=2000)),
    "te veel delen": ("- a\n" * 200_000, woord("fout-te-veel-delen")),
    "heel diep als json": ("[" * 500_000 + "]" * 500_000, woord("fout-geen-gevallen", bestand="x.yaml")),
    "heel diep als yaml": ("- " * 100_000 + "a", woord("fout-geen-yaml", bestand="x.yaml", regel=1)),
    "diepe groepen": ('{"antwoorden":' * 5000 + "1" + "}" * 5000, woord("fout-te-veel-delen")),
    "iets anders": ("Dit is een brief.\n", woord("fout-geen-gevallen", bestand="x.yaml")),
    "andere yaml": (
        "- pagina: index.md\n- groep: Hoe het gaat\n",
        woord("fout-geen-gevallen", bestand="x.yaml"),
    ),
    "leeg": ("", woord("fout-geen-gevallen", bestand="x.yaml")),
}


def test_een_bestand_dat_niet_kan(tabel: Gevallentabel) -> None:
    """One clear message each, which takes focus; a good file works after them, and the other way round."""
    for inhoud, melding in FOUT.values():
        tabel.open(bestand(inhoud, "x.yaml"))
        expect(tabel.fout).to_be_visible()  # gone as soon as the next file is chosen
        expect(tabel.fout).to_contain_text(melding)
        expect(tabel.fout).to_be_focused()
        expect(tabel.resultaat).to_be_hidden()
    assert len(tabel.open(bestand([geval()])).klaar()) == 1
    expect(tabel.fout).to_be_hidden()
    tabel.open(bestand(PNG, "x.yaml"))
    expect(tabel.fout).to_be_visible()
    expect(tabel.resultaat).to_be_hidden()


# The parser looks through all earlier keys at each key.
TRAAG = "".join(f"k{nummer:x}: 1\n" for nummer in range(140_000))


def test_een_bestand_dat_te_lang_duurt(page: Page, adres: str) -> None:
    page.clock.install()
    tabel = Gevallentabel(page, adres).open(bestand(TRAAG, "traag.yaml"))
    expect(tabel.melding).to_have_text(woord("leest"))
    page.clock.fast_forward(60_000)
    expect(tabel.fout).to_contain_text(woord("fout-te-lang"))


def test_stoppen_tijdens_het_lezen(page: Page, adres: str) -> None:
    """The worker that reads is gone at once, and not only after its time limit."""
    page.clock.install()
    with page.expect_worker(lambda worker: "gevallenlezer" in worker.url) as lezer:
        tabel = Gevallentabel(page, adres)
    expect(tabel.melding).to_have_text(woord("rekenhulp-klaar"))
    page.clock.pause_at(datetime.now() + timedelta(hours=1))
    tabel.open(bestand(TRAAG, "traag.yaml"))
    with lezer.value.expect_event("close"):
        page.get_by_role("button", name="Stop").click()
    expect(tabel.melding).to_have_text(woord("gestopt-leeg"))
    expect(tabel.page.locator('[data-actie="open"]')).to_be_focused()
    expect(tabel.resultaat).to_be_hidden()
