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
  return {
    leefgebieden: velden.getAll("leefgebieden").map(String),
    vorm: een("vorm"),
    behoefte: een("behoefte"),
    route: een("route"),
    groet: schoneGroet(een("groet")),
  };
}

/**
 * The questions that the resident sees with this link, and how many each leefgebied of their own choice adds.
 * @param {Linkvraag[]} vragen @param {Keuzes} keuzes @returns {{ vragen: Linkvraag[], perGebied: number }}
 */
export function vragenVan(vragen, keuzes) {
  const route = keuzes.route ? vragen.filter((vraag) => vraag.inKorteRoute) : vragen;
  const aantalMet = (/** @type {string[]} */ leefgebieden) =>
    /** @type {Linkvraag[]} */ (zichtbareVragen(route, alsAntwoorden({ ...keuzes, leefgebieden })));
  const getoond = aantalMet(keuzes.leefgebieden);
  const eenGebied = route.find((vraag) => vraag.gebied !== null)?.gebied;
  if (keuzes.leefgebieden.length || !eenGebied) return { vragen: getoond, perGebied: 0 };
  return { vragen: getoond, perGebied: aantalMet([eenGebied]).length - getoond.length };
}

/** @param {Keuzes} keuzes @returns {import("../../app/antwoorden.js").Antwoorden} only what is filled in */
function alsAntwoorden({ leefgebieden, vorm, behoefte }) {
  /** @type {[string, string | string[]][]} */
  const alle = [["leefgebieden", leefgebieden], ["vorm", vorm], ["behoefte", behoefte]];
  return new Map(alle.filter(([, waarde]) => waarde.length));
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
