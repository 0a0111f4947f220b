// What if: which other answers would change the outcome, grouped by what it would become.
import { uitSjabloon, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { label } from "./scores.js";

/** @typedef {import("../../app/protocol.js").Uitkomst["omslagpunten"][number]} Omslagpunt */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {(pad: string, waarde: string) => void} Probeer */

const MEESTE = 6;
const MEESTE_CODES = 4;

/** @param {Omslagpunt[]} punten @returns {Omslagpunt[][]} by the profiles that would fit best then */
function groepeer(punten) {
  /** @type {Map<string, Omslagpunt[]>} */
  const groepen = new Map();
  for (const punt of punten) groepen.set(punt.dan.join(), [...(groepen.get(punt.dan.join()) ?? []), punt]);
  return [...groepen.values()];
}

/**
 * At most a few, spread over the outcomes: a worker weighs scores first, so those come before the choices
 * (the answers that stand on their own in the form of the contract).
 * @param {Omslagpunt[]} punten @param {number} meeste
 * @returns {{ groepen: Omslagpunt[][], rest: Omslagpunt[] }}
 */
export function kiesPunten(punten, meeste = MEESTE) {
  const isKeuze = (/** @type {Omslagpunt} */ { vraag }) => (vraag.includes(".") ? 0 : 1);
  const wachtend = groepeer(punten.toSorted((een, ander) => isKeuze(een) - isKeuze(ander)));
  const gekozen = new Set();
  for (let ronde = 0; gekozen.size < Math.min(meeste, punten.length); ronde += 1) {
    for (const groep of wachtend) {
      const punt = groep[ronde];
      if (punt && gekozen.size < meeste) gekozen.add(punt);
    }
  }
  const groepen = wachtend.map((groep) => groep.filter((een) => gekozen.has(een))).filter(({ length }) => length);
  return { groepen, rest: wachtend.flat().filter((een) => !gekozen.has(een)) };
}

/** @param {HTMLElement} deel @param {ParentNode} werkblad @param {Omslagpunt[]} punten @param {Score[]} scores @param {Probeer} probeer */
export function toonWatAls(deel, werkblad, punten, scores, probeer) {
  const { groepen, rest } = kiesPunten(punten);
  const maak = (/** @type {Omslagpunt[][]} */ alle) => alle.map((groep) => maakGroep(werkblad, groep, scores, probeer));
  zoek(deel, "[data-omslag]").replaceChildren(...maak(groepen));
  zoek(deel, "[data-meer-omslag]").replaceChildren(...maak(groepeer(rest)));
  vul(deel, "meer", omslagtekst(werkblad, "meer", { aantal: rest.length }));
}

/** @param {ParentNode} werkblad @param {string} naam @param {Record<string, string | number>} [velden] */
const omslagtekst = (werkblad, naam, velden) => tekst(werkblad, `[data-omslagtekst="${naam}"]`, velden);

/** @param {ParentNode} werkblad @param {Omslagpunt[]} groep @param {Score[]} scores @param {Probeer} probeer */
function maakGroep(werkblad, groep, scores, probeer) {
  const vak = uitSjabloon(werkblad, '[data-sjabloon="omslaggroep"]');
  const dan = groep[0]?.dan ?? [];
  vak.dataset.dan = dan.join(" ");
  if (!dan.length) vul(vak, "dan", omslagtekst(werkblad, "dan_geen"));
  else if (dan.length > MEESTE_CODES) vul(vak, "dan", omslagtekst(werkblad, "dan_veel"));
  else vul(vak, "dan", omslagtekst(werkblad, "dan", { codes: dan.join(", ") }));
  vulLijst(vak, "omslag", groep.map((punt) => maakPunt(werkblad, punt, scores, probeer)));
  return vak;
}

/** @param {ParentNode} werkblad @param {Omslagpunt} punt @param {Score[]} scores @param {Probeer} probeer */
function maakPunt(werkblad, punt, scores, probeer) {
  const li = uitSjabloon(werkblad, '[data-sjabloon="omslagpunt"]');
  const score = scores.find(({ pad }) => pad === punt.vraag);
  const zin = score ? omslagtekst(werkblad, "score", { naam: score.voluit, waarde: label(score, punt.naar) }) : punt.tekst;
  li.dataset.omslagpunt = `${punt.vraag}=${punt.naar}`;
  vul(li, "tekst", zin);
  vul(li, "probeer", zin);
  zoek(li, "button").title = punt.tekst;
  zoek(li, "button").addEventListener("click", () => probeer(punt.vraag, String(punt.naar)));
  return li;
}
