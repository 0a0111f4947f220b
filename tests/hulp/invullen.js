// Fill in the check within the page: the same buttons and boxes as by hand, pressed by script, up to a question that
// shows or else to the overview of all answers. Returns the paths of what was asked. Tests that are about something
// else walk so; those that are about the walk itself use a mouse or a keyboard (tests/hulp/check.py).
([antwoorden, tot]) => {
  const zichtbaar = (keuze) => [...document.querySelectorAll(keuze)].filter((een) => een.checkVisibility());
  const druk = (actie) => zichtbaar(`[data-actie="${actie}"]:not(:disabled)`)[0].click();
  const gevraagd = [];
  const kies = (pad) => {
    for (const waarde of antwoorden[pad] ?? ["weet_niet"]) {
      const velden = [...document.getElementsByName(pad)];
      const keuze = velden.find((veld) => veld.type !== "text" && veld.value === waarde);
      const veld = keuze ?? velden.find(({ type }) => type === "text");
      if (keuze) {
        if (!keuze.checked) keuze.click();
      } else {
        veld.value = waarde;
        for (const soort of ["input", "change"]) veld.dispatchEvent(new Event(soort, { bubbles: true }));
      }
    }
    gevraagd.push(pad);
  };
  if (zichtbaar("[data-begin]").length) druk("begin");
  for (let scherm = 0; scherm < 100; scherm += 1) {
    const vragen = () => zichtbaar("fieldset[data-vraag]").map(({ dataset }) => dataset.vraag);
    for (let nog = vragen(); nog.length; nog = vragen().filter((pad) => !gevraagd.includes(pad))) {
      if (vragen().includes(tot)) return gevraagd;
      kies(nog[0]);
    }
    if (vragen().includes(tot) || (!vragen().length && zichtbaar('[data-actie="uitkomst"]').length)) return gevraagd;
    druk(zichtbaar('[data-actie="controleer"]').length && vragen().length ? "controleer" : "volgende");
  }
  throw new Error(`the walk never came to ${tot ?? "the overview"}; asked: ${gevraagd.join(", ")}`);
}
