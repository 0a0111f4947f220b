// A QR code as SVG, sharp at any size: dark on white with its quiet zone, also on a dark page.
import { correction, generate } from "./bibliotheek/lean-qr.mjs";
import { toSvg } from "./bibliotheek/lean-qr-svg.mjs";

const STILLE_ZONE = 4; // modules around the code, as the standard asks
const SMALLE_ZONE = 2; // of a code in a white space of its own: what is left over makes its modules larger
const MINSTENS_MM = 36; // the code itself, without the quiet zone
const MODULE_MM = 0.45; // a telephone reads this from paper; the fullest code then just fits on A6

/**
 * @param {string} inhoud
 * @param {{ dicht?: boolean }} [hoe] dicht: as few modules as it takes, for a lot of text in a white space
 * @returns {SVGElement} of a size in millimetres, for paper
 */
export function maakQr(inhoud, { dicht = false } = {}) {
  const code = generate(inhoud, { minCorrectionLevel: dicht ? correction.L : correction.M });
  const rand = dicht ? SMALLE_ZONE : STILLE_ZONE;
  const module = Math.max(MINSTENS_MM / code.size, MODULE_MM);
  const maat = `${(module * (code.size + 2 * rand)).toFixed(2)}mm`;
  const svg = toSvg(code, document, { on: "black", off: "white", pad: rand });
  svg.setAttribute("width", maat);
  svg.setAttribute("height", maat);
  svg.setAttribute("aria-hidden", "true"); // its box has the name
  return svg;
}
