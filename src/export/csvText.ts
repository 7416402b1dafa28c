import type { Agent } from '../domain/agent';
import type { Team } from '../domain/teams';

/** Marks the file as UTF-8 for spreadsheets. */
export const BYTE_ORDER_MARK = '\u{feff}';

/**
 * What spreadsheets treat as the beginning of a formula (OWASP, “CSV injection”), including the full-width signs
 * that some treat like the plain ones. Excel ignores blanks before them, and cells that begin with a tab or a
 * line break may be cut there.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Z}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

/**
 * Where spreadsheets set to another separator than the comma begin a new cell within a text: Excel uses the semicolon
 * in most of Europe, and then does not see that the text is quoted, so a line break begins one too.
 */
const INNER_FORMULA = /([;\t\r\n][\s\p{Z}\p{Cf}\p{Cc}"]*)(?=[=+\-@＝＋－＠])/gu;

/** The text with a `'` before each part that a spreadsheet would run as a formula. */
export function escapeFormula(text: string): string {
  const escaped = text.replaceAll(INNER_FORMULA, "$1'");
  return FORMULA.test(text) ? `'${escaped}` : escaped;
}

/** A cell of a CSV file: formulas in text are escaped; numbers, even negative ones, are written as numbers. */
export type CsvCell = string | number;

/** The columns that begin every file of agents. */
export const AGENT_COLUMNS = ['user_id', 'custom_id', 'name', 'email'];

/** An agent's cells in these columns. */
export function agentCells({ userId, customId, displayName, email }: Agent): CsvCell[] {
  return [userId, customId, displayName, email];
}

/** The teams of an agent that a file is about. */
export type TeamsOf = (agent: Pick<Agent, 'userId' | 'email'>) => readonly Team[];

/** The names of an agent's teams in one cell. */
export function teamNames(teams: readonly Team[]): string {
  return teams.map(({ name }) => name).join('; ');
}

/** The name of a status as the upstream has it, unless another column has that name. */
export function statusColumn(primary: string, others: readonly string[]): string {
  return others.includes(primary) ? `status ${primary}` : primary;
}

/** One record of RFC 4180 with its line break. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(escapeFormula(cell)))).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
