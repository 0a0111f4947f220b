// The site on this device, so that it works without internet: put there after the first outcome or when somebody asks,
// and taken away when somebody asks. After that it only comes back when asked.

const WORTEL = new URL("../", import.meta.url).href; // seen from the folder of the scripts
const NAAM = "wmo-zelfcheck-zonder-internet";
const WEGGEHAALD = "weggehaald";

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
    return dienst !== null && (await isKlaar(dienst));
  } catch {
    return false;
  }
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
  for (const naam of await caches.keys()) if (naam.endsWith(` ${WORTEL}`)) await caches.delete(naam);
}
