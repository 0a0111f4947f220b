// The files of the calculator: each fetched at once, counted while it comes in, and checked before it is used. One that
// is cut, altered or of another build is fetched once more past every cache, and is then a fault.

/** @typedef {{ adres: string, bytes: number, sha256: string }} Bestand sha256 as base64 */

const WASM = "application/wasm";

/**
 * @param {Record<string, Bestand>} bestanden @param {string} map address of their folder
 * @param {(binnen: number, totaal: number) => void} meld called when one hundredth more is in (bytes)
 */
export function maakOphaler(bestanden, map, meld) {
  const totaal = Object.values(bestanden).reduce((som, { bytes }) => som + bytes, 0);
  /** @type {Record<string, number>} */
  const binnen = {};
  let gemeld = 0;
  // Pyodide is given another fetch (worker.js).
  const vraag = self.fetch.bind(self);

  function tel(/** @type {string} */ naam, /** @type {number} */ bytes) {
    binnen[naam] = bytes;
    const som = Object.values(binnen).reduce((een, ander) => een + ander, 0);
    if (Math.abs(som - gemeld) < totaal / 100 && som < totaal) return;
    gemeld = som;
    meld(som, totaal);
  }

  /** All bytes of a file, as many as there must be. @param {string} naam @param {Response} antwoord */
  async function lees(naam, antwoord) {
    const alles = new Uint8Array(bestand(naam).bytes);
    const lezer = /** @type {ReadableStream<Uint8Array>} */ (antwoord.body).getReader();
    let plek = 0;
    for (let deel = await lezer.read(); !deel.done; deel = await lezer.read()) {
      if (plek + deel.value.length > alles.length) throw new Error(`${naam}: te lang`);
      alles.set(deel.value, plek);
      plek += deel.value.length;
      tel(naam, plek);
    }
    if (plek < alles.length) throw new Error(`${naam}: te kort`);
    return alles;
  }

  function bestand(/** @type {string} */ naam) {
    return /** @type {Bestand} */ (bestanden[naam]);
  }

  /** @param {string} naam @param {RequestCache} cache @param {(antwoord: Response) => void} [terwijl] */
  async function probeer(naam, cache, terwijl) {
    const antwoord = await vraag(map + bestand(naam).adres, { cache });
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
    terwijl?.(antwoord.clone());
    const alles = await lees(naam, antwoord);
    // Hashing needs a page over https, as the site is always served; where it is not, the length must do.
    if (self.crypto?.subtle) {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", alles));
      if (btoa(String.fromCharCode(...hash)) !== bestand(naam).sha256) throw new Error(`${naam}: anders dan gebouwd`);
    }
    return alles;
  }

  /** @param {string} naam @param {(antwoord: Response | null) => void} [terwijl] gets what comes in, before it was checked */
  const haal = (naam, terwijl) =>
    probeer(naam, "default", terwijl).catch(() => (terwijl?.(null), tel(naam, 0), probeer(naam, "reload")));

  return {
    haal,
    adres: (/** @type {string} */ naam) => map + bestand(naam).adres,
    /** What is in again, for who began to listen later. */
    zeg: () => void (gemeld && meld(gemeld, totaal)),
    /** A module is compiled while it comes in; it counts only when all of it was right. @param {string} naam */
    async haalModule(naam) {
      /** @type {Promise<WebAssembly.Module | null>} */
      let vroeg = Promise.resolve(null);
      const alles = await haal(naam, (antwoord) => {
        const soort = antwoord?.headers.get("Content-Type");
        vroeg = antwoord && soort === WASM ? WebAssembly.compileStreaming(antwoord).catch(() => null) : Promise.resolve(null);
      });
      return (await vroeg) ?? WebAssembly.compile(alles);
    },
  };
}
