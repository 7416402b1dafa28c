import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTablesWords } from '../../words/areas';
import { loadWords } from '../../words/loadWords';
import { noTeams } from '../../domain/teams';
import { teamsOf } from '../../domain/teams.testkit';
import type { Instant } from '../../time/instant';
import { cellsIn, minute, rowsOf, testTimeRange, type TestSpan } from '../insights.testkit';
import { TotalsTable, type TotalsTableProps } from './TotalsTable';

// Without a page to measure, the virtualiser renders nothing; here every row is in view.
vi.mock('virtua', () => ({
  Virtualizer: ({
    data,
    children,
  }: {
    readonly data: readonly undefined[];
    readonly children: (item: undefined, index: number) => ReactNode;
  }) => Array.from(data, (item, index) => children(item, index)),
}));

// Rendering to text does not wait for words that are loaded later.
beforeAll(async () => void (await useTablesWords.load(await loadWords('en-GB'))));

function table(
  spans: Readonly<Record<string, readonly TestSpan[]>>,
  now: Instant = testTimeRange.interval.end,
  byTeam: Pick<TotalsTableProps, 'by' | 'choice'> = {
    by: 'agent',
    choice: { directory: noTeams, chosen: [] },
  },
) {
  const markup = renderToStaticMarkup(
    <TotalsTable
      {...rowsOf(spans)}
      timeRange={testTimeRange}
      now={now}
      language="en"
      isBusy={false}
      scheme="light"
      {...byTeam}
      onBy={() => {}}
      detail="plain"
      onDetail={() => {}}
      sort={{ key: { kind: 'name' }, isDescending: false }}
      onSort={() => {}}
    />,
  );
  return { markup, cells: cellsIn(markup) };
}

describe('TotalsTable', () => {
  it('has a column for each primary status, no status and the total, and sums all agents first', () => {
    const { cells, markup } = table({
      Ann: [
        ['AVAILABLE', '', 0, 60],
        ['BUSY', 'Coaching', 60, 90],
        ['BUSY', 'NBK', 90, 120],
      ],
      Ben: [['AVAILABLE', '', 0, 1440]],
    });
    expect(markup).toContain('role="table" aria-label="Totals by agent"');
    expect(cells).toEqual([
      ['Agent', 'Available', 'Busy', 'No status', 'Total'],
      ['All 2 agents', '25:00:00', '1:00:00', '22:00:00', '48:00:00'],
      ['Ann', '1:00:00', '1:00:00', '22:00:00', '24:00:00'],
      ['Ben', '24:00:00', '0:00:00', '0:00:00', '24:00:00'],
    ]);
  });

  it('counts only what lies in the window and has happened, overlaps once', () => {
    const { cells, markup } = table(
      {
        Ann: [
          ['AVAILABLE', '', -60, 30],
          ['AWAY', 'Lunch', 20, 40],
          ['AVAILABLE', '', 60],
        ],
      },
      minute(90),
    );
    expect(cells[2]).toEqual(['Ann', '0:50:00', '0:20:00', '0:20:00', '1:30:00']);
    expect(markup).toContain('up to now');
  });

  it('keeps a status apart that is called like one of its own columns', () => {
    const { cells } = table({ Ann: [['total', '', 0, 60]] });
    expect(cells[0]).toEqual(['Agent', 'total', 'No status', 'Total']);
    expect(cells[2]).toEqual(['Ann', '1:00:00', '23:00:00', '24:00:00']);
  });

  it('keeps names from right to left in line with the others, and apart from the numbers', () => {
    const { markup } = table({ نورة: [['BUSY', '', 0, 60]] });
    expect(markup).toContain('<bdi>نورة</bdi>');
    expect(markup).not.toContain('dir="auto"');
  });

  it('sums the agents of each team, and everybody once in the total', () => {
    const { cells, markup } = table(
      {
        Ann: [['AVAILABLE', '', 0, 60]],
        Ben: [['AVAILABLE', '', 0, 120]],
        Cleo: [],
      },
      minute(120),
      {
        by: 'team',
        choice: {
          directory: teamsOf({
            Billing: ['ann@example.test', 'ben@example.test'],
            Night: ['ben@example.test'],
          }),
          chosen: [],
        },
      },
    );
    expect(markup).toContain('role="table" aria-label="Totals by team"');
    expect(cells).toEqual([
      ['Team', 'Agents', 'Available', 'No status', 'Total'],
      ['All 3 agents', '3', '3:00:00', '3:00:00', '6:00:00'],
      ['Billing', '2', '3:00:00', '1:00:00', '4:00:00'],
      ['Night', '1', '2:00:00', '0:00:00', '2:00:00'],
      ['No team', '1', '0:00:00', '2:00:00', '2:00:00'],
    ]);
    expect(markup).toContain('once in the total');
  });

  it('offers totals by team only where there are teams', () => {
    expect(table({ Ann: [] }).markup).not.toContain('Totals by</span>');
    const teams = teamsOf({ Billing: ['ann@example.test'] });
    expect(
      table({ Ann: [] }, minute(60), { by: 'agent', choice: { directory: teams, chosen: [] } }).markup,
    ).toContain('Totals by</span>');
  });

  it('says how it is sorted', () => {
    expect(table({}).markup.match(/aria-sort="ascending"/g)).toHaveLength(1);
  });
});
