// The first view: what a link says and asks, and what can be taken up again.
import { datum, tekst, zoek } from "../../app/sjabloon.js";
import { haalTerug, watErStaat } from "../../app/toestel.js";

/**
 * @param {HTMLElement} check @param {import("../../app/antwoorden.js").Stand} stand
 */
export function maakBegin(check, stand) {
  const paneel = zoek(check, "[data-verder]");
  let kortDoorLink = false;
  /** @type {Set<string>} what a link filled in: nobody has begun by that */
  let doorLink = new Set();

  /** Which answers there are to go on with: of this session, else of this device. */
  function eerder() {
    if ([...stand.antwoorden.keys()].some((pad) => !doorLink.has(pad))) return { soort: "zitting", wanneer: null };
    const wanneer = watErStaat();
    return wanneer && { soort: "toestel", wanneer };
  }

  return {
    teken() {
      const gevonden = eerder();
      paneel.hidden = !gevonden;
      check.toggleAttribute("data-iets", Boolean(gevonden));
      if (!gevonden) return;
      /** @type {Record<string, string>} */
      const velden = gevonden.wanneer ? { datum: datum(gevonden.wanneer.toISOString()) } : {};
      zoek(paneel, "[data-verdertekst]").textContent = tekst(paneel, `[data-verdersjabloon="${gevonden.soort}"]`, velden);
    },
    /** Whether the answers of this device were taken into the session just now. */
    vanToestel() {
      if (eerder()?.soort !== "toestel") return false;
      haalTerug();
      return true;
    },
    isKort: () => kortDoorLink,
    /** What a link of the wijkteam says; when it asks the short route, that is the one that can be begun. @param {import("../../app/link.js").Link} link */
    metLink({ groet, kort, ingevuld }) {
      doorLink = new Set([...ingevuld.keys()].filter((pad) => !stand.antwoorden.has(pad)));
      zoek(check, "[data-groet]").hidden = !groet;
      zoek(check, "[data-groettekst]").textContent = groet;
      const kaart = /** @type {HTMLElement | null} */ (check.querySelector('[data-route="kort"]'));
      if (!kort || !kaart) return;
      kortDoorLink = true;
      zoek(check, '[data-route="lang"]').hidden = true;
      const knop = zoek(kaart, "[data-actie]");
      zoek(check, '[data-actie="begin"]').dataset.actie = "begin-lang";
      knop.dataset.actie = "begin";
      knop.classList.remove("knop-licht");
    },
  };
}
