import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTablesWords } from '../../words/areas';
import { loadWords } from '../../words/loadWords';
import { cellsIn, minute, rowsOf, testTimeRange, type TestSpan } from '../insights.testkit';
import { SpanTable } from './SpanTable';

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

function table(spans: Readonly<Record<string, readonly TestSpan[]>>, statuses: readonly string[] = []) {
  const markup = renderToStaticMarkup(
    <SpanTable
      {...rowsOf(spans)}
      timeRange={testTimeRange}
      statuses={statuses}
      scheme="light"
      now={minute(600)}
      language="en-GB"
      isBusy
      sort={{ key: 'agent', isDescending: false }}
      onSort={() => {}}
    />,
  );
  return { markup, cells: cellsIn(markup) };
}

describe('SpanTable', () => {
  it('has a line for each span, with full start and end times, in the columns that are promised', () => {
    const { cells, markup } = table({
      Ann: [
        ['AVAILABLE', '', -60, 30],
        ['AWAY', 'Lunch', 540],
      ],
    });
    expect(markup).toContain('role="table" aria-label="Status spans" aria-rowcount="3" aria-busy="true"');
    expect(cells).toEqual([
      ['Agent', 'E-mail', 'Custom ID', 'Primary status', 'Secondary status', 'Start', 'End', 'Duration'],
      [
        'Ann',
        'ann@example.test',
        '',
        'AVAILABLE',
        '',
        '9 Mar 2026, 23:00:00 UTC',
        '10 Mar 2026, 00:30:00 UTC',
        '1:30:00',
      ],
      ['Ann', 'ann@example.test', '', 'AWAY', 'Lunch', '10 Mar 2026, 09:00:00 UTC', 'ongoing', '1:00:00'],
    ]);
  });

  it('keeps to the statuses that are shown, and counts agents without any span', () => {
    const { cells, markup } = table(
      {
        Ann: [
          ['AVAILABLE', '', 0, 30],
          ['AWAY', 'Lunch', 30, 60],
        ],
        Ben: [],
      },
      ['AWAY'],
    );
    expect(cells.slice(1).map(([agent, , , primary]) => [agent, primary])).toEqual([['Ann', 'AWAY']]);
    expect(markup).toContain(
      '1 span from 2 agents, with full start and end times; 1 agent with none in this range',
    );
  });

  it('gives an ongoing span that starts in the future no negative duration', () => {
    expect(table({ Ann: [['AWAY', 'Lunch', 700]] }).cells[1]?.at(-1)).toBe('0:00:00');
  });

  it('escapes what an upstream may write into names', () => {
    const { markup } = table({ '<b>Ann</b>': [['AWAY', '<script>', 0, 10]] });
    expect(markup).not.toMatch(/<b>|<script>/);
    expect(markup).toContain('&lt;script&gt;');
  });
});
