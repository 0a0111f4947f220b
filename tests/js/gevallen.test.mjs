// The wijkteam's table of cases: what a case expects beside what came out, and the table as CSV.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allesZichtbaar, zichtbaar } from "../../site/app/vreemdetekst.js";
import { naarCsv } from "../../site/paginas/gevallen/csv.js";
import { maakRegel } from "../../site/paginas/gevallen/gevallentabel.js";
import { vergelijk } from "../../site/paginas/gevallen/gevallenvergelijk.js";

/** The name with its fields, so that a test sees which sentence it is. @type {import("../../site/paginas/gevallen/gevallenvergelijk.js").Woord} */
const woord = (naam, velden) => (naam === "status-onbekend" ? "" : [naam, ...Object.values(velden ?? {})].join("|"));

const beknopt = /** @type {import("../../site/app/protocol.js").Beknopt} */ (
  /** @type {unknown} */ ({ status: "profiel", best: ["IBO-1", "IBO-2"], uren: { "IBO-1": [0, 1], "IBO-2": [1.1, 3] }, duur_zin: [] })
);
const soort = (/** @type {unknown} */ verwacht) => vergelijk(verwacht, beknopt, woord).soort;

test("alleen wat een geval noemt, wordt vergeleken", () => {
  assert.equal(soort(null), "geen");
  assert.equal(soort({}), "gelijk");
  assert.equal(soort({ status: "profiel" }), "gelijk");
  assert.equal(soort({ uren: { "IBO-1": [0, 1] } }), "gelijk");
  assert.equal(soort({ duur_zin: null }), "gelijk", "nothing written is an empty list");
});

test("de volgorde telt alleen bij uren", () => {
  assert.equal(soort({ best: ["IBO-2", "IBO-1"] }), "gelijk");
  assert.equal(soort({ uren: { "IBO-1": [1, 0] } }), "anders");
});

test("een verschil staat er in woorden", () => {
  assert.deepEqual(vergelijk({ status: "zin" }, beknopt, woord).zinnen, ["verschil|onderdeel-status||status-zin|status-profiel"]);
  assert.deepEqual(vergelijk({ uren: { "IBO-2": [1.1, null] } }, beknopt, woord).zinnen, [
    "verschil-bij|onderdeel-uren|IBO-2|uren-open|1,1|null|uren|1,1|3",
  ]);
  assert.equal(soort({ uren: { "IBO-9": [0, 1] } }), "anders");
});

test("wat niet te vergelijken is, heet een fout", () => {
  for (const verwacht of [[], "profiel", 3, { kosten: 1 }, { toString: 1 }]) assert.equal(soort(verwacht), "fout");
});

test("een lijst verschillen houdt op", () => {
  const veel = Object.fromEntries(Array.from({ length: 30 }, (_, nummer) => [`X-${nummer}`, [0, 1]]));
  const { zinnen } = vergelijk({ uren: veel }, beknopt, woord);
  assert.equal(zinnen.length, 21);
  assert.equal(zinnen.at(-1), "meer|10");
});

test("een verwachting van een vreemde soort is een verschil, en geen fout van de rekenhulp", () => {
  const vreemd = { toString: 1, valueOf: 1 };
  for (const verwacht of [{ best: [vreemd] }, { status: vreemd }, { status: [vreemd] }, { uren: [vreemd, vreemd] }, { uren: { "IBO-1": [vreemd] } }]) {
    assert.equal(soort(verwacht), "anders", JSON.stringify(verwacht));
  }
});

test("een naam van een ander draait onze zin niet om", () => {
  const regel = maakRegel({ naam: "een\u202eeeuw\n\u200b\ud800", antwoorden: null, verwacht: null }, null, 1, woord);
  assert.equal(regel.naam, "een\ufffdeeuw \ufffd\ufffd");
  assert.equal(maakRegel({ naam: " \n", antwoorden: null, verwacht: null }, null, 7, woord).naam, "naamloos|7");
  assert.deepEqual(allesZichtbaar({ bestand: "gnp.\u202elmay", regel: 3 }), { bestand: "gnp.\ufffdlmay", regel: 3 });
  assert.equal(zichtbaar("👩‍💻 é ‘ja’"), "👩‍💻 é ‘ja’");
});

test("een cel wordt in een rekenblad nooit een formule", () => {
  for (const begin of ["=", "+", "-", "@", "\t", "＝"]) assert.equal(naarCsv([[`${begin}1+1`]]), `\uFEFF"'${begin}1+1"\r\n`);
  // Where a comma or a tab ends a cell, or a quote does not begin one, the middle of ours is a start.
  for (const eind of [";", ",", "|", "\t", "\r\n", '"', '", ', "\0", "\ufeff"]) {
    const cel = naarCsv([[`${eind === "\0" || eind === "\ufeff" ? "" : "a"}${eind}=1+1`]]);
    assert(cel.includes("'=1+1"), JSON.stringify(cel));
  }
  assert.equal(naarCsv([["drie-en-dertig", "a - b", "1, 2"]]), '\uFEFF"drie-en-dertig";"a - b";"1, 2"\r\n', "and nothing else changes");
  assert.equal(naarCsv([["a", 'zeg "b"'], ["c;d", "1,5"]]), '\uFEFF"a";"zeg ""b"""\r\n"c;d";"1,5"\r\n');
});
