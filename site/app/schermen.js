// Which screen shows: a question, the overview or the outcome. Each is a step in the browser's
// history, so back and forward do what people expect. The address holds the screen, never an answer.
import { tekst, zoek } from "./sjabloon.js";

/** @typedef {import("./vragen.js").Vraag} Vraag */
/** @typedef {{ soort: "vraag", pad: string } | { soort: "overzicht" } | { soort: "uitkomst" }} Scherm */
/**
 * @param {HTMLElement} check
 * @param {{ vragen: () => Vraag[], opOverzicht: () => void, opUitkomst: () => void, opWissel: () => void }} bij
 */
export function maakSchermen(check, bij) {
  const intro = zoek(check, "[data-intro]");
  const overzicht = zoek(check, "[data-overzicht]");
  const plaats = zoek(check, "[data-uitkomstplaats]");
  const titel = document.title;
  /** @type {Scherm} */
  let nu = { soort: "vraag", pad: bij.vragen()[0]?.pad ?? "" };
  let terugNaarOverzicht = false;

  function huidigeVraag() {
    const { soort } = nu;
    return soort === "vraag" ? bij.vragen().find((vraag) => nu.soort === "vraag" && vraag.pad === nu.pad) : undefined;
  }

  /** Bring the page in line with the current screen and answers. */
  function teken() {
    const vragen = bij.vragen();
    const vraag = huidigeVraag();
    for (const scherm of check.querySelectorAll("[data-scherm]")) {
      /** @type {HTMLElement} */ (scherm).hidden = scherm !== vraag?.scherm;
    }
    overzicht.hidden = nu.soort !== "overzicht";
    if (nu.soort !== "uitkomst") plaats.replaceChildren();
    if (!vraag) return;
    const index = vragen.indexOf(vraag);
    const stap = tekst(check, "[data-stapsjabloon]", { nummer: index + 1, aantal: vragen.length, thema: vraag.thema });
    zoek(vraag.scherm, "[data-stap]").textContent = stap;
    document.title = `${stap} · ${titel}`;
    const laatste = index === vragen.length - 1 || terugNaarOverzicht;
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
    if (nu.soort === "overzicht") {
      bij.opOverzicht();
      zetFocus(zoek(overzicht, "h2"));
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
    const naam = scherm.soort === "vraag" ? scherm.pad : scherm.soort;
    history.pushState(scherm, "", `#${naam}`);
    intro.hidden = true;
    toon(scherm);
  }

  window.addEventListener("popstate", (event) => {
    if (event.state?.soort) toon(event.state);
  });

  return {
    teken,
    huidigeVraag,
    opUitkomst: () => nu.soort === "uitkomst",
    ga,
    /** The first screen, or after a reload the one that was open. */
    start() {
      const eerder = history.state?.soort ? /** @type {Scherm} */ (history.state) : null;
      if (eerder) {
        intro.hidden = true;
        return toon(eerder);
      }
      history.replaceState(nu, "", location.pathname + location.search);
      return teken();
    },
    begin() {
      terugNaarOverzicht = false;
      const eerste = bij.vragen()[0]?.pad ?? "";
      if (nu.soort !== "vraag" || nu.pad !== eerste) return ga({ soort: "vraag", pad: eerste });
      intro.hidden = true; // already here: no second step in the history
      return toon(nu);
    },
    volgende() {
      const vragen = bij.vragen();
      const vraag = huidigeVraag();
      const volgende = vraag && vragen[vragen.indexOf(vraag) + 1];
      if (terugNaarOverzicht || !volgende) {
        terugNaarOverzicht = false;
        return ga({ soort: "overzicht" });
      }
      return ga({ soort: "vraag", pad: volgende.pad });
    },
    vorige() {
      const vragen = bij.vragen();
      const vraag = huidigeVraag();
      const vorige = vraag ? vragen[vragen.indexOf(vraag) - 1] : vragen.at(-1);
      if (vorige) ga({ soort: "vraag", pad: vorige.pad });
    },
    /** Change one answer and come back to the overview. */
    wijzig(/** @type {string} */ pad) {
      terugNaarOverzicht = true;
      ga({ soort: "vraag", pad });
    },
    /** Put a computed outcome in the page, unless the visitor has gone elsewhere meanwhile. */
    plaatsUitkomst(/** @type {HTMLElement} */ uitkomst) {
      if (nu.soort !== "uitkomst") return;
      plaats.replaceChildren(uitkomst);
      zetFocus(zoek(uitkomst, "h2"));
    },
  };
}
