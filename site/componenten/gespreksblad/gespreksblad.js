// The sheet to take along: made with the outcome, hidden on the screen, the only thing on paper. Page 1 is the
// person, page 2 the outcome and the answers. It speaks as the person does, so every text goes through `zeg`.
import { WEET_NIET } from "../../app/antwoorden.js";
import { maakQr } from "../../app/qr.js";
import { datum, uitSjabloon, laatLegeWeg, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { inWoorden, label, voorNaaste } from "../../app/vragen.js";
import { herkomst, tekstregel } from "../redenen/redenen.js";
import { maakIkvorm } from "./ikvorm.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("../../app/protocol.js").Profiel} Profiel */
/** @typedef {import("../../app/vragen.js").Vraag} Vraag */
/** @typedef {import("../../app/antwoorden.js").Antwoorden} Antwoorden */

const VEEL = 4; // with so many profiles each has one line only

/**
 * @param {HTMLElement} check @param {Uitkomst} uitkomst @param {Vraag[]} vragen the questions that were asked
 * @param {Antwoorden} antwoorden @param {(tekst: string) => string} [overEenAnder] the words for somebody else
 */
export function maakGespreksblad(check, uitkomst, vragen, antwoorden, overEenAnder = (tekst) => tekst) {
  const blad = uitSjabloon(check, '[data-sjabloon="gespreksblad"]');
  const wie = voorNaaste() ? "naaste" : "zelf";
  for (const deel of blad.querySelectorAll("[data-bladvoor]")) {
    if (/** @type {HTMLElement} */ (deel).dataset.bladvoor !== wie) deel.remove();
  }
  const { titel, vastgesteld_op: dag } = uitkomst.kader;
  vul(blad, "datum", woorden(check, "datum", { datum: datum(new Date().toISOString()) }));
  vul(blad, "kader", woorden(check, "kader", { titel, vastgesteld: datum(dag) }));
  vul(blad, "herkomst", woorden(check, "herkomst", { herkomst: herkomst(uitkomst) }));
  vulUitkomst(check, blad, uitkomst);
  vulAntwoorden(check, blad, uitkomst, vragen, antwoorden);
  const ikvorm = maakIkvorm(JSON.parse(zoek(check, "[data-ik]").dataset.ik ?? "[]"));
  zegAnders(blad, (zin) => ikvorm(overEenAnder(zin)));
  return blad;
}

/** Put a code with the answers on the sheet that is in the page, or take it off. @param {ParentNode} check @param {string} link empty: none */
export function zetCode(check, link) {
  const plaats = check.querySelector("[data-gespreksblad] [data-bladcode]");
  if (!(plaats instanceof HTMLElement)) return;
  plaats.hidden = !link;
  zoek(plaats, "[data-bladqr]").replaceChildren(...(link ? [maakQr(link, { dicht: true })] : []));
}

/** @param {HTMLElement} check @param {string} naam @param {Record<string, string | number>} [velden] */
function woorden(check, naam, velden) {
  return tekst(check, `[data-bladtekst="${naam}"]`, velden);
}

/** Every text of the sheet in other words. @param {HTMLElement} blad @param {(zin: string) => string} zeg */
function zegAnders(blad, zeg) {
  const teksten = document.createTreeWalker(blad, NodeFilter.SHOW_TEXT);
  while (teksten.nextNode()) {
    const knoop = /** @type {Text} */ (teksten.currentNode);
    knoop.data = zeg(knoop.data);
  }
}

/** The outcome: what fits, how firm, and that it is no promise. @param {HTMLElement} check @param {HTMLElement} blad @param {Uitkomst} uitkomst */
function vulUitkomst(check, blad, uitkomst) {
  const { duur, oordeel, samenvatting, bespreekpunten: bespreek } = uitkomst;
  const isProfiel = uitkomst.status === "profiel";
  const profielen = isProfiel ? uitkomst.profielen : []; // else every one is possible, and that is what is said
  const best = profielen.filter(({ past }) => past === "best");
  const dichtbij = profielen.filter(({ past }) => past === "dichtbij");
  vul(blad, "titel", uitkomst.titel);
  vul(blad, "oordeel", oordeel.map((een) => (oordeel.length > 1 ? `${een.naam.charAt(0).toUpperCase()}${een.naam.slice(1)}: ${een.tekst}` : een.tekst)).join(" "));
  const kop = besttitel(uitkomst, best);
  vul(blad, "besttitel", kop && woorden(check, kop));
  const kort = best.length >= VEEL;
  zoek(blad, '[data-bladprofielen="best"]').replaceChildren(...best.map((een) => profiel(check, een, kort)));
  vul(blad, "dichtbij", dichtbij.map(({ code, naam, omvang }) => `${code}: ${naam}. ${omvang.tekst}`).join(" "));
  vul(zoek(blad, '[data-deel="duur"]'), "duur", duur.map(({ naam }) => naam).join(", ")); // a profile has a field of that name too
  // With profiles these say the rest; the last line always says that it is no promise.
  vul(blad, "samenvatting", isProfiel ? "" : samenvatting.slice(0, -1).map((zin) => zin.tekst).join(" "));
  vul(blad, "voorbehoud", samenvatting.at(-1)?.tekst ?? "");
  vulLijst(blad, "bespreek", bespreek.map((punt) => tekstregel(punt.tekst)));
  laatLegeWeg(blad, { oordeel: isProfiel ? oordeel : [], best, dichtbij, duur, bespreek });
}

/** What may be said of the best profiles: more that may fit, or what only comes nearest; the title says it of one. @param {Uitkomst} uitkomst @param {Profiel[]} best */
function besttitel({ oordeel }, best) {
  if (oordeel.some(({ zekerheid }) => zekerheid === "past_niet_goed")) return "best_ver";
  return best.length > oordeel.length ? "best_meer" : "";
}

/** @param {HTMLElement} check @param {Profiel} een @param {boolean} kort without duration and what differs */
function profiel(check, een, kort) {
  const deel = uitSjabloon(check, "[data-bladprofiel]");
  const wijktAf = een.criteria.filter(({ past }) => past === false).map(({ kort }) => kort);
  vul(deel, "code", een.code);
  vul(deel, "naam", een.naam);
  vul(deel, "omvang", een.omvang.tekst);
  vul(deel, "duur", kort || !een.duur.length ? "" : woorden(check, "duur", { duren: een.duur.map(({ naam }) => naam).join(", ") }));
  vul(deel, "tegen", kort || !wijktAf.length ? "" : woorden(check, "wijkt_af", { kort: opsomming(wijktAf) }));
  return deel;
}

/**
 * Every answer once: leefgebieden, goals and helpers on page 1, the others on page 2, what is not known by name.
 * @param {HTMLElement} check @param {HTMLElement} blad @param {Uitkomst} uitkomst @param {Vraag[]} vragen @param {Antwoorden} antwoorden
 */
function vulAntwoorden(check, blad, uitkomst, vragen, antwoorden) {
  const overzicht = zoek(check, "[data-overzicht]");
  const isBekend = (/** @type {Vraag} */ vraag) => [antwoorden.get(vraag.pad) ?? ""].flat().some((een) => een !== "" && een !== WEET_NIET);
  const perGebied = vragen.filter(({ gebied }) => gebied !== null);
  vulTabel(blad, perGebied, (vraag) => (isBekend(vraag) ? inWoorden(overzicht, vraag, antwoorden.get(vraag.pad)) : woorden(check, "onbekend")));
  const gezegd = new Set(perGebied);
  for (const vraag of vragen) if (vraag.soort === "gebieden") gezegd.add(vraag);
  for (const element of blad.querySelectorAll("[data-bladvragen]")) {
    const deel = /** @type {HTMLElement} */ (element);
    const paden = /** @type {string[]} */ (JSON.parse(deel.dataset.bladvragen ?? "[]"));
    const hier = vragen.filter((vraag) => paden.includes(vraag.pad) && isBekend(vraag));
    for (const vraag of hier) gezegd.add(vraag);
    zoek(deel, "[data-bladantwoorden]").replaceChildren(...hier.flatMap((vraag) => punten(check, vraag, antwoorden)));
  }
  const rest = vragen.filter((vraag) => !gezegd.has(vraag));
  const bekend = rest.filter(isBekend);
  zoek(blad, "[data-antwoorden]").replaceChildren(...bekend.map((vraag) => {
    const regel = uitSjabloon(check, "[data-bladregel]");
    zoek(regel, "dt").textContent = `${vraag.kort}: `;
    zoek(regel, "dd").textContent = inWoorden(overzicht, vraag, antwoorden.get(vraag.pad));
    return regel;
  }));
  const mist = rest.filter((vraag) => !isBekend(vraag));
  const eerst = uitkomst.ontbrekend.map(({ vraag, kort }) => mist.find(({ pad }) => pad === vraag)?.kort ?? kort);
  const ontbrekend = [...new Set([...eerst, ...mist.map(({ kort }) => kort)])];
  vul(blad, "ontbrekend", `${opsomming(ontbrekend)}.`);
  laatLegeWeg(blad, { antwoorden: bekend, ontbrekend });
}

/** One answer with what it is about, or a line for each of many. @param {HTMLElement} check @param {Vraag} vraag @param {Antwoorden} antwoorden */
function punten(check, vraag, antwoorden) {
  const waarden = [antwoorden.get(vraag.pad) ?? []].flat().map((een) => label(vraag, een));
  if (vraag.soort !== "keuze") return waarden.map(tekstregel);
  const punt = uitSjabloon(check, "[data-bladpunt]");
  punt.className = "blad-heel";
  zoek(punt, "strong").textContent = `${vraag.kort}:`;
  zoek(punt, "span").textContent = waarden.join(", ");
  return [punt];
}

/** Names in one sentence. @param {string[]} namen */
function opsomming(namen) {
  return namen.map((naam, index) => (index ? naam.charAt(0).toLowerCase() + naam.slice(1) : naam)).join(", ");
}

/**
 * A row a leefgebied, a column for what is asked of each; the first row's questions name the columns.
 * @param {HTMLElement} blad @param {Vraag[]} vragen @param {(vraag: Vraag) => string} antwoord
 */
function vulTabel(blad, vragen, antwoord) {
  const tabel = zoek(blad, "[data-bladtabel]");
  const kolommen = new Map(vragen.map((vraag) => [kolom(vraag), vraag.kort]));
  if (!kolommen.size) return tabel.remove();
  const cel = (/** @type {string} */ soort, /** @type {string} */ inhoud) => {
    const element = document.createElement(soort);
    element.textContent = inhoud;
    if (soort === "th") element.setAttribute("scope", "row");
    return element;
  };
  for (const kop of kolommen.values()) {
    const th = cel("th", kop);
    th.setAttribute("scope", "col");
    zoek(tabel, "thead tr").append(th);
  }
  for (const gebied of new Set(vragen.map((vraag) => vraag.gebied))) {
    const hier = vragen.filter((vraag) => vraag.gebied === gebied);
    const rij = document.createElement("tr");
    const cellen = [...kolommen.keys()].map((naam) => hier.find((vraag) => kolom(vraag) === naam));
    rij.append(cel("th", hier[0]?.thema ?? ""), ...cellen.map((vraag) => cel("td", vraag ? antwoord(vraag) : "")));
    zoek(tabel, "tbody").append(rij);
  }
}

/** What of a leefgebied a question asks: the last step of its path. @param {Vraag} vraag */
function kolom({ pad }) {
  return pad.slice(pad.lastIndexOf(".") + 1);
}
