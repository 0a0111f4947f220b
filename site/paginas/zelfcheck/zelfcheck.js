// The check: one question a screen, overviews, the outcome. Answers never leave this page.
import { herinner, leesAntwoordvorm, naarJson, onthoud, vanJson, vergeet, WEET_NIET } from "../../app/antwoorden.js";
import { bewaarBestand } from "../../app/bewaar.js";
import { toonBij } from "../../componenten/contact/contact.js";
import { maakOverdracht } from "../../componenten/overdracht/overdracht.js";
import { maakFoutoverzicht } from "../../componenten/foutoverzicht/foutoverzicht.js";
import { maakGespreksblad } from "../../componenten/gespreksblad/gespreksblad.js";
import { leesLink } from "../../app/link.js";
import { herkomst } from "../../componenten/redenen/redenen.js";
import { toonOverzicht } from "../../componenten/overzicht/overzicht.js";
import { maakOpener } from "../../componenten/foutoverzicht/opener.js";
import { maakPersoon, vergeetPersoon } from "./persoon.js";
import { herinnerPlan, onthoudPlan, verpak } from "../../app/plan.js";
import { maakRekenhulp } from "../../app/rekenhulp.js";
import { gevraagdeVragen } from "../../app/route.js";
import { maakSchermen } from "./schermen.js";
import { tekst, zoek } from "../../app/sjabloon.js";
import { maakUitkomst } from "../../componenten/uitkomst/uitkomst.js";
import { maakVoorlezer } from "../../componenten/voorlezen/voorlezen.js";
import { foutVan, invoer, leesAntwoord, leesVragen, sluitUit, spreekAan, zetAntwoord, zichtbareVragen } from "../../app/vragen.js";

/** @typedef {import("../../app/protocol.js").Resultaat} Resultaat */

const check = zoek(document, "[data-check]");
zoek(check, "[data-zonder-script]").remove();
const antwoordvorm = leesAntwoordvorm(check);
/** @type {import("../../app/route.js").Route} */
const route = JSON.parse(check.dataset.route ?? "{}");
const persoon = maakPersoon(check);
const vragen = leesVragen(check, persoon.inWoorden);
const fouten = maakFoutoverzicht(check);
const voorlezer = maakVoorlezer(check);
let { antwoorden, kort, alles } = herinner();

const rekenhulp = maakRekenhulp(toonToestand);
const schermen = maakSchermen(check, {
  vragen: gevraagd,
  opOverzicht: (groep) => {
    const getoond = gevraagd().filter((vraag) => groep === null || vraag.groep === groep);
    const naam = groep === null ? null : (getoond[0]?.groepnaam ?? "");
    toonOverzicht(check, getoond, antwoorden, naam, schermen.wijzig);
  },
  opUitkomst: reken,
  opWissel: () => (fouten.verberg(), voorlezer.stop(), overdracht.weg()),
});
const opener = maakOpener({ fouten, vraagRekenhulp, overnemen: neemAllesOver });

/** The questions that are asked now. */
function gevraagd() {
  return gevraagdeVragen(vragen, { antwoorden, kort, alles }, route);
}

/** Whether there is more to answer than is asked, because the outcome is decided already. */
function isGestopt() {
  return !kort && zichtbareVragen(vragen, antwoorden).some((vraag) => !gevraagd().includes(vraag));
}

/** The state of the calculator: on <html> for tests and scripts, in words for people. */
function toonToestand(/** @type {import("../../app/protocol.js").Toestand} */ toestand) {
  document.documentElement.dataset.rekenhulp = toestand.fase;
  zoek(check, "[data-rekenhulp-paneel]").hidden = false;
  meldRekenhulp(toestand.fase);
  zoek(check, "[data-rekenhulp-hulp]").hidden = toestand.fase !== "fout";
}

function meldRekenhulp(/** @type {string} */ soort) {
  zoek(check, "[data-rekenhulp-melding]").textContent = tekst(check, `[data-melding="${soort}"]`);
}

/** Take over what is filled in on one screen. */
function neemOver(/** @type {import("../../app/vragen.js").Vraag} */ vraag) {
  const antwoord = leesAntwoord(vraag);
  if (antwoord === undefined) antwoorden.delete(vraag.pad);
  else antwoorden.set(vraag.pad, antwoord);
  onthoud(antwoorden, kort, alles);
  spreekAanVolgensAntwoord();
}

function spreekAanVolgensAntwoord() {
  spreekAan(document, antwoorden.get(check.dataset.aanspreekvraag ?? "") === check.dataset.aanspreekwaarde);
  persoon.noem(document);
}

/** Check one question; a fault is shown, linked and announced. */
function controleer(/** @type {import("../../app/vragen.js").Vraag} */ vraag) {
  const soort = foutVan(vraag);
  const velden = invoer(vraag);
  const eerste = velden[0];
  const melding = zoek(vraag.veld, "[data-foutmelding]");
  melding.hidden = soort === null;
  vraag.veld.classList.toggle("vraag-fout", soort !== null);
  melding.textContent = ""; // it describes the question, also when it is hidden
  for (const veld of velden) veld.setAttribute("aria-invalid", String(soort !== null));
  if (soort === null || !eerste) return true;
  const woorden = fouten.woorden(soort, { minimum: eerste.dataset.minimum ?? "", maximum: eerste.dataset.maximum ?? "" });
  melding.textContent = woorden;
  fouten.toon("kop-vraag", [{ tekst: woorden, naar: eerste.id }]);
  return false;
}

/** @returns {Promise<Resultaat>} */
async function vraagRekenhulp(/** @type {string} */ json) {
  return JSON.parse(await rekenhulp.bereken(json));
}

const alsJson = () => naarJson(antwoorden, gevraagd(), antwoordvorm);

/** What the outcome on the screen was computed from: it goes along with the answers. */
let berekend = "";
const bewaar = () => bewaarBestand(verpak(alsJson(), herinnerPlan()), check.dataset.bestandsnaam ?? "");
const overdracht = maakOverdracht(check, alsJson, () => berekend, bewaar);

/** Compute the outcome of the answers and show it; when that fails, the page says what still works. */
async function reken() {
  meldRekenhulp("bezig");
  try {
    const { uitkomst, fouten: gevonden } = await vraagRekenhulp(JSON.stringify(alsJson()));
    if (uitkomst) plaatsUitkomst(uitkomst);
    else fouten.toon("kop-bestand", gevonden.map(({ bewoner }) => ({ tekst: bewoner })));
    meldRekenhulp("klaar");
  } catch {
    // toonToestand has already said so; the answers are still here.
    zoek(check, "[data-rekenhulp-paneel]").scrollIntoView();
  }
}

function plaatsUitkomst(/** @type {import("../../app/protocol.js").Uitkomst} */ uitkomst) {
  const deel = maakUitkomst(check, uitkomst, schermen.wijzig);
  berekend = herkomst(uitkomst);
  toonBij(deel, antwoorden);
  zoek(deel, '[data-deel="korte_route"]').hidden = !kort;
  zoek(deel, '[data-deel="gestopt"]').hidden = !isGestopt();
  schermen.plaatsUitkomst([deel, maakGespreksblad(check, uitkomst, gevraagd(), antwoorden, persoon.inWoorden)]);
  spreekAanVolgensAntwoord();
  voorlezer.toonKnop();
}

/**
 * Answers of a checked file or link replace all that was filled in. A plan stays when no other comes along.
 * @param {Record<string, any>} json @param {import("../../app/plan.js").Plan | null} plan
 */
function neemAllesOver(json, plan) {
  if (plan) onthoudPlan(plan);
  antwoorden = vanJson(json, antwoordvorm);
  kort = alles = false;
  // Who answered more than the route asks, meant all of it: nothing of it is left out of the outcome.
  const nietGevraagd = zichtbareVragen(vragen, antwoorden).filter((vraag) => !gevraagd().includes(vraag));
  alles = nietGevraagd.some(({ pad }) => antwoorden.has(pad));
  onthoud(antwoorden, kort, alles);
  toonAntwoorden();
  schermen.ga({ soort: "uitkomst" });
}

function toonAntwoorden() {
  for (const vraag of vragen) zetAntwoord(vraag, antwoorden.get(vraag.pad));
  spreekAanVolgensAntwoord();
}

function wis() {
  antwoorden = new Map();
  kort = alles = false;
  vergeet();
  vergeetPersoon();
  toonAntwoorden();
  schermen.begin();
}

function begin(/** @type {boolean} */ alleenKort) {
  kort = alleenKort;
  alles = false;
  onthoud(antwoorden, kort, alles);
  schermen.begin();
}

/** From the short route, or from where it stopped, to all questions: on with the first without an answer. */
function alleVragen() {
  alles = !kort;
  kort = false;
  onthoud(antwoorden, kort, alles);
  const open = gevraagd().find((vraag) => !antwoorden.has(vraag.pad));
  schermen.ga(open ? { soort: "vraag", pad: open.pad } : { soort: "overzicht" });
}

/** "Let the wijkteam judge this": unknown, and on to what comes next. */
function wijkteamBepaalt() {
  const vraag = schermen.huidigeVraag();
  if (!vraag) return;
  zetAntwoord(vraag, WEET_NIET);
  neemOver(vraag);
  schermen.volgende();
}

/** After a failure: start the calculator again, and compute if that is what the visitor waits for. */
async function probeerOpnieuw() {
  await rekenhulp.start();
  if (schermen.opUitkomst()) await reken();
}

/** @type {Record<string, () => void>} */
const acties = {
  begin: () => begin(false),
  "begin-kort": () => begin(true),
  "alle-vragen": alleVragen,
  volgende: schermen.volgende,
  vorige: schermen.vorige,
  controleer: () => schermen.ga({ soort: "overzicht" }),
  uitkomst: () => schermen.ga({ soort: "uitkomst" }),
  bewaar,
  wis,
  print: () => print(),
  deel: () => void overdracht.toon(),
  kopieer: () => void overdracht.kopieer(),
  "wijkteam-bepaalt": wijkteamBepaalt,
  "overdracht-weg": overdracht.weg,
  voorlees: voorlezer.wissel,
  opnieuw: () => void probeerOpnieuw(),
};

check.addEventListener("click", (event) => {
  const knop = event.target instanceof Element ? event.target.closest("[data-actie]") : null;
  const actie = knop instanceof HTMLElement ? knop.dataset.actie : undefined;
  if (!actie || !acties[actie] || (knop instanceof HTMLButtonElement && knop.type === "submit")) return;
  event.preventDefault();
  acties[actie]();
});

zoek(check, "[data-vragen]").addEventListener("submit", (event) => {
  event.preventDefault();
  const vraag = schermen.huidigeVraag();
  if (!vraag) return;
  neemOver(vraag);
  if (controleer(vraag)) schermen.volgende();
});

check.addEventListener("change", (event) => {
  const veld = /** @type {HTMLInputElement} */ (event.target);
  if (veld.dataset.actie === "open") return void opener.openBestand(veld);
  if (event.target === persoon.keuze) return persoon.kies(), persoon.noem(document);
  const vraag = vragen.find((een) => een.pad === veld.name);
  if (!vraag) return;
  sluitUit(vraag, veld);
  neemOver(vraag);
  schermen.teken();
});

// Brought back by the browser as it was: answers may have been erased or opened on the page of the plan meanwhile.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

const gevraagdeVraag = location.hash.slice(1);
const link = await leesLink(location.hash, JSON.parse(check.dataset.linkvragen ?? "[]"));
for (const [pad, waarde] of link.ingevuld) antwoorden.set(pad, waarde);
kort ||= link.kort;
zoek(check, "[data-groet]").hidden = !link.groet;
zoek(check, "[data-groettekst]").textContent = link.groet;
// What was filled in before this script ran is kept; then the buttons, off until now, work.
for (const vraag of vragen) {
  const alIngevuld = leesAntwoord(vraag);
  if (alIngevuld !== undefined && alIngevuld !== "" && !antwoorden.has(vraag.pad)) antwoorden.set(vraag.pad, alIngevuld);
}
for (const knop of check.querySelectorAll("[data-actie][disabled]")) knop.removeAttribute("disabled");
toonAntwoorden();
schermen.start(gevraagdeVraag);
voorlezer.toonKnop();
void rekenhulp.start();
if (link.fout) fouten.toon("kop-link", [{ tekst: fouten.woorden("link") }]);
else if (link.antwoorden !== null) await opener.open(link.antwoorden, "kop-link");
