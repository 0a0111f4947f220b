// What we use of Workbox; the build bundles it into the service worker (bouw/bundel.mjs).
export interface Plek {
  url: string;
  revision: string | null;
  integrity: string;
}
export class PrecacheController {
  constructor(options: { cacheName: string });
  precache(entries: Plek[]): void;
  getCacheKeyForURL(url: string): string | undefined;
}
