// Answers: in and out of the form of the contract without loss, and kept for a reload where that may.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bekend, herinner, naarJson, onthoud, vanJson, vergeet, waarde } from "../../site/app/antwoorden.js";
import { zichtbareVragen } from "../../site/app/vragen.js";
import { gegevens, opslag } from "./hulp.mjs";

/** @typedef {import("./hulp.mjs").Antwoorden} Antwoorden */

const { vragen, antwoordvorm, antwoorden } = gegevens;

/** What is left after writing: an empty list says nothing. @param {Antwoorden} gegeven */
const zonderLeeg = (gegeven) => new Map([...gegeven].filter(([, een]) => !Array.isArray(een) || een.length));

test("wat in een bestand staat, komt er weer zo uit", () => {
  for (const { naam, json } of antwoorden) {
    const gegeven = vanJson(json, antwoordvorm);
    const geschreven = naarJson(gegeven, vragen, antwoordvorm);
    assert.deepEqual(zonderLeeg(vanJson(geschreven, antwoordvorm)), zonderLeeg(gegeven), naam);
    assert.deepEqual(naarJson(vanJson(geschreven, antwoordvorm), vragen, antwoordvorm), geschreven, naam);
  }
});

test("alleen gevraagde antwoorden gaan mee", () => {
  for (const { naam, json, zichtbaar } of antwoorden) {
    const gegeven = vanJson(json, antwoordvorm);
    const geschreven = vanJson(naarJson(gegeven, zichtbareVragen(vragen, gegeven), antwoordvorm), antwoordvorm);
    assert.deepEqual([...geschreven.keys()].filter((pad) => !zichtbaar.includes(pad)), [], naam);
  }
});

test("onbekend is onbekend, hoe het ook gezegd is", () => {
  assert.deepEqual(["weet_niet", "", [], ["weet_niet"], undefined].map(bekend), [[], [], [], [], []]);
  assert.deepEqual(bekend(["a", "weet_niet"]), ["a"]);
  assert.equal(waarde(new Map(), "vorm"), "weet_niet");
  assert.equal(waarde(new Map([["doelen", ["a"]]]), "doelen"), "weet_niet");
});

test("een doel dat als een ander telt, wordt dat andere, één keer", () => {
  const [pad, gelijk] = Object.entries(antwoordvorm.gelijk).find(([, een]) => Object.keys(een).length) ?? ["", {}];
  const [een, ander] = Object.entries(gelijk)[0] ?? ["", ""];
  assert(pad && een !== ander);
  assert.deepEqual(vanJson({ [pad]: [een, ander] }, antwoordvorm).get(pad), [ander]);
});

test("antwoorden overleven het herladen, en vergeten is vergeten", () => {
  opslag("sessionStorage");
  opslag("localStorage");
  for (const { naam, json } of antwoorden.slice(0, 50)) {
    const gegeven = vanJson(json, antwoordvorm);
    onthoud(gegeven, true, false);
    assert.deepEqual(herinner(), { antwoorden: gegeven, kort: true, alles: false }, naam);
  }
  vergeet();
  assert.deepEqual(herinner(), { antwoorden: new Map(), kort: false, alles: false });
});

test("wat geen antwoord is, wordt niet herinnerd", () => {
  const bewaard = opslag("sessionStorage");
  const paren = [["vorm", null], ["vorm", 5], ["focus", { toString: 1 }], [1, "a"], ["doelen", [["a"]]], ["invuller", "naaste"]];
  bewaard.set("wmo-zelfcheck", JSON.stringify({ antwoorden: paren }));
  assert.deepEqual(herinner().antwoorden, new Map([["invuller", "naaste"]]));
  bewaard.set("wmo-zelfcheck", "null");
  assert.deepEqual(herinner().antwoorden, new Map());
});

test("een browser die niets wil bewaren, houdt niemand tegen", () => {
  opslag("sessionStorage", true);
  opslag("localStorage", true);
  onthoud(new Map([["vorm", "pgb"]]), false, false);
  vergeet();
  assert.deepEqual(herinner(), { antwoorden: new Map(), kort: false, alles: false });
});
