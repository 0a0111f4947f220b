// Which screen shows: the first view, questions, the overview of a part or of everything, or the outcome. Each is a
// step in the browser's history, so back and forward do what people expect. The address stays the same:
// which question somebody was at tells too much on a shared computer.
import { tekst, zoek } from "../../app/sjabloon.js";
import { opBeurt } from "../../app/vragen.js";
import { plaatsVan, stappen, voortgang } from "./volgorde.js";

/** @typedef {import("../../app/vragen.js").Vraag} Vraag */
/** @typedef {import("./volgorde.js").Stap | { soort: "begin" } | { soort: "uitkomst" }} Scherm */

/** The address of the page without what stands behind the #. */
const zonderHash = () => location.pathname + location.search;

/**
 * @param {HTMLElement} check @param {import("../../app/vragen.js").Vraag[]} alle all questions
 * @param {{
 *   stand: { antwoorden: import("../../app/antwoorden.js").Antwoorden, kort: boolean }, vragen: () => Vraag[],
 *   opBegin: () => void, opOverzicht: (scherm: Scherm) => void, opUitkomst: () => void, opWissel: () => void,
 * }} bij
 */
export function maakSchermen(check, alle, bij) {
  const begin = zoek(check, "[data-begin]");
  const overzicht = zoek(check, "[data-overzicht]");
  const plaats = zoek(check, "[data-uitkomstplaats]");
  const balk = zoek(check, "[data-stapbalk]");
  const kop = zoek(check, "h1");
  const naamVanPagina = document.title;
  /** @type {Scherm} */
  let nu = { soort: "begin" };
  /** @type {Scherm | null} where to go back to after one change */
  let terug = null;

  /** The questions of the screen that shows, whether their turn has come or not. */
  function opScherm() {
    if (nu.soort !== "vraag") return [];
    const { pad } = nu;
    const vragen = bij.vragen();
    const scherm = vragen.find((vraag) => vraag.pad === pad)?.scherm;
    return vragen.filter((vraag) => vraag.scherm === scherm);
  }

  const getoond = () => opBeurt(opScherm(), bij.stand.antwoorden);

  /** Bring the page in line with the current screen and answers. @returns {Vraag[]} the questions that came into view */
  function teken() {
    const zichtbaar = getoond();
    const erbij = zichtbaar.filter(({ blok, scherm }) => blok.hidden && !scherm.hidden);
    check.dataset.soort = nu.soort;
    begin.hidden = nu.soort !== "begin";
    balk.hidden = nu.soort !== "vraag";
    overzicht.hidden = nu.soort !== "overzicht" && nu.soort !== "deel";
    if (nu.soort !== "uitkomst") plaats.replaceChildren();
    for (const vraag of alle) {
      vraag.scherm.hidden = vraag.scherm !== zichtbaar[0]?.scherm;
      vraag.blok.hidden = !zichtbaar.includes(vraag);
      const waarom = vraag.scherm.querySelector(`[data-waarom-bij="${vraag.pad}"]`);
      if (waarom) /** @type {HTMLElement} */ (waarom).hidden = vraag.blok.hidden;
    }
    tekenPlaats();
    return erbij;
  }

  /** Part and bar, the title of the page, and which buttons there are. */
  function tekenPlaats() {
    const vragen = bij.vragen();
    const lijst = stappen(vragen, bij.stand.kort);
    const index = plaatsVan(lijst, vragen, nu);
    const stapregel = zoek(check, "[data-stand]");
    stapregel.hidden = index < 0;
    document.title = naamVanPagina;
    if (index < 0) return;
    const delen = [...new Set(alle.filter((vraag) => !bij.stand.kort || vraag.inKorteRoute).map(({ groep }) => groep))];
    const { groep, nummer, aantal, gedaan } = voortgang(lijst, vragen, index, delen);
    const deel = alle.find((vraag) => vraag.groep === groep)?.groepnaam ?? "";
    const stap = tekst(check, "[data-stapsjabloon]", { nummer, aantal, deel });
    zoek(stapregel, "[data-stap]").textContent = stap;
    document.title = `${stap} · ${kop.textContent}`;
    zoek(stapregel, "[data-voortgang]").replaceChildren(...delen.map((_, plek) => streep(plek + 1 < nummer ? 1 : plek + 1 > nummer ? 0 : gedaan)));
    const laatste = terug !== null || lijst[index + 1]?.soort === "overzicht";
    zoek(balk, '[data-actie="volgende"]').hidden = laatste;
    zoek(balk, '[data-actie="controleer"]').hidden = !laatste;
    zoek(balk, '[data-actie="vorige"]').hidden = index === 0;
  }

  /** Show a screen and put focus on it, so that it is read out. */
  function toon(/** @type {Scherm} */ scherm) {
    nu = scherm;
    if (nu.soort !== "vraag") terug = null;
    bij.opWissel();
    teken();
    if (nu.soort === "overzicht" || nu.soort === "deel") {
      bij.opOverzicht(nu);
      zetFocus(zoek(overzicht, "h2"));
    } else if (nu.soort === "uitkomst") bij.opUitkomst();
    else if (nu.soort === "begin") {
      bij.opBegin();
      zetFocus(kop);
    } else {
      const { pad } = nu;
      const vragen = getoond();
      zetFocus((vragen.find((vraag) => vraag.pad === pad) ?? vragen[0])?.veld);
      if (vragen[0] && vragen[0].pad !== pad) vragen.find((vraag) => vraag.pad === pad)?.blok.scrollIntoView();
    }
  }

  /** A new screen starts at its top, also when the one before was scrolled down. */
  function zetFocus(/** @type {HTMLElement | undefined} */ element) {
    element?.focus({ preventScroll: true });
    check.scrollIntoView();
  }

  /** Go to a screen: a new step in the history. */
  function ga(/** @type {Scherm} */ scherm) {
    history.pushState(scherm, "", zonderHash());
    toon(scherm);
  }

  /** The screen so many steps further, in the order in which everything is asked. */
  function verderop(/** @type {number} */ aantal) {
    const vragen = bij.vragen();
    const lijst = stappen(vragen, bij.stand.kort);
    const index = plaatsVan(lijst, vragen, nu);
    return index < 0 ? lijst.at(aantal < 0 ? -2 : -1) : lijst[index + aantal];
  }

  window.addEventListener("popstate", (event) => {
    if (event.state?.soort) toon(event.state);
  });

  return {
    teken,
    getoond,
    ga,
    opUitkomst: () => nu.soort === "uitkomst",
    /** The first view; after a reload the screen that was open; after a link from a page its question. */
    start(/** @type {string} */ gevraagd) {
      const eerder = history.state?.soort ? /** @type {Scherm} */ (history.state) : null;
      const vraag = bij.vragen().find((een) => een.veld.id === gevraagd);
      if (vraag) nu = { soort: "vraag", pad: vraag.pad };
      history.replaceState(eerder ?? nu, "", zonderHash());
      if (eerder || vraag) return toon(eerder ?? nu);
      bij.opBegin();
      return void teken();
    },
    eerste() {
      terug = null;
      ga({ soort: "vraag", pad: bij.vragen()[0]?.pad ?? "" });
    },
    /** On with what is not answered yet, or to all answers. */
    verder() {
      const open = bij.vragen().find(({ pad, soort }) => soort !== "getal" && !bij.stand.antwoorden.has(pad));
      ga(open ? { soort: "vraag", pad: open.pad } : { soort: "overzicht", open: null });
    },
    volgende() {
      const scherm = terug ?? verderop(1);
      terug = null;
      if (scherm) ga(scherm);
    },
    vorige() {
      const scherm = verderop(-1);
      terug = null;
      if (scherm) ga(scherm);
    },
    /** Change one answer and come back to the overview it was asked from. */
    wijzig(/** @type {string} */ pad) {
      const groep = alle.find((vraag) => vraag.pad === pad)?.groep ?? null;
      if (nu.soort === "deel") terug = nu;
      else terug = { soort: "overzicht", open: nu.soort === "overzicht" && nu.open !== null ? groep : null };
      ga({ soort: "vraag", pad });
    },
    /** Put a computed outcome in the page, unless the visitor has gone elsewhere meanwhile. */
    plaatsUitkomst(/** @type {HTMLElement[]} */ delen) {
      if (nu.soort !== "uitkomst") return;
      plaats.replaceChildren(...delen);
      const titel = zoek(plaats, "h2");
      document.title = `${titel.textContent} · ${kop.textContent}`;
      zetFocus(titel);
    },
  };
}

/** One part of the bar, filled so far. @param {number} gedaan from 0 to 1 */
function streep(gedaan) {
  const deel = document.createElement("span");
  const vulling = document.createElement("span");
  vulling.style.width = `${Math.round(gedaan * 100)}%`;
  deel.append(vulling);
  return deel;
}
