// Reads files of cases, as a worker of its own: whatever a file holds, the page stays usable and the
// reading can be ended. Nothing in a file is run: to YAML and JSON all is data, also <script> and tags.
import { isGroep, leesJson } from "../../app/json.js";

/** @typedef {{ naam: string, antwoorden: string | null, verwacht: unknown }} Geval antwoorden: JSON text */
/** @typedef {{ soort: string, velden: Record<string, string | number> }} Leesmelding */
/** @typedef {{ gevallen: Geval[], melding?: undefined } | { gevallen?: undefined, melding: Leesmelding }} Gelezen */

const MAX_GEVALLEN = 2000;
// The parser makes about a kilobyte for each sign that can start something; a fair file of the largest
// size has half of these.
const MAX_DELEN = 300_000;
const DELEN = new Set([..."\n,:[{?*&!-"].map((teken) => teken.charCodeAt(0)));
// Anchors repeat a part without writing it again. What they grow to together is bounded as well.
const MAX_TEKENS = 8_000_000;
const MAX_DIEPTE = 50;
const MAX_NAAM = 200;

// Without tags and without warnings: a tag is the plain text or group behind it. Whatever version a file says it is,
// it gets no merge keys: those write a group out again and again, and the parser counts only anchors.
const ALLEEN_GEGEVENS = /** @type {const} */ ({ schema: "core", merge: false, resolveKnownTags: false, prettyErrors: false, logLevel: "error" });

// Fetched at once, while the visitor still looks for the file.
const yaml = import("../../app/bibliotheek/yaml/index.js");
yaml.catch(() => {}); // said with a file that needs it

class Leesfout extends Error {
  /** @param {string} soort name of the sentence in the page @param {Record<string, string | number>} [velden] */
  constructor(soort, velden = {}) {
    super(soort);
    this.melding = { soort, velden };
  }
}

self.addEventListener("message", async (/** @type {MessageEvent<File[]>} */ event) => {
  /** @type {Gelezen} */
  let gelezen;
  try {
    gelezen = { gevallen: await leesAlles(event.data) };
  } catch (fout) {
    // The stack ends at a file that is nested far too deep. The rest: a file that is gone meanwhile.
    const soort = fout instanceof RangeError ? "te-veel-delen" : "onleesbaar";
    gelezen = { melding: fout instanceof Leesfout ? fout.melding : { soort, velden: {} } };
  }
  self.postMessage(gelezen);
});

/** @param {File[]} bestanden @returns {Promise<Geval[]>} all cases, in the order of the files */
async function leesAlles(bestanden) {
  /** @type {Geval[]} */
  const gevallen = [];
  const ruimte = { over: MAX_TEKENS };
  for (const bestand of bestanden) {
    const items = (await leesWaarden(bestand)).flatMap(itemsVan);
    if (!items.some((item) => antwoordenVan(item) !== undefined)) throw new Leesfout("geen-gevallen", { bestand: bestand.name });
    if (gevallen.length + items.length > MAX_GEVALLEN) throw new Leesfout("te-veel", { aantal: MAX_GEVALLEN });
    for (const item of items) {
      meet(item, ruimte);
      gevallen.push(maakGeval(item, items.length === 1 ? bestand.name : ""));
    }
  }
  return gevallen;
}

/** @param {File} bestand @returns {Promise<unknown[]>} its documents, as plain data */
async function leesWaarden(bestand) {
  const bytes = await bestand.arrayBuffer();
  let tekst;
  try {
    tekst = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Leesfout("geen-tekst", { bestand: bestand.name });
  }
  // JSON in a moment. What is no JSON, or has a key twice, the parser of YAML reads, which says where it goes wrong.
  const json = leesJson(tekst);
  return json === undefined ? await alsYaml(tekst, bestand.name) : [json];
}

/** @param {string} tekst @param {string} bestand @returns {Promise<unknown[]>} */
async function alsYaml(tekst, bestand) {
  let delen = 0;
  for (let plaats = 0; plaats < tekst.length; plaats++) if (DELEN.has(tekst.charCodeAt(plaats))) delen++;
  if (delen > MAX_DELEN) throw new Leesfout("te-veel-delen");
  const { LineCounter, parseAllDocuments } = await yaml;
  const lineCounter = new LineCounter();
  const documenten = parseAllDocuments(tekst, { ...ALLEEN_GEGEVENS, lineCounter });
  return [...documenten].map((document) => {
    const fout = document.errors[0];
    if (fout) {
      const soort = fout.code === "DUPLICATE_KEY" ? "dubbel" : "geen-yaml";
      throw new Leesfout(soort, { bestand, regel: lineCounter.linePos(fout.pos[0]).line });
    }
    try {
      return document.toJS({ maxAliasCount: MAX_GEVALLEN });
    } catch (error) {
      if (error instanceof ReferenceError) throw new Leesfout("ankers", { bestand });
      throw error;
    }
  });
}

/** A list of cases, or one case. @param {unknown} waarde @returns {unknown[]} */
function itemsVan(waarde) {
  if (Array.isArray(waarde)) return waarde;
  return isGroep(waarde) ? [waarde] : [];
}

/** The answers of a case; a file may also be just answers, as the check keeps them. @param {unknown} item */
function antwoordenVan(item) {
  if (!isGroep(item)) return undefined;
  if (Object.hasOwn(item, "antwoorden")) return item.antwoorden;
  return Object.hasOwn(item, "schema") ? item : undefined;
}

/** @param {unknown} item @param {string} anders the name when the case has none @returns {Geval} */
function maakGeval(item, anders) {
  const groep = isGroep(item) ? item : {};
  const naam = [groep.naam, groep.titel].find((een) => typeof een === "string" || typeof een === "number");
  const antwoorden = antwoordenVan(item);
  return {
    naam: String(naam ?? anders).slice(0, MAX_NAAM),
    antwoorden: antwoorden === undefined ? null : JSON.stringify(antwoorden),
    verwacht: groep.verwacht ?? null,
  };
}

/** Refuse what grows too large or too deep once its anchors are written out. */
function meet(/** @type {unknown} */ waarde, /** @type {{ over: number }} */ ruimte, diepte = 0) {
  if (diepte > MAX_DIEPTE) throw new Leesfout("te-veel-delen");
  ruimte.over -= typeof waarde === "string" ? waarde.length + 3 : 3;
  if (ruimte.over < 0) throw new Leesfout("te-veel-delen");
  if (typeof waarde !== "object" || waarde === null) return;
  for (const [sleutel, deel] of Object.entries(waarde)) {
    ruimte.over -= sleutel.length + 4;
    meet(deel, ruimte, diepte + 1);
  }
}

export {}; // a module, so that its types can be named elsewhere
