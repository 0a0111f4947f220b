// The order of the screens: the questions that are asked together, a review after each part, and one of all answers
// at the end. The short route has only that last one.

/** @typedef {Pick<import("../../app/vragen.js").Vraag, "pad" | "groep"> & { scherm: unknown }} Vraag */
/**
 * @typedef {{ soort: "vraag", pad: string } | { soort: "deel", groep: string }
 *   | { soort: "overzicht", open: string | null }} Stap `open`: the part that is not folded; null when none is folded
 */

/**
 * @param {Vraag[]} vragen the ones that are asked, in order @param {boolean} kort @returns {Stap[]}
 */
export function stappen(vragen, kort) {
  /** @type {Stap[]} */
  const gevonden = [];
  vragen.forEach((vraag, plaats) => {
    const volgende = vragen[plaats + 1];
    if (vraag.scherm !== vragen[plaats - 1]?.scherm) gevonden.push({ soort: "vraag", pad: vraag.pad });
    if (!kort && volgende && volgende.groep !== vraag.groep) gevonden.push({ soort: "deel", groep: vraag.groep });
  });
  return [...gevonden, { soort: "overzicht", open: kort ? null : (vragen.at(-1)?.groep ?? null) }];
}

/**
 * Where a screen stands among the steps: by its part, or by the screen that holds the question.
 * @param {Stap[]} lijst @param {Vraag[]} vragen @param {{ soort: string, pad?: string, groep?: string }} nu
 */
export function plaatsVan(lijst, vragen, nu) {
  const schermVan = (/** @type {string | undefined} */ pad) => vragen.find((vraag) => vraag.pad === pad)?.scherm;
  return lijst.findIndex((stap) => {
    if (stap.soort !== nu.soort) return false;
    if (stap.soort === "vraag") return schermVan(stap.pad) === schermVan(nu.pad);
    return stap.soort === "overzicht" || stap.groep === nu.groep;
  });
}

/**
 * How far somebody is: the part, and how much of it is behind them when this screen is done. The number of parts
 * is that of the route, whatever is answered.
 * @param {Stap[]} lijst @param {Vraag[]} vragen @param {number} plaats @param {string[]} delen all parts of the route
 */
export function voortgang(lijst, vragen, plaats, delen) {
  const groepen = lijst.map((stap) => {
    if (stap.soort === "deel") return stap.groep;
    return stap.soort === "vraag" ? vragen.find(({ pad }) => pad === stap.pad)?.groep : vragen.at(-1)?.groep;
  });
  const deel = groepen[plaats] ?? "";
  const eerste = groepen.indexOf(deel);
  const schermen = groepen.filter((een) => een === deel).length;
  return { groep: deel, nummer: delen.indexOf(deel) + 1, aantal: delen.length, gedaan: (plaats - eerste + 1) / schermen };
}
