// A link of the wijkteam: everything stands behind the #, so no server sees it. After reading, the
// page takes it out of the address bar. What is wrong gives a message and an empty check.
import { MAX_BYTES } from "./antwoorden.js";
import { ROUTE, uitgeschreven } from "./linkcodes.js";
import { foutInGroet, schoneGroet } from "./linktekst.js";
import { zoek } from "./sjabloon.js";

export const MAX_TEKENS = 20_000; // far above the fullest set of answers, far below what hurts
const ANDERE = ["antwoorden", ROUTE, "groet"]; // what is no question
const KORT = "kort";

/**
 * @typedef {{
 *   ingevuld: Map<string, string | string[]>, antwoorden: string | null, kort: boolean, groet: string, fout: boolean,
 * }} Link what a link asks for; `antwoorden` is JSON text that the rules still have to check
 */

/** @returns {Link} */
const niets = () => ({ ingevuld: new Map(), antwoorden: null, kort: false, groet: "", fout: false });

/**
 * @param {string} fragment @param {import("./linkcodes.js").Linkcodes} codes what a link may answer, and its short codes
 * @returns {Promise<Link>}
 */
export async function leesLink(fragment, codes) {
  if (!fragment.includes("=")) return niets();
  history.replaceState(null, "", location.pathname + location.search);
  if (fragment.length > MAX_TEKENS) return { ...niets(), fout: true };
  const paden = Object.keys(codes).filter((naam) => naam !== ROUTE);
  const delen = uitgeschreven(new URLSearchParams(fragment.slice(1)), codes);
  if (!delen) return { ...niets(), fout: true };
  const link = niets();
  for (const pad of paden) {
    const waarde = delen.get(pad);
    if (waarde === null) continue;
    if (veldVan(pad).dataset.soort === "keuze") link.ingevuld.set(pad, waarde);
    else if (waarde) link.ingevuld.set(pad, waarde.split(",").filter(Boolean));
  }
  link.kort = delen.get(ROUTE) === KORT;
  link.groet = schoneGroet(delen.get("groet") ?? "");
  const bekend = [...delen.keys()].every((naam) => ANDERE.includes(naam) || paden.includes(naam));
  const klopt = [...link.ingevuld].every(([pad, waarden]) => [waarden].flat().every((een) => bestaat(pad, een)));
  const route = [null, KORT].includes(delen.get(ROUTE));
  if (!bekend || !klopt || !route || foutInGroet(link.groet)) return { ...niets(), fout: true };
  const data = delen.get("antwoorden");
  if (data === null) return link;
  try {
    return { ...link, antwoorden: await pakUit(data) };
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

/** base64url of raw DEFLATE of UTF-8 JSON; stops as soon as it grows too large. */
export async function pakUit(/** @type {string} */ data) {
  const bytes = Uint8Array.from(atob(data.replaceAll("-", "+").replaceAll("_", "/")), (teken) => teken.charCodeAt(0));
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
