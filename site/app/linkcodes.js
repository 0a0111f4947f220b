// The short form of a link: behind #k= stand the codes of what the long form writes out. Which code means
// what is data of the build (content/gemeenten/…/linkcodes.yaml). The long form is read for ever beside it.

/** @typedef {Record<string, Record<string, string>>} Linkcodes question, or `route` -> value -> code */

/** The name of the short form in a link, and of the one choice that is no question. */
export const KORTE_VORM = "k";
export const ROUTE = "route";

// A letter, or a digit with one more behind it: so codes can stand together without a sign between them.
const CODE = /[a-z]|\d[a-z\d]/g;

/**
 * @param {[string, string | string[]][]} keuzes question or `route`, with its value or values
 * @param {Linkcodes} codes @returns {string} the codes together
 */
export function naarCodes(keuzes, codes) {
  return keuzes.flatMap(([naam, waarden]) => [waarden].flat().map((een) => codeVan(codes, naam, een))).join("");
}

function codeVan(/** @type {Linkcodes} */ codes, /** @type {string} */ naam, /** @type {string} */ waarde) {
  const code = codes[naam]?.[waarde];
  if (!code) throw new Error(`geen code voor ${naam}=${waarde}`); // the build sees to it that each value has one
  return code;
}

/**
 * The same link in the long form. A link in the long form comes back as it is.
 * @param {URLSearchParams} delen @param {Linkcodes} codes
 * @returns {URLSearchParams | null} null: a code that is not known here, or both forms at once
 */
export function uitgeschreven(delen, codes) {
  const kort = delen.getAll(KORTE_VORM);
  if (!kort.length) return delen;
  const [tekst = ""] = kort;
  const gevonden = tekst.toLowerCase().match(CODE) ?? []; // somebody may type it over from paper
  if (kort.length > 1 || gevonden.join("").length !== tekst.length || Object.keys(codes).some((naam) => delen.has(naam))) return null;
  const uit = new URLSearchParams(delen);
  uit.delete(KORTE_VORM);
  for (const code of new Set(gevonden)) {
    const [naam, waarde] = betekenis(codes, code) ?? [];
    if (!naam || !waarde) return null;
    uit.set(naam, [...uit.getAll(naam), waarde].join(","));
  }
  return uit;
}

/** @param {Linkcodes} codes @param {string} code @returns {[string, string] | undefined} question and value */
function betekenis(codes, code) {
  for (const [naam, waarden] of Object.entries(codes)) {
    for (const [waarde, eigen] of Object.entries(waarden)) if (eigen === code) return [naam, waarde];
  }
}
