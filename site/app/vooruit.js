// On a page without a calculator: when somebody points at the way to the check, what the check loads comes already.
// Never on a line that is slow or paid by the megabyte; where the browser does not tell, only for a mouse.

const LIJST = new URL("vooruit.json", import.meta.url);
const CHECK = new URL("../zelfcheck/", import.meta.url).href;
const GEBEURTENISSEN = /** @type {const} */ (["pointerover", "focusin", "touchstart"]);

/** @param {Event} gebeurtenis */
function magHet(gebeurtenis) {
  const { connection } = /** @type {{ connection?: { saveData?: boolean, effectiveType?: string } }} */ (navigator);
  if (connection) return !connection.saveData && connection.effectiveType === "4g";
  return gebeurtenis instanceof PointerEvent && gebeurtenis.pointerType === "mouse";
}

/** @param {Event} gebeurtenis */
async function haal(gebeurtenis) {
  const doel = gebeurtenis.target instanceof Element ? gebeurtenis.target.closest("a") : null;
  if (doel?.href.split("#")[0] !== CHECK || !magHet(gebeurtenis)) return;
  for (const soort of GEBEURTENISSEN) removeEventListener(soort, haal);
  // The list is a file of its own: else a word changed in the rules would change every page.
  const lijst = await fetch(LIJST).then((antwoord) => (antwoord.ok ? antwoord.json() : []), () => []);
  for (const adres of lijst) {
    const { href } = new URL(adres, LIJST);
    document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href }));
  }
}

for (const soort of GEBEURTENISSEN) addEventListener(soort, haal, { passive: true });
