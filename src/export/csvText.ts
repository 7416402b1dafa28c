/** Tells a spreadsheet that UTF-8 follows. */
export const BYTE_ORDER_MARK = '\u{feff}';

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, “CSV injection”), the full-width signs
 * included that some read like the plain ones. Excel looks past blanks before them, and cells that begin
 * with a tab or a line break may be cut there.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Z}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

/** The text with a leading `'` where a spreadsheet would run it as a formula. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell of a CSV file: a text is defused, a number is a number, a negative one too. */
export type CsvCell = string | number;

/** One record of RFC 4180 with its line break. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(defused(cell)))).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
