// Bytes in the characters that a QR code holds at five and a half bits instead of eight (its alphanumeric mode).
// 41 of its 45, because a space, a plus, a per cent sign and a star mean something else in an address or a chat;
// 41 to the third is just more than two bytes hold. With it the fullest answers need a code three versions smaller.

/** How the JSON begins that stands in a code; it is left out there, because the name of the form says it. */
export const SCHEMA = '{"schema":"antwoorden/1"';

const ACHTER = "*"; // what stands between the answers and what they were computed with

/** @param {string} berekend such as `e0f033f035fa, 2.1.0`, in characters of a code */
export const metBerekend = (berekend) => (berekend ? ACHTER + berekend.replaceAll(", ", ":").toUpperCase() : "");

/** The two parts of what stands in a code. @param {string} tekst @returns {{ data: string, berekend: string }} */
export function delenVan(tekst) {
  const [data = "", ...rest] = tekst.split(ACHTER);
  return { data, berekend: rest.join(ACHTER).replaceAll(":", ", ").toLowerCase() };
}

const TEKENS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$-./:";
const TAL = TEKENS.length;

/** @param {Uint8Array} bytes */
export function naarTekens(bytes) {
  let uit = "";
  for (let plek = 0; plek < bytes.length; plek += 2) {
    const [een = 0, twee] = bytes.subarray(plek, plek + 2);
    let getal = twee === undefined ? een : een * 256 + twee;
    for (let aantal = twee === undefined ? 2 : 3; aantal; aantal--) {
      uit += TEKENS[getal % TAL];
      getal = Math.floor(getal / TAL);
    }
  }
  return uit;
}

/** @param {string} tekst @returns {Uint8Array<ArrayBuffer>} an error for what naarTekens can't have written */
export function vanTekens(tekst) {
  const bytes = [];
  for (let plek = 0; plek < tekst.length; plek += 3) {
    const cijfers = [...tekst.slice(plek, plek + 3)].map((teken) => TEKENS.indexOf(teken));
    const getal = cijfers.reduceRight((som, cijfer) => som * TAL + cijfer, 0);
    const hoogste = [0, 0, 255, 65_535][cijfers.length] ?? 0;
    if (cijfers.includes(-1) || cijfers.length < 2 || getal > hoogste) throw new Error("geen code");
    bytes.push(...(cijfers.length === 3 ? [getal >> 8, getal & 255] : [getal]));
  }
  return Uint8Array.from(bytes);
}
