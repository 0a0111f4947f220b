// What the rules say, as lines with their source: the same on the outcome, the worker's page and the report.
import { uitSjabloon, tekst, vul, vulLijst } from "../../app/sjabloon.js";

/** @typedef {import("../../app/protocol.js").Reden} Reden */
/** @typedef {import("../../app/protocol.js").Profiel} Profiel */

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */

const HASHTEKENS = 12;

/** @param {string} zin a line without a source */
export function tekstregel(zin) {
  const li = document.createElement("li");
  li.textContent = zin;
  return li;
}

/** The words that name a source. @param {ParentNode} pagina @param {string} bron */
export function bronInWoorden(pagina, bron) {
  return tekst(pagina, '[data-redentekst="bron"]', { bron });
}

/** @param {ParentNode} pagina @param {Reden[]} redenen */
export function redenregels(pagina, redenen) {
  return redenen.map((reden) => {
    const li = uitSjabloon(pagina, '[data-sjabloon="reden"]');
    vul(li, "tekst", reden.tekst);
    vul(li, "bron", bronInWoorden(pagina, reden.bron));
    return li;
  });
}

/** How firm the outcome is: what the text points to, named by family where there are more. @param {ParentNode} pagina @param {Uitkomst} uitkomst */
export function oordeelregels(pagina, { oordeel }) {
  const regels = oordeel.map((een) => ({ tekst: oordeel.length > 1 ? `${een.naam}: ${een.tekst}` : een.tekst, bron: een.bron }));
  return redenregels(pagina, regels);
}

/** What an outcome was computed from, short enough to read out. @param {Uitkomst} uitkomst */
export function herkomst({ herkomst: { kader, versie, kader_hash: hash, regels } }) {
  return [kader, versie, hash.slice(0, HASHTEKENS), regels].join(", ");
}

/** How long: what fits, and what there is to say about it. @param {ParentNode} pagina @param {{ duur: Reden[], duur_toelichting: Reden[] }} van */
export function duurregels(pagina, { duur, duur_toelichting: toelichting }) {
  return redenregels(pagina, [...duur, ...toelichting]);
}

/** The lists that every view of a profile has: why this volume, how long, plus. @param {ParentNode} pagina @param {HTMLElement} vak @param {Profiel} profiel */
export function vulProfielredenen(pagina, vak, profiel) {
  vulLijst(vak, "omvang", redenregels(pagina, profiel.omvang.redenen));
  vulLijst(vak, "duur", duurregels(pagina, profiel));
  vulLijst(vak, "plus", redenregels(pagina, [profiel.plus, profiel.plus.lezing]));
}

/** What the text tells of a profile beside its criteria. @param {ParentNode} pagina @param {Profiel["signalen"]} signalen */
export function signaalregels(pagina, signalen) {
  return redenregels(pagina, signalen.map((een) => ({ tekst: `${een.naam}: ${een.tekst}. ${een.reden}`, bron: een.bron })));
}
