// What the page and the worker say to each other. Few messages, each with an id, each answered.

/**
 * @typedef {{ id: number, type: "start", data: null } | { id: number, type: "bereken", data: string }} Bericht
 * `bereken`: data is the answers as JSON text.
 *
 * @typedef {{ id: number, ok: true, data: string } | { id: number, ok: false, fout: string }} Antwoord
 * data is JSON text: {"uitkomst": ...} or {"fouten": [...]}; empty for `start`.
 *
 * @typedef {{ fase: "laden" } | { fase: "klaar" } | { fase: "fout", fout: string }} Toestand
 *
 * @typedef {{ tekst: string, bron: string }} Reden
 * @typedef {{ kort: string, tekst: string, past: boolean | null, bron: string[], vraag: string }} Criterium
 * @typedef {{
 *   code: string, naam: string, kort: string, past: "best" | "dichtbij", tegenspraken_tekst: string,
 *   omvang: { tekst: string, min_uren: number, max_uren: number | null, redenen: Reden[] },
 *   duur: Reden[], duur_toelichting: Reden[], plus: Reden & { lezing: Reden }, criteria: Criterium[],
 *   signalen: (Reden & { naam: string, reden: string })[],
 * }} Profiel
 * @typedef {{
 *   kader: { titel: string, vastgesteld_op: string }, status: string, titel: string, redenen: Reden[],
 *   profielen: Profiel[], duur: Reden[], duur_toelichting: Reden[], ontbrekend: { vraag: string, kort: string }[],
 *   niet_getoond: { code: string, naam: string, tegenspraken_tekst: string, criteria: Criterium[] }[],
 *   omslagpunten: { tekst: string }[], bespreekpunten: Reden[], bronverschillen: string[],
 *   individuele_begeleiding: {
 *     categorieen: string[], tekst: string, koppeling: string,
 *     resultaten: { naam: string, let_op: string | null, resultaten: (Reden & { delen: string[] })[] }[],
 *   },
 * }} Uitkomst
 * @typedef {{ regel: string, bewoner: string }} Fout
 * @typedef {{ uitkomst: Uitkomst, fouten?: undefined } | { uitkomst?: undefined, fouten: Fout[] }} Resultaat
 */

export {};
