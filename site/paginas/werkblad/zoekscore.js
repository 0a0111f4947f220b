// Find a score by a part of its name: the others leave the list meanwhile, Enter goes to the first that is left.
import { zoek } from "../../app/sjabloon.js";
import { scoretekst, velden } from "./scores.js";

/** @typedef {import("./scores.js").Score} Score */

/** @param {string} woorden @param {string} naam @returns {boolean} whether each word that was typed stands in the name */
export function komtVoor(woorden, naam) {
  const plat = (/** @type {string} */ tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plat(woorden).split(/\s+/).every((woord) => plat(naam).includes(woord));
}

/** @param {ParentNode} werkblad @param {Score[]} scores @param {(pad: string) => void} ga */
export function maakZoekscore(werkblad, scores, ga) {
  const veld = /** @type {HTMLInputElement} */ (zoek(werkblad, "[data-zoekscore]"));
  const lijst = zoek(werkblad, "[data-scores]");
  const teKiezen = (/** @type {Score} */ score) => velden(score).some((een) => !een.disabled && een.closest("[hidden]") === null);

  function filter() {
    const gevraagd = veld.value.trim();
    const gevonden = scores.filter((score) => teKiezen(score) && komtVoor(gevraagd, score.voluit));
    for (const score of scores) score.veld.toggleAttribute("data-weg", gevraagd !== "" && !gevonden.includes(score));
    lijst.toggleAttribute("data-zoekt", gevraagd !== "");
    zoek(werkblad, "[data-gevonden]").textContent = gevraagd ? scoretekst(werkblad, "gevonden", { aantal: gevonden.length }) : "";
    return gevonden;
  }

  function leeg() {
    veld.value = "";
    filter();
  }

  veld.addEventListener("input", filter);
  veld.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leeg();
    const [eerste] = event.key === "Enter" && veld.value.trim() ? filter() : [];
    if (!eerste) return;
    event.preventDefault();
    leeg();
    ga(eerste.pad);
  });
}
