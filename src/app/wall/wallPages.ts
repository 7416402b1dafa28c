import type { AgentRow } from '../../analysis/rows/agentRows';
import type { RowEntry } from '../../analysis/rows/rowOrder';

type GroupEntry = Extract<RowEntry, { kind: 'group' }>;

/** Agents below their heading; `heading` is `undefined` where rows are not grouped. */
export type WallSection = {
  readonly heading: GroupEntry | undefined;
  /** Whether the group began in an earlier column. */
  readonly isContinued: boolean;
  readonly agents: readonly AgentRow[];
};

/** A page of the wall display: its columns from first to last, each read from top to bottom. */
export type WallPage = readonly (readonly WallSection[])[];

export type WallGrid = {
  readonly columns: number;
  /** Lines of a column, headings included; at least two, a heading and an agent. */
  readonly lines: number;
};

/**
 * Divides the list of rows into pages. Every column says which group its agents are in, so a group that is longer than a
 * column has its heading in each; no heading stands alone at the end of a column. There is always a page.
 *
 * @example
 * wallPages(rowList.entries, { columns: 2, lines: 20 }).length // 1 while everything fits
 */
export function wallPages(entries: readonly RowEntry[], { columns, lines }: WallGrid): readonly WallPage[] {
  const filled: WallSection[][] = [];
  let column: WallSection[] = [];
  let lineCount = 0;
  let agents: AgentRow[] = [];
  let heading: GroupEntry | undefined;

  const beginColumn = () => {
    column = [];
    lineCount = 0;
    filled.push(column);
  };
  const beginSection = (isContinued: boolean) => {
    agents = [];
    column.push({ heading, isContinued, agents });
    if (heading !== undefined) lineCount += 1;
  };

  beginColumn();
  for (const entry of entries) {
    if (entry.kind === 'group') {
      const needed = entry.isExpanded && entry.count > 0 ? 2 : 1;
      if (lineCount > 0 && lineCount + needed > lines) beginColumn();
      heading = entry;
      beginSection(false);
      continue;
    }
    const isFull = lineCount + 1 > lines;
    if (isFull) beginColumn();
    if (column.length === 0) beginSection(heading !== undefined && isFull);
    agents.push(entry.row);
    lineCount += 1;
  }
  const pages: WallSection[][][] = [];
  for (let first = 0; first < filled.length; first += columns) {
    pages.push(filled.slice(first, first + columns));
  }
  return pages;
}
