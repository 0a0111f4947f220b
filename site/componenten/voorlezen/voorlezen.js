// Reading aloud with a voice of the device itself (localService): no text leaves it.
import { tekst, zoek } from "../../app/sjabloon.js";

// What is read: everything that shows and is text, in order.
const LEESBAAR = "h1, h2, h3, h4, p:not(:has(button)), li, label, legend, summary, dt, dd";
const TAAL = /^nl\b/i;

/** @param {HTMLElement} check */
export function maakVoorlezer(check) {
  const paneel = zoek(check, "[data-voorlezen]");
  const knop = zoek(paneel, "button");
  const spraak = globalThis.speechSynthesis;

  const stem = () => spraak?.getVoices().find((een) => een.localService && TAAL.test(een.lang));

  function toonKnop() {
    paneel.hidden = !stem();
  }

  function zetKnop(/** @type {boolean} */ leest) {
    knop.textContent = tekst(paneel, `[data-voorleestekst="${leest ? "stop" : "start"}"]`);
    knop.setAttribute("aria-pressed", String(leest));
  }

  function stop() {
    spraak?.cancel();
    zetKnop(false);
  }

  /** The text of the screen that shows, a piece an element; what is inside another piece comes once. */
  function stukken() {
    const scherm = check.querySelector("[data-scherm]:not([hidden]), [data-uitkomst], [data-overzicht]:not([hidden])");
    const delen = [...(scherm?.querySelectorAll(LEESBAAR) ?? [])].filter((deel) => deel.checkVisibility());
    return delen
      .filter((deel) => !delen.some((ander) => ander !== deel && ander.contains(deel)))
      .map((deel) => /** @type {HTMLElement} */ (deel).innerText.trim())
      .filter(Boolean);
  }

  function lees() {
    const gekozen = stem();
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
