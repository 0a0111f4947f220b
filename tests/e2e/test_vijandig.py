"""The worst links and files in a real browser: no markup, no script that runs, nothing in the console."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.gevallentabel import Gevallentabel, bestand, woord
from tests.hulp.linkmaker import ingepakt
from tests.hulp.vijandig import TEKENS
from tests.hulp.werkblad import PAD

VOLLEDIG = next(geval for geval in GEVALLEN if geval.naam == "ibo-3-leerboekgeval").antwoorden
OPMAAK = TEKENS["opmaak"]
DIEP = f'{{"schema":"bewaard/1","plan":{{}},"antwoorden":{{"vorm":{"[" * 45_000}{"]" * 45_000}}}}}'
PROTO = json.dumps({**VOLLEDIG, "constructor": {"prototype": {}}}).replace("{", '{"__proto__": {"x": 1}, ', 1)
BESTANDEN = {
    "diep": DIEP,
    "proto": PROTO,
    "opmaak": json.dumps({**VOLLEDIG, OPMAAK: OPMAAK}),
    "nul": json.dumps(VOLLEDIG) + "\0",
    "andersom": json.dumps({**VOLLEDIG, "vorm": "\u202e<b>", "\u202e": 1}, ensure_ascii=False),
    "half teken": json.dumps({**VOLLEDIG, "vorm": "\ud800"}),
    "twee merktekens": "\ufeff\ufeff" + json.dumps(VOLLEDIG),
    "getal": json.dumps(VOLLEDIG).replace('"pgb"', "9" * 5000),
    "dubbel": json.dumps({"schema": "bewaard/1", "plan": {}, "antwoorden": VOLLEDIG}).replace(
        '"vorm"', '"vorm": "zin", "vorm"'
    ),
}
LINKS = {
    **{naam: f"#antwoorden={ingepakt(tekst)}" for naam, tekst in BESTANDEN.items() if naam != "half teken"},
    "bom": f"#antwoorden={ingepakt(' ' * 12_000_000)}",
    "proto als naam": "#__proto__=x&constructor=y",
    "opmaak als waarde": f"#leefgebieden={OPMAAK}&groet={OPMAAK}",
    "heel lang": "#k=" + "a" * 1_000_000,
    "nullen": "#k=%00%00&groet=%00",
    "kapotte procenten": "#groet=%E0%A4%A&k=%",
}
PLEK = "[data-check], [data-werkblad], [data-gevallen]"


@pytest.fixture(autouse=True)
def stil(page: Page) -> None:
    """Whatever a page would say in the console, or run from what came in, ends the test."""
    page.on("console", lambda regel: pytest.fail(regel.text) if regel.type == "error" else None)
    page.on("dialog", lambda dialoog: pytest.fail(dialoog.message))


def geen_opmaak(page: Page) -> None:
    assert page.locator(PLEK).locator("script[src=''], img[src='x'], [onerror]").count() == 0
    assert page.evaluate("({}).x === undefined && Object.prototype.hasOwnProperty('x') === false")


@pytest.mark.parametrize(
    "namen",
    [
        pytest.param([*LINKS][::2], id="de-helft"),
        pytest.param([*LINKS][1::2], id="de-andere-helft", marks=pytest.mark.diep),
    ],
)
def test_links_voor_de_check(page: Page, adres: str, namen: list[str]) -> None:
    """Each kind is a file too, in the test below; test_link.py has more of them."""
    for naam, fragment in ((een, LINKS[een]) for een in namen):
        page.goto("about:blank")
        Check(page, adres).open(fragment, begin=False)
        expect(page.locator("[data-foutoverzicht]:visible"), naam).to_contain_text("Deze link")
        assert "#" not in page.url
        geen_opmaak(page)


@pytest.mark.diep
def test_links_voor_het_wijkteam(page: Page, adres: str) -> None:
    goed = f"#antwoorden={ingepakt(json.dumps(VOLLEDIG))}"
    for naam, fragment in LINKS.items():
        page.goto("about:blank")
        page.goto(f"{adres}{PAD}{fragment}")
        expect(page.locator("[data-foutoverzicht]:visible"), naam).to_be_visible()
        geen_opmaak(page)
    page.goto("about:blank")
    page.goto(f"{adres}{PAD}{goed}&berekend={OPMAAK}")
    expect(page.locator("[data-bevindingen]")).to_be_visible()
    expect(page.locator("[data-werkblad]")).not_to_contain_text("onerror")
    geen_opmaak(page)


def test_bestanden_voor_de_check(page: Page, adres: str) -> None:
    check = Check(page, adres).open()
    check.kies("invuller", ["naaste"])
    fout = page.locator("[data-foutoverzicht]")
    for naam, inhoud in BESTANDEN.items():
        check.open_bestand(inhoud)
        expect(fout, naam).to_be_visible()
        assert check.vraag() == "invuller"
        geen_opmaak(page)
        check.actie("volgende")
        expect(fout).to_be_hidden()
        check.actie("vorige")


def test_bestanden_voor_de_tabel(tabel: Gevallentabel, page: Page) -> None:
    """A version that a file claims gives it nothing; what is odd in a case is a difference, not our fault."""
    samen = f"{{{', '.join(f'k{nummer}: 1' for nummer in range(3000))}}}"
    eerste = {"naam": f"{OPMAAK}\u202e", "antwoorden": VOLLEDIG, "verwacht": {"best": [{"toString": 1}]}}
    (rij,) = tabel.open(bestand(json.dumps([eerste]), "\u202elmay.een")).klaar()
    assert rij["Geval"] == f"{OPMAAK}\ufffd"
    assert '{"toString":1}' in rij["Vergeleken"]
    assert "\u202e" not in page.locator("[data-gevallen]").inner_text()
    samenvoegen = "%YAML 1.1\n---\n- &a {naam: een, antwoorden: {schema: antwoorden/1}}\n- <<: *a\n"
    _, tweede = tabel.open(bestand(samenvoegen, "a.yaml")).klaar()
    assert tweede["Geval"] == woord("naamloos", nummer=2)
    tabel.open(bestand(f"- &a {samen}\n" + "- <<: *a\n  antwoorden: {}\n" * 1500, "a.yaml"))
    expect(tabel.fout).to_contain_text(woord("fout-te-veel-delen"))
    tabel.open(bestand("- &a [x]\n" + "- antwoorden: !!binary '%'\n" * 3 + "- *b\n", "b.yaml"))
    expect(tabel.fout).to_contain_text(woord("fout-ankers", bestand="b.yaml"))
    geen_opmaak(page)
