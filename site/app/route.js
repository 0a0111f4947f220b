// Where the route stops because it is decided: too young, nothing left to ask the Wmo, no pgb possible.
// The values are data of the page (data-route, from the framework); Python stops alike (te_vragen).
import { bekend, waarde } from "./antwoorden.js";

/** @typedef {import("./antwoorden.js").Antwoorden} Antwoorden */
/** @typedef {Record<string, string[]>} Voorwaarde path -> values, all of which must hold */
/**
 * @typedef {{
 *   leeftijd: string, vanaf: number, gebieden: string, opgelost: Record<string, Voorwaarde[]>, geenWmo: string[],
 *   pgbVaardig: string, nietVaardig: string, risico: string,
 * }} Route
 */

/**
 * @template {{ pad: string, gebied: string | null }} T
 * @param {T[]} vragen the ones that can be asked @param {Antwoorden} antwoorden @param {Route} route
 * @returns {T[]} the ones that are still worth asking
 */
export function teVragen(vragen, antwoorden, route) {
  const plaats = (/** @type {string} */ pad) => vragen.findIndex((vraag) => vraag.pad === pad);
  const leeftijd = antwoorden.get(route.leeftijd);
  if (typeof leeftijd === "string" && /^\d+$/.test(leeftijd) && Number(leeftijd) < route.vanaf) {
    return vragen.slice(0, plaats(route.leeftijd) + 1);
  }
  const laatsteGebied = vragen.findLastIndex((vraag) => vraag.gebied !== null);
  if (laatsteGebied >= 0 && allesGeregeld(antwoorden, route)) return totEnMet(vragen, laatsteGebied, route.geenWmo);
  const pgb = plaats(route.pgbVaardig);
  if (pgb >= 0 && waarde(antwoorden, route.pgbVaardig) === route.nietVaardig) return totEnMet(vragen, pgb, [route.risico]);
  return vragen;
}

/** @param {Antwoorden} antwoorden @param {Route} route */
function allesGeregeld(antwoorden, route) {
  const klopt = (/** @type {Voorwaarde} */ een) =>
    Object.entries(een).every(([pad, waarden]) => waarden.includes(waarde(antwoorden, pad)));
  return bekend(antwoorden.get(route.gebieden)).every((gebied) => route.opgelost[gebied]?.some(klopt));
}

/**
 * The questions up to this place, and of the rest only some.
 * @template {{ pad: string }} T @param {T[]} vragen @param {number} plaats @param {string[]} ook
 */
function totEnMet(vragen, plaats, ook) {
  return vragen.filter((vraag, index) => index <= plaats || ook.includes(vraag.pad));
}
