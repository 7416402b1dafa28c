import { useCallback, useMemo } from 'react';
import { observedPart } from '../../../analysis/observedPart';
import type { Totals } from '../../../analysis/totals/totals';
import { totalsOf } from '../../../analysis/totals/totalsReport';
import { at } from '../../../base/elementAt';
import { totalsName } from '../../../insights/tables/totalsColumns';
import { formatClockDuration } from '../../../time/duration';
import { usePageWords } from '../../../words/WordsContext';
import { useTablesWords } from '../../../words/areas';
import type { Snapshot } from '../../pipeline/contexts';
import { rowsOfTotals, teamsOfTotals } from '../csvJobs';
import type { PrintViewProps } from './printExtent';
import { PrintTable } from './PrintTable';

/** The totals of every agent that is shown, or of their teams, for paper. */
export function PrintTotals({ snapshot, extent }: PrintViewProps) {
  const words = useTablesWords();
  const page = usePageWords();
  const { palette } = snapshot;
  const isByTeam = snapshot.filters.totalsBy === 'team';
  const lines = useMemo(
    () => (isByTeam ? linesOfTeams(snapshot, page) : linesOfAgents(snapshot)),
    [snapshot, isByTeam, page],
  );
  const cellsOf = useCallback(
    (index: number) => {
      const { name, totalsOf: totalsOfLine } = at(lines, index);
      const { filters, catalog } = snapshot;
      const { language } = filters;
      const totals = totalsOfLine();
      const lengthsMs = [
        ...palette.map(({ code }) => totals.byPrimaryMs[catalog.primaryCodeOf(code)] ?? 0),
        totals.noStatusMs,
        totals.observedMs,
      ];
      return [
        name,
        ...(isByTeam ? [totals.agentCount.toLocaleString(language)] : []),
        ...lengthsMs.map((lengthMs) => formatClockDuration(lengthMs, language)),
      ];
    },
    [snapshot, palette, lines, isByTeam],
  );
  return (
    <PrintTable
      label={isByTeam ? words.teamTotals : words.totals}
      numberColumns={palette.length + (isByTeam ? 3 : 2)}
      titles={[
        ...(isByTeam ? [words.team, words.agentCount] : [words.columns.agent]),
        ...palette.map(({ label }) => label),
        page.noStatus,
        words.total,
      ]}
      rowCount={lines.length}
      cellsOf={cellsOf}
      extent={extent}
    />
  );
}

/** Computed when it is printed: of 10,000 agents, a piece at a time. */
type Line = { readonly name: string; readonly totalsOf: () => Totals };

function linesOfAgents(snapshot: Snapshot): readonly Line[] {
  const { timeRange, catalog, now } = snapshot;
  const observed = observedPart(timeRange.interval, now);
  return rowsOfTotals(snapshot).map((row) => ({
    name: row.agent.displayName,
    totalsOf: () => totalsOf(row, { observed, catalog, isRaw: false }),
  }));
}

function linesOfTeams(snapshot: Snapshot, page: Parameters<typeof totalsName>[1]): readonly Line[] {
  return teamsOfTotals(snapshot).map((totals) => ({
    name: totalsName(totals, page),
    totalsOf: () => totals,
  }));
}
