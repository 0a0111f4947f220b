// What the worker decides: profile, hours, how long and why. It stays in the page; the report shows it.
import { uitSjabloon, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { duurregels, signaalregels, vulProfielredenen } from "../../componenten/redenen/redenen.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("../../app/protocol.js").Profiel} Profiel */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Veld */

/**
 * @param {string} getypt hours as people write them: 6, 6,5 or 6.5, with the unit or not
 * @param {{ min_uren: number, max_uren: number | null }} omvang what is usual
 * @returns {"minder" | "meer" | null} null when it is usual, or no number
 */
export function ligtBuiten(getypt, { min_uren: min, max_uren: max }) {
  const getal = /^\s*(\d+(?:[.,]\d+)?)(?:\s*uur(?:\s+per\s+week)?)?\s*$/i.exec(getypt)?.[1];
  if (getal === undefined) return null;
  const uren = Number(getal.replace(",", "."));
  if (uren < min) return "minder";
  return max !== null && uren > max ? "meer" : null;
}

/** @param {ParentNode} werkblad */
export function maakBesluit(werkblad) {
  const vak = zoek(werkblad, "[data-besluit]");
  const velden = /** @type {Veld[]} */ ([...vak.querySelectorAll("[data-getypt]")]);
  const keuze = /** @type {HTMLSelectElement} */ (zoek(vak, '[data-getypt="profiel"]'));
  /** @type {Uitkomst | null} */
  let uitkomst = null;

  const waarde = (/** @type {string} */ naam) => velden.find(({ dataset }) => dataset.getypt === naam)?.value.trim() ?? "";

  /** @returns {Profiel | undefined} the chosen profile, or the only one that fits best */
  function profiel() {
    const alle = uitkomst?.profielen ?? [];
    const best = alle.filter(({ past }) => past === "best");
    return keuze.value ? alle.find(({ code }) => code === keuze.value) : best.length === 1 ? best[0] : undefined;
  }

  /** @returns {"minder" | "meer" | null} */
  function buiten() {
    const gekozen = profiel();
    return gekozen ? ligtBuiten(waarde("uren"), gekozen.omvang) : null;
  }

  function toonGebruikelijk() {
    const [gekozen, kant] = [profiel(), buiten()];
    const zinnen = [gekozen?.omvang.tekst, kant && tekst(werkblad, `[data-besluittekst="${kant}"]`)];
    zoek(vak, "[data-gebruikelijk]").textContent = zinnen.filter(Boolean).join(" ");
    const duren = (gekozen?.duur ?? uitkomst?.duur ?? []).map(({ naam }) => naam).join(", ");
    zoek(vak, "[data-duren]").textContent = duren && tekst(werkblad, '[data-besluittekst="duren"]', { duren });
  }

  vak.addEventListener("input", toonGebruikelijk);

  return {
    waarde,
    profiel,
    buiten,
    /** Whether something was typed that closing the page would lose. */
    isGetypt: () => velden.some((veld) => veld !== keuze && veld.value.trim() !== ""),
    /** @param {Uitkomst} nu */
    toon(nu) {
      uitkomst = nu;
      const gekozen = keuze.value;
      const opties = nu.matrix.flatMap(({ profielen }) => profielen.map(({ code }) => Object.assign(new Option(code, code, false, code === gekozen), { translate: false })));
      keuze.replaceChildren(/** @type {HTMLOptionElement} */ (keuze.options[0]), ...opties);
      for (const naam of ["profielkeuze", "uren"]) zoek(vak, `[data-deel="${naam}"]`).hidden = nu.profielen.length === 0;
      toonGebruikelijk();
    },
  };
}

/** Why these hours and how long, for each profile. @param {HTMLElement} deel @param {ParentNode} werkblad @param {Uitkomst} uitkomst */
export function toonProfielen(deel, werkblad, uitkomst) {
  zoek(deel, "[data-profielen]").replaceChildren(...uitkomst.profielen.map((een) => profielvak(werkblad, een)));
  const duur = zoek(deel, '[data-deel="duur"]'); // profiles have lists of the same name
  duur.hidden = uitkomst.duur.length === 0;
  vulLijst(duur, "duur", duurregels(werkblad, uitkomst));
}

/** @param {ParentNode} werkblad @param {Profiel} profiel */
function profielvak(werkblad, profiel) {
  const vak = uitSjabloon(werkblad, '[data-sjabloon="profiel"]');
  vak.dataset.profiel = profiel.code;
  vul(vak, "naam", tekst(werkblad, '[data-werktekst="profiel"]', { code: profiel.code, naam: profiel.naam }));
  vul(vak, "past", tekst(werkblad, `[data-matrixtekst="${profiel.past}"]`));
  vul(vak, "omvang", profiel.omvang.tekst);
  vulProfielredenen(werkblad, vak, profiel);
  vulLijst(vak, "signalen", signaalregels(werkblad, profiel.signalen));
  return vak;
}
