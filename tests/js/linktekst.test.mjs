// A greeting: one line of plain text, refused when it looks as if it says something about a person.
import assert from "node:assert/strict";
import { test } from "node:test";
import { foutInGroet, leesGroet, maakFragment, MEEST_GROET, schoneGroet } from "../../site/app/linktekst.js";

test("een groet die over een persoon kan gaan, wordt geweigerd", () => {
  const fout = {
    cijfers: [
      "Uw nummer is 123456782",
      "Bel 06 - 12 34 56 78",
      "Bel 0900-1234",
      "Bel 569.52.22",
      "Bel 0 6 1 2 3 4 5 6 7 8",
      "Bel 0/6/1/2/3/4/5",
      "Bel 0,6,1,2,3,4,5,6",
      "Geboren op 01-02-1980",
      "+31 (0)6/12.34.56.78",
      "١٢٣٤٥٦٧٨",
      "Bel ０６１２３４５６７８",
      "Bel ⓪⑥①②③④⑤⑥⑦⑧",
      "0\u200d6\u200d1\u200d2\u200d3\u200d4\u200d5",
    ],
    rekening: ["Betaal op NL02ABNA0123456789", "NL 02 ABNA 0123 4567 89", "nl02abna0123456789", "ＮＬ０２ＡＢＮＡ０１２３４５６７８９", "BE68-5390-0754-7034"],
    adres: ["Mail jan@voorbeeld.nl", "jan@gemeente", "jan ＠ gemeente"],
    site: ["Kijk op https://voorbeeld", "www voorbeeld", "Ga naar voorbeeld.nl", "VOORBEELD．NL", "voorbeeld . nl", "a.example/pad", "xn--lndgraaf-x2a.com", "vооrbeeld.рф"],
    postcode: ["U woont op 6371 AB", "6371AB"],
    te_lang: ["a".repeat(MEEST_GROET + 1)],
  };
  for (const [soort, groeten] of Object.entries(fout)) {
    for (const groet of groeten) assert.equal(foutInGroet(groet), soort, groet);
  }
});

test("een gewone groet mag", () => {
  for (const groet of ["", "Welkom, tot 12 mei om 10.30 uur", "Kamer 1234, 2e etage", "U mag a.u.b. ook o.a. bellen. Tot dan!", "خوش آمدید", "Dag 👨‍👩‍👧", "a".repeat(MEEST_GROET)]) {
    assert.equal(foutInGroet(groet), null, groet);
  }
});

test("een groet wordt één regel gewone tekst", () => {
  assert.equal(schoneGroet("  Fijn\n dat\tu \u2028 komt\u202e! "), "Fijn dat u komt !");
  assert.equal(schoneGroet("half \ud83d"), "half");
  assert.equal(schoneGroet("😀"), "😀");
});

test("wie leest, laat weg wat niet past, en wat niemand ziet", () => {
  for (const goed of ["", "Welkom, tot dinsdag", "  Welkom ", "خوش آمدید", "می\u200cخواهم"]) assert.equal(leesGroet(goed), goed.trim());
  const fout = ["Bel 0900-1234", "Ga naar voorbeeld.nl", "a\u202eb", "a\u2066b", "a\u200fb", "a\u200bb", "a\u00adb", "a\nb", "a\u0000b", "a\u2028b", "\ufeffa", "\ud83d", "a".repeat(121)];
  for (const groet of fout) assert.equal(leesGroet(groet), "", JSON.stringify(groet));
  assert.equal(leesGroet(null), "");
});

test("een link houdt in een mail en een brief: geen leesteken blijft los staan", () => {
  const fragment = maakFragment({ ingevuld: new Map(), route: "", groet: "Dag! (tot ziens) 'u'~*." }, {});
  assert(/^#groet=[\w%+-]+$/.test(fragment), fragment);
  assert.equal(maakFragment({ ingevuld: new Map(), route: "", groet: "" }, {}), "");
});
