// What we use of Pyodide; the build bundles it into the worker (bouw/bundel.mjs).
export function loadPyodide(options: { indexURL: string }): Promise<{
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  pyimport(name: string): any;
}>;
