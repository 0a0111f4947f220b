// The few things of Node that the tests use, so that they are type-checked without a package of types.
declare module "node:test" {
  export function test(name: string, body: () => void | Promise<void>): void;
  export function beforeEach(body: () => void): void;
  export const mock: {
    timers: { enable(what: { apis: "Date"[]; now: number }): void; setTime(milliseconds: number): void; reset(): void };
  };
}
declare module "node:assert/strict" {
  const assert: {
    (value: unknown, message?: string): asserts value;
    equal(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    rejects(promise: Promise<unknown>, error?: object): Promise<void>;
  };
  export default assert;
}
declare module "node:fs" {
  export function readFileSync(path: string, encoding: "utf-8"): string;
  export function readFileSync(path: string): Uint8Array<ArrayBuffer>;
}

declare module "node:url" {
  export function pathToFileURL(path: string): URL;
}
declare module "node:zlib" {
  export function deflateRawSync(text: string): { toString(encoding: "base64url"): string };
}
declare const process: { env: Record<string, string | undefined>; argv: string[]; stdout: { write(text: string): void } };
