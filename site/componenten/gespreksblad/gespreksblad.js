// The sheet to take along: made with the outcome, hidden on the screen, the only thing on paper.
import { datum, uitSjabloon, laatLegeWeg, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { inWoorden, perThema } from "../../app/vragen.js";
import { herkomst, oordeelregels, tekstregel } from "../redenen/redenen.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("../../app/protocol.js").Profiel} Profiel */
/** @typedef {import("../../app/vragen.js").Vraag} Vraag */

const REDENEN = 4; // what fits, in a few words; the whole list stands on the screen

/**
 * @param {HTMLElement} check @param {Uitkomst} uitkomst @param {Vraag[]} vragen
 * @param {import("../../app/antwoorden.js").Antwoorden} antwoorden
 */
export function maakGespreksblad(check, uitkomst, vragen, antwoorden) {
  const blad = uitSjabloon(check, '[data-sjabloon="gespreksblad"]');
  const { titel, vastgesteld_op: dag } = uitkomst.kader;
  const nu = new Date().toISOString();
  vul(blad, "datum", woorden(check, "datum", { datum: datum(nu), titel, vastgesteld: datum(dag) }));
  vul(blad, "titel", uitkomst.titel);
  vulLijst(blad, "samenvatting", uitkomst.samenvatting.map((zin) => tekstregel(zin.tekst)));
  vulLijst(blad, "oordeel", uitkomst.status === "profiel" ? oordeelregels(check, uitkomst) : []);
  vul(blad, "robuust", uitkomst.robuust?.tekst ?? "");
  vul(blad, "herkomst", woorden(check, "herkomst", { herkomst: herkomst(uitkomst) }));
  vulLijst(blad, "bespreek", uitkomst.bespreekpunten.map((punt) => tekstregel(punt.tekst)));
  vul(blad, "duur", uitkomst.duur.map(({ naam }) => naam).join("; "));
  vul(blad, "ontbrekend", uitkomst.ontbrekend.map(({ kort }) => kort).join(", "));
  zoek(blad, "[data-profielen]").replaceChildren(...uitkomst.profielen.map((een) => profiel(check, een)));
  zoek(blad, "[data-antwoorden]").replaceChildren(...themas(check, vragen, antwoorden));
  const { profielen, duur, bespreekpunten: bespreek, ontbrekend } = uitkomst;
  laatLegeWeg(blad, { profielen, duur, bespreek, ontbrekend });
  return blad;
}

/** @param {HTMLElement} check @param {string} naam @param {Record<string, string | number>} [velden] */
function woorden(check, naam, velden) {
  return tekst(check, `[data-bladtekst="${naam}"]`, velden);
}

/** @param {HTMLElement} check @param {Profiel} een */
function profiel(check, een) {
  const deel = uitSjabloon(check, "[data-bladprofiel]");
  const kort = (/** @type {boolean} */ past) => een.criteria.filter((criterium) => criterium.past === past).map((criterium) => criterium.kort);
  vul(deel, "code", een.code);
  vul(deel, "naam", een.naam);
  vul(deel, "past", woorden(check, een.past));
  vul(deel, "omvang", een.omvang.tekst);
  const regels = {
    duur: [woorden(check, "duur", { duren: een.duur.map(({ naam }) => naam).join(", ") }), een.past === "best" && een.duur.length],
    tegen: [woorden(check, "past_niet", { kort: kort(false).join(", ") }), kort(false).length],
    voor: [woorden(check, "past", { kort: kort(true).slice(0, REDENEN).join(", ") }), een.past === "best" && kort(true).length],
  };
  for (const [naam, [zin, toon]] of Object.entries(regels)) {
    if (toon) vul(deel, naam, String(zin));
    else zoek(deel, `[data-veld="${naam}"]`).remove();
  }
  return deel;
}

/** All answers, a block a theme. @param {HTMLElement} check @param {Vraag[]} vragen @param {import("../../app/antwoorden.js").Antwoorden} antwoorden */
function themas(check, vragen, antwoorden) {
  return [...perThema(vragen)].map(([thema, vanThema]) => {
    const deel = uitSjabloon(check, "[data-bladthema]");
    zoek(deel, "h3").textContent = thema;
    for (const vraag of vanThema) {
      const naam = document.createElement("dt");
      const antwoord = document.createElement("dd");
      naam.textContent = vraag.kort;
      antwoord.textContent = inWoorden(zoek(check, "[data-overzicht]"), vraag, antwoorden.get(vraag.pad));
      zoek(deel, "dl").append(naam, antwoord);
    }
    return deel;
  });
}
