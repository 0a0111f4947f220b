// Runs in Node during the build: the theme's style and ours as one sheet, without what nothing on the site uses.
// Argument: the folder of the site. Standard input: JSON, the sheets in order and the words that may be names.
// Standard output: the sheet.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { transform } from "esbuild";
import { PurgeCSS } from "purgecss";

const [site = ""] = process.argv.slice(2);
/** @type {{ sheets: string[], words: string[] }} */
const { sheets, words } = JSON.parse(await text(process.stdin));
const own = (/** @type {string} */ sheet) => !sheet.startsWith("assets/");
const purged = await new PurgeCSS().purge({
  content: [{ raw: words.join(" "), extension: "html" }],
  // The theme's only. Ours has no part that is not used, and PurgeCSS drops a rule that begins with :is().
  css: sheets.filter((sheet) => !own(sheet)).map((sheet) => join(site, sheet)),
  keyframes: true,
});
const ours = await Promise.all(sheets.filter(own).map((sheet) => readFile(join(site, sheet), "utf8")));
const whole = [...purged.map(({ css }) => css), ...ours].join("\n");
const { code } = await transform(whole, { loader: "css", minify: true, target: ["chrome100", "firefox100", "safari15.4"] });
process.stdout.write(code);
