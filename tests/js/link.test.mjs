// What the wijkteam puts in a link is what the check reads from it; what is wrong empties the whole link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { MAX_BYTES } from "../../site/app/antwoorden.js";
import { delenVan, naarTekens, vanTekens } from "../../site/app/codetekens.js";
import { pakIn, pakInVoorCode } from "../../site/app/inpakken.js";
import { naarCodes, ROUTE, uitgeschreven } from "../../site/app/linkcodes.js";
import { antwoordenUit, leesLink, LANGSTE_LINK, pakUit } from "../../site/app/link.js";
import { maakFragment } from "../../site/app/linktekst.js";
import { uitAdres } from "../../site/paginas/werkblad/binnen.js";
import { gegevens, kies, toeval } from "./hulp.mjs";

const { vragen, linkcodes, antwoorden } = gegevens;
const linkvragen = Object.keys(linkcodes).filter((naam) => naam !== ROUTE);
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

/** As the links of before this form, which stand on paper and in mails. */
function langeVorm(/** @type {Map<string, string | string[]>} */ ingevuld, /** @type {string} */ route, /** @type {string} */ groet) {
  const delen = [...ingevuld].map(([pad, waarden]) => `${pad}=${[waarden].flat().join(",")}`);
  if (route) delen.push(`route=${route}`);
  if (groet) delen.push(`groet=${encodeURIComponent(groet)}`);
  return delen.length ? `#${delen.join("&")}` : "";
}

const code = (/** @type {string} */ naam, /** @type {string} */ waarde) => naarCodes([[naam, waarde]], linkcodes);

/** All subsets of a list, each in its order. @template T @param {readonly T[]} lijst @returns {T[][]} */
const deelverzamelingen = (lijst) => lijst.reduce((/** @type {T[][]} */ tot, een) => [...tot, ...tot.map((deel) => [...deel, een])], [[]]);

test("elke keuze die de linkmaker kan maken, leest de korte vorm als de lange", () => {
  const { leefgebieden = {}, ...een } = linkcodes;
  // Of each other question and of the route one value, or none.
  const rest = Object.entries(een).reduce(
    (/** @type {[string, string][][]} */ tot, [naam, waarden]) => [
      ...tot,
      ...Object.keys(waarden).flatMap((waarde) => tot.map((deel) => [...deel, /** @type {[string, string]} */ ([naam, waarde])])),
    ],
    [[]],
  );
  assert.equal(rest.length, Object.values(een).reduce((keer, waarden) => keer * (Object.keys(waarden).length + 1), 1));
  const gezien = new Set();
  for (const gebieden of deelverzamelingen(Object.keys(leefgebieden))) {
    for (const anders of rest) {
      const keuzes = [...(gebieden.length ? [/** @type {[string, string[]]} */ (["leefgebieden", gebieden])] : []), ...anders];
      const k = naarCodes(keuzes, linkcodes);
      gezien.add(k);
      const lang = keuzes.map(([naam, waarden]) => [naam, [waarden].flat().join(",")]);
      assert.deepEqual([...(uitgeschreven(new URLSearchParams({ k }), linkcodes) ?? [])], lang, k);
    }
  }
  assert.equal(gezien.size, rest.length * 2 ** Object.keys(leefgebieden).length, "no two choices share a link");
});

test("wat in de link gaat, komt er weer zo uit", async () => {
  const bron = toeval(20260101);
  for (let keer = 0; keer < 300; keer++) {
    /** @type {Map<string, string | string[]>} */
    const ingevuld = new Map();
    for (const pad of linkvragen) {
      const vraag = vragen.find((een) => een.pad === pad);
      if (!vraag || bron() < 0.4) continue;
      const waarden = Object.keys(linkcodes[pad] ?? {});
      const eerste = kies(bron, waarden);
      ingevuld.set(pad, vraag.soort === "keuze" ? eerste : [...new Set([eerste, kies(bron, waarden)])]);
    }
    const [route, groet] = [kies(bron, ["", "kort"]), kies(bron, GROETEN)];
    const fragment = maakFragment({ ingevuld, route, groet }, linkcodes);
    const link = { ...NIETS, ingevuld, kort: route === "kort", groet };
    assert.deepEqual(await leesLink(fragment, linkcodes), link, fragment);
    assert.deepEqual(await leesLink(langeVorm(ingevuld, route, groet), linkcodes), link, "the form of before stays valid");
    if (fragment) assert.equal(balk, "/zelfcheck/", "it goes out of the address bar");
  }
});

test("een korte link is zo kort als hij kan, en mag in hoofdletters", () => {
  const uit = (/** @type {string} */ tekst, codes = linkcodes) => uitgeschreven(new URLSearchParams(tekst), codes)?.toString();
  const alle = Object.keys(linkcodes.leefgebieden ?? {});
  assert.equal(naarCodes([["leefgebieden", alle]], linkcodes).length, alle.length, "one letter each");
  const k = naarCodes([["leefgebieden", alle.slice(1, 3)], ["vorm", "zin"]], linkcodes);
  assert.equal(decodeURIComponent(uit(`k=${k.toUpperCase()}`) ?? ""), `leefgebieden=${alle.slice(1, 3)}&vorm=zin`);
  const eigen = { leefgebieden: { wonen: "w", werk: "2a", rust: "22" } };
  assert.equal(uit("k=222aw", eigen), "leefgebieden=rust%2Cwerk%2Cwonen", "two signs beside one need nothing between them");
  assert.equal(uit("k=2aw2", eigen), undefined);
});

test("wat in een link vaker staat, telt één keer", async () => {
  const pad = linkvragen.find((een) => vragen.some((vraag) => vraag.pad === een && vraag.soort !== "keuze")) ?? "";
  const [waarde] = Object.keys(linkcodes[pad] ?? {});
  const vaak = `#${pad}=${Array.from({ length: 1000 }, () => waarde).join(",")}`;
  assert.deepEqual(await leesLink(vaak, linkcodes), { ...NIETS, ingevuld: new Map([[pad, [waarde]]]) });
});

test("in de blik van het wijkteam staat geen zin van wie de link maakte", async () => {
  const uit = async (/** @type {string} */ berekend) => {
    Object.assign(location, { hash: `#antwoorden=x&berekend=${encodeURIComponent(berekend)}` });
    return (await uitAdres())?.berekend;
  };
  const goed = ["e0f033f035fa, 2.1.0", "landgraaf-2022, 2022-07-05, e0f033f035fa, 0.1.0", ""];
  for (const een of goed) assert.equal(await uit(een), een);
  for (const een of ["Bel nu 0800-1234 voor uw geld", "a\u202eb", "<b>", "e0f0, 2.1.0\0", "a".repeat(41), "a, b, c, d, e"]) assert.equal(await uit(een), "");
});

test("de lange vorm mag ook wat de linkmaker zelf niet aanbiedt", async () => {
  assert.deepEqual(await leesLink("#vorm=weet_niet", linkcodes), { ...NIETS, ingevuld: new Map([["vorm", "weet_niet"]]) });
});

test("een code die het kader niet meer heeft, krijgt geen andere betekenis", async () => {
  const { vorm, ...rest } = linkcodes;
  assert.deepEqual(await leesLink(`#k=${code("vorm", "pgb")}`, rest), FOUT);
  assert.deepEqual(await leesLink("#vorm=pgb", rest), FOUT);
  assert(vorm);
});

test("antwoorden gaan heen en weer", async () => {
  for (const { naam, json } of antwoorden.slice(0, 200)) {
    const tekst = JSON.stringify(json);
    const data = await pakIn(tekst);
    assert(/^[\w-]+$/.test(data), naam);
    assert.equal(await pakUit(data), tekst, naam);
    assert.deepEqual(await leesLink(`#antwoorden=${data}`, linkcodes), { ...NIETS, antwoorden: tekst }, naam);
  }
});

test("een gewoon anker is geen link van het wijkteam", async () => {
  balk = "";
  assert.deepEqual(await leesLink("#uitkomst", linkcodes), NIETS);
  assert.equal(balk, "", "then it stays in the address bar");
});

test("een groet die niet past valt weg, en de rest van de link blijft", async () => {
  const vorm = { ...NIETS, ingevuld: new Map([["vorm", "pgb"]]) };
  for (const groet of ["jan@voorbeeld.nl", "Bel%200900-1234", "a%E2%80%AEb", "a".repeat(121)]) {
    assert.deepEqual(await leesLink(`#vorm=pgb&groet=${groet}`, linkcodes), vorm, groet);
  }
});

test("een foute link geeft niets, en zegt dat", async () => {
  const goed = await pakIn("{}");
  const fout = [
    "#onbekend=1",
    "#vorm=bestaat-niet",
    `#${linkvragen[0]}=<img src=x>`,
    "#vorm=pgb&route=lang",
    "#k=y", // no code of anything
    "#k=2",
    "#k=-",
    "#k=<img src=x onerror=alert(1)>",
    "#k=__proto__",
    "#k=constructor",
    "#k=\u0130", // grows by a sign as a small letter
    "#k=%00",
    `#k=${code("vorm", "pgb")} `,
    `#k=${code("vorm", "pgb")}2`, // half a code behind a good one
    `#k=${"y".repeat(LANGSTE_LINK)}`,
    `#k=${code("vorm", "pgb")}${code("vorm", "zin")}`,
    `#k=${code("vorm", "pgb")}&vorm=pgb`,
    `#k=${code("leefgebieden", Object.keys(linkcodes.leefgebieden ?? {})[0] ?? "")}&leefgebieden=${Object.keys(linkcodes.leefgebieden ?? {})[1]}`,
    `#k=${code("vorm", "pgb")}&k=${code("route", "kort")}`,
    "#vorm=pgb&vorm=zin", // which of the two?
    "#groet=Welkom&groet=Dag",
    "#antwoorden=dit-is-geen-deflate",
    `#antwoorden=${goed.slice(0, -2)}`,
    `#antwoorden=${deflateRawSync(" ".repeat(MAX_BYTES + 1)).toString("base64url")}`,
    `#groet=${"a".repeat(LANGSTE_LINK)}`,
  ];
  for (const fragment of fout) assert.deepEqual(await leesLink(fragment, linkcodes), FOUT, fragment.slice(0, 60));
});

test("de tekens van een QR-code geven elke byte terug, en niets anders", async () => {
  const bron = toeval(41);
  for (let lengte = 0; lengte < 40; lengte++) {
    const bytes = Uint8Array.from({ length: lengte }, () => Math.floor(bron() * 256));
    const tekst = naarTekens(bytes);
    assert(/^[0-9A-Z$./:-]*$/.test(tekst), tekst);
    assert.deepEqual(vanTekens(tekst), bytes);
  }
  const hoogste = Uint8Array.from([255, 255, 255]);
  assert.deepEqual(vanTekens(naarTekens(hoogste)), hoogste);
  for (const fout of ["A", "ABCD", "a0", "0 0", ":::", "::", "+00", "é00"]) {
    await assert.rejects((async () => vanTekens(fout))());
  }
  for (const { json } of antwoorden.slice(0, 40)) {
    const tekst = JSON.stringify(json);
    assert.equal(await antwoordenUit(new URLSearchParams(`A=${await pakInVoorCode(tekst)}`)), tekst);
    assert.equal(await antwoordenUit(new URLSearchParams(`antwoorden=${await pakIn(tekst)}`)), tekst);
  }
  assert.equal(await antwoordenUit(new URLSearchParams("vorm=pgb")), null);
  const metHerkomst = await pakInVoorCode(JSON.stringify({ schema: "antwoorden/1", vorm: "pgb" }), "e0f033f035fa, 2.1.0");
  assert.equal(delenVan(metHerkomst).berekend, "e0f033f035fa, 2.1.0");
  assert.equal(await antwoordenUit(new URLSearchParams({ A: metHerkomst })), '{"schema":"antwoorden/1","vorm":"pgb"}');
  const leeg = JSON.stringify({ schema: "antwoorden/1" });
  const code = await pakInVoorCode(leeg);
  const slecht = [`A=${code}&A=${code}`, `A=${code}&antwoorden=${await pakIn(leeg)}`, "A=", "A=000", `A=${code.slice(0, -1)}`];
  for (const delen of slecht) await assert.rejects(antwoordenUit(new URLSearchParams(delen)));
  const bom = await pakInVoorCode(JSON.stringify({ schema: "antwoorden/1", vol: " ".repeat(MAX_BYTES * 20) }));
  await assert.rejects(antwoordenUit(new URLSearchParams({ A: bom })), /te groot/);
});
