// The strip: how it stands, seen all the time, and announced when it changes.
import { melding, staatVast } from "../../app/rekenhulp.js";
import { tekst, vul, zoek } from "../../app/sjabloon.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */

const MEESTE_MET_UREN = 2; // with more, hours say nothing yet, and the strip must stay a strip

/** @param {ParentNode} werkblad @param {string} naam @param {Record<string, string | number>} velden */
const strooktekst = (werkblad, naam, velden) => tekst(werkblad, `[data-strooktekst="${naam}"]`, velden);

/** @param {ParentNode} werkblad @param {Uitkomst} uitkomst @returns {string} which profiles, or what there is instead */
export function strookzin(werkblad, { status, titel, profielen }) {
  const noem = (/** @type {string} */ past) => profielen.filter((een) => een.past === past).map(({ code }) => code).join(", ");
  const [best, dichtbij] = [noem("best"), noem("dichtbij")];
  return status === "profiel" ? strooktekst(werkblad, dichtbij ? "ook" : "best", { best, dichtbij }) : titel;
}

/** @param {ParentNode} werkblad @param {Uitkomst} uitkomst @returns {string[]} what is usual for what fits best */
function uren(werkblad, { status, profielen }) {
  const best = profielen.filter(({ past }) => past === "best");
  if (status !== "profiel") return [];
  if (best.length > MEESTE_MET_UREN) return [strooktekst(werkblad, "uren_nog_niet", {})];
  if (best.length === 1) return best.map(({ omvang }) => omvang.tekst);
  return best.map(({ code, omvang }) => strooktekst(werkblad, "uren", { code, tekst: omvang.tekst }));
}

/** @param {HTMLElement} werkblad */
export function maakStrook(werkblad) {
  const strook = zoek(werkblad, "[data-strook]");
  const regel = zoek(strook, "[data-stand]");
  let vorige = "";

  function zetVerslagknoppen(/** @type {boolean} */ aan) {
    for (const knop of strook.querySelectorAll("[data-verslagknop]")) knop.toggleAttribute("hidden", !aan);
  }

  return {
    /** @param {import("../../app/protocol.js").Toestand} toestand */
    toestand(toestand) {
      const soort = melding(toestand);
      const zin = soort === "klaar" ? regel.textContent : tekst(werkblad, `[data-melding="${soort}"]`);
      if (regel.textContent !== zin) regel.textContent = zin;
      zoek(strook, '[data-actie="opnieuw"]').hidden = !staatVast(toestand);
    },
    /** @param {Uitkomst} uitkomst */
    uitkomst(uitkomst) {
      const zin = strookzin(werkblad, uitkomst);
      regel.textContent = zin === vorige ? strooktekst(werkblad, "blijft", { zin }) : zin;
      regel.dataset.stand = uitkomst.status;
      vorige = zin;
      zoek(strook, "[data-uren]").textContent = uren(werkblad, uitkomst).join(" ");
      zoek(strook, "[data-kopieermelding]").textContent = ""; // what was copied is not this
      const aantal = uitkomst.ontbrekend.length;
      zoek(strook, "[data-onbekend]").hidden = aantal === 0;
      vul(strook, "onbekend", strooktekst(werkblad, "onbekend", { aantal }));
      zetVerslagknoppen(true);
    },
    /** @param {number} aantal of the scores that the worker changed */
    veranderd(aantal) {
      zoek(strook, "[data-verandering]").hidden = aantal === 0;
      vul(strook, "aantal", strooktekst(werkblad, "anders", { aantal }));
    },
    /** @param {string} fout a line of the rules, for whoever knows the paths */
    fout(fout) {
      regel.textContent = strooktekst(werkblad, "fout", { regel: fout });
      zoek(strook, "[data-uren]").textContent = "";
      zoek(strook, "[data-onbekend]").hidden = true;
      zetVerslagknoppen(false);
      vorige = "";
    },
    neemFocus: () => strook.focus(),
  };
}
