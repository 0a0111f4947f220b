// Remembering on the device, only for who asks for it: a copy of what the session keeps, for at most thirty days.
// The session itself (sessionStorage) ends with the tab; the copy stands in localStorage until it is erased.

/** What the session keeps, and under which name. */
export const SLEUTELS = {
  antwoorden: "wmo-zelfcheck",
  plan: "wmo-zelfcheck-plan",
  persoon: "wmo-zelfcheck-persoon",
};
const TOESTEL = "wmo-zelfcheck-toestel";
const AAN = "aan";
const DAGEN = 30;
const HOUDBAAR = DAGEN * 24 * 60 * 60 * 1000; // milliseconds

/** Whether this session is remembered on the device. */
export function staatAan() {
  try {
    return sessionStorage.getItem(TOESTEL) === AAN;
  } catch {
    return false;
  }
}

/** Remember from now on. @returns {boolean} whether this browser wants to */
export function zetAan() {
  try {
    sessionStorage.setItem(TOESTEL, AAN);
    schrijf();
    return true;
  } catch {
    zetUit();
    return false;
  }
}

/** Remember no longer, and erase what was remembered. */
export function zetUit() {
  try {
    sessionStorage.removeItem(TOESTEL);
    localStorage.removeItem(TOESTEL);
  } catch {
    /* nothing was kept then */
  }
}

/** After every change of what the session keeps. */
export function werkBij() {
  if (!staatAan()) return;
  try {
    schrijf();
  } catch {
    zetUit(); // full, or refused by now: no half copy
  }
}

function schrijf() {
  const inhoud = Object.values(SLEUTELS).map((naam) => [naam, sessionStorage.getItem(naam)]);
  const kopie = { bewaard: Date.now(), inhoud: Object.fromEntries(inhoud.filter(([, tekst]) => tekst !== null)) };
  localStorage.setItem(TOESTEL, JSON.stringify(kopie));
}

/** @returns {{ bewaard: number, inhoud: Record<string, string> } | null} the copy, if it is one and not too old */
function lees() {
  try {
    const { bewaard, inhoud } = JSON.parse(localStorage.getItem(TOESTEL) ?? "{}");
    const oud = Date.now() - bewaard;
    if (typeof bewaard === "number" && oud >= 0 && oud < HOUDBAAR && inhoud && typeof inhoud === "object") return { bewaard, inhoud };
    localStorage.removeItem(TOESTEL); // too old, of a clock that was put back, or no copy of ours
  } catch {
    /* refused, or no JSON */
  }
  return null;
}

/** @returns {Date | null} when answers were kept on this device; what is too old is erased */
export function watErStaat() {
  const kopie = lees();
  return kopie && new Date(kopie.bewaard);
}

/** What the device remembers now, to put it back when erasing is undone. @returns {{ aan: boolean, kopie: string | null }} */
export function momentopname() {
  try {
    return { aan: staatAan(), kopie: localStorage.getItem(TOESTEL) };
  } catch {
    return { aan: false, kopie: null };
  }
}

/** @param {ReturnType<typeof momentopname>} eerder */
export function zetTerug({ aan, kopie }) {
  try {
    if (kopie !== null) localStorage.setItem(TOESTEL, kopie);
    if (aan) sessionStorage.setItem(TOESTEL, AAN);
  } catch {
    zetUit();
  }
}

/** Take the copy into this session, which is remembered from then on. */
export function haalTerug() {
  const kopie = lees();
  if (!kopie) return;
  try {
    for (const naam of Object.values(SLEUTELS)) {
      const tekst = kopie.inhoud[naam];
      if (typeof tekst === "string") sessionStorage.setItem(naam, tekst);
    }
    sessionStorage.setItem(TOESTEL, AAN);
  } catch {
    /* a private window may refuse */
  }
}
