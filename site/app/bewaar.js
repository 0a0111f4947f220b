// Keeping something as a file on the visitor's own machine.

/** Give a text as a file; nothing is sent. @param {string} tekst @param {string} soort @param {string} naam */
export function geefBestand(tekst, soort, naam) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([tekst], { type: soort }));
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/**
 * Keep it as a file.
 * @param {Record<string, unknown>} json @param {string} naam what the file is called, before the date
 */
export function bewaarBestand(json, naam) {
  geefBestand(JSON.stringify(json, null, 1), "application/json", `${naam}-${vandaag()}.json`);
}

/** Today as 2026-11-21, by the clock of the visitor. */
function vandaag() {
  const nu = new Date();
  return [nu.getFullYear(), nu.getMonth() + 1, nu.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");
}
