// A filled-in check as a proposed case, in the form of the files in gevallen/ of the framework: to copy, never sent.
// It names nobody. A number that could point to somebody (the age) stays out where the outcome is the same without.
import { opKlembord } from "../../app/klembord.js";
import { tekst, zoek } from "../../app/sjabloon.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {Record<string, any>} Json answers by the contract */
/** @typedef {(json: Json) => Promise<Uitkomst | undefined>} Reken */

/** What a case expects of these answers, as the check says it now. @param {Uitkomst} uitkomst */
export function verwacht({ status, profielen }) {
  const codes = (/** @type {string} */ past) => profielen.filter((een) => een.past === past).map(({ code }) => code);
  return { status, best: codes("best"), dichtbij: codes("dichtbij") };
}

/** @param {Json} json @param {string} pad @returns {Json} the answers without this one */
export function zonder(json, pad) {
  const [eerste = "", ...rest] = pad.split(".");
  if (!rest.length) return Object.fromEntries(Object.entries(json).filter(([sleutel]) => sleutel !== eerste));
  return json[eerste] ? { ...json, [eerste]: zonder(json[eerste], rest.join(".")) } : json;
}

/**
 * @param {Json} antwoorden @param {Uitkomst} uitkomst @param {string[]} getallen paths of numbers @param {Reken} reken
 * @returns {Promise<Json>} without each number that changes nothing
 */
export async function zonderGetallen(antwoorden, uitkomst, getallen, reken) {
  const eerst = JSON.stringify(verwacht(uitkomst));
  let over = antwoorden;
  for (const pad of getallen) {
    const minder = zonder(over, pad);
    const daarna = await reken(minder);
    if (daarna && JSON.stringify(verwacht(daarna)) === eerst) over = minder;
  }
  return over;
}

/** @param {ParentNode} werkblad @param {string[]} getallen @param {Reken} reken */
export function maakVoorbeeldgeval(werkblad, getallen, reken) {
  const vak = zoek(werkblad, "[data-voorbeeld]");
  const verhaal = /** @type {HTMLTextAreaElement} */ (zoek(vak, "#voorbeeld-verhaal"));
  const yaml = /** @type {HTMLTextAreaElement} */ (zoek(vak, "#voorbeeld-yaml"));
  const melding = zoek(vak, "[data-voorbeeldmelding]");
  const woord = (/** @type {string} */ naam, velden = {}) => tekst(vak, `[data-voorbeeldwoord="${naam}"]`, velden);
  /** @type {{ antwoorden: Json, uitkomst: Uitkomst } | null} */
  let nu = null;

  /** @param {{ antwoorden: Json, uitkomst: Uitkomst }} van @returns {Promise<string>} */
  async function alsYaml({ antwoorden, uitkomst }) {
    const { stringify } = await import("../../app/bibliotheek/yaml/index.js");
    const uit = verwacht(uitkomst);
    const bron = uitkomst.redenen.flatMap((een) => een.bron.split(", "))[0];
    const geval = {
      titel: woord("titel", { wat: uit.best.join(", ") || uit.status }),
      verhaal: verhaal.value.trim() || woord("geen_verhaal"),
      antwoorden: await zonderGetallen(zonder(antwoorden, "kader"), uitkomst, getallen, reken),
      verwacht: uit,
      omdat: [{ bron, reden: woord("reden") }],
    };
    return `# ${woord("boven")}\n${stringify(geval, { lineWidth: 100 })}# ${woord("onder")}\n`;
  }

  async function maak() {
    const van = nu;
    const gemaakt = van && (await alsYaml(van).catch(() => ""));
    if (nu !== van) return; // a score changed meanwhile
    yaml.value = gemaakt || "";
    zoek(vak, "[data-voorbeeldtekst]").hidden = !gemaakt;
    melding.textContent = woord(gemaakt ? "gemaakt" : "niet");
  }

  async function kopieer() {
    const gelukt = await opKlembord(yaml.value);
    melding.textContent = woord(gelukt ? "gekopieerd" : "zelf");
    if (!gelukt) yaml.select();
  }

  zoek(vak, '[data-actie="maak-voorbeeld"]').addEventListener("click", () => void maak());
  zoek(vak, '[data-actie="kopieer-voorbeeld"]').addEventListener("click", () => void kopieer());

  /** Another outcome (null: none): what was made of the one before goes. @param {typeof nu} van */
  return (van) => {
    nu = van;
    yaml.value = "";
    melding.textContent = "";
    zoek(vak, "[data-voorbeeldtekst]").hidden = true;
  };
}
