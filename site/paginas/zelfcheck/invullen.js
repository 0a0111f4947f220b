// Filling in: taking over what is chosen, what is said about whom, and what is wrong on a screen.
import { zoek } from "../../app/sjabloon.js";
import { foutVan, invoer, leesAntwoord, spreekAan, zetAntwoord } from "../../app/vragen.js";

/** @typedef {import("../../app/vragen.js").Vraag} Vraag */

/** What describes a field to who hears the page: with this element, or without. @param {HTMLElement} veld @param {string} id @param {boolean} erbij */
function beschrijf(veld, id, erbij) {
  const anders = (veld.getAttribute("aria-describedby") ?? "").split(" ").filter((een) => een && een !== id);
  const nu = erbij ? [...anders, id] : anders;
  if (nu.length) veld.setAttribute("aria-describedby", nu.join(" "));
  else veld.removeAttribute("aria-describedby");
}

/**
 * @param {HTMLElement} check @param {Vraag[]} vragen
 * @param {{
 *   stand: { antwoorden: import("../../app/antwoorden.js").Antwoorden },
 *   fouten: ReturnType<typeof import("../../componenten/foutoverzicht/foutoverzicht.js").maakFoutoverzicht>,
 *   persoon: ReturnType<typeof import("./persoon.js").maakPersoon>,
 * }} bij
 */
export function maakInvullen(check, vragen, { stand, fouten, persoon }) {
  /** Speak to the reader, or about somebody else. */
  function spreek() {
    spreekAan(document, stand.antwoorden.get(check.dataset.aanspreekvraag ?? "") === check.dataset.aanspreekwaarde);
    persoon.noem(document);
  }

  /** What is wrong with one question, shown beside it. @returns {import("../../componenten/foutoverzicht/foutoverzicht.js").Melding[]} */
  function keur(/** @type {Vraag} */ vraag) {
    const soort = foutVan(vraag);
    const velden = invoer(vraag);
    const eerste = velden[0];
    const melding = zoek(vraag.veld, "[data-foutmelding]");
    melding.hidden = soort === null;
    vraag.veld.classList.toggle("vraag-fout", soort !== null);
    melding.textContent = "";
    beschrijf(vraag.veld, melding.id, soort !== null);
    for (const veld of velden) veld.setAttribute("aria-invalid", String(soort !== null));
    if (soort === null || !eerste) return [];
    const woorden = fouten.woorden(soort, { minimum: eerste.dataset.minimum ?? "", maximum: eerste.dataset.maximum ?? "" });
    melding.textContent = woorden;
    return [{ tekst: `${vraag.kort}: ${woorden}`, naar: eerste.id }];
  }

  return {
    spreek,
    /** What is filled in at one question. */
    neemOver(/** @type {Vraag} */ vraag) {
      const antwoord = leesAntwoord(vraag);
      if (antwoord === undefined) stand.antwoorden.delete(vraag.pad);
      else stand.antwoorden.set(vraag.pad, antwoord);
    },
    /** Show all answers as they are. */
    toonAntwoorden() {
      for (const vraag of vragen) zetAntwoord(vraag, stand.antwoorden.get(vraag.pad));
      spreek();
    },
    /** Check the questions of a screen; faults are shown, linked and announced. @param {Vraag[]} opScherm */
    controleer(opScherm) {
      const meldingen = opScherm.flatMap(keur);
      if (meldingen.length) fouten.toon("kop-vraag", meldingen);
      return !meldingen.length;
    },
    /** An answer takes the complaint about it away. @param {Vraag} vraag */
    herstel(vraag) {
      if (vraag.veld.classList.contains("vraag-fout") && foutVan(vraag) === null) keur(vraag);
    },
  };
}
