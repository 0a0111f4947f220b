// The matrix: the scores as rows, the profiles of one family as columns, and one mark in each cell.
// What a profile asks and where that stands unfolds under its row; rows on which all agree are folded.
import { uitSjabloon, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { bronInWoorden } from "../../componenten/redenen/redenen.js";
import { isAnders, label, labels, leesAfgeleide, scoretekst } from "./scores.js";

/** @typedef {import("../../app/protocol.js").Matrix} Matrix */
/** @typedef {import("../../app/protocol.js").Criterium} Criterium */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {import("./scores.js").Invulling} Invulling */
/** @typedef {Pick<Criterium, "past" | "antwoord">} Oordeel */
/** @typedef {{ past: string | null, criterium: Oordeel | undefined }} Vak */

const EENS = 5;

/** @param {Oordeel} criterium */
export function soort({ past, antwoord }) {
  if (past !== null) return past ? "past" : "past_niet";
  return antwoord === null ? "onbekend" : "hangt_af";
}

/**
 * Where a row stands: contradictions of what fits first, then what is unknown, then the rest that differs.
 * @param {Vak[]} vakken @returns {number} lower is higher in the table; EENS: nothing to look at
 */
export function rang(vakken) {
  const is = (/** @type {boolean} */ tegen, /** @type {(past: string | null) => boolean} */ waar) =>
    vakken.some(({ past, criterium }) => criterium && waar(past) && (criterium.past === null) !== tegen && criterium.past !== true);
  if (is(true, (past) => past === "best")) return 0;
  if (is(true, (past) => past === "dichtbij")) return 1;
  if (is(false, (past) => past !== null)) return 2;
  if (is(true, () => true)) return 3;
  return is(false, () => true) ? 4 : EENS;
}

/** @param {ParentNode} werkblad @param {Matrix[]} matrices @param {Score[]} scores @param {Invulling} invulling @param {(pad: string) => void} [ga] to a score; without it (on paper) nothing folds */
export function maakMatrices(werkblad, matrices, scores, invulling, ga) {
  const rijen = [...scores, ...leesAfgeleide(werkblad)];
  return matrices.map((een) => maakMatrix(werkblad, een, rijen, invulling, ga));
}

/** @param {ParentNode} werkblad @param {string} naam @param {Record<string, string | number>} [velden] */
const matrixtekst = (werkblad, naam, velden) => tekst(werkblad, `[data-matrixtekst="${naam}"]`, velden);

/** @param {ParentNode} werkblad @param {Matrix} matrix @param {Score[]} scores @param {Invulling} invulling @param {((pad: string) => void) | undefined} ga */
function maakMatrix(werkblad, matrix, scores, invulling, ga) {
  const tabel = uitSjabloon(werkblad, '[data-sjabloon="matrix"]');
  vul(tabel, "bijschrift", matrixtekst(werkblad, "naam", { naam: matrix.naam }));
  vul(tabel, "bron", bronInWoorden(werkblad, matrix.bron));
  tabel.dataset.familie = matrix.familie;
  zoek(tabel, "[data-codes]").append(...matrix.profielen.map((een) => kolomkop(werkblad, een, matrix)));
  const rijen = scores
    .map((score) => ({ score, vakken: matrix.profielen.map((een) => ({ past: een.past, code: een.code, criterium: een.criteria.find(({ vraag }) => vraag === score.pad) })) }))
    .filter(({ vakken }) => vakken.some(({ criterium }) => criterium))
    .map(({ score, vakken }) => ({ plek: rang(vakken), regels: rij(werkblad, score, vakken, invulling, ga) }))
    .toSorted((een, ander) => een.plek - ander.plek);
  const eens = rijen.filter(({ plek }) => plek === EENS);
  const open = rijen.filter(({ plek }) => plek !== EENS);
  zoek(tabel, "[data-open]").append(...(ga ? open : rijen).flatMap(({ regels }) => regels));
  if (ga && eens.length) {
    zoek(tabel, "[data-eens]").append(...eens.flatMap(({ regels }) => regels));
    vul(tabel, "eens", matrixtekst(werkblad, "eens", { aantal: eens.length }));
    vouw(zoek(tabel, "[data-eensknop] button"), zoek(tabel, "[data-eens]"));
  } else {
    zoek(tabel, "[data-eensknop]").remove();
    zoek(tabel, "[data-eens]").remove();
  }
  for (const vak of tabel.querySelectorAll("[colspan]")) vak.setAttribute("colspan", String(matrix.profielen.length + 1));
  return tabel;
}

const sleutel = (/** @type {Element} */ knop) =>
  `${knop.closest("table")?.dataset.familie} ${knop.closest("tr")?.dataset.matrixRij ?? ""}`;

/** Replace the matrices on the screen; what was unfolded stays unfolded. @param {HTMLElement} plek @param {HTMLElement[]} matrices */
export function vervangMatrices(plek, matrices) {
  const open = new Set([...plek.querySelectorAll('.vouwknop[aria-expanded="true"]')].map(sleutel));
  plek.replaceChildren(...matrices);
  for (const knop of plek.querySelectorAll(".vouwknop")) if (open.has(sleutel(knop))) /** @type {HTMLElement} */ (knop).click();
}

/** @param {HTMLElement} knop @param {HTMLElement} deel what the button shows and hides */
function vouw(knop, deel) {
  knop.addEventListener("click", () => {
    deel.hidden = !deel.hidden;
    knop.setAttribute("aria-expanded", String(!deel.hidden));
  });
}

/** @param {ParentNode} werkblad @param {Matrix["profielen"][number]} profiel @param {Matrix} matrix */
function kolomkop(werkblad, profiel, { profielen }) {
  const gelijk = profielen.length > 1 && profielen.every(({ past }) => past === "best"); // a tie of all points nowhere
  const vak = uitSjabloon(werkblad, '[data-sjabloon="code"]');
  const link = /** @type {HTMLAnchorElement} */ (zoek(vak, "a"));
  link.textContent = profiel.code;
  link.href = `../../profielen/${profiel.code.toLowerCase()}/`;
  link.title = profiel.naam;
  vak.dataset.matrixProfiel = profiel.code;
  vak.dataset.matrixPast = profiel.past ?? "";
  vak.dataset.tegenspraken = String(profiel.tegenspraken);
  vul(vak, "past", matrixtekst(werkblad, gelijk ? "alle" : (profiel.past ?? "anders")));
  vul(vak, "tegen", String(profiel.tegenspraken));
  vul(vak, "tegenspraken", matrixtekst(werkblad, "tegenspraken", { aantal: profiel.tegenspraken }));
  return vak;
}

/**
 * A row, and under it what each profile asks.
 * @param {ParentNode} werkblad @param {Score} score @param {{ code: string, criterium: Criterium | undefined }[]} vakken
 * @param {Invulling} invulling @param {((pad: string) => void) | undefined} ga @returns {HTMLElement[]}
 */
function rij(werkblad, score, vakken, invulling, ga) {
  const eerste = vakken.find(({ criterium }) => criterium)?.criterium;
  const regel = uitSjabloon(werkblad, '[data-sjabloon="matrixrij"]');
  regel.dataset.matrixRij = score.pad;
  vul(regel, "naam", score.kort);
  vul(regel, "score", labels(werkblad, score, eerste?.antwoord == null ? undefined : String(eerste.antwoord)));
  const eigen = labels(werkblad, score, invulling.eigen?.get(score.pad));
  vul(regel, "eigen", isAnders(invulling, score) ? scoretekst(werkblad, "eigen", { antwoord: eigen }) : "");
  regel.append(...vakken.map(({ criterium }) => uitSjabloon(werkblad, `[data-sjabloon="vak-${criterium ? soort(criterium) : "geen_eis"}"]`)));
  if (!ga) return [regel];
  const eisen = maakEisen(werkblad, score, vakken, ga);
  const knop = zoek(regel, "button");
  vouw(knop, eisen);
  for (const vak of regel.querySelectorAll("td")) vak.addEventListener("click", () => knop.click());
  return [regel, eisen];
}

/** @param {ParentNode} werkblad @param {Score} score @param {{ code: string, criterium: Criterium | undefined }[]} vakken @param {(pad: string) => void} ga */
function maakEisen(werkblad, score, vakken, ga) {
  const eisen = uitSjabloon(werkblad, '[data-sjabloon="eisen"]');
  const alle = score.veld.querySelectorAll("option[data-woorden]").length;
  const regels = vakken.map(({ code, criterium }) => {
    const li = uitSjabloon(werkblad, '[data-sjabloon="eis"]');
    const mag = criterium?.toegestaan.map((waarde) => label(score, waarde)) ?? [];
    vul(li, "code", code);
    if (!criterium) vul(li, "toegestaan", matrixtekst(werkblad, "geen_eis"));
    else vul(li, "toegestaan", mag.length === alle ? matrixtekst(werkblad, "alles") : mag.join(", "));
    vul(li, "bron", criterium?.bron.join(", ") ?? "");
    return li;
  });
  vulLijst(eisen, "eisen", regels);
  const naar = zoek(eisen, "[data-naar-score]");
  vul(eisen, "naar", score.kort);
  if ("score" in score.veld.dataset) naar.addEventListener("click", () => ga(score.pad));
  else naar.remove(); // what the rules add up themselves can't be filled in
  return eisen;
}

/** All profiles that are in play in one table, for paper. @param {Matrix[]} matrices @returns {Matrix[]} */
export function alsEen(matrices) {
  const [eerste] = matrices;
  if (!eerste) return [];
  const samen = (/** @type {"naam" | "bron"} */ wat) => [...new Set(matrices.map((een) => een[wat]))].join(", ");
  return [{ ...eerste, naam: samen("naam"), bron: samen("bron"), profielen: matrices.flatMap(({ profielen }) => profielen) }];
}
