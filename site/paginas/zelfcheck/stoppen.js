// Behind "stop and keep": remembering on the device, and erasing, which can be undone until something new is answered.
import { onthoud, vergeet } from "../../app/antwoorden.js";
import { herinnerPlan, onthoudPlan } from "../../app/plan.js";
import { zoek } from "../../app/sjabloon.js";
import { momentopname, staatAan, zetAan, zetTerug, zetUit } from "../../app/toestel.js";

/** @typedef {import("../../app/antwoorden.js").Stand} Stand */

/**
 * @param {HTMLElement} check
 * @param {{
 *   stand: Stand, persoon: ReturnType<typeof import("./persoon.js").maakPersoon>,
 *   toonAntwoorden: () => void, naarBegin: () => void,
 * }} bij
 */
export function maakStoppen(check, { stand, persoon, toonAntwoorden, naarBegin }) {
  const vouw = /** @type {HTMLDetailsElement} */ (zoek(check, "[data-stoppen]"));
  const keuze = /** @type {HTMLInputElement} */ (zoek(check, "[data-onthoud]"));
  const gewistPaneel = zoek(check, "[data-gewist]");
  /** @type {(Stand & { plan: ReturnType<typeof herinnerPlan>, wie: string, toestel: ReturnType<typeof momentopname> }) | null} what was erased just now */
  let gewist = null;

  function dicht() {
    vouw.open = false;
    /** @type {HTMLDetailsElement} */ (zoek(vouw, "[data-wissen]")).open = false;
  }

  function vergeetGewist() {
    gewist = null;
    gewistPaneel.hidden = true;
  }

  /** Put other answers in the place of the ones that were. @param {Stand} nieuw */
  function vervang(nieuw) {
    Object.assign(stand, nieuw);
    toonAntwoorden();
  }

  keuze.addEventListener("change", () => {
    if (!keuze.checked) return zetUit();
    onthoud(stand.antwoorden, stand.kort, stand.alles); // before the first answer nothing stands in the session
    keuze.checked = zetAan();
  });
  vouw.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !vouw.open) return;
    dicht();
    zoek(vouw, "summary").focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !vouw.contains(event.target)) dicht();
  });

  return {
    dicht,
    vergeetGewist,
    /** Whether something is remembered may have changed: on another page, or by taking answers back. */
    teken: () => void (keuze.checked = staatAan()),
    wis() {
      gewist = { ...stand, plan: herinnerPlan(), wie: persoon.gekozen(), toestel: momentopname() };
      vergeet();
      keuze.checked = false;
      persoon.opnieuw();
      vervang({ antwoorden: new Map(), kort: false, alles: false });
      dicht();
      naarBegin();
      gewistPaneel.hidden = false;
      zoek(gewistPaneel, "[data-gewisttekst]").focus();
    },
    /** Undo the erasing. */
    herstel() {
      if (!gewist) return;
      const { plan, wie, toestel, ...eerder } = gewist;
      vergeetGewist();
      onthoud(eerder.antwoorden, eerder.kort, eerder.alles);
      if (plan.size) onthoudPlan(plan);
      persoon.kies(wie);
      vervang(eerder);
      zetTerug(toestel);
      keuze.checked = staatAan();
      naarBegin();
    },
  };
}
