// The outcome in the page. Every sentence about the answers comes from the rules; this only places it.
import { datum, uitSjabloon, laatLegeWeg, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { duurregels, herkomst, oordeelregels, redenregels, tekstregel } from "../redenen/redenen.js";
import { plaatsProfielen, waaromNiet } from "./profielen.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */

const VRAGEN = 3; // that would settle it; the others are folded
// Where the answers lead to no profile, its reasons are those that already stand in view.
const MET_PROFIELEN = ["profiel", "onvoldoende"];

/**
 * @param {ParentNode} check @param {Uitkomst} uitkomst @param {(pad: string) => void} beantwoord
 * @returns {HTMLElement} the outcome, not yet in the page
 */
export function maakUitkomst(check, uitkomst, beantwoord) {
  const deel = uitSjabloon(check, '[data-sjabloon="uitkomst"]');
  deel.dataset.status = uitkomst.status;
  deel.dataset.zekerheid = minstStevig(uitkomst);
  for (const stap of deel.querySelectorAll("[data-bijstatus]")) {
    if (/** @type {HTMLElement} */ (stap).dataset.bijstatus !== (uitkomst.te_jong ? "te_jong" : uitkomst.status)) stap.remove();
  }
  vulVragen(deel, uitkomst, beantwoord, nogTeKiezen(uitkomst) ? VRAGEN : 0);
  vulBovenaan(check, deel, uitkomst);
  vulGevouwen(check, deel, uitkomst);
  plaatsProfielen(check, deel, uitkomst);
  return deel;
}

/** What would settle it in view, the other questions folded. @param {HTMLElement} deel @param {Uitkomst} uitkomst @param {(pad: string) => void} beantwoord @param {number} aantal */
function vulVragen(deel, { ontbrekend }, beantwoord, aantal) {
  const links = ontbrekend.map((een) => vraaglink(een, beantwoord));
  const [vragen, rest] = [links.slice(0, aantal), links.slice(aantal)];
  vulLijst(deel, "vragen", vragen);
  vulLijst(deel, "ontbrekend", rest);
  laatLegeWeg(deel, { vragen, ontbrekend: rest });
}

/** What it means, how firm that is, and three reasons. @param {ParentNode} check @param {HTMLElement} deel @param {Uitkomst} uitkomst */
function vulBovenaan(check, deel, uitkomst) {
  const { status, stevigheid, omdat, oordeel, profielen } = uitkomst;
  vul(deel, "titel", uitkomst.titel);
  vul(deel, "beslist", uitkomst.samenvatting.at(-1)?.tekst ?? "");
  vulLijst(deel, "stevigheid", stevigheid.map((zin) => tekstregel(zin.tekst)));
  vul(deel, "omdat", omdat.kop); // with a profiel the sources of these stand folded, with all other reasons
  vulLijst(deel, "omdat", status === "profiel" ? omdat.redenen.map((zin) => tekstregel(zin.tekst)) : redenregels(check, omdat.redenen));
  laatLegeWeg(deel, {
    stevigheid,
    omdat: status === "onvoldoende" && !uitkomst.te_jong ? [] : omdat.redenen,
    dichtst_bij: profielen.filter(() => status === "profiel" && oordeel.every(({ zekerheid }) => zekerheid === "past_niet_goed")),
    dichtbij: profielen.filter(({ past }) => past === "dichtbij" && status === "profiel"),
  });
}

/** Whether more than one thing can still come out. @param {Uitkomst} uitkomst */
function nogTeKiezen({ status, oordeel, profielen }) {
  if (status === "onvoldoende") return true;
  return status === "profiel" && (profielen.filter(({ past }) => past === "best").length > 1 || oordeel.some(({ zekerheid }) => zekerheid === "open"));
}

/** @param {ParentNode} check @param {HTMLElement} deel @param {Uitkomst} uitkomst */
function vulGevouwen(check, deel, uitkomst) {
  const { titel, vastgesteld_op: dag } = uitkomst.kader;
  const { individuele_begeleiding: individueel } = uitkomst;
  const redenen = MET_PROFIELEN.includes(uitkomst.status) && !uitkomst.te_jong ? uitkomst.redenen : uitkomst.redenen.slice(uitkomst.omdat.redenen.length);
  const oordeel = uitkomst.status === "profiel" ? oordeelregels(check, uitkomst) : [];
  vulLijst(deel, "redenen", redenregels(check, redenen));
  vulLijst(deel, "oordeel", oordeel);
  vul(deel, "robuust", uitkomst.robuust?.tekst ?? "");
  vulLijst(deel, "omslagpunten", uitkomst.omslagpunten.map((punt) => tekstregel(punt.tekst)));
  vulLijst(deel, "duur", duurregels(check, uitkomst));
  vulLijst(deel, "bespreekpunten", redenregels(check, uitkomst.bespreekpunten));
  zoek(deel, "[data-waaromniet]").replaceChildren(...uitkomst.niet_getoond.map((profiel) => waaromNiet(check, profiel)));
  vul(deel, "individueel", individueel.tekst);
  vulLijst(deel, "individueel", individueel.categorieen.map(tekstregel));
  vul(deel, "koppeling", individueel.koppeling);
  zoek(deel, "[data-resultaten]").replaceChildren(...individueel.resultaten.flatMap(domein));
  zoek(deel, "[data-verschillen]").replaceChildren(...uitkomst.bronverschillen.flatMap(verschillink));
  vul(deel, "versie", tekst(check, '[data-uitkomsttekst="versie"]', { titel, datum: datum(dag), herkomst: herkomst(uitkomst) }));
  laatLegeWeg(deel, {
    resultaten: individueel.resultaten,
    redenen: [...redenen, ...oordeel, ...uitkomst.profielen],
    veranderen: [...uitkomst.omslagpunten, ...deel.querySelectorAll('[data-lijst="ontbrekend"] li'), ...(uitkomst.robuust ? [1] : [])],
    niet_getoond: uitkomst.niet_getoond,
    duur: uitkomst.duur,
    bespreekpunten: uitkomst.bespreekpunten,
    individuele_begeleiding: individueel.categorieen,
    bronverschillen: uitkomst.bronverschillen,
  });
}

// How firm an outcome is, the least firm first; a code of the contract (data-zekerheid).
const MINST_STEVIG = ["past_niet_goed", "oneens", "open", "eens"];

/** The least firm of the families; empty where there is no profile. @param {Uitkomst} uitkomst */
export function minstStevig({ oordeel }) {
  return MINST_STEVIG.find((soort) => oordeel.some((een) => een.zekerheid === soort)) ?? "";
}

/** @param {Uitkomst["individuele_begeleiding"]["resultaten"][number]} een */
function domein(een) {
  const kop = document.createElement("h3");
  kop.textContent = een.naam;
  const delen = een.resultaten.flatMap(({ tekst: hoofd, delen: kort }) => {
    const regel = document.createElement("p");
    regel.textContent = hoofd;
    const lijst = document.createElement("ul");
    lijst.append(...kort.map(tekstregel));
    return [regel, lijst];
  });
  const letOp = document.createElement("p");
  letOp.textContent = een.let_op ?? "";
  return een.let_op ? [kop, letOp] : [kop, ...delen];
}

/** @param {Uitkomst["ontbrekend"][number]} een @param {(pad: string) => void} beantwoord */
function vraaglink({ vraag, titel }, beantwoord) {
  const li = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${vraag}`;
  link.textContent = titel;
  link.addEventListener("click", (event) => (event.preventDefault(), beantwoord(vraag)));
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
