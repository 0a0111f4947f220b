// The check: one question a screen, an overview, the outcome. Answers never leave this page.
import { maakFoutoverzicht } from "./foutoverzicht.js";
import { herinner, naarJson, onthoud, vanJson, vergeet } from "./antwoorden.js";
import { leesLink } from "./link.js";
import { toonOverzicht } from "./overzicht.js";
import { maakRekenhulp } from "./rekenhulp.js";
import { tekst, zoek } from "./sjabloon.js";
import { maakSchermen } from "./schermen.js";
import { maakUitkomst } from "./uitkomst.js";
import { foutVan, invoer, leesAntwoord, leesVragen, sluitUit, zetAntwoord, zichtbareVragen } from "./vragen.js";

/** @typedef {import("./protocol.js").Resultaat} Resultaat */

const MAX_BYTES = 100_000; // the contract's limit for answers
const check = zoek(document, "[data-check]");
zoek(check, "[data-zonder-script]").remove();
const kader = check.dataset.kader ?? "";
const vragen = leesVragen(check);
const fouten = maakFoutoverzicht(check);
let antwoorden = herinner();

const rekenhulp = maakRekenhulp(toonToestand);
const schermen = maakSchermen(check, {
  vragen: () => zichtbareVragen(vragen, antwoorden),
  opOverzicht: () => toonOverzicht(check, zichtbareVragen(vragen, antwoorden), antwoorden, schermen.wijzig),
  opUitkomst: reken,
  opWissel: fouten.verberg,
});

/** The state of the calculator: on <html> for tests and scripts, in words for people. */
function toonToestand(/** @type {import("./protocol.js").Toestand} */ toestand) {
  document.documentElement.dataset.rekenhulp = toestand.fase;
  zoek(check, "[data-rekenhulp-paneel]").hidden = false;
  meldRekenhulp(toestand.fase);
  zoek(check, "[data-rekenhulp-hulp]").hidden = toestand.fase !== "fout";
}

function meldRekenhulp(/** @type {string} */ soort) {
  zoek(check, "[data-rekenhulp-melding]").textContent = tekst(check, `[data-melding="${soort}"]`);
}

/** Take over what is filled in on one screen. */
function neemOver(/** @type {import("./vragen.js").Vraag} */ vraag) {
  const antwoord = leesAntwoord(vraag);
  if (antwoord === undefined) antwoorden.delete(vraag.pad);
  else antwoorden.set(vraag.pad, antwoord);
  onthoud(antwoorden);
}

/** Check one question; a fault is shown, linked and announced. */
function controleer(/** @type {import("./vragen.js").Vraag} */ vraag) {
  const soort = foutVan(vraag);
  const eerste = invoer(vraag)[0];
  const melding = zoek(vraag.veld, "[data-foutmelding]");
  melding.hidden = soort === null;
  vraag.veld.classList.toggle("vraag-fout", soort !== null);
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

/** Compute the outcome of the answers and show it; when that fails, the page says what still works. */
async function reken() {
  meldRekenhulp("bezig");
  try {
    const json = naarJson(antwoorden, zichtbareVragen(vragen, antwoorden), kader);
    const { uitkomst, fouten: gevonden } = await vraagRekenhulp(JSON.stringify(json));
    if (uitkomst) schermen.plaatsUitkomst(maakUitkomst(check, uitkomst, schermen.wijzig));
    else fouten.toon("kop-bestand", gevonden.map(({ bewoner }) => ({ tekst: bewoner })));
    meldRekenhulp("klaar");
  } catch {
    // toonToestand has already said so; the answers are still here.
    zoek(check, "[data-rekenhulp-paneel]").scrollIntoView();
  }
}

/** Answers of a file or a link, checked by the rules before anything is replaced. */
async function open(/** @type {string} */ json, /** @type {string} */ kop) {
  try {
    const { fouten: gevonden } = await vraagRekenhulp(json);
    if (gevonden) {
      const meldingen = [...new Set(gevonden.map(({ bewoner }) => bewoner))].map((zin) => ({ tekst: zin }));
      fouten.toon(kop, [...meldingen, { tekst: fouten.woorden("behouden") }]);
      return;
    }
  } catch {
    return; // no calculator: toonToestand has said so
  }
  antwoorden = vanJson(JSON.parse(json));
  onthoud(antwoorden);
  toonAntwoorden();
  schermen.ga({ soort: "uitkomst" });
}

function toonAntwoorden() {
  for (const vraag of vragen) zetAntwoord(vraag, antwoorden.get(vraag.pad));
}

async function openBestand(/** @type {HTMLInputElement} */ veld) {
  const bestand = veld.files?.[0];
  veld.value = "";
  if (!bestand) return;
  if (bestand.size > MAX_BYTES) {
    fouten.toon("kop-bestand", [{ tekst: fouten.woorden("te-groot") }, { tekst: fouten.woorden("behouden") }]);
    return;
  }
  await open(await bestand.text(), "kop-bestand");
}

/** Give the answers as one file; nothing is sent. */
function bewaar() {
  const json = naarJson(antwoorden, zichtbareVragen(vragen, antwoorden), kader);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(json, null, 1)], { type: "application/json" }));
  link.download = "wmo-zelfcheck-antwoorden.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function wis() {
  antwoorden = new Map();
  vergeet();
  toonAntwoorden();
  schermen.begin();
}

/** After a failure: start the calculator again, and compute if that is what the visitor waits for. */
async function probeerOpnieuw() {
  await rekenhulp.start();
  if (schermen.opUitkomst()) await reken();
}

/** @type {Record<string, () => void>} */
const acties = {
  begin: schermen.begin,
  vorige: schermen.vorige,
  uitkomst: () => schermen.ga({ soort: "uitkomst" }),
  bewaar,
  wis,
  print: () => print(),
  opnieuw: () => void probeerOpnieuw(),
};

check.addEventListener("click", (event) => {
  const knop = event.target instanceof Element ? event.target.closest("[data-actie]") : null;
  const actie = knop instanceof HTMLElement ? knop.dataset.actie : undefined;
  if (knop instanceof HTMLButtonElement && knop.type === "submit") return;
  if (actie === "controleer") schermen.ga({ soort: "overzicht" });
  else if (actie && acties[actie]) {
    event.preventDefault();
    acties[actie]();
  }
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
  if (veld.dataset.actie === "open") return void openBestand(veld);
  const vraag = vragen.find((een) => een.pad === veld.name);
  if (!vraag) return;
  sluitUit(vraag, veld);
  neemOver(vraag);
  schermen.teken();
});

const link = await leesLink(location.hash);
for (const [pad, waarde] of link.ingevuld) antwoorden.set(pad, waarde);
// What was filled in before this script ran is kept; then the buttons, off until now, work.
for (const vraag of vragen) {
  const alIngevuld = leesAntwoord(vraag);
  if (alIngevuld !== undefined && alIngevuld !== "" && !antwoorden.has(vraag.pad)) antwoorden.set(vraag.pad, alIngevuld);
}
for (const knop of check.querySelectorAll("[data-actie][disabled]")) knop.removeAttribute("disabled");
toonAntwoorden();
schermen.start();
void rekenhulp.start();
if (link.fout) fouten.toon("kop-link", [{ tekst: fouten.woorden("link") }]);
else if (link.antwoorden !== null) await open(link.antwoorden, "kop-link");

