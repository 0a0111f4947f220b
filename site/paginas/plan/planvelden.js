// The fields of the plan and the sheet that is printed of them: the same texts twice in the page.
import { MEESTE_IN_VELD } from "../../app/plan.js";
import { zoek } from "../../app/sjabloon.js";

/** @typedef {import("../../app/plan.js").Plan} Plan */

/** @param {HTMLElement} pagina */
export function maakVelden(pagina) {
  const velden = [...pagina.querySelectorAll("[data-veldnaam]")].map((element) => {
    const deel = /** @type {HTMLElement} */ (element);
    const naam = deel.dataset.veldnaam ?? "";
    const invoer = /** @type {HTMLTextAreaElement} */ (zoek(deel, "textarea"));
    invoer.maxLength = MEESTE_IN_VELD;
    return {
      naam,
      invoer,
      kop: zoek(deel, "label").textContent ?? "",
      opnieuw: /** @type {HTMLElement | null} */ (deel.querySelector("[data-opnieuw]")),
      blad: zoek(pagina, `[data-bladveld="${naam}"]`),
    };
  });
  const leegWeg = /** @type {HTMLInputElement} */ (zoek(pagina, "[data-leegweg]"));

  /** Bring the sheet in line: what is written as text, what is not as lines to write on, or left out. */
  function tekenBlad() {
    for (const { blad, invoer } of velden) {
      const leeg = invoer.value.trim() === "";
      const tekst = zoek(blad, "[data-bladtekst]");
      tekst.textContent = invoer.value.trim();
      tekst.hidden = leeg;
      zoek(blad, "[data-bladlijnen]").hidden = !leeg;
      blad.hidden = leeg && leegWeg.checked;
    }
  }

  return {
    tekenBlad,
    alle: () => velden.map(({ kop, invoer }) => ({ kop, tekst: invoer.value })),
    veld: (/** @type {string} */ naam) => velden.find((een) => een.naam === naam),
    /** @param {Plan} plan @param {Plan} gevonden what the answers say: where they say something, they can be fetched again */
    zet(plan, gevonden) {
      for (const { naam, invoer, opnieuw } of velden) {
        invoer.value = plan.get(naam) ?? "";
        groei(invoer);
        if (opnieuw) opnieuw.hidden = !gevonden.has(naam);
      }
      tekenBlad();
    },
    /** Take over what is typed in one field. @param {Plan} plan @param {HTMLTextAreaElement} invoer */
    neemOver(plan, invoer) {
      plan.set(invoer.name, invoer.value);
      groei(invoer);
      tekenBlad();
    },
  };
}

/** As high as its text, where the browser does not do that by itself (field-sizing). */
function groei(/** @type {HTMLTextAreaElement} */ invoer) {
  if (CSS.supports("field-sizing", "content")) return;
  invoer.style.height = "auto";
  invoer.style.height = `${invoer.scrollHeight + 4}px`;
}
