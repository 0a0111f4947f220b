// Fills the examples as the pages do. The page says when all of them are there: <html data-galerij="klaar">.
import { uitSjabloon, zoek } from "../app/sjabloon.js";
import { leesVragen } from "../app/vragen.js";
import { maakOverdracht } from "../componenten/overdracht/overdracht.js";
import { maakFoutoverzicht } from "../componenten/foutoverzicht/foutoverzicht.js";
import { maakGespreksblad } from "../componenten/gespreksblad/gespreksblad.js";
import { toonOverzicht } from "../componenten/overzicht/overzicht.js";
import { maakRekenstand } from "../componenten/rekenhulp/rekenhulp.js";
import { redenregels } from "../componenten/redenen/redenen.js";
import { maakTabs } from "../componenten/tabs/tabs.js";
import { maakUitkomst } from "../componenten/uitkomst/uitkomst.js";
import { maakZonderinternet } from "../componenten/zonderinternet/zonderinternet.js";
import { maakBel, maakRegel } from "../componenten/zoekhulp/zoekhulp.js";

const niets = () => {};

/** How each component shows its data; one that is missing here is whole as HTML. @type {Record<string, (plek: HTMLElement, gegevens: any) => unknown>} */
const TONEN = {
  overdracht: (plek, { antwoorden }) => maakOverdracht(plek, () => antwoorden, () => "", () => {}).toon(),
  foutoverzicht: (plek, { kop, meldingen, verder }) => maakFoutoverzicht(plek).toon(kop, meldingen, verder ? niets : undefined),
  gespreksblad: (plek, { uitkomst, antwoorden }) => plek.append(maakGespreksblad(plek, uitkomst, leesVragen(plek), new Map(antwoorden))),
  overzicht(plek, { antwoorden, deel, open }) {
    zoek(plek, "[data-overzicht]").hidden = false;
    toonOverzicht(plek, leesVragen(plek), { deel: deel ?? false, open: open ?? null }, { antwoorden: new Map(antwoorden), wijzig: niets });
  },
  redenen: (plek, { redenen }) => zoek(plek, "ul").append(...redenregels(plek, redenen)),
  rekenhulp(plek, { wacht, toestand }) {
    const rekenstand = maakRekenstand(plek);
    if (wacht) void rekenstand.wacht(new Promise(niets));
    rekenstand.toestand(toestand);
  },
  tabs: (plek) => maakTabs(plek),
  uitkomst: (plek, { uitkomst }) => plek.append(maakUitkomst(plek, uitkomst, niets)),
  voorleesbalk(plek) {
    const balk = uitSjabloon(plek, "[data-voorleesbalk]");
    balk.hidden = false;
    plek.prepend(balk);
  },
  voorlezen: (plek) => (zoek(plek, "[data-voorlezen]").hidden = false),
  zonderinternet(plek, { plaatsing }) {
    const { blok, toon } = maakZonderinternet(plek);
    plek.append(blok);
    toon(plaatsing);
  },
  zoekhulp(plek) {
    const lijst = document.createElement("ol");
    const regel = maakRegel(plek, { adres: "gevaar/", titel: "Gevaar", zin: "Hier leest u wie u kunt bellen." }, 0);
    regel.append(maakBel(plek, { naam: "112", nummer: "112" }));
    lijst.append(regel);
    plek.append(lijst);
  },
  vraag(plek, { fout }) {
    if (!fout) return;
    zoek(plek, "fieldset").classList.add("vraag-fout");
    zoek(plek, "[data-foutmelding]").hidden = false;
    zoek(plek, "[data-foutmelding]").textContent = fout;
  },
};

for (const element of document.querySelectorAll("[data-voorbeeld]")) {
  const plek = /** @type {HTMLElement} */ (element);
  await TONEN[plek.dataset.component ?? ""]?.(plek, JSON.parse(zoek(plek, "[data-gegevens]").textContent ?? "{}"));
}
zoek(document, "[data-kleuren]").addEventListener("click", () => {
  const { dataset } = document.body;
  dataset.mdColorScheme = dataset.mdColorScheme === "slate" ? "default" : "slate";
});
document.title = "Galerij van componenten";
scrollTo(0, 0);
document.documentElement.dataset.galerij = "klaar";
