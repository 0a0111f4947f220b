// Tabs as the ARIA pattern says: one stop for Tab, arrows between them. On a narrow screen all parts are
// below each other, each under its heading, and there are no tabs.
import { zoek } from "../../app/sjabloon.js";

const RUIM = "(min-width: 64em) and (min-height: 36em)"; // as in werkblad.css

/** @param {ParentNode} werkblad */
export function maakTabs(werkblad) {
  const vak = zoek(werkblad, "[data-tabvak]");
  const lijst = zoek(vak, "[data-tablijst]");
  const knoppen = /** @type {HTMLButtonElement[]} */ ([...lijst.querySelectorAll("[data-tab]")]);
  const delen = knoppen.map(({ dataset }) => zoek(vak, `[data-tabdeel="${dataset.tab}"]`));
  const ruim = matchMedia(RUIM);
  let gekozen = 0;

  function toon() {
    const tabs = ruim.matches;
    lijst.hidden = !tabs;
    zetRol(lijst, "tablist", tabs);
    if (tabs) lijst.setAttribute("aria-labelledby", lijst.dataset.tablijst ?? ""); // a list without a role has no name
    for (const [plek, knop] of knoppen.entries()) {
      const deel = /** @type {HTMLElement} */ (delen[plek]);
      zetRol(knop, "tab", tabs);
      zetRol(deel, "tabpanel", tabs);
      knop.setAttribute("aria-selected", String(plek === gekozen));
      knop.setAttribute("aria-controls", deel.id);
      knop.tabIndex = plek === gekozen ? 0 : -1;
      if (tabs) deel.setAttribute("aria-labelledby", knop.id);
      else deel.removeAttribute("aria-labelledby");
      deel.toggleAttribute("tabindex", tabs);
      if (tabs) deel.tabIndex = 0;
      deel.hidden = tabs && plek !== gekozen;
    }
  }

  function kies(/** @type {number} */ plek) {
    gekozen = (plek + knoppen.length) % knoppen.length;
    toon();
  }

  lijst.addEventListener("click", (event) => {
    const plek = knoppen.findIndex((knop) => knop === /** @type {Element} */ (event.target).closest("[data-tab]"));
    if (plek >= 0) kies(plek);
  });
  lijst.addEventListener("keydown", (event) => {
    const naar = { ArrowLeft: gekozen - 1, ArrowRight: gekozen + 1, Home: 0, End: knoppen.length - 1 }[event.key];
    if (naar === undefined) return;
    event.preventDefault();
    kies(naar);
    knoppen[gekozen]?.focus();
  });
  ruim.addEventListener("change", toon);
  toon();
}

/** @param {HTMLElement} element @param {string} rol @param {boolean} aan */
function zetRol(element, rol, aan) {
  if (aan) element.setAttribute("role", rol);
  else element.removeAttribute("role");
}
