// The outcome in the page. Every sentence about the answers comes from the rules; this only places it.
import { datum, uitSjabloon, laatLegeWeg, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { bronInWoorden, duurregels, herkomst, oordeelregels, redenregels, signaalregels, tekstregel, vulProfielredenen } from "../redenen/redenen.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("../../app/protocol.js").Criterium} Criterium */

/**
 * @param {ParentNode} check @param {Uitkomst} uitkomst @param {(pad: string) => void} beantwoord
 * @returns {HTMLElement} the outcome, not yet in the page
 */
export function maakUitkomst(check, uitkomst, beantwoord) {
  const deel = uitSjabloon(check, '[data-sjabloon="uitkomst"]');
  deel.dataset.status = uitkomst.status;
  deel.dataset.zekerheid = minstStevig(uitkomst);
  vul(deel, "titel", uitkomst.titel);
  const { titel, vastgesteld_op: dag } = uitkomst.kader;
  vul(deel, "versie", tekst(check, '[data-uitkomsttekst="versie"]', { titel, datum: datum(dag), herkomst: herkomst(uitkomst) }));
  vulLijst(deel, "samenvatting", uitkomst.samenvatting.map((zin) => tekstregel(zin.tekst)));
  vulLijst(deel, "oordeel", oordeelregels(check, uitkomst));
  vul(deel, "robuust", uitkomst.robuust?.tekst ?? "");
  vulGevouwen(check, deel, "redenen", redenregels(check, uitkomst.redenen), 1);
  vulLijst(deel, "duur", duurregels(check, uitkomst));
  vulGevouwen(check, deel, "ontbrekend", uitkomst.ontbrekend.map(({ vraag, kort }) => vraaglink(vraag, kort, beantwoord)), 3);
  vulGevouwen(check, deel, "omslagpunten", uitkomst.omslagpunten.map((punt) => tekstregel(punt.tekst)), 3);
  vulLijst(deel, "bespreekpunten", redenregels(check, uitkomst.bespreekpunten));
  for (const stap of deel.querySelectorAll("[data-bijstatus]")) {
    if (/** @type {HTMLElement} */ (stap).dataset.bijstatus !== (uitkomst.te_jong ? "te_jong" : uitkomst.status)) stap.remove();
  }
  zoek(deel, "[data-waaromniet]").replaceChildren(...uitkomst.niet_getoond.map((profiel) => waaromNiet(check, profiel)));
  vul(deel, "individueel", uitkomst.individuele_begeleiding.tekst);
  vulLijst(deel, "individueel", uitkomst.individuele_begeleiding.categorieen.map(tekstregel));
  vul(deel, "koppeling", uitkomst.individuele_begeleiding.koppeling);
  zoek(deel, "[data-resultaten]").replaceChildren(...uitkomst.individuele_begeleiding.resultaten.flatMap(domein));
  zoek(deel, "[data-verschillen]").replaceChildren(...uitkomst.bronverschillen.flatMap(verschillink));
  const individueel = uitkomst.individuele_begeleiding;
  laatLegeWeg(deel, {
    dichtbij: uitkomst.profielen.filter((profiel) => profiel.past === "dichtbij"),
    oordeel: uitkomst.status === "profiel" ? uitkomst.oordeel : [],
    duur: uitkomst.duur,
    ontbrekend: uitkomst.ontbrekend,
    omslagpunten: uitkomst.omslagpunten,
    bespreekpunten: uitkomst.bespreekpunten,
    resultaten: individueel.resultaten,
    niet_getoond: uitkomst.niet_getoond,
    individuele_begeleiding: individueel.categorieen,
    bronverschillen: uitkomst.bronverschillen,
  });
  plaatsProfielen(check, deel, uitkomst);
  return deel;
}

/**
 * The cards come last: they have lists of their own by the same names.
 * @param {ParentNode} check @param {HTMLElement} deel @param {Uitkomst} uitkomst
 */
function plaatsProfielen(check, deel, uitkomst) {
  for (const past of ["best", "dichtbij"]) {
    const plaats = deel.querySelector(`[data-profielplaats="${past}"]`); // gone when nothing is dichtbij
    const profielen = uitkomst.profielen.filter((profiel) => profiel.past === past);
    plaats?.replaceChildren(...profielen.map((een) => maakProfiel(check, een)));
  }
}

// How firm an outcome is, the least firm first; a code of the contract (data-zekerheid).
const MINST_STEVIG = ["past_niet_goed", "oneens", "open", "eens"];

/** The least firm of the families; empty where there is no profile. @param {Uitkomst} uitkomst */
export function minstStevig({ oordeel }) {
  return MINST_STEVIG.find((soort) => oordeel.some((een) => een.zekerheid === soort)) ?? "";
}

/** @param {ParentNode} check @param {import("../../app/protocol.js").Profiel} profiel */
function maakProfiel(check, profiel) {
  const kaart = uitSjabloon(check, '[data-sjabloon="profiel"]');
  kaart.dataset.profiel = profiel.code;
  kaart.dataset.past = profiel.past;
  kaart.dataset.minUren = String(profiel.omvang.min_uren);
  kaart.dataset.maxUren = String(profiel.omvang.max_uren ?? "");
  for (const naam of /** @type {const} */ (["code", "naam", "kort"])) vul(kaart, naam, profiel[naam]);
  vul(kaart, "omvang", profiel.omvang.tekst);
  vul(kaart, "tegenspraken", profiel.tegenspraken_tekst);
  vulProfielredenen(check, kaart, profiel);
  const volgorde = [false, true, null]; // what does not fit first: that is what to talk about
  const criteria = volgorde.flatMap((past) => profiel.criteria.filter((een) => een.past === past));
  vulGevouwen(check, kaart, "criteria", criteria.map((een) => criterium(check, een)), Math.max(1, profiel.tegenspraken));
  const beeld = /** @type {HTMLTemplateElement} */ (zoek(check, `[data-bandbeeld="${profiel.code}"]`));
  zoek(kaart, "[data-bandplaats]").append(beeld.content.cloneNode(true));
  vulLijst(kaart, "signalen", signaalregels(check, profiel.signalen));
  /** @type {HTMLAnchorElement} */ (zoek(kaart, '[data-veld="link"]')).href = `../profielen/${profiel.code.toLowerCase()}/`;
  return kaart;
}

/**
 * The first lines of a list at once, the rest behind a button that says how many there are.
 * @param {ParentNode} check @param {HTMLElement} deel @param {string} naam @param {HTMLElement[]} regels @param {number} open
 */
function vulGevouwen(check, deel, naam, regels, open) {
  const rest = regels.slice(open);
  vulLijst(deel, naam, regels.slice(0, open));
  if (!rest.length) return;
  const meer = uitSjabloon(check, '[data-sjabloon="meer"]');
  zoek(meer, "summary").textContent = tekst(check, '[data-uitkomsttekst="meer"]', { aantal: rest.length });
  zoek(meer, "ul").replaceChildren(...rest);
  zoek(deel, `[data-lijst="${naam}"]`).after(meer);
}

/** @param {ParentNode} check @param {Criterium} een */
function criterium(check, een) {
  const li = uitSjabloon(check, '[data-sjabloon="criterium"]');
  const soort = een.past === null ? "onbekend" : een.past ? "past" : "past_niet";
  li.dataset.past = soort;
  vul(li, "teken", tekst(check, `[data-uitkomsttekst="${soort}"]`));
  vul(li, "kort", een.kort);
  vul(li, "tekst", een.tekst);
  vul(li, "bron", bronInWoorden(check, een.bron.join(", ")));
  return li;
}

/** @param {ParentNode} check @param {Uitkomst["niet_getoond"][number]} profiel */
function waaromNiet(check, profiel) {
  const deel = uitSjabloon(check, '[data-sjabloon="waaromniet"]');
  vul(deel, "naam", `${profiel.code}: ${profiel.naam}`);
  vul(deel, "tegenspraken", profiel.tegenspraken_tekst);
  vulLijst(deel, "criteria", profiel.criteria.map((een) => criterium(check, een)));
  return deel;
}

/** @param {Uitkomst["individuele_begeleiding"]["resultaten"][number]} een */
function domein(een) {
  const kop = document.createElement("h4");
  kop.textContent = een.naam;
  const delen = een.resultaten.flatMap((resultaat) => {
    const zin = document.createElement("p");
    zin.textContent = resultaat.tekst;
    const lijst = document.createElement("ul");
    lijst.append(...resultaat.delen.map(tekstregel));
    return [zin, lijst];
  });
  const letOp = document.createElement("p");
  letOp.textContent = een.let_op ?? "";
  return een.let_op ? [kop, letOp] : [kop, ...delen];
}

/** @param {string} pad @param {string} kort @param {(pad: string) => void} beantwoord */
function vraaglink(pad, kort, beantwoord) {
  const li = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${pad}`;
  link.textContent = kort;
  link.addEventListener("click", (event) => (event.preventDefault(), beantwoord(pad)));
  li.append(link);
  return li;
}

/** @param {string} naam */
function verschillink(naam) {
  const link = document.createElement("a");
  link.href = `../verschillen/#${naam.toLowerCase()}`;
  link.textContent = naam;
  return [link, " "];
}
