// Answers as text for a link: the UTF-8 JSON, raw DEFLATE, and then base64url without padding (the contract), or
// the characters that make a QR code small.
import { metBerekend, naarTekens, SCHEMA } from "./codetekens.js";

/** @param {string} json */
async function kleiner(json) {
  const stroom = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stroom).arrayBuffer());
}

/** @param {string} json @returns {Promise<string>} */
export async function pakIn(json) {
  const letters = btoa(String.fromCharCode(...(await kleiner(json))));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The same for a QR code. @param {string} json it begins with its schema
 * @param {string} berekend what the outcome was computed from: a hash and a version, or nothing
 * @returns {Promise<string>}
 */
export async function pakInVoorCode(json, berekend = "") {
  if (!json.startsWith(SCHEMA)) throw new Error("een ander schema");
  return naarTekens(await kleiner(json.slice(SCHEMA.length))) + metBerekend(berekend);
}
