// The questions in the page: which are asked, and what is filled in. Which show is data of the page
// (data-toon-als: of each path one of these values is given), read in the same way by Python (zichtbare_vragen).
import { WEET_NIET } from "./antwoorden.js";
import { tekst } from "./sjabloon.js";

/** @typedef {import("./antwoorden.js").Antwoorden} Antwoorden */
/**
 * @typedef {{
 *   pad: string, soort: string, readonly kort: string, readonly thema: string, groep: string,
 *   readonly groepnaam: string, inKorteRoute: boolean, zonderWeetNiet: boolean, gebied: string | null,
 *   toonAls: Record<string, string[]>, scherm: HTMLElement, blok: HTMLElement, veld: HTMLFieldSetElement,
 * }} Vraag
 * `groep` is the part of the check, `thema` what its answers stand under: the leefgebied, or else that part.
 * `zonderWeetNiet`: the rules know no "unknown" here, so not answering is leaving it out. `scherm` holds the
 * questions that are asked together, `blok` all that belongs to this one.
 */

/**
 * @param {ParentNode} check @param {(tekst: string) => string} [overEenAnder] the words for somebody else
 * @returns {Vraag[]} all questions in the order they are asked
 */
export function leesVragen(check, overEenAnder = (tekst) => tekst) {
  return [...check.querySelectorAll("[data-scherm] [data-vraag]")].map((element) => {
    const veld = /** @type {HTMLFieldSetElement} */ (element);
    const scherm = /** @type {HTMLElement} */ (veld.closest("[data-scherm]"));
    const blok = /** @type {HTMLElement} */ (veld.closest("[data-blok]"));
    const woord = (/** @type {DOMStringMap} */ bij, /** @type {string} */ naam) =>
      voorNaaste() ? overEenAnder(bij[`${naam}Naaste`] ?? bij[naam] ?? "") : (bij[naam] ?? "");
    return {
      pad: veld.dataset.vraag ?? "",
      soort: veld.dataset.soort ?? "",
      get kort() {
        return woord(veld.dataset, "kort");
      },
      get thema() {
        return woord(scherm.dataset, "thema");
      },
      groep: scherm.dataset.groep ?? "",
      get groepnaam() {
        return woord(scherm.dataset, "groepnaam");
      },
      inKorteRoute: "korteRoute" in blok.dataset,
      zonderWeetNiet: "zonderWeetNiet" in veld.dataset,
      gebied: veld.dataset.gebied ?? null,
      toonAls: JSON.parse(veld.dataset.toonAls ?? "{}"),
      scherm,
      blok,
      veld,
    };
  });
}

/** Whether the page now speaks about somebody else than its reader. */
export function voorNaaste() {
  return document.documentElement.dataset.voor === "naaste";
}

/** Say everything to, or about, the right person: both wordings are in the page, one of them hidden. */
export function spreekAan(/** @type {ParentNode} */ binnen, /** @type {boolean} */ naaste) {
  document.documentElement.dataset.voor = naaste ? "naaste" : "zelf";
  for (const deel of binnen.querySelectorAll("[data-voor]")) {
    const element = /** @type {HTMLElement} */ (deel);
    element.hidden = (element.dataset.voor === "naaste") !== naaste;
  }
}

/**
 * @template {Pick<Vraag, "toonAls">} T
 * @param {T[]} vragen @param {Antwoorden} antwoorden @returns {T[]} the ones that are asked now
 */
export function zichtbareVragen(vragen, antwoorden) {
  const gegeven = (/** @type {string} */ pad) => [antwoorden.get(pad) ?? WEET_NIET].flat();
  return vragen.filter((vraag) =>
    Object.entries(vraag.toonAls).every(([pad, waarden]) => gegeven(pad).some((een) => waarden.includes(een))),
  );
}

/**
 * The questions of one screen that show: each in turn, as soon as those before it are answered. What has an answer
 * already shows too. An age may stay empty, so it keeps nobody waiting.
 * @template {Pick<Vraag, "pad" | "soort">} T
 * @param {T[]} vragen those of the screen that are asked @param {Antwoorden} antwoorden @returns {T[]}
 */
export function opBeurt(vragen, antwoorden) {
  const open = vragen.findIndex(({ pad, soort }) => soort !== "getal" && !antwoorden.has(pad));
  return vragen.filter(({ pad }, plaats) => open < 0 || plaats <= open || antwoorden.has(pad));
}

/** @param {Vraag[]} vragen @returns {Map<string, Vraag[]>} by what stands above their answers, in the order in which they are asked */
export const perThema = (vragen) => per(vragen, ({ thema }) => thema);

/** @param {Vraag[]} vragen @returns {Map<string, Vraag[]>} by their part, in the order in which they are asked */
export const perDeel = (vragen) => per(vragen, ({ groep }) => groep);

/** @param {Vraag[]} vragen @param {(vraag: Vraag) => string} naam */
function per(vragen, naam) {
  /** @type {Map<string, Vraag[]>} */
  const groepen = new Map();
  for (const vraag of vragen) groepen.set(naam(vraag), [...(groepen.get(naam(vraag)) ?? []), vraag]);
  return groepen;
}

/** @param {Vraag} vraag @returns {HTMLInputElement[]} */
export function invoer(vraag) {
  return [...vraag.veld.querySelectorAll("input")];
}

/** What is filled in: a value, values, or undefined when nothing is. */
export function leesAntwoord(/** @type {Vraag} */ vraag) {
  const velden = invoer(vraag);
  const gekozen = velden.filter((veld) => veld.checked).map((veld) => veld.value);
  if (vraag.soort === "getal") {
    const getal = velden.find((veld) => veld.type === "text")?.value.trim() ?? "";
    return gekozen.length ? WEET_NIET : getal;
  }
  if (vraag.soort === "keuze") return gekozen[0];
  return gekozen.length ? gekozen : undefined;
}

/** Whether the page still has these answers: those kept on a device may come from an earlier version. @param {Vraag} vraag @param {string | string[]} antwoord */
export function bestaat(vraag, antwoord) {
  return vraag.soort === "getal" || [antwoord].flat().every((een) => invoer(vraag).some(({ value }) => value === een));
}

/** Show an answer in the form. */
export function zetAntwoord(/** @type {Vraag} */ vraag, /** @type {string | string[] | undefined} */ antwoord) {
  const waarden = antwoord === undefined ? [] : [antwoord].flat();
  for (const veld of invoer(vraag)) {
    if (veld.type === "text") veld.value = waarden[0] === WEET_NIET ? "" : (waarden[0] ?? "");
    else veld.checked = waarden.includes(veld.value);
  }
}

/**
 * "Weet ik niet" and the other answers exclude each other, also where more than one may be chosen.
 * @param {Vraag} vraag @param {HTMLInputElement} gewijzigd
 */
export function sluitUit(vraag, gewijzigd) {
  if (vraag.soort === "keuze") return;
  const isWeetNiet = gewijzigd.value === WEET_NIET && gewijzigd.type === "checkbox";
  if (gewijzigd.type === "checkbox" && !gewijzigd.checked) return;
  for (const veld of invoer(vraag)) {
    if (veld === gewijzigd) continue;
    if (isWeetNiet && veld.type === "text") veld.value = "";
    else if (isWeetNiet || veld.value === WEET_NIET) veld.checked = false;
  }
}

/** What is wrong with an answer: the name of a text of foutoverzicht, or null. Age may stay empty. */
export function foutVan(/** @type {Vraag} */ vraag) {
  const antwoord = leesAntwoord(vraag);
  if (vraag.soort !== "getal" && antwoord !== undefined) return null;
  if (vraag.soort !== "getal") return vraag.zonderWeetNiet ? "kies-een" : "kies";
  const veld = invoer(vraag)[0];
  if (antwoord === "" || antwoord === WEET_NIET || !veld) return null;
  const getal = Number(antwoord);
  const klopt = /^\d{1,3}$/.test(String(antwoord)) && getal >= Number(veld.dataset.minimum) && getal <= Number(veld.dataset.maximum);
  return klopt ? null : "getal";
}

/** @param {Vraag} vraag @param {string} gegeven @returns {string} the words of an option */
export function label(vraag, gegeven) {
  const veld = invoer(vraag).find((een) => een.value === gegeven && een.type !== "text");
  const woorden = veld?.labels?.[0];
  const deel = woorden?.querySelector(`[data-voor="${voorNaaste() ? "naaste" : "zelf"}"]`) ?? woorden;
  return deel?.textContent ?? gegeven;
}

/**
 * An answer as people read it; the words for "no answer" stand in the overview.
 * @param {HTMLElement} overzicht @param {Vraag} vraag @param {string | string[] | undefined} antwoord
 */
export function inWoorden(overzicht, vraag, antwoord) {
  const woorden = (/** @type {string} */ naam) => tekst(overzicht, `[data-overzichttekst="${naam}"]`);
  const waarden = antwoord === undefined || antwoord === "" ? [] : [antwoord].flat();
  if (!waarden.length) return woorden("leeg");
  return waarden.map((een) => label(vraag, een)).join(", ");
}
