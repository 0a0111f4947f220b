// Copying text. Without https, or without leave, a browser refuses: then the caller selects the text instead.

/** @param {string} woorden @returns {Promise<boolean>} whether it was copied */
export async function opKlembord(woorden) {
  try {
    await navigator.clipboard.writeText(woorden);
    return true;
  } catch {
    return false;
  }
}
