// The plan: fields that the answers fill once, to change, print, keep or copy. Nothing is sent.
import { herinner, leesAntwoordvorm, naarJson, onthoud, vanJson, vergeet } from "../../app/antwoorden.js";
import { bewaarBestand } from "../../app/bewaar.js";
import { maakDialoog } from "./dialoog.js";
import { maakFoutoverzicht } from "../../componenten/foutoverzicht/foutoverzicht.js";
import { opKlembord } from "../../app/klembord.js";
import { maakOpener } from "../../componenten/foutoverzicht/opener.js";
import { herinnerPlan, isGeschreven, onthoudPlan, verpak } from "../../app/plan.js";
import { maakVelden } from "./planvelden.js";
import { maakRekenhulp } from "../../app/rekenhulp.js";
import { gevraagdeVragen } from "../../app/route.js";
import { tekst, zoek } from "../../app/sjabloon.js";
import { alsTekst, uitAntwoorden, vulAan } from "./voorvullen.js";

/** @typedef {import("../../app/plan.js").Plan} Plan */

const pagina = zoek(document, "[data-plan]");
zoek(pagina, "[data-zonder-script]").remove();
const antwoordvorm = leesAntwoordvorm(pagina);
/** @type {import("../../app/route.js").Route} */
const route = JSON.parse(pagina.dataset.route ?? "{}");
/** @type {import("./voorvullen.js").Planvraag[]} */
const vragen = JSON.parse(zoek(pagina, "[data-planvragen]").textContent ?? "[]");
const velden = maakVelden(pagina);
const vraagOf = maakDialoog(pagina);
let stand = herinner();
let plan = herinnerPlan();

/** @param {string} naam of a text of this page; empty says nothing */
function meld(naam) {
  zoek(pagina, "[data-melding]").textContent = naam ? tekst(pagina, `[data-meldingtekst="${naam}"]`) : "";
}

/** Show answers and plan as they are now; the answers fill what nobody touched. */
function toon() {
  const gevonden = uitAntwoorden(vragen, stand, route);
  plan = vulAan(plan, gevonden);
  onthoudPlan(plan);
  velden.zet(plan, gevonden);
  zoek(pagina, "[data-voorgevuld]").hidden = !gevonden.size;
  zoek(pagina, "[data-leeg]").hidden = Boolean(gevonden.size);
  zoek(pagina, "[data-tekstvak]").hidden = true;
}

/** One field from the answers again; what somebody typed goes only when they say so. */
async function haalOpnieuw(/** @type {string} */ naam) {
  const veld = velden.veld(naam);
  const nieuw = uitAntwoorden(vragen, stand, route).get(naam);
  if (!veld || nieuw === undefined) return;
  const eigen = veld.invoer.value.trim();
  if (eigen === nieuw) return meld("gelijk");
  if (eigen && !(await vraagOf("vervang"))) return veld.invoer.focus();
  veld.invoer.value = nieuw;
  neemOver(veld.invoer);
  veld.invoer.focus();
  meld("opnieuw");
}

function neemOver(/** @type {HTMLTextAreaElement} */ invoer) {
  velden.neemOver(plan, invoer);
  onthoudPlan(plan);
  zoek(pagina, "[data-tekstvak]").hidden = true;
  meld("");
}

function bewaar() {
  const antwoorden = naarJson(stand.antwoorden, gevraagdeVragen(vragen, stand, route), antwoordvorm);
  bewaarBestand(verpak(antwoorden, plan), pagina.dataset.bestandsnaam ?? "");
  meld("bewaard");
}

async function kopieer() {
  const blad = zoek(pagina, "[data-planblad]");
  const kop = [...blad.querySelectorAll("[data-bladkop]")].map((regel) => (regel.textContent ?? "").trim());
  const woorden = alsTekst(kop, velden.alle());
  if (await opKlembord(woorden)) return meld("gekopieerd");
  const plaats = zoek(pagina, "[data-tekstvak]");
  const vak = /** @type {HTMLTextAreaElement} */ (zoek(plaats, "textarea"));
  plaats.hidden = false;
  vak.value = woorden;
  vak.select();
  meld("zelf");
}

async function wis() {
  if (!(await vraagOf("wis"))) return;
  vergeet();
  stand = herinner();
  plan = new Map();
  toon();
  meld("gewist");
}

const fouten = maakFoutoverzicht(pagina);
// It starts only when somebody opens a file, to check the answers in it.
const rekenhulp = maakRekenhulp(({ fase }) => meld({ laden: "kijkt", klaar: "", fout: "fout" }[fase]));
const opener = maakOpener({
  fouten,
  vraagRekenhulp: async (json) => JSON.parse(await rekenhulp.bereken(json)),
  overnemen: (json, nieuw) => void neemAllesOver(json, nieuw),
});

/** A checked file replaces answers and plan; a plan stays when no other comes along. @param {Record<string, any>} json @param {Plan | null} nieuw */
async function neemAllesOver(json, nieuw) {
  if (nieuw && isGeschreven(plan) && !(await vraagOf("open"))) return meld("");
  fouten.verberg();
  stand = { antwoorden: vanJson(json, antwoordvorm), kort: false, alles: false };
  onthoud(stand.antwoorden, stand.kort, stand.alles);
  plan = nieuw ?? plan;
  toon();
  meld(nieuw ? "geopend" : "geen_plan");
}

/** @type {Record<string, (knop: HTMLElement) => void>} */
const acties = {
  opnieuw: (knop) => void haalOpnieuw(knop.dataset.van ?? ""),
  print: () => print(),
  bewaar,
  kopieer: () => void kopieer(),
  wis: () => void wis(),
};

pagina.addEventListener("click", (event) => {
  const knop = event.target instanceof Element ? event.target.closest("button[data-actie]") : null;
  if (knop instanceof HTMLElement) acties[knop.dataset.actie ?? ""]?.(knop);
});
zoek(pagina, "[data-velden]").addEventListener("input", (event) => {
  if (event.target instanceof HTMLTextAreaElement) neemOver(event.target);
});
zoek(pagina, "[data-leegweg]").addEventListener("change", velden.tekenBlad);
zoek(pagina, '[data-actie="open"]').addEventListener("change", (event) => {
  fouten.verberg();
  void opener.openBestand(/** @type {HTMLInputElement} */ (event.target));
});
// Brought back by the browser as it was: answers may have changed in the check meanwhile.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload();
});

// What was typed before this script ran stays.
for (const veld of pagina.querySelectorAll("[data-velden] textarea")) {
  const { name, value } = /** @type {HTMLTextAreaElement} */ (veld);
  if (value && !plan.has(name)) plan.set(name, value);
}
for (const deel of pagina.querySelectorAll("[disabled]")) deel.removeAttribute("disabled");
toon();
