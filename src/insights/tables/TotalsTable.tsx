import { useMemo, useState } from 'react';
import { observedPart } from '../../analysis/observedPart';
import type { TeamChoice } from '../../analysis/rows/teamSections';
import { teamTotals } from '../../analysis/totals/teamTotals';
import type { Totals } from '../../analysis/totals/totals';
import { allAgentsTotals, totalsReport } from '../../analysis/totals/totalsReport';
import { sortTotals, type TotalsSort } from '../../analysis/totals/totalsSorting';
import { at } from '../../base/elementAt';
import type { TotalsDetail, TotalsSubject } from '../../domain/filters';
import { useTablesWords } from '../../words/areas';
import { usePageWords } from '../../words/WordsContext';
import { type RowsTableProps, ScrollingTable } from './ScrollingTable';
import { TotalsCell } from './TotalsCell';
import {
  totalsColumnId,
  totalsColumns,
  totalsName,
  type TotalsOptions,
  type TotalsRow,
} from './totalsColumns';
import { TotalsToolbar } from './TotalsToolbar';

export type TotalsTableProps = RowsTableProps & {
  readonly by: TotalsSubject;
  readonly onBy: (by: TotalsSubject) => void;
  readonly choice: TeamChoice;
  readonly detail: TotalsDetail;
  readonly onDetail: (detail: TotalsDetail) => void;
  readonly sort: TotalsSort;
  readonly onSort: (sort: TotalsSort) => void;
};

/** The plain table ignores what was selected for the full one. */
const PLAIN: TotalsOptions = { form: 'time', hasSecondaries: false, isRaw: false };

/**
 * Each agent's, or each team's, time in each primary status, free of overlaps: with "No status" it adds up to the
 * part of the window that has happened, to the second. A first row sums all agents shown, each once. The full table
 * adds shares, secondary statuses, first and last time, changes and the longest status.
 */
export function TotalsTable(props: TotalsTableProps) {
  const {
    rows,
    timeRange,
    catalog,
    palette,
    facts,
    scheme,
    now,
    language,
    isBusy,
    by,
    onBy,
    choice,
    detail,
    onDetail,
    sort,
    onSort,
  } = props;
  const words = useTablesWords();
  const page = usePageWords();
  const [chosen, setChosen] = useState<TotalsOptions>(PLAIN);
  const options = detail === 'full' ? chosen : PLAIN;
  const { form, isRaw } = options;
  const { start, end } = observedPart(timeRange.interval, now);
  const report = useMemo(
    () => totalsReport(rows, { observed: { start, end }, catalog, isRaw }),
    [rows, start, end, catalog, isRaw],
  );
  const allAgents = useMemo(() => allAgentsTotals(report, catalog), [report, catalog]);
  const sorted = useMemo(
    () => sortTotals<TotalsRow>(by === 'team' ? teamTotals(report, choice, catalog) : report, sort, catalog),
    [report, by, choice, sort, catalog],
  );
  const columns = totalsColumns({ by, detail }, options, { palette, catalog, facts, words, page });
  const context = { timeRange, catalog, scheme, language, form, page };
  const cellsOf = (totals: Totals, name: string) =>
    columns.map((column) => {
      const id = totalsColumnId(column.key);
      return id === 'name' ? name : <TotalsCell key={id} totals={totals} column={column} context={context} />;
    });
  return (
    <section aria-label={page.views.totals} className="flex min-h-0 flex-1 flex-col">
      <TotalsToolbar
        by={by}
        onBy={by === 'agent' && choice.directory.list.length === 0 ? undefined : onBy}
        detail={detail}
        onDetail={onDetail}
        options={chosen}
        onOptions={setChosen}
      />
      <ScrollingTable
        label={by === 'team' ? words.teamTotals : words.totals}
        columns={columns.map(({ key, title, track }) => ({
          key: totalsColumnId(key),
          title,
          track,
          isNumber: key.kind !== 'name',
        }))}
        rowCount={sorted.length}
        sort={{ key: totalsColumnId(sort.key), isDescending: sort.isDescending }}
        onSort={({ key: id, isDescending }) => {
          const column = columns.find(({ key }) => totalsColumnId(key) === id);
          if (column !== undefined) onSort({ key: column.key, isDescending });
        }}
        isBusy={isBusy}
        leastWidthRem={18 + 7 * (columns.length - 1) + (detail === 'full' ? 11 : 0)}
        topCells={cellsOf(allAgents, page.allCounted({ count: rows.length }))}
        cellsOf={(index) => {
          const totals = at(sorted, index);
          return cellsOf(totals, totalsName(totals, page));
        }}
      />
      <p className="shrink-0 border-t border-hairline px-4 py-2 text-small text-muted">
        {now < timeRange.interval.end ? words.withinRangeToNow : words.withinRange}
        {by === 'team' && ` ${words.countedOnce} ${words.teamsOfToday}`}
        {detail === 'full' && ` ${words.loggedInMeaning}`}
        {isRaw && ` ${words.rawMeaning}`}
      </p>
    </section>
  );
}
