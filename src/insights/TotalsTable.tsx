import { useMemo, useState } from 'react';
import type { AgentRow } from '../analysis/agentRows';
import { type AgentTotals, agentTotals } from '../analysis/agentTotals';
import { observedPart } from '../analysis/observedPart';
import { at } from '../domain/at';
import type { StatusCatalog } from '../domain/statusCatalog';
import type { StatusLook } from '../domain/statusPalette';
import type { Window } from '../domain/window';
import { formatClockDuration } from '../time/duration';
import type { Instant } from '../time/instant';
import { useTablesWords } from '../words/useTablesWords';
import { usePageWords } from '../words/WordsContext';
import { ScrollingTable, type TableColumn, type TableSort } from './ScrollingTable';

export type TotalsTableProps = {
  readonly rows: readonly AgentRow[];
  readonly window: Window;
  readonly catalog: StatusCatalog;
  readonly palette: readonly StatusLook[];
  readonly now: Instant;
  readonly language: string;
  readonly isBusy: boolean;
};

const AGENT = 'agent';
const NO_STATUS = 'no status';
const TOTAL = 'total';
/** Keeps the keys of statuses apart from the three above, whatever the upstream calls its statuses. */
const statusKey = (code: string) => `status ${code}`;

/**
 * Each agent's time in each primary status, free of overlaps: with "No status" it adds up to the
 * part of the window that has happened, to the second. A first row sums all agents shown.
 */
export function TotalsTable({ rows, window, catalog, palette, now, language, isBusy }: TotalsTableProps) {
  const words = useTablesWords();
  const page = usePageWords();
  const [sort, setSort] = useState<TableSort<string>>({ key: AGENT, isDescending: false });
  const observed = observedPart(window.interval, now);
  const totals = useMemo(
    () => rows.map(({ agent }) => agentTotals(agent, { start: observed.start, end: observed.end }, catalog)),
    [rows, observed.start, observed.end, catalog],
  );
  const columns: readonly TableColumn<string>[] = [
    { key: AGENT, title: words.columns.agent, track: 'minmax(11rem, 2fr)' },
    ...palette.map(({ code, label }) => ({
      key: statusKey(code),
      title: label,
      track: 'minmax(7rem, 1fr)',
      isNumber: true,
    })),
    { key: NO_STATUS, title: page.noStatus, track: 'minmax(7rem, 1fr)', isNumber: true },
    { key: TOTAL, title: words.total, track: 'minmax(7rem, 1fr)', isNumber: true },
  ];
  const valueOf = (entry: AgentTotals, key: string): number => {
    if (key === NO_STATUS) return entry.noStatusMs;
    if (key === TOTAL) return entry.observedMs;
    const code = catalog.primaryCodeOf(key.slice(statusKey('').length));
    return entry.byPrimaryMs[code] ?? 0;
  };
  const direction = sort.isDescending ? -1 : 1;
  const sorted = useMemo(
    () => {
      if (sort.key === AGENT) return sort.isDescending ? totals.toReversed() : totals;
      return totals.toSorted((one, other) => direction * (valueOf(one, sort.key) - valueOf(other, sort.key)));
    },
    // oxlint-disable-next-line react/exhaustive-deps -- valueOf reads nothing but the catalog, which only grows
    [totals, sort, direction],
  );
  const numbers = columns.slice(1);
  const cellsOf = (name: string, value: (key: string) => number) => [
    name,
    ...numbers.map(({ key }) => {
      const valueMs = value(key);
      return valueMs === 0 ? (
        <span key={key} className="text-muted">
          {formatClockDuration(0, language)}
        </span>
      ) : (
        formatClockDuration(valueMs, language)
      );
    }),
  ];
  return (
    <section aria-label={page.views.totals} className="flex min-h-0 flex-1 flex-col">
      <ScrollingTable
        label={words.totals}
        columns={columns}
        rowCount={sorted.length}
        sort={sort}
        onSort={setSort}
        isBusy={isBusy}
        leastWidthRem={18 + 7 * numbers.length}
        topCells={cellsOf(words.allAgents({ count: rows.length }), (key) =>
          totals.reduce((sum, entry) => sum + valueOf(entry, key), 0),
        )}
        cellsOf={(index) => {
          const entry = at(sorted, index);
          return cellsOf(entry.agent.displayName, (key) => valueOf(entry, key));
        }}
      />
      <p className="shrink-0 border-t border-hairline px-4 py-2 text-small text-muted">
        {now < window.interval.end ? words.withinRangeToNow : words.withinRange}
      </p>
    </section>
  );
}
