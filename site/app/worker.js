// The only code that knows Pyodide. Loads it with the rules and the framework, then answers messages.
// Every id gets an answer, also when starting failed.

import { loadPyodide } from "./bibliotheek/pyodide.mjs";

/** @typedef {import("./protocol.js").Bericht} Bericht */

const NOTHING = JSON.stringify({ schema: "antwoorden/1" });
const FOLDER = new URL("../rekenhulp/", import.meta.url).href;

/** Fetch a file of our own site; a missing file is an error and not an empty answer. */
async function fetchFile(/** @type {string} */ name) {
  const response = await fetch(FOLDER + name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Start Python with the rules; the result computes, for each type of message: JSON text in, JSON text out. */
async function start() {
  const [pyodide, rules] = await Promise.all([
    loadPyodide({ indexURL: FOLDER }),
    fetchFile("regels.zip").then((response) => response.arrayBuffer()),
  ]);
  performance.mark("pyodide"); // these marks are read by bench/browser.py
  // Python imports straight from the archive, so nothing has to be unpacked.
  pyodide.FS.writeFile("/regels.zip", new Uint8Array(rules));
  pyodide.pyimport("sys").path.insert(0, "/regels.zip");
  const brug = pyodide.pyimport("rules_py.brug");
  performance.mark("regels");
  const kader = pyodide.pyimport("nagekeken_kader").KADER;
  performance.mark("kader");
  return {
    bereken: (/** @type {string} */ answers) => /** @type {string} */ (brug.beantwoord(kader, answers)),
    bereken_veel: (/** @type {string} */ list) => /** @type {string} */ (brug.beantwoord_veel(kader, list)),
  };
}

/** Pyodide only logs a wasm file that can't be loaded, and then waits forever: make that a failure. */
function wasmFailure() {
  return /** @type {Promise<never>} */ (
    new Promise((_, reject) => {
      if (typeof WebAssembly === "undefined") return reject(new Error("geen WebAssembly"));
      const instantiate = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = (source, imports) => {
        const result = instantiate(source, imports);
        result.catch(reject);
        return result;
      };
    })
  );
}

const started = Promise.race([wasmFailure(), start()]);
// The first outcome takes much longer than those after it, so one is computed before it is asked for.
started.then((compute) => setTimeout(() => compute.bereken(NOTHING)), () => {}); // reported with each message

self.addEventListener("message", async (/** @type {MessageEvent<Bericht>} */ event) => {
  const { id, type, data } = event.data;
  try {
    const compute = await started;
    self.postMessage({ id, ok: true, data: type === "start" ? "" : compute[type](data) });
  } catch (error) {
    self.postMessage({ id, ok: false, fout: String(error instanceof Error ? error.message : error) });
  }
});
