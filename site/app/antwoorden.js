// The answers: in memory, in sessionStorage for a reload, and as the JSON that the rules read.
// weet_niet is kept here, so that the overview can show it; the rules take it as unknown.

/** @typedef {Map<string, string | string[]>} Antwoorden path of a question -> value, or values */

/** The contract's limit for answers, in bytes. */
export const MAX_BYTES = 100_000;

const SLEUTEL = "wmo-zelfcheck";
export const WEET_NIET = "weet_niet";
const GEBIEDEN = "leefgebieden";

/** @param {Antwoorden} antwoorden @param {string} pad */
export function waarde(antwoorden, pad) {
  const gegeven = antwoorden.get(pad);
  return typeof gegeven === "string" ? gegeven : WEET_NIET;
}

/** @param {Antwoorden} antwoorden @returns {string[]} the chosen leefgebieden */
export function gekozenGebieden(antwoorden) {
  const gegeven = antwoorden.get(GEBIEDEN);
  return Array.isArray(gegeven) ? gegeven.filter((gebied) => gebied !== WEET_NIET) : [];
}

/**
 * The answers in the form of the contract (antwoorden/1), only for the questions that are asked.
 * @param {Antwoorden} antwoorden @param {(Pick<import("./vragen.js").Vraag, "pad" | "soort"> & { zonderWeetNiet?: boolean })[]} vragen @param {string} kader
 * @returns {Record<string, unknown>}
 */
export function naarJson(antwoorden, vragen, kader) {
  /** @type {Record<string, any>} */
  const json = { schema: "antwoorden/1", kader };
  for (const gebied of gekozenGebieden(antwoorden)) (json[GEBIEDEN] ??= {})[gebied] = {};
  for (const vraag of vragen) {
    const gegeven = antwoorden.get(vraag.pad);
    if (gegeven === undefined || vraag.soort === "gebieden") continue;
    if (Array.isArray(gegeven)) {
      const gekozen = gegeven.filter((een) => een !== WEET_NIET);
      if (gekozen.length) json[vraag.pad] = gekozen;
      continue;
    }
    if (gegeven === "" || (vraag.zonderWeetNiet && gegeven === WEET_NIET)) continue;
    const stappen = vraag.pad.split(".");
    const laatste = /** @type {string} */ (stappen.pop());
    let groep = json;
    for (const stap of stappen) groep = groep[stap] ??= {};
    groep[laatste] = /^\d+$/.test(gegeven) ? Number(gegeven) : gegeven;
  }
  return json;
}

/**
 * The answers of a checked file; a question that the file does not name is not answered.
 * @param {Record<string, any>} json @returns {Antwoorden}
 */
export function vanJson(json) {
  /** @type {Antwoorden} */
  const antwoorden = new Map();
  const loop = (/** @type {Record<string, any>} */ groep, /** @type {string} */ voor) => {
    for (const [sleutel, inhoud] of Object.entries(groep)) {
      const pad = voor + sleutel;
      if (pad === "schema" || pad === "kader") continue;
      if (pad === GEBIEDEN) antwoorden.set(pad, Object.keys(inhoud));
      if (Array.isArray(inhoud)) antwoorden.set(pad, [...new Set(inhoud.map((een) => (een === "h" ? "c" : een)))]);
      else if (inhoud !== null && typeof inhoud === "object") loop(inhoud, `${pad}.`);
      else antwoorden.set(pad, String(inhoud));
    }
  };
  loop(json, "");
  return antwoorden;
}

/**
 * Keep the answers for a reload. Where storage is refused, they live in memory only.
 * @param {Antwoorden} antwoorden @param {boolean} kort whether only the short route is asked
 * @param {boolean} alles whether all questions are asked, also where the outcome is decided already
 */
export function onthoud(antwoorden, kort, alles) {
  try {
    sessionStorage.setItem(SLEUTEL, JSON.stringify({ antwoorden: [...antwoorden], kort, alles }));
  } catch {
    /* a private window may refuse; the check works without */
  }
}

/** @returns {{ antwoorden: Antwoorden, kort: boolean, alles: boolean }} what was kept, or nothing */
export function herinner() {
  try {
    const { antwoorden, kort, alles } = JSON.parse(sessionStorage.getItem(SLEUTEL) ?? "{}");
    return { antwoorden: new Map(antwoorden ?? []), kort: kort === true, alles: alles === true };
  } catch {
    return { antwoorden: new Map(), kort: false, alles: false };
  }
}

/** Forget everything that was kept. */
export function vergeet() {
  try {
    sessionStorage.removeItem(SLEUTEL);
  } catch {
    /* nothing was kept then */
  }
}
