"""The worker's view: a score tried out and put back, the latest outcome only, and all of it by keyboard."""

import re

from playwright.sync_api import expect

from rules_py.model.kader import Kader
from tests.hulp.inhoud import sitestuk, sitetekst
from tests.hulp.werkblad import LEEG, MOTIVATIE, RISICO, VOL, Werkblad, met

MEESTE_TOETSEN = 10


def test_wat_als_verandert_de_uitkomst_en_houdt_het_antwoord(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open().toont(kader, LEEG)
    expect(werkblad.fout).to_be_hidden()
    verandering = werkblad.page.locator("[data-verandering]")
    expect(verandering).to_be_hidden()
    werkblad.open(VOL).toont(kader, VOL)
    expect(werkblad.strook).not_to_contain_text(sitestuk("werkblad.strook.blijft"))
    expect(werkblad.page.locator("[data-uren]")).to_contain_text("3,1 en 5,9 uur")
    expect(werkblad.page.locator("[data-onbekend]")).to_be_hidden()
    werkblad.keuze("kenmerken.leeftijd").fill("50")
    werkblad.keuze("kenmerken.leeftijd").press("Tab")
    expect(werkblad.strook).to_contain_text(sitestuk("werkblad.strook.blijft"))
    werkblad.keuze("kenmerken.leeftijd").fill("")
    werkblad.keuze("kenmerken.leeftijd").press("Tab")

    werkblad.keuze(RISICO).select_option("hoog")
    werkblad.toont(kader, met(VOL, RISICO, "hoog"))
    eigen = werkblad.score(RISICO).locator("[data-anders]")
    woorden = kader.vragen[RISICO].labels["gemiddeld"]
    expect(eigen).to_contain_text(f"Inwoner: gemiddeld (‘{woorden}’)")
    rij = werkblad.page.locator(f'[data-matrices] [data-matrix-rij="{RISICO}"] th')
    expect(rij).to_contain_text("Inwoner: gemiddeld")
    werkblad.keuze("focus").select_option("behoudgericht")
    werkblad.toont(kader, met(met(VOL, RISICO, "hoog"), "focus", "behoudgericht"))
    expect(verandering).to_contain_text("Veranderd: 2")
    eigen.get_by_role("button", name="Terug naar het antwoord van de inwoner").click()
    werkblad.toont(kader, met(VOL, "focus", "behoudgericht"))
    expect(eigen).to_be_hidden()
    expect(werkblad.keuze(RISICO)).to_be_focused()

    werkblad.page.locator("[data-nieuw-gebied]").select_option("huisvesting")
    werkblad.page.locator('[data-actie="voeg-toe"]').click()
    weg = next(iter(VOL["leefgebieden"]))
    blok = werkblad.page.locator(f'[data-gebiedblok="{weg}"]')
    blok.get_by_role("button", name="Haal weg").click()
    expect(blok).to_contain_text(sitestuk("werkblad.scores.weggehaald"))
    expect(blok.locator("select").first).to_be_hidden()
    rest = {naam: deel for naam, deel in VOL["leefgebieden"].items() if naam != weg}
    anders = {**met(VOL, "focus", "behoudgericht"), "leefgebieden": {**rest, "huisvesting": {}}}
    werkblad.toont(kader, anders)
    blok.get_by_role("button", name="Terug naar het antwoord van de inwoner").click()
    expect(blok.locator("select").first).to_be_visible()
    expect(verandering).to_contain_text("Veranderd: 2")
    werkblad.page.get_by_role("button", name=sitetekst("werkblad.strook.alles_terug")).click()
    werkblad.toont(kader, VOL)
    expect(werkblad.page.locator("[data-anders]:visible")).to_have_count(0)
    expect(verandering).to_be_hidden()
    expect(werkblad.page.locator("#scores-kop")).to_be_focused()


def test_proberen_en_wat_mist_leiden_naar_de_score(werkblad: Werkblad, kader: Kader) -> None:
    werkblad.open(VOL).toont(kader, VOL)
    groep = werkblad.tab("Wat als").locator('[data-dan="IBO-2"]')
    expect(groep.get_by_role("heading")).to_have_text("Dan past het meest: IBO-2")
    groep.get_by_role("button", name=re.compile(r"^Probeer ?: 10\. Complexiteit: gemiddeld$")).click()
    werkblad.toont(kader, met(VOL, "kenmerken.complexiteit", "gemiddeld"))
    expect(werkblad.keuze("kenmerken.complexiteit")).to_be_focused()
    werkblad.keuze(RISICO).select_option("weet_niet")
    onbekend = werkblad.page.get_by_role("button", name="Nog onbekend: 1")
    onbekend.click()
    expect(werkblad.keuze(RISICO)).to_be_focused()
    werkblad.tab("Bespreken").get_by_role("button", name="12. Risico").click()
    expect(werkblad.keuze(RISICO)).to_be_focused()


# Two replies of the worker change places: the older one comes last.
WISSEL = """
const luister = Worker.prototype.addEventListener;
Worker.prototype.addEventListener = function (soort, hoor, ...rest) {
  if (soort !== "message") return luister.call(this, soort, hoor, ...rest);
  luister.call(this, soort, (bericht) => {
    if (globalThis.wissel === true) globalThis.wissel = bericht;
    else {
      hoor(bericht);
      if (globalThis.wissel) hoor(globalThis.wissel);
      globalThis.wissel = undefined;
    }
  });
};
"""


def test_alleen_het_laatste_telt(werkblad: Werkblad, kader: Kader) -> None:
    """The answer to an older request is dropped, also when it comes after the newer one."""
    werkblad.page.add_init_script(WISSEL)
    werkblad.open(VOL).toont(kader, VOL)
    werkblad.keuze(RISICO).evaluate(
        """(veld) => {
          globalThis.wissel = true;
          for (veld.value of ["hoog", "laag"]) veld.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
    )
    werkblad.page.wait_for_function("() => globalThis.wissel === undefined")
    werkblad.toont(kader, met(VOL, RISICO, "laag"))


def test_met_alleen_het_toetsenbord(werkblad: Werkblad, kader: Kader) -> None:
    """From an opened link to a changed score and back, in few presses; then the tabs."""
    werkblad.open(VOL).toont(kader, VOL)
    toetsen = 0

    def toets(naam: str) -> None:
        nonlocal toetsen
        toetsen += 1
        werkblad.page.keyboard.press(naam)

    zoek = werkblad.page.get_by_label(sitetekst("werkblad.scores.zoek"))
    while not zoek.evaluate("(veld) => veld === document.activeElement"):
        toets("Tab")
        assert toetsen < MEESTE_TOETSEN
    for letter in "ris":
        toets(letter)
    expect(werkblad.score(MOTIVATIE)).to_be_hidden()
    expect(werkblad.score(RISICO)).to_be_visible()
    toets("Enter")
    expect(werkblad.keuze(RISICO)).to_be_focused()
    expect(werkblad.score(MOTIVATIE)).to_be_visible()
    toets("h")  # the first letter of hoog
    werkblad.toont(kader, met(VOL, RISICO, "hoog"))
    toets("Tab")
    toets("Enter")  # the button beside the resident's own answer
    werkblad.toont(kader, VOL)
    expect(werkblad.keuze(RISICO)).to_be_focused()
    assert toetsen <= MEESTE_TOETSEN, toetsen

    tabs = werkblad.page.get_by_role("tab")
    tabs.first.focus()
    for naam, toont in (("ArrowRight", "Wat als"), ("End", "De tekst"), ("ArrowRight", "Bespreken")):
        toets(naam)
        tab = werkblad.page.get_by_role("tab", name=toont)
        expect(tab).to_be_focused()
        expect(tab).to_have_attribute("aria-selected", "true")
        expect(werkblad.page.get_by_role("tabpanel")).to_have_count(1)
        expect(werkblad.page.get_by_role("tabpanel", name=toont)).to_be_visible()
    werkblad.page.set_viewport_size({"width": 360, "height": 740})
    expect(werkblad.page.get_by_role("tab")).to_have_count(0)
    expect(werkblad.page.locator("#uitkomst > .vak-rol:visible")).to_have_count(4)
