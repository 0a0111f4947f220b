// Hands files to the worker that reads them, and ends it: when it is done, after a time limit, or when
// the visitor stops. A file that is too large is not even opened.

/** @typedef {import("./gevallenlezer.js").Geval} Geval */
/** @typedef {import("./gevallenlezer.js").Gelezen} Gelezen */

const MAX_BYTES = 2 * 1024 * 1024;
const LEESTIJD = 15_000; // milliseconds: the largest fair file takes one or two on a laptop

/** @type {Worker | null} */
let klaarstaand = null;

/** Have a worker ready, its parser loaded, for the next file. Each reads once, so that nothing piles up. */
export function zetLezerKlaar() {
  klaarstaand ??= maakLezer();
}

function maakLezer() {
  const worker = new Worker(new URL("gevallenlezer.js", import.meta.url), { type: "module" });
  worker.addEventListener("error", () => {
    if (klaarstaand === worker) klaarstaand = null;
  });
  return worker;
}

/**
 * @param {File[]} bestanden @param {AbortSignal} stop
 * @returns {Promise<Gelezen>} rejects only when stopped
 */
export async function leesBestanden(bestanden, stop) {
  if (bestanden.reduce((som, { size }) => som + size, 0) > MAX_BYTES) return mislukt("te-groot");
  const worker = klaarstaand ?? maakLezer();
  klaarstaand = null;
  let klok = 0;
  try {
    return await new Promise((resolve, reject) => {
      klok = setTimeout(() => resolve(mislukt("te-lang")), LEESTIJD);
      stop.addEventListener("abort", () => reject(stop.reason), { once: true });
      worker.addEventListener("message", (/** @type {MessageEvent<Gelezen>} */ event) => resolve(event.data));
      worker.addEventListener("error", () => resolve(mislukt("onleesbaar")));
      worker.postMessage(bestanden);
    });
  } finally {
    clearTimeout(klok);
    worker.terminate();
  }
}

/** @param {string} soort @returns {Gelezen} */
function mislukt(soort) {
  return { melding: { soort, velden: { mb: MAX_BYTES / 1024 ** 2 } } };
}
