// On a page without a calculator: when somebody points at the way to the check, what the check loads comes already.
// Never on a line that is slow or paid by the megabyte; where the browser does not tell, only for a mouse.

/** The address of the check first, then of what it loads. @type {string[]} */
const [check = "", ...rest] = JSON.parse(document.querySelector("[data-vooruit]")?.textContent ?? "[]").map(
  (/** @type {string} */ adres) => new URL(adres, location.href).href,
);
const GEBEURTENISSEN = /** @type {const} */ (["pointerover", "focusin", "touchstart"]);

/** @param {Event} gebeurtenis */
function magHet(gebeurtenis) {
  const { connection } = /** @type {{ connection?: { saveData?: boolean, effectiveType?: string } }} */ (navigator);
  if (connection) return !connection.saveData && connection.effectiveType === "4g";
  return gebeurtenis instanceof PointerEvent && gebeurtenis.pointerType === "mouse";
}

/** @param {Event} gebeurtenis */
function haal(gebeurtenis) {
  const doel = gebeurtenis.target instanceof Element ? gebeurtenis.target.closest("a") : null;
  if (doel?.href.split("#")[0] !== check || !magHet(gebeurtenis)) return;
  for (const soort of GEBEURTENISSEN) removeEventListener(soort, haal);
  for (const href of [check, ...rest]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
  }
}

for (const soort of GEBEURTENISSEN) addEventListener(soort, haal, { passive: true });
