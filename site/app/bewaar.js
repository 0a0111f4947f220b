// Keeping something as a file on the visitor's own machine.

/**
 * Give it as one file; nothing is sent.
 * @param {Record<string, unknown>} json @param {string} naam what the file is called, before the date
 */
export function bewaarBestand(json, naam) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(json, null, 1)], { type: "application/json" }));
  link.download = `${naam}-${vandaag()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Today as 2026-11-21, by the clock of the visitor. */
function vandaag() {
  const nu = new Date();
  return [nu.getFullYear(), nu.getMonth() + 1, nu.getDate()].map((deel) => String(deel).padStart(2, "0")).join("-");
}
