// The memory of a calculator that has just started, kept beside the site on this device (dienst.js): a second visit then
// need not start Python again. It is made by a worker of its own, which never sees an answer (decision 0022).
// Which build it is of stands in its address, and a hash beside it: another one, or a spoiled one, is not used.

/** The name of the worker that makes it. */
export const MAKER = "momentopname";
const HASH = "X-Hash";

/** Where all of the site on this device is kept. @param {string} wortel address of the site */
export const cachenaam = (wortel) => `wmo-zelfcheck ${wortel}`;

/** @param {string} wortel address of the site @param {Record<string, import("./ophalen.js").Bestand>} bestanden what it was made of */
export function maakMomentopnames(wortel, bestanden) {
  const cacheName = cachenaam(wortel);
  const versie = Object.values(bestanden).map(({ sha256 }) => sha256.slice(0, 8)).join("");
  const adres = `${wortel}rekenhulp/momentopname?${encodeURIComponent(versie)}`;

  /** @param {BufferSource} bytes */
  const hash = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).join("-");

  async function weg() {
    if (await caches.has(cacheName)) await (await caches.open(cacheName)).delete(adres);
  }

  return {
    /** The one of this build, when it is there and whole. @returns {Promise<Uint8Array | null>} */
    async haal() {
      try {
        const bewaard = await caches.match(adres, { cacheName });
        if (!bewaard) return null;
        const bytes = await bewaard.arrayBuffer();
        if ((await hash(bytes)) === bewaard.headers.get(HASH)) return new Uint8Array(bytes);
        await weg();
      } catch {
        /* no store, or no page over https */
      }
      return null;
    },
    /** Keep it where the site is kept, and nowhere else. @param {Uint8Array<ArrayBuffer>} bytes */
    async bewaar(bytes) {
      if (!(await caches.has(cacheName))) return;
      const headers = { [HASH]: await hash(bytes), "Content-Type": "application/octet-stream" };
      await (await caches.open(cacheName)).put(adres, new Response(bytes, { headers }));
    },
    weg: () => weg().catch(() => {}),
  };
}
