// Two letters that a reader fills in: what is typed shows in the letter at once, to copy or to print.
// Nothing is kept and nothing is sent: not in the browser, not to a server.
import { opKlembord } from "../../app/klembord.js";
import { datum, tekst, zoek } from "../../app/sjabloon.js";

const STIPPELS = "…".repeat(20);
const brieven = zoek(document, "[data-brieven]");
const delen = [...brieven.querySelectorAll("[data-brief]")].map((deel) => /** @type {HTMLElement} */ (deel));

/** Open one letter for filling in. @param {HTMLElement} deel */
function begin(deel) {
  const formulier = /** @type {HTMLFormElement} */ (zoek(deel, "[data-formulier]"));
  const papier = zoek(deel, "[data-papier]");
  const plaatsen = [...papier.querySelectorAll("[data-invul]")].map((plaats) => ({
    plaats: /** @type {HTMLElement} */ (plaats),
    leeg: [...plaats.childNodes],
  }));
  for (const hokje of papier.querySelectorAll("[data-hokje]")) hokje.remove();
  // As the field's own value, so that emptying the letter brings today back.
  /** @type {HTMLInputElement} */ (zoek(formulier, '[name="datum"]')).defaultValue = datum(new Date().toString());

  const teken = () => {
    const velden = new FormData(formulier);
    const waarde = (/** @type {string} */ naam) => String(velden.get(naam) ?? "").trim();
    for (const { plaats, leeg } of plaatsen) {
      const inhoud = waarde(plaats.dataset.invul ?? "");
      if (inhoud) plaats.textContent = inhoud;
      else plaats.replaceChildren(...leeg);
    }
    for (const stuk of deel.querySelectorAll("[data-als], [data-als-niet]")) {
      const { als, alsNiet = "" } = /** @type {HTMLElement} */ (stuk).dataset;
      /** @type {HTMLElement} */ (stuk).hidden = als ? !waarde(als) : Boolean(waarde(alsNiet));
    }
    zoek(deel, "[data-kopiemelding]").textContent = "";
  };

  formulier.addEventListener("input", teken);
  formulier.addEventListener("submit", (event) => event.preventDefault());
  // The fields are empty only after this event.
  formulier.addEventListener("reset", () => setTimeout(teken));
  zoek(deel, '[data-actie="kopieer"]').addEventListener("click", () => void kopieer(deel, papier));
  zoek(deel, '[data-actie="print"]').addEventListener("click", () => printAlleen(deel));
  for (const los of [formulier, zoek(deel, "[data-knoppen]")]) los.hidden = false;
  teken();
}

/** Where the browser refuses, the letter is selected, so that one keystroke copies it. */
async function kopieer(/** @type {HTMLElement} */ deel, /** @type {HTMLElement} */ papier) {
  const gelukt = await opKlembord(alsTekst(papier));
  if (!gelukt) getSelection()?.selectAllChildren(papier);
  zoek(deel, "[data-kopiemelding]").textContent = tekst(brieven, `[data-tekst="${gelukt ? "gelukt" : "mislukt"}"]`);
}

/** The letter as plain text: an empty line between its parts, dots where nothing was filled in. */
function alsTekst(/** @type {HTMLElement} */ papier) {
  const stukken = [...papier.children].filter((stuk) => !(/** @type {HTMLElement} */ (stuk).hidden));
  return stukken
    .map((stuk) => (stuk.matches("p") ? [stuk] : [...stuk.children]).map(regelAlsTekst).join("\n"))
    .join("\n\n");
}

function regelAlsTekst(/** @type {Element} */ regel) {
  const kopie = /** @type {Element} */ (regel.cloneNode(true));
  for (const stippel of kopie.querySelectorAll(".stippel")) stippel.textContent = STIPPELS;
  return (kopie.textContent ?? "").trim();
}

/** Print this letter and no other. */
function printAlleen(/** @type {HTMLElement} */ deel) {
  for (const ander of delen) ander.classList.toggle("brief-overslaan", ander !== deel);
  print();
}
addEventListener("afterprint", () => {
  for (const deel of delen) deel.classList.remove("brief-overslaan");
});

zoek(document, "[data-zonder-script]").remove();
delen.forEach(begin);
