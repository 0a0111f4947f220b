// Which page leads for what somebody typed: words in any order, as they sound, with one letter wrong.

/** @typedef {{ adres: string, titel: string, zin: string, bel: { naam: string, nummer: string }[], woorden: string[] }} Ingang */
/** @typedef {{ kleineWoorden: string[], klanken: string[][], woorden: Ingang[], anders: { adres: string, titel: string }[] }} Zoekwoorden */

const MEEST = 3;
// From so many letters on, one may be wrong, and more may follow; the last word may still be being typed.
const LANG_GENOEG = 5;
const BEGIN = 3;

/** The words of a text in small letters, without accents and signs. */
export function woordenVan(/** @type {string} */ tekst) {
  return tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** How a word sounds, so that people who write what they hear find it as well. @param {string[][]} klanken */
export function maakKlank(klanken) {
  return (/** @type {string} */ woord) => klanken
    .reduce((tot, [letters, klinkt]) => tot.replaceAll(letters, klinkt), woord)
    .replace(/(\p{L})\1/gu, (dubbel) => dubbel[0]);
}

/** Whether two words differ in one letter at most: another, one more, one less, or two that changed places. */
export function eenFout(/** @type {string} */ een, /** @type {string} */ ander) {
  if (Math.abs(een.length - ander.length) > 1) return false;
  let begin = 0;
  while (begin < een.length && een[begin] === ander[begin]) begin++;
  const [links, rechts] = [een.slice(begin), ander.slice(begin)];
  return (
    links.slice(1) === rechts.slice(1) || links.slice(1) === rechts || links === rechts.slice(1) ||
    (links[0] === rechts[1] && links[1] === rechts[0] && links.slice(2) === rechts.slice(2))
  );
}

/** @typedef {(woord: string) => string} Klank */

/** How well a typed word is this word: 1 is the same, 0 is another. */
function gelijkenis(/** @type {Klank} */ klank, /** @type {string} */ getypt, /** @type {string} */ woord, /** @type {boolean} */ onaf) {
  if (getypt === woord) return 1;
  if (/\d/.test(getypt + woord)) return 0;
  const [a, b] = [klank(getypt), klank(woord)];
  if (a === b) return 0.9;
  const lang = Math.min(getypt.length, woord.length) >= LANG_GENOEG;
  if (lang && eenFout(a, b)) return 0.8;
  if (onaf && getypt.length >= BEGIN && woord.startsWith(getypt)) return 0.6;
  return woord.length > LANG_GENOEG && getypt.startsWith(woord) ? 0.5 : 0;
}

/** @param {Klank} klank @param {string[]} getypt @param {string[]} zin the words of one thing that people type; all must be there */
function score(klank, getypt, zin) {
  const heel = gelijkenis(klank, getypt.join(""), zin.join(""), false);
  if (heel > 0.5) return heel * Math.max(zin.length, getypt.length);
  const over = new Map(getypt.entries());
  let totaal = 0;
  for (const woord of zin) {
    let [beste, plek] = [0, -1];
    for (const [index, een] of over) {
      const hoe = gelijkenis(klank, een, woord, index === getypt.length - 1);
      if (hoe > beste) [beste, plek] = [hoe, index];
    }
    if (!beste) return 0;
    over.delete(plek);
    totaal += beste;
  }
  // Half of what somebody typed must be about this.
  return zin.length * 2 >= getypt.length ? totaal : 0;
}

/** Make the search: it gives the pages that lead, the best one first. @param {Zoekwoorden} gegevens */
export function maakZoeker({ kleineWoorden, klanken, woorden }) {
  const klank = maakKlank(klanken);
  const klein = new Set(kleineWoorden);
  const kern = (/** @type {string} */ tekst) => {
    const alle = woordenVan(tekst);
    const groot = alle.filter((woord) => !klein.has(woord));
    return groot.length ? groot : alle;
  };
  const ingangen = woorden.map((ingang) => ({ ingang, zinnen: ingang.woorden.map(kern) }));

  return (/** @type {string} */ vraag) => {
    const getypt = kern(vraag);
    if (!getypt.length) return [];
    const gevonden = ingangen
      .map(({ ingang, zinnen }) => ({ ingang, punten: Math.max(...zinnen.map((zin) => score(klank, getypt, zin))) }))
      .filter(({ punten }) => punten > 0)
      .sort((a, b) => b.punten - a.punten);
    const genoeg = (gevonden[0]?.punten ?? 0) * 0.75;
    const uniek = new Map(gevonden.filter(({ punten }) => punten >= genoeg).reverse().map(({ ingang }) => [ingang.adres, ingang]));
    return [...uniek.values()].reverse().slice(0, MEEST);
  };
}
