// The overview of answers, a group a theme, each with a link that changes it: of one part or of all.
import { uitSjabloon, tekst, zoek } from "../../app/sjabloon.js";
import { inWoorden, perDeel, perThema } from "../../app/vragen.js";

/** @typedef {import("../../app/vragen.js").Vraag} Vraag */
/** @typedef {{ antwoorden: import("../../app/antwoorden.js").Antwoorden, wijzig: (pad: string) => void }} Bij */

/**
 * @param {ParentNode} check @param {Vraag[]} vragen the ones to show
 * @param {{ deel: boolean, open: string | null }} wat `deel`: of one part only; `open`: the part that is open while
 * the others are folded, null when nothing is folded
 * @param {Bij} bij
 */
export function toonOverzicht(check, vragen, { deel, open }, bij) {
  const overzicht = zoek(check, "[data-overzicht]");
  const woorden = (/** @type {string} */ naam) => tekst(overzicht, `[data-overzichttekst="${naam}"]`);
  const achter = deel ? "_thema" : "";
  zoek(overzicht, "h2").textContent = woorden(`kop${achter}`);
  zoek(overzicht, "[data-overzichtuitleg]").textContent = woorden(`uitleg${achter}`);
  zoek(overzicht, '[data-actie="volgende"]').hidden = !deel;
  zoek(overzicht, '[data-actie="uitkomst"]').hidden = deel;
  const delen = [...perDeel(vragen)].flatMap(([groep, vanDeel]) => {
    const groepen = themas(overzicht, vanDeel, bij);
    // Above this screen stands the name of the part already.
    if (deel) verkort(groepen, vanDeel[0]?.groepnaam ?? "");
    return open === null || groep === open ? groepen : [gevouwen(overzicht, vanDeel[0]?.groepnaam ?? "", groepen)];
  });
  zoek(overzicht, "[data-overzichtlijst]").replaceChildren(...delen);
}

/** @param {HTMLElement} overzicht @param {string} naam @param {HTMLElement[]} inhoud */
function gevouwen(overzicht, naam, inhoud) {
  const vouw = uitSjabloon(overzicht, "[data-overzichtdeel]");
  zoek(vouw, "summary").textContent = naam;
  verkort(inhoud, naam);
  vouw.append(...inhoud);
  return vouw;
}

/** Leave out a heading that says what is said already. @param {HTMLElement[]} groepen @param {string} naam */
function verkort(groepen, naam) {
  for (const groep of groepen) if (zoek(groep, "h3").textContent === naam) zoek(groep, "h3").remove();
}

/** @param {HTMLElement} overzicht @param {Vraag[]} vragen @param {Bij} bij */
function themas(overzicht, vragen, bij) {
  return [...perThema(vragen)].map(([thema, vanThema]) => {
    const groep = uitSjabloon(overzicht, "[data-overzichtthema]");
    zoek(groep, "h3").textContent = thema;
    zoek(groep, "dl").append(...vanThema.map((vraag) => regel(overzicht, vraag, bij)));
    return groep;
  });
}

/** @param {HTMLElement} overzicht @param {Vraag} vraag @param {Bij} bij */
function regel(overzicht, vraag, { antwoorden, wijzig }) {
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
