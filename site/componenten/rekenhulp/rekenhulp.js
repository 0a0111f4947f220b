// What people see of the calculator: nothing, that it works for them and how far it is, or that it failed or hangs and
// what they can still do.
import { melding, staatVast } from "../../app/rekenhulp.js";
import { tekst, zoek } from "../../app/sjabloon.js";

/** @typedef {import("../../app/protocol.js").Toestand} Toestand */

/** @param {ParentNode} check */
export function maakRekenstand(check) {
  const paneel = zoek(check, "[data-rekenhulp-paneel]");
  const binnen = zoek(paneel, "[data-rekenhulp-binnen]");
  /** @type {Toestand} */
  let nu = { fase: "klaar" };
  let wachtenden = 0;

  /** Silence and failure are said at once, the rest only to who waits. */
  function fase() {
    const soort = melding(nu);
    if (staatVast(nu)) return soort;
    if (wachtenden === 0) return "";
    if (soort === "laden") return nu.fase === "laden" && nu.deel !== null ? "haalt" : "bezig";
    return soort === "klaar" ? "bezig" : soort;
  }

  function toonDeel() {
    const deel = nu.fase === "laden" && wachtenden > 0 ? nu.deel : null;
    binnen.hidden = deel === null;
    if (deel === null) return;
    /** @type {HTMLProgressElement} */ (zoek(binnen, "progress")).value = deel;
    const procent = Math.floor(deel * 100);
    zoek(binnen, "[data-rekenhulp-procent]").textContent = tekst(paneel, '[data-melding="binnen"]', { procent });
  }

  function toon() {
    toonDeel();
    const soort = fase();
    if (paneel.dataset.fase === soort) return;
    paneel.dataset.fase = soort;
    zoek(paneel, "[data-rekenhulp-melding]").textContent = soort ? tekst(paneel, `[data-melding="${soort}"]`) : "";
    zoek(paneel, "[data-rekenhulp-hulp]").hidden = !staatVast(nu);
  }

  return {
    /** The state of the calculator: on <html> for tests and scripts, in words for who needs them. */
    toestand(/** @type {Toestand} */ toestand) {
      document.documentElement.dataset.rekenhulp = toestand.fase;
      nu = toestand;
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
