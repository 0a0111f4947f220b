// The service worker: the site without internet, for who has seen an outcome or asked for it. It keeps the files of one
// build and nothing else; no answer ever comes here. Which files those are, the build says (bouw/zonderinternet.py).
//
// A file with its content in its name is taken from what was kept. What may change (a page) comes from the network, and
// only without one from what was kept: so a page is never older than it must be, and brings its own files by name.
import { PrecacheController } from "./bibliotheek/workbox-precaching.mjs";
import { cachenaam } from "./momentopname.js";

const zelf = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const WACHT = 3_000; // milliseconds for the network, where there is a page to show instead
const NAAM = cachenaam(zelf.registration.scope);
const houder = new PrecacheController({ cacheName: NAAM });
houder.precache(PLEKKEN);
const vast = new Set(PLEKKEN.filter(({ revision }) => revision === null).map(({ url }) => new URL(url, zelf.location.href).href));

/** Kept under its content. What went missing, or is asked anew because it was wrong, is fetched and kept again. @param {FetchEvent} event */
async function bewaard({ request }, /** @type {string} */ sleutel) {
  const cache = await caches.open(NAAM);
  const kopie = request.cache === "reload" ? undefined : await cache.match(sleutel);
  if (kopie) return kopie;
  const vers = await fetch(request);
  if (vers.ok) await cache.put(sleutel, vers.clone()).catch(() => {}); // full: then not
  return vers;
}

/** From the network, if it answers in time. @param {FetchEvent} event */
async function nieuwste({ request, preloadResponse }, /** @type {string} */ sleutel) {
  const net = Promise.resolve(preloadResponse).then((/** @type {Response | undefined} */ al) => al ?? fetch(request));
  const opTijd = new Promise((geef) => setTimeout(geef, WACHT));
  const vers = await Promise.race([net.catch(() => null), opTijd]);
  if (vers instanceof Response && vers.status < 500) return vers;
  return (await (await caches.open(NAAM)).match(sleutel)) ?? net;
}

zelf.addEventListener("activate", (event) => {
  event.waitUntil(zelf.registration.navigationPreload?.enable() ?? Promise.resolve());
});

zelf.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  const adres = origin + pathname;
  const sleutel = event.request.method === "GET" ? houder.getCacheKeyForURL(adres) : undefined;
  if (sleutel) event.respondWith(vast.has(adres) ? bewaard(event, sleutel) : nieuwste(event, sleutel));
});
