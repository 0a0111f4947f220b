// Tabs as the ARIA pattern says: one stop for Tab, arrows, Home and End between them, and one part at a time.
import { zoek } from "../../app/sjabloon.js";

/**
 * A part in which Tab finds nothing to stop at, or that scrolls, is a stop itself: data-tabstop.
 * @param {ParentNode} binnen what holds the list of buttons; each names its part in aria-controls
 * @param {string} [ruim] where there are tabs, as a media query; elsewhere all parts stand below each other
 */
export function maakTabs(binnen, ruim = "all") {
  const lijst = zoek(binnen, "[data-tablijst]");
  const knoppen = /** @type {HTMLButtonElement[]} */ ([...lijst.querySelectorAll("[aria-controls]")]);
  const delen = knoppen.map((knop) => zoek(document, `#${knop.getAttribute("aria-controls")}`));
  const past = matchMedia(ruim);
  let gekozen = 0;

  function toon() {
    const tabs = past.matches;
    lijst.hidden = !tabs;
    zet(lijst, "role", tabs && "tablist");
    zet(lijst, "aria-labelledby", tabs && (lijst.dataset.tablijst ?? "")); // a list without a role has no name
    for (const [plek, knop] of knoppen.entries()) {
      const deel = /** @type {HTMLElement} */ (delen[plek]);
      zet(knop, "role", tabs && "tab");
      zet(knop, "aria-selected", String(plek === gekozen));
      knop.tabIndex = plek === gekozen ? 0 : -1;
      zet(deel, "role", tabs && "tabpanel");
      zet(deel, "aria-labelledby", tabs && knop.id);
      zet(deel, "tabindex", tabs && "tabstop" in deel.dataset && "0");
      deel.hidden = tabs && plek !== gekozen;
    }
  }

  function kies(/** @type {number} */ plek) {
    gekozen = (plek + knoppen.length) % knoppen.length;
    toon();
  }

  lijst.addEventListener("click", (event) => {
    const plek = knoppen.findIndex((knop) => knop.contains(/** @type {Node} */ (event.target)));
    if (plek >= 0) kies(plek);
  });
  lijst.addEventListener("keydown", (event) => {
    const naar = { ArrowLeft: gekozen - 1, ArrowRight: gekozen + 1, Home: 0, End: knoppen.length - 1 }[event.key];
    if (naar === undefined) return;
    event.preventDefault();
    kies(naar);
    knoppen[gekozen]?.focus();
  });
  past.addEventListener("change", toon);
  toon();
}

/** @param {HTMLElement} element @param {string} naam @param {string | false} waarde */
function zet(element, naam, waarde) {
  if (waarde === false) element.removeAttribute(naam);
  else element.setAttribute(naam, waarde);
}
