// What people see of the calculator: nothing, that it works for them, or that it failed and what they can still do.
import { tekst, zoek } from "../../app/sjabloon.js";

/** @param {ParentNode} check */
export function maakRekenstand(check) {
  const paneel = zoek(check, "[data-rekenhulp-paneel]");
  let kapot = false;
  let wachtenden = 0;

  function toon() {
    const fase = kapot ? "fout" : wachtenden > 0 ? "bezig" : "";
    if (paneel.dataset.fase === fase) return;
    paneel.dataset.fase = fase;
    zoek(paneel, "[data-rekenhulp-melding]").textContent = fase ? tekst(paneel, `[data-melding="${fase}"]`) : "";
    zoek(paneel, "[data-rekenhulp-hulp]").hidden = !kapot;
  }

  return {
    /** The state of the calculator: on <html> for tests and scripts, in words for who needs them. */
    toestand(/** @type {import("../../app/protocol.js").Toestand} */ toestand) {
      document.documentElement.dataset.rekenhulp = toestand.fase;
      kapot = toestand.fase === "fout";
      toon();
    },
    /** Say that somebody waits, until the work is done. @template T @param {Promise<T>} werk @returns {Promise<T>} */
    async wacht(werk) {
      wachtenden += 1;
      toon();
      try {
        return await werk;
      } finally {
        wachtenden -= 1;
        toon();
      }
    },
    naarVoren: () => paneel.scrollIntoView({ block: "center" }),
  };
}
