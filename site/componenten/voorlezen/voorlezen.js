// Reading aloud with a voice of the device itself (localService): no text leaves it.
import { tekst, zoek } from "../../app/sjabloon.js";
import { eigenStem, leesbareDelen } from "../../app/stem.js";

/** @param {HTMLElement} check */
export function maakVoorlezer(check) {
  const paneel = zoek(check, "[data-voorlezen]");
  const knop = zoek(paneel, "button");
  const spraak = globalThis.speechSynthesis;

  function toonKnop() {
    paneel.hidden = !eigenStem();
  }

  function zetKnop(/** @type {boolean} */ leest) {
    knop.textContent = tekst(paneel, `[data-voorleestekst="${leest ? "stop" : "start"}"]`);
    knop.setAttribute("aria-pressed", String(leest));
  }

  function stop() {
    spraak?.cancel();
    zetKnop(false);
  }

  /** The text of the screen that shows. */
  function stukken() {
    const scherm = check.querySelector("[data-scherm]:not([hidden]), [data-uitkomst], [data-overzicht]:not([hidden])");
    return leesbareDelen(scherm).map((deel) => deel.innerText.trim()).filter(Boolean);
  }

  function lees() {
    const gekozen = eigenStem();
    if (!gekozen) return;
    const delen = stukken();
    zetKnop(true);
    delen.forEach((deel, index) => {
      const uiting = new SpeechSynthesisUtterance(deel);
      uiting.voice = gekozen;
      uiting.lang = gekozen.lang;
      if (index === delen.length - 1) uiting.onend = () => zetKnop(false);
      spraak.speak(uiting);
    });
  }

  spraak?.addEventListener?.("voiceschanged", toonKnop);
  return {
    toonKnop,
    stop,
    wissel: () => (knop.getAttribute("aria-pressed") === "true" ? stop() : (stop(), lees())),
  };
}
