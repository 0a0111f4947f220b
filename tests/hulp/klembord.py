"""What somebody copied, found as people do, by pasting: a page of ours may not read the clipboard."""

from playwright.sync_api import Page

VELD = """() => {
  const veld = document.createElement("textarea");
  veld.id = "plakveld";
  document.body.append(veld);
}"""


def geplakt(page: Page) -> str:
    """The text on the clipboard; the focus is back where it was."""
    had = page.evaluate_handle("document.activeElement")
    page.evaluate(VELD)
    veld = page.locator("#plakveld")
    veld.focus()
    page.keyboard.press("ControlOrMeta+V")
    tekst = veld.input_value()
    veld.evaluate("(veld) => veld.remove()")
    if had.as_element() is not None:
        had.evaluate("(deel) => deel.focus()")
    return tekst
