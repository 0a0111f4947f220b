// The only code that posts messages to the worker. A call always ends: with an answer, or after a
// time limit and one restart with an error. The state is one of laden, klaar, fout.

/** @typedef {import("./protocol.js").Antwoord} Antwoord */
/** @typedef {import("./protocol.js").Toestand} Toestand */
/** @typedef {{ klaar: (data: string) => void, mislukt: (fout: Error) => void }} Wachtende */

const STARTTIJD = 120_000; // milliseconds: a slow telephone on a slow line needs half a minute
const REKENTIJD = 20_000;
const POGINGEN = 2;

/** The worker that was started before this script (vroeg.js), once. @returns {Worker | null} */
function neemVroege() {
  const { vroegeRekenhulp } = /** @type {{ vroegeRekenhulp?: { worker: Worker | null } }} */ (globalThis);
  const worker = vroegeRekenhulp?.worker ?? null;
  if (vroegeRekenhulp) vroegeRekenhulp.worker = null;
  return worker;
}

/**
 * @param {(toestand: Toestand) => void} meld called at every change of state
 * @param {() => Worker} maakWorker
 */
export function maakRekenhulp(
  meld,
  maakWorker = () => neemVroege() ?? new Worker(new URL("worker.js", import.meta.url), { type: "module" }),
) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Promise<void> | null} */
  let gestart = null;
  let volgendId = 1;
  /** @type {Map<number, Wachtende>} */
  const wachtend = new Map();

  /** End the worker and everything that still waits for it. */
  function stop(/** @type {Error} */ fout) {
    worker?.terminate();
    worker = null;
    gestart = null;
    for (const { mislukt } of wachtend.values()) mislukt(fout);
    wachtend.clear();
  }

  /** @param {import("./protocol.js").Bericht["type"]} type @param {string | null} data @param {number} tijd */
  function stuur(type, data, tijd) {
    return /** @type {Promise<string>} */ (
      new Promise((resolve, reject) => {
        if (!worker) throw new Error("geen worker");
        const id = volgendId++;
        const klok = setTimeout(() => stop(new Error("te langzaam")), tijd);
        wachtend.set(id, {
          klaar: (antwoord) => (clearTimeout(klok), resolve(antwoord)),
          mislukt: (fout) => (clearTimeout(klok), reject(fout)),
        });
        worker.postMessage({ id, type, data });
      })
    );
  }

  function ontvang(/** @type {MessageEvent<Antwoord>} */ event) {
    const antwoord = event.data;
    const wachtende = wachtend.get(antwoord.id);
    wachtend.delete(antwoord.id);
    if (antwoord.ok) wachtende?.klaar(antwoord.data);
    else wachtende?.mislukt(new Error(antwoord.fout));
  }

  /** Start the worker, or wait for the one that is starting. */
  function start() {
    if (gestart) return gestart;
    meld({ fase: "laden" });
    try {
      worker = maakWorker();
      worker.addEventListener("message", ontvang);
      worker.addEventListener("error", () => stop(new Error("de worker stopte")));
      gestart = stuur("start", null, STARTTIJD).then(() => meld({ fase: "klaar" }));
    } catch (fout) {
      gestart = Promise.reject(fout);
    }
    gestart.catch(() => {});
    return gestart;
  }

  /**
   * Try, and once more with a new worker when it fails.
   * @template T
   * @param {() => Promise<T>} werk
   */
  async function metHerstart(werk) {
    for (let poging = 1; ; poging++) {
      const gestartNu = start();
      const gebruikt = worker;
      try {
        await gestartNu;
        return await werk();
      } catch (fout) {
        // A call beside this one may have started a new worker already: leave that one alone.
        if (worker === gebruikt) stop(/** @type {Error} */ (fout));
        if (poging >= POGINGEN) {
          meld({ fase: "fout", fout: String(fout) });
          throw fout;
        }
      }
    }
  }

  return {
    /** Make the calculator ready; the state says how it went. */
    start: () => metHerstart(async () => {}).catch(() => {}),
    /** @param {string} antwoorden JSON text @returns {Promise<string>} JSON text, the bytes that Python made */
    bereken: (antwoorden) => metHerstart(() => stuur("bereken", antwoorden, REKENTIJD)),
    /** @param {string} lijst JSON list of such texts @returns {Promise<string>} JSON list, one result a text */
    berekenVeel: (lijst) => metHerstart(() => stuur("bereken_veel", lijst, REKENTIJD)),
  };
}
