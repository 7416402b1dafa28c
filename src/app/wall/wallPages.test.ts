import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgentRow } from '../../analysis/rows/agentRows';
import type { RowEntry } from '../../analysis/rows/rowOrder';
import { tileColumns, wallLayout } from './wallLayout';
import { type WallPage, wallPages, type WallSection } from './wallPages';

let lastId = 0;
function agents(count: number): RowEntry[] {
  return Array.from({ length: count }, () => {
    lastId += 1;
    return { kind: 'agent', row: { agent: { userId: `u-${lastId}` } } as AgentRow, group: undefined };
  });
}
function group(primary: string, count: number, isExpanded = true): RowEntry[] {
  const heading: RowEntry = { kind: 'group', group: { kind: 'status', primary }, count, isExpanded };
  return [heading, ...(isExpanded ? agents(count) : [])];
}

const userIdsOf = (entries: readonly RowEntry[]) =>
  entries.flatMap((entry) => (entry.kind === 'agent' ? [entry.row.agent.userId] : []));
const sectionsOf = (pages: readonly WallPage[]) => pages.flat(2);
const linesOf = (column: readonly WallSection[]) =>
  column.reduce((sum, { heading, agents: rows }) => sum + rows.length + (heading === undefined ? 0 : 1), 0);
/** `AWAY 2`, or `AWAY… 2` where it goes on. */
const written = (page: WallPage | undefined) =>
  page?.map((column) =>
    column.map(({ heading, isContinued, agents: rows }) => {
      const name = heading?.group.kind === 'status' ? heading.group.primary : '';
      return `${name}${isContinued ? '…' : ''} ${rows.length}`;
    }),
  );

const listArbitrary = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { maxLength: 8 })
  .chain((groups) =>
    fc
      .boolean()
      .map((isGrouped) =>
        isGrouped
          ? groups.flatMap(([count, isExpanded], index) => group(`S${index}`, count, isExpanded))
          : groups.flatMap(([count]) => agents(count)),
      ),
  );

describe('wallPages', () => {
  it('repeats the heading of a group in each column that it goes on in', () => {
    const pages = wallPages([...group('AWAY', 2), ...group('BUSY', 6), ...group('OFFLINE', 9, false)], {
      columns: 2,
      lines: 5,
    });
    expect(pages.map(written)).toEqual([[['AWAY 2', 'BUSY 1'], ['BUSY… 4']], [['BUSY… 1', 'OFFLINE 0']]]);
  });

  it('leaves no heading alone at the end of a column', () => {
    const pages = wallPages([...group('AWAY', 3), ...group('BUSY', 1)], { columns: 2, lines: 5 });
    expect(pages.map(written)).toEqual([[['AWAY 3'], ['BUSY 1']]]);
  });

  it('has one page, and be it empty', () => {
    expect(wallPages([], { columns: 2, lines: 5 })).toEqual([[[]]]);
  });

  it('shows every agent once, in order, below its heading, in columns that are not too long', () => {
    fc.assert(
      fc.property(
        listArbitrary,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 2, max: 40 }),
        (entries, columns, lines) => {
          const pages = wallPages(entries, { columns, lines });
          const shown = sectionsOf(pages).flatMap(({ agents: rows }) =>
            rows.map(({ agent }) => agent.userId),
          );
          expect(shown).toEqual(userIdsOf(entries));
          for (const page of pages) {
            expect(page.length).toBeLessThanOrEqual(columns);
            for (const column of page) expect(linesOf(column)).toBeLessThanOrEqual(lines);
          }
          for (const { heading, agents: rows } of sectionsOf(pages)) {
            if (heading?.isExpanded === true && heading.count > 0) expect(rows.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});

describe('wallLayout', () => {
  const fullHd = { widthCssPx: 1920, heightCssPx: 880, unitCssPx: 10.8 };

  it('uses columns side by side before it divides rows into pages', () => {
    const { pages, columns, nameCssPx } = wallLayout(agents(40), fullHd);
    expect([pages.length, columns]).toEqual([1, 2]);
    expect(nameCssPx).toBeGreaterThanOrEqual(0.022 * 1080);
  });

  it('grows with fewer agents, up to a limit', () => {
    const sizeOf = (count: number) => wallLayout(agents(count), fullHd).nameCssPx;
    const sizes = [40, 20, 12, 5, 1].map(sizeOf);
    expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    expect(sizeOf(12)).toBeGreaterThan(1.5 * sizeOf(40));
    expect(sizeOf(1)).toBeLessThan(2 * sizeOf(40));
  });

  it('leaves no page nearly empty', () => {
    const { pages } = wallLayout(agents(50), fullHd);
    const counts = pages.map((page) => page.flat().reduce((sum, { agents: rows }) => sum + rows.length, 0));
    expect(counts).toHaveLength(2);
    expect(Math.min(...counts)).toBeGreaterThan(15);
  });

  it('fits the room, whatever the screen and the list', () => {
    fc.assert(
      fc.property(
        listArbitrary,
        fc.integer({ min: 300, max: 7680 }),
        fc.integer({ min: 200, max: 4320 }),
        (entries, widthCssPx, heightCssPx) => {
          const unit = Math.max(5.4, Math.min(widthCssPx, heightCssPx) / 100);
          const layout = wallLayout(entries, { widthCssPx, heightCssPx, unitCssPx: unit });
          expect(layout.nameCssPx).toBeGreaterThanOrEqual(2.3 * unit - 1e-9);
          const shown = sectionsOf(layout.pages).flatMap(({ agents: rows }) => rows);
          expect(shown).toHaveLength(userIdsOf(entries).length);
          for (const column of layout.pages.flat()) {
            const needed = linesOf(column) * layout.lineHeightCssPx;
            // Two lines, a heading and an agent, are shown in any room.
            if (linesOf(column) > 2) expect(needed).toBeLessThanOrEqual(heightCssPx + 1e-6);
          }
        },
      ),
    );
  });
});

describe('tileColumns', () => {
  it.each([
    ['a wide screen', 1920, 1080, 7, 7],
    ['a wide screen with many statuses', 1920, 1080, 12, 6],
    ['an older screen', 1280, 1024, 7, 4],
    ['a small window', 640, 256, 7, 4],
    ['an upright screen', 1080, 1920, 7, 4],
    ['an odd window', 10, 5, 3, 2],
  ])('leaves labels their room on %s', (_, widthCssPx, heightCssPx, count, expected) => {
    expect(tileColumns(count, { widthCssPx, heightCssPx })).toBe(expected);
  });
});
