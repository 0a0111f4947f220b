// What the rules found: reasons, volume, what would change it, what to discuss, and what stays judgement.
import { uitSjabloon, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { duurregels, herkomst, oordeelregels, redenregels, signaalregels, tekstregel, vulProfielredenen } from "../../componenten/redenen/redenen.js";
import { maakMatrices } from "./matrix.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("../../app/protocol.js").Profiel} Profiel */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {import("./scores.js").Invulling} Invulling */
/** @typedef {import("../../app/antwoorden.js").Antwoorden} Antwoorden */
/** @typedef {{ ga: (pad: string) => void, probeer: (pad: string, waarde: string) => void }} Daden */

/** @param {ParentNode} werkblad @param {Uitkomst} uitkomst @param {Score[]} scores @param {Invulling} invulling @param {Daden} daden */
export function toonBevindingen(werkblad, uitkomst, scores, invulling, daden) {
  const deel = zoek(werkblad, "[data-bevindingen]");
  deel.dataset.status = uitkomst.status;
  vul(deel, "titel", uitkomst.titel);
  vulLijst(deel, "oordeel", oordeelregels(werkblad, uitkomst));
  vul(deel, "robuust", uitkomst.robuust?.tekst ?? "");
  vul(deel, "herkomst", herkomstregel(werkblad, uitkomst, invulling));
  vulLijst(deel, "redenen", redenregels(werkblad, uitkomst.redenen));
  zoek(deel, "[data-matrices]").replaceChildren(...maakMatrices(werkblad, uitkomst.matrix, scores, invulling));
  zoek(deel, "[data-profielen]").replaceChildren(...uitkomst.profielen.map((een) => profielvak(werkblad, een)));
  const plekDuur = zoek(deel, '[data-deel="duur"]'); // profiles have lists of the same name
  vulLijst(plekDuur, "duur", duurregels(werkblad, uitkomst));
  vulLijst(deel, "ontbrekend", uitkomst.ontbrekend.map(({ vraag, kort }) => ontbrekend(werkblad, scores, vraag, kort, daden)));
  vulLijst(deel, "omslagpunten", uitkomst.omslagpunten.map((punt) => omslagpunt(werkblad, punt, daden)));
  vulLijst(deel, "bespreekpunten", redenregels(werkblad, uitkomst.bespreekpunten));
  vul(deel, "individueel", uitkomst.individuele_begeleiding.tekst);
  vulLijst(deel, "individueel", uitkomst.individuele_begeleiding.categorieen.map(tekstregel));
  zoek(deel, "[data-verschillen]").replaceChildren(...verschillen(werkblad, uitkomst));
  vulLijst(deel, "punten", punten(werkblad, uitkomst, invulling.nu));
  toonGevuld(deel, {
    oordeel: uitkomst.status === "profiel" ? uitkomst.oordeel : [],
    profielen: uitkomst.profielen,
    duur: uitkomst.duur,
    ontbrekend: uitkomst.ontbrekend,
    omslagpunten: uitkomst.omslagpunten,
    bespreekpunten: uitkomst.bespreekpunten,
    individueel: uitkomst.individuele_begeleiding.categorieen,
    verschillen: uitkomst.bronverschillen,
  });
  deel.hidden = false;
}

/** What this was computed from, and what the resident's outcome was when that is something else. @param {ParentNode} werkblad @param {Uitkomst} uitkomst @param {Invulling} invulling */
function herkomstregel(werkblad, uitkomst, { berekend }) {
  const nu = herkomst(uitkomst);
  const soort = berekend && !nu.endsWith(berekend) ? "andere_herkomst" : "herkomst";
  return tekst(werkblad, `[data-werktekst="${soort}"]`, { herkomst: nu, eerst: berekend });
}

/** Parts without content do not show. @param {ParentNode} binnen @param {Record<string, unknown[]>} gevuld */
export function toonGevuld(binnen, gevuld) {
  for (const [naam, lijst] of Object.entries(gevuld)) {
    zoek(binnen, `[data-deel="${naam}"]`).hidden = lijst.length === 0;
  }
}

/** Name, how it fits, and the lists that the page and the report share. @param {ParentNode} werkblad @param {HTMLElement} vak @param {Profiel} profiel */
export function vulProfiel(werkblad, vak, profiel) {
  vul(vak, "naam", tekst(werkblad, '[data-werktekst="profiel"]', { code: profiel.code, naam: profiel.naam }));
  vul(vak, "past", tekst(werkblad, `[data-werktekst="${profiel.past}"]`));
  vulProfielredenen(werkblad, vak, profiel);
  return vak;
}

/** @param {ParentNode} werkblad @param {Profiel} profiel */
function profielvak(werkblad, profiel) {
  const vak = vulProfiel(werkblad, uitSjabloon(werkblad, '[data-sjabloon="profiel"]'), profiel);
  vak.dataset.profiel = profiel.code;
  vul(vak, "omvang", profiel.omvang.tekst);
  vulLijst(vak, "signalen", signaalregels(werkblad, profiel.signalen));
  return vak;
}

/** @param {ParentNode} werkblad @param {Score[]} scores @param {string} pad @param {string} kort @param {Daden} daden */
function ontbrekend(werkblad, scores, pad, kort, daden) {
  const li = uitSjabloon(werkblad, '[data-sjabloon="ontbrekend"]');
  const score = scores.find((een) => een.pad === pad);
  vul(li, "tekst", score?.kort ?? kort);
  zoek(li, "a").addEventListener("click", (event) => (event.preventDefault(), daden.ga(pad)));
  return li;
}

/** @param {ParentNode} werkblad @param {Uitkomst["omslagpunten"][number]} punt @param {Daden} daden */
function omslagpunt(werkblad, punt, daden) {
  const li = uitSjabloon(werkblad, '[data-sjabloon="omslagpunt"]');
  vul(li, "tekst", punt.tekst);
  vul(li, "probeer", punt.tekst);
  zoek(li, "button").addEventListener("click", () => daden.probeer(punt.vraag, String(punt.naar)));
  return li;
}

/** The differences in the source that touch this case, as the build wrote them. @param {ParentNode} werkblad @param {Uitkomst} uitkomst */
export function verschillen(werkblad, uitkomst) {
  return uitkomst.bronverschillen.map((naam) => uitSjabloon(werkblad, `[data-verschil="${naam}"]`));
}

/**
 * What the text leaves to the worker, for this status, these profiles, families and answers.
 * @param {ParentNode} werkblad @param {Uitkomst} uitkomst @param {Antwoorden} nu
 */
export function punten(werkblad, uitkomst, nu) {
  const raak = new Set([
    uitkomst.status,
    ...uitkomst.profielen.map(({ code }) => code),
    ...uitkomst.matrix.map(({ familie }) => familie),
    ...(uitkomst.individuele_begeleiding.categorieen.length ? ["ib"] : []),
    ...[...nu].map(([pad, gegeven]) => `${pad}=${gegeven}`),
  ]);
  const sjablonen = /** @type {NodeListOf<HTMLTemplateElement>} */ (werkblad.querySelectorAll("[data-punt]"));
  return [...sjablonen]
    .filter(({ dataset: { punt } }) => !punt || punt.split(" ").some((een) => raak.has(een)))
    .map((sjabloon) => /** @type {HTMLElement} */ (sjabloon.content.firstElementChild?.cloneNode(true)));
}
