// Where the wijkteam makes a link: choices in, and out come a preview, the link, a card and ready texts.
// Nothing is kept: not in the browser, not on a server.
import { inWoorden, keurGroet, leesKeuzes, leesLinkvragen, vragenVan } from "./linkkeuzes.js";
import { kopieer, wisMeldingen } from "./linkkopie.js";
import { maakTabs } from "../../componenten/tabs/tabs.js";
import { maakFragment } from "../../app/linktekst.js";
import { maakQr } from "../../app/qr.js";
import { uitSjabloon, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";

/** @typedef {import("../../app/linktekst.js").Keuzes} Keuzes */

zoek(document, "[data-zonder-script]").remove();
const linkmaker = zoek(document, "[data-linkmaker]");
const formulier = /** @type {HTMLFormElement} */ (zoek(linkmaker, "[data-keuzes]"));
const resultaat = zoek(linkmaker, "[data-resultaat]");
const vragen = leesLinkvragen(linkmaker);
const seconden = Number(linkmaker.dataset.seconden);
/** @type {import("../../app/linkcodes.js").Linkcodes} */
const codes = JSON.parse(linkmaker.dataset.linkcodes ?? "{}");
const ZELFCHECK = new URL("../../zelfcheck/", location.href.split("#")[0]);
// With its quiet zone: four pixels or more for each on a narrow telephone, or another telephone can't read it.
const MEEST_MODULES = 77;

/** @param {string} naam @param {Record<string, string | number>} [velden] */
const woorden = (naam, velden) => tekst(linkmaker, `[data-tekst="${naam}"]`, velden);

/** @param {"vragen" | "minuten"} wat @param {number} aantal */
const geteld = (wat, aantal) => woorden(aantal === 1 ? `${wat}-een` : `${wat}-meer`, { aantal });

/** Bring everything in line with the choices. */
function teken() {
  const keuzes = leesKeuzes(formulier);
  const mag = keurGroet(linkmaker, keuzes.groet);
  resultaat.hidden = !mag;
  zoek(linkmaker, "[data-geen-link]").hidden = mag;
  wisMeldingen(linkmaker);
  if (!mag) return;
  tekenVoorproef(keuzes);
  tekenLink(keuzes);
}

/** What the resident sees: how many questions, how long, and which. */
function tekenVoorproef(/** @type {Keuzes} */ keuzes) {
  const { vragen: getoond, perGebied } = vragenVan(vragen, keuzes);
  const minuten = geteld("minuten", Math.ceil((getoond.length * seconden) / 60));
  const omvang = woorden("aantal", { vragen: geteld("vragen", getoond.length), minuten });
  const meer = perGebied ? ` ${woorden("per-gebied", { vragen: geteld("vragen", perGebied) })}` : "";
  // Read out when it changes, so it is written only then.
  const plaats = zoek(linkmaker, "[data-omvang]");
  if (plaats.textContent !== omvang + meer) plaats.textContent = omvang + meer;
  zoek(linkmaker, "[data-kort]").hidden = !keuzes.route;
  vulIn("duur", woorden(perGebied ? "duur-open" : "duur-vast", { minuten }));
  for (const regel of linkmaker.querySelectorAll("[data-groetregel]")) {
    /** @type {HTMLElement} */ (regel).hidden = !keuzes.groet;
  }
  zoek(linkmaker, "[data-groet]").textContent = keuzes.groet;
  vulLijst(linkmaker, "vragen", getoond.map(vraagregel));
}

function vraagregel(/** @type {{ pad: string, titel: string }} */ { pad, titel }) {
  const regel = uitSjabloon(linkmaker, "[data-vraagregel]");
  const antwoord = inWoorden(formulier, pad);
  vul(regel, "titel", titel);
  vul(regel, "ingevuld", antwoord ? woorden("ingevuld", { antwoord }) : "");
  return regel;
}

/** The link itself; on paper the address stands without the greeting, short enough to type. */
function tekenLink(/** @type {Keuzes} */ keuzes) {
  const link = ZELFCHECK + maakFragment(keuzes, codes);
  const adres = ZELFCHECK + maakFragment({ ...keuzes, groet: "" }, codes);
  vulIn("link", link);
  vulIn("adres", adres);
  /** @type {HTMLAnchorElement} */ (zoek(linkmaker, "[data-proef]")).href = link;
  const code = leesbareCode(link);
  zoek(linkmaker, "[data-code-zonder-groet]").hidden = code !== null;
  zoek(linkmaker, "[data-code]").replaceChildren(code ?? maakQr(adres));
}

/** Null when it would be too fine to read; a long greeting in another script can do that. */
function leesbareCode(/** @type {string} */ link) {
  const codes = [maakQr(link), maakQr(link, { dicht: true })];
  return codes.find((code) => Number(code.getAttribute("viewBox")?.split(" ")[2]) <= MEEST_MODULES) ?? null;
}

function vulIn(/** @type {string} */ naam, /** @type {string} */ inhoud) {
  for (const plaats of linkmaker.querySelectorAll(`[data-invul="${naam}"]`)) plaats.textContent = inhoud;
}

maakTabs(linkmaker);
formulier.addEventListener("input", teken);
formulier.addEventListener("submit", (event) => event.preventDefault());
// The fields are empty only after this event.
formulier.addEventListener("reset", () => setTimeout(teken));
linkmaker.addEventListener("click", (event) => {
  const knop = event.target instanceof Element ? event.target.closest("[data-actie]") : null;
  if (knop?.getAttribute("data-actie") === "kopieer") void kopieer(linkmaker, knop);
  if (knop?.getAttribute("data-actie") === "print") print();
});
teken();
