// The ways in: begin, go on from where somebody stopped, ask everything after all, or all answers at once.
import { herinner, vanJson } from "../../app/antwoorden.js";
import { onthoudPlan } from "../../app/plan.js";
import { bestaat, zichtbareVragen } from "../../app/vragen.js";

/** @typedef {import("../../app/vragen.js").Vraag} Vraag */

/**
 * @param {{
 *   stand: import("../../app/antwoorden.js").Stand, vragen: Vraag[], gevraagd: () => Vraag[], bewaarStand: () => void,
 *   antwoordvorm: import("../../app/antwoorden.js").Antwoordvorm,
 *   begin: ReturnType<typeof import("./begin.js").maakBegin>,
 *   invullen: ReturnType<typeof import("./invullen.js").maakInvullen>,
 *   persoon: ReturnType<typeof import("./persoon.js").maakPersoon>,
 *   schermen: ReturnType<typeof import("./schermen.js").maakSchermen>,
 *   stoppen: ReturnType<typeof import("./stoppen.js").maakStoppen>,
 * }} bij
 */
export function maakIngang({ stand, vragen, gevraagd, bewaarStand, antwoordvorm, begin: eerste, invullen, persoon, schermen, stoppen }) {
  /**
   * Answers of a checked file or link replace all that was filled in. A plan stays when no other comes along.
   * @param {Record<string, any>} json @param {import("../../app/plan.js").Plan | null} plan
   */
  function neemAllesOver(json, plan) {
    if (plan) onthoudPlan(plan);
    Object.assign(stand, { antwoorden: vanJson(json, antwoordvorm), kort: false, alles: false });
    // Who answered more than the route asks, meant all of it: nothing of it is left out of the outcome.
    const nietGevraagd = zichtbareVragen(vragen, stand.antwoorden).filter((vraag) => !gevraagd().includes(vraag));
    stand.alles = nietGevraagd.some(({ pad }) => stand.antwoorden.has(pad));
    bewaarStand();
    invullen.toonAntwoorden();
    schermen.ga({ soort: "uitkomst" });
  }

  /** @param {boolean} kort whether it is the short route */
  function begin(kort) {
    Object.assign(stand, { kort, alles: false });
    bewaarStand();
    schermen.eerste();
  }

  /** On from where somebody stopped, with what this device remembers if nothing is open. */
  function verder() {
    if (eerste.vanToestel()) {
      Object.assign(stand, herinner());
      for (const [pad, antwoord] of stand.antwoorden) {
        const vraag = vragen.find((een) => een.pad === pad);
        if (!vraag || !bestaat(vraag, antwoord)) stand.antwoorden.delete(pad);
      }
      persoon.opnieuw();
      stoppen.teken();
      invullen.toonAntwoorden();
    }
    schermen.verder();
  }

  /** From the short route, or from where it stopped, to all questions: on with the first without an answer. */
  function alleVragen() {
    Object.assign(stand, { alles: !stand.kort, kort: false });
    bewaarStand();
    schermen.verder();
  }

  return { neemAllesOver, begin, verder, alleVragen };
}
