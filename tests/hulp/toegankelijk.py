"""What axe finds on a page, in light and dark, and whether the page fits its window."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.hulp.inhoud import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Where axe looks within the check: the rest of the page is tested with the pages.
CHECK = "[data-check]"


Kleur = Literal["licht", "donker"]
SCHERMEN = [
    pytest.param(320, "licht"),
    pytest.param(1280, "donker"),
    pytest.param(320, "donker", marks=pytest.mark.diep),
    pytest.param(1280, "licht", marks=pytest.mark.diep),
]
"""A telephone in light and a desk in dark always; the other two in `make test-diep`."""


def schoon(page: Page, binnen: str = "html", regels: list[str] = REGELS) -> None:
    """No finding by axe in what shows now, or in a part of it."""
    if not page.evaluate("'axe' in globalThis"):
        page.evaluate(AXE.read_text(encoding="utf-8"))  # the policy of the page refuses an inline script
    bevindingen: list[dict[str, Any]] = page.evaluate(
        "([binnen, regels]) => axe.run(binnen, { runOnly: regels, resultTypes: ['violations'] })"
        ".then((uit) => uit.violations.map(({ id, nodes }) => "
        "({ id, waar: nodes.map(({ html, failureSummary }) => [html.slice(0, 160), failureSummary]) })))",
        [binnen, regels],
    )
    assert bevindingen == [], page.url


def in_kleur(page: Page, kleur: Kleur) -> None:
    """Give the page these colours, whatever it had."""
    achter = "getComputedStyle(document.body).backgroundColor"
    zet = "(schema) => document.body.setAttribute('data-md-color-scheme', schema)"
    page.evaluate(zet, "default")
    licht = page.evaluate(achter)
    if kleur == "donker":
        page.evaluate(zet, "slate")
        assert page.evaluate(achter) != licht


def ook_in_het_donker(page: Page, binnen: str = "html") -> None:
    """Dark is the same page in other colours, so only the rule on contrast can find something else."""
    in_kleur(page, "donker")
    schoon(page, binnen, ["color-contrast"])
    in_kleur(page, "licht")


def nagekeken(page: Page, binnen: str = "html", kleur: Kleur = "licht") -> None:
    """It fits, and axe finds nothing, in these colours."""
    in_kleur(page, kleur)
    past_in_de_breedte(page)
    schoon(page, binnen)


def past_in_de_breedte(page: Page) -> None:
    """Nothing makes the page scroll sideways."""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
