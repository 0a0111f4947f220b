// Text of anybody, beside words of ours: it may not turn our sentence around, or hide what stands in it.

// Controls, marks that turn the direction of text around, marks without width, and halves of characters.
const ONZICHTBAAR = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]/gu;

/** @param {string} tekst @returns {string} on one line, with a sign that shows in place of each of those */
export function zichtbaar(tekst) {
  return tekst.replace(/\s+/g, " ").trim().replace(ONZICHTBAAR, "\ufffd");
}

/** The same for what goes into a sentence. @param {Record<string, string | number>} velden @returns {Record<string, string | number>} */
export function allesZichtbaar(velden) {
  return Object.fromEntries(Object.entries(velden).map(([naam, een]) => [naam, typeof een === "string" ? zichtbaar(een) : een]));
}
