// A hostile script, as if it got in: served in place of one of our own, under the headers of that file. It runs in a
// page and in a worker. Each attempt takes an address of somebody else with an answer in it, and tries to reach it.
(() => {
  const pagina = typeof document !== "undefined";

  /** Put an element into the page; it has done its work when it loads or fails, if it tells that. */
  const plaats = (naam, eigenschappen, waar = document.body) => {
    const element = document.createElement(naam);
    for (const [sleutel, waarde] of Object.entries(eigenschappen)) {
      if (sleutel in element && sleutel !== "data" && sleutel !== "type" && sleutel !== "rel") element[sleutel] = waarde;
      else element.setAttribute(sleutel, waarde);
    }
    waar.append(element);
    return element;
  };
  const link = (rel, meer = {}) => (naar) => plaats("link", { rel, href: naar, ...meer }, document.head);
  const stijl = (regels) => {
    plaats("b", { className: "lek", textContent: "lek" });
    plaats("style", { textContent: regels }, document.head);
  };
  const formulier = (method, meer = {}) => (naar) => {
    const form = plaats("form", { method, action: naar, ...meer });
    plaats("input", { name: "antwoord", value: "hoog" }, form);
    form.requestSubmit();
  };
  const klik = (meer = {}) => (naar) => plaats("a", { href: naar, ...meer }).click();
  const blob = (tekst, type) => URL.createObjectURL(new Blob([tekst], { type }));
  const ws = (naar) => naar.replace("http", "ws");

  const overal = {
    fetch: (naar) => fetch(naar, { mode: "no-cors" }),
    "fetch-keepalive": (naar) => fetch(naar, { mode: "no-cors", keepalive: true, method: "POST", body: "hoog" }),
    xhr: (naar) => {
      const verzoek = new XMLHttpRequest();
      verzoek.open("GET", naar);
      verzoek.send();
    },
    websocket: (naar) => void new WebSocket(ws(naar)),
    eventsource: (naar) => void new EventSource(naar),
    import: (naar) => import(naar),
    webtransport: async (naar) => (await new WebTransport(naar)).ready,
    worker: (naar) => void new Worker(naar),
    "eigen-server": (naar) => fetch(naar),
    "worker-blob": (naar) => void new Worker(blob(`fetch("${naar}", { mode: "no-cors" })`, "text/javascript")),
  };
  const inPagina = {
    beacon: (naar) => void navigator.sendBeacon(naar, "hoog"),
    beeld: (naar) => void (new Image().src = naar),
    srcset: (naar) => plaats("img", { srcset: `${naar} 2x` }),
    "svg-beeld": (naar) => {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.append(document.createElementNS("http://www.w3.org/2000/svg", "image"));
      svg.firstChild.setAttribute("href", naar);
      document.body.append(svg);
    },
    knopbeeld: (naar) => plaats("input", { type: "image", src: naar }),
    script: (naar) => plaats("script", { src: naar }),
    stijlblad: link("stylesheet"),
    "css-import": (naar) => stijl(`@import url("${naar}");`),
    "css-url": (naar) => stijl(`.lek { background: url("${naar}"); }`),
    "css-attribuut": (naar) => plaats("b", { textContent: "lek" }).setAttribute("style", `background: url("${naar}")`),
    "css-eigenschap": (naar) => void (plaats("b", { textContent: "lek" }).style.background = `url("${naar}")`),
    "css-gemaakt": (naar) => {
      const blad = new CSSStyleSheet();
      blad.replaceSync(`.lek { background: url("${naar}"); }`);
      document.adoptedStyleSheets.push(blad);
      plaats("b", { className: "lek", textContent: "lek" });
    },
    "css-font": (naar) => stijl(`@font-face { font-family: lek; src: url("${naar}"); } .lek { font-family: lek; }`),
    lettertype: (naar) => new FontFace("lek2", `url("${naar}")`).load(),
    prefetch: link("prefetch"),
    preload: link("preload", { as: "image" }),
    modulepreload: link("modulepreload"),
    speculatie: (naar) =>
      plaats("script", { type: "speculationrules", textContent: JSON.stringify({ prefetch: [{ urls: [naar] }] }) }),
    iframe: (naar) => plaats("iframe", { src: naar }),
    "iframe-srcdoc": (naar) => plaats("iframe", { srcdoc: `<img src="${naar}">` }),
    object: (naar) => plaats("object", { data: naar }),
    embed: (naar) => plaats("embed", { src: naar }),
    audio: (naar) => plaats("audio", { src: naar, preload: "auto" }),
    video: (naar) => plaats("video", { src: naar, preload: "auto" }),
    poster: (naar) => plaats("video", { poster: naar }),
    ping: (naar) => klik({ ping: naar })("#lek"),
    gedeeldewerker: (naar) => void new SharedWorker(naar),
    dienst: (naar) => navigator.serviceWorker.register(naar),
    basis: (naar) => {
      plaats("base", { href: naar }, document.head);
      plaats("img", { src: new URL("lek.png", document.baseURI).href.includes(location.host) ? "lek.png" : naar });
    },
    webrtc: async (naar) => {
      const lijn = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(naar).host}` }] });
      lijn.createDataChannel("lek");
      await lijn.setLocalDescription(await lijn.createOffer());
      await new Promise((klaar) => (lijn.onicegatheringstatechange = () => lijn.iceGatheringState === "complete" && klaar()));
      throw new DOMException("", "GeenAntwoord");
    },
    // What takes the page away when it succeeds.
    "formulier-get": formulier("get"),
    "formulier-post": formulier("post"),
    "formulier-venster": formulier("get", { target: "_blank" }),
    venster: (naar) => void open(naar),
    "link-venster": klik({ target: "_blank" }),
    link: klik(),
    navigatie: (naar) => location.assign(naar),
    verversen: (naar) => plaats("meta", { httpEquiv: "refresh", content: `0; url=${naar}` }, document.head),
  };
  const pogingen = pagina ? { ...overal, ...inPagina } : overal;
  const schendingen = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => schendingen.push(effectiveDirective));

  /** Try once. @returns {Promise<string>} why the browser itself refused, or nothing */
  async function probeer(naam, naar) {
    try {
      await pogingen[naam](naar);
      return "";
    } catch (fout) {
      return fout.name;
    }
  }

  if (!pagina) {
    addEventListener("message", ({ data: { naam, naar } }) => {
      void probeer(naam, naar).then((geweigerd) => postMessage({ geweigerd, schendingen }));
      addEventListener("securitypolicyviolation", () => postMessage({ schendingen }));
    });
    return;
  }
  let beurt = 0;
  /** Begin an attempt. @returns {(geweigerd: string) => void} says why it was refused, unless the next has begun */
  const begin = () => {
    const mijn = (beurt += 1);
    schendingen.length = 0;
    globalThis.vijand.geweigerd = "";
    return (geweigerd) => {
      if (mijn === beurt) globalThis.vijand.geweigerd = geweigerd;
    };
  };
  globalThis.vijand = {
    namen: { pagina: Object.keys(pogingen), werker: Object.keys(overal) },
    geweigerd: "",
    schendingen,
    probeer(naam, naar) {
      const weiger = begin();
      // Not at once: whoever asked has its answer before the page is gone.
      setTimeout(() => void probeer(naam, naar).then(weiger));
    },
    /** The same from a worker of ours, which this script got into as well. */
    vanWerker(adres, soort, naam, naar) {
      const weiger = begin();
      const mijn = beurt;
      const werker = new Worker(adres, soort);
      werker.addEventListener("message", ({ data }) => {
        if (mijn !== beurt) return;
        schendingen.splice(0, schendingen.length, ...data.schendingen);
        if (data.geweigerd !== undefined) weiger(data.geweigerd);
      });
      werker.postMessage({ naam, naar });
    },
  };
})();
