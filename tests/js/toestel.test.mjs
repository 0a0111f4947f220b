// Remembering on the device: only when asked, for as long as it may, and away is away.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { herinner, onthoud, vergeet } from "../../site/app/antwoorden.js";
import { haalTerug, momentopname, staatAan, watErStaat, zetAan, zetTerug, zetUit } from "../../site/app/toestel.js";
import { gegevens, opslag } from "./hulp.mjs";

const DAG = 24 * 60 * 60 * 1000; // milliseconds
const NU = Date.UTC(2026, 2, 2);
const ANTWOORDEN = new Map([["vorm", "pgb"]]);
let zitting = opslag("sessionStorage");
let toestel = opslag("localStorage");

/** Another tab: the session is new, the device is the same. */
const nieuweZitting = () => (zitting = opslag("sessionStorage"));

beforeEach(() => {
  nieuweZitting();
  toestel = opslag("localStorage");
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"], now: NU });
});

test("zonder dat iemand het vraagt, staat er niets op het toestel", () => {
  onthoud(ANTWOORDEN, false, false);
  assert.equal(staatAan(), false);
  assert.equal(toestel.size, 0);
  nieuweZitting();
  assert.equal(watErStaat(), null);
});

test("wie het vraagt, vindt het laatste antwoord terug in een nieuw tabblad", () => {
  onthoud(new Map(), false, false);
  assert(zetAan());
  onthoud(ANTWOORDEN, true, false);
  nieuweZitting();
  assert.deepEqual(herinner().antwoorden, new Map());
  assert.equal(watErStaat()?.getTime(), NU);
  haalTerug();
  assert.deepEqual(herinner(), { antwoorden: ANTWOORDEN, kort: true, alles: false });
  assert(staatAan(), "it goes on remembering");
});

test("na het aantal dagen dat de site noemt, is het weg", () => {
  onthoud(ANTWOORDEN, false, false);
  zetAan();
  mock.timers.setTime(NU + gegevens.dagen * DAG - 1);
  assert(watErStaat());
  mock.timers.setTime(NU + gegevens.dagen * DAG);
  assert.equal(watErStaat(), null);
  assert.equal(toestel.size, 0);
});

test("een kopie met een tijd die geen tijd is, is geen kopie", () => {
  for (const bewaard of [String(NU), [NU], null, {}, -1e308, 1e308]) {
    toestel.set("wmo-zelfcheck-toestel", JSON.stringify({ bewaard, inhoud: {} }));
    assert.equal(watErStaat(), null, JSON.stringify(bewaard));
  }
});

test("een nieuw antwoord telt opnieuw", () => {
  zetAan();
  mock.timers.setTime(NU + (gegevens.dagen - 1) * DAG);
  onthoud(ANTWOORDEN, false, false);
  mock.timers.setTime(NU + (gegevens.dagen + 1) * DAG);
  assert(watErStaat());
});

test("uit is uit, wissen is weg, en ongedaan is weer zoals het was", () => {
  onthoud(ANTWOORDEN, false, false);
  zetAan();
  const eerder = momentopname();
  vergeet();
  assert.deepEqual([toestel.size, zitting.size, staatAan()], [0, 0, false]);
  zetTerug(eerder);
  assert(staatAan() && watErStaat());
  zetUit();
  assert.deepEqual([toestel.size, staatAan()], [0, false]);
});

test("wat iemand anders daar schreef, of een klok die terugging, telt niet", () => {
  onthoud(ANTWOORDEN, false, false);
  zetAan();
  const [naam = ""] = toestel.keys();
  mock.timers.setTime(NU - DAG);
  assert.equal(watErStaat(), null);
  for (const vreemd of ["geen json", "null", '{"bewaard": "nu", "inhoud": {}}', `{"bewaard": ${NU - DAG}}`]) {
    toestel.set(naam, vreemd);
    assert.equal(watErStaat(), null, vreemd);
    nieuweZitting();
    haalTerug();
    assert.equal(staatAan(), false, vreemd);
  }
});

test("een browser die weigert of vol is, bewaart geen halve kopie", () => {
  opslag("localStorage", true);
  assert.equal(zetAan(), false);
  assert.equal(staatAan(), false);
  onthoud(ANTWOORDEN, false, false);
  assert.deepEqual(herinner().antwoorden, ANTWOORDEN);
});
