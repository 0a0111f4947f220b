// Reading a page of text aloud: whole or from a heading to the next, with a pause; what is read is marked.
// Pausing is stopping and knowing where: on some phones the browser's own pause never goes on again.
import { tekst, uitSjabloon, vul, zoek } from "../../app/sjabloon.js";
import { eigenStem, leesbareDelen } from "../../app/stem.js";

const DELEN = "h1, h2, h3, h4, h5, p:not(:has(button)), li, dt, dd, summary, caption, th, td, figcaption";
const MERK = "leest-nu";

/** @param {ParentNode} binnen where the frames stand @param {HTMLElement} artikel the text */
export function maakVoorleesbalk(binnen, artikel) {
  const balk = uitSjabloon(binnen, "[data-voorleesbalk]");
  const knop = (/** @type {string} */ naam) => zoek(balk, `[data-voorlees="${naam}"]`);
  const spraak = globalThis.speechSynthesis;
  /** @type {HTMLElement[]} */
  let delen = [];
  let plek = 0;
  let ronde = 0; // a piece of an earlier round that ends late starts nothing

  function merk(/** @type {HTMLElement | undefined} */ deel) {
    for (const een of artikel.querySelectorAll(`.${MERK}`)) een.classList.remove(MERK);
    deel?.classList.add(MERK);
    deel?.scrollIntoView({ block: "nearest" });
  }

  function toon(/** @type {"uit" | "leest" | "pauze"} */ stand) {
    knop("start").hidden = stand !== "uit";
    knop("pauze").hidden = knop("stop").hidden = stand === "uit";
    knop("pauze").textContent = tekst(binnen, `[data-voorleestekst="${stand === "pauze" ? "verder" : "pauze"}"]`);
    balk.toggleAttribute("data-leest", stand !== "uit");
  }

  function zwijg() {
    ronde++;
    spraak.cancel();
  }

  function leesVerder() {
    const stem = eigenStem();
    const deel = delen[plek];
    if (!stem || !deel) return stop();
    const deze = ronde;
    const uiting = new SpeechSynthesisUtterance(deel.innerText.trim());
    uiting.voice = stem;
    uiting.lang = stem.lang;
    uiting.onend = () => {
      if (deze !== ronde) return;
      plek++;
      leesVerder();
    };
    uiting.onerror = () => deze === ronde && stop();
    merk(deel);
    spraak.speak(uiting);
  }

  function stop() {
    const metToetsen = balk.contains(document.activeElement);
    zwijg();
    merk(undefined);
    toon("uit");
    if (metToetsen) knop("start").focus({ preventScroll: true });
  }

  function begin(/** @type {HTMLElement[]} */ nieuw) {
    zwijg();
    delen = nieuw;
    plek = 0;
    toon("leest");
    leesVerder();
  }

  const alle = () => leesbareDelen(artikel, DELEN).filter((deel) => deel.innerText.trim());

  /** From this heading up to the next of its kind. */
  function hoofdstuk(/** @type {Element} */ kop) {
    const reeks = alle();
    const van = reeks.findIndex((deel) => deel === kop);
    const tot = reeks.findIndex((deel, index) => index > van && deel.matches("h1, h2"));
    return reeks.slice(van, tot < 0 ? undefined : tot);
  }

  /** A button at each heading, once somebody listens: until then the page stays calm. */
  function toonDelen() {
    if (artikel.querySelector(".voorleesdeel")) return;
    for (const kop of artikel.querySelectorAll("h2")) {
      const regel = uitSjabloon(binnen, "[data-voorleesdeel]");
      vul(regel, "kop", ` ${kop.innerText.trim()}`);
      zoek(regel, "button").addEventListener("click", () => begin(hoofdstuk(kop)));
      kop.after(regel);
    }
  }

  knop("start").addEventListener("click", () => {
    toonDelen();
    begin(alle());
    knop("pauze").focus({ preventScroll: true });
  });
  knop("stop").addEventListener("click", stop);
  knop("pauze").addEventListener("click", () => {
    if (tekst(binnen, '[data-voorleestekst="verder"]') === knop("pauze").textContent) {
      toon("leest");
      leesVerder();
    } else {
      zwijg();
      toon("pauze");
    }
  });
  const toonBalk = () => (balk.hidden = !eigenStem());
  spraak?.addEventListener?.("voiceschanged", toonBalk);
  globalThis.addEventListener("pagehide", () => spraak?.cancel());
  toonBalk();
  return balk;
}

const titel = document.querySelector("article.md-content__inner h1");
const artikel = /** @type {HTMLElement | null | undefined} */ (titel?.closest("article"));
if (titel && artikel && globalThis.speechSynthesis) titel.after(maakVoorleesbalk(document, artikel));
