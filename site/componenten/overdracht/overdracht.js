// Handing the answers over: a link that carries them behind the #, and the same link as a QR code.
// Nothing is sent: the page only shows it, to whoever looks at this screen.
import { pakIn } from "../../app/inpakken.js";
import { opKlembord } from "../../app/klembord.js";
import { maakQr } from "../../app/qr.js";
import { tekst, zoek } from "../../app/sjabloon.js";

/**
 * @param {HTMLElement} check
 * @param {() => Record<string, unknown>} alsJson the answers of now
 * @param {() => string} herkomst what the outcome on the screen was computed from; empty without one
 */
export function maakOverdracht(check, alsJson, herkomst) {
  const paneel = zoek(check, "[data-overdracht]");
  const veld = /** @type {HTMLInputElement} */ (zoek(paneel, "[data-overdrachtlink]"));
  const melding = zoek(paneel, "[data-overdrachtmelding]");

  /** Take the link and the code out of the page again. */
  function weg() {
    paneel.hidden = true;
    veld.value = "";
    melding.textContent = "";
    zoek(paneel, "[data-overdrachtqr]").replaceChildren();
  }

  return {
    weg,
    async toon() {
      const adres = new URL(check.dataset.bekijken ?? "", location.href);
      const berekend = herkomst();
      adres.hash = `antwoorden=${await pakIn(JSON.stringify(alsJson()))}${berekend && `&berekend=${encodeURIComponent(berekend)}`}`;
      veld.value = adres.href;
      zoek(paneel, "[data-overdrachtqr]").replaceChildren(maakQr(adres.href, { dicht: true }));
      melding.textContent = "";
      paneel.hidden = false;
      zoek(paneel, "h2").focus();
    },
    /** Copy the link; where the browser does not allow it, it is selected to copy by hand. */
    async kopieer() {
      const gelukt = await opKlembord(veld.value);
      if (!gelukt) veld.select();
      melding.textContent = tekst(paneel, `[data-overdrachttekst="${gelukt ? "gekopieerd" : "zelf"}"]`);
    },
  };
}
