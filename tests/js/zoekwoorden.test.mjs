// Search in a resident's words: the sound, one letter wrong, words in any order, and what is not alike.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eenFout, maakKlank, maakZoeker, woordenVan } from "../../site/app/zoekwoorden.js";

const ingang = (/** @type {string} */ adres, /** @type {string[]} */ ...woorden) => ({ adres, titel: adres, zin: "", bel: [], woorden });
const zoek = maakZoeker({
  kleineWoorden: ["de", "ik", "mijn", "met"],
  klanken: [["ij", "ei"], ["c", "k"], ["z", "s"], ["d", "t"]],
  woorden: [
    ingang("a/", "dementie", "tolk", "17"),
    ingang("b/", "mantelzorger moe", "mantelzorger", "wie kom ik tegen"),
    ingang("c/", "bezwaar", "eigen bijdrage"),
    ingang("d/", "bezwaar maken", "moe"),
    ingang("c/", "klacht"),
  ],
  anders: [],
});
const eerste = (/** @type {string} */ vraag) => zoek(vraag)[0]?.adres;

test("één letter verschil is een fout, twee niet", () => {
  for (const ander of ["dementie", "demntie", "demmentie", "dementje", "demenite", "ementie"]) assert.equal(eenFout("dementie", ander), true, ander);
  for (const ander of ["dmntie", "demnetei", "dementieeen", ""]) assert.equal(eenFout("dementie", ander), false, ander);
});

test("woorden en klank", () => {
  const klank = maakKlank([["ij", "ei"], ["z", "s"], ["d", "t"]]);
  assert.deepEqual(woordenVan("  Cliënt's  ‘pgb’, 17! "), ["client", "s", "pgb", "17"]);
  assert.equal(klank("beswaart"), klank("bezwaard"));
  assert.equal(klank("tijt"), klank("teid"));
});

test("wat iemand typt vindt zijn pagina", () => {
  const verwacht = {
    "Demetie": "a/", "demensie": "a/", "dementie met mijn moeder": "a/", "tolk": "a/", "17": "a/",
    "moe mantelzorger": "b/", "mantel zorger": "b/", "wie kom ik tegen": "b/", "mantelz": "b/",
    "bezwaar": "c/", "beswaar": "c/", "bezwaarschrift": "c/", "eigenbijdrage": "c/", "bezwaar maken": "d/", "moe": "d/",
  };
  for (const [vraag, adres] of Object.entries(verwacht)) assert.equal(eerste(vraag), adres, vraag);
});

test("wat er niet op lijkt, vindt niets; korte woorden en cijfers moeten kloppen", () => {
  for (const vraag of ["", "  ", "?!", "to", "volk", "18", "170", "fiets", "maken", "een lang verhaal over moe en nog veel meer"]) {
    assert.equal(eerste(vraag), undefined, vraag);
  }
});

test("een pagina staat er één keer, het beste eerst, en hooguit drie", () => {
  const veel = maakZoeker({ kleineWoorden: [], klanken: [], anders: [], woorden: ["a", "b", "b", "c", "d"].map((adres) => ingang(adres, "hulp")) });
  assert.deepEqual(veel("hulp").map((een) => een.adres), ["a", "b", "c"]);
});
