// The words of the check speak to "u"; on the sheet the person speaks, so they become "ik". Which words become
// which is content (gespreksblad.ik in content/site/check.yaml): Dutch needs another verb beside another pronoun.

/**
 * @param {[string, string][]} paren what is said to somebody, and how they say it themselves
 * @returns {(zin: string) => string}
 */
export function maakIkvorm(paren) {
  const bij = new Map(paren);
  // The longest first: "u kunt" is not "u" with something behind it.
  const langEerst = [...bij.keys()].sort((een, ander) => ander.length - een.length);
  const zoek = new RegExp(`(?<!\\p{L})(?:${langEerst.map(letterlijk).join("|")})(?!\\p{L})`, "giu");
  return (zin) => zin.replace(zoek, (gevonden) => {
    const ik = bij.get(gevonden.toLowerCase()) ?? gevonden;
    return gevonden[0] === gevonden[0]?.toLowerCase() ? ik : ik.charAt(0).toUpperCase() + ik.slice(1);
  });
}

/** @param {string} tekst */
function letterlijk(tekst) {
  return tekst.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
