// Material's search, helped: the page for what somebody typed stands first, and "nothing found" leads on.
// The words come from the build, beside the index; what somebody types stays on this page.
import { tekst, uitSjabloon, vul, zoek } from "../../app/sjabloon.js";
import { maakZoeker } from "../../app/zoekwoorden.js";

/** @typedef {import("../../app/zoekwoorden.js").Zoekwoorden} Zoekwoorden */

// Where the site begins, as Material says it on each page.
const WORTEL = new URL(JSON.parse(document.querySelector("#__config")?.textContent ?? "{}").base ?? ".", location.href);
const RUST = 700; // a screen reader hears the result when the typing stops, not at every letter
// Enter in Material's search opens the result with the highest score.
const EERST = 1e9;

/** @param {ParentNode} binnen where the frames stand @param {{ adres: string, titel: string, zin?: string }} pagina @param {number} plek */
export function maakRegel(binnen, pagina, plek) {
  const regel = uitSjabloon(binnen, "[data-zoekregel]");
  zoek(regel, "a").setAttribute("href", new URL(pagina.adres, WORTEL).href);
  zoek(regel, "article").dataset.mdScore = String(EERST - plek);
  vul(regel, "titel", pagina.titel);
  if (pagina.zin) vul(regel, "uitleg", pagina.zin);
  else zoek(regel, '[data-veld="uitleg"]').remove();
  return regel;
}

/** @param {ParentNode} binnen @param {{ naam: string, nummer: string }} wie */
export function maakBel(binnen, { naam, nummer }) {
  const link = uitSjabloon(binnen, "[data-zoekbel]");
  link.setAttribute("href", `tel:${nummer.replace(/\D/g, "")}`);
  vul(link, "bel", tekst(binnen, '[data-zoektekst="bel"]', { wie: naam === nummer ? nummer : `${naam}: ${nummer}` }));
  return link;
}

/** @param {HTMLElement} dialoog */
function help(dialoog) {
  const veld = /** @type {HTMLInputElement} */ (zoek(dialoog, "[data-md-component=search-query]"));
  const uitslag = zoek(dialoog, "[data-md-component=search-result]");
  // Material finds its own line and list as the first and the last child, so ours stand between them.
  const [regel, lijst] = [/** @type {HTMLElement} */ (uitslag.firstElementChild), /** @type {HTMLElement} */ (uitslag.lastElementChild)];
  const sjabloon = /** @type {HTMLTemplateElement} */ (zoek(document, "template[data-zoekhulp]"));
  lijst.before(sjabloon.content.cloneNode(true));
  const [eerst, status] = [zoek(uitslag, "[data-zoekeerst]"), zoek(uitslag, "[data-zoekstatus]")];
  /** @type {Zoekwoorden | undefined} */
  let gegevens;
  /** @type {ReturnType<typeof maakZoeker>} */
  let zoeker = () => [];
  let wekker = 0;
  let gezegd = "";

  /** Words for a screen reader, once the typing stops. */
  function meld(/** @type {string} */ wat) {
    clearTimeout(wekker);
    if (wat !== gezegd) wekker = setTimeout(() => (status.textContent = gezegd = wat), RUST);
  }

  function toon() {
    const vraag = veld.value.trim();
    const bovenaan = zoeker(vraag);
    const geenAndere = !lijst.childElementCount;
    const niets = Boolean(vraag && !bovenaan.length && geenAndere && gegevens);
    regel.hidden = Boolean(bovenaan.length && geenAndere);
    eerst.dataset.zoekeerst = niets ? "niets" : "";
    if (niets) {
      const uitleg = document.createElement("li");
      uitleg.className = "zoekuitleg";
      uitleg.textContent = tekst(document, '[data-zoektekst="uitleg"]');
      eerst.replaceChildren(uitleg, ...(gegevens?.anders ?? []).map((een, plek) => maakRegel(document, een, plek)));
      return meld(tekst(document, '[data-zoektekst="niets"]'));
    }
    eerst.replaceChildren(...bovenaan.map((een, plek) => {
      const item = maakRegel(document, een, plek);
      item.append(...een.bel.map((wie) => maakBel(document, wie)));
      return item;
    }));
    meld(bovenaan[0] ? tekst(document, '[data-zoektekst="bovenaan"]', { titel: bovenaan[0].titel }) : vraag && (regel.textContent ?? ""));
  }

  async function laad() {
    const antwoord = await fetch(new URL("search/zoekwoorden.json", WORTEL));
    gegevens = await antwoord.json();
    zoeker = maakZoeker(/** @type {Zoekwoorden} */ (gegevens));
    toon();
  }

  // Without our words, search works as Material made it.
  laad().catch(() => undefined);
  veld.addEventListener("input", toon);
  veld.form?.addEventListener("reset", () => setTimeout(toon));
  veld.addEventListener("keydown", (toets) => {
    // Nothing was found, so Enter opens nothing.
    if (toets.key !== "Enter" || !eerst.dataset.zoekeerst) return;
    toets.preventDefault();
    toets.stopPropagation();
  });
  new MutationObserver(toon).observe(lijst, { childList: true });
  new MutationObserver(toon).observe(regel, { childList: true });
}

const dialoog = /** @type {HTMLElement | null} */ (document.querySelector("[data-md-component=search]"));
// Only for who searches: until then there is nothing of it in the page.
dialoog?.addEventListener("focusin", () => help(dialoog), { once: true });
if (dialoog?.contains(document.activeElement)) dialoog.dispatchEvent(new FocusEvent("focusin"));

// What the theme does with keys on every page, and should not. In capture, so before it.
// - Its keys of one letter (search, and the page before or after) can't be switched off, and who speaks to the
//   computer presses them unwillingly (WCAG 2.1.4). In a field they are letters; with Ctrl or Alt they are others'.
// - Tab out of the search takes focus away from its field before the browser moves it. WebKit then begins at the top of
//   the page again, so that nobody gets past the search (WCAG 2.1.2). Closing it is enough: focus moves by itself.
const LETTERS = "fsnp/,.";
window.addEventListener(
  "keydown",
  (toets) => {
    const inVeld = toets.target instanceof Element && toets.target.matches("input, select, textarea");
    const losseLetter = !inVeld && LETTERS.includes(toets.key) && !toets.ctrlKey && !toets.altKey && !toets.metaKey;
    const uitZoeken = toets.key === "Tab" && toets.target instanceof Element && toets.target.matches("[data-md-component=search-query]");
    if (losseLetter || uitZoeken) toets.stopImmediatePropagation();
    const open = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-toggle=search]"));
    if (uitZoeken && open?.checked) open.click();
  },
  { capture: true },
);
