// From the answers of the check to the fields of the plan. Which question feeds which field, and the line that
// each answer becomes, is data of the page (bouw/plan.py).
import { gevraagdeVragen } from "../../app/route.js";

/** @typedef {import("../../app/plan.js").Plan} Plan */
/** @typedef {import("../../app/antwoorden.js").Stand} Stand */
/**
 * @typedef {{
 *   pad: string, soort: string, gebied: string | null, inKorteRoute: boolean, zonderWeetNiet: boolean,
 *   toonAls: Record<string, string[]>, veld?: string, regels?: Record<string, string>,
 * }} Planvraag a question as data; `regels`: value of its answer -> the line in `veld`
 */

/**
 * What the answers say, a line an answer; only what the check asks counts, in that order.
 * @param {Planvraag[]} vragen @param {Stand} stand @param {import("../../app/route.js").Route} route
 * @returns {Plan} only fields that have a line
 */
export function uitAntwoorden(vragen, stand, route) {
  /** @type {Map<string, string[]>} */
  const velden = new Map();
  for (const { pad, veld, regels } of gevraagdeVragen(vragen, stand, route)) {
    if (!veld || !regels) continue;
    for (const waarde of [stand.antwoorden.get(pad) ?? []].flat()) {
      const regel = Object.hasOwn(regels, waarde) ? regels[waarde] : undefined;
      if (regel) velden.set(veld, [...(velden.get(veld) ?? []), regel]);
    }
  }
  return new Map([...velden].map(([veld, lijst]) => [veld, lijst.join("\n")]));
}

/**
 * Fill what nobody has touched yet; a text that was made empty stays empty.
 * @param {Plan} plan @param {Plan} gevonden @returns {Plan}
 */
export function vulAan(plan, gevonden) {
  return new Map([...gevonden, ...plan]);
}

/**
 * The plan as plain text: a heading, its text, an empty line.
 * @param {string[]} kop the lines above it @param {{ kop: string, tekst: string }[]} velden
 */
export function alsTekst(kop, velden) {
  const delen = velden.filter(({ tekst }) => tekst.trim()).map((veld) => `${veld.kop}\n${veld.tekst.trim()}`);
  return [kop.join("\n"), ...delen].join("\n\n");
}
