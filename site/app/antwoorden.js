// The answers: in memory, in sessionStorage for a reload, and as the JSON that the rules read.
// weet_niet is kept here, so that the overview can show it; the rules take it as unknown.
import { SLEUTELS, werkBij, zetUit } from "./toestel.js";

/** @typedef {Map<string, string | string[]>} Antwoorden path of a question -> value, or values */
/** @typedef {{ antwoorden: Antwoorden, kort: boolean, alles: boolean }} Stand the answers and what is asked: `kort` only the short route, `alles` also where the outcome is decided already */
/**
 * @typedef {{ kader: string, gebieden: string, gelijk: Record<string, Record<string, string>> }} Antwoordvorm
 * the form of the answers, data of the page: the framework they are for, the path of the question that
 * chooses leefgebieden, and the values that count as another one (path -> value -> the one that is kept)
 */

/** The contract's limit for answers, in bytes. */
export const MAX_BYTES = 100_000;

export const WEET_NIET = "weet_niet";

/** @param {Antwoorden} antwoorden @param {string} pad */
export function waarde(antwoorden, pad) {
  const gegeven = antwoorden.get(pad);
  return typeof gegeven === "string" ? gegeven : WEET_NIET;
}

/** @param {HTMLElement} element the one that the build gave them @returns {Antwoordvorm} */
export function leesAntwoordvorm({ dataset }) {
  return { kader: dataset.kader ?? "", gebieden: dataset.gebieden ?? "", gelijk: JSON.parse(dataset.gelijk ?? "{}") };
}

/** The known values of an answer, as a list: unknown is unknown, however it was said. */
export function bekend(/** @type {string | string[] | undefined} */ antwoord) {
  return [antwoord ?? []].flat().filter((een) => een !== "" && een !== WEET_NIET);
}

/**
 * The answers in the form of the contract (antwoorden/1), only for the questions that are asked.
 * @param {Antwoorden} antwoorden @param {(Pick<import("./vragen.js").Vraag, "pad" | "soort"> & { zonderWeetNiet?: boolean })[]} vragen @param {Antwoordvorm} antwoordvorm
 * @returns {Record<string, unknown>}
 */
export function naarJson(antwoorden, vragen, { kader, gebieden }) {
  /** @type {Record<string, any>} */
  const json = { schema: "antwoorden/1", kader };
  for (const gebied of bekend(antwoorden.get(gebieden))) (json[gebieden] ??= {})[gebied] = {};
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
 * @param {Record<string, any>} json @param {Antwoordvorm} antwoordvorm @returns {Antwoorden}
 */
export function vanJson(json, { gebieden, gelijk }) {
  /** @type {Antwoorden} */
  const antwoorden = new Map();
  const loop = (/** @type {Record<string, any>} */ groep, /** @type {string} */ voor) => {
    for (const [sleutel, inhoud] of Object.entries(groep)) {
      const pad = voor + sleutel;
      if (pad === "schema" || pad === "kader") continue;
      if (pad === gebieden) antwoorden.set(pad, Object.keys(inhoud));
      if (Array.isArray(inhoud)) antwoorden.set(pad, [...new Set(inhoud.map((een) => gelijk[pad]?.[een] ?? een))]);
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
    sessionStorage.setItem(SLEUTELS.antwoorden, JSON.stringify({ antwoorden: [...antwoorden], kort, alles }));
  } catch {
    /* a private window may refuse; the check works without */
  }
  werkBij();
}

/** Another version of the page, or an extension, may have left something else. @param {[unknown, unknown]} paar @returns {paar is [string, string | string[]]} */
function isAntwoord(paar) {
  const [pad, antwoord] = paar;
  return typeof pad === "string" && [antwoord].flat().every((een) => typeof een === "string");
}

/** @returns {Stand} what was kept, or nothing */
export function herinner() {
  try {
    const { antwoorden, kort, alles } = JSON.parse(sessionStorage.getItem(SLEUTELS.antwoorden) ?? "{}");
    const paren = /** @type {[unknown, unknown][]} */ ([...new Map(antwoorden ?? [])]);
    return { antwoorden: new Map(paren.filter(isAntwoord)), kort: kort === true, alles: alles === true };
  } catch {
    return { antwoorden: new Map(), kort: false, alles: false };
  }
}

/** Forget everything that was kept, also on the device: the answers, who it was about, the plan that was made of it. */
export function vergeet() {
  zetUit();
  try {
    for (const naam of Object.values(SLEUTELS)) sessionStorage.removeItem(naam);
  } catch {
    /* nothing was kept then */
  }
}
