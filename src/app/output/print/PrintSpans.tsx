import { shownStatusesOf } from '../../../domain/shownStatuses';
import { useCallback, useMemo } from 'react';
import { shownSpanList, spanOfList } from '../../../analysis/spanList';
import { formatClockDuration } from '../../../time/duration';
import { formatExactMoment } from '../../../time/format';
import { usePageWords } from '../../../words/WordsContext';
import { useOutputWords, useTablesWords } from '../../../words/areas';
import type { PrintViewProps } from './printExtent';
import { PrintTable } from './PrintTable';

/** Some 400 pages; for more there is the CSV file. */
const MAX_SPANS = 20_000;

/** Every span that the table shows, in its order, for paper. */
export function PrintSpans({ snapshot, extent }: PrintViewProps) {
  const words = useTablesWords();
  const { ongoing } = usePageWords();
  const { sheet } = useOutputWords();
  const list = useMemo(() => {
    const { sortedRows, filters, timeRange, catalog, facts, now, sorts } = snapshot;
    const { language } = filters;
    return shownSpanList(sortedRows, {
      interval: timeRange.interval,
      ...shownStatusesOf(filters),
      sort: sorts.spans,
      catalog,
      facts,
      now,
      language,
    });
  }, [snapshot]);
  const cellsOf = useCallback(
    (index: number) => {
      const { catalog, facts, now, filters, timeRange } = snapshot;
      const { language } = filters;
      const { row, span } = spanOfList(list, index);
      const { primary, secondary } = facts.named(catalog.statusOf(span.statusCode));
      const endMs = span.end ?? Math.max(now, span.start);
      return [
        row.agent.displayName,
        row.agent.email,
        row.agent.customId,
        primary,
        secondary,
        formatExactMoment(language, timeRange.zone, span.start),
        span.end === undefined ? ongoing : formatExactMoment(language, timeRange.zone, span.end),
        formatClockDuration(endMs - span.start, language),
      ];
    },
    [snapshot, list, ongoing],
  );
  const count = list.spanRow.length;
  return (
    <>
      {count > MAX_SPANS && (
        <p className="font-medium">{sheet.firstRows({ count: MAX_SPANS, all: count })}</p>
      )}
      <PrintTable
        label={words.spans}
        numberColumns={1}
        titles={Object.values(words.columns)}
        rowCount={Math.min(count, MAX_SPANS)}
        cellsOf={cellsOf}
        extent={extent}
      />
    </>
  );
}
