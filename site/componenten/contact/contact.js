// Which numbers belong to somebody's answers: the build says with which answers a block shows (data-toon-bij).

/** Show and hide the blocks of a part. @param {HTMLElement} deel @param {import("../../app/antwoorden.js").Antwoorden} antwoorden */
export function toonBij(deel, antwoorden) {
  for (const blok of /** @type {NodeListOf<HTMLElement>} */ (deel.querySelectorAll("[data-toon-bij]"))) {
    const regels = /** @type {Record<string, string[]>} */ (JSON.parse(blok.dataset.toonBij ?? "{}"));
    blok.hidden = !Object.entries(regels).some(([pad, waarden]) => waarden.includes(String(antwoorden.get(pad))));
  }
}
