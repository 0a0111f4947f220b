// The error summary: it takes focus, says what to do, and links to the field.
import { tekst, zoek } from "../../app/sjabloon.js";

/** @typedef {{ tekst: string, naar?: string }} Melding */

/** @param {ParentNode} check */
export function maakFoutoverzicht(check) {
  const paneel = zoek(check, "[data-foutoverzicht]");

  /** @param {string} naam @param {Record<string, string | number>} [velden] */
  const woorden = (naam, velden) => tekst(paneel, `[data-fouttekst="${naam}"]`, velden);

  return {
    woorden,
    /**
     * @param {string} kop name of the heading's text @param {Melding[]} meldingen
     * @param {() => void} [verder] what the visitor may still choose to do
     */
    toon(kop, meldingen, verder) {
      zoek(paneel, "[data-foutkop]").textContent = woorden(kop);
      zoek(paneel, "[data-foutlijst]").replaceChildren(
        ...meldingen.map(({ tekst: zin, naar }) => {
          const regel = document.createElement("li");
          if (naar) {
            const link = document.createElement("a");
            link.href = `#${naar}`;
            link.textContent = zin;
            // A plain jump would end up in the history and leave the question.
            link.addEventListener("click", (event) => (event.preventDefault(), document.getElementById(naar)?.focus()));
            regel.append(link);
          } else regel.textContent = zin;
          return regel;
        }),
      );
      const knop = /** @type {HTMLButtonElement} */ (zoek(paneel, "[data-foutverder]"));
      knop.hidden = verder === undefined;
      knop.onclick = verder ?? null;
      document.title = `${woorden("titel")} ${document.title}`;
      paneel.hidden = false;
      paneel.focus();
    },
    verberg() {
      paneel.hidden = true;
    },
  };
}
