// The text of a link for a resident: everything stands behind the #, so no server sees it. The link
// holds nothing about a person, so a greeting that looks as if it does is refused. No page needed here.
import { KORTE_VORM, naarCodes, ROUTE } from "./linkcodes.js";

/**
 * @typedef {{ ingevuld: Map<string, string | string[]>, route: string, groet: string }} Keuzes
 * What the resident need not choose, in the order of the link, by the path of the question. An empty route: all
 * questions; an empty greeting: none.
 */

export const MEEST_GROET = 200; // the contract's limit; the page says it in words

// Eight digits or more, with what people write between them: a BSN, a telephone number, a date of birth.
const LANG_GETAL = /\p{Nd}(?:[\s./()+-]*\p{Nd}){7,}/u;
const MAILADRES = /[^\s@]+@[^\s@]+/;
const POSTCODE = /(?<!\p{Nd})[1-9]\d{3} ?[A-Z]{2}(?!\p{L})/u;
// Line ends and other controls, marks that turn the direction of text around, and halves of characters.
const GEEN_TEKST = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** @param {string} tekst @returns {string} one line of plain text */
export function schoneGroet(tekst) {
  return tekst.replace(GEEN_TEKST, " ").replace(/\s+/g, " ").trim();
}

/**
 * What is wrong with a greeting: the name of a text of the page, or null.
 * @param {string} groet @returns {"te_lang" | "adres" | "cijfers" | "postcode" | null}
 */
export function foutInGroet(groet) {
  if (groet.length > MEEST_GROET) return "te_lang";
  if (MAILADRES.test(groet)) return "adres";
  if (LANG_GETAL.test(groet)) return "cijfers";
  return POSTCODE.test(groet) ? "postcode" : null;
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
