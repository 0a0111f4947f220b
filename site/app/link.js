// A link of the wijkteam: everything stands behind the #, so no server sees it. After reading, the
// page takes it out of the address bar. What is wrong gives a message and an empty check.
import { MAX_BYTES } from "./antwoorden.js";
import { delenVan, SCHEMA, vanTekens } from "./codetekens.js";
import { ROUTE, uitgeschreven } from "./linkcodes.js";
import { leesGroet } from "./linktekst.js";
import { zoek } from "./sjabloon.js";

export const LANGSTE_LINK = 20_000; // far above the fullest set of answers, far below what hurts
const ANTWOORDEN = "antwoorden";
/** The name of the answers in the link that a QR code holds: a capital, as all that stands behind it. */
export const CODEVORM = "A";
const ANDERE = [ANTWOORDEN, CODEVORM, ROUTE, "groet"]; // what is no question
const KORT = "kort";

/**
 * @typedef {{
 *   ingevuld: Map<string, string | string[]>, antwoorden: string | null, kort: boolean, groet: string, fout: boolean,
 * }} Link what a link asks for; `antwoorden` is JSON text that the rules still have to check
 */

/**
 * What stands behind the # of the address. The page itself took the part of a link out of it before any other script
 * ran (site/overrides/app.html); it is handed over once.
 */
export function neemFragment() {
  const pagina = /** @type {{ linkdeel?: string }} */ (globalThis);
  const deel = pagina.linkdeel ?? location.hash;
  delete pagina.linkdeel;
  return deel;
}

/** @returns {Link} */
const niets = () => ({ ingevuld: new Map(), antwoorden: null, kort: false, groet: "", fout: false });

/**
 * @param {string} fragment @param {import("./linkcodes.js").Linkcodes} codes what a link may answer, and its short codes
 * @returns {Promise<Link>}
 */
export async function leesLink(fragment, codes) {
  if (!fragment.includes("=")) return niets();
  history.replaceState(null, "", location.pathname + location.search);
  if (fragment.length > LANGSTE_LINK) return { ...niets(), fout: true };
  const paden = Object.keys(codes).filter((naam) => naam !== ROUTE);
  const delen = uitgeschreven(new URLSearchParams(fragment.slice(1)), codes);
  if (!delen) return { ...niets(), fout: true };
  const link = niets();
  for (const pad of paden) {
    const waarde = delen.get(pad);
    if (waarde === null) continue;
    if (veldVan(pad).dataset.soort === "keuze") link.ingevuld.set(pad, waarde);
    else if (waarde) link.ingevuld.set(pad, [...new Set(waarde.split(",").filter(Boolean))]);
  }
  link.kort = delen.get(ROUTE) === KORT;
  link.groet = leesGroet(delen.get("groet"));
  const namen = [...delen.keys()];
  const bekend = namen.every((naam) => ANDERE.includes(naam) || paden.includes(naam)) && new Set(namen).size === namen.length;
  const klopt = [...link.ingevuld].every(([pad, waarden]) => [waarden].flat().every((een) => bestaat(pad, een)));
  const route = [null, KORT].includes(delen.get(ROUTE));
  if (!bekend || !klopt || !route) return { ...niets(), fout: true };
  try {
    return { ...link, antwoorden: await antwoordenUit(delen) };
  } catch {
    return { ...niets(), fout: true };
  }
}

/** Whether the page has this answer to this question. */
function bestaat(/** @type {string} */ pad, /** @type {string} */ waarde) {
  return [...veldVan(pad).querySelectorAll("input")].some((veld) => veld.value === waarde);
}

function veldVan(/** @type {string} */ pad) {
  return zoek(document, `[data-vraag="${pad}"]`);
}

/**
 * The answers in a link, of either form; an error when they are cut, too large or there twice.
 * @param {URLSearchParams} delen @returns {Promise<string | null>} JSON text; null when the link has none
 */
export async function antwoordenUit(delen) {
  const [gegeven, ...meer] = [ANTWOORDEN, CODEVORM].flatMap((vorm) => delen.getAll(vorm).map((data) => ({ vorm, data })));
  if (meer.length) throw new Error("twee keer");
  if (!gegeven) return null;
  return gegeven.vorm === CODEVORM ? SCHEMA + (await uitgepakt(vanTekens(delenVan(gegeven.data).data))) : pakUit(gegeven.data);
}

/** base64url of raw DEFLATE of UTF-8 JSON. @param {string} data */
export const pakUit = async (data) =>
  uitgepakt(Uint8Array.from(atob(data.replaceAll("-", "+").replaceAll("_", "/")), (teken) => teken.charCodeAt(0)));

/** Stops as soon as it grows too large. @param {Uint8Array<ArrayBuffer>} bytes */
async function uitgepakt(bytes) {
  const stroom = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const lezer = stroom.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let uit = "";
  for (let deel = await lezer.read(); !deel.done; deel = await lezer.read()) {
    uit += deel.value;
    if (uit.length > MAX_BYTES) {
      await lezer.cancel();
      throw new Error("te groot");
    }
  }
  return uit;
}
