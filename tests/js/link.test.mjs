// What the wijkteam puts in a link is what the check reads from it; what is wrong empties the whole link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { MAX_BYTES } from "../../site/app/antwoorden.js";
import { pakIn } from "../../site/app/inpakken.js";
import { leesLink, MAX_TEKENS, pakUit } from "../../site/app/link.js";
import { maakFragment } from "../../site/app/linktekst.js";
import { gegevens, kies, toeval } from "./hulp.mjs";

const { vragen, linkvragen, antwoorden } = gegevens;
const GROETEN = ["", "Welkom", "Fijn dat u komt. Één vraag & meer = 100% #welkom!", "a,b;c'd(e)*~", "plus + is een plus", "ü 😀 ‘’"];
const NIETS = { ingevuld: new Map(), antwoorden: null, kort: false, groet: "", fout: false };
const FOUT = { ...NIETS, fout: true };

let balk = "";
// The little of a page that a link is read with: its questions with their options, and the address bar.
Object.assign(globalThis, {
  document: {
    querySelector(/** @type {string} */ keuze) {
      const pad = /\[data-vraag="(.*)"\]/.exec(keuze)?.[1];
      const vraag = vragen.find((een) => een.pad === pad);
      return vraag && { dataset: { soort: vraag.soort }, querySelectorAll: () => vraag.waarden.map((value) => ({ value })) };
    },
  },
  history: { replaceState: (/** @type {unknown} */ _een, /** @type {unknown} */ _twee, /** @type {string} */ adres) => (balk = adres) },
  location: { pathname: "/zelfcheck/", search: "" },
});

test("wat in de link gaat, komt er weer zo uit", async () => {
  const bron = toeval(20260101);
  for (let keer = 0; keer < 300; keer++) {
    /** @type {Map<string, string | string[]>} */
    const ingevuld = new Map();
    for (const pad of linkvragen) {
      const vraag = vragen.find((een) => een.pad === pad);
      if (!vraag || bron() < 0.4) continue;
      const eerste = kies(bron, vraag.waarden);
      ingevuld.set(pad, vraag.soort === "keuze" ? eerste : [...new Set([eerste, kies(bron, vraag.waarden)])]);
    }
    const [route, groet] = [kies(bron, ["", "kort"]), kies(bron, GROETEN)];
    const fragment = maakFragment({ ingevuld, route, groet });
    assert.deepEqual(await leesLink(fragment, linkvragen), { ...NIETS, ingevuld, kort: route === "kort", groet }, fragment);
    if (fragment) assert.equal(balk, "/zelfcheck/", "it goes out of the address bar");
  }
});

test("antwoorden gaan heen en weer", async () => {
  for (const { naam, json } of antwoorden.slice(0, 200)) {
    const tekst = JSON.stringify(json);
    const data = await pakIn(tekst);
    assert(/^[\w-]+$/.test(data), naam);
    assert.equal(await pakUit(data), tekst, naam);
    assert.deepEqual(await leesLink(`#antwoorden=${data}`, linkvragen), { ...NIETS, antwoorden: tekst }, naam);
  }
});

test("een gewoon anker is geen link van het wijkteam", async () => {
  balk = "";
  assert.deepEqual(await leesLink("#uitkomst", linkvragen), NIETS);
  assert.equal(balk, "", "then it stays in the address bar");
});

test("een foute link geeft niets, en zegt dat", async () => {
  const goed = await pakIn("{}");
  const fout = [
    "#onbekend=1",
    "#vorm=bestaat-niet",
    `#${linkvragen[0]}=<img src=x>`,
    "#vorm=pgb&route=lang",
    "#vorm=pgb&groet=jan@voorbeeld.nl",
    "#antwoorden=dit-is-geen-deflate",
    `#antwoorden=${goed.slice(0, -2)}`,
    `#antwoorden=${deflateRawSync(" ".repeat(MAX_BYTES + 1)).toString("base64url")}`,
    `#groet=${"a".repeat(MAX_TEKENS)}`,
  ];
  for (const fragment of fout) assert.deepEqual(await leesLink(fragment, linkvragen), FOUT, fragment.slice(0, 60));
});
