// The check: questions in parts, overviews, the outcome. Answers never leave this page.
import { adem, gelezen } from "../../app/adem.js";
import { herinner, leesAntwoordvorm, naarJson, onthoud, WEET_NIET } from "../../app/antwoorden.js";
import { bewaarBestand } from "../../app/bewaar.js";
import { leesLink, neemFragment } from "../../app/link.js";
import { herinnerPlan, verpak } from "../../app/plan.js";
import { maakRekenhulp } from "../../app/rekenhulp.js";
import { gevraagdeVragen } from "../../app/route.js";
import { tekst, zoek } from "../../app/sjabloon.js";
import { leesAntwoord, leesVragen, sluitUit, zetAntwoord, zichtbareVragen } from "../../app/vragen.js";
import { maakFoutoverzicht } from "../../componenten/foutoverzicht/foutoverzicht.js";
import { maakOpener } from "../../componenten/foutoverzicht/opener.js";
import { toonOverzicht } from "../../componenten/overzicht/overzicht.js";
import { maakRekenstand } from "../../componenten/rekenhulp/rekenhulp.js";
import { maakVoorlezer } from "../../componenten/voorlezen/voorlezen.js";
import { maakBegin } from "./begin.js";
import { maakIngang } from "./ingang.js";
import { maakInvullen } from "./invullen.js";
import { maakPersoon } from "./persoon.js";
import { maakSchermen } from "./schermen.js";
import { maakStoppen } from "./stoppen.js";
import { maakUitrekenen } from "./uitrekenen.js";

/** @typedef {import("../../app/vragen.js").Vraag} Vraag */

await gelezen();
const check = zoek(document, "[data-check]");
zoek(check, "[data-zonder-script]").remove();
const antwoordvorm = leesAntwoordvorm(check);
/** @type {import("../../app/route.js").Route} */
const route = JSON.parse(check.dataset.route ?? "{}");
const persoon = maakPersoon(check);
const vragen = leesVragen(check, persoon.inWoorden);
const fouten = maakFoutoverzicht(check);
const voorlezer = maakVoorlezer(check);
/** What was answered, and which questions are asked: one value that all parts of the page share. */
const stand = herinner();

const rekenstand = maakRekenstand(check);
const rekenhulp = maakRekenhulp(rekenstand.toestand);
const invullen = maakInvullen(check, vragen, { stand, fouten, persoon });
const begin = maakBegin(check, stand);
const schermen = maakSchermen(check, vragen, {
  stand,
  vragen: gevraagd,
  opBegin: begin.teken,
  opOverzicht: toonAntwoordenVan,
  opUitkomst: () => void uitrekenen.reken(),
  opWissel: () => (fouten.verberg(), voorlezer.stop(), uitrekenen.overdracht.weg(), stoppen.dicht()),
});
const alsJson = () => naarJson(stand.antwoorden, gevraagd(), antwoordvorm);
const bewaar = () => bewaarBestand(verpak(alsJson(), herinnerPlan()), check.dataset.bestandsnaam ?? "");
const uitrekenen = maakUitrekenen(check, {
  stand,
  gevraagd,
  isGestopt,
  alsJson,
  bewaar,
  persoon,
  rekenhulp,
  rekenstand,
  fouten,
  schermen: () => schermen,
  naderhand: () => (invullen.spreek(), voorlezer.toonKnop()),
});
const stoppen = maakStoppen(check, {
  stand,
  persoon,
  toonAntwoorden: invullen.toonAntwoorden,
  naarBegin: () => schermen.ga({ soort: "begin" }),
});
const ingang = maakIngang({ stand, vragen, antwoordvorm, gevraagd, begin, invullen, persoon, schermen, stoppen, bewaarStand });
const opener = maakOpener({ fouten, vraagRekenhulp: uitrekenen.vraagRekenhulp, overnemen: ingang.neemAllesOver });

/** The questions that are asked now. */
function gevraagd() {
  return gevraagdeVragen(vragen, stand, route);
}

/** Whether there is more to answer than is asked, because the outcome is decided already. */
function isGestopt() {
  return !stand.kort && zichtbareVragen(vragen, stand.antwoorden).some((vraag) => !gevraagd().includes(vraag));
}

/** The overview of one part, or of everything. @param {import("./schermen.js").Scherm} scherm */
function toonAntwoordenVan(scherm) {
  const deel = scherm.soort === "deel";
  const getoond = gevraagd().filter((vraag) => !deel || vraag.groep === scherm.groep);
  const open = scherm.soort === "overzicht" ? scherm.open : null;
  toonOverzicht(check, getoond, { deel, open }, { antwoorden: stand.antwoorden, wijzig: schermen.wijzig });
}

/** Keep what is filled in now. What was erased stays erased as soon as something new is answered. */
function bewaarStand() {
  onthoud(stand.antwoorden, stand.kort, stand.alles);
  stoppen.vergeetGewist();
}

/** Take over one answer, and say which question came into view by it. @param {Vraag} vraag */
function neemOver(vraag) {
  invullen.neemOver(vraag);
  invullen.spreek();
  bewaarStand();
  const erbij = schermen.teken().filter((een) => een !== vraag);
  const titels = erbij.map(({ veld }) => zoek(veld, "legend").innerText.trim());
  zoek(check, "[data-aankondiging]").textContent = titels.length ? tekst(check, "[data-erbij]", { titel: titels.join(" ") }) : "";
}

/** "Let the wijkteam judge this": unknown, and on when nothing on this screen is open. @param {HTMLElement} knop */
function wijkteamBepaalt(knop) {
  const vraag = vragen.find(({ pad }) => pad === knop.dataset.bij);
  if (!vraag) return;
  zetAntwoord(vraag, WEET_NIET);
  neemOver(vraag);
  invullen.herstel(vraag);
  const open = schermen.getoond().find(({ pad, soort }) => soort !== "getal" && !stand.antwoorden.has(pad));
  if (open) open.veld.focus();
  else schermen.volgende();
}

/** After a failure or a silence: start the calculator again, and compute if that is what the visitor waits for. */
async function probeerOpnieuw() {
  await rekenstand.wacht(rekenhulp.opnieuw());
  if (schermen.opUitkomst() && !uitrekenen.wacht()) await uitrekenen.reken();
}

/** @type {Record<string, (knop: HTMLElement) => void>} */
const acties = {
  begin: () => ingang.begin(begin.isKort()),
  "begin-kort": () => ingang.begin(true),
  verder: ingang.verder,
  "alle-vragen": ingang.alleVragen,
  volgende: schermen.volgende,
  vorige: schermen.vorige,
  controleer: () => schermen.ga({ soort: "overzicht", open: null }),
  uitkomst: () => schermen.ga({ soort: "uitkomst" }),
  bewaar,
  wis: stoppen.wis,
  herstel: stoppen.herstel,
  print: () => print(),
  deel: () => void uitrekenen.overdracht.toon(),
  kopieer: () => void uitrekenen.overdracht.kopieer(),
  "wijkteam-bepaalt": wijkteamBepaalt,
  "overdracht-weg": uitrekenen.overdracht.weg,
  voorlees: voorlezer.wissel,
  opnieuw: () => void probeerOpnieuw(),
};

// Who presses twice means once. A screen makes place for the next one at once, so the second press would fall on
// whatever comes under the finger: the next button, or a link that leads away.
window.addEventListener(
  "click",
  (event) => {
    if (event.detail < 2 || !(event.target instanceof Element) || !event.target.closest("a, button")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);

check.addEventListener("click", (event) => {
  const knop = event.target instanceof Element ? event.target.closest("[data-actie]") : null;
  if (!(knop instanceof HTMLElement) || (knop instanceof HTMLButtonElement && knop.type === "submit")) return;
  const actie = acties[knop.dataset.actie ?? ""];
  if (!actie) return;
  event.preventDefault();
  actie(knop);
});

zoek(check, "[data-vragen]").addEventListener("submit", (event) => {
  event.preventDefault();
  const opScherm = schermen.getoond();
  for (const vraag of opScherm) invullen.neemOver(vraag);
  bewaarStand();
  if (invullen.controleer(opScherm)) schermen.volgende();
});

check.addEventListener("change", (event) => {
  const veld = /** @type {HTMLInputElement} */ (event.target);
  if (veld.dataset.actie === "open") return void opener.openBestand(veld);
  if (event.target === persoon.keuze) return persoon.kies(), persoon.noem(document);
  const vraag = vragen.find((een) => een.pad === veld.name);
  if (!vraag) return;
  sluitUit(vraag, veld);
  neemOver(vraag);
  invullen.herstel(vraag);
});

// A number that is right again takes the complaint away at once: if that waited until the field is left, the button
// that somebody then presses would move from under the finger.
check.addEventListener("input", ({ target }) => {
  const vraag = vragen.find(({ pad, soort }) => soort === "getal" && pad === /** @type {HTMLInputElement} */ (target).name);
  if (vraag) invullen.herstel(vraag);
});

// Brought back by the browser as it was: answers may have been erased or opened on the page of the plan meanwhile.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

await adem();
const gevraagdeVraag = location.hash.slice(1);
const link = await leesLink(neemFragment(), JSON.parse(check.dataset.linkvragen ?? "{}"));
begin.metLink(link);
for (const [pad, waarde] of link.ingevuld) stand.antwoorden.set(pad, waarde);
// What was filled in before this script ran is kept; then the buttons, off until now, work.
for (const vraag of vragen) {
  const alIngevuld = leesAntwoord(vraag);
  if (alIngevuld !== undefined && alIngevuld !== "" && !stand.antwoorden.has(vraag.pad)) stand.antwoorden.set(vraag.pad, alIngevuld);
}
for (const knop of check.querySelectorAll("[data-actie][disabled], [data-onthoud]")) knop.removeAttribute("disabled");
stoppen.teken();
invullen.toonAntwoorden();
schermen.start(gevraagdeVraag);
voorlezer.toonKnop();
void rekenhulp.start();
if (link.fout) fouten.toon("kop-link", [{ tekst: fouten.woorden("link") }]);
else if (link.antwoorden !== null) await opener.open(link.antwoorden, "kop-link");
