// Asking before something that somebody typed is lost.
import { tekst, vul, zoek } from "../../app/sjabloon.js";

/** @param {HTMLElement} pagina */
export function maakDialoog(pagina) {
  const dialoog = /** @type {HTMLDialogElement} */ (zoek(pagina, "[data-dialoog]"));

  /** @param {string} naam of its words @returns {Promise<boolean>} whether to go on; escape is no */
  return function vraag(naam) {
    for (const deel of ["kop", "uitleg", "laten", "doen"]) {
      vul(dialoog, deel, tekst(pagina, `[data-dialoogtekst="${naam}-${deel}"]`));
    }
    dialoog.returnValue = "";
    dialoog.showModal();
    return new Promise((resolve) => {
      dialoog.addEventListener("close", () => resolve(dialoog.returnValue === "doen"), { once: true });
    });
  };
}
