import type { ReactNode } from 'react';
import type { AgentRow } from '../../analysis/rows/agentRows';
import { shownSpanList, spanOfList, type SpanSort, type SpanSortKey } from '../../analysis/spanList';
import type { Span } from '../../domain/spanColumns';
import { colourOf } from '../../domain/statusPalette';
import { formatClockDuration } from '../../time/duration';
import { formatExactMoment } from '../../time/format';
import { Swatch } from '../../ui/Swatch';
import type { PageWords } from '../../words/en/page';
import { useTablesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { type RowsTableProps, ScrollingTable, type TableColumn } from './ScrollingTable';

export type SpanTableProps = RowsTableProps & {
  readonly statuses: readonly string[];
  /** Secondary statuses shown; none means all. */
  readonly reasons?: readonly string[];
  readonly sort: SpanSort;
  readonly onSort: (sort: SpanSort) => void;
};

const COLUMNS: readonly Omit<TableColumn<SpanSortKey>, 'title'>[] = [
  { key: 'agent', track: 'minmax(11rem, 2fr)' },
  { key: 'email', track: 'minmax(12rem, 2fr)' },
  { key: 'customId', track: '6.5rem' },
  { key: 'primary', track: '9rem' },
  { key: 'secondary', track: 'minmax(9rem, 1fr)' },
  { key: 'start', track: '15rem' },
  { key: 'end', track: '15rem' },
  { key: 'duration', track: '7rem', isNumber: true },
];

/** Every span that touches the window as a line of text: accessible without the picture, and exact. */
export function SpanTable(props: SpanTableProps) {
  const { rows, timeRange, statuses, reasons, catalog, facts, now, language, isBusy, sort, onSort } = props;
  const words = useTablesWords();
  const page = usePageWords();
  const { interval } = timeRange;
  const sorted = shownSpanList(rows, {
    interval,
    statuses,
    ...(reasons && { reasons }),
    sort,
    catalog,
    facts,
    now,
    language,
  });
  const withoutSpans = rows.filter(({ first }) => first === undefined).length;
  return (
    <section aria-label={words.spansRegion} className="flex min-h-0 flex-1 flex-col">
      <ScrollingTable
        label={words.spans}
        columns={COLUMNS.map((column) => ({ ...column, title: words.columns[column.key] }))}
        rowCount={sorted.spanRow.length}
        sort={sort}
        onSort={onSort}
        isBusy={isBusy}
        leastWidthRem={70}
        cellsOf={(index) => spanCells(spanOfList(sorted, index), props, page)}
      />
      <p className="shrink-0 border-t border-hairline px-4 py-2 text-small text-muted">
        {words.spansOfAgents({
          spans: page.spans({ count: sorted.spanRow.length }),
          agents: page.agents({ count: rows.length }),
        })}
        {withoutSpans > 0 && `; ${words.withoutAny({ agents: page.agents({ count: withoutSpans }) })}`}
      </p>
    </section>
  );
}

function spanCells(
  { row, span }: { readonly row: AgentRow; readonly span: Span },
  props: SpanTableProps,
  page: PageWords,
): ReactNode[] {
  const { catalog, palette, facts, scheme, language, timeRange, now } = props;
  const status = catalog.statusOf(span.statusCode);
  const look = palette.find(({ code }) => code === status.primary);
  const reason = facts.ownLookOf(status, look);
  const endMs = span.end ?? Math.max(now, span.start);
  return [
    row.agent.displayName,
    row.agent.email,
    row.agent.customId,
    <span key="primary" className="inline-flex items-center gap-1.5">
      {look !== undefined && <Swatch colour={colourOf(look, scheme)} pattern={look.pattern} />}
      {status.primary}
    </span>,
    <span key="secondary" className="inline-flex items-center gap-1.5">
      {reason !== undefined && <Swatch colour={colourOf(reason, scheme)} pattern={reason.pattern} />}
      {facts.labelOf(status)}
    </span>,
    formatExactMoment(language, timeRange.zone, span.start),
    span.end === undefined ? page.ongoing : formatExactMoment(language, timeRange.zone, span.end),
    formatClockDuration(endMs - span.start, language),
  ];
}
