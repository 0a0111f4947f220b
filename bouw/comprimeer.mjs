// Runs in Node during the build: compress files as small as it gets, several at once (Node's own threads).
// Standard input: a JSON list of [source, target], where the end of the target says how: .br or .gz.
import { readFile, writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @param {Buffer} bytes */
const hard = (bytes) =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** @type {[string, string][]} */
const work = JSON.parse(await text(process.stdin));
await Promise.all(
  work.map(async ([source, target]) => {
    const bytes = await readFile(source);
    await writeFile(target, target.endsWith(".br") ? await hard(bytes) : await zip(bytes, { level: 9 }));
  }),
);
