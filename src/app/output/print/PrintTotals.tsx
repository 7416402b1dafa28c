import { useCallback, useMemo } from 'react';
import { totalsOf } from '../../../analysis/totals/totalsReport';
import { observedPart } from '../../../analysis/observedPart';
import { at } from '../../../base/elementAt';
import { formatClockDuration } from '../../../time/duration';
import { usePageWords } from '../../../words/WordsContext';
import { useTablesWords } from '../../../words/areas';
import { rowsOfTotals } from '../csvJobs';
import type { PrintViewProps } from './printExtent';
import { PrintTable } from './PrintTable';

/** The totals of every agent that is shown, for paper. */
export function PrintTotals({ snapshot, extent }: PrintViewProps) {
  const words = useTablesWords();
  const page = usePageWords();
  const { palette } = snapshot;
  const rows = useMemo(() => rowsOfTotals(snapshot), [snapshot]);
  const cellsOf = useCallback(
    (index: number) => {
      const row = at(rows, index);
      const { filters, timeRange, catalog, now } = snapshot;
      const observed = observedPart(timeRange.interval, now);
      const totals = totalsOf(row, { observed, catalog, isRaw: false });
      const lengthsMs = [
        ...palette.map(({ code }) => totals.byPrimaryMs[catalog.primaryCodeOf(code)] ?? 0),
        totals.noStatusMs,
        totals.observedMs,
      ];
      const { language } = filters;
      return [row.agent.displayName, ...lengthsMs.map((lengthMs) => formatClockDuration(lengthMs, language))];
    },
    [snapshot, palette, rows],
  );
  return (
    <PrintTable
      label={words.totals}
      numberColumns={palette.length + 2}
      titles={[words.columns.agent, ...palette.map(({ label }) => label), page.noStatus, words.total]}
      rowCount={rows.length}
      cellsOf={cellsOf}
      extent={extent}
    />
  );
}
