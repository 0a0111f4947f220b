// What comes in: a link's answers, which leave the address bar at once, or a file's. Nothing is checked here.
import { MAX_BYTES } from "../../app/antwoorden.js";
import { delenVan } from "../../app/codetekens.js";
import { antwoordenUit, CODEVORM, LANGSTE_LINK, neemFragment } from "../../app/link.js";
import { verdeel } from "../../app/plan.js";

// Up to four names, as the check writes them: no room for a sentence of somebody else in this page.
const HERKOMST = /^[\w.+-]{1,40}(?:, [\w.+-]{1,40}){0,3}$/;

/**
 * What stands behind the # in the address; it is taken away first.
 * @returns {Promise<{ json: string | null, berekend: string } | null>} null: no answers; json null: not readable;
 * berekend: what the outcome that came along was computed from
 */
export async function uitAdres() {
  const fragment = neemFragment();
  if (!fragment.includes("=")) return null;
  history.replaceState(null, "", location.pathname + location.search);
  const delen = new URLSearchParams(fragment.length > LANGSTE_LINK ? "" : fragment.slice(1));
  const json = await antwoordenUit(delen).catch(() => null);
  const berekend = delen.get("berekend") ?? delenVan(delen.get(CODEVORM) ?? "").berekend;
  return { json, berekend: HERKOMST.test(berekend) ? berekend : "" };
}

/** @param {HTMLInputElement} veld it is made empty, so that the same file can be opened again @returns {Promise<{ json: string | null } | null>} null: no file; json null: too large */
export async function uitBestand(veld) {
  const bestand = veld.files?.[0];
  veld.value = "";
  if (!bestand) return null;
  return { json: bestand.size > MAX_BYTES ? null : verdeel(await bestand.text()).antwoorden }; // a plan stays with its writer
}
