"""What the check loads comes when somebody points at the way there; not before, not on a poor line."""

import pytest
from playwright.sync_api import Page, expect

WEG = "header a[href*=zelfcheck]"
LIJN = "Object.defineProperty(navigator, 'connection', {{ value: {{ {} }} }});"


@pytest.mark.parametrize(
    ("lijn", "komt"),
    [
        ("saveData: false, effectiveType: '4g'", True),
        ("saveData: true, effectiveType: '4g'", False),
        ("saveData: false, effectiveType: '3g'", False),
    ],
)
def test_wie_naar_de_check_wijst_heeft_haar_sneller(
    page: Page, adres: str, bewaakt: list[str], lijn: str, komt: bool
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.add_init_script(LIJN.format(lijn))
    page.goto(f"{adres}stappen/", wait_until="networkidle")
    assert not any("rekenhulp" in verzoek or "worker-" in verzoek for verzoek in bewaakt)
    page.get_by_role("link", name="Soorten hulp").first.hover()
    expect(page.locator("link[rel=prefetch]")).to_have_count(0)
    page.locator(WEG).first.hover()
    page.locator(WEG).first.focus()
    if komt:
        expect(page.locator("link[rel=prefetch]").first).to_be_attached()
    else:
        assert not any("vooruit.json" in verzoek for verzoek in bewaakt)
    vooruit = page.locator("link[rel=prefetch]").evaluate_all("(links) => links.map(({ href }) => href)")
    assert bool(vooruit) == komt
    if komt:
        assert f"{adres}zelfcheck/" in vooruit
        page.wait_for_load_state("networkidle")
        eerder = set(vooruit)
        # The real calculator asks for nothing that was not announced.
        page.unroute_all()
        page.goto(f"{adres}zelfcheck/")
        expect(page.locator("html")).to_have_attribute("data-rekenhulp", "klaar")
        nodig = {verzoek for verzoek in bewaakt if "/rekenhulp/" in verzoek or "/script/worker" in verzoek}
        assert nodig
        assert nodig <= eerder
