import type { AgentRow } from '../analysis/rows/agentRows';
import { totalsOf } from '../analysis/totals/totalsReport';
import type { StatusCatalog } from '../domain/statusCatalog';
import { NO_TEAM, type Team } from '../domain/teams';
import { SECOND_MS } from '../time/instant';
import type { Interval } from '../time/interval';
import { AGENT_COLUMNS, agentCells, csvRecord, statusColumn, teamNames, type TeamsOf } from './csvText';

const SUM_COLUMNS = ['no_status', 'window_seconds', 'team'];
const TEAM_COLUMNS = ['team_id', 'agents'];

export type TotalsCsvContext = {
  readonly observed: Interval;
  readonly catalog: StatusCatalog;
  /** The statuses that have a column, in this order. */
  readonly primaries: readonly string[];
  readonly teamsOf: TeamsOf;
};

/**
 * The records of a Totals CSV, its header first: each agent's seconds in every primary status and in
 * none, free of overlaps. On each line they add up to `window_seconds`, the part of the range that has
 * happened: time in the future is not time without a status. The last line has the sum of those above it.
 */
export function* totalsCsvRecords(rows: readonly AgentRow[], context: TotalsCsvContext): Generator<string> {
  const { primaries, teamsOf } = context;
  yield csvRecord(headerOf(primaries));
  const sum = new SecondsSum(primaries.length + 1);
  for (const row of rows) {
    const seconds = secondsOf(row, context);
    sum.add(seconds);
    yield csvRecord([...agentCells(row.agent), ...withWindow(seconds), teamNames(teamsOf(row.agent))]);
  }
  yield csvRecord([...sumCells, ...withWindow(sum.seconds), '']);
}

/**
 * The records of a Totals CSV by team: a line for each team, in this order, and one for those who are in none
 * (`undefined`), with the sum of the lines that its agents have in the file by agent; in the last line, everybody
 * counts once. An empty record after each agent lets whoever reads them pause there.
 */
export function* teamTotalsCsvRecords(
  rows: readonly AgentRow[],
  order: readonly (Team | undefined)[],
  context: TotalsCsvContext & { readonly noTeam: string },
): Generator<string> {
  const { primaries, teamsOf, noTeam } = context;
  yield csvRecord([...headerOf(primaries), ...TEAM_COLUMNS]);
  const sum = new SecondsSum(primaries.length + 1);
  const parts = order.map((team) => ({ team, part: new SecondsSum(primaries.length + 1) }));
  const partOf = new Map(parts.map(({ team, part }) => [team?.id, part]));
  for (const row of rows) {
    const seconds = secondsOf(row, context);
    sum.add(seconds);
    const own = teamsOf(row.agent).filter(({ id }) => partOf.has(id));
    for (const team of own.length === 0 ? [undefined] : own) partOf.get(team?.id)?.add(seconds);
    yield '';
  }
  for (const { team, part } of parts) {
    const { id, name } = team ?? { id: NO_TEAM, name: '' };
    const cells = ['', '', name || noTeam, '', ...withWindow(part.seconds)];
    yield csvRecord([...cells, name, id, part.agentCount]);
  }
  yield csvRecord([...sumCells, ...withWindow(sum.seconds), '', '', sum.agentCount]);
}

/** In the columns of an agent, the words of the file's format, not of the page's language. */
const sumCells = ['', '', 'Total', ''];

function headerOf(primaries: readonly string[]): string[] {
  const others = [...AGENT_COLUMNS, ...SUM_COLUMNS, ...TEAM_COLUMNS];
  return [...AGENT_COLUMNS, ...primaries.map((primary) => statusColumn(primary, others)), ...SUM_COLUMNS];
}

/** An agent's whole seconds in each status, and in none. */
function secondsOf(row: AgentRow, { observed, catalog, primaries }: TotalsCsvContext): readonly number[] {
  const { byPrimaryMs, noStatusMs } = totalsOf(row, { observed, catalog, isRaw: false });
  return wholeParts([
    ...primaries.map((primary) => (byPrimaryMs[catalog.primaryCodeOf(primary)] ?? 0) / SECOND_MS),
    noStatusMs / SECOND_MS,
  ]);
}

function withWindow(seconds: readonly number[]): number[] {
  return [...seconds, seconds.reduce((sum, each) => sum + each, 0)];
}

/** Adds up what is written: sums of exact times would differ from the sums of a column by its rounding. */
class SecondsSum {
  agentCount = 0;
  readonly #seconds: number[];

  constructor(columnCount: number) {
    this.#seconds = Array.from({ length: columnCount }, () => 0);
  }

  get seconds(): readonly number[] {
    return this.#seconds;
  }

  add(seconds: readonly number[]): void {
    this.agentCount += 1;
    seconds.forEach((each, index) => {
      this.#seconds[index] = (this.#seconds[index] ?? 0) + each;
    });
  }
}

/**
 * The parts as whole numbers that add up to the rounded sum, each less than 1 away from its part. Rounded one by
 * one, the parts of a day would not always add up to the day.
 */
export function wholeParts(parts: readonly number[]): number[] {
  let sum = 0;
  let assigned = 0;
  return parts.map((part) => {
    sum += part;
    const whole = Math.round(sum) - assigned;
    assigned += whole;
    return whole;
  });
}
