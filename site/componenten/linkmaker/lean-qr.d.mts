// The types of the copied library (see copy_assets in bouw/site.py).
export * from "lean-qr";
