// The worker's view: which what-ifs and differences are shown, where a row stands, and what is beside the usual.
import assert from "node:assert/strict";
import { test } from "node:test";
import { naasteVerschillen } from "../../site/paginas/werkblad/bevindingen.js";
import { ligtBuiten } from "../../site/paginas/werkblad/beslissen.js";
import { alsEen, rang } from "../../site/paginas/werkblad/matrix.js";
import { kiesPunten } from "../../site/paginas/werkblad/watals.js";
import { komtVoor } from "../../site/paginas/werkblad/zoekscore.js";

/** @param {string} vraag @param {string} naar @param {string[]} dan */
const punt = (vraag, naar, dan) => ({ vraag, naar, dan, tekst: `${vraag} ${naar}` });

test("hoogstens zes wat-als, over de uitkomsten verdeeld, scores voor keuzes, en niets raakt weg", () => {
  const veel = [1, 2, 3, 4, 5, 6].map((nummer) => punt(`kenmerken.k${nummer}`, "hoog", ["A"]));
  const punten = [punt("vorm", "zin", []), ...veel, punt("situatie.s", "ja", ["B", "C"])];
  const { groepen, rest } = kiesPunten(punten);
  assert.deepEqual(groepen.map((groep) => [groep[0]?.dan, groep.length]), [[["A"], 4], [["B", "C"], 1], [[], 1]]);
  assert.deepEqual(rest.map(({ vraag }) => vraag), ["kenmerken.k5", "kenmerken.k6"]);
  const alle = [...groepen.flat(), ...rest];
  assert.deepEqual(new Set(alle), new Set(punten));
  assert.equal(alle.length, punten.length);
  assert.deepEqual(kiesPunten([]), { groepen: [], rest: [] });
  assert.deepEqual(kiesPunten([punt("vorm", "zin", [])]).rest, []);
});

test("een rij staat hoger als zij tegenspreekt wat het meest past, en lager als niemand verschilt", () => {
  /** @param {[string | null, boolean | null | undefined][]} vakken */
  const plek = (vakken) => rang(vakken.map(([past, oordeel]) => ({ past, criterium: oordeel === undefined ? undefined : { past: oordeel, antwoord: null } })));
  const rijen = [
    plek([["best", false], [null, true]]),
    plek([["best", true], ["dichtbij", false]]),
    plek([["best", null], [null, false]]),
    plek([["best", true], [null, false]]),
    plek([["best", true], [null, null]]),
    plek([["best", true], ["dichtbij", undefined], [null, true]]),
  ];
  assert.deepEqual(rijen, [0, 1, 2, 3, 4, 5]);
});

test("hoogstens vijf verschillen, eerst die over weinig anders dan het profiel gaan", () => {
  const raakt = { C1: ["B"], C2: ["A", "B", "profiel"], C3: ["A"], C4: ["A", "B"], C5: [], C6: ["A"], C7: ["A", "B"] };
  const verschillen = Object.entries(raakt).map(([id, codes]) => ({ id, raakt: codes }));
  assert.deepEqual(naasteVerschillen(verschillen, new Set(["A"])), ["C3", "C6", "C4", "C7", "C2"]);
  assert.deepEqual(naasteVerschillen(verschillen, new Set()), ["C1", "C2", "C3", "C4", "C5"]);
});

test("uren die mensen schrijven, naast wat gebruikelijk is", () => {
  const omvang = { min_uren: 3.1, max_uren: 5.9 };
  for (const uren of ["6", "6,5", "6.5 uur", "7 uur per week"]) assert.equal(ligtBuiten(uren, omvang), "meer", uren);
  for (const uren of ["3", "0,5", " 2 UUR "]) assert.equal(ligtBuiten(uren, omvang), "minder", uren);
  for (const uren of ["3,1", "5,9", "4", "", "veel", "4 tot 8", "20 dagen"]) assert.equal(ligtBuiten(uren, omvang), null, uren);
  assert.equal(ligtBuiten("40", { min_uren: 6, max_uren: null }), null);
});

test("een deel van een naam vindt de score, ook zonder trema of in een andere volgorde", () => {
  assert(komtVoor("ris", "12. Risico"));
  assert(komtVoor("score financien", "Financiën en administratie: Score"));
  assert(!komtVoor("risico hoog", "12. Risico"));
});

test("voor papier staan alle profielen in één tabel", () => {
  const matrix = (/** @type {string} */ familie) => ({ familie, naam: familie, bron: "H8", profielen: [{ code: familie, naam: "", past: null, tegenspraken: 0, criteria: [] }] });
  const [een, ...rest] = alsEen([matrix("a"), matrix("b")]);
  assert.deepEqual([een?.naam, een?.bron, een?.profielen.map(({ code }) => code), rest], ["a, b", "H8", ["a", "b"], []]);
  assert.deepEqual(alsEen([]), []);
});
