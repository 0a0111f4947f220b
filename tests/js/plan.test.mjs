// The plan: its lines from the answers, and in and out of a kept file beside the answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { vanJson, vergeet } from "../../site/app/antwoorden.js";
import { herinnerPlan, isGeschreven, MEESTE_IN_VELD, onthoudPlan, verdeel, verpak } from "../../site/app/plan.js";
import { gevraagdeVragen } from "../../site/app/route.js";
import { alsTekst, uitAntwoorden, vulAan } from "../../site/paginas/plan/voorvullen.js";
import { gegevens } from "./hulp.mjs";

const { planvragen, route, antwoordvorm, antwoorden } = gegevens;
const ANTWOORDEN = { schema: "antwoorden/1", kader: antwoordvorm.kader };
const PLAN = new Map([["wie", "Ik"], ["eigen_vraag", ""]]);
const ENVELOP = { schema: "bewaard/1", antwoorden: ANTWOORDEN, plan: Object.fromEntries(PLAN) };

/** @param {Record<string, unknown>} json */
const stand = (json) => ({ antwoorden: vanJson(json, antwoordvorm), kort: false, alles: false });

test("elk gevraagd antwoord dat iets zegt, is één regel in zijn vak", () => {
  let regels = 0;
  for (const { naam, json } of antwoorden) {
    const nu = stand(json);
    const verwacht = gevraagdeVragen(planvragen, nu, route).flatMap((vraag) =>
      [nu.antwoorden.get(vraag.pad) ?? []].flat().flatMap((een) => vraag.regels?.[een] ?? []),
    );
    const gevonden = [...uitAntwoorden(planvragen, nu, route).values()].flatMap((tekst) => tekst.split("\n"));
    assert.deepEqual(gevonden.toSorted(), verwacht.toSorted(), naam);
    assert(gevonden.every((regel) => /^\p{Lu}.*[.!?]$/u.test(regel) && !regel.includes("{")), naam);
    regels += gevonden.length;
  }
  assert(regels > antwoorden.length, "answers give lines");
});

test("wat iemand schreef of leegmaakte, blijft staan", () => {
  const gevonden = new Map([["wie", "uit de check"], ["eigen_vraag", "uit de check"], ["nieuw", "uit de check"]]);
  assert.deepEqual(vulAan(PLAN, gevonden), new Map([...PLAN, ["nieuw", "uit de check"]]));
});

test("een bestand met een plan komt er in twee delen weer uit", () => {
  assert.deepEqual(verpak(ANTWOORDEN, PLAN), ENVELOP);
  assert.deepEqual(verdeel(JSON.stringify(ENVELOP)), { antwoorden: JSON.stringify(ANTWOORDEN), plan: PLAN });
});

test("zonder plan is het bestand dat van het contract", () => {
  assert.equal(verpak(ANTWOORDEN, new Map([["wie", " \n"]])), ANTWOORDEN);
  assert(!isGeschreven(new Map()));
});

test("wat niet precies zo’n bestand is, gaat heel naar de regels", () => {
  const fout = [
    "geen json",
    "null",
    "[]",
    ANTWOORDEN,
    { ...ENVELOP, schema: "bewaard/2" },
    { ...ENVELOP, nog_iets: 1 },
    { ...ENVELOP, antwoorden: "tekst" },
    { ...ENVELOP, antwoorden: null },
    { ...ENVELOP, plan: ["tekst"] },
    { ...ENVELOP, plan: { wie: 1 } },
    { ...ENVELOP, plan: { wie: "x".repeat(MEESTE_IN_VELD + 1) } },
    { ...ENVELOP, plan: { "<b>": "x" } },
    { ...ENVELOP, plan: Object.fromEntries(Array.from({ length: 99 }, (_, i) => ["v".repeat(i + 1), ""])) },
    JSON.stringify(ENVELOP).replace('"wie"', '"__proto__"'),
    JSON.stringify(ENVELOP).replace('"schema":"antwoorden/1"', '"schema":"antwoorden/1","vorm":"zin","vorm":"pgb"'), // which of the two?
    JSON.stringify(ENVELOP).replace('"schema":"antwoorden/1"', `"vorm":${"[".repeat(45_000)}${"]".repeat(45_000)}`), // JSON.stringify ends the stack
  ];
  for (const een of fout) {
    const tekst = typeof een === "string" ? een : JSON.stringify(een);
    assert.deepEqual(verdeel(tekst), { antwoorden: tekst, plan: null });
  }
});

test("het plan overleeft het herladen, en is vergeten met de antwoorden", () => {
  const inhoud = new Map();
  const opslag = {
    getItem: (/** @type {string} */ naam) => inhoud.get(naam) ?? null,
    setItem: (/** @type {string} */ naam, /** @type {string} */ tekst) => inhoud.set(naam, tekst),
    removeItem: (/** @type {string} */ naam) => inhoud.delete(naam),
  };
  Object.defineProperty(globalThis, "sessionStorage", { value: opslag, configurable: true });
  onthoudPlan(PLAN);
  assert.deepEqual(herinnerPlan(), PLAN);
  vergeet();
  assert.deepEqual([herinnerPlan(), inhoud.size], [new Map(), 0]);
});

test("als tekst: alleen wat er staat", () => {
  const velden = [{ kop: "Een", tekst: " ja\n" }, { kop: "Twee", tekst: " " }];
  assert.equal(alsTekst(["Plan", "Voor wie"], velden), "Plan\nVoor wie\n\nEen\nja");
});
