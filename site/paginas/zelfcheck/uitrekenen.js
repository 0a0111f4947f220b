// From answers to the outcome on the screen, with the sheet for the talk and the hand-over beside it.
import { toonBij } from "../../componenten/contact/contact.js";
import { maakGespreksblad } from "../../componenten/gespreksblad/gespreksblad.js";
import { maakOverdracht } from "../../componenten/overdracht/overdracht.js";
import { herkomst } from "../../componenten/redenen/redenen.js";
import { zoek } from "../../app/sjabloon.js";
import { zetVanzelf } from "../../app/zonderinternet.js";
import { maakUitkomst } from "../../componenten/uitkomst/uitkomst.js";

/** @typedef {import("../../app/protocol.js").Resultaat} Resultaat */
/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */

/**
 * @param {HTMLElement} check
 * @param {{
 *   stand: import("../../app/antwoorden.js").Stand,
 *   gevraagd: () => import("../../app/vragen.js").Vraag[], isGestopt: () => boolean, alsJson: () => Record<string, unknown>,
 *   bewaar: () => void, persoon: ReturnType<typeof import("./persoon.js").maakPersoon>,
 *   rekenhulp: ReturnType<typeof import("../../app/rekenhulp.js").maakRekenhulp>,
 *   rekenstand: ReturnType<typeof import("../../componenten/rekenhulp/rekenhulp.js").maakRekenstand>,
 *   fouten: ReturnType<typeof import("../../componenten/foutoverzicht/foutoverzicht.js").maakFoutoverzicht>,
 *   schermen: () => ReturnType<typeof import("./schermen.js").maakSchermen>, naderhand: () => void,
 * }} bij
 */
export function maakUitrekenen(check, { stand, gevraagd, isGestopt, alsJson, bewaar, persoon, rekenhulp, rekenstand, fouten, schermen, naderhand }) {
  /** What the outcome on the screen was computed from: it goes along with the answers. */
  let berekend = "";
  /** Calls that are not answered yet. */
  let wachtend = 0;
  const overdracht = maakOverdracht(check, alsJson, () => berekend, bewaar);

  /** @param {string} json @returns {Promise<Resultaat>} */
  async function vraagRekenhulp(json) {
    wachtend += 1;
    try {
      return JSON.parse(await rekenstand.wacht(rekenhulp.bereken(json)));
    } finally {
      wachtend -= 1;
    }
  }

  function plaats(/** @type {Uitkomst} */ uitkomst) {
    const deel = maakUitkomst(check, uitkomst, schermen().wijzig);
    berekend = herkomst(uitkomst);
    toonBij(deel, stand.antwoorden);
    zoek(deel, '[data-deel="korte_route"]').hidden = !stand.kort;
    zoek(deel, '[data-deel="gestopt"]').hidden = !isGestopt();
    schermen().plaatsUitkomst([deel, maakGespreksblad(check, uitkomst, gevraagd(), stand.antwoorden, persoon.inWoorden)]);
    naderhand();
    void zetVanzelf();
  }

  return {
    overdracht,
    vraagRekenhulp,
    /** Whether an answer is on its way. */
    wacht: () => wachtend > 0,
    /** Compute the outcome of the answers and show it; when that fails, the page says what still works. */
    async reken() {
      try {
        const { uitkomst, fouten: gevonden } = await vraagRekenhulp(JSON.stringify(alsJson()));
        if (uitkomst) plaats(uitkomst);
        else fouten.toon("kop-bestand", gevonden.map(({ bewoner }) => ({ tekst: bewoner })));
      } catch {
        rekenstand.naarVoren(); // it has said so; the answers are still here
      }
    },
  };
}
