// Opening a kept file. Its answers are checked by the rules before anything is replaced; what no longer
// fits after an update is named, and the rest can still be used.
import { MAX_BYTES } from "../../app/antwoorden.js";
import { verdeel } from "../../app/plan.js";

/** @typedef {import("../../app/protocol.js").Resultaat} Resultaat */
/** @typedef {import("../../app/plan.js").Plan} Plan */
/** @typedef {ReturnType<typeof import("./foutoverzicht.js").maakFoutoverzicht>} Foutoverzicht */

/**
 * @param {{
 *   fouten: Foutoverzicht, vraagRekenhulp: (json: string) => Promise<Resultaat>,
 *   overnemen: (json: Record<string, any>, plan: Plan | null) => void,
 * }} bij
 */
export function maakOpener({ fouten, vraagRekenhulp, overnemen }) {
  /** @param {string} json @param {string} kop name of the heading's text when it can't be used @param {Plan | null} [plan] what came along */
  async function open(json, kop, plan = null) {
    /** @type {Resultaat} */
    let resultaat;
    try {
      resultaat = await vraagRekenhulp(json);
    } catch {
      return; // no calculator: the page has said so
    }
    if (!resultaat.fouten) return void overnemen(JSON.parse(json), plan);
    const zinnen = [...new Set(resultaat.fouten.map(({ bewoner }) => bewoner))];
    const { passend } = resultaat;
    fouten.toon(
      kop,
      [...zinnen, fouten.woorden("behouden")].map((tekst) => ({ tekst })),
      passend ? () => overnemen(passend, plan) : undefined,
    );
  }

  return {
    open,
    async openBestand(/** @type {HTMLInputElement} */ veld) {
      const bestand = veld.files?.[0];
      veld.value = "";
      if (!bestand) return;
      if (bestand.size > MAX_BYTES) {
        fouten.toon("kop-bestand", [{ tekst: fouten.woorden("te-groot") }, { tekst: fouten.woorden("behouden") }]);
        return;
      }
      const { antwoorden, plan } = verdeel(await bestand.text());
      await open(antwoorden, "kop-bestand", plan);
    },
  };
}
