// The overview of all answers, a group a theme, each with a link that changes it.
import { WEET_NIET } from "./antwoorden.js";
import { kopie, tekst, zoek } from "./sjabloon.js";
import { label } from "./vragen.js";

/**
 * @param {ParentNode} check @param {import("./vragen.js").Vraag[]} vragen
 * @param {import("./antwoorden.js").Antwoorden} antwoorden @param {(pad: string) => void} wijzig
 */
export function toonOverzicht(check, vragen, antwoorden, wijzig) {
  const overzicht = zoek(check, "[data-overzicht]");
  const lijst = zoek(overzicht, "[data-overzichtlijst]");
  lijst.replaceChildren();
  let thema = "";
  let groep = lijst;
  for (const vraag of vragen) {
    if (vraag.thema !== thema) {
      thema = vraag.thema;
      const deel = kopie(overzicht, "[data-overzichtthema]");
      zoek(deel, "h3").textContent = thema;
      groep = zoek(deel, "dl");
      lijst.append(deel);
    }
    const regel = kopie(overzicht, "[data-overzichtregel]");
    zoek(regel, "dt").textContent = vraag.kort;
    zoek(regel, "[data-antwoord]").textContent = woorden(overzicht, vraag, antwoorden.get(vraag.pad));
    const link = /** @type {HTMLAnchorElement} */ (zoek(regel, "a"));
    link.href = `#${vraag.pad}`;
    link.dataset.wijzig = vraag.pad;
    zoek(link, "span").textContent = `: ${vraag.kort}`;
    link.addEventListener("click", (event) => (event.preventDefault(), wijzig(vraag.pad)));
    groep.append(regel);
  }
}

/** @param {HTMLElement} overzicht @param {import("./vragen.js").Vraag} vraag @param {string | string[] | undefined} antwoord */
function woorden(overzicht, vraag, antwoord) {
  const waarden = antwoord === undefined || antwoord === "" ? [] : [antwoord].flat();
  if (!waarden.length) return tekst(overzicht, '[data-overzichttekst="leeg"]');
  return waarden
    .map((een) => (een === WEET_NIET && vraag.soort !== "getal" ? tekst(overzicht, '[data-overzichttekst="weet_niet"]') : label(vraag, een)))
    .join(", ");
}
