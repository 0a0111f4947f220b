// What a page does when it is read comes in a task after the one in which the browser says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gelezen } from "../../site/app/adem.js";

const MICROTAKEN = 20; // more than any promise here needs

/** A page in this state, and what says that it is read. @param {string} readyState */
function pagina(readyState) {
  /** @type {(() => void)[]} */
  const luisteraars = [];
  const addEventListener = (/** @type {string} */ naam, /** @type {() => void} */ doe) => {
    if (naam === "DOMContentLoaded") luisteraars.push(doe);
  };
  Object.assign(globalThis, { document: { readyState, addEventListener } });
  return () => luisteraars.forEach((doe) => doe());
}

/** Whether it is done before another task begins. @param {Promise<void>} werk */
async function inDezeTaak(werk) {
  let klaar = false;
  void werk.then(() => (klaar = true));
  for (let keer = 0; keer < MICROTAKEN; keer++) await null;
  return klaar;
}

test("een pagina die nog gelezen wordt, begint pas daarna, in een taak van zichzelf", async () => {
  const isGelezen = pagina("loading");
  const begonnen = gelezen();
  await new Promise((later) => setTimeout(later, 20)); // tasks enough for what does not wait
  assert.equal(await inDezeTaak(begonnen), false);
  isGelezen();
  assert.equal(await inDezeTaak(begonnen), false);
  await begonnen;
});

test("een pagina die al gelezen is, begint in een taak van zichzelf", async () => {
  pagina("interactive");
  const begonnen = gelezen();
  assert.equal(await inDezeTaak(begonnen), false);
  await begonnen;
});
