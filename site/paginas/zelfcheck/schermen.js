// Which screen shows: a question, the overview of a theme or of everything, or the outcome. Each is a
// step in the browser's history, so back and forward do what people expect. The address stays the same:
// which question somebody was at tells too much on a shared computer.
import { tekst, zoek } from "../../app/sjabloon.js";

/** @typedef {import("../../app/vragen.js").Vraag} Vraag */
/**
 * @typedef {{ soort: "vraag", pad: string } | { soort: "thema", groep: string }
 *   | { soort: "overzicht" } | { soort: "uitkomst" }} Scherm
 */

/** The address of the page without what stands behind the #. */
const zonderHash = () => location.pathname + location.search;

/**
 * @param {HTMLElement} check
 * @param {{
 *   vragen: () => Vraag[], opOverzicht: (groep: string | null) => void, opUitkomst: () => void,
 *   opWissel: () => void,
 * }} bij
 */
export function maakSchermen(check, bij) {
  const intro = zoek(check, "[data-intro]");
  const overzicht = zoek(check, "[data-overzicht]");
  const plaats = zoek(check, "[data-uitkomstplaats]");
  const titel = document.title;
  /** @type {Scherm} */
  let nu = { soort: "vraag", pad: bij.vragen()[0]?.pad ?? "" };
  /** @type {Scherm | null} where to go back to after one change */
  let terug = null;

  function huidigeVraag() {
    const scherm = nu;
    return scherm.soort === "vraag" ? bij.vragen().find((vraag) => vraag.pad === scherm.pad) : undefined;
  }

  /** Bring the page in line with the current screen and answers. */
  function teken() {
    const vraag = huidigeVraag();
    for (const scherm of check.querySelectorAll("[data-scherm]")) {
      /** @type {HTMLElement} */ (scherm).hidden = scherm !== vraag?.scherm;
    }
    overzicht.hidden = nu.soort !== "overzicht" && nu.soort !== "thema";
    if (nu.soort !== "uitkomst") plaats.replaceChildren();
    if (vraag) tekenVraag(vraag);
  }

  function tekenVraag(/** @type {Vraag} */ vraag) {
    const vragen = bij.vragen();
    const index = vragen.indexOf(vraag);
    const stap = tekst(check, "[data-stapsjabloon]", { nummer: index + 1, aantal: vragen.length, thema: vraag.thema });
    zoek(vraag.scherm, "[data-stap]").textContent = stap;
    document.title = `${stap} · ${titel}`;
    const laatste = index === vragen.length - 1 || terug !== null;
    zoek(vraag.scherm, '[data-actie="volgende"]').hidden = laatste;
    zoek(vraag.scherm, '[data-actie="controleer"]').hidden = !laatste;
    zoek(vraag.scherm, '[data-actie="vorige"]').hidden = index === 0;
  }

  /** Show a screen and put focus on it, so that it is read out. */
  function toon(/** @type {Scherm} */ scherm) {
    nu = scherm;
    document.title = titel;
    bij.opWissel();
    teken();
    if (nu.soort === "overzicht" || nu.soort === "thema") {
      bij.opOverzicht(nu.soort === "thema" ? nu.groep : null);
      const kop = zoek(overzicht, "h2");
      document.title = `${kop.textContent} · ${titel}`;
      zetFocus(kop);
    } else if (nu.soort === "uitkomst") bij.opUitkomst();
    else zetFocus(huidigeVraag()?.veld);
  }

  /** A new screen starts at its top, also when the one before was scrolled down. */
  function zetFocus(/** @type {HTMLElement | undefined} */ element) {
    element?.focus({ preventScroll: true });
    check.scrollIntoView();
  }

  /** Go to a screen: a new step in the history. */
  function ga(/** @type {Scherm} */ scherm) {
    history.pushState(scherm, "", zonderHash());
    intro.hidden = true;
    toon(scherm);
  }

  /** The screen after a question: the next question, or the overview where a theme ends. */
  function na(/** @type {Vraag | undefined} */ vraag) {
    const vragen = bij.vragen();
    const volgende = vraag && vragen[vragen.indexOf(vraag) + 1];
    if (!vraag || !volgende) return /** @type {Scherm} */ ({ soort: "overzicht" });
    if (volgende.groep !== vraag.groep) return /** @type {Scherm} */ ({ soort: "thema", groep: vraag.groep });
    return /** @type {Scherm} */ ({ soort: "vraag", pad: volgende.pad });
  }

  /** @returns {Scherm | undefined} the screen before this one */
  function voor() {
    const vragen = bij.vragen();
    const scherm = nu;
    const inGroep = vragen.filter((vraag) => scherm.soort === "thema" && vraag.groep === scherm.groep);
    const vraag = huidigeVraag();
    const vorige = scherm.soort === "thema" ? inGroep.at(-1) : vraag ? vragen[vragen.indexOf(vraag) - 1] : vragen.at(-1);
    if (vorige && vraag && vorige.groep !== vraag.groep) return { soort: "thema", groep: vorige.groep };
    return vorige && { soort: "vraag", pad: vorige.pad };
  }

  window.addEventListener("popstate", (event) => {
    if (event.state?.soort) toon(event.state);
  });

  return {
    teken,
    huidigeVraag,
    opUitkomst: () => nu.soort === "uitkomst",
    ga,
    /** The first screen; after a reload the one that was open; after a link from a page its question. */
    start(/** @type {string} */ gevraagd) {
      const eerder = history.state?.soort ? /** @type {Scherm} */ (history.state) : null;
      const vraag = bij.vragen().find((een) => een.veld.id === gevraagd);
      if (vraag) nu = { soort: "vraag", pad: vraag.pad };
      if (eerder || vraag) {
        intro.hidden = true;
        history.replaceState(eerder ?? nu, "", zonderHash());
        return toon(eerder ?? nu);
      }
      history.replaceState(nu, "", zonderHash());
      return teken();
    },
    begin() {
      terug = null;
      const eerste = bij.vragen()[0]?.pad ?? "";
      if (nu.soort !== "vraag" || nu.pad !== eerste) return ga({ soort: "vraag", pad: eerste });
      intro.hidden = true; // already here: no second step in the history
      return toon(nu);
    },
    volgende() {
      if (nu.soort === "thema") {
        const { groep } = nu;
        const vragen = bij.vragen();
        const verder = vragen[vragen.findLastIndex((vraag) => vraag.groep === groep) + 1];
        return ga(verder ? { soort: "vraag", pad: verder.pad } : { soort: "overzicht" });
      }
      const scherm = terug ?? na(huidigeVraag());
      terug = null;
      return ga(scherm);
    },
    vorige() {
      const scherm = voor();
      if (scherm) ga(scherm);
    },
    /** Change one answer and come back to the overview it was asked from. */
    wijzig(/** @type {string} */ pad) {
      terug = nu.soort === "thema" ? nu : { soort: "overzicht" };
      ga({ soort: "vraag", pad });
    },
    /** Put a computed outcome in the page, unless the visitor has gone elsewhere meanwhile. */
    plaatsUitkomst(/** @type {HTMLElement[]} */ delen) {
      if (nu.soort !== "uitkomst") return;
      plaats.replaceChildren(...delen);
      const kop = zoek(plaats, "h2");
      document.title = `${kop.textContent} · ${titel}`;
      zetFocus(kop);
    },
  };
}
