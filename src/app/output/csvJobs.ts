import type { AgentRow } from '../../analysis/rows/agentRows';
import { intervalEdges } from '../../analysis/IntervalSums';
import { membersByTeam } from '../../analysis/membersByTeam';
import { observedPart } from '../../analysis/observedPart';
import { headedTeams } from '../../analysis/rows/teamSections';
import { shownSpanList } from '../../analysis/spanList';
import { teamTotals, type TeamTotalsRow } from '../../analysis/totals/teamTotals';
import { totalsReport } from '../../analysis/totals/totalsReport';
import { sortTotals } from '../../analysis/totals/totalsSorting';
import { shownStatusesOf } from '../../domain/shownStatuses';
import type { Teams } from '../../domain/teams';
import { csvFile } from '../../export/csvFile';
import type { TeamsOf } from '../../export/csvText';
import { fileName } from '../../export/fileName';
import { intervalMinutes, intervalsCsvRecords, intervalsRecordCount } from '../../export/intervalsCsv';
import { spansCsvRecords } from '../../export/spansCsv';
import { teamTotalsCsvRecords, totalsCsvRecords } from '../../export/totalsCsv';
import { countCivilDays } from '../../time/civilDate';
import { doubtWords } from '../../words/spanWords';
import type { PageWords } from '../../words/en/page';
import type { OutputWords } from '../../words/en/output';
import { timesNote } from '../pipeline/timesNote';
import type { Snapshot } from '../pipeline/contexts';
import type { FileJob } from './useFileJob';

type FileWords = OutputWords['file'];

/** The words for a job's progress, and those in its file. */
export type JobWords = { readonly file: FileWords; readonly page: PageWords };

/** The spans that are shown, in the table's order if it is open. */
export function spansCsvJob(snapshot: Snapshot, { file, page }: JobWords): FileJob {
  const { config, filters, timeRange, catalog, facts, now, sorts, teams } = snapshot;
  const rows = shownRows(snapshot);
  const note = timesNote(config, page);
  return csvJob(snapshot, file, {
    label: file.makingSpans,
    content: 'spans',
    rows,
    plan: () => {
      const list = shownSpanList(rows, {
        interval: timeRange.interval,
        ...shownStatusesOf(filters),
        sort: filters.view === 'table' ? sorts.spans : { key: 'agent', isDescending: false },
        catalog,
        facts,
        now,
        language: filters.language,
      });
      const notesOf = (span: Parameters<typeof doubtWords>[0]) => {
        const doubts = span.doubts === 0 ? [] : doubtWords(span, { language: filters.language, words: page });
        return [...doubts, ...(note === undefined ? [] : [note])].join('; ');
      };
      const records = spansCsvRecords(list, {
        catalog,
        zone: timeRange.zone,
        now,
        observed: observedPart(timeRange.interval, now),
        teamsOf: namedTeams(teams),
        notesOf,
      });
      return { records, recordCount: list.spanRow.length + 1 };
    },
  });
}

/** The totals of every agent that is shown, or of their teams, in the order shown. */
export function totalsCsvJob(snapshot: Snapshot, { file, page }: JobWords): FileJob {
  const { filters, timeRange, catalog, palette, now, teams } = snapshot;
  const rows = rowsOfTotals(snapshot);
  return csvJob(snapshot, file, {
    label: file.makingTotals,
    content: filters.totalsBy === 'team' ? 'totals-by-team' : 'totals',
    rows,
    plan: () => {
      const context = {
        observed: observedPart(timeRange.interval, now),
        catalog,
        primaries: palette.map(({ code }) => code),
      };
      if (filters.totalsBy === 'agent') {
        const records = totalsCsvRecords(rows, { ...context, teamsOf: namedTeams(teams) });
        return { records, recordCount: rows.length + 2 };
      }
      const order = teamsOfTotals(snapshot).map(({ team }) => team);
      return {
        records: teamTotalsCsvRecords(rows, order, {
          ...context,
          teamsOf: (agent) => teams.teamsOf(agent),
          noTeam: page.noTeam,
        }),
        recordCount: rows.length + order.length + 2,
      };
    },
  });
}

/** The agents in each status in each quarter or half of an hour, of all that are shown and of each team. */
export function intervalsCsvJob(snapshot: Snapshot, { file, page }: JobWords): FileJob {
  const { timeRange, catalog, palette, now, sortedRows } = snapshot;
  const { from, to, zone, interval } = timeRange;
  return csvJob(snapshot, file, {
    label: file.makingIntervals,
    content: 'intervals',
    rows: sortedRows,
    plan: () => {
      const agents = sortedRows.map(({ agent }) => agent);
      const choice = teamChoiceOf(snapshot);
      const context = {
        agents,
        byTeam: choice.directory.list.length === 0 ? [] : membersByTeam(agents, choice, (agent) => agent),
        edges: intervalEdges(
          timeRange,
          observedPart(interval, now),
          intervalMinutes(countCivilDays(from, to)),
        ),
        catalog,
        zone,
        primaries: palette.map(({ code }) => code),
        noTeam: page.noTeam,
      };
      return { records: intervalsCsvRecords(context), recordCount: intervalsRecordCount(context) };
    },
  });
}

/** The agents that pass the filters, in the order of the open view. */
function shownRows({ filters, rowList, sortedRows }: Snapshot): readonly AgentRow[] {
  return filters.view === 'timeline' ? rowList.agentsInOrder() : sortedRows;
}

/** The teams that files name beside an agent: queues only where there are no teams. */
function namedTeams(directory: Teams): TeamsOf {
  const named = new Set(headedTeams({ directory, chosen: [] }));
  return (agent) => directory.teamsOf(agent).filter((team) => named.has(team));
}

function teamChoiceOf({ teams, filters }: Snapshot) {
  return { directory: teams, chosen: filters.teams };
}

/** The agents in the order of the totals if these are open, else in that of the open view. */
export function rowsOfTotals(snapshot: Snapshot): readonly AgentRow[] {
  const { filters, catalog, sorts } = snapshot;
  if (filters.view !== 'totals' || filters.totalsBy !== 'agent') return shownRows(snapshot);
  return sortTotals(reportOf(snapshot), sorts.totals, catalog).map(({ row }) => row);
}

/** The totals of each team, in their order if these are open, else by name. */
export function teamsOfTotals(snapshot: Snapshot): readonly TeamTotalsRow[] {
  const { filters, catalog, sorts } = snapshot;
  const byName = teamTotals(reportOf(snapshot), teamChoiceOf(snapshot), catalog);
  return filters.view === 'totals' ? sortTotals(byName, sorts.totals, catalog) : byName;
}

function reportOf({ sortedRows, timeRange, catalog, now }: Snapshot) {
  return totalsReport(sortedRows, { observed: observedPart(timeRange.interval, now), catalog, isRaw: false });
}

/** The name of a file of what is shown. */
export function fileNameOf(
  { config, filters: filter, timeRange, load }: Snapshot,
  file: Pick<Parameters<typeof fileName>[0], 'content' | 'extension' | 'part'>,
): string {
  return fileName({
    ...file,
    timeRange,
    filter,
    asOf: load.asOf,
    isIncomplete: load.end.kind !== 'complete',
    isTimeZoneUnsure: config.timestampsCheck !== 'verified',
  });
}

/** The warning before a file is made of incomplete data. */
export function incompleteWarning({ load }: Snapshot, words: FileWords): string | undefined {
  const count = load.agents.length;
  if (load.end.kind === 'complete') return undefined;
  return load.end.kind === 'open' ? words.incompleteLoading({ count }) : words.incompleteMissing({ count });
}

function csvJob(
  snapshot: Snapshot,
  words: FileWords,
  file: {
    readonly label: string;
    readonly content: string;
    readonly rows: readonly AgentRow[];
    readonly plan: () => { readonly records: Iterable<string>; readonly recordCount: number };
  },
): FileJob {
  const name = fileNameOf(snapshot, { content: file.content, extension: 'csv' });
  return {
    title: words.title,
    label: file.label,
    cancelled: words.cancelled,
    warning: incompleteWarning(snapshot, words),
    isEmpty: file.rows.length === 0,
    run: async ({ signal, onProgress, onFile }) => {
      const { records, recordCount } = file.plan();
      const blob = await csvFile(records, {
        signal,
        onProgress: (count) => onProgress(count / recordCount),
      });
      await onFile({ name, blob });
    },
  };
}
