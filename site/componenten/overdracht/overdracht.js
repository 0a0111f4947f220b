// Handing the answers over: a link that carries them behind the #, and the same link as a QR code, on the screen
// or on the sheet. Nothing is sent by itself: the page shows it, to whoever looks at this screen.
import { pakIn, pakInVoorCode } from "../../app/inpakken.js";
import { CODEVORM } from "../../app/link.js";
import { opKlembord } from "../../app/klembord.js";
import { maakQr } from "../../app/qr.js";
import { tekst, zoek } from "../../app/sjabloon.js";
import { zetCode } from "../gespreksblad/gespreksblad.js";

const KENMERKEND = 2; // of the origin: the hash of the framework, and the version of the rules

/**
 * @param {HTMLElement} check
 * @param {() => Record<string, unknown>} alsJson the answers of now
 * @param {() => string} herkomst what the outcome on the screen was computed from; empty without one
 * @param {() => void} bewaar give the answers as a file
 */
export function maakOverdracht(check, alsJson, herkomst, bewaar) {
  const paneel = zoek(check, "[data-overdracht]");
  const veld = /** @type {HTMLInputElement} */ (zoek(paneel, "[data-overdrachtlink]"));
  const papier = /** @type {HTMLInputElement} */ (zoek(paneel, "[data-overdrachtpapier]"));
  const groot = /** @type {HTMLDialogElement} */ (zoek(paneel, "[data-overdrachtgroot]"));
  const melding = zoek(paneel, "[data-overdrachtmelding]");
  const code = zoek(paneel, "[data-overdrachtqr]");
  const groteCode = zoek(groot, "[data-overdrachtgrootqr]");
  const meld = (/** @type {string} */ naam) => (melding.textContent = tekst(paneel, `[data-overdrachttekst="${naam}"]`));

  /** The link as the code holds it: the same answers in other characters. */
  let inCode = "";

  /** Take the link and the code out of the page again, and off the sheet. */
  function weg() {
    if (groot.open) groot.close();
    paneel.hidden = true;
    veld.value = inCode = "";
    papier.checked = false;
    melding.textContent = "";
    code.replaceChildren();
    zetCode(check, "");
  }

  /** @type {Record<string, () => void>} */
  const doen = {
    vergroot: () => (groteCode.replaceChildren(maakQr(inCode, { dicht: true })), groot.showModal()),
    stuur: () => void navigator.share({ url: veld.value }).catch(() => {}), // who changes their mind sends nothing
    bestand: () => (bewaar(), meld("bewaard")),
    print: () => print(),
  };
  paneel.addEventListener("click", ({ target }) => {
    const knop = target instanceof Element ? target.closest("[data-overdrachtdoe]") : null;
    if (knop instanceof HTMLElement) doen[knop.dataset.overdrachtdoe ?? ""]?.();
  });
  groot.addEventListener("close", () => groteCode.replaceChildren());
  papier.addEventListener("change", () => zetCode(check, papier.checked ? inCode : ""));

  return {
    weg,
    async toon() {
      const adres = new URL(check.dataset.bekijken ?? "", location.href);
      const berekend = herkomst();
      const json = JSON.stringify(alsJson());
      adres.hash = `${CODEVORM}=${await pakInVoorCode(json, kenmerkend(berekend))}`;
      inCode = adres.href;
      adres.hash = `antwoorden=${await pakIn(json)}${berekend && `&berekend=${gecodeerd(kenmerkend(berekend))}`}`;
      veld.value = adres.href;
      code.replaceChildren(maakQr(inCode, { dicht: true }));
      zoek(paneel, '[data-overdrachtdoe="stuur"]').hidden = !navigator.canShare?.({ url: adres.href });
      papier.checked = false; // a browser may bring back what stood here before
      melding.textContent = "";
      paneel.hidden = false;
      zoek(paneel, "h2").focus();
    },
    /** Copy the link; where the browser does not allow it, it is selected to copy by hand. */
    async kopieer() {
      const gelukt = await opKlembord(veld.value);
      if (!gelukt) veld.select();
      meld(gelukt ? "gekopieerd" : "zelf");
    },
  };
}

/** What tells one computation from another; the answers name their framework already. @param {string} herkomst */
const kenmerkend = (herkomst) => herkomst.split(", ").slice(-KENMERKEND).join(", ");

/** As short as a fragment allows: each character makes the code finer. @param {string} kort */
const gecodeerd = (kort) => encodeURIComponent(kort).replaceAll("%20", "+").replaceAll("%2C", ",");
