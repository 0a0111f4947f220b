// The profielen of an outcome: what fits as rows on one line of hours, and the reasons of each, folded.
import { uitSjabloon, laatLegeWeg, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { bronInWoorden, signaalregels, vulProfielredenen } from "../redenen/redenen.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("../../app/protocol.js").Profiel} Profiel */
/** @typedef {import("../../app/protocol.js").Criterium} Criterium */

const RIJEN = 3; // more is no picture any more: then a row for each kind of support

/**
 * Each profile that is shown has one element with the marks of the contract: its row, its place in the line, or
 * its folded reasons. @param {ParentNode} check @param {HTMLElement} deel @param {Uitkomst} uitkomst
 */
export function plaatsProfielen(check, deel, uitkomst) {
  const eigen = (/** @type {string} */ past) => (uitkomst.status === "profiel" ? uitkomst.profielen.filter((een) => een.past === past) : []);
  const [beste, dichtbij] = [eigen("best"), eigen("dichtbij")];
  const perProfiel = beste.length <= RIJEN;
  const rijen = perProfiel ? beste.map((een) => profielrij(check, een, beste.length === 1)) : uitkomst.soorten.map((een) => soortrij(check, een));
  zoek(deel, '[data-profielplaats="best"]').replaceChildren(...beelden(check, rijen));
  deel.querySelector('[data-profielplaats="dichtbij"]')?.replaceChildren(...dichtbij.flatMap((een, nummer) => [nummer ? "; " : "", dichtbijregel(check, een)]));
  const elders = new Set(perProfiel ? [...beste, ...dichtbij] : dichtbij);
  const redenen = uitkomst.profielen.map((een) => {
    const vak = redenenVan(check, een, uitkomst.profielen.length === 1);
    return elders.has(een) ? vak : merk(vak, een);
  });
  deel.querySelector("[data-profielredenen]")?.replaceChildren(...redenen);
}

/** The marks that other programs rely on. @param {HTMLElement} element @param {Profiel} profiel */
function merk(element, { code, past, omvang }) {
  Object.assign(element.dataset, { profiel: code, past, minUren: String(omvang.min_uren), maxUren: String(omvang.max_uren ?? "") });
  return element;
}

/** @typedef {{ soort: string, rij: HTMLElement }} Rij */

/** A picture for each kind of support, since its hours are another line. @param {ParentNode} check @param {Rij[]} rijen */
function beelden(check, rijen) {
  return [...new Set(rijen.map(({ soort }) => soort))].map((soort) => {
    const beeld = uitSjabloon(check, '[data-sjabloon="banden"]');
    zoek(beeld, "[data-rijen]").append(...rijen.filter((een) => een.soort === soort).map(({ rij }) => rij));
    zoek(beeld, "[data-as]").replaceWith(uitSjabloon(check, `[data-bandas="${soort}"]`));
    return beeld;
  });
}

/** @param {ParentNode} check @param {string} soort @param {string[]} banden @param {{ naam: string, code: string, omvang: string }} woorden @returns {Rij} */
function maakRij(check, soort, banden, woorden) {
  const rij = uitSjabloon(check, '[data-sjabloon="profiel"]');
  for (const naam of /** @type {const} */ (["naam", "code", "omvang"])) vul(rij, naam, woorden[naam]);
  const strook = uitSjabloon(check, `[data-bandstrook="${soort}"]`);
  for (const band of banden) zoek(strook, `[data-band="${band}"]`).setAttribute("class", "beeld-vol");
  zoek(rij, "[data-strook]").replaceWith(strook);
  if (!woorden.code) zoek(rij, "h3").textContent = woorden.naam; // nothing of the code, not even its space
  return { soort, rij };
}

/** @param {ParentNode} check @param {Profiel} een @param {boolean} alleen @returns {Rij} */
function profielrij(check, een, alleen) {
  const omvang = alleen ? een.omvang.tekst : een.omvang.kort; // several: the precise band stands with its reasons
  const { soort, rij } = maakRij(check, een.soort, een.omvang.banden, { naam: een.naam, code: een.code, omvang });
  return { soort, rij: merk(rij, een) };
}

/** @param {ParentNode} check @param {Uitkomst["soorten"][number]} een @returns {Rij} */
function soortrij(check, { soort, banden, hulp, uren }) {
  return maakRij(check, soort, banden, { naam: hulp, code: "", omvang: uren });
}

/** @param {ParentNode} check @param {Profiel} een */
function dichtbijregel(check, een) {
  const regel = merk(uitSjabloon(check, '[data-sjabloon="dichtbij"]'), een);
  vul(regel, "omvang", een.omvang.kort);
  vul(regel, "code", een.code);
  return regel;
}

/** @param {ParentNode} check @param {Profiel} profiel @param {boolean} open */
function redenenVan(check, profiel, open) {
  const vak = uitSjabloon(check, '[data-sjabloon="profielredenen"]');
  vak.toggleAttribute("open", open);
  for (const naam of /** @type {const} */ (["code", "naam", "kort"])) vul(vak, naam, profiel[naam]);
  vul(vak, "omvang", profiel.omvang.tekst);
  vul(vak, "tegenspraken", profiel.tegenspraken_tekst);
  vulProfielredenen(check, vak, profiel);
  const volgorde = [false, true, null]; // what does not fit first: that is what to talk about
  const criteria = volgorde.flatMap((past) => profiel.criteria.filter((een) => een.past === past));
  vulLijst(vak, "criteria", criteria.map((een) => criterium(check, een)));
  vulLijst(vak, "signalen", signaalregels(check, profiel.signalen));
  laatLegeWeg(vak, { signalen: profiel.signalen });
  /** @type {HTMLAnchorElement} */ (zoek(vak, '[data-veld="link"]')).href = `../profielen/${profiel.code.toLowerCase()}/`;
  return vak;
}

/** @param {ParentNode} check @param {Criterium} een */
function criterium(check, een) {
  const li = uitSjabloon(check, '[data-sjabloon="criterium"]');
  const soort = een.past === null ? "onbekend" : een.past ? "past" : "past_niet";
  li.dataset.past = soort;
  vul(li, "teken", tekst(check, `[data-uitkomsttekst="${soort}"]`));
  vul(li, "kort", een.kort);
  vul(li, "tekst", een.tekst);
  vul(li, "bron", bronInWoorden(check, een.bron.join(", ")));
  return li;
}

/** @param {ParentNode} check @param {Uitkomst["niet_getoond"][number]} profiel */
export function waaromNiet(check, profiel) {
  const deel = uitSjabloon(check, '[data-sjabloon="waaromniet"]');
  vul(deel, "naam", `${profiel.code}: ${profiel.naam}`);
  vul(deel, "tegenspraken", profiel.tegenspraken_tekst);
  vulLijst(deel, "criteria", profiel.criteria.map((een) => criterium(check, een)));
  return deel;
}
