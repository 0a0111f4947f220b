export * from "lean-qr/extras/svg";
