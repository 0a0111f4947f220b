// The table of cases: files in, all outcomes in a table and a CSV file out. Nothing leaves this page.
import { naarCsv } from "./csv.js";
import { leesBestanden, zetLezerKlaar } from "./gevallenbestand.js";
import { alsRijen, filter, maakRegel, vulTabel } from "./gevallentabel.js";
import { geefBestand } from "../../app/bewaar.js";
import { maakRekenhulp, melding } from "../../app/rekenhulp.js";
import { tekst, zoek } from "../../app/sjabloon.js";
import { allesZichtbaar } from "../../app/vreemdetekst.js";

/** @typedef {import("./gevallenlezer.js").Geval} Geval */
/** @typedef {import("./gevallentabel.js").Regel} Regel */
/** @typedef {import("../../app/protocol.js").Veelresultaat} Veelresultaat */

const GROEP = 50; // cases a message: between two messages the bar moves and the visitor can stop
const AANTAL_MELDINGEN = 4; // how often progress is read out; for a screen reader the bar itself is silent
const MAX_NAMEN = 3; // of files
const MELD_VANAF = 200; // fewer cases are done before the first sentence is out

const deel = zoek(document, "[data-gevallen]");
const resultaat = zoek(deel, "[data-resultaat]");
const balk = /** @type {HTMLProgressElement} */ (zoek(deel, "progress"));
const alleen = /** @type {HTMLInputElement} */ (zoek(deel, "[data-alleen]"));
const bekend = new Set([...deel.querySelectorAll("[data-tekst]")].map((een) => een.getAttribute("data-tekst")));

/** @param {string} naam @param {Record<string, string | number>} [velden] a name from a file may be unknown */
const woord = (naam, velden = {}) => (bekend.has(naam) ? tekst(deel, `[data-tekst="${naam}"]`, allesZichtbaar(velden)) : "");

let loop = new AbortController();
let bezig = false;
let aantal = 0;
/** @type {Regel[]} what is done so far */
let regels = [];

const rekenhulp = maakRekenhulp((toestand) => {
  document.documentElement.dataset.rekenhulp = toestand.fase;
  if (!bezig) meld(`rekenhulp-${melding(toestand)}`);
  if (toestand.fase === "klaar") zetLezerKlaar();
});

/** Said once: a status that says the same again is not read again. */
function meld(/** @type {string} */ naam, /** @type {Record<string, string | number>} */ velden = {}) {
  const melding = zoek(deel, "[data-melding]");
  const zin = woord(naam, velden);
  if (melding.textContent !== zin) melding.textContent = zin;
}

/** @param {File[]} bestanden */
async function loopNa(bestanden) {
  loop.abort();
  loop = new AbortController();
  const { signal } = loop;
  regels = [];
  aantal = 0;
  zetBezig(true);
  zoek(deel, "[data-fout]").hidden = true;
  resultaat.hidden = true;
  meld("leest");
  try {
    const { gevallen, melding: klacht } = await leesBestanden(bestanden, signal);
    if (klacht) return void toonFout(klacht.soort, klacht.velden);
    aantal = gevallen.length;
    toonBron(bestanden);
    meld("bezig", { aantal });
    zoek(deel, "[data-werk]").scrollIntoView({ block: "nearest" }); // the button to stop may not be out of sight
    for (let van = 0; van < aantal; van += GROEP) {
      toonVoortgang(van);
      const nieuw = await bereken(gevallen.slice(van, van + GROEP), van + 1);
      if (signal.aborted) return;
      regels.push(...nieuw);
    }
    toonResultaat("klaar");
  } catch {
    if (!signal.aborted) toonFout("rekenhulp");
  }
}

/** @param {Geval[]} gevallen @param {number} eerste its number @returns {Promise<Regel[]>} */
async function bereken(gevallen, eerste) {
  const teksten = gevallen.flatMap(({ antwoorden }) => antwoorden ?? []);
  /** @type {Veelresultaat[]} */
  const resultaten = JSON.parse(await rekenhulp.berekenVeel(JSON.stringify(teksten)));
  return gevallen.map((geval, index) =>
    maakRegel(geval, geval.antwoorden === null ? null : (resultaten.shift() ?? null), eerste + index, woord),
  );
}

function toonVoortgang(/** @type {number} */ gedaan) {
  balk.max = aantal;
  balk.value = gedaan;
  zoek(deel, "[data-teller]").textContent = woord("teller", { gedaan, aantal });
  const stap = aantal / AANTAL_MELDINGEN;
  const nieuweStap = Math.floor(gedaan / stap) > Math.floor((gedaan - GROEP) / stap);
  if (aantal >= MELD_VANAF && gedaan && nieuweStap) meld("voortgang", { gedaan, aantal });
}

function zetBezig(/** @type {boolean} */ is) {
  bezig = is;
  const werk = zoek(deel, "[data-werk]");
  if (is) {
    balk.removeAttribute("value");
    zoek(deel, "[data-teller]").textContent = "";
  }
  werk.hidden = !is;
}

/** Which files the outcomes are of: the field itself is empty again. @param {File[]} bestanden */
function toonBron(bestanden) {
  const namen = bestanden.slice(0, MAX_NAMEN).map(({ name }) => name);
  const meer = bestanden.length - namen.length;
  zoek(deel, "[data-bron]").textContent = woord(meer ? "bestand-meer" : "bestand", { namen: namen.join(", "), aantal: meer });
}

/** @param {"klaar" | "gestopt"} hoe */
function toonResultaat(hoe) {
  const tel = (/** @type {Regel["soort"]} */ soort) => regels.filter((regel) => regel.soort === soort).length;
  vulTabel(deel, regels, woord);
  alleen.checked = false;
  zoek(deel, "[data-getoond]").textContent = "";
  resultaat.hidden = regels.length === 0;
  const velden = { gedaan: regels.length, aantal, gelijk: tel("gelijk"), anders: tel("anders"), fout: tel("fout"), geen: tel("geen") };
  meld(regels.length ? hoe : "gestopt-leeg", velden);
  zoek(deel, "[data-telling]").textContent = woord("telling", velden);
  if (regels.length) zoek(resultaat, "h2").focus();
  zetBezig(false);
  zetLezerKlaar();
}

/** @param {string} soort @param {Record<string, string | number>} [velden] */
function toonFout(soort, velden) {
  const paneel = zoek(deel, "[data-fout]");
  zoek(paneel, "h3").textContent = woord(soort === "rekenhulp" ? "kop-rekenhulp" : "kop-bestand");
  zoek(paneel, "p").textContent = woord(`fout-${soort}`, velden);
  paneel.hidden = false;
  paneel.focus();
  zetBezig(false);
  zoek(deel, "[data-melding]").textContent = "";
}

function stop() {
  loop.abort();
  toonResultaat("gestopt");
  if (!regels.length) veld.focus();
}

zoek(deel, "[data-zonder-script]").remove();
const veld = /** @type {HTMLInputElement} */ (zoek(deel, '[data-actie="open"]'));
veld.addEventListener("change", () => {
  const bestanden = [...(veld.files ?? [])];
  veld.value = ""; // so that the same file, changed, can be opened again
  if (bestanden.length) void loopNa(bestanden);
});
zoek(deel, '[data-actie="stop"]').addEventListener("click", stop);
zoek(deel, '[data-actie="csv"]').addEventListener("click", () => geefBestand(naarCsv(alsRijen(deel, regels, woord)), "text/csv", "gevallen.csv"));
alleen.addEventListener("change", () => {
  zoek(deel, "[data-getoond]").textContent = woord("getoond", { getoond: filter(deel, alleen.checked), aantal: regels.length });
});
veld.disabled = false;
void rekenhulp.start();
