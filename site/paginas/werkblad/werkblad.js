// The worker's view: a resident's answers beside the profiles, and what happens when a score changes.
// Nothing is kept: the answers live in this page, and the link they came in leaves the address bar.
import { adem, gelezen } from "../../app/adem.js";
import { bekend, leesAntwoordvorm, naarJson, vanJson } from "../../app/antwoorden.js";
import { bewaarBestand } from "../../app/bewaar.js";
import { maakBesluit } from "./beslissen.js";
import { toonBevindingen } from "./bevindingen.js";
import { uitAdres, uitBestand } from "./binnen.js";
import { maakFoutoverzicht } from "../../componenten/foutoverzicht/foutoverzicht.js";
import { maakKopie } from "./kopie.js";
import { maakRekenhulp } from "../../app/rekenhulp.js";
import { gevraagdeScores, leesScore, leesScores, toonScores, velden } from "./scores.js";
import { tekst, zoek } from "../../app/sjabloon.js";
import { maakStrook } from "./strook.js";
import { maakTabs } from "../../componenten/tabs/tabs.js";
import { maakVerslag } from "./verslag.js";
import { maakVoorbeeldgeval } from "./voorbeeldgeval.js";
import { maakZoekscore } from "./zoekscore.js";

/** @typedef {import("../../app/antwoorden.js").Antwoorden} Antwoorden */

const MAX_FOUTEN = 20;
await gelezen();
const werkblad = zoek(document, "[data-werkblad]");
const antwoordvorm = leesAntwoordvorm(werkblad);
zoek(werkblad, "[data-zonder-script]").remove();
const titel = document.title;
const scores = leesScores(werkblad);
const fouten = maakFoutoverzicht(werkblad);
const besluit = maakBesluit(werkblad);
const verslag = maakVerslag(werkblad, besluit);
const strook = maakStrook(werkblad);
const kopie = maakKopie(werkblad, verslag.alsTekst);
/** @type {import("./scores.js").Invulling} */
const invulling = { nu: new Map(), eigen: null, berekend: "" };
/** @type {(() => Promise<void>) | null} what to do again after the calculator failed */
let wacht = null;
let beurt = 0;
/** @type {Record<string, unknown>} what the page shows now, to keep: `python -m rules_py herhaal` computes it again */
let bewaard = {};

const rekenhulp = maakRekenhulp((toestand) => {
  document.documentElement.dataset.rekenhulp = toestand.fase;
  strook.toestand(toestand);
});

/** @param {string} json @returns {Promise<import("../../app/protocol.js").Resultaat>} */
async function vraagRekenhulp(json) {
  return JSON.parse(await rekenhulp.bereken(json));
}

const voorbeeld = maakVoorbeeldgeval(
  werkblad,
  scores.filter(({ soort }) => soort === "getal").map(({ pad }) => pad),
  async (json) => (await vraagRekenhulp(JSON.stringify(json))).uitkomst,
);

function toonInvulling() {
  strook.veranderd(toonScores(werkblad, scores, invulling));
  zoek(werkblad, "[data-leeg]").hidden = invulling.eigen !== null;
}

/** Compute what the scores give now. An answer to an older request is dropped. */
async function reken() {
  const mijn = ++beurt;
  toonInvulling();
  wacht = reken;
  try {
    const json = naarJson(invulling.nu, gevraagdeScores(werkblad, scores, invulling.nu), antwoordvorm);
    const { uitkomst, fouten: gevonden } = await vraagRekenhulp(JSON.stringify(json));
    if (mijn !== beurt) return;
    wacht = null;
    if (uitkomst) {
      bewaard = { antwoorden: json, uitkomst };
      voorbeeld({ antwoorden: json, uitkomst });
      besluit.toon(uitkomst);
      toonBevindingen(werkblad, uitkomst, scores, invulling, { ga, probeer });
      await adem();
      if (mijn !== beurt) return;
      verslag.toon(uitkomst, scores, invulling);
      strook.uitkomst(uitkomst);
    } else {
      zoek(werkblad, "[data-bevindingen]").hidden = true;
      verslag.verberg();
      voorbeeld(null);
      strook.fout(gevonden[0]?.regel ?? "");
    }
  } catch {
    // The state of the calculator has said so; the scores are still here.
  }
}

/**
 * Answers of a link or a file: the rules check them before anything is replaced.
 * @param {string} json @param {string} kop @param {string} [berekend] what the outcome that came along was computed from
 */
async function open(json, kop, berekend = "") {
  wacht = () => open(json, kop, berekend);
  const { fouten: gevonden } = await vraagRekenhulp(json);
  wacht = null;
  if (gevonden) {
    const regels = gevonden.slice(0, MAX_FOUTEN).map(({ regel }) => regel);
    const meer = gevonden.length - regels.length;
    return meldFouten(kop, meer ? [...regels, bestandtekst("meer", { aantal: meer })] : regels);
  }
  fouten.verberg();
  document.title = titel;
  invulling.eigen = vanJson(JSON.parse(json), antwoordvorm);
  invulling.nu = new Map(invulling.eigen);
  invulling.berekend = berekend;
  strook.neemFocus();
}

/** @param {string} naam @param {Record<string, number>} [velden_] */
function bestandtekst(naam, velden_) {
  return tekst(werkblad, `[data-bestandtekst="${naam}"]`, velden_);
}

/** @param {string} kop @param {string[]} zinnen */
function meldFouten(kop, zinnen) {
  const behouden = invulling.eigen ? [bestandtekst("behouden")] : [];
  document.title = titel;
  fouten.toon(kop, [...zinnen, ...behouden].map((zin) => ({ tekst: zin })));
}

async function leesAdres() {
  const gelezen = await uitAdres();
  if (!gelezen) return;
  if (gelezen.json) await open(gelezen.json, "kop-link", gelezen.berekend);
  else meldFouten("kop-link", [bestandtekst("link")]);
}

async function openBestand(/** @type {HTMLInputElement} */ veld) {
  const gelezen = await uitBestand(veld);
  if (!gelezen) return;
  if (gelezen.json === null) meldFouten("kop-bestand", [bestandtekst("te_groot")]);
  else await open(gelezen.json, "kop-bestand");
}

/** Take in new answers, and show what they give; the scores can be used in any case. */
async function neemIn(/** @type {() => Promise<void>} */ lees) {
  try {
    await lees();
    await reken();
  } catch {
    toonInvulling(); // no calculator: the state has said so
  }
  zoek(werkblad, "[data-scores]").inert = false;
}

/** Go to a score; where it is not asked, to the start of the scores. */
function ga(/** @type {string} */ pad) {
  const veld = scores.filter((een) => een.pad === pad).flatMap(velden)[0];
  if (veld && !veld.disabled) veld.focus();
  else zoek(werkblad, "#scores-kop").focus();
}

function probeer(/** @type {string} */ pad, /** @type {string} */ waarde) {
  invulling.nu.set(pad, waarde);
  void reken();
  ga(pad);
}

/** Put back the resident's own answer. */
function terug(/** @type {string} */ pad) {
  const eigen = invulling.eigen?.get(pad);
  if (eigen === undefined) invulling.nu.delete(pad);
  else invulling.nu.set(pad, eigen);
  void reken();
  ga(pad);
}

/** @param {string} gebied @param {boolean} erbij */
function kiesGebied(gebied, erbij) {
  const anders = bekend(invulling.nu.get(antwoordvorm.gebieden)).filter((een) => een !== gebied);
  invulling.nu.set(antwoordvorm.gebieden, erbij ? [...anders, gebied] : anders);
  void reken();
  const blok = zoek(werkblad, `[data-gebiedblok="${gebied}"]`);
  zoek(blok.hidden ? werkblad : blok, blok.hidden ? "[data-nieuw-gebied]" : "legend").focus();
}

/** @type {Record<string, () => void>} */
const acties = {
  print: () => print(),
  kopieer: () => void kopie.kopieer(),
  sluit: kopie.sluit,
  "naar-onbekend": () => zoek(werkblad, '[data-lijst="ontbrekend"] button').click(),
  "bewaar-uitkomst": () => bewaarBestand(bewaard, werkblad.dataset.bestandsnaam ?? ""),
  opnieuw: () => {
    void rekenhulp.opnieuw();
    void neemIn(wacht && wacht !== reken ? wacht : async () => {});
  },
  "alles-terug": () => {
    invulling.nu = new Map(invulling.eigen);
    void reken();
    zoek(werkblad, "#scores-kop").focus();
  },
  "voeg-toe": () => {
    const keuze = /** @type {HTMLSelectElement} */ (zoek(werkblad, "[data-nieuw-gebied]"));
    if (keuze.value) kiesGebied(keuze.value, true);
    keuze.value = "";
  },
};

werkblad.addEventListener("click", (event) => {
  const knop = event.target instanceof Element ? event.target.closest("button") : null;
  if (!knop) return;
  const blok = /** @type {HTMLElement | null} */ (knop.closest("[data-gebiedblok]"));
  const score = /** @type {HTMLElement | null} */ (knop.closest("[data-score]"));
  if ("terug" in knop.dataset) terug(score?.dataset.score ?? "");
  else if ("haalWeg" in knop.dataset) kiesGebied(blok?.dataset.gebiedblok ?? "", false);
  else if ("zetTerug" in knop.dataset) kiesGebied(blok?.dataset.gebiedblok ?? "", true);
  else acties[knop.dataset.actie ?? ""]?.();
});

werkblad.addEventListener("change", (event) => {
  const veld = /** @type {HTMLInputElement} */ (event.target);
  if (veld.dataset.actie === "open") return void neemIn(() => openBestand(veld));
  const score = scores.find((een) => een.pad === veld.name);
  if (!score) return;
  invulling.nu.set(score.pad, leesScore(score));
  void reken();
});

addEventListener("hashchange", () => location.hash.includes("=") && void neemIn(leesAdres));
addEventListener("beforeunload", (event) => besluit.isGetypt() && event.preventDefault());

zoek(werkblad, '[data-actie="open"]').removeAttribute("disabled");
maakTabs(werkblad, "(min-width: 64em) and (min-height: 36em)"); // as in werkbladscherm.css; elsewhere each part has its heading in sight
maakZoekscore(werkblad, scores, ga);
toonInvulling();
void rekenhulp.start();
await neemIn(leesAdres);
