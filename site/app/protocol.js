// What the page and the worker say to each other. Few messages, each with an id, each answered.

/**
 * @typedef {{ id: number, type: "start", data: null }
 *   | { id: number, type: "bereken" | "bereken_veel", data: string }} Bericht
 * `bereken`: data is the answers as JSON text. `bereken_veel`: a JSON list of such texts.
 *
 * @typedef {{ id: number, ok: true, data: string } | { id: number, ok: false, fout: string }} Antwoord
 * data is JSON text: {"uitkomst": ...} or {"fouten": [...]}, a list of Veelresultaat; empty for `start`.
 *
 * @typedef {{ voortgang: [binnen: number, totaal: number] }} Voortgang while it loads, unasked: bytes that are in
 *
 * @typedef {{ fase: "laden", deel: number | null, stil: boolean, opnieuw: boolean } | { fase: "klaar" } | { fase: "fout", fout: string }} Toestand
 * `deel`: which part of the bytes is in (0 to 1), null when all of them are. `stil`: none came for a while.
 * `opnieuw`: a calculator that stopped is started once more.
 *
 * @typedef {{ tekst: string, bron: string }} Reden
 * @typedef {{ kort: string, tekst: string, past: boolean | null, bron: string[], vraag: string, antwoord: string | number | null, toegestaan: (string | number)[] }} Criterium
 * @typedef {{
 *   code: string, naam: string, kort: string, past: "best" | "dichtbij", tegenspraken: number,
 *   tegenspraken_tekst: string, soort: string, hulp: string,
 *   omvang: { tekst: string, kort: string, banden: string[], min_uren: number, max_uren: number | null, redenen: Reden[] },
 *   duur: (Reden & { naam: string })[], duur_toelichting: Reden[], plus: Reden & { lezing: Reden }, criteria: Criterium[],
 *   signalen: (Reden & { naam: string, reden: string })[],
 * }} Profiel
 * @typedef {{
 *   familie: string, naam: string, bron: string,
 *   profielen: { code: string, naam: string, past: Profiel["past"] | null, tegenspraken: number, criteria: Criterium[] }[],
 * }} Matrix every profile of one family, with all its criteria
 * @typedef {{
 *   kader: { id: string, titel: string, vastgesteld_op: string }, status: string, te_jong: boolean, titel: string,
 *   stevigheid: Reden[], omdat: { kop: string, redenen: Reden[] },
 *   soorten: { familie: string, hulp: string, soort: string, banden: string[], uren: string }[],
 *   samenvatting: Reden[], redenen: Reden[],
 *   oordeel: (Reden & { naam: string, beschrijving: string[], kop: string[] | null, zekerheid: string })[],
 *   robuust: { aantal: number, tekst: string } | null,
 *   herkomst: { kader: string, versie: string, kader_hash: string, regels: string },
 *   profielen: Profiel[], duur: (Reden & { naam: string })[], duur_toelichting: Reden[], ontbrekend: { vraag: string, kort: string, titel: string }[],
 *   matrix: Matrix[],
 *   niet_getoond: { code: string, naam: string, tegenspraken_tekst: string, criteria: Criterium[] }[],
 *   omslagpunten: { tekst: string, vraag: string, naar: string | number, dan: string[] }[], bespreekpunten: Reden[], bronverschillen: string[],
 *   individuele_begeleiding: {
 *     categorieen: string[], tekst: string, koppeling: string,
 *     resultaten: { naam: string, let_op: string | null, resultaten: (Reden & { delen: string[] })[] }[],
 *   },
 * }} Uitkomst
 * @typedef {{ regel: string, bewoner: string }} Fout
 * @typedef {{ uitkomst: Uitkomst, fouten?: undefined }
 *   | { uitkomst?: undefined, fouten: Fout[], passend: Record<string, any> | null }} Resultaat
 * `passend`: the answers that do fit, when some of them don't.
 *
 * @typedef {{
 *   status: string, best: string[], dichtbij: string[], uren: Record<string, [number, number | null]>,
 *   ligging: Record<string, string>, [onderdeel: string]: unknown,
 * }} Beknopt
 * @typedef {{ beknopt: Beknopt, fouten?: undefined }
 *   | { beknopt?: undefined, fouten: string[], meer: number }} Veelresultaat
 * `meer`: how many faults there are beside these.
 */

export {};
