// The page asks what Python asks: the same questions show, and the route stops at the same place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { vanJson } from "../../site/app/antwoorden.js";
import { gevraagdeVragen, teVragen } from "../../site/app/route.js";
import { zichtbareVragen } from "../../site/app/vragen.js";
import { gegevens } from "./hulp.mjs";

const { vragen, route, antwoordvorm, antwoorden } = gegevens;
const paden = (/** @type {{ pad: string }[]} */ lijst) => lijst.map(({ pad }) => pad);

test("er is genoeg om te vergelijken, en de route stopt vaak genoeg", () => {
  assert(antwoorden.length >= 300);
  const gestopt = antwoorden.filter((een) => een.gevraagd.join() !== een.zichtbaar.join());
  assert(gestopt.length >= 100 && gestopt.length <= antwoorden.length - 100);
  assert(gestopt.some((een) => een.gevraagd.some((pad) => !een.zichtbaar.includes(pad))), "sometimes it asks one more");
});

test("dezelfde vragen zijn te zien als in Python", () => {
  for (const { naam, json, zichtbaar } of antwoorden) {
    assert.deepEqual(paden(zichtbareVragen(vragen, vanJson(json, antwoordvorm))), zichtbaar, naam);
  }
});

test("de route stopt waar Python stopt", () => {
  for (const { naam, json, gevraagd } of antwoorden) {
    const gegeven = vanJson(json, antwoordvorm);
    assert.deepEqual(paden(teVragen(vragen, zichtbareVragen(vragen, gegeven), gegeven, route)), gevraagd, naam);
  }
});

test("wie alle vragen wil, houdt ook de vragen die alleen de gestopte route stelt", () => {
  for (const { naam, json, zichtbaar, gevraagd } of antwoorden) {
    const alle = paden(gevraagdeVragen(vragen.map((een) => ({ ...een, inKorteRoute: false })), { antwoorden: vanJson(json, antwoordvorm), kort: false, alles: true }, route));
    assert.deepEqual(new Set(alle), new Set([...zichtbaar, ...gevraagd]), naam);
  }
});

test("‘weet ik niet’ en niets zeggen vragen hetzelfde", () => {
  for (const { naam, json, gevraagd } of antwoorden) {
    const gegeven = vanJson(json, antwoordvorm);
    for (const { pad, soort } of vragen) if (soort === "keuze" && !gegeven.has(pad)) gegeven.set(pad, "weet_niet");
    assert.deepEqual(paden(teVragen(vragen, zichtbareVragen(vragen, gegeven), gegeven, route)), gevraagd, naam);
  }
});
