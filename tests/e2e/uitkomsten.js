// Places an outcome in the page of the check, as zelfcheck.js does, and measures what is in view.
import { maakUitkomst } from "../componenten/uitkomst/uitkomst.js";
import { toonBij } from "../componenten/contact/contact.js";

const check = document.querySelector("[data-check]");
const plaats = document.querySelector("[data-uitkomstplaats]");
for (const ander of check.children) if (ander !== plaats) ander.hidden = true;

globalThis.plaats = ({ uitkomst, antwoorden, kort }) => {
  const deel = maakUitkomst(check, uitkomst, () => {});
  toonBij(deel, new Map(Object.entries(antwoorden)));
  deel.querySelector('[data-deel="korte_route"]').hidden = !kort;
  deel.querySelector('[data-deel="gestopt"]').hidden = kort || uitkomst.status !== "geen_wmo";
  plaats.replaceChildren(deel);
  const boven = deel.getBoundingClientRect().top;
  const plek = (element) => element.getBoundingClientRect().top - boven;
  const elk = (keuze) => [...deel.querySelectorAll(keuze)];
  return {
    hoog: plek(deel.querySelector("details")),
    breed: document.documentElement.scrollWidth,
    zicht: deel.innerText,
    gevaar: elk("[data-bel-eerst]:not([hidden])").map(plek),
    merken: elk("[data-profiel]").map(({ dataset: { profiel, past, minUren, maxUren } }) => [profiel, past, minUren, maxUren]),
    knoppen: elk("[data-actie]").map((een) => een.dataset.actie),
    vragen: elk('[data-lijst="vragen"] li').length,
  };
};
