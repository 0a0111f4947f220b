// Starts the calculator's worker at once, before the page's own script is there: it takes longest of all.
// The page takes it over (neemVroege); when it stopped before that, the page starts one itself.

const worker = typeof Worker === "undefined" ? null : new Worker(new URL("worker.js", import.meta.url), { type: "module" });
/** @type {{ worker: Worker | null }} */
const vroeg = { worker };
worker?.addEventListener("error", () => (vroeg.worker = null));
Object.assign(globalThis, { vroegeRekenhulp: vroeg });
