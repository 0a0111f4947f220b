// What a page does when it is read comes in a task after the one in which the browser says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { gelezen } from "../../site/app/adem.js";

const MICROTAKEN = 20; // more than any promise here needs

/**
 * A page in this state; what is told tells it.
 * @param {string} readyState @param {number} [verteld] when it said that it was read, in milliseconds; 0: not yet, or hidden
 */
function pagina(readyState, verteld = 0) {
  performance.getEntriesByType = () => /** @type {any} */ ([{ domContentLoadedEventStart: verteld }]);
  /** @type {Record<string, () => void>} */
  const luisteraars = {};
  const addEventListener = (/** @type {string} */ naam, /** @type {() => void} */ doe) => (luisteraars[naam] = doe);
  Object.assign(globalThis, { document: { readyState, addEventListener }, addEventListener });
  return (/** @type {string} */ naam) => luisteraars[naam]?.();
}

/** Whether it is done before another task begins. @param {Promise<void>} werk */
async function inDezeTaak(werk) {
  let klaar = false;
  void werk.then(() => (klaar = true));
  for (let keer = 0; keer < MICROTAKEN; keer++) await null;
  return klaar;
}

for (const [toestand, gebeurtenis] of [
  ["loading", "DOMContentLoaded"],
  ["interactive", "DOMContentLoaded"], // scripts that come first may still have to run
  ["interactive", "load"], // that it is read was said before this script was there
]) {
  test(`een pagina die nog ${toestand} is, begint na ${gebeurtenis}, in een taak van zichzelf`, async () => {
    const zeg = pagina(String(toestand));
    const begonnen = gelezen();
    await new Promise((later) => setTimeout(later, 20)); // tasks enough for what does not wait
    assert.equal(await inDezeTaak(begonnen), false);
    zeg(String(gebeurtenis));
    assert.equal(await inDezeTaak(begonnen), false);
    await begonnen;
  });
}

for (const [toestand, verteld] of /** @type {[string, number][]} */ ([["interactive", 12], ["complete", 0]])) {
  test(`een pagina die al ${toestand} is, begint in een taak van zichzelf`, async () => {
    pagina(toestand, verteld);
    const begonnen = gelezen();
    assert.equal(await inDezeTaak(begonnen), false);
    await begonnen;
  });
}
