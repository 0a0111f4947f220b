// What the rules found: the matrix, what to discuss, what if, what stays judgement, and where the text differs.
import { uitSjabloon, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { herkomst, oordeelregels, redenregels, tekstregel } from "../../componenten/redenen/redenen.js";
import { toonProfielen } from "./beslissen.js";
import { maakMatrices, vervangMatrices } from "./matrix.js";
import { toonWatAls } from "./watals.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {import("./scores.js").Invulling} Invulling */
/** @typedef {import("../../app/antwoorden.js").Antwoorden} Antwoorden */
/** @typedef {{ ga: (pad: string) => void, probeer: (pad: string, waarde: string) => void }} Daden */

const MEESTE_VERSCHILLEN = 5;

/** @param {ParentNode} werkblad @param {Uitkomst} uitkomst @param {Score[]} scores @param {Invulling} invulling @param {Daden} daden */
export function toonBevindingen(werkblad, uitkomst, scores, invulling, daden) {
  const deel = zoek(werkblad, "[data-bevindingen]");
  deel.dataset.status = uitkomst.status;
  vervangMatrices(zoek(deel, "[data-matrices]"), maakMatrices(werkblad, uitkomst.matrix, scores, invulling, daden.ga));
  zoek(deel, "[data-matrix-leeg]").hidden = uitkomst.matrix.length > 0;
  zoek(deel, "[data-legenda]").hidden = uitkomst.matrix.length === 0;
  vul(deel, "titel", uitkomst.status === "profiel" ? uitkomst.titel : ""); // else the strip says it
  vulLijst(deel, "ontbrekend", uitkomst.ontbrekend.map(({ vraag, kort }) => ontbrekend(werkblad, scores, vraag, kort, daden)));
  vulLijst(deel, "bespreekpunten", redenregels(werkblad, uitkomst.bespreekpunten));
  vulLijst(deel, "oordeel", oordeelregels(werkblad, uitkomst));
  vul(deel, "robuust", uitkomst.robuust?.tekst ?? "");
  vulLijst(deel, "redenen", redenregels(werkblad, uitkomst.redenen));
  toonWatAls(deel, werkblad, uitkomst.omslagpunten, scores, daden.probeer);
  toonProfielen(deel, werkblad, uitkomst);
  vulLijst(deel, "punten", punten(werkblad, uitkomst, invulling.nu));
  toonVerschillen(deel, werkblad, uitkomst);
  vul(deel, "individueel", uitkomst.individuele_begeleiding.tekst);
  vulLijst(deel, "individueel", uitkomst.individuele_begeleiding.categorieen.map(tekstregel));
  vul(deel, "herkomst", herkomstregel(werkblad, uitkomst, invulling));
  toonGevuld(deel, {
    oordeel: uitkomst.status === "profiel" ? uitkomst.oordeel : [],
    ontbrekend: uitkomst.ontbrekend,
    omslag: uitkomst.omslagpunten,
    "geen-omslag": uitkomst.omslagpunten.length ? [] : [true],
    "meer-omslag": [...zoek(deel, "[data-meer-omslag]").children],
    bespreekpunten: uitkomst.bespreekpunten,
    individueel: uitkomst.individuele_begeleiding.categorieen,
    verschillen: uitkomst.bronverschillen,
  });
  deel.hidden = false;
}

/** What this was computed from, and what the resident's outcome was when that is something else. @param {ParentNode} werkblad @param {Uitkomst} uitkomst @param {Invulling} invulling */
function herkomstregel(werkblad, uitkomst, { berekend }) {
  const nu = herkomst(uitkomst);
  const soort = berekend && !nu.endsWith(berekend) ? "andere_herkomst" : "herkomst";
  return tekst(werkblad, `[data-werktekst="${soort}"]`, { herkomst: nu, eerst: berekend });
}

/** Parts without content do not show. @param {ParentNode} binnen @param {Record<string, unknown[]>} gevuld */
export function toonGevuld(binnen, gevuld) {
  for (const [naam, lijst] of Object.entries(gevuld)) {
    zoek(binnen, `[data-deel="${naam}"]`).hidden = lijst.length === 0;
  }
}

/** @param {ParentNode} werkblad @param {Score[]} scores @param {string} pad @param {string} kort @param {Daden} daden */
function ontbrekend(werkblad, scores, pad, kort, daden) {
  const li = uitSjabloon(werkblad, '[data-sjabloon="ontbrekend"]');
  vul(li, "tekst", scores.find((een) => een.pad === pad)?.voluit ?? kort);
  zoek(li, "button").addEventListener("click", () => daden.ga(pad));
  return li;
}

/**
 * The differences in the source that say most of this case: about a profile that fits, and about few others.
 * @param {{ id: string, raakt: string[] }[]} verschillen @param {Set<string>} best codes of the profiles that fit best
 * @returns {string[]} at most a few ids
 */
export function naasteVerschillen(verschillen, best) {
  const ver = (/** @type {string[]} */ raakt) => (raakt.some((een) => best.has(een)) ? raakt.length : Infinity);
  return verschillen
    .map(({ id, raakt }) => ({ id, ver: ver(raakt) }))
    .toSorted((een, ander) => (een.ver === ander.ver ? 0 : een.ver - ander.ver))
    .slice(0, MEESTE_VERSCHILLEN)
    .map(({ id }) => id);
}

/** @param {HTMLElement} deel @param {ParentNode} werkblad @param {Uitkomst} uitkomst */
function toonVerschillen(deel, werkblad, { bronverschillen, profielen }) {
  const raakt = (/** @type {string} */ id) => (zoek(werkblad, `[data-verschil="${id}"]`).dataset.raakt ?? "").split(" ");
  const best = new Set(profielen.filter(({ past }) => past === "best").map(({ code }) => code));
  const gekozen = naasteVerschillen(bronverschillen.map((id) => ({ id, raakt: raakt(id) })), best);
  zoek(deel, "[data-verschillen]").replaceChildren(...gekozen.map((id) => uitSjabloon(werkblad, `[data-verschil="${id}"]`)));
  const aantallen = { aantal: gekozen.length, alle: bronverschillen.length };
  vul(deel, "verschillen", tekst(werkblad, '[data-werktekst="verschillen_uitleg"]', aantallen));
}

/**
 * What the text leaves to the worker, for this status, these profiles, families and answers.
 * @param {ParentNode} werkblad @param {Uitkomst} uitkomst @param {Antwoorden} nu
 */
function punten(werkblad, uitkomst, nu) {
  const raak = new Set([
    uitkomst.status,
    ...uitkomst.profielen.map(({ code }) => code),
    ...uitkomst.matrix.map(({ familie }) => familie),
    ...(uitkomst.individuele_begeleiding.categorieen.length ? ["ib"] : []),
    ...[...nu].map(([pad, gegeven]) => `${pad}=${gegeven}`),
  ]);
  const sjablonen = /** @type {NodeListOf<HTMLTemplateElement>} */ (werkblad.querySelectorAll("[data-punt]"));
  return [...sjablonen]
    .filter(({ dataset: { punt } }) => !punt || punt.split(" ").some((een) => raak.has(een)))
    .map((sjabloon) => /** @type {HTMLElement} */ (sjabloon.content.firstElementChild?.cloneNode(true)));
}
