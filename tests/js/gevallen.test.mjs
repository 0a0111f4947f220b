// The wijkteam's table of cases: what a case expects beside what came out, and the table as CSV.
import assert from "node:assert/strict";
import { test } from "node:test";
import { naarCsv } from "../../site/paginas/gevallen/csv.js";
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

test("een cel wordt in een rekenblad nooit een formule", () => {
  for (const begin of ["=", "+", "-", "@", "\t", "＝"]) assert.equal(naarCsv([[`${begin}1+1`]]), `\uFEFF"'${begin}1+1"\r\n`);
  assert.equal(naarCsv([["a", 'zeg "b"'], ["c;d", "1,5"]]), '\uFEFF"a";"zeg ""b"""\r\n"c;d";"1,5"\r\n');
});
