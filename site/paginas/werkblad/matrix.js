// The matrix: the scores as rows, the profiles of one family as columns, and in each cell what the
// profile says of it: a sign, a word, the values it names, and the source.
import { uitSjabloon, tekst, vul, zoek } from "../../app/sjabloon.js";
import { bronInWoorden } from "../../componenten/redenen/redenen.js";
import { isAnders, label, labels, leesAfgeleide } from "./scores.js";

/** @typedef {import("../../app/protocol.js").Matrix} Matrix */
/** @typedef {import("../../app/protocol.js").Criterium} Criterium */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {import("./scores.js").Invulling} Invulling */

/** @param {ParentNode} werkblad @param {Matrix[]} matrices @param {Score[]} scores @param {Invulling} invulling */
export function maakMatrices(werkblad, matrices, scores, invulling) {
  const rijen = [...scores, ...leesAfgeleide(werkblad)];
  return matrices.map((een) => maakMatrix(werkblad, een, rijen, invulling));
}

/** @param {ParentNode} werkblad @param {Matrix} matrix @param {Score[]} scores @param {Invulling} invulling */
function maakMatrix(werkblad, matrix, scores, invulling) {
  const deel = uitSjabloon(werkblad, '[data-sjabloon="matrix"]');
  const kop = tekst(werkblad, '[data-werktekst="matrix"]', { naam: matrix.naam });
  vul(deel, "kop", kop);
  vul(deel, "bijschrift", kop);
  vul(deel, "bron", bronInWoorden(werkblad, matrix.bron));
  zoek(deel, "[data-rol]").setAttribute("aria-label", kop);
  deel.dataset.familie = matrix.familie;
  zoek(deel, "[data-codes]").append(...matrix.profielen.map((een) => code(werkblad, een)));
  zoek(deel, "[data-oordelen]").append(...matrix.profielen.map((een) => oordeel(werkblad, een)));
  zoek(deel, "tbody").append(...scores.flatMap((score) => rij(werkblad, matrix, score, invulling)));
  return deel;
}

/** @param {ParentNode} werkblad @param {Matrix["profielen"][number]} profiel */
function code(werkblad, profiel) {
  const vak = uitSjabloon(werkblad, '[data-sjabloon="code"]');
  const link = /** @type {HTMLAnchorElement} */ (zoek(vak, "a"));
  link.textContent = profiel.code;
  link.href = `../../profielen/${profiel.code.toLowerCase()}/`;
  link.title = profiel.naam;
  vak.dataset.past = profiel.past ?? "";
  return vak;
}

/** @param {ParentNode} werkblad @param {Matrix["profielen"][number]} profiel */
function oordeel(werkblad, profiel) {
  const vak = uitSjabloon(werkblad, '[data-sjabloon="oordeel"]');
  vak.dataset.matrixProfiel = profiel.code;
  vak.dataset.matrixPast = profiel.past ?? "";
  vak.dataset.tegenspraken = String(profiel.tegenspraken);
  vul(vak, "past", tekst(werkblad, `[data-werktekst="${profiel.past ?? "anders"}"]`));
  vul(vak, "tegenspraken", tekst(werkblad, '[data-werktekst="tegenspraken"]', { aantal: profiel.tegenspraken }));
  return vak;
}

/**
 * @param {ParentNode} werkblad @param {Matrix} matrix @param {Score} score @param {Invulling} invulling
 * @returns {HTMLElement[]} none when no profile asks it
 */
function rij(werkblad, matrix, score, invulling) {
  const criteria = matrix.profielen.map(({ criteria: alle }) => alle.find((een) => een.vraag === score.pad));
  const eerste = criteria.find((een) => een);
  if (!eerste) return [];
  const regel = uitSjabloon(werkblad, '[data-sjabloon="matrixrij"]');
  regel.dataset.matrixRij = score.pad;
  vul(regel, "naam", score.kort);
  vul(regel, "score", labels(werkblad, score, eerste.antwoord === null ? undefined : String(eerste.antwoord)));
  const eigen = labels(werkblad, score, invulling.eigen?.get(score.pad));
  vul(regel, "eigen", isAnders(invulling, score) ? tekst(werkblad, '[data-scoretekst="eigen"]', { antwoord: eigen }) : "");
  regel.append(...criteria.map((criterium) => cel(werkblad, score, criterium)));
  return [regel];
}

/** @param {ParentNode} werkblad @param {Score} score @param {Criterium | undefined} criterium */
function cel(werkblad, score, criterium) {
  if (!criterium) return uitSjabloon(werkblad, '[data-sjabloon="vak-geen_eis"]');
  const vak = uitSjabloon(werkblad, `[data-sjabloon="vak-${soort(criterium)}"]`);
  const mag = criterium.toegestaan.map((waarde) => label(score, waarde));
  const alles = mag.length === score.veld.querySelectorAll("option[data-woorden]").length;
  vul(vak, "toegestaan", alles ? tekst(werkblad, '[data-werktekst="alles"]') : mag.join(", "));
  vul(vak, "bron", criterium.bron.join(", "));
  return vak;
}

/** @param {Criterium} criterium */
export function soort({ past, antwoord }) {
  if (past !== null) return past ? "past" : "past_niet";
  return antwoord === null ? "onbekend" : "hangt_af";
}
