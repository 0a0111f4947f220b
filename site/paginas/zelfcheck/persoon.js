// Who it is about, in the words of whoever fills it in for somebody else: "uw moeder" for "deze persoon".
// The texts of the page say the first of these words; another one takes its place where they are shown.

import { SLEUTELS, werkBij } from "../../app/toestel.js";
import { voorNaaste } from "../../app/vragen.js";

/** @type {WeakMap<Text, string>} what a text said before */
const oorspronkelijk = new WeakMap();

/** @param {ParentNode} check */
export function maakPersoon(check) {
  const keuze = /** @type {HTMLSelectElement | null} */ (check.querySelector("[data-relatie]"));
  const algemeen = keuze?.options[0]?.text ?? "";
  let gekozen = algemeen;
  zet(herinner());

  /** Take over a word of the list, or the general one. @param {string} woord */
  function zet(woord) {
    const bekend = keuze && [...keuze.options].some((optie) => optie.text === woord);
    gekozen = bekend ? woord : algemeen;
    if (keuze) keuze.value = gekozen;
  }

  function onthoud() {
    try {
      sessionStorage.setItem(SLEUTELS.persoon, gekozen);
    } catch {
      /* a private window may refuse; then it is said for as long as the page is open */
    }
    werkBij();
  }

  /** A text about "deze persoon" in the chosen words. */
  const inWoorden = (/** @type {string} */ tekst) =>
    algemeen ? tekst.replaceAll(algemeen, gekozen).replaceAll(hoofdletter(algemeen), hoofdletter(gekozen)) : tekst;

  /** Say it in all texts for somebody else, and in what the rules say about them (data-over). @param {ParentNode} binnen */
  function noem(binnen) {
    for (const deel of binnen.querySelectorAll(voorNaaste() ? '[data-voor="naaste"], [data-over]' : '[data-voor="naaste"]')) {
      const teksten = document.createTreeWalker(deel, NodeFilter.SHOW_TEXT);
      while (teksten.nextNode()) {
        const knoop = /** @type {Text} */ (teksten.currentNode);
        if (knoop.parentElement?.closest("select")) continue;
        if (!oorspronkelijk.has(knoop)) oorspronkelijk.set(knoop, knoop.data);
        knoop.data = inWoorden(oorspronkelijk.get(knoop) ?? "");
      }
    }
  }

  return {
    keuze,
    noem,
    inWoorden,
    /** The word that is chosen now. */
    gekozen: () => gekozen,
    /** Another word, by its chooser or by what was kept. */
    kies(woord = keuze?.value ?? "") {
      zet(woord);
      onthoud();
    },
    /** As at the start: from what is kept. */
    opnieuw: () => zet(herinner()),
  };
}

/** @param {string} tekst */
function hoofdletter(tekst) {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

function herinner() {
  try {
    return sessionStorage.getItem(SLEUTELS.persoon) ?? "";
  } catch {
    return "";
  }
}
