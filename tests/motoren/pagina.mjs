// Chromium and Firefox, driven from Python: a JSON line in, a JSON line out. Chromium over its own protocol (CDP),
// Firefox over WebDriver BiDi; puppeteer-core knows both. Arguments: chrome or firefox, and the program.
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [soort, programma] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: /** @type {"chrome" | "firefox"} */ (soort),
  executablePath: programma,
  headless: true,
  args: soort === "chrome" ? ["--no-sandbox", "--lang=nl-NL"] : [],
  extraPrefsFirefox: { "intl.accept_languages": "nl-NL" },
  defaultViewport: { width: 1280, height: 900 },
});
// Puppeteer makes functions of text in the page (`new Function`), which the site's policy notices in Firefox. A visit
// without it gives none; a real one of ours is an error in Chromium's tests.
const VAN_DE_BESTUURDER = /require-trusted-types-for/;
/** @type {import("puppeteer-core").Page | undefined} */
let pagina;
/** @type {string[]} */
const klachten = [];

/** @type {Record<string, (...wat: string[]) => unknown>} */
const doen = {
  versie: () => browser.version(),
  async open(url) {
    await pagina?.close();
    pagina = await browser.newPage();
    pagina.on("console", (regel) => regel.type() === "error" && klachten.push(regel.text()));
    pagina.on("pageerror", (fout) => klachten.push(fout instanceof Error ? fout.message : String(fout)));
    await pagina.goto(url, { waitUntil: "load" });
  },
  js: (tekst) => pagina?.evaluate(tekst),
  klik: (keuze) => pagina?.locator(keuze).click(),
  toets: (naam) => pagina?.keyboard.press(/** @type {import("puppeteer-core").KeyInput} */ (naam)),
  async bestand(keuze, pad) {
    const veld = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await pagina?.$(keuze));
    await veld.uploadFile(pad);
  },
  druk_af: async () => Buffer.from((await pagina?.pdf({ format: "A4" })) ?? []).toString("base64"),
  klachten: () => klachten.splice(0).filter((een) => !VAN_DE_BESTUURDER.test(een)),
};

for await (const regel of createInterface({ input: process.stdin })) {
  const [wat, ...hiermee] = JSON.parse(regel);
  try {
    console.log(JSON.stringify({ uit: (await doen[wat]?.(...hiermee)) ?? null }));
  } catch (fout) {
    console.log(JSON.stringify({ fout: String(fout) }));
  }
}
await browser.close();
