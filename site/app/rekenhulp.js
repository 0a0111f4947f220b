// The only code that posts messages to the worker. A call always ends: with an answer, or after a
// time limit and one restart with an error. The state is one of laden, klaar, fout.

/** @typedef {import("./protocol.js").Antwoord} Antwoord */
/** @typedef {import("./protocol.js").Voortgang} Voortgang */
/** @typedef {import("./protocol.js").Toestand} Toestand */
/** @typedef {{ klaar: (data: string) => void, mislukt: (fout: Error) => void, klok: number, tijd: number }} Wachtende */

// Milliseconds without a sign of life. Bytes that come in are one, so a slow line takes as long as it takes.
const STILTE = 12_000; // then it is said; what still comes is welcome
const STARTTIJD = 120_000; // then it is started anew: Python on an old telephone needs half a minute
const REKENTIJD = 12_000;
const TIJD_VOOR_VEEL = 60_000;
const POGINGEN = 2;
/** Not a failure: somebody asked to begin again. */
const OPNIEUW = new Error("opnieuw");

/** What to say of a state; one of its words in the page. @param {Toestand} toestand */
export function melding(toestand) {
  if (toestand.fase !== "laden") return toestand.fase;
  return toestand.stil ? "stil" : toestand.opnieuw ? "herstart" : "laden";
}

/** Whether somebody must do something: "Probeer opnieuw". @param {Toestand} toestand */
export const staatVast = (toestand) => ["stil", "fout"].includes(melding(toestand));

/** The worker that was started before this script (vroeg.js), once. @returns {Worker | null} */
function neemVroege() {
  const { vroegeRekenhulp } = /** @type {{ vroegeRekenhulp?: { worker: Worker | null } }} */ (globalThis);
  const worker = vroegeRekenhulp?.worker ?? null;
  if (vroegeRekenhulp) vroegeRekenhulp.worker = null;
  return worker;
}

/** The first worker, or one in its place: at another address, because a browser may let it wait for what hangs. */
function nieuweWorker(/** @type {number} */ keer) {
  const adres = new URL("worker.js", import.meta.url);
  if (keer > 1) adres.search = String(keer);
  return (keer === 1 && neemVroege()) || new Worker(adres, { type: "module" });
}

/**
 * @param {(toestand: Toestand) => void} meld called at every change of state
 * @param {(keer: number) => Worker} maakWorker
 */
export function maakRekenhulp(meld, maakWorker = nieuweWorker) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Promise<void> | null} */
  let gestart = null;
  let volgendId = 1;
  let gemaakt = 0;
  /** @type {Map<number, Wachtende>} */
  const wachtend = new Map();
  /** @type {Extract<Toestand, { fase: "laden" }>} */
  let laden = { fase: "laden", deel: 0, stil: false, opnieuw: false };
  let stilteklok = 0;

  /** End the worker and everything that still waits for it. */
  function stop(/** @type {Error} */ fout) {
    worker?.terminate();
    worker = null;
    gestart = null;
    clearTimeout(stilteklok);
    for (const { mislukt } of wachtend.values()) mislukt(fout);
    wachtend.clear();
  }

  /** Loading goes on, or is still: while files are on their way, silence is said. @param {Partial<typeof laden>} nieuw */
  function meldLaden(nieuw) {
    laden = { ...laden, ...nieuw };
    clearTimeout(stilteklok);
    if (laden.deel !== null && !laden.stil) stilteklok = setTimeout(() => meldLaden({ stil: true }), STILTE);
    meld(laden);
  }

  /** @param {import("./protocol.js").Bericht["type"]} type @param {string | null} data @param {number} tijd */
  function stuur(type, data, tijd) {
    return /** @type {Promise<string>} */ (
      new Promise((resolve, reject) => {
        if (!worker) throw new Error("geen worker");
        const id = volgendId++;
        const wachtende = { klaar: resolve, mislukt: reject, klok: 0, tijd };
        zetKlok(wachtende);
        wachtend.set(id, wachtende);
        worker.postMessage({ id, type, data });
      })
    );
  }

  function zetKlok(/** @type {Wachtende} */ wachtende) {
    clearTimeout(wachtende.klok);
    wachtende.klok = setTimeout(() => stop(new Error("te langzaam")), wachtende.tijd);
  }

  function ontvang(/** @type {MessageEvent<Antwoord | Voortgang>} */ { data: antwoord }) {
    if ("voortgang" in antwoord) {
      const [binnen, totaal] = antwoord.voortgang;
      wachtend.forEach(zetKlok);
      meldLaden({ deel: binnen < totaal ? binnen / totaal : null, stil: false });
      return;
    }
    const wachtende = wachtend.get(antwoord.id);
    clearTimeout(wachtende?.klok);
    wachtend.delete(antwoord.id);
    if (antwoord.ok) wachtende?.klaar(antwoord.data);
    else wachtende?.mislukt(new Error(antwoord.fout));
  }

  /** Start the worker, or wait for the one that is starting. */
  function start(opnieuw = false) {
    if (gestart) return gestart;
    try {
      worker = maakWorker(++gemaakt);
      meldLaden({ deel: 0, stil: false, opnieuw });
      worker.addEventListener("message", ontvang);
      worker.addEventListener("error", () => stop(new Error("de worker stopte")));
      gestart = stuur("start", null, STARTTIJD).then(() => {
        clearTimeout(stilteklok);
        meld({ fase: "klaar" });
      });
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
      const gestartNu = start(poging > 1);
      const gebruikt = worker;
      try {
        await gestartNu;
        return await werk();
      } catch (fout) {
        if (fout === OPNIEUW) {
          poging = 0;
          continue;
        }
        // A call beside this one may have started a new worker already: leave that one alone.
        if (worker === gebruikt) stop(/** @type {Error} */ (fout));
        if (poging >= POGINGEN) {
          meld({ fase: "fout", fout: String(fout) });
          throw fout;
        }
      }
    }
  }

  const begin = () => metHerstart(async () => {}).catch(() => {});
  return {
    /** Make the calculator ready; the state says how it went. */
    start: begin,
    /** Begin again, whatever goes on: who waits for an answer goes on waiting. */
    opnieuw: () => (stop(OPNIEUW), begin()),
    /** @param {string} antwoorden JSON text @returns {Promise<string>} JSON text, the bytes that Python made */
    bereken: (antwoorden) => metHerstart(() => stuur("bereken", antwoorden, REKENTIJD)),
    /** @param {string} lijst JSON list of such texts @returns {Promise<string>} JSON list, one result a text */
    berekenVeel: (lijst) => metHerstart(() => stuur("bereken_veel", lijst, TIJD_VOOR_VEEL)),
  };
}
