// The types of a library that the build bundles from its package (bouw/bundel.mjs).
export * from "lean-qr";
