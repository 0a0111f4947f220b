// The site on this device, so that it works without internet: put there after the first outcome or when somebody asks,
// and taken away when somebody asks. After that it only comes back when asked.

import { cachenaam, MAKER } from "./momentopname.js";

const WORTEL = new URL("../", import.meta.url).href; // seen from the folder of the scripts
const NAAM = "wmo-zelfcheck-zonder-internet";
const WEGGEHAALD = "weggehaald";
const KLEIN = 2; // GB of memory; a browser that does not tell is treated as one

const kan = () => "serviceWorker" in navigator;

/** Not unasked: where it was taken away, or where the line is paid by the megabyte. */
function magVanzelf() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean, effectiveType?: string } }} */ (navigator);
  if (connection?.saveData || (connection?.effectiveType ?? "4g") !== "4g") return false;
  try {
    return localStorage.getItem(NAAM) !== WEGGEHAALD;
  } catch {
    return false;
  }
}

async function registratie() {
  const gevonden = kan() ? await navigator.serviceWorker.getRegistration(WORTEL).catch(() => undefined) : undefined;
  return gevonden?.scope === WORTEL ? gevonden : undefined;
}

/** Whether the whole site is on this device; null where this browser can't. @returns {Promise<boolean | null>} */
export async function staatErop() {
  if (!kan()) return null;
  return Boolean((await registratie())?.active);
}

/** Put it there. @returns {Promise<boolean>} whether all of it is there */
export async function zetErop() {
  try {
    localStorage.removeItem(NAAM);
  } catch {
    /* then nothing was remembered */
  }
  try {
    const { installing, waiting, active } = await navigator.serviceWorker.register(`${WORTEL}dienst.js`, { scope: WORTEL });
    const dienst = installing ?? waiting ?? active;
    const staat = dienst !== null && (await isKlaar(dienst));
    if (staat && ruimGenoeg()) maakMomentopname();
    return staat;
  } catch {
    return false;
  }
}

/** It is 30 MB, and making it takes twice that in memory: not on a small device. */
function ruimGenoeg() {
  const { deviceMemory } = /** @type {{ deviceMemory?: number }} */ (navigator);
  return (deviceMemory ?? KLEIN) > KLEIN;
}

/** Start a calculator that keeps its memory for a next visit (worker.js), and ends. */
function maakMomentopname() {
  const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module", name: MAKER });
  for (const soort of /** @type {const} */ (["message", "error"])) {
    worker.addEventListener(soort, (bericht) => {
      if (!(bericht instanceof MessageEvent && "voortgang" in bericht.data)) worker.terminate();
    });
  }
  worker.postMessage({ id: 1, type: "start", data: null });
}

/** @param {ServiceWorker} dienst @returns {Promise<boolean>} */
function isKlaar(dienst) {
  return new Promise((geef) => {
    const kijk = () => {
      if (dienst.state === "activated" || dienst.state === "redundant") geef(dienst.state === "activated");
    };
    dienst.addEventListener("statechange", kijk);
    kijk();
  });
}

/** After an outcome: for a next time, without a word, and never on a line that is paid by the megabyte. */
export async function zetVanzelf() {
  if (kan() && magVanzelf() && !(await staatErop())) await zetErop();
}

/** Take all of it away, and remember only that. */
export async function haalWeg() {
  try {
    localStorage.setItem(NAAM, WEGGEHAALD);
  } catch {
    /* a private window may refuse, and forgets by itself */
  }
  await (await registratie())?.unregister();
  await caches.delete(cachenaam(WORTEL));
}
