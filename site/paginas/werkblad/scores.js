// The scores: each a choice with, where the worker changed it, the resident's own answer beside it.
import { bekend, leesAntwoordvorm } from "../../app/antwoorden.js";
import { uitSjabloon, tekst, vul, zoek } from "../../app/sjabloon.js";
import { gevraagdeVragen } from "../../app/route.js";

/** @typedef {import("../../app/antwoorden.js").Antwoorden} Antwoorden */
/**
 * @typedef {{
 *   pad: string, soort: string, kort: string, voluit: string, gebied: string | null,
 *   inKorteRoute: boolean, toonAls: Record<string, string[]>, veld: HTMLElement,
 * }} Score a question as one line; `kort` is what the framework calls it, `voluit` with its leefgebied before it
 */
/** @typedef {{ nu: Antwoorden, eigen: Antwoorden | null, berekend: string }} Invulling eigen: the resident's, null when we began with nothing; berekend: what their outcome was computed from, when it came along */

/** @param {ParentNode} werkblad @returns {Score[]} all scores in the framework's order */
export function leesScores(werkblad) {
  return [...werkblad.querySelectorAll("[data-score]")].map((element) => leesScoreveld(element, "score"));
}

/** @param {ParentNode} werkblad @returns {Score[]} what the rules add up themselves, in the shape of a score */
export function leesAfgeleide(werkblad) {
  return [...werkblad.querySelectorAll("[data-afgeleid]")].map((element) => leesScoreveld(element, "afgeleid"));
}

/** @param {Element} element @param {"score" | "afgeleid"} sleutel @returns {Score} */
function leesScoreveld(element, sleutel) {
  const veld = /** @type {HTMLElement} */ (element);
  const blok = /** @type {HTMLElement | null} */ (veld.closest("[data-gebiedblok]"));
  const kort = veld.dataset.naam ?? "";
  return {
    pad: veld.dataset[sleutel] ?? "",
    soort: veld.dataset.soort ?? "",
    kort,
    voluit: blok ? `${blok.dataset.naam}: ${kort}` : kort,
    gebied: veld.dataset.gebied ?? null,
    inKorteRoute: false, // a worker sees all of them
    toonAls: JSON.parse(veld.dataset.toonAls ?? "{}"),
    veld,
  };
}

/**
 * The scores that count with these answers: the check may have asked each of them.
 * @param {HTMLElement} werkblad @param {Score[]} scores @param {Antwoorden} antwoorden
 */
export function gevraagdeScores({ dataset }, scores, antwoorden) {
  return gevraagdeVragen(scores, { antwoorden, kort: false, alles: true }, JSON.parse(dataset.route ?? "{}"));
}

/** @param {ParentNode} werkblad @param {string} naam @param {Record<string, string | number>} [velden_] */
export const scoretekst = (werkblad, naam, velden_) => tekst(werkblad, `[data-scoretekst="${naam}"]`, velden_);

/** @param {Score} score @returns {(HTMLInputElement | HTMLSelectElement)[]} */
export function velden(score) {
  return [...score.veld.querySelectorAll("input, select")].map(
    (veld) => /** @type {HTMLInputElement | HTMLSelectElement} */ (veld),
  );
}

/** What is chosen: a value, or values where more than one may be chosen. */
export function leesScore(/** @type {Score} */ score) {
  if (score.soort !== "meerkeuze") return velden(score)[0]?.value.trim() ?? "";
  return velden(score).filter((veld) => veld instanceof HTMLInputElement && veld.checked).map((veld) => veld.value);
}

/** @param {Invulling} invulling @param {Score} score whether the worker scored otherwise than the resident */
export function isAnders({ nu, eigen }, score) {
  const samen = (/** @type {Antwoorden} */ van) => bekend(van.get(score.pad)).sort().join();
  return eigen !== null && samen(nu) !== samen(eigen);
}

/** @param {Score} score @param {string} waarde */
function optie(score, waarde) {
  const opties = /** @type {NodeListOf<HTMLOptionElement>} */ (score.veld.querySelectorAll("option"));
  return [...opties].find((een) => een.value === waarde);
}

/** @param {Score} score @param {string | number} waarde @returns {string} a value in the framework's short words */
export function label(score, waarde) {
  const vinkje = velden(score).find((veld) => veld.value === String(waarde) && veld.dataset.woorden);
  return optie(score, String(waarde))?.textContent ?? vinkje?.dataset.woorden ?? String(waarde);
}

/** @param {ParentNode} werkblad @param {Score} score @param {string | string[] | undefined} antwoord */
export function labels(werkblad, score, antwoord) {
  const waarden = bekend(antwoord);
  if (waarden.length) return waarden.map((een) => label(score, een)).join("; ");
  return score.soort === "meerkeuze"
    ? scoretekst(werkblad, "leeg")
    : (score.veld.querySelector("option")?.textContent ?? scoretekst(werkblad, "leeg"));
}

/** @param {ParentNode} werkblad @param {Score} score @param {string | string[] | undefined} antwoord */
function inwonerzin(werkblad, score, antwoord) {
  const woorden = optie(score, bekend(antwoord)[0] ?? "")?.dataset.woorden;
  const velden_ = { antwoord: labels(werkblad, score, antwoord), woorden: woorden ?? "" };
  return scoretekst(werkblad, woorden ? "eigen_woorden" : "eigen", velden_);
}

/** @param {HTMLElement} werkblad @param {Score[]} scores @param {Invulling} invulling @returns {number} how many the worker changed */
export function toonScores(werkblad, scores, invulling) {
  const gevraagd = new Set(gevraagdeScores(werkblad, scores, invulling.nu));
  for (const score of scores) {
    zet(score, invulling.nu.get(score.pad), gevraagd.has(score));
    const anders = gevraagd.has(score) && isAnders(invulling, score);
    zoek(score.veld, "[data-anders]").hidden = !anders;
    vul(score.veld, "eigen", anders ? inwonerzin(werkblad, score, invulling.eigen?.get(score.pad)) : "");
    zoek(score.veld, "[data-telt-niet]").hidden = gevraagd.has(score);
  }
  const gebieden = toonGebieden(werkblad, invulling);
  return gebieden + [...gevraagd].filter((score) => isAnders(invulling, score)).length;
}

/** @param {Score} score @param {string | string[] | undefined} antwoord @param {boolean} gevraagd */
function zet(score, antwoord, gevraagd) {
  const waarden = bekend(antwoord);
  for (const veld of velden(score)) {
    veld.disabled = !gevraagd;
    if (veld instanceof HTMLInputElement && veld.type === "checkbox") veld.checked = waarden.includes(veld.value);
    else if (veld instanceof HTMLInputElement) veld.value = waarden[0] ?? "";
    else veld.value = optie(score, waarden[0] ?? "") ? (waarden[0] ?? "") : (veld.options[0]?.value ?? "");
  }
}

/**
 * Only the leefgebieden that are chosen, and the ones that the worker took away.
 * @param {HTMLElement} werkblad @param {Invulling} invulling @returns {number} how many differ from the resident's
 */
function toonGebieden(werkblad, { nu, eigen }) {
  const { gebieden: pad } = leesAntwoordvorm(werkblad);
  const gekozen = bekend(nu.get(pad));
  const eerst = eigen ? bekend(eigen.get(pad)) : gekozen;
  let verschillen = 0;
  for (const element of werkblad.querySelectorAll("[data-gebiedblok]")) {
    const blok = /** @type {HTMLElement} */ (element);
    const naam = blok.dataset.gebiedblok ?? "";
    const is = gekozen.includes(naam);
    const was = eerst.includes(naam);
    if (is !== was) verschillen += 1;
    blok.hidden = !is && !was;
    zoek(blok, "[data-gebiedscores]").hidden = !is;
    zoek(blok, "[data-haal-weg]").hidden = !is;
    zoek(blok, "[data-zet-terug]").hidden = is;
    const melding = zoek(blok, "[data-gebied-anders]");
    melding.hidden = is === was;
    melding.textContent = scoretekst(werkblad, is ? "toegevoegd" : "weggehaald");
    const keuze = /** @type {HTMLOptionElement} */ (zoek(werkblad, `[data-nieuw-gebied] [value="${naam}"]`));
    keuze.disabled = is;
  }
  return verschillen;
}

/** Lines for the report: what was asked, the resident's answer and, where it differs, the worker's. */
export function scoreregels(/** @type {HTMLElement} */ werkblad, /** @type {Score[]} */ scores, /** @type {Invulling} */ invulling) {
  return gevraagdeScores(werkblad, scores, invulling.nu).map((score) => {
    const rij = uitSjabloon(werkblad, '[data-sjabloon="scoreregel"]');
    const nu = labels(werkblad, score, invulling.nu.get(score.pad));
    vul(rij, "naam", score.voluit);
    vul(rij, "eigen", invulling.eigen ? labels(werkblad, score, invulling.eigen.get(score.pad)) : nu);
    vul(rij, "wijkteam", isAnders(invulling, score) ? nu : tekst(werkblad, '[data-verslagtekst="gelijk"]'));
    if (!invulling.eigen) zoek(rij, '[data-veld="wijkteam"]').remove();
    return rij;
  });
}
