// The types of a library that the build copies to this place (bouw/site.py).
export * from "lean-qr";
