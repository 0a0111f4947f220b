"""What axe finds on a page, in light and dark, and whether the page fits its window."""

from typing import Any

from playwright.sync_api import Page

from tests.hulp.inhoud import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Where axe looks within the check: the rest of the page is tested with the pages.
CHECK = "[data-check]"


def schoon(page: Page, binnen: str = "html", regels: list[str] = REGELS) -> None:
    """No finding by axe in what shows now, or in a part of it."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE.read_text(encoding="utf-8"))  # the policy of the page refuses an inline script
    bevindingen: list[dict[str, Any]] = page.evaluate(
        "([binnen, regels]) => axe.run(binnen, { runOnly: regels }).then((uit) => uit.violations.map("
        "({ id, nodes }) => "
        "({ id, waar: nodes.map(({ html, failureSummary }) => [html.slice(0, 160), failureSummary]) })))",
        [binnen, regels],
    )
    assert bevindingen == [], page.url


def ook_in_het_donker(page: Page, binnen: str = "html") -> None:
    """Dark is the same page in other colours, so only the rule on contrast can find something else."""
    licht = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != licht
    schoon(page, binnen, ["color-contrast"])
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'default')")


def past_in_de_breedte(page: Page) -> None:
    """Nothing makes the page scroll sideways."""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
