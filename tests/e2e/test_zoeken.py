"""A resident's own words, misspelt too, find the page that answers; everything happens in the browser."""

from playwright.sync_api import Page, expect

from tests.hulp.inhoud import sitetekst

# What people type -> the page that must be the first result.
VRAGEN = {
    "schulden": "leefgebieden/",
    "sgulden": "leefgebieden/",
    "hoe lang": "hoeveel-en-hoe-lang/",
    "hoeveel uur": "hoeveel-en-hoe-lang/",
    "hoeveel uur krijg ik": "hoeveel-en-hoe-lang/",
    "hoe lang duurt het": "stappen/",
    "wachtlijst": "stappen/",
    "wagtlijst": "stappen/",
    "demetie": "soorten-hulp/",
    "dementie": "soorten-hulp/",
    "deementie": "soorten-hulp/",
    "autisme": "soorten-hulp/",
    "otisme": "soorten-hulp/",
    "verslaving": "soorten-hulp/",
    "dagbesteding": "soorten-hulp/",
    "dag besteding": "soorten-hulp/",
    "dagopvang": "soorten-hulp/",
    "begeleiding": "soorten-hulp/",
    "pgp": "zin-of-pgb/",
    "pgb aanvragen": "zin-of-pgb/",
    "dochter betalen": "zin-of-pgb/",
    "mijn dochter betalen met pgb": "zin-of-pgb/",
    "mantelzorger moe": "mantelzorgers/",
    "mantelsorg": "mantelzorgers/",
    "mantel zorger": "mantelzorgers/",
    "huishoudelijke hulp": "elders/",
    "huishoudelijkehulp": "elders/",
    "huishoudlijke hulp": "elders/",
    "taxi": "elders/",
    "vervoer": "elders/",
    "rolstoel": "elders/",
    "jeugd": "elders/",
    "17 jaar": "elders/",
    "eenzaam": "wat-eerst-komt/",
    "alleen": "wat-eerst-komt/",
    "wie kom ik tegen": "voorbereiden/",
    "tolk": "voorbereiden/",
    "engels": "voorbereiden/",
    "bezwaar maken": "rechten/",
    "beswaar": "rechten/",
    "niet eens met besluit": "rechten/",
    "klacht": "rechten/",
    "spoed": "rechten/",
    "eigen bijdrage": "rechten/",
    "wat kost het": "rechten/",
    "crisis": "gevaar/",
    "zelfmoord": "gevaar/",
    "zelfmort": "gevaar/",
    "bellen": "contact/",
    "telefoonnummer": "contact/",
    "wijkteam": "contact/",
    "privacy": "privacy/",
    "wie ziet dit": "privacy/",
    "papier": "papier/",
    "printen": "papier/",
    "IBO1": "profielen/ibo-1/",
}
EERSTE = ".md-search-result__item:visible > a.md-search-result__link"


def open_zoeken(page: Page, adres: str) -> None:
    """The dialog, with our words at hand."""
    page.goto(adres)
    with page.expect_response("**/search/zoekwoorden.json"):
        page.locator('label.md-header__button[for="__search"]').click()
    expect(page.locator("input.md-search__input")).to_be_focused()


def test_wie_zoekt_vindt(page: Page, adres_onder_pad: str, bewaakt: list[str]) -> None:
    """On a phone, below a path; every question in the real dialog, and none of it in a request."""
    page.goto(f"{adres_onder_pad}stappen/", wait_until="networkidle")
    zwaar = ("search/search_index.json", "workers/search")
    assert not [url for url in bewaakt if any(deel in url for deel in zwaar)], "only for who searches"
    open_zoeken(page, f"{adres_onder_pad}stappen/")
    veld = page.locator("input.md-search__input")
    ernaast = {}
    for vraag, pagina in VRAGEN.items():
        veld.fill(vraag)
        links = page.locator(EERSTE)
        expect(links.first).to_be_visible()
        eerste = str(links.first.evaluate("(link) => link.href")).partition("#")[0].partition("?")[0]
        if eerste != f"{adres_onder_pad}{pagina}":
            ernaast[vraag] = eerste
    assert ernaast == {}
    assert all(sum(deel in url for url in bewaakt) == 1 for deel in zwaar)
    assert all("zelfmoord" not in url and "pgp" not in url for url in bewaakt)
    veld.fill("zelfmoord")
    bel = page.get_by_role("link", name="Bel 113")
    expect(bel.first).to_be_in_viewport()
    expect(bel.first).to_have_attribute("href", "tel:113")
    expect(page.locator("[data-zoekstatus]")).to_contain_text("Bovenaan staat: ")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    veld.fill("taxi")
    expect(page.locator(EERSTE).first).to_have_attribute("href", f"{adres_onder_pad}elders/")
    veld.press("Enter")
    page.wait_for_url("**/elders/")


def test_niets_gevonden_wijst_de_weg(page: Page, adres: str) -> None:
    open_zoeken(page, f"{adres}stappen/")
    veld = page.locator("input.md-search__input")
    veld.press_sequentially("xqzwvk")
    links = page.locator(EERSTE)
    expect(links).to_have_count(4)
    expect(links.last).to_have_attribute("href", f"{adres}contact/")
    expect(page.locator(".md-search-result__meta")).to_have_text(sitetekst("zoekwoorden.meldingen.geen"))
    expect(page.locator("[data-zoekstatus]")).to_contain_text(sitetekst("zoekwoorden.meldingen.niets"))
    veld.press("Enter")
    veld.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/stappen/")


def test_geen_toets_van_een_letter_doet_iets(page: Page, adres: str) -> None:
    """WCAG 2.1.4: who speaks to the computer, or leans on a key, stays where they are."""
    page.goto(f"{adres}stappen/", wait_until="networkidle")
    page.locator("h1").click()
    for toets in ("f", "s", "/", "n", "p", ".", ","):
        page.keyboard.press(toets)
        assert page.locator(".md-search :focus").count() == 0, toets
        assert page.url == f"{adres}stappen/"
    open_zoeken(page, f"{adres}stappen/")
    page.keyboard.type("spf/n")
    expect(page.locator("input.md-search__input")).to_have_value("spf/n")
