"""Poor lines and careless hosts: said in plain words, with a way on, and no answer is lost."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.hulp.check import Check
from tests.hulp.gevallen import GEVALLEN
from tests.hulp.inhoud import sitetekst
from tests.hulp.kwaadwillig import KWALEN, Host, Kwaal

GEVAL = next(geval for geval in GEVALLEN if geval.naam == "zin-focus-onbekend")
STILTE = 12_000  # milliseconds, as in site/app/rekenhulp.js
SNEL: list[tuple[str, Kwaal]] = [("python_stdlib-", "gewijzigd")]
BESTANDEN = (".wasm", ".mjs", "python_stdlib-", "regels-")
ALLE = [
    (deel, kwaal) for deel in BESTANDEN for kwaal in KWALEN if kwaal not in ("staat stil", "andere soort")
]

pytestmark = pytest.mark.echte_rekenhulp


@pytest.fixture
def adres(kwaad_adres: str) -> str:
    return kwaad_adres


def gaat_niet(page: Page, melding: str) -> None:
    paneel = page.locator("[data-rekenhulp-paneel]")
    expect(paneel.get_by_role("status")).to_contain_text(melding)
    assert "staan er nog" in melding, "who reads it must know that nothing is lost"
    expect(paneel.get_by_role("button")).to_have_text(sitetekst("check.rekenhulp.opnieuw"))
    expect(paneel.get_by_role("link", name=sitetekst("check.zonder_script.papier"))).to_be_visible()


def loopt_af(check: Check) -> None:
    """What was filled in is still there, and now gives the outcome."""
    check.actie("opnieuw")
    assert check.uitkomst().get_attribute("data-status") == "zin"


@pytest.mark.parametrize(
    ("deel", "kwaal"),
    [*SNEL, *(pytest.param(*een, marks=pytest.mark.diep) for een in ALLE if een not in SNEL)],
)
def test_een_bestand_dat_niet_deugt_wordt_niet_gebruikt(
    page: Page, adres: str, host: Host, deel: str, kwaal: Kwaal
) -> None:
    """Each is fetched once more past every cache, the calculator is started twice, and then it is said."""
    with host.doet(f"/rekenhulp/{deel}" if deel.endswith("-") else deel, kwaal):
        check = Check(page, adres).open()
        gaat_niet(page, sitetekst("check.rekenhulp.fout"))
        assert len(host.gevraagd) >= 4
        check.vul_in(GEVAL.antwoorden)
        check.actie("uitkomst")
        gaat_niet(page, sitetekst("check.rekenhulp.fout"))
        expect(page.locator("[data-uitkomst]")).to_have_count(0)
    loopt_af(check)


def test_een_andere_soort_is_geen_bezwaar_voor_wat_gelezen_wordt(page: Page, adres: str, host: Host) -> None:
    """The module is compiled from its bytes, once those are right."""
    with host.doet(".wasm", "andere soort"), host.doet(".zip", "andere soort"):
        Check(page, adres).open().klaar()


def test_een_script_van_een_andere_soort_mag_niet(page: Page, adres: str, host: Host) -> None:
    with host.doet(".mjs", "andere soort"):
        Check(page, adres).open()
        gaat_niet(page, sitetekst("check.rekenhulp.fout"))


def test_een_bedorven_kopie_wordt_vervangen(page: Page, adres: str, host: Host) -> None:
    """What the browser kept of an earlier answer is wrong: it is fetched anew, and nobody notices."""
    with host.doet("/rekenhulp/regels-", "gewijzigd"):
        page.goto(adres)
        page.evaluate("""async () => {
          const lijst = await (await fetch("script/vooruit.json")).json();
          await (await fetch("script/" + lijst.find((adres) => adres.includes("regels-")))).arrayBuffer();
        }""")
    assert host.aantal("/rekenhulp/regels-") == 1
    Check(page, adres).open().klaar()
    assert host.aantal("/rekenhulp/regels-") == 2


STIL = ["script/worker-", *(pytest.param(een, marks=pytest.mark.diep) for een in BESTANDEN)]


@pytest.mark.parametrize("deel", STIL)
def test_wat_stilvalt_wordt_gezegd(page: Page, adres: str, host: Host, deel: str) -> None:
    """Said to who waits and who does not; "Probeer opnieuw" begins anew and goes on with what was asked."""
    page.clock.install()
    with host.doet(deel, "staat stil"):
        check = Check(page, adres).open()
        # By hand that takes as long as the other files and Python need: who begins anew while those are busy
        # may get the old, hanging request from the browser. Nobody can, within the seconds that are skipped.
        (check.vul_in if deel == STIL[0] else check.loop)(GEVAL.antwoorden)
        page.clock.fast_forward(STILTE)
        gaat_niet(page, sitetekst("check.rekenhulp.stil"))
        check.actie("uitkomst")
        gaat_niet(page, sitetekst("check.rekenhulp.stil"))
        expect(page.locator("html")).to_have_attribute("data-rekenhulp", "laden")
        host.kwalen.clear()  # a new request is answered; the old one hangs
        loopt_af(check)


def test_wie_wacht_ziet_hoe_ver_het_is_en_wat_later_komt_is_welkom(
    page: Page, adres: str, host: Host, site: Path
) -> None:
    page.clock.install()
    with host.doet(".wasm", "staat stil"):
        check = Check(page, adres).open()
        check.vul_in(GEVAL.antwoorden)
        expect(page.get_by_role("progressbar")).to_be_hidden()  # nobody waits yet
        check.actie("uitkomst")
        status = page.locator("[data-rekenhulp-paneel]").get_by_role("status")
        expect(status).to_have_text(sitetekst("check.rekenhulp.haalt"))
        # Half of the module is not there; the other files are. Less than one hundredth more is not told.
        bytes_van = {path: path.stat().st_size for path in (site / "rekenhulp").glob("*.*[msp]")}
        module = next(aantal for path, aantal in bytes_van.items() if path.suffix == ".wasm")
        procent = 100 * (sum(bytes_van.values()) - module // 2) // sum(bytes_van.values())
        binnen = re.compile(rf"^Hiervan is ({procent}|{procent - 1}) procent binnen\.$")
        expect(page.get_by_role("progressbar", name=binnen)).to_be_visible()
        page.clock.fast_forward(STILTE)
        gaat_niet(page, sitetekst("check.rekenhulp.stil"))
    assert check.uitkomst().get_attribute("data-status") == "zin"
    assert host.aantal(".wasm") == 1
