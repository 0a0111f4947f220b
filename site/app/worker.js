// The only code that knows Pyodide. Loads it with the rules and the framework, then answers messages.
// Every id gets an answer, also when starting failed.

import { loadPyodide } from "./bibliotheek/pyodide.mjs";
import { MAKER, maakMomentopnames } from "./momentopname.js";
import { maakOphaler } from "./ophalen.js";

/** @typedef {import("./protocol.js").Bericht} Bericht */

const NOTHING = JSON.stringify({ schema: "antwoorden/1" });
const SITE = new URL("../", import.meta.url).href;
/** Whether this worker only makes a snapshot of its memory, and computes for nobody. */
const isMaker = self.name === MAKER;
const momentopnames = maakMomentopnames(SITE, BESTANDEN);
const ophaler = maakOphaler(BESTANDEN, `${SITE}rekenhulp/`, (binnen, totaal) =>
  self.postMessage({ voortgang: [binnen, totaal] }),
);

/** Pyodide's own script: checked first, and then the same bytes from the cache. */
async function maker() {
  await ophaler.haal("pyodide.asm.mjs");
  return (await import(ophaler.adres("pyodide.asm.mjs"))).default;
}

/**
 * Pyodide fetches files itself, unchecked: it gets ours instead. It only logs a module that can't be started and then
 * waits for ever, so that is a failure here.
 * @param {Promise<WebAssembly.Module>} wasm @param {Promise<Uint8Array<ArrayBuffer>>} library @returns {Promise<never>}
 */
function giveFiles(wasm, library) {
  self.fetch = async (address) => new Response(String(address).endsWith(".zip") ? await library : null);
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = (_source, imports) => {
      const made = wasm.then(async (module) => ({ module, instance: await WebAssembly.instantiate(module, imports) }));
      made.catch(reject);
      return made;
    };
  });
}

/** Start Python with the rules; the result computes, for each type of message: JSON text in, JSON text out. */
async function start() {
  if (typeof WebAssembly === "undefined") throw new Error("geen WebAssembly");
  const wasm = ophaler.haalModule("pyodide.asm.wasm");
  const library = ophaler.haal("python_stdlib.zip");
  const rules = ophaler.haal("regels.zip");
  const script = maker();
  for (const [naam, deel] of Object.entries({ wasm, library, rules, script })) {
    deel.then(() => performance.mark(naam), () => {}); // marks are read by bench/bezoek.py; a failure is told below
  }
  const failure = giveFiles(wasm, library);
  const kept = isMaker ? Promise.resolve(null) : momentopnames.haal();
  const python = Promise.all([script, kept]).then(([createPyodideModule, snapshot]) => {
    const load = (/** @type {object} */ memory) =>
      loadPyodide({
        ...{ indexURL: self.location.href, stdLibURL: "python_stdlib.zip", createPyodideModule, ...memory },
        lockFileContents: { info: SLOT, packages: {} },
      });
    const anew = () => load({ _makeSnapshot: isMaker });
    return snapshot ? load({ _loadSnapshot: snapshot }).catch(() => (momentopnames.weg(), anew())) : anew();
  });
  const [pyodide, archive] = await Promise.race([Promise.all([python, rules, wasm, library]), failure]);
  performance.mark((await kept) ? "momentopname" : "pyodide");
  // Python imports straight from the archive, so nothing has to be unpacked.
  pyodide.FS.writeFile("/regels.zip", archive);
  const sys = pyodide.pyimport("sys");
  if (!sys.path.includes("/regels.zip")) sys.path.insert(0, "/regels.zip");
  sys.destroy();
  const brug = pyodide.pyimport("rules_py.brug");
  performance.mark("regels");
  const module = pyodide.pyimport("nagekeken_kader");
  const kader = module.KADER;
  performance.mark("kader");
  if (isMaker) {
    brug.beantwoord(kader, NOTHING);
    for (const proxy of [kader, module, brug]) proxy.destroy(); // what JavaScript holds can't be kept
    await momentopnames.bewaar(pyodide.makeMemorySnapshot());
  }
  return {
    bereken: (/** @type {string} */ answers) => /** @type {string} */ (brug.beantwoord(kader, answers)),
    bereken_veel: (/** @type {string} */ list) => /** @type {string} */ (brug.beantwoord_veel(kader, list)),
  };
}

const started = start();
// The first outcome takes much longer than those after it, so one is computed before it is asked for.
started.then(
  (compute) => isMaker || setTimeout(() => compute.bereken(NOTHING)),
  () => momentopnames.weg(), // reported with each message; the next try is without
);

self.addEventListener("message", async (/** @type {MessageEvent<Bericht>} */ event) => {
  const { id, type, data } = event.data;
  try {
    if (type === "start") ophaler.zeg();
    const compute = await started;
    self.postMessage({ id, ok: true, data: type === "start" ? "" : compute[type](data) });
  } catch (error) {
    self.postMessage({ id, ok: false, fout: String(error instanceof Error ? error.message : error) });
  }
});
