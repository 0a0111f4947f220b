// The report for the file: on paper in two sides, and as plain text for another system.
import { datum, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { duurregels, herkomst, redenregels, tekstregel } from "../../componenten/redenen/redenen.js";
import { toonGevuld } from "./bevindingen.js";
import { alsEen, maakMatrices } from "./matrix.js";
import { gevraagdeScores, isAnders, labels, scoreregels } from "./scores.js";
import { strookzin } from "./strook.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {import("./scores.js").Invulling} Invulling */
/** @typedef {ReturnType<typeof import("./beslissen.js").maakBesluit>} Besluit */

const VOL = 4200; // characters: with more, the first side takes a smaller letter to stay one side
const MEESTE_ANDERS = 6; // all of them stand on the second side
const MEESTE_PROFIELEN = 4; // with more, none of them is the outcome yet, and the line above names them
const GETYPT = ["profiel", "uren", "duur", "motivering", "naam"];

/** @param {HTMLElement} werkblad @param {Besluit} besluit */
export function maakVerslag(werkblad, besluit) {
  const verslag = zoek(werkblad, "[data-verslag]");
  /** @type {{ uitkomst: Uitkomst, scores: Score[], invulling: Invulling } | null} */
  let nu = null;

  /** Everything as it is at this moment: the date and what was typed too. */
  function vulIn() {
    if (!nu) return;
    vul(verslag, "vandaag", datum(new Date().toISOString()));
    for (const naam of GETYPT) vul(verslag, naam, besluit.waarde(naam));
    const { uitkomst, scores, invulling } = nu;
    vulUitkomst(werkblad, verslag, uitkomst);
    vulLijst(verslag, "afwijking", afwijkingen(werkblad, besluit, uitkomst, scores, invulling).map(tekstregel));
    vulAntwoorden(werkblad, verslag, uitkomst, scores, invulling);
    const blad = zoek(verslag, "[data-besluitblad]");
    blad.toggleAttribute("data-vol", (blad.textContent ?? "").replace(/\s+/g, " ").length > VOL);
  }

  addEventListener("beforeprint", vulIn);

  return {
    /** Scores that do not fit together have no outcome, so no report either. */
    verberg() {
      nu = null;
      verslag.hidden = true;
    },
    /** @param {Uitkomst} uitkomst @param {Score[]} scores @param {Invulling} invulling */
    toon(uitkomst, scores, invulling) {
      nu = { uitkomst, scores, invulling };
      verslag.hidden = false;
      vulIn();
    },
    /** The report without its layout. */
    alsTekst() {
      vulIn();
      return platteTekst(verslag);
    },
  };
}

/** @param {HTMLElement} werkblad @param {HTMLElement} verslag @param {Uitkomst} uitkomst */
function vulUitkomst(werkblad, verslag, uitkomst) {
  vul(verslag, "herkomst", herkomst(uitkomst));
  vul(verslag, "stand", strookzin(werkblad, uitkomst));
  const best = uitkomst.status === "profiel" ? uitkomst.profielen.filter(({ past }) => past === "best") : []; // else all are still possible
  const getoond = best.length > MEESTE_PROFIELEN ? [] : best;
  vulLijst(verslag, "profielen", getoond.map(({ code, naam, omvang }) =>
    tekstregel(`${tekst(werkblad, '[data-werktekst="profiel"]', { code, naam })}. ${omvang.tekst}`)));
  vulLijst(verslag, "duur", duurregels(werkblad, { duur: uitkomst.duur, duur_toelichting: [] }));
  vul(verslag, "oordeel", uitkomst.status === "profiel" ? [...new Set(uitkomst.oordeel.map((een) => een.tekst))].join(" ") : "");
  vul(verslag, "robuust", uitkomst.robuust?.tekst ?? "");
  vulLijst(verslag, "bespreekpunten", redenregels(werkblad, uitkomst.bespreekpunten));
  const { profielen, bespreekpunten } = uitkomst;
  toonGevuld(verslag, { profielkeuze: profielen, uren: profielen, bespreekpunten });
}

/** In what the worker's decision differs from what is usual, and the scores from the resident's. @param {HTMLElement} werkblad @param {Besluit} besluit @param {Uitkomst} uitkomst @param {Score[]} scores @param {Invulling} invulling */
function afwijkingen(werkblad, besluit, uitkomst, scores, invulling) {
  const zin = (/** @type {string} */ naam, /** @type {Record<string, string>} */ velden) => tekst(werkblad, `[data-verslagtekst="${naam}"]`, velden);
  const [kant, gekozen] = [besluit.buiten(), besluit.waarde("profiel")];
  const best = uitkomst.profielen.filter(({ past }) => past === "best").map(({ code }) => code);
  const anders = gevraagdeScores(werkblad, scores, invulling.nu).filter((score) => isAnders(invulling, score));
  const zinnen = [
    ...(kant ? [zin(`uren_${kant}`, { code: besluit.profiel()?.code ?? "" })] : []),
    ...(gekozen && best.length && !best.includes(gekozen) ? [zin("profiel_anders", { code: gekozen, best: best.join(", ") })] : []),
    ...anders.slice(0, MEESTE_ANDERS).map((score) => zin("score_anders", {
      naam: score.voluit,
      eigen: labels(werkblad, score, invulling.eigen?.get(score.pad)),
      nu: labels(werkblad, score, invulling.nu.get(score.pad)),
    })),
    ...(anders.length > MEESTE_ANDERS ? [zin("meer_anders", { aantal: String(anders.length - MEESTE_ANDERS) })] : []),
  ];
  const isBeslist = ["profiel", "uren"].some((naam) => besluit.waarde(naam));
  return zinnen.length || !isBeslist ? zinnen : [zin("geen_afwijking", {})];
}

/** @param {HTMLElement} werkblad @param {HTMLElement} verslag @param {Uitkomst} uitkomst @param {Score[]} scores @param {Invulling} invulling */
function vulAntwoorden(werkblad, verslag, uitkomst, scores, invulling) {
  zoek(verslag, "[data-verslagmatrix]").replaceChildren(...maakMatrices(werkblad, alsEen(uitkomst.matrix), scores, invulling));
  zoek(verslag, "[data-kolom-wijkteam]").hidden = invulling.eigen === null;
  zoek(verslag, "[data-kolom-eigen]").textContent = tekst(werkblad, `[data-verslagtekst="${invulling.eigen ? "eigen" : "score"}"]`);
  vulLijst(verslag, "scores", scoreregels(werkblad, scores, invulling));
  const namen = uitkomst.bronverschillen.join(", ");
  vul(verslag, "verschillen", namen && tekst(werkblad, '[data-verslagtekst="verschillen"]', { namen }));
}

const BLOK = "h2, h3, p, li, tr";

/** The lines of a part of the page, a heading after an empty line, the cells of a row beside each other. @param {HTMLElement} deel */
export function platteTekst(deel) {
  const zichtbaar = (/** @type {Element} */ een) => !een.closest("[hidden], [data-niet-als-tekst]");
  const kaal = (/** @type {Element} */ een) => (een.textContent ?? "").replace(/[^\S\n]*\n[^\S\n]*|[^\S\n]+/g, (wit) => (wit.includes("\n") ? "\n" : " ")).trim();
  const regels = [...deel.querySelectorAll(BLOK)].filter(zichtbaar).map((blok) => {
    if (blok.matches("h2, h3")) return `\n${kaal(blok).toUpperCase()}`;
    if (blok.matches("li")) return `- ${kaal(blok)}`;
    if (!blok.matches("tr")) return kaal(blok);
    const [kop, ...rest] = [...blok.children].filter(zichtbaar).map(kaal);
    return `${kop}: ${rest.join(" | ")}`;
  });
  return `${regels.filter((regel) => regel !== "").join("\n").trim()}\n`;
}
