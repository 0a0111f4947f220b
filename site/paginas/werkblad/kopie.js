// The report as text for another system; where the browser refuses to copy, it is shown and selected.
import { opKlembord } from "../../app/klembord.js";
import { tekst, zoek } from "../../app/sjabloon.js";

/** @param {ParentNode} werkblad @param {() => string} maakTekst */
export function maakKopie(werkblad, maakTekst) {
  const venster = /** @type {HTMLDialogElement} */ (zoek(werkblad, "[data-tekstvenster]"));
  const veld = /** @type {HTMLTextAreaElement} */ (zoek(venster, "textarea"));
  return {
    async kopieer() {
      const woorden = maakTekst();
      const gelukt = await opKlembord(woorden);
      zoek(werkblad, "[data-kopieermelding]").textContent = gelukt ? tekst(werkblad, '[data-strooktekst="gekopieerd"]') : "";
      if (gelukt) return;
      veld.value = woorden;
      venster.showModal();
      veld.select();
    },
    sluit: () => venster.close(),
  };
}
