// The plan that somebody writes: texts by the id of their field. They live beside the answers, in
// sessionStorage and in the kept file (decision 0015); the hand-over link never carries them.
import { isGroep, leesJson } from "./json.js";
import { SLEUTELS, werkBij } from "./toestel.js";

/** @typedef {Map<string, string>} Plan id of a field -> what stands in it; an empty text was made empty by its writer */

/** As long as a field may be: a whole plan, its answers and their signs stay far below MAX_BYTES. */
export const MEESTE_IN_VELD = 2000;
const MEESTE_VELDEN = 40;
const VELD = /^[a-z]+(_[a-z]+)*$/;
const BEWAARD = "bewaard/1";
const DELEN = 3; // schema, antwoorden, plan

/** Whether there is anything to keep. */
export function isGeschreven(/** @type {Plan} */ plan) {
  return [...plan.values()].some((tekst) => tekst.trim() !== "");
}

/**
 * What goes into the kept file: answers alone as the contract has them, or with the plan around them.
 * @param {Record<string, unknown>} antwoorden @param {Plan} plan @returns {Record<string, unknown>}
 */
export function verpak(antwoorden, plan) {
  return isGeschreven(plan) ? { schema: BEWAARD, antwoorden, plan: Object.fromEntries(plan) } : antwoorden;
}

/**
 * A kept file in its two parts; whatever is not exactly such a file goes to the rules as it is, and they refuse it.
 * @param {string} tekst @returns {{ antwoorden: string, plan: Plan | null }} the answers as JSON text
 */
export function verdeel(tekst) {
  const heel = { antwoorden: tekst, plan: null };
  const json = leesJson(tekst);
  if (!isGroep(json) || json.schema !== BEWAARD || !isGroep(json.antwoorden)) return heel;
  const plan = leesPlan(json.plan);
  if (!plan || Object.keys(json).length !== DELEN) return heel;
  try {
    return { antwoorden: JSON.stringify(json.antwoorden), plan };
  } catch {
    return heel; // nested so deep that it can be read but not written
  }
}

/** @param {unknown} json @returns {Plan | null} null when it is no plan */
function leesPlan(json) {
  if (!isGroep(json)) return null;
  const delen = Object.entries(json);
  if (delen.length > MEESTE_VELDEN) return null;
  /** @type {Plan} */
  const plan = new Map();
  for (const [veld, tekst] of delen) {
    if (!VELD.test(veld) || typeof tekst !== "string" || tekst.length > MEESTE_IN_VELD) return null;
    plan.set(veld, tekst);
  }
  return plan;
}

/** Keep the plan for a reload, and for the pages beside it. */
export function onthoudPlan(/** @type {Plan} */ plan) {
  try {
    sessionStorage.setItem(SLEUTELS.plan, JSON.stringify(Object.fromEntries(plan)));
  } catch {
    /* a private window may refuse; the plan is there for as long as the page is open */
  }
  werkBij();
}

/** @returns {Plan} what was written, or nothing */
export function herinnerPlan() {
  try {
    return leesPlan(JSON.parse(sessionStorage.getItem(SLEUTELS.plan) ?? "{}")) ?? new Map();
  } catch {
    return new Map();
  }
}
