// Where the route stops because it is decided: too young, nothing left to ask the Wmo, no pgb possible.
// The values are data of the page (data-route, from the framework); Python stops alike (te_vragen).
import { bekend, waarde, WEET_NIET } from "./antwoorden.js";
import { zichtbareVragen } from "./vragen.js";

/** @typedef {import("./antwoorden.js").Antwoorden} Antwoorden */
/** @typedef {Record<string, string[]>} Voorwaarde path -> values, all of which must hold */
/**
 * @typedef {{
 *   leeftijd: string, vanaf: number, gebieden: string, opgelost: Record<string, Voorwaarde[]>, geenWmo: Voorwaarde,
 *   pgbVaardig: string, nietVaardig: string, risico: string,
 * }} Route
 */

/**
 * The questions that are asked now: by the answers so far, and until the route is decided.
 * @template {{ pad: string, gebied: string | null, inKorteRoute: boolean, toonAls: Record<string, string[]> }} T
 * @param {T[]} vragen @param {{ antwoorden: Antwoorden, kort: boolean, alles: boolean }} stand @param {Route} route
 * @returns {T[]}
 */
export function gevraagdeVragen(vragen, { antwoorden, kort, alles }, route) {
  const zichtbaar = zichtbareVragen(vragen, antwoorden);
  const nogTeVragen = teVragen(vragen, zichtbaar, antwoorden, route);
  // All of them includes what only the stopped route asks: without it, "no request" can't be told from "not known".
  const gevraagd = alles ? vragen.filter((een) => zichtbaar.includes(een) || nogTeVragen.includes(een)) : nogTeVragen;
  return gevraagd.filter((vraag) => !kort || vraag.inKorteRoute);
}

/**
 * @template {{ pad: string, gebied: string | null }} T
 * @param {T[]} alle all questions @param {T[]} vragen the ones that can be asked
 * @param {Antwoorden} antwoorden @param {Route} route
 * @returns {T[]} the ones that are still worth asking
 */
export function teVragen(alle, vragen, antwoorden, route) {
  const tot = (/** @type {number} */ plaats) => vragen.slice(0, plaats + 1);
  const metNog = (/** @type {T[]} */ eerst, /** @type {string[]} */ ook) =>
    alle.filter((vraag) => eerst.includes(vraag) || ook.includes(vraag.pad));
  const plaatsVan = (/** @type {string} */ pad) => vragen.findIndex((vraag) => vraag.pad === pad);
  const leeftijd = antwoorden.get(route.leeftijd);
  if (typeof leeftijd === "string" && /^\d+$/.test(leeftijd) && Number(leeftijd) < route.vanaf) return tot(plaatsVan(route.leeftijd));
  const laatsteGebied = vragen.findLastIndex((vraag) => vraag.gebied !== null);
  if (laatsteGebied >= 0 && kanGeenVraagZijn(antwoorden, route)) return metNog(tot(laatsteGebied), Object.keys(route.geenWmo));
  const pgb = plaatsVan(route.pgbVaardig);
  if (pgb >= 0 && waarde(antwoorden, route.pgbVaardig) === route.nietVaardig) return metNog(tot(pgb), [route.risico]);
  return vragen;
}

/**
 * Whether every leefgebied is settled, and nothing that was said makes a request all the same.
 * @param {Antwoorden} antwoorden @param {Route} route
 */
function kanGeenVraagZijn(antwoorden, route) {
  const klopt = (/** @type {Voorwaarde} */ een) =>
    Object.entries(een).every(([pad, waarden]) => waarden.includes(waarde(antwoorden, pad)));
  const geregeld = bekend(antwoorden.get(route.gebieden)).every((gebied) => route.opgelost[gebied]?.some(klopt));
  const gezegd = Object.entries(route.geenWmo).filter(([pad]) => waarde(antwoorden, pad) !== WEET_NIET);
  return geregeld && gezegd.every(([pad, waarden]) => waarden.includes(waarde(antwoorden, pad)));
}
