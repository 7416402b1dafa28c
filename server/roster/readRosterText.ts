import { parse } from 'csv-parse/sync';

import {
  type LineFault,
  type RosterCells,
  type RosterColumn,
  RosterLines,
  rosterColumns,
} from './RosterLines';
import type { RosterContent } from './rosterContent';

/** Some 2 ms; others are served in between. */
const LINES_AT_ONCE = 500;

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

type Header = {
  readonly delimiter: Delimiter;
  /** Where each column is; -1: nowhere. */
  readonly positions: Readonly<Record<RosterColumn, number>>;
  readonly width: number;
  readonly unknownColumns: number;
};

type Line = { readonly number: number; readonly text: string };

export type RosterReading = {
  readonly content: RosterContent;
  readonly faults: readonly LineFault[];
  /** Columns whose names mean nothing here. */
  readonly unknownColumns: number;
};

/** Why a file as a whole cannot be used. Constants, so that they may be logged. */
export type RosterFileFault = 'unreadable' | 'too-large' | 'not-utf-8' | 'no-header' | 'no-usable-line';

/** A roster that cannot be used. */
export class UnusableRoster extends Error {
  override readonly name = 'UnusableRoster';
  readonly fault: RosterFileFault;

  constructor(fault: RosterFileFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Whether the text begins like a roster, decoded and with the columns that it needs. */
export function beginsLikeRoster(text: string): boolean {
  return (
    !text.includes('\ufffd') && headerIn(text.slice(0, 10_000).split(/\r\n|\n|\r/)[0] ?? '') !== undefined
  );
}

/**
 * Reads a roster, a part at a time. Cells may be separated by commas, semicolons, or tabs. Each line is an entry of its
 * own, so that a quotation mark that is not closed affects that line alone. Throws `UnusableRoster`.
 */
export async function readRosterText(text: string): Promise<RosterReading> {
  const lines = linesOf(text);
  const header = headerIn(lines[0]?.text ?? '');
  if (header === undefined) throw new UnusableRoster('no-header');
  const entries = lines.slice(1).filter((line) => !isBlank(line.text));
  const roster = new RosterLines();
  for (let start = 0; start < entries.length; start += LINES_AT_ONCE) {
    addLines(roster, header, entries.slice(start, start + LINES_AT_ONCE));
    await nextTask();
  }
  // Otherwise a file that was damaged as a whole would empty all teams.
  if (entries.length > 0 && roster.used === 0) throw new UnusableRoster('no-usable-line');
  return { content: roster.content, faults: roster.faults, unknownColumns: header.unknownColumns };
}

function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line }));
}

/** Spreadsheets write their empty rows as delimiters. */
function isBlank(line: string): boolean {
  return /^[\s,;"]*$/.test(line);
}

function headerIn(line: string): Header | undefined {
  const text = line.replace(/^\ufeff/, '');
  for (const delimiter of delimiters) {
    const names = cellsOf(text, delimiter)?.map((name) => name.toLowerCase()) ?? [];
    const positionOf = (column: RosterColumn) => names.indexOf(column);
    if (positionOf('email') === -1 || positionOf('team') === -1) continue;
    const known = new Set<string>(rosterColumns);
    return {
      delimiter,
      positions: {
        email: positionOf('email'),
        team: positionOf('team'),
        user_id: positionOf('user_id'),
        team_id: positionOf('team_id'),
        team_minimum: positionOf('team_minimum'),
        site: positionOf('site'),
        supervisors: positionOf('supervisors'),
      },
      width: names.length,
      unknownColumns: names.filter((name) => name !== '' && !known.has(name)).length,
    };
  }
  return undefined;
}

function addLines(roster: RosterLines, header: Header, lines: readonly Line[]): void {
  const all = rowsOf(lines.map(({ text }) => text).join('\n'), header.delimiter);
  // Fewer rows than lines: a quotation mark is not closed on its line.
  const isWhole = all?.length === lines.length;
  for (const [index, { number, text }] of lines.entries()) {
    const cells = isWhole ? all[index] : cellsOf(text, header.delimiter);
    if (cells === undefined || cells.slice(header.width).some((cell) => cell !== '')) {
      roster.refuse(number, 'cells');
    } else {
      roster.add(number, cellsByColumn(cells, header));
    }
  }
}

function cellsByColumn(cells: readonly string[], { positions }: Header): RosterCells {
  const cellOf = (column: RosterColumn) => cells[positions[column]] ?? '';
  return {
    email: cellOf('email'),
    team: cellOf('team'),
    user_id: cellOf('user_id'),
    team_id: cellOf('team_id'),
    team_minimum: cellOf('team_minimum'),
    site: cellOf('site'),
    supervisors: cellOf('supervisors'),
  };
}

function cellsOf(line: string, delimiter: Delimiter): readonly string[] | undefined {
  const rows = rowsOf(line, delimiter);
  return rows?.length === 1 ? rows[0] : undefined;
}

/** `undefined` if a quotation mark is out of place. */
function rowsOf(text: string, delimiter: Delimiter): readonly string[][] | undefined {
  try {
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, trim: true });
  } catch {
    return undefined;
  }
}

async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
