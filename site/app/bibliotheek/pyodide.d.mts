// What we use of Pyodide; the build bundles it into the worker (bouw/bundel.mjs).
export function loadPyodide(options: { indexURL: string, stdLibURL: string, createPyodideModule: unknown, lockFileContents: object }): Promise<{
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  pyimport(name: string): any;
  makeMemorySnapshot(): Uint8Array<ArrayBuffer>;
}>;
