"""A resident's own words find the page that answers; everything happens in the browser."""

import pytest
from playwright.sync_api import Page, expect

# What people type -> a page that must be among the first five results.
VRAGEN = {
    "schulden": "leefgebieden/",
    "hoe lang": "hoeveel-en-hoe-lang/",
    "hoeveel uur": "hoeveel-en-hoe-lang/",
    "bezwaar": "rechten/",
    "niet eens met besluit": "vragen/",
    "dagopvang": "vragen/",
    "dagbesteding": "soorten-hulp/",
    "pgb aanvragen": "vragen/",
    "eenzaam": "leefgebieden/",
    "mantelzorger moe": "wat-eerst-komt/",
    "privacy": "privacy/",
    "eigen bijdrage": "rechten/",
    "spoed": "rechten/",
}


@pytest.mark.parametrize(("vraag", "pagina"), VRAGEN.items(), ids=list(VRAGEN))
def test_wie_zoekt_vindt(page: Page, adres: str, vraag: str, pagina: str) -> None:
    page.goto(f"{adres}stappen/")
    page.locator('label.md-header__button[for="__search"]').click()
    page.locator("input.md-search__input").press_sequentially(vraag)
    resultaten = page.locator(".md-search-result__item > a.md-search-result__link")
    expect(resultaten.first).to_be_visible()
    gevonden = resultaten.evaluate_all(
        "(links) => links.slice(0, 5).map((link) => new URL(link.href).pathname)"
    )
    assert any(pad.endswith(f"/{pagina}") for pad in gevonden), gevonden


def test_zoeken_gaat_alleen_over_eigen_bestanden(page: Page, adres: str, bewaakt: list[str]) -> None:
    page.goto(f"{adres}stappen/")
    voor = len(bewaakt)
    page.locator('label.md-header__button[for="__search"]').click()
    page.locator("input.md-search__input").press_sequentially("schulden")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert all("schulden" not in url for url in bewaakt[voor:])
