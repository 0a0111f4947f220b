// The order of the screens: each question once, a review after each part, and a bar that only goes forward.
import assert from "node:assert/strict";
import { test } from "node:test";
import { opBeurt } from "../../site/app/vragen.js";
import { plaatsVan, stappen, voortgang } from "../../site/paginas/zelfcheck/volgorde.js";
import { gegevens } from "./hulp.mjs";

const { vragen, antwoorden } = gegevens;
const delen = [...new Set(vragen.map(({ groep }) => groep))];
const perPad = new Map(vragen.map((vraag) => [vraag.pad, vraag]));

/** @param {string[]} paden */
const vanPaden = (paden) => paden.map((pad) => /** @type {(typeof vragen)[number]} */ (perPad.get(pad)));

test("elke gevraagde vraag staat op precies één scherm, in de volgorde waarin gevraagd wordt", () => {
  for (const { naam, gevraagd } of antwoorden) {
    for (const kort of [false, true]) {
      const gesteld = vanPaden(gevraagd);
      const lijst = stappen(gesteld, kort);
      const plaatsen = gesteld.map(({ pad }) => plaatsVan(lijst, gesteld, { soort: "vraag", pad }));
      assert.deepEqual(plaatsen, [...plaatsen].sort((een, ander) => een - ander), naam);
      assert.equal(new Set(plaatsen).size, lijst.filter(({ soort }) => soort === "vraag").length, naam);
      assert(!plaatsen.includes(-1), naam);
    }
  }
});

test("na elk deel een overzicht, behalve na het laatste; de korte route heeft alleen het laatste", () => {
  for (const { naam, gevraagd } of antwoorden) {
    const gesteld = vanPaden(gevraagd);
    const groepen = [...new Set(gesteld.map(({ groep }) => groep))];
    const lijst = stappen(gesteld, false);
    const overzichten = lijst.filter(({ soort }) => soort !== "vraag");
    assert.deepEqual(
      overzichten,
      [...groepen.slice(0, -1).map((groep) => ({ soort: "deel", groep })), { soort: "overzicht", open: groepen.at(-1) ?? null }],
      naam,
    );
    assert.equal(lijst.at(-1)?.soort, "overzicht");
    assert.deepEqual(stappen(gesteld, true).filter(({ soort }) => soort !== "vraag"), [{ soort: "overzicht", open: null }], naam);
  }
});

test("de balk gaat alleen vooruit, en is vol aan het eind van een deel", () => {
  for (const { naam, gevraagd } of antwoorden) {
    const gesteld = vanPaden(gevraagd);
    const lijst = stappen(gesteld, false);
    const ver = lijst.map((_, plaats) => voortgang(lijst, gesteld, plaats, delen));
    const getallen = ver.map(({ nummer, gedaan }) => nummer - 1 + gedaan);
    assert.deepEqual(getallen, [...new Set(getallen)].sort((een, ander) => een - ander), naam);
    for (const { aantal, nummer, groep } of ver) assert.deepEqual([aantal, delen[nummer - 1]], [delen.length, groep], naam);
    lijst.forEach(({ soort }, plaats) => assert.equal(ver[plaats]?.gedaan === 1, soort !== "vraag", naam));
  }
});

test("op een scherm komt de volgende vraag pas na een antwoord, en wat er al staat blijft staan", () => {
  const samen = vragen.filter(({ scherm }) => scherm === vragen.find(({ gebied }) => gebied)?.scherm);
  assert.equal(samen.length, 3);
  const [een, twee, drie] = samen.map(({ pad }) => pad);
  const paden = (/** @type {[string | undefined, string][]} */ gegeven) =>
    opBeurt(samen, new Map(gegeven.map(([pad, waarde]) => [pad ?? "", waarde]))).map(({ pad }) => pad);
  assert.deepEqual(paden([]), [een]);
  assert.deepEqual(paden([[een, "1"]]), [een, twee]);
  assert.deepEqual(paden([[drie, "deels"]]), [een, drie]);
  assert.deepEqual(paden([[een, "1"], [twee, "ja"]]), [een, twee, drie]);
  // An age may stay empty, so it keeps nobody waiting.
  const getal = vragen.findIndex(({ soort }) => soort === "getal");
  const metGetal = vragen.slice(getal, getal + 2);
  assert.deepEqual(opBeurt(metGetal, new Map()), metGetal);
});
