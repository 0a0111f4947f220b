/**
 * Let the browser go first: what comes after this is a task of its own, so a tap or a scroll never waits for both.
 * A message to oneself: a timer may be held up, and `scheduler.yield` isn't in every browser.
 * @returns {Promise<void>}
 */
export function adem() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((verder) => {
    port1.onmessage = () => (port1.close(), verder());
    port2.postMessage(null);
  });
}

/**
 * Wait until the page is read and the scripts that others count on have run (codes.js). A script that is `async` is not in
 * the task in which the browser then tells everybody, and may come after that: its clock knows. Where that tells nothing
 * (a browser that hides times), there is still that the page is loaded.
 * @returns {Promise<void>}
 */
export async function gelezen() {
  const [bezoek] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (document.readyState !== "complete" && !bezoek?.domContentLoadedEventStart) {
    await new Promise((verder) => {
      document.addEventListener("DOMContentLoaded", verder, { once: true });
      addEventListener("load", verder, { once: true });
    });
  }
  await adem();
}
