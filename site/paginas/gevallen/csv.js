// A table as CSV for a Dutch spreadsheet: semicolons between, a comma is in numbers there; a mark in
// front (BOM), or Excel takes UTF-8 for something else.

const BOM = "\uFEFF";
// A spreadsheet runs a cell that starts with one of these as a formula, and a formula can send data away
// or start a program. Names of cases come from a file of anybody. With an apostrophe in front it is text.
const FORMULE = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** @param {string[][]} rijen @returns {string} */
export function naarCsv(rijen) {
  return BOM + rijen.map((rij) => `${rij.map(cel).join(";")}\r\n`).join("");
}

function cel(/** @type {string} */ inhoud) {
  const veilig = FORMULE.test(inhoud) ? `'${inhoud}` : inhoud;
  return `"${veilig.replaceAll('"', '""')}"`;
}

/** Give a text as a file; nothing is sent. @param {string} tekst @param {string} naam */
export function download(tekst, naam) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([tekst], { type: "text/csv" }));
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
