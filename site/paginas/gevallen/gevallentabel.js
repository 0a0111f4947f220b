// One line a case: as words, as a row of the table, and as a line of the CSV file.
import { statusInWoorden, urenInWoorden, vergelijk } from "./gevallenvergelijk.js";
import { uitSjabloon, zoek } from "../../app/sjabloon.js";
import { zichtbaar } from "../../app/vreemdetekst.js";

/** @typedef {import("./gevallenlezer.js").Geval} Geval */
/** @typedef {import("./gevallenvergelijk.js").Woord} Woord */
/**
 * @typedef {{
 *   soort: "geen" | "gelijk" | "anders" | "fout", berekend: boolean, naam: string, status: string, best: string[],
 *   dichtbij: string[], hoeveel: string[], zinnen: string[],
 * }} Regel
 * soort: nothing expected, as expected, different, or wrong in itself.
 */

/**
 * @param {Geval} geval @param {import("../../app/protocol.js").Veelresultaat | null} resultaat null: it has no answers
 * @param {number} nummer @param {Woord} woord @returns {Regel}
 */
export function maakRegel(geval, resultaat, nummer, woord) {
  const naam = zichtbaar(geval.naam) || woord("naamloos", { nummer });
  const leeg = { naam, best: [], dichtbij: [], hoeveel: [] };
  if (!resultaat?.beknopt) {
    const zinnen = resultaat ? resultaat.fouten : [woord("geen-antwoorden")];
    const meer = resultaat?.meer ? [woord("meer", { aantal: resultaat.meer })] : [];
    return { ...leeg, berekend: false, soort: "fout", status: woord("niet-berekend"), zinnen: [...zinnen, ...meer] };
  }
  const { beknopt } = resultaat;
  const hoeveel = beknopt.best.map((code) =>
    woord("hoeveel", {
      code,
      uren: urenInWoorden(beknopt.uren[code] ?? [], woord),
      ligging: woord(`ligging-${beknopt.ligging[code]}`),
    }),
  );
  return {
    ...leeg,
    berekend: true,
    ...vergelijk(geval.verwacht, beknopt, woord),
    status: statusInWoorden(beknopt.status, woord),
    best: beknopt.best,
    dichtbij: beknopt.dichtbij,
    hoeveel,
  };
}

/** @param {HTMLElement} deel @param {Regel[]} regels @param {Woord} woord fills the table, in the order of the file */
export function vulTabel(deel, regels, woord) {
  const rijen = document.createDocumentFragment();
  for (const regel of regels) rijen.append(maakRij(deel, regel, woord));
  zoek(deel, "tbody").replaceChildren(rijen);
  geefRollen(zoek(deel, "table"));
}

/** On a narrow screen the rows are blocks, and Safari then forgets that it is a table. */
function geefRollen(/** @type {HTMLElement} */ tabel) {
  tabel.setAttribute("role", "table");
  for (const [keuze, rol] of Object.entries({ "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell" })) {
    for (const element of tabel.querySelectorAll(keuze)) element.setAttribute("role", rol);
  }
}

/** @param {HTMLElement} deel @param {Regel} regel @param {Woord} woord */
function maakRij(deel, regel, woord) {
  const rij = uitSjabloon(deel, '[data-sjabloon="rij"]');
  rij.dataset.soort = regel.soort;
  const cellen = [...rij.children];
  const leeg = woord(regel.berekend ? "niets" : "leeg");
  const delen = (/** @type {string[]} */ codes) => (codes.length ? codes : [leeg]).map((een) => maak("span", een));
  cellen[0]?.append(regel.naam);
  cellen[0]?.setAttribute("translate", "no"); // somebody's own name for it
  cellen[1]?.append(regel.status);
  cellen[2]?.append(...delen(regel.best));
  cellen[3]?.append(...delen(regel.dichtbij));
  cellen[4]?.append(...delen(regel.hoeveel));
  cellen[5]?.append(maak("strong", woord(`oordeel-${regel.soort}`)), ...regel.zinnen.map((zin) => maak("span", zin)));
  return rij;
}

/** @param {string} soort @param {string} inhoud */
function maak(soort, inhoud) {
  const element = document.createElement(soort);
  element.textContent = inhoud;
  return element;
}

/** @param {HTMLElement} deel @param {Regel[]} regels @param {Woord} woord @returns {string[][]} */
export function alsRijen(deel, regels, woord) {
  const koppen = [...deel.querySelectorAll("thead th")].map((kop) => kop.textContent ?? "");
  const rijen = regels.map((regel) => [
    regel.naam,
    regel.status,
    regel.best.join(", "),
    regel.dichtbij.join(", "),
    regel.hoeveel.join(" | "),
    woord(`oordeel-${regel.soort}`),
    regel.zinnen.join(" | "),
  ]);
  return [[...koppen, woord("kop-zinnen")], ...rijen];
}

/** Shows all rows, or only those that differ or are wrong; the result is how many show. */
export function filter(/** @type {HTMLElement} */ deel, /** @type {boolean} */ alleenVerschillen) {
  let getoond = 0;
  for (const rij of deel.querySelectorAll("tbody tr")) {
    const soort = /** @type {HTMLElement} */ (rij).dataset.soort;
    const toon = !alleenVerschillen || soort === "anders" || soort === "fout";
    /** @type {HTMLElement} */ (rij).hidden = !toon;
    if (toon) getoond++;
  }
  return getoond;
}
