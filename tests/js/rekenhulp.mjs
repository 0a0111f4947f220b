// Pyodide with the library that a browser gets, in Node: what it imports, and what its errors say.
// Arguments: folder of the pyodide package, the library, the rules.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [pakket, bibliotheek, regels] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pakket}/pyodide.mjs`).href);
const pyodide = await loadPyodide({ indexURL: `${pakket}/`, stdLibURL: bibliotheek });
const begonnen = [...pyodide.pyimport("sys").modules.keys()];
pyodide.FS.writeFile("/regels.zip", readFileSync(regels));
pyodide.pyimport("sys").path.insert(0, "/regels.zip");
const brug = pyodide.pyimport("rules_py.brug");

/** @param {() => unknown} doe @returns {string} what the error says */
function fout(doe) {
  try {
    doe();
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  throw new Error("no error");
}

console.log(
  JSON.stringify({
    begonnen,
    inDeRegels: fout(() => brug.beantwoord(null, "{}")),
    weggelaten: fout(() => pyodide.pyimport("builtins").getattr(pyodide.pyimport("asyncio"), "sleep")),
    bestaatNiet: fout(() => pyodide.pyimport("rules_py.bestaat_niet")),
  }),
);
