// Copy a ready text. Where the browser refuses, the text is selected, so that one keystroke copies it.
import { opKlembord } from "../../app/klembord.js";
import { tekst, zoek } from "../../app/sjabloon.js";

/** @param {HTMLElement} linkmaker @param {Element} knop */
export async function kopieer(linkmaker, knop) {
  const deel = /** @type {HTMLElement} */ (knop.closest("[data-kopieerbaar]"));
  const bericht = zoek(deel, "[data-bericht]");
  wisMeldingen(linkmaker);
  const gelukt = await opKlembord(alsTekst(bericht));
  if (!gelukt) getSelection()?.selectAllChildren(bericht);
  zoek(deel, "[data-kopiemelding]").textContent = tekst(linkmaker, `[data-tekst="${gelukt ? "gelukt" : "mislukt"}"]`);
}

/** What was said about a copy is no longer true once the choices change. */
export function wisMeldingen(/** @type {HTMLElement} */ linkmaker) {
  for (const melding of linkmaker.querySelectorAll("[data-kopiemelding]")) melding.textContent = "";
}

/** Paragraphs with an empty line between them. */
function alsTekst(/** @type {HTMLElement} */ bericht) {
  return [...bericht.children].map((alinea) => (alinea.textContent ?? "").trim()).join("\n\n");
}
