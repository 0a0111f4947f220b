// A greeting: one line of plain text, refused when it looks as if it says something about a person.
import assert from "node:assert/strict";
import { test } from "node:test";
import { foutInGroet, maakFragment, MEEST_GROET, schoneGroet } from "../../site/app/linktekst.js";

test("een groet die over een persoon kan gaan, wordt geweigerd", () => {
  const fout = {
    cijfers: ["Uw nummer is 123456782", "Bel 06 - 12 34 56 78", "Geboren op 01-02-1980", "+31 (0)6/12.34.56.78", "١٢٣٤٥٦٧٨"],
    adres: ["Mail jan@voorbeeld.nl", "jan@gemeente"],
    postcode: ["U woont op 6371 AB", "6371AB"],
    te_lang: ["a".repeat(MEEST_GROET + 1)],
  };
  for (const [soort, groeten] of Object.entries(fout)) {
    for (const groet of groeten) assert.equal(foutInGroet(groet), soort, groet);
  }
});

test("een gewone groet mag", () => {
  for (const groet of ["", "Welkom, tot 12 mei om 10.30 uur", "Kamer 1234, 2e etage", "a".repeat(MEEST_GROET)]) {
    assert.equal(foutInGroet(groet), null, groet);
  }
});

test("een groet wordt één regel gewone tekst", () => {
  assert.equal(schoneGroet("  Fijn\n dat\tu \u2028 komt\u202e! "), "Fijn dat u komt !");
  assert.equal(schoneGroet("half \ud83d"), "half");
  assert.equal(schoneGroet("😀"), "😀");
});

test("een link houdt in een mail en een brief: geen leesteken blijft los staan", () => {
  const fragment = maakFragment({ ingevuld: new Map(), route: "", groet: "Dag! (tot ziens) 'u'~*." }, {});
  assert(/^#groet=[\w%+-]+$/.test(fragment), fragment);
  assert.equal(maakFragment({ ingevuld: new Map(), route: "", groet: "" }, {}), "");
});
