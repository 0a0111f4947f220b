// Runs in Node during the build: the theme's style and ours as one sheet, without what nothing on the site uses.
// Argument: the folder of the site. Standard input: JSON, the sheets in order. Standard output: the sheet.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { transform } from "esbuild";
import { PurgeCSS } from "purgecss";

const [site = ""] = process.argv.slice(2);
/** @type {string[]} */
const sheets = JSON.parse(await text(process.stdin));
const own = (/** @type {string} */ sheet) => !sheet.startsWith("assets/");
const purged = await new PurgeCSS().purge({
  // What a script adds later stands in the script, and that counts as used.
  content: ["**/*.html", "script/*.js", "assets/javascripts/**/*.js"].map((pattern) => join(site, pattern)),
  // The theme's only. Ours has no part that is not used, and PurgeCSS drops a rule that begins with :is().
  css: sheets.filter((sheet) => !own(sheet)).map((sheet) => join(site, sheet)),
  keyframes: true,
});
const ours = await Promise.all(sheets.filter(own).map((sheet) => readFile(join(site, sheet), "utf8")));
const whole = [...purged.map(({ css }) => css), ...ours].join("\n");
const { code } = await transform(whole, { loader: "css", minify: true, target: ["chrome100", "firefox100", "safari15.4"] });
process.stdout.write(code);
