// The overview of answers, a group a theme, each with a link that changes it: of one theme or of all.
import { uitSjabloon, tekst, zoek } from "../../app/sjabloon.js";
import { inWoorden, perThema } from "../../app/vragen.js";

/** @typedef {import("../../app/vragen.js").Vraag} Vraag */

/**
 * @param {ParentNode} check @param {Vraag[]} vragen the ones to show
 * @param {import("../../app/antwoorden.js").Antwoorden} antwoorden
 * @param {string | null} groepnaam name of the theme; null for the overview of all answers
 * @param {(pad: string) => void} wijzig
 */
export function toonOverzicht(check, vragen, antwoorden, groepnaam, wijzig) {
  const overzicht = zoek(check, "[data-overzicht]");
  const woorden = (/** @type {string} */ naam) => tekst(overzicht, `[data-overzichttekst="${naam}"]`);
  const achter = groepnaam === null ? "" : "_thema";
  const stap = zoek(overzicht, "[data-overzichtstap]");
  stap.textContent = groepnaam;
  stap.hidden = groepnaam === null;
  zoek(overzicht, "h2").textContent = woorden(`kop${achter}`);
  zoek(overzicht, "[data-overzichtuitleg]").textContent = woorden(`uitleg${achter}`);
  zoek(overzicht, '[data-actie="volgende"]').hidden = groepnaam === null;
  zoek(overzicht, '[data-actie="uitkomst"]').hidden = groepnaam !== null;
  zoek(overzicht, "[data-overzichtlijst]").replaceChildren(...groepen(overzicht, vragen, antwoorden, wijzig));
}

/** @param {HTMLElement} overzicht @param {Vraag[]} vragen @param {import("../../app/antwoorden.js").Antwoorden} antwoorden @param {(pad: string) => void} wijzig */
function groepen(overzicht, vragen, antwoorden, wijzig) {
  return [...perThema(vragen)].map(([thema, vanThema]) => {
    const deel = uitSjabloon(overzicht, "[data-overzichtthema]");
    zoek(deel, "h3").textContent = thema;
    zoek(deel, "dl").append(...vanThema.map((vraag) => regel(overzicht, vraag, antwoorden, wijzig)));
    return deel;
  });
}

/** @param {HTMLElement} overzicht @param {Vraag} vraag @param {import("../../app/antwoorden.js").Antwoorden} antwoorden @param {(pad: string) => void} wijzig */
function regel(overzicht, vraag, antwoorden, wijzig) {
  const deel = uitSjabloon(overzicht, "[data-overzichtregel]");
  zoek(deel, "dt").textContent = vraag.kort;
  zoek(deel, "[data-antwoord]").textContent = inWoorden(overzicht, vraag, antwoorden.get(vraag.pad));
  const link = /** @type {HTMLAnchorElement} */ (zoek(deel, "a"));
  link.href = `#${vraag.pad}`;
  link.dataset.wijzig = vraag.pad;
  zoek(link, "span").textContent = `: ${vraag.kort}`;
  link.addEventListener("click", (event) => (event.preventDefault(), wijzig(vraag.pad)));
  return deel;
}
