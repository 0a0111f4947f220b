// Hostile input for three doors: the link, an opened file, the table of cases. Run by tests/build/test_vijandig.py.
// Arguments: the door, how many, the bundled reader of case files. Standard output: JSON, what was tried and what
// goes on to the rules. Bounds are counted (signs, bytes, cases), never timed. A failure names its number.
import assert from "node:assert/strict";
import { maakOpener } from "../../site/componenten/foutoverzicht/opener.js";
import { herinner, MAX_BYTES, naarJson } from "../../site/app/antwoorden.js";
import { pakIn, pakInVoorCode } from "../../site/app/inpakken.js";
import { LANGSTE_LINK, leesLink, pakUit } from "../../site/app/link.js";
import { MEEST_GROET } from "../../site/app/linktekst.js";
import { herinnerPlan, MEESTE_IN_VELD, verpak } from "../../site/app/plan.js";
import { haalTerug, SLEUTELS, watErStaat } from "../../site/app/toestel.js";
import { naarCsv } from "../../site/paginas/gevallen/csv.js";
import { alsRijen, maakRegel } from "../../site/paginas/gevallen/gevallentabel.js";
import { uitAdres, uitBestand } from "../../site/paginas/werkblad/binnen.js";
import { gegevens, kies, opslag, toeval } from "./hulp.mjs";
import { bom, MEGABYTE, vijandig } from "./vijand.mjs";

const [deur = "", hoeveel = "0", lezer = ""] = process.argv.slice(2);
const { vragen, linkcodes, antwoorden, antwoordvorm } = gegevens;
const ZAAD = 20_261_129;
const KANS_GROOT = 1 / 100;
const MEESTE_NAAR_REGELS = 500;
const ONZICHTBAAR = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const FORMULE = /(?:^|[;,|\t\r\n"])[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** @type {Record<string, number>} */
const geteld = {};
/** @type {Set<string>} text that goes on to the rules */
const naarRegels = new Set();
const tel = (/** @type {string} */ naam) => (geteld[naam] = (geteld[naam] ?? 0) + 1);

/** What comes out of DEFLATE, counted. */
let uitgepakt = 0;
const Echte = DecompressionStream;
Object.assign(globalThis, {
  DecompressionStream: class {
    constructor(/** @type {CompressionFormat} */ soort) {
      const echte = new Echte(soort);
      const teller = new TransformStream({
        transform(/** @type {Uint8Array} */ deel, stroom) {
          uitgepakt += deel.length;
          stroom.enqueue(deel);
        },
      });
      this.writable = echte.writable;
      this.readable = echte.readable.pipeThrough(/** @type {any} */ (teller));
    }
  },
  document: {
    querySelector(/** @type {string} */ keuze) {
      const vraag = vragen.find(({ pad }) => keuze === `[data-vraag="${pad}"]`);
      return vraag && { dataset: { soort: vraag.soort }, querySelectorAll: () => vraag.waarden.map((value) => ({ value })) };
    },
  },
  history: { replaceState: () => (location.hash = "") },
  location: { pathname: "/zelfcheck/", search: "", hash: "" },
});

const alsTekst = (/** @type {string | Uint8Array} */ inhoud) => (typeof inhoud === "string" ? inhoud : new TextDecoder().decode(inhoud));

function voorRegels(/** @type {string} */ json) {
  if (naarRegels.size < MEESTE_NAAR_REGELS) naarRegels.add(json);
}

/** @param {import("./vijand.mjs").Bron} bron @param {string} json @returns {Promise<string>} */
async function goedeLink(bron, json) {
  const codes = Object.values(linkcodes).flatMap(Object.values);
  return kies(bron, [
    `#antwoorden=${await pakIn(json)}&berekend=e0f033f035fa,+2.1.0`,
    `#A=${await pakInVoorCode(JSON.stringify({ ...JSON.parse(json), schema: "antwoorden/1" }).replace(/^.*?"schema":"antwoorden\/1",?|^/, '{"schema":"antwoorden/1",'), "e0f0, 2.1.0").catch(() => "0")}`,
    `#k=${kies(bron, codes)}${kies(bron, codes)}&groet=Welkom`,
    `#leefgebieden=financien,psychisch&vorm=pgb&route=kort&groet=Welkom`,
  ]);
}

/** Either the fragment is changed, or what is packed in it. @param {import("./vijand.mjs").Bron} bron */
async function probeerLink(bron) {
  const json = JSON.stringify(kies(bron, antwoorden).json);
  const inhoudelijk = bron() < 0.4;
  const { namen, inhoud } = vijandig(bron, inhoudelijk ? json : await goedeLink(bron, json), KANS_GROOT);
  const fragment = inhoudelijk ? `#antwoorden=${await pakIn(alsTekst(inhoud))}` : alsTekst(inhoud);
  for (const naam of namen) tel(naam);
  uitgepakt = 0;
  const link = await leesLink(fragment, linkcodes);
  assert(uitgepakt < MEGABYTE, `${uitgepakt} bytes came out of a link`);
  tel(link.fout ? "geweigerd" : "aanvaard");
  if (link.fout) assert.deepEqual({ ...link }, { ingevuld: new Map(), antwoorden: null, kort: false, groet: "", fout: true });
  assert(link.groet.length <= MEEST_GROET && !ONZICHTBAAR.test(link.groet));
  for (const [pad, waarden] of link.ingevuld) {
    const mag = vragen.find((vraag) => vraag.pad === pad)?.waarden ?? [];
    assert([waarden].flat().every((een) => mag.includes(een)) && [waarden].flat().length <= mag.length, pad);
  }
  if (link.antwoorden !== null) {
    assert(link.antwoorden.length <= MAX_BYTES && fragment.length <= LANGSTE_LINK);
    voorRegels(link.antwoorden);
  }
  location.hash = fragment;
  const bekeken = await uitAdres();
  assert(!bekeken || /^[\w.+, -]*$/.test(bekeken.berekend));
  if (bekeken?.json) voorRegels(bekeken.json);
}

/** @param {import("./vijand.mjs").Bron} bron */
async function probeerBestand(bron) {
  const plan = new Map([["wie", "Ik"], ["doel", "Een = een"]]);
  const json = /** @type {Record<string, unknown>} */ (kies(bron, antwoorden).json);
  const { namen, inhoud } = vijandig(bron, JSON.stringify(verpak(json, bron() < 0.5 ? plan : new Map()), null, 1), KANS_GROOT);
  for (const naam of namen) tel(naam);
  const bestand = new File([/** @type {BlobPart} */ (inhoud)], "a.json");
  let gezegd = 0;
  const opener = maakOpener({
    fouten: /** @type {any} */ ({ woorden: (/** @type {string} */ naam) => naam, toon: () => gezegd++ }),
    async vraagRekenhulp(tekst) {
      assert(tekst.length <= MAX_BYTES);
      voorRegels(tekst);
      tel("naar de regels");
      return { fouten: [{ regel: "x", bewoner: "x" }], passend: null };
    },
    overnemen: () => assert(false, "the rules refused"),
  });
  await opener.openBestand(/** @type {any} */ ({ files: [bestand], value: "x" }));
  assert.equal(gezegd, 1, "something is said, once");
  const bekeken = await uitBestand(/** @type {any} */ ({ files: [bestand], value: "x" }));
  assert(bekeken?.json === null || (bekeken?.json.length ?? Infinity) <= MAX_BYTES);
  probeerOpslag(alsTekst(inhoud));
}

/** The same text, as what a browser kept of an earlier visit. */
function probeerOpslag(/** @type {string} */ tekst) {
  const zitting = opslag("sessionStorage");
  const toestel = opslag("localStorage");
  toestel.set("wmo-zelfcheck-toestel", tekst);
  watErStaat()?.toISOString();
  toestel.set("wmo-zelfcheck-toestel", JSON.stringify({ bewaard: Date.now() - 1, inhoud: { [SLEUTELS.antwoorden]: tekst, [SLEUTELS.plan]: tekst, [SLEUTELS.persoon]: 5 } }));
  haalTerug();
  assert.equal(zitting.get(SLEUTELS.antwoorden), tekst);
  // As pairs as well: that is how the session keeps them.
  for (const bewaard of [tekst, `{"antwoorden":${tekst.replace(/^\{/, "[[").replaceAll(":", ",").replaceAll(/\}$/g, "]]")}}`]) {
    zitting.set(SLEUTELS.antwoorden, bewaard);
    const { antwoorden: gevonden } = herinner();
    for (const [pad, een] of gevonden) assert([pad, een].flat().every((deel) => typeof deel === "string"));
    JSON.stringify(naarJson(gevonden, vragen, antwoordvorm));
  }
  for (const [veld, een] of herinnerPlan()) assert(/^[a-z_]+$/.test(veld) && een.length <= MEESTE_IN_VELD);
}

/** @type {((event: { data: File[] }) => Promise<void>) | undefined} */
let lees;
/** @type {import("../../site/paginas/gevallen/gevallenlezer.js").Gelezen | undefined} */
let gelezen;

async function startLezer() {
  Object.assign(globalThis, { self: { addEventListener: (/** @type {string} */ _, /** @type {typeof lees} */ doe) => (lees = doe), postMessage: (/** @type {typeof gelezen} */ wat) => (gelezen = structuredClone(wat)) } });
  await import(lezer);
}

const WOORD = (/** @type {string} */ naam, /** @type {Record<string, string | number>} */ velden = {}) => [naam, ...Object.values(velden)].join(" ");
const BEKNOPT = { status: "profiel", best: ["IBO-1"], dichtbij: [], tegenspraken: { "IBO-1": 0 }, uren: { "IBO-1": [0, null] }, ligging: {}, plus: {}, duur: {}, duur_zin: [], individueel: [], zekerheid: [] };

/** A value as YAML, in the block form that people write. @param {unknown} waarde @param {string} voor @returns {string} */
function alsYaml(waarde, voor = "") {
  if (typeof waarde !== "object" || waarde === null || !Object.keys(waarde).length) return ` ${JSON.stringify(waarde)}\n`;
  const regels = Object.entries(waarde).map(([naam, een]) => `${voor}${Array.isArray(waarde) ? "-" : `${naam}:`}${alsYaml(een, `${voor}  `)}`);
  return `\n${regels.join("")}`;
}

/** @param {import("./vijand.mjs").Bron} bron */
async function probeerTabel(bron) {
  const gevallen = Array.from({ length: 1 + Math.floor(bron() * 3) }, () => {
    const een = kies(bron, antwoorden);
    return { naam: een.naam, antwoorden: een.json, verwacht: { status: "profiel", best: ["IBO-1"], uren: { "IBO-1": [0, 1] } } };
  });
  const goed = bron() < 0.5 ? JSON.stringify(gevallen) : alsYaml(gevallen).slice(1);
  const { namen, inhoud } = vijandig(bron, goed, KANS_GROOT);
  for (const naam of namen) tel(naam);
  gelezen = undefined;
  await lees?.({ data: [new File([/** @type {BlobPart} */ (inhoud)], "=a\u202e.yaml")] });
  const { gevallen: gevonden, melding } = /** @type {import("../../site/paginas/gevallen/gevallenlezer.js").Gelezen} */ (gelezen ?? {});
  if (melding) return void tel(`melding ${melding.soort}`);
  assert(gevonden && gevonden.length <= 2000);
  tel("aanvaard");
  const regels = gevonden.map((geval, index) => {
    assert(geval.naam.length <= 200);
    if (geval.antwoorden !== null) voorRegels(geval.antwoorden);
    const resultaat = index % 2 ? { fouten: ["fout"], meer: 3 } : { beknopt: BEKNOPT };
    return maakRegel(geval, geval.antwoorden === null ? null : /** @type {any} */ (resultaat), index + 1, WOORD);
  });
  const csv = naarCsv(alsRijen(/** @type {any} */ ({ querySelectorAll: () => [] }), regels, WOORD)).slice(1);
  assert(!FORMULE.test(csv), csv.match(FORMULE)?.[0]);
  for (const regel of regels) assert(!ONZICHTBAAR.test(regel.naam) && regel.zinnen.length <= 21);
}

/** A bomb of DEFLATE, by the link and past its limit of signs. */
async function probeerBom() {
  uitgepakt = 0;
  assert.equal((await leesLink(`#antwoorden=${bom()}`, linkcodes)).fout, true);
  assert.equal(uitgepakt, 0, "a link that long is not even unpacked");
  await assert.rejects(pakUit(bom()), /te groot/);
  assert(uitgepakt < 2 * MEGABYTE, `${uitgepakt} bytes of the bomb`);
  tel("bom");
}

const DEUREN = { link: probeerLink, bestand: probeerBestand, tabel: probeerTabel };
const probeer = DEUREN[/** @type {keyof typeof DEUREN} */ (deur)];
if (deur === "tabel") await startLezer();
if (deur === "link") await probeerBom();
for (let nummer = 0; nummer < Number(hoeveel); nummer++) {
  try {
    await probeer(toeval(ZAAD + nummer));
  } catch (fout) {
    throw new Error(`${deur}, number ${nummer}`, { cause: fout });
  }
}
process.stdout.write(JSON.stringify({ geprobeerd: Number(hoeveel), geteld, naarRegels: [...naarRegels] }));
