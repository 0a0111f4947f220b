// Codes stay as they are when a browser translates the page. The build marks those in its HTML (bouw/codes.py);
// here those in what a script puts in the page, whichever script that is.

const ZONDER = 'script, style, title, option, textarea, svg, [translate="no"]';

const app = document.querySelector("[data-codes]");
if (app instanceof HTMLElement) houdCodes(app, new RegExp(app.dataset.codes ?? "", "gu"));

/** @param {HTMLElement} app @param {RegExp} codes */
function houdCodes(app, codes) {
  const kijk = new MutationObserver((wijzigingen) => {
    for (const { addedNodes } of wijzigingen) for (const knoop of addedNodes) for (const tekst of teksten(knoop)) merk(tekst, codes);
  });
  kijk.observe(app, { childList: true, subtree: true });
}

/** The texts of a node that came into the page. @param {Node} knoop */
function teksten(knoop) {
  if (knoop instanceof Text) return [knoop];
  const loper = document.createTreeWalker(knoop, NodeFilter.SHOW_TEXT);
  const gevonden = /** @type {Text[]} */ ([]);
  while (loper.nextNode()) gevonden.push(/** @type {Text} */ (loper.currentNode));
  return gevonden;
}

/** @param {Text} tekst @param {RegExp} codes */
function merk(tekst, codes) {
  if (!tekst.isConnected || tekst.parentElement?.closest(ZONDER)) return;
  const delen = /** @type {(string | Node)[]} */ ([]);
  let vorige = 0;
  for (const code of tekst.data.matchAll(codes)) {
    const vast = document.createElement("span");
    vast.setAttribute("translate", "no");
    vast.textContent = code[0];
    delen.push(tekst.data.slice(vorige, code.index), vast);
    vorige = code.index + code[0].length;
  }
  if (delen.length) tekst.replaceWith(...delen, tekst.data.slice(vorige));
}
