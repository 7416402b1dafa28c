import { agentTotals } from '../../../analysis/agentTotals';
import { observedPart } from '../../../analysis/observedPart';
import { at } from '../../../domain/at';
import { formatClockDuration } from '../../../time/duration';
import { usePageWords } from '../../../words/WordsContext';
import { useTablesWords } from '../../../words/useTablesWords';
import type { TableSorts } from '../../tableSorts';
import type { Dashboard } from '../../useDashboard';
import { rowsOfTotals } from '../csvJobs';
import { PrintTable } from './PrintTable';

/** The totals of every agent that is shown, for paper. */
export function PrintTotals({
  dashboard,
  sorts,
}: {
  readonly dashboard: Dashboard;
  readonly sorts: TableSorts;
}) {
  const words = useTablesWords();
  const page = usePageWords();
  const { filters, window, catalog, palette, now } = dashboard;
  const { language } = filters;
  const rows = rowsOfTotals(dashboard, sorts);
  const observed = observedPart(window.interval, now);
  return (
    <PrintTable
      label={words.totals}
      numberColumns={palette.length + 2}
      titles={[words.columns.agent, ...palette.map(({ label }) => label), page.noStatus, words.total]}
      rowCount={rows.length}
      cellsOf={(index) => {
        const { agent } = at(rows, index);
        const totals = agentTotals(agent, observed, catalog);
        const lengthsMs = [
          ...palette.map(({ code }) => totals.byPrimaryMs[catalog.primaryCodeOf(code)] ?? 0),
          totals.noStatusMs,
          totals.observedMs,
        ];
        return [agent.displayName, ...lengthsMs.map((lengthMs) => formatClockDuration(lengthMs, language))];
      }}
    />
  );
}
