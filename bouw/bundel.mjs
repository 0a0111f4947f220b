// Runs in Node during the build: the scripts of the site, bundled and named by their content (esbuild).
// Arguments: the folder site/, node_modules/, the folder to write. Standard input: JSON, with `groups` of entries (a
// later group may start a worker of an earlier one) and `known`, names in the scripts with the value that replaces them.
// Standard output: JSON; names: entry -> name of its file; packages: name of a file -> the npm packages in it.
import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";

const [site = "", modules = "", outdir = ""] = process.argv.slice(2);
const LIBRARIES = join(site, "app", "bibliotheek");
// Where a library stands whose types are in site/app/bibliotheek.
const PLACES = {
  "lean-qr.mjs": "lean-qr/index.mjs",
  "lean-qr-svg.mjs": "lean-qr/extras/svg.mjs",
  "yaml/index.js": "yaml/browser/index.js",
  "pyodide.mjs": "pyodide/pyodide.mjs",
  "workbox-precaching.mjs": "workbox-precaching/index.mjs",
};
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)/;
const WORKER = /new URL\("([\w-]+\.js)", import\.meta\.url\)/g;

/** @type {Record<string, string>} */
const names = {};
/** @type {Record<string, string[]>} */
const packages = {};

/** @type {import("esbuild").Plugin} */
const houseRules = {
  name: "site",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /bibliotheek\// }, ({ path, resolveDir }) => {
      const library = relative(LIBRARIES, resolve(resolveDir, path));
      if (!(library in PLACES)) return { errors: [{ text: `${library} is not in bouw/bundel.mjs` }] };
      return { path: join(modules, PLACES[/** @type {keyof typeof PLACES} */ (library)]) };
    });
    // The file of a worker has another name after bundling; esbuild does not follow this form itself.
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (!path.startsWith(site)) return undefined;
      const source = await readFile(path, "utf8");
      const contents = source.replace(WORKER, (whole, name) => {
        const worker = names[relative(site, join(dirname(path), name))];
        return worker ? `new URL("./${worker}", import.meta.url)` : whole;
      });
      return { contents, loader: "js" };
    });
  },
};

/** @type {{ groups: string[][], known: Record<string, unknown> }} */
const { groups, known } = JSON.parse(await text(process.stdin));
const define = Object.fromEntries(Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)]));
for (const entries of groups) {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => join(site, entry)),
    outdir,
    bundle: true, // each entry whole: one request and no chain, which counts more here than what two pages share
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    entryNames: "[name]-[hash]",
    legalComments: "none", // the licences of the libraries stand beside the scripts, whole
    external: ["node:*"],
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"', ...define },
    logLevel: "error",
    plugins: [houseRules],
  });
  for (const [file, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    if (entryPoint) names[relative(site, resolve(entryPoint))] = basename(file);
    const found = Object.entries(inputs).map(([path, { bytesInOutput }]) => (bytesInOutput && PACKAGE.exec(path)?.[1]) || "");
    packages[basename(file)] = [...new Set(found)].filter(Boolean).sort();
  }
}
process.stdout.write(JSON.stringify({ names, packages }));
