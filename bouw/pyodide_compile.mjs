// Runs in Node during the build: start the real Pyodide, run the rules once so that everything they
// need is imported, and let that Python compile those modules (see compile_for_browser.py).
// Arguments: folder of the pyodide package, its library with our start, folder with rules_py/, compiled framework, folder for output.
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * @param {string} pyodideFolder @param {string} library @param {string} rulesFolder @param {string} kaderFile @param {string} target
 * @returns {Promise<number>} how many modules of the standard library were compiled
 */
async function compileForBrowser(pyodideFolder, library, rulesFolder, kaderFile, target) {
  const here = dirname(fileURLToPath(import.meta.url));
  const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")).href);
  // The same hash seed each time: the order of sets decides how constants are written. And no columns of the source
  // with the byte code: they are a quarter of what a browser would fetch of it, and only a traceback shows them.
  const env = { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1", HOME: "/home/web" };
  const pyodide = await loadPyodide({ indexURL: `${pyodideFolder}/`, stdLibURL: library, env });

  for (const folder of ["rules", "target"]) pyodide.FS.mkdirTree(`/mnt/${folder}`);
  mkdirSync(target, { recursive: true });
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: rulesFolder }, "/mnt/rules");
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: target }, "/mnt/target");

  const sys = pyodide.pyimport("sys");
  sys.dont_write_bytecode = true;
  sys.path.insert(0, "/mnt/rules");

  // Read and check the framework here, once; the browser opens what is kept of it.
  const tekst = readFileSync(kaderFile, "utf8");
  const bewaard = pyodide.pyimport("rules_py.nagekeken").bewaar(pyodide.pyimport("rules_py.kader").open_kader(tekst));
  const isRule = (/** @type {string} */ name) => name === "rules_py" || name.startsWith("rules_py.");
  for (const name of [...sys.modules.keys()].filter(isRule)) sys.modules.pop(name);

  // Then the same as the browser does, so that what it needs is imported and nothing else of the rules.
  const kader = pyodide.pyimport("rules_py.nagekeken").open_nagekeken(bewaard.get(0), bewaard.get(1));
  const brug = pyodide.pyimport("rules_py.brug");
  for (const answers of ['{"schema": "antwoorden/1"}', '{"schema": "antwoorden/1", "vorm": "zin"}', "{", "[]", '{"a": 1e999}']) {
    brug.beantwoord(kader, answers);
  }
  try {
    brug.beantwoord(null, "{}"); // an exception that reaches JavaScript needs modules of its own
  } catch (error) {
    if (error.name !== "PythonError") throw error;
  }

  // The names now, before the compiler itself is imported: what only it needs is left out.
  const all = [...sys.modules.keys()];
  const needed = all.filter((name) => !isRule(name) && name !== "__main__");
  pyodide.FS.mkdirTree("/home/compiler/bouw");
  for (const name of ["compile_for_browser.py", "uitschrijven.py"]) {
    pyodide.FS.writeFile(`/home/compiler/bouw/${name}`, readFileSync(join(here, name)));
  }
  sys.path.insert(0, "/home/compiler");
  const compiler = pyodide.pyimport("bouw.compile_for_browser");
  const count = compiler.compile_stdlib(needed.join(" "), "/mnt/target/stdlib");
  compiler.compile_rules(all.filter(isRule).join(" "), "/mnt/rules", "/mnt/target/rules");
  compiler.compile_kader(bewaard.get(0), bewaard.get(1), "/mnt/target/rules");
  return count;
}

try {
  const [pyodideFolder, library, rulesFolder, kaderFile, target] = process.argv.slice(2);
  console.log(await compileForBrowser(pyodideFolder, library, rulesFolder, kaderFile, target));
} catch (error) {
  console.error(error.message); // only the message: Node would print a line of minified code with it
  process.exit(1);
}
