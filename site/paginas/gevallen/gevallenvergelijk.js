// What a case expects beside what came out of it, in words. Only what the case names is compared.
import { isGroep } from "../../app/json.js";

/** @typedef {import("../../app/protocol.js").Beknopt} Beknopt */
/** @typedef {(naam: string, velden?: Record<string, string | number>) => string} Woord "" for a name it doesn't know */
/** @typedef {{ onderdeel: string, code: string, verwacht: unknown, nu: unknown }} Verschil */

const MAX_TEKENS = 100;
const MAX_ZINNEN = 20;

/**
 * @param {unknown} verwacht @param {Beknopt} beknopt @param {Woord} woord
 * @returns {{ soort: "geen" | "gelijk" | "anders" | "fout", zinnen: string[] }}
 */
export function vergelijk(verwacht, beknopt, woord) {
  if (verwacht === null) return { soort: "geen", zinnen: [] };
  if (!isGroep(verwacht) || !Object.keys(verwacht).every((onderdeel) => Object.hasOwn(beknopt, onderdeel))) {
    return { soort: "fout", zinnen: [woord("verwacht-onbekend", { onderdelen: Object.keys(beknopt).join(", ") })] };
  }
  const verschillen = verschillenVan(verwacht, beknopt);
  const zinnen = verschillen.slice(0, MAX_ZINNEN).map(({ onderdeel, code, verwacht: gewild, nu }) =>
    woord(code ? "verschil-bij" : "verschil", {
      onderdeel: woord(`onderdeel-${onderdeel}`),
      code: kort(code),
      verwacht: inWoorden(onderdeel, gewild, woord),
      nu: inWoorden(onderdeel, nu, woord),
    }),
  );
  if (verschillen.length > MAX_ZINNEN) zinnen.push(woord("meer", { aantal: verschillen.length - MAX_ZINNEN }));
  return { soort: zinnen.length ? "anders" : "gelijk", zinnen };
}

/** @param {Record<string, unknown>} verwacht @param {Beknopt} beknopt @returns {Verschil[]} */
function verschillenVan(verwacht, beknopt) {
  /** @type {Verschil[]} */
  const verschillen = [];
  for (const [onderdeel, gewild] of Object.entries(verwacht)) {
    const nu = beknopt[onderdeel];
    if (!isGroep(nu) || !isGroep(gewild)) {
      if (!gelijk(onderdeel, gewild, nu)) verschillen.push({ onderdeel, code: "", verwacht: gewild, nu });
      continue;
    }
    // A figure for each profile: only the profiles that the case names.
    for (const [code, een] of Object.entries(gewild)) {
      const eigen = Object.hasOwn(nu, code) ? nu[code] : null;
      if (!gelijk(onderdeel, een, eigen)) verschillen.push({ onderdeel, code, verwacht: een, nu: eigen });
    }
  }
  return verschillen;
}

/** Hours have a lower and an upper end; of other lists the order says nothing. Nothing written is an empty list. */
function gelijk(/** @type {string} */ onderdeel, /** @type {unknown} */ een, /** @type {unknown} */ ander) {
  const vast = (/** @type {unknown} */ waarde) =>
    JSON.stringify(Array.isArray(waarde) && onderdeel !== "uren" ? waarde.map((deel) => JSON.stringify(deel)).sort() : (waarde ?? []));
  return vast(een) === vast(ander);
}

/** @param {string} onderdeel @param {unknown} waarde @param {Woord} woord @returns {string} */
function inWoorden(onderdeel, waarde, woord) {
  if (waarde === null || (Array.isArray(waarde) && !waarde.length)) return woord("niets");
  if (onderdeel === "status") return statusInWoorden(alsTekst(waarde), woord);
  if (!Array.isArray(waarde)) return kort(alsTekst(waarde));
  return onderdeel === "uren" ? urenInWoorden(waarde, woord) : kort(waarde.map(alsTekst).join(", "));
}

/** @param {unknown[]} uren @param {Woord} woord */
export function urenInWoorden([min, max], woord) {
  const inNotatie = (/** @type {unknown} */ uren) => kort(alsTekst(uren).replace(".", ","));
  return woord(max === null ? "uren-open" : "uren", { min: inNotatie(min), max: inNotatie(max) });
}

/** @param {string} status @param {Woord} woord */
export function statusInWoorden(status, woord) {
  return woord(`status-${status}`) || kort(status);
}

/** A value of a file, whatever it is: a group may hold a toString that is none. @param {unknown} waarde */
function alsTekst(waarde) {
  return typeof waarde === "object" && waarde !== null ? JSON.stringify(waarde) : String(waarde);
}

function kort(/** @type {string} */ tekst) {
  return tekst.length > MAX_TEKENS ? `${tekst.slice(0, MAX_TEKENS)}…` : tekst;
}
