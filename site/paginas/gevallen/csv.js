// A table as CSV for a Dutch spreadsheet: semicolons between, a comma is in numbers there; a mark in
// front (BOM), or Excel takes UTF-8 for something else.

const BOM = "\uFEFF";
// A spreadsheet runs a cell that starts with one of these as a formula, and a formula can send data away
// or start a program. Names of cases come from a file of anybody. With an apostrophe in front it is text.
// Also behind a sign that another spreadsheet takes for the end of a cell, and behind what it leaves out.
const FORMULE = /(^|[;,|"\t\r\n])([\s\p{C}"]*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n])/gu;

/** @param {string[][]} rijen @returns {string} */
export function naarCsv(rijen) {
  return BOM + rijen.map((rij) => `${rij.map(cel).join(";")}\r\n`).join("");
}

function cel(/** @type {string} */ inhoud) {
  const veilig = inhoud.replace(FORMULE, (_, eind = "", leeg = "", teken = "") => `${eind}${leeg}'${teken}`);
  return `"${veilig.replaceAll('"', '""')}"`;
}
