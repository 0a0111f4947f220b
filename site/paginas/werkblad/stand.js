// One line that says how it stands: seen all the time, and announced when it changes.
import { tekst, zoek } from "../../app/sjabloon.js";

/** @param {HTMLElement} werkblad */
export function maakStand(werkblad) {
  const regel = zoek(werkblad, "[data-stand]");
  let vorige = "";

  /** @param {string} naam @param {Record<string, string>} velden */
  const woorden = (naam, velden) => tekst(werkblad, `[data-standtekst="${naam}"]`, velden);

  return {
    /** @param {import("../../app/protocol.js").Toestand["fase"]} fase */
    toestand(fase) {
      if (fase !== "klaar") regel.textContent = tekst(werkblad, `[data-melding="${fase}"]`);
      zoek(werkblad, '[data-actie="opnieuw"]').hidden = fase !== "fout";
    },
    /** @param {import("../../app/protocol.js").Uitkomst} uitkomst */
    uitkomst({ status, titel, profielen }) {
      const noem = (/** @type {string} */ past) => profielen.filter((een) => een.past === past).map(({ code }) => code).join(", ");
      const [best, dichtbij] = [noem("best"), noem("dichtbij")];
      const stand = status === "profiel" ? woorden(dichtbij ? "ook" : "best", { best, dichtbij }) : titel;
      regel.textContent = stand === vorige ? woorden("blijft", { stand }) : stand;
      regel.dataset.stand = status;
      vorige = stand;
    },
    /** @param {string} fout a line of the rules, for whoever knows the paths */
    fout(fout) {
      regel.textContent = woorden("fout", { regel: fout });
      vorige = "";
    },
  };
}
