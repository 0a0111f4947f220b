// What the wijkteam chose, and which questions the resident then sees.
import { MEEST_GROET, foutInGroet, schoneGroet } from "../../app/linktekst.js";
import { tekst, zoek } from "../../app/sjabloon.js";
import { zichtbareVragen } from "../../app/vragen.js";

/** @typedef {import("../../app/linktekst.js").Keuzes} Keuzes */
/** @typedef {import("../../app/vragen.js").Vraag & { titel: string }} Linkvraag a question as data: it has no screen here */

/** @param {ParentNode} binnen @returns {Linkvraag[]} all questions, as the build wrote them in the page */
export function leesLinkvragen(binnen) {
  return JSON.parse(zoek(binnen, "[data-linkvragen]").textContent ?? "[]");
}

/** @param {HTMLFormElement} formulier @returns {Keuzes} */
export function leesKeuzes(formulier) {
  const velden = new FormData(formulier);
  const een = (/** @type {string} */ naam) => String(velden.get(naam) ?? "");
  /** @type {Keuzes["ingevuld"]} */
  const ingevuld = new Map();
  for (const vraag of formulier.querySelectorAll("[data-linkvraag]")) {
    const { linkvraag: pad = "", soort } = /** @type {HTMLElement} */ (vraag).dataset;
    const waarden = velden.getAll(pad).map(String).filter(Boolean);
    if (waarden.length) ingevuld.set(pad, soort === "keuze" ? (waarden[0] ?? "") : waarden);
  }
  return { ingevuld, route: een("route"), groet: schoneGroet(een("groet")) };
}

/**
 * The questions that the resident sees with this link, and how many each leefgebied of their own choice adds.
 * @param {Linkvraag[]} vragen @param {Keuzes} keuzes @returns {{ vragen: Linkvraag[], perGebied: number }}
 */
export function vragenVan(vragen, keuzes) {
  const route = keuzes.route ? vragen.filter((vraag) => vraag.inKorteRoute) : vragen;
  const getoond = zichtbareVragen(route, keuzes.ingevuld);
  const pad = vragen.find((vraag) => vraag.soort === "gebieden")?.pad ?? "";
  const eenGebied = route.find((vraag) => vraag.gebied !== null)?.gebied;
  if (keuzes.ingevuld.has(pad) || !eenGebied) return { vragen: getoond, perGebied: 0 };
  const metEen = zichtbareVragen(route, new Map([...keuzes.ingevuld, [pad, [eenGebied]]]));
  return { vragen: getoond, perGebied: metEen.length - getoond.length };
}

/** @param {HTMLFormElement} formulier @param {string} pad @returns {string} what is filled in, in words */
export function inWoorden(formulier, pad) {
  const gekozen = [...formulier.querySelectorAll("input:checked")]
    .map((veld) => /** @type {HTMLInputElement} */ (veld))
    .filter((veld) => veld.name === pad && veld.value);
  return gekozen.map((veld) => veld.labels?.[0]?.textContent ?? veld.value).join(", ");
}

/**
 * Say beside the field what is wrong with the greeting, once; nothing of it is lost.
 * @param {ParentNode} binnen @param {string} groet @returns {boolean} whether it may be in a link
 */
export function keurGroet(binnen, groet) {
  const veld = zoek(binnen, '[name="groet"]');
  const fout = foutInGroet(groet);
  const woorden = fout ? tekst(binnen, `[data-groetfouttekst="${fout}"]`, { meest: MEEST_GROET }) : "";
  const melding = zoek(binnen, "[data-groetfout]");
  // Written only when it changes: each writing is read out.
  if (melding.textContent !== woorden) melding.textContent = woorden;
  veld.setAttribute("aria-invalid", String(fout !== null));
  zoek(binnen, "[data-groetveld]").classList.toggle("vraag-fout", fout !== null);
  zoek(binnen, "[data-teller]").textContent = tekst(binnen, "[data-tellertekst]", {
    aantal: groet.length,
    meest: MEEST_GROET,
  });
  return fout === null;
}
