// Answers as text for a link: the UTF-8 JSON, raw DEFLATE, base64url without padding (the contract).

/** @param {string} json @returns {Promise<string>} */
export async function pakIn(json) {
  const stroom = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stroom).arrayBuffer());
  const letters = btoa(String.fromCharCode(...bytes));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
