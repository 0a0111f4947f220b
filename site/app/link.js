// A link of the wijkteam: everything stands behind the #, so no server sees it. After reading, the
// page takes it out of the address bar. What is wrong gives a message and an empty check.
import { zoek } from "./sjabloon.js";

const MAX_TEKENS = 20_000; // far above the fullest set of answers, far below what hurts
const MAX_BYTES = 100_000;
const VRAGEN = ["vorm", "behoefte"];

/**
 * @param {string} fragment
 * @returns {Promise<{ ingevuld: Map<string, string | string[]>, antwoorden: string | null, fout: boolean }>}
 */
export async function leesLink(fragment) {
  /** @type {Map<string, string | string[]>} */
  const ingevuld = new Map();
  const niets = { ingevuld, antwoorden: null, fout: false };
  if (!fragment.includes("=")) return niets;
  history.replaceState(null, "", location.pathname + location.search);
  if (fragment.length > MAX_TEKENS) return { ...niets, fout: true };
  const delen = new URLSearchParams(fragment.slice(1));
  const gebieden = (delen.get("leefgebieden") ?? "").split(",").filter(Boolean);
  if (gebieden.length) ingevuld.set("leefgebieden", gebieden);
  for (const pad of VRAGEN) {
    const waarde = delen.get(pad);
    if (waarde !== null) ingevuld.set(pad, waarde);
  }
  const bekend = [...delen.keys()].every((naam) => ["leefgebieden", "antwoorden", ...VRAGEN].includes(naam));
  if (!bekend || ![...ingevuld].every(([pad, waarden]) => [waarden].flat().every((een) => bestaat(pad, een)))) {
    return { ingevuld: new Map(), antwoorden: null, fout: true };
  }
  const data = delen.get("antwoorden");
  if (data === null) return niets;
  try {
    return { ...niets, antwoorden: await pakUit(data) };
  } catch {
    return { ingevuld: new Map(), antwoorden: null, fout: true };
  }
}

/** Whether the page has this answer to this question. */
function bestaat(/** @type {string} */ pad, /** @type {string} */ waarde) {
  const vraag = zoek(document, `[data-vraag="${pad}"]`);
  return [...vraag.querySelectorAll("input")].some((veld) => veld.value === waarde);
}

/** base64url of raw DEFLATE of UTF-8 JSON; stops as soon as it grows too large. */
async function pakUit(/** @type {string} */ data) {
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
