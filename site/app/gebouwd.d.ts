// Names that the build replaces by a value (bouw/bundelen.py): the files of the calculator, known by name, length
// and hash, and what Pyodide's lock file says of itself.
declare const BESTANDEN: Record<string, import("./ophalen.js").Bestand>;
declare const SLOT: object;
// What the service worker keeps (bouw/zonderinternet.py).
declare const PLEKKEN: import("./bibliotheek/workbox-precaching.mjs").Plek[];
