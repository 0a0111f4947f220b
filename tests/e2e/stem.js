// A stand-in for the device's voices: this Chromium has none. It keeps what it is asked to say.
globalThis.gezegd = [];
globalThis.gestopt = 0;
const STEMMEN = {
  eigen: { lang: "nl-NL", localService: true },
  "van-ver": { lang: "nl-NL", localService: false },
  engels: { lang: "en-GB", localService: true },
};
globalThis.SpeechSynthesisUtterance = class {
  constructor(tekst) {
    this.text = tekst;
  }
};
Object.defineProperty(globalThis, "speechSynthesis", {
  value: {
    getVoices: () => [STEMMEN["SOORT"]],
    speak(uiting) {
      globalThis.gezegd.push(uiting.text);
      globalThis.uiting = uiting;
    },
    cancel: () => globalThis.gestopt++,
  },
});
