// Words and frames stand in <template> elements, made by the build. Text goes in as text, never as markup.

/** @param {ParentNode} binnen @param {string} keuze @param {Record<string, string | number>} velden */
export function tekst(binnen, keuze, velden = {}) {
  const sjabloon = /** @type {HTMLTemplateElement} */ (zoek(binnen, keuze));
  const inhoud = sjabloon.content.textContent ?? "";
  return inhoud.replace(/\{(\w+)\}/g, (geheel, naam) => (naam in velden ? String(velden[naam]) : geheel));
}

/** @param {ParentNode} binnen @param {string} keuze @returns {HTMLElement} a copy of a template's first element */
export function uitSjabloon(binnen, keuze) {
  const sjabloon = /** @type {HTMLTemplateElement} */ (zoek(binnen, keuze));
  return /** @type {HTMLElement} */ (/** @type {Element} */ (sjabloon.content.firstElementChild).cloneNode(true));
}

/** Find an element that must be there: the build made it. */
export function zoek(/** @type {ParentNode} */ binnen, /** @type {string} */ keuze) {
  const gevonden = binnen.querySelector(keuze);
  if (!gevonden) throw new Error(`niet in de pagina: ${keuze}`);
  return /** @type {HTMLElement} */ (gevonden);
}

/** @param {ParentNode} binnen @param {string} naam @param {string} inhoud */
export function vul(binnen, naam, inhoud) {
  zoek(binnen, `[data-veld="${naam}"]`).textContent = inhoud;
}

/** @param {ParentNode} binnen @param {string} naam @param {Iterable<Node>} regels */
export function vulLijst(binnen, naam, regels) {
  zoek(binnen, `[data-lijst="${naam}"]`).replaceChildren(...regels);
}

/**
 * Take out the parts that have nothing to say. @param {ParentNode} binnen
 * @param {Record<string, unknown[]>} gevuld name of a part (data-deel) -> what stands in it
 */
export function laatLegeWeg(binnen, gevuld) {
  for (const [naam, inhoud] of Object.entries(gevuld)) if (!inhoud.length) zoek(binnen, `[data-deel="${naam}"]`).remove();
}

/** A date as people write it, in the language of the page. */
export function datum(/** @type {string} */ iso) {
  const delen = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });
  return new Date(iso).toLocaleDateString(document.documentElement.lang, delen);
}
