import { useCallback, useMemo } from 'react';
import { agentTotals } from '../../../analysis/totals/agentTotals';
import { observedPart } from '../../../analysis/observedPart';
import { at } from '../../../base/elementAt';
import { formatClockDuration } from '../../../time/duration';
import { usePageWords } from '../../../words/WordsContext';
import { useTablesWords } from '../../../words/areas';
import type { TableSorts } from '../../pipeline/tableSorts';
import type { Dashboard } from '../../pipeline/useDashboard';
import { rowsOfTotals } from '../csvJobs';
import type { PrintExtent } from './printExtent';
import { PrintTable } from './PrintTable';

/** The totals of every agent that is shown, for paper. */
export function PrintTotals({
  dashboard,
  sorts,
  extent,
}: {
  readonly dashboard: Dashboard;
  readonly sorts: TableSorts;
  readonly extent: PrintExtent;
}) {
  const words = useTablesWords();
  const page = usePageWords();
  const { palette } = dashboard;
  const rows = useMemo(() => rowsOfTotals(dashboard, sorts), [dashboard, sorts]);
  const cellsOf = useCallback(
    (index: number) => {
      const { agent } = at(rows, index);
      const { filters, timeRange, catalog, now } = dashboard;
      const totals = agentTotals(agent, observedPart(timeRange.interval, now), catalog);
      const lengthsMs = [
        ...dashboard.palette.map(({ code }) => totals.byPrimaryMs[catalog.primaryCodeOf(code)] ?? 0),
        totals.noStatusMs,
        totals.observedMs,
      ];
      const { language } = filters;
      return [agent.displayName, ...lengthsMs.map((lengthMs) => formatClockDuration(lengthMs, language))];
    },
    [dashboard, rows],
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
