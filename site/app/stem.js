// The voice that reads aloud: one of the device itself (localService), so that no text leaves it.

const TAAL = /^nl\b/i;
// What is read: everything that shows and is text, in order.
const LEESBAAR = "h1, h2, h3, h4, p:not(:has(button)), li, label, legend, summary, dt, dd";

/** The Dutch voice of this device, if it has one. */
export function eigenStem() {
  return globalThis.speechSynthesis?.getVoices().find((een) => een.localService && TAAL.test(een.lang));
}

/** The elements to read, a piece an element; what is inside another piece comes once. @param {ParentNode | null | undefined} binnen */
export function leesbareDelen(binnen, keuze = LEESBAAR) {
  const delen = [...(binnen?.querySelectorAll(keuze) ?? [])].filter((deel) => deel.checkVisibility());
  const gekozen = new Set(delen);
  return /** @type {HTMLElement[]} */ (delen.filter((deel) => {
    for (let boven = deel.parentElement; boven && boven !== binnen; boven = boven.parentElement) if (gekozen.has(boven)) return false;
    return true;
  }));
}
