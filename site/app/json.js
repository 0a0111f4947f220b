// JSON of anybody: read as strictly as the rules read it. JSON.parse lets the last of a double key win.

/**
 * @param {string} tekst @returns {unknown} undefined when it is no JSON, or has a key twice in one group
 */
export function leesJson(tekst) {
  try {
    const waarde = JSON.parse(tekst);
    let geschreven = 0;
    for (const [, sleutel] of tekst.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (sleutel) geschreven++;
    return telSleutels(waarde) === geschreven ? waarde : undefined;
  } catch {
    return undefined;
  }
}

/** Without a call in a call: what is nested too deep would end the stack. */
function telSleutels(/** @type {unknown} */ waarde) {
  const open = [waarde];
  let aantal = 0;
  while (open.length) {
    const een = open.pop();
    if (typeof een !== "object" || een === null) continue;
    for (const deel of Object.values(een)) open.push(deel);
    if (!Array.isArray(een)) aantal += Object.keys(een).length;
  }
  return aantal;
}

/** @param {unknown} json @returns {json is Record<string, unknown>} */
export function isGroep(json) {
  return json !== null && typeof json === "object" && !Array.isArray(json);
}
