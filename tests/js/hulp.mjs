// What the tests of the scripts share: the page's data, which pytest writes (tests/hulp/schermtoets.py).
import { readFileSync } from "node:fs";

/** @typedef {import("../../site/app/antwoorden.js").Antwoorden} Antwoorden */
/** @typedef {Pick<import("../../site/app/vragen.js").Vraag, "pad" | "soort" | "groep" | "gebied" | "toonAls" | "zonderWeetNiet"> & { scherm: string, waarden: string[] }} Vraag */
/** @typedef {{ naam: string, json: Record<string, any>, zichtbaar: string[], gevraagd: string[] }} Toets */
/**
 * @typedef {{
 *   kader: string, dagen: number, vragen: Vraag[], route: import("../../site/app/route.js").Route,
 *   antwoordvorm: import("../../site/app/antwoorden.js").Antwoordvorm, linkcodes: import("../../site/app/linkcodes.js").Linkcodes, antwoorden: Toets[],
 *   planvragen: import("../../site/paginas/plan/voorvullen.js").Planvraag[],
 * }} Gegevens
 */

const bestand = process.env.SCHERMTOETS;
if (!bestand) throw new Error("run these with `pytest tests/build/test_javascript.py`, which writes what they compare with");

/** @type {Gegevens} */
export const gegevens = JSON.parse(readFileSync(bestand, "utf-8"));

/** A seeded generator of numbers below 1, so that a failure comes back (mulberry32). */
export function toeval(/** @type {number} */ zaad) {
  return () => {
    zaad = (zaad + 0x6d2b79f5) | 0;
    let een = Math.imul(zaad ^ (zaad >>> 15), zaad | 1);
    een ^= een + Math.imul(een ^ (een >>> 7), een | 61);
    return ((een ^ (een >>> 14)) >>> 0) / 4294967296;
  };
}

/** @template T @param {() => number} bron @param {readonly T[]} lijst @returns {T} */
export function kies(bron, lijst) {
  return /** @type {T} */ (lijst[Math.floor(bron() * lijst.length)]);
}

/** What stands in for the browser's storage from now on. @param {"sessionStorage" | "localStorage"} naam @param {boolean} [weigert] */
export function opslag(naam, weigert = false) {
  /** @type {Map<string, string>} */
  const bewaard = new Map();
  const doe = (/** @type {() => unknown} */ iets) => {
    if (weigert) throw new Error("geweigerd");
    return iets();
  };
  const value = {
    getItem: (/** @type {string} */ sleutel) => doe(() => bewaard.get(sleutel) ?? null),
    setItem: (/** @type {string} */ sleutel, /** @type {string} */ een) => doe(() => bewaard.set(sleutel, een)),
    removeItem: (/** @type {string} */ sleutel) => doe(() => bewaard.delete(sleutel)),
  };
  Object.defineProperty(globalThis, naam, { value, configurable: true });
  return bewaard;
}
