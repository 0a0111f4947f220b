// The report for the file: everything of this moment on paper. What the worker types stays in the page.
import { datum, uitSjabloon, tekst, vul, vulLijst, zoek } from "../../app/sjabloon.js";
import { duurregels, herkomst, oordeelregels, redenregels, tekstregel } from "../../componenten/redenen/redenen.js";
import { punten, toonGevuld, verschillen, vulProfiel } from "./bevindingen.js";
import { maakMatrices } from "./matrix.js";
import { scoreregels } from "./scores.js";

/** @typedef {import("../../app/protocol.js").Uitkomst} Uitkomst */
/** @typedef {import("./scores.js").Score} Score */
/** @typedef {import("./scores.js").Invulling} Invulling */

/** @param {HTMLElement} werkblad */
export function maakVerslag(werkblad) {
  const invoer = zoek(werkblad, "[data-verslag-invoer]");
  const verslag = zoek(werkblad, "[data-verslag]");
  const getypt = /** @type {HTMLTextAreaElement[]} */ ([...invoer.querySelectorAll("textarea")]);

  invoer.addEventListener("input", () => {
    for (const veld of getypt) vul(verslag, veld.dataset.getypt ?? "", veld.value);
  });
  addEventListener("beforeprint", zetDatum);

  function zetDatum() {
    vul(verslag, "vandaag", datum(new Date().toISOString()));
  }

  return {
    /** Whether something was typed that closing the page would lose. */
    isGetypt: () => getypt.some((veld) => veld.value.trim() !== ""),
    /** Scores that do not fit together have no outcome, so no report either. */
    verberg() {
      invoer.hidden = verslag.hidden = true;
    },
    /** @param {Uitkomst} uitkomst @param {Score[]} scores @param {Invulling} invulling */
    toon(uitkomst, scores, invulling) {
      invoer.hidden = verslag.hidden = false;
      zetDatum();
      const gebruikelijk = uitkomst.profielen.map(({ code, omvang }) => tekstregel(`${code}: ${omvang.tekst}`));
      vulLijst(invoer, "gebruikelijk", gebruikelijk);
      zoek(invoer, '[data-deel="afwijking"]').hidden = uitkomst.profielen.length === 0;
      vulVerslag(werkblad, verslag, uitkomst, scores, invulling);
    },
  };
}

/** @param {HTMLElement} werkblad @param {HTMLElement} verslag @param {Uitkomst} uitkomst @param {Score[]} scores @param {Invulling} invulling */
function vulVerslag(werkblad, verslag, uitkomst, scores, invulling) {
  vul(verslag, "status", uitkomst.titel);
  vul(verslag, "herkomst", herkomst(uitkomst));
  vulLijst(verslag, "oordeel", uitkomst.status === "profiel" ? oordeelregels(werkblad, uitkomst) : []);
  vul(verslag, "robuust", uitkomst.robuust?.tekst ?? "");
  vulLijst(verslag, "redenen", redenregels(werkblad, uitkomst.redenen));
  zoek(verslag, "[data-kolom-wijkteam]").hidden = invulling.eigen === null;
  const kop = invulling.eigen ? "eigen" : "score";
  zoek(verslag, "[data-kolom-eigen]").textContent = tekst(werkblad, `[data-verslagtekst="${kop}"]`);
  vulLijst(verslag, "scores", scoreregels(werkblad, scores, invulling));
  zoek(verslag, "[data-verslagmatrices]").replaceChildren(...maakMatrices(werkblad, uitkomst.matrix, scores, invulling));
  const profielen = uitkomst.profielen.map((profiel) => {
    const vak = vulProfiel(werkblad, uitSjabloon(werkblad, '[data-sjabloon="verslagprofiel"]'), profiel);
    vul(vak, "tegenspraken", profiel.tegenspraken_tekst);
    return vak;
  });
  zoek(verslag, "[data-verslagprofielen]").replaceChildren(...profielen);
  const duur = zoek(verslag, ':scope > [data-deel="duur"]'); // profiles have lists of the same name
  vulLijst(duur, "duur", duurregels(werkblad, uitkomst));
  const schrijf = [...redenregels(werkblad, uitkomst.bespreekpunten), ...punten(werkblad, uitkomst, invulling.nu)];
  vulLijst(verslag, "schrijf", schrijf);
  const genoemd = verschillen(werkblad, uitkomst).map((een) =>
    tekstregel(`${zoek(een, "summary").textContent} ${zoek(een, "[data-keuze]").textContent}`),
  );
  vulLijst(verslag, "verschillen", genoemd);
  toonGevuld(verslag, {
    profielen: uitkomst.profielen,
    afwijking: uitkomst.profielen,
    duur: uitkomst.duur,
    verschillen: uitkomst.bronverschillen,
  });
}
