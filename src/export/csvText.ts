import type { Agent } from '../domain/agent';

/** Marks the file as UTF-8 for spreadsheets. */
export const BYTE_ORDER_MARK = '\u{feff}';

/**
 * What spreadsheets treat as the beginning of a formula (OWASP, “CSV injection”), including the full-width signs
 * that some treat like the plain ones. Excel ignores blanks before them, and cells that begin with a tab or a
 * line break may be cut there.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Z}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

/** The text with a leading `'` if a spreadsheet would run it as a formula. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A cell of a CSV file: formulas in text are escaped; numbers, even negative ones, are written as numbers. */
export type CsvCell = string | number;

/** The columns that begin every file of agents. */
export const AGENT_COLUMNS = ['user_id', 'custom_id', 'name', 'email'];

/** An agent's cells in these columns. */
export function agentCells({ userId, customId, displayName, email }: Agent): CsvCell[] {
  return [userId, customId, displayName, email];
}

/** One record of RFC 4180 with its line break. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(escapeFormula(cell)))).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
