// Somebody who means harm: good input, changed in one or more ways. Each way has a name, so that it can be counted.
import { deflateRawSync } from "node:zlib";
import { kies } from "./hulp.mjs";

export const MEGABYTE = 1_000_000;
export const DIEP = 100_000;
const BOM = 100 * MEGABYTE;

/** @typedef {() => number} Bron numbers below 1 */
/** @typedef {(bron: Bron, tekst: string) => string} Wijziging */

const TEKENS = {
  nul: "\0",
  "half teken": "\ud800",
  andersom: "\u202e\u2066",
  opmaak: "<img src=x onerror=alert(1)><script>alert(1)</script>",
  formule: '=HYPERLINK("//voorbeeld.test")',
  merkteken: "\ufeff",
  regeleinde: "\r\n\u2028",
};
const NAMEN = ["__proto__", "constructor", "toString", "prototype", "hasOwnProperty", "schema", "kader", "naam", "verwacht", "antwoorden", "plan", ""];
const GETALLEN = ["1e999", "-1e999", "NaN", ".inf", "-0", "9".repeat(5000), "1e-400", "0x1F", "0o17", "12:30:45", "-1"];
/** @type {readonly unknown[]} */
const SOORTEN = [null, true, [], {}, "", 0, [[]], { "": {} }, { toString: 1 }, "weet_niet", "=1+1", new Array(40).fill("a")];
const BEGIN = ["{", "[", "- ", "? ", "&a ", "*a ", "!!binary ", "!!set ", "<<: *a\n", "---\n", "%YAML 1.1\n---\n", "| ", '"', "'", "#", "\t", "=", "&", "%", "+"];
const ANKERS = Array.from({ length: 9 }, (_, n) => `- &a${n + 1} [${new Array(9).fill(n ? `*a${n}` : "x").join(", ")}]\n`).join("");
const SAMEN = `%YAML 1.1\n---\n- &a {${Array.from({ length: 300 }, (_, n) => `k${n}: 1`).join(", ")}}\n${"- <<: *a\n".repeat(300)}`;

const plek = (/** @type {Bron} */ bron, /** @type {string} */ tekst) => Math.floor(bron() * (tekst.length + 1));

/** @param {(bron: Bron) => string} stuk @returns {Wijziging} */
const ertussen = (stuk) => (bron, tekst) => {
  const daar = plek(bron, tekst);
  return tekst.slice(0, daar) + stuk(bron) + tekst.slice(daar);
};

/** All groups of a value. @param {any} waarde @returns {Record<string, unknown>[]} */
function groepen(waarde) {
  if (typeof waarde !== "object" || waarde === null) return [];
  return [...(Array.isArray(waarde) ? [] : [waarde]), ...Object.values(waarde).flatMap(groepen)];
}

/** @param {(bron: Bron, groep: Record<string, unknown>) => void} wijzig @returns {Wijziging} of JSON; other text stays as it is */
const inGroep = (wijzig) => (bron, tekst) => {
  try {
    const waarde = JSON.parse(tekst);
    const groep = kies(bron, groepen(waarde));
    if (groep) wijzig(bron, groep);
    return JSON.stringify(waarde);
  } catch {
    return tekst; // no JSON, or nested too deep to write
  }
};

/** @type {Record<string, Wijziging>} */
export const WIJZIGINGEN = {
  niets: (_, tekst) => tekst,
  geknipt(bron, tekst) {
    const [een = 0, ander = 0] = [plek(bron, tekst), plek(bron, tekst)].sort((a, b) => a - b);
    return kies(bron, [tekst.slice(0, een), tekst.slice(een), tekst.slice(0, een) + tekst.slice(ander)]);
  },
  bytes(bron, tekst) {
    const daar = plek(bron, tekst);
    return tekst.slice(0, daar) + String.fromCharCode(Math.floor(bron() * kies(bron, [128, 256, 65536]))) + tekst.slice(daar + Math.floor(bron() * 3));
  },
  namen: inGroep((bron, groep) => Object.defineProperty(groep, kies(bron, NAMEN), { value: kies(bron, SOORTEN), enumerable: true, configurable: true, writable: true })),
  soort: inGroep((bron, groep) => void (groep[kies(bron, Object.keys(groep)) ?? "x"] = kies(bron, SOORTEN))),
  getal: (bron, tekst) => tekst.replace(/\b(?:weet_niet|\d+|"\w+"(?=[,}]))/, kies(bron, GETALLEN)),
  dubbel: (bron, tekst) => kies(bron, [`${tekst}${tekst}`, `${tekst}&${tekst.slice(1)}`, tekst.replace("{", '{"naam": "een", "naam": "twee", "vorm": 1, "vorm": 2, ')]),
  begin: ertussen((bron) => kies(bron, BEGIN)),
  ...Object.fromEntries(Object.entries(TEKENS).map(([naam, teken]) => [naam, ertussen(() => teken)])),
};

/** What is large, tried less often. @type {Record<string, (bron: Bron, tekst: string) => string | Uint8Array>} */
export const GROOT = {
  megabyte: (bron, tekst) => ertussen(() => kies(bron, ["x", " ", ",", "\\", "é", "%41"]).repeat(MEGABYTE / 4))(bron, tekst).padEnd(MEGABYTE),
  diep: (bron, tekst) => ertussen(() => kies(bron, ["[", '{"a":', '{"a":[', "- ", "? "]).repeat(kies(bron, [1000, DIEP])))(bron, tekst),
  "diep en dicht": (bron) => `{"schema":"bewaard/1","plan":{},"antwoorden":{"vorm":${"[".repeat(48_000)}${kies(bron, ["", "1"])}${"]".repeat(48_000)}}}`,
  ankers: (bron, tekst) => `${ANKERS}- ${kies(bron, ["*a9", "{naam: *a9, antwoorden: *a8}"])}\n${kies(bron, ["", tekst])}`,
  samengevoegd: (_, tekst) => `${SAMEN}${tekst}`,
  documenten: (bron, tekst) => kies(bron, ["---\n", "--- {}\n", "--- {antwoorden: 1}\n"]).repeat(5000) + tekst,
  "rauwe bytes": (bron) => Uint8Array.from({ length: Math.floor(bron() * 3000) }, () => Math.floor(bron() * 256)),
};

/**
 * @param {Bron} bron @param {string} goed @param {number} kansGroot of something large
 * @returns {{ namen: string[], inhoud: string | Uint8Array }}
 */
export function vijandig(bron, goed, kansGroot) {
  const namen = Array.from({ length: 1 + Math.floor(bron() * 3) }, () => kies(bron, Object.keys(WIJZIGINGEN)));
  const tekst = namen.reduce((tot, naam) => WIJZIGINGEN[naam]?.(bron, tot) ?? tot, goed);
  if (bron() >= kansGroot) return { namen, inhoud: tekst };
  const groot = kies(bron, Object.keys(GROOT));
  return { namen: [...namen, groot], inhoud: GROOT[groot]?.(bron, tekst) ?? tekst };
}

/** A hundred megabytes of one sign, in a hundred kilobytes of DEFLATE: made once. @type {string | undefined} */
let gemaakt;
export const bom = () => (gemaakt ??= deflateRawSync(" ".repeat(BOM)).toString("base64url"));
