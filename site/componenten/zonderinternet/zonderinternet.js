// The site without internet, as people see it: whether it is on this device, and a button to put it there or take it away.
import { tekst, uitSjabloon, zoek } from "../../app/sjabloon.js";
import { haalWeg, staatErop, zetErop } from "../../app/zonderinternet.js";

/** @typedef {"kan_niet" | "staat_niet" | "bezig" | "staat" | "mislukt" | "weggehaald"} Plaatsing */

/** @param {ParentNode} binnen where the frames stand */
export function maakZonderinternet(binnen) {
  const blok = uitSjabloon(binnen, "[data-zonderinternet]");
  const knop = (/** @type {string} */ naam) => zoek(blok, `[data-zonder="${naam}"]`);

  /** @param {Plaatsing} plaatsing */
  function toon(plaatsing) {
    zoek(blok, "[data-stand]").textContent = tekst(binnen, `[data-zonderzin="${plaatsing}"]`);
    knop("zet").hidden = !["staat_niet", "mislukt", "weggehaald"].includes(plaatsing);
    knop("weg").hidden = plaatsing !== "staat";
  }

  knop("zet").addEventListener("click", async () => {
    toon("bezig");
    toon((await zetErop()) ? "staat" : "mislukt");
  });
  knop("weg").addEventListener("click", async () => {
    await haalWeg();
    toon("weggehaald");
  });
  return { blok, toon };
}

const kop = document.getElementById("zonder-internet");
if (kop) {
  const { blok, toon } = maakZonderinternet(document);
  kop.after(blok);
  const erop = await staatErop();
  toon(erop === null ? "kan_niet" : erop ? "staat" : "staat_niet");
}
