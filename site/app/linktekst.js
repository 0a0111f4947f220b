// The text of a link for a resident: everything stands behind the #, so no server sees it. A greeting is somebody
// else's text on our site. It may not say anything about a person, and may not send a reader elsewhere: no number to
// call or pay, no address. Held where a link is made, and once more where it is read. No page needed here.
import { KORTE_VORM, naarCodes, ROUTE } from "./linkcodes.js";

/**
 * @typedef {{ ingevuld: Map<string, string | string[]>, route: string, groet: string }} Keuzes
 * What the resident need not choose, in the order of the link, by the path of the question. An empty route: all
 * questions; an empty greeting: none.
 * @typedef {"te_lang" | "rekening" | "cijfers" | "adres" | "site" | "postcode"} Groetfout
 */

export const MEEST_GROET = 120; // the page says it in words

// Line ends and other controls, marks that no one sees or that turn the direction of text around, halves of characters.
const GEEN_TEKST = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const BINDT = /[\u200c\u200d]/g; // between letters of Persian, and in a family of faces
/** @type {[Groetfout, RegExp][]} what is wrong, in the order in which it is said; of a text in its plainest signs */
const FOUTEN = [
  ["adres", /@/],
  ["site", /:\/\/|\bhttps?\b|\bwww\b|[\p{L}\p{Nd}-][.\u3002]\p{L}{2,}|\p{L}\s*[.\u3002]\s*(?:nl|com|org|eu)\b/iu],
  ["rekening", /(?<![\p{L}\p{Nd}])[A-Z]{2}[\s.-]?\d{2}(?:[\s.-]?[A-Z0-9]){10,}/iu],
  // Seven digits or more, with what people write between them: a telephone number, a BSN, a date of birth.
  ["cijfers", /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){6,}/u],
  ["postcode", /(?<!\p{Nd})[1-9]\d{3} ?[A-Z]{2}(?!\p{L})/u],
];

/** @param {string} tekst @returns {string} one line of plain text */
export function schoneGroet(tekst) {
  const zichtbaar = [...tekst].map((teken) => (GEEN_TEKST.test(teken.replace(BINDT, "")) ? " " : teken)).join("");
  return zichtbaar.replace(/\s+/g, " ").trim();
}

/**
 * What is wrong with a greeting: the name of a text of the page, or null.
 * @param {string} groet @returns {Groetfout | null}
 */
export function foutInGroet(groet) {
  if (groet.length > MEEST_GROET) return "te_lang";
  // Wide, ringed and raised digits are digits too, and so is a wide full stop.
  const gewoon = groet.normalize("NFKC").replace(BINDT, "");
  return FOUTEN.find(([, patroon]) => patroon.test(gewoon))?.[0] ?? null;
}

/**
 * The greeting of a link, where it is read: nothing when it does not fit, for whoever made it did so by hand.
 * @param {string | null} gegeven @returns {string}
 */
export function leesGroet(gegeven) {
  const onzichtbaar = [...(gegeven ?? "")].some((teken) => GEEN_TEKST.test(teken.replace(BINDT, "")));
  const groet = schoneGroet(gegeven ?? "");
  return onzichtbaar || foutInGroet(groet) ? "" : groet;
}

/**
 * The fragment in its short form, or nothing when the resident chooses everything.
 * @param {Keuzes} keuzes @param {import("./linkcodes.js").Linkcodes} codes
 */
export function maakFragment({ ingevuld, route, groet }, codes) {
  const delen = [
    [KORTE_VORM, naarCodes(route ? [...ingevuld, [ROUTE, route]] : [...ingevuld], codes)],
    ["groet", gecodeerd(groet)],
  ];
  const gevuld = delen.filter(([, waarde]) => waarde);
  return gevuld.length ? `#${gevuld.map((deel) => deel.join("=")).join("&")}` : "";
}

/** A space as +, or the link and its code grow long. Also what encodeURIComponent leaves: mail takes a full stop at the end out of a link. */
function gecodeerd(/** @type {string} */ waarde) {
  const teken = (/** @type {string} */ een) => `%${een.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(waarde).replace(/[!'()*.~]/g, teken).replaceAll("%20", "+");
}
