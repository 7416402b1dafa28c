import { AttentionReader } from '../../src/analysis/insights/attention';
import { frequentChanges } from '../../src/analysis/insights/frequentChanges';
import { StatusFacts } from '../../src/domain/statusFacts';
import { awayIn } from '../../src/analysis/insights/awayTogether';
import { countPeriods } from '../../src/analysis/insights/countPeriods';
import { coverageDips } from '../../src/analysis/insights/coverageDips';
import { dipAt, leaversOf } from '../../src/analysis/insights/leavers';
import { sampleColumns } from '../../src/analysis/insights/sampleColumns';
import { staffingOver } from '../../src/analysis/insights/staffing';
import { median } from '../median';
import { generateAgents, type GeneratedAgents } from './generateAgents';

export const RUNS = 9;
const CHART_COLUMNS = 480;

/** The contact centers that the insights are computed for. */
const crowds = [
  { agentCount: 1_000, spansPerAgent: 90 },
  { agentCount: 10_000, spansPerAgent: 90 },
  { agentCount: 10_000, spansPerAgent: 100 },
];

/** Each insight by itself, computed from spans that are already in memory. */
function insightsOf({ agents, catalog, day }: GeneratedAgents): Readonly<Record<string, () => unknown>> {
  const staffing = staffingOver(agents, day, catalog);
  const available = catalog.primaryCodeOf('AVAILABLE');
  const busy = catalog.primaryCodeOf('BUSY');
  const dipOptions = { minimum: Math.round(agents.length * 0.33), shortestMs: 30_000 };
  const primaryCode = catalog.primaryCodeOf('AWAY');
  const thresholds = new Map([
    ['AWAY', 1700],
    ['BUSY', 1700],
  ]);
  // The usual limit of a break would list half of these agents' breaks, and sorting them would be what is measured.
  const facts = new StatusFacts([{ primary: 'AWAY', secondary: 'Break', limitMinutes: 1700 / 60 }]);
  const dip = dipAt(staffing, day.start + 12 * 3_600_000, [available]);
  if (dip === undefined) throw new Error('Noon is outside the day');
  const [awayPeriod] = countPeriods(staffing, day, primaryCode, 1);
  if (awayPeriod === undefined) throw new Error('No agent was away');
  return {
    staffing: () => staffingOver(agents, day, catalog),
    'columns of the chart': () => sampleColumns(staffing, day, CHART_COLUMNS),
    'below the minimum': () => coverageDips(staffing, day, [available], dipOptions),
    'below it, Busy counted': () =>
      coverageDips(staffing, day, [available, busy], {
        ...dipOptions,
        minimum: Math.round(agents.length * 0.66),
      }),
    leavers: () => leaversOf(agents, dip, { observed: day, primaryCodes: [available], catalog }),
    'needs attention': () => new AttentionReader(day, { thresholds, facts, shown: [], catalog }).read(agents),
    'frequent changes': () => frequentChanges(agents, day, 4),
    'away at the same time': () => countPeriods(staffing, day, primaryCode, Math.round(agents.length / 6)),
    'who was away': () => awayIn(agents, awayPeriod, { observed: day, primaryCode, catalog }),
  };
}

function medianMs(work: () => unknown): number {
  // The first run includes compilation.
  work();
  return median(
    Array.from({ length: RUNS }, () => {
      const startMs = performance.now();
      work();
      return performance.now() - startMs;
    }),
  );
}

/** The time of each insight for each of the crowds, in milliseconds. */
export function measureInsights() {
  return crowds.map((crowd) => {
    const insights = insightsOf(generateAgents(crowd.agentCount, crowd.spansPerAgent));
    const medians = Object.fromEntries(
      Object.entries(insights).map(([name, work]) => [name, medianMs(work)] as const),
    );
    return { ...crowd, medians };
  });
}
